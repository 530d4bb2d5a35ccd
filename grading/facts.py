"""Facts of an answer that no evidence holds, and each statement's standing."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from grading.claims import Unit, prepare
from grading.figures import Figure, Kind
from grading.lexicon import groups_of
from grading.match import Vocabulary, same_amount, similarity
from grading.model import (
    Claim,
    ClaimVerdict,
    Examination,
    PointJudgement,
    PointVerdict,
)
from grading.names import Name
from grading.wordlists import words


def unsupported_of(
    examination: Examination, told: Vocabulary, points: Sequence[PointJudgement]
) -> tuple[str, ...]:
    """Give the figures and names of an answer that nothing documented holds, each once, in order.

    What already made a contradiction is told there and not repeated here.
    """
    texts = _held(examination)
    against = [point.said for point in points if point.said]
    found: dict[str, None] = {}
    for unit in told.units:
        for fact in unit_facts(unit, texts):
            if not any(fact == said or _listed_with(said, fact, unit.text) for said in against):
                found.setdefault(fact)
    return tuple(found)


def _listed_with(said: str, fact: str, text: str) -> bool:
    """Whether a fact is named in one breath with another: AutoCAD and Tekla."""
    one, other = re.escape(said), re.escape(fact)
    joined = rf"{one}(?:,| and| und| et| y| ja| och|, and) {other}"
    return len(said) < 40 and re.search(joined, text) is not None


def _held(examination: Examination) -> tuple[str, ...]:
    evidence = (*examination.invited, *examination.others)
    documented = [text for point in evidence for text in (point.text, point.lead_in) if text]
    return (*documented, *examination.additions, examination.question, examination.requirement)


def unit_facts(unit: Unit, texts: tuple[str, ...]) -> list[str]:
    """Give one statement's facts that none of the texts holds."""
    figures = [f for f in unit.figures if not _figure_held(f, texts)]
    names = [n for n in unit.names if not _name_held(n, texts)]
    inside = [f for f in figures if not any(n.start <= f.start < n.end for n in names)]
    placed = [(f.start, unit.text[f.start - unit.start : f.end - unit.start]) for f in inside]
    placed += [(n.start, n.text) for n in names]
    return [text for _, text in sorted(placed)]


def _figure_held(figure: Figure, texts: tuple[str, ...]) -> bool:
    if figure.weak or (figure.kind is Kind.COUNT and figure.value <= 1):
        return True
    if (
        figure.kind is Kind.COUNT
        and figure.value < 10
        and words("idle_nouns").intersection(figure.nouns)
    ):
        return True
    return any(same_amount(figure, other) for text in texts for other in prepare(text).figures)


def _name_held(name: Name, texts: tuple[str, ...]) -> bool:
    held, heads = _words_of(texts)
    several = len(name.words) > 1
    return all(
        _word_held(word, held, heads) or (several and groups_of(word)) for word in name.words
    )


@lru_cache(maxsize=256)
def _words_of(texts: tuple[str, ...]) -> tuple[frozenset[str], str]:
    tokens = [token for text in texts for token in prepare(text).tokens]
    heads = "".join(token.norm[0] for token in tokens)
    return frozenset(token.norm for token in tokens) | {token.stem for token in tokens}, heads


def _word_held(word: str, held: frozenset[str], heads: str) -> bool:
    if word in held or word.removesuffix("s") in held:
        return True
    if 2 <= len(word) <= 5 and word in heads:
        return True
    return any(similarity(word, other) for other in held)


def claims_of(
    told: Vocabulary, points: Sequence[PointJudgement], unsupported: Iterable[str]
) -> tuple[Claim, ...]:
    """Give every statement's standing: to the points, and to the document."""
    lacking = tuple(unsupported)
    return tuple(_claim(unit, points, lacking) for unit in told.units)


def _claim(unit: Unit, points: Sequence[PointJudgement], lacking: tuple[str, ...]) -> Claim:
    point = next((p for p in points if p.quote and p.start <= unit.start < p.end), None)
    facts = tuple(fact for fact in lacking if fact in unit.text)
    verdict = ClaimVerdict.OPINION
    if point and point.verdict is PointVerdict.CONTRADICTED:
        verdict = ClaimVerdict.CONTRADICTED
    elif facts:
        verdict = ClaimVerdict.UNDOCUMENTED
    elif point:
        verdict = ClaimVerdict.SUPPORTED
    return Claim(unit.text, unit.start, unit.end, verdict, point.id if point else None, facts)
