"""A deed told as something that one could do: I know how to build one, for built one."""

from grading.checks import Sight
from grading.lexicon import is_past
from grading.wordlists import pattern

_TOLD = 0.3


def only_able(sight: Sight) -> bool:
    """Whether what a point tells as done is told as an ability alone, and nothing as done."""
    first = next((token for token in sight.terms.text.tokens if token.is_content), None)
    if sight.foreign or first is None or not is_past(first.norm):
        return False
    told = [
        unit
        for _, unit in sight.near_units()
        if sight.shares_of_sentences.get(unit.sentence, 0.0) >= _TOLD
    ]
    able = [unit.sentence for unit in told if pattern("only_able").search(unit.folded)]
    tokens = [token for unit in told for token in unit.tokens]
    return (
        all(unit.sentence in able for unit in told)
        and bool(able)
        and not any(_is_done(token.norm) for token in tokens)
    )


def _is_done(norm: str) -> bool:
    """Whether a word is past in form, and no base form at once, as cut is."""
    return is_past(norm) and not pattern("base_as_past").fullmatch(norm)
