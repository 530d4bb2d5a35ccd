"""Another class of a degree told than the one documented: an upper second, for a first."""

from collections.abc import Iterator

from grading.checks import Difference, Sight
from grading.model import Discrepancy
from grading.wordlists import pattern

_BOOK = "standing.txt"
_TOLD = 0.1  # a degree is told by its subject alone
_FAMILIES = (
    ("first", "upper_second", "lower_second", "second", "third", "plain"),
    ("distinction", "merit", "pass"),
)
_WIDER = {"second": {"upper_second", "lower_second"}}


def other_class(sight: Sight) -> Difference | None:
    """Find another class of a degree where the point's own is told nowhere."""
    if sight.match.recall < _TOLD:
        return None
    for family in _FAMILIES:
        own = dict(_classes(sight.terms.text.folded, family))
        if len(own) != 1:
            continue
        ((documented, quote),) = own.items()
        said = [
            (n, c, told) for n, unit in sight.and_after for c, told in _classes(unit.folded, family)
        ]
        if any(_agree(one, documented) for _, one, _ in said):
            return None
        for number, _, told in said:
            return Difference(Discrepancy.NAME, told, quote, number)
    return None


def _agree(one: str, other: str) -> bool:
    return one == other or other in _WIDER.get(one, ()) or one in _WIDER.get(other, ())


def _classes(folded: str, family: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give each class that a text tells as reached, with its words."""
    for name in family:
        for found in pattern(f"class_{name}", _BOOK).finditer(folded):
            if pattern("missed_class", _BOOK).search(folded[: found.start()]) is None:
                yield name, found.group().strip()
