"""What is only taken for the speaker's: another's post or deed, or what came about of itself."""

from collections.abc import Iterator

from grading.checks import Difference, Sight
from grading.doers import share_with_before
from grading.model import Discrepancy
from grading.wordlists import pattern

_BOOK = "unearned.txt"
_TOLD, _SAID = 0.3, 0.2


def taken_for_mine(sight: Sight) -> Difference | None:
    """Find told that others take the point for the speaker's, and whose it is: my deputy's job."""
    for mates in _sentences(sight):
        if sum(sight.shares.get(number, 0.0) for number in mates) < _TOLD:
            continue
        mine = False
        for number in (*mates, *_next(sight, mates)):
            unit = sight.unit(number)
            after = unit.folded
            if found := pattern("taken_for_mine", _BOOK).search(after):
                mine, after = True, after[found.end() :]
            if mine and pattern("is_anothers", _BOOK).search(after):
                return Difference(Discrepancy.ACTOR, unit.text, sight.terms.text.text, number)
    return None


def _sentences(sight: Sight) -> Iterator[list[int]]:
    units = sight.vocabulary.units
    for sentence in sorted({units[number].sentence for number in sight.shares}):
        yield [number for number, unit in enumerate(units) if unit.sentence == sentence]


def _next(sight: Sight, mates: list[int]) -> list[int]:
    """Give the statements of the next sentence, where it goes on with how it is in truth."""
    after = sight.unit(mates[-1]).sentence + 1
    units = sight.vocabulary.units
    return [number for number, unit in enumerate(units) if unit.sentence == after][:1]


def came_by_itself(sight: Sight) -> Difference | None:
    """Find what the point says was achieved told to have come about of itself."""
    if pattern("by_itself", _BOOK).search(sight.terms.text.folded):
        return None
    for number, unit in enumerate(sight.vocabulary.units):
        told = pattern("by_itself", _BOOK).search(unit.folded)
        if told is None or unit.wish:
            continue
        if share_with_before(sight, number) < _SAID and number not in sight.anchored:
            continue
        before = unit.folded[: told.start()]
        if not pattern("negated_before").search(before) and not pattern("not_so", _BOOK).search(
            before
        ):
            return Difference(Discrepancy.ACTOR, unit.text, sight.terms.text.text, number)
    return None
