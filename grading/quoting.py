"""What is shown of a difference: of each side the few words that were compared."""

from collections.abc import Sequence
from dataclasses import replace

from grading.checks import Difference
from grading.claims import Unit, units
from grading.tokens import Token


def in_short(differs: Difference, point: str, unit: Unit) -> Difference:
    """Give a difference with the clause of each side that it is about, as they stand."""
    documented = differs.documented
    if documented == point:  # no single fact: a denial, another doer
        documented = _nearest_clause(point, unit.tokens)
    return replace(differs, said=_bare(differs.said), documented=_bare(documented))


def _nearest_clause(point: str, said: Sequence[Token]) -> str:
    """Give the clause of a point that has most words of a statement."""
    stems = {token.stem for token in said if token.is_content}
    clauses = units(point)

    def alike(clause: Unit) -> int:
        return len(stems.intersection(token.stem for token in clause.tokens))

    return max(clauses, key=alike).text if clauses else point


def _bare(text: str) -> str:
    """Drop the stop that ends a sentence: the words stand inside another one when shown."""
    return text.strip().rstrip(".,;:!? ")
