"""How a thing came out, told by words that rule the point's own out: voted down, for adopted.

Single words with their opposites are found in `opposites`; here a way of speaking, of however many
words, stands for its side, and what it is said of may be taken up by a pronoun.
"""

import re
from collections.abc import Iterator

from grading.checks import Difference, Sight
from grading.comparisons import stood_before
from grading.model import Discrepancy
from grading.wordlists import pattern

_BOOK = "outcomes.txt"
_TOLD = 0.3
_SAID = 0.1
_SIDES = (
    ("accepted", "refused"),
    ("upheld", "quashed"),
    ("convicted", "acquitted"),
    ("joined", "parted"),
    ("free", "paid_for"),
    ("fixed", "floating"),
    ("sold_out", "half_empty"),
    ("in_profit", "at_a_loss"),
    ("told_them", "kept_quiet"),
    ("renewed", "lapsed"),
    ("unpaid", "for_pay"),
    ("won", "came_second"),
    ("in_time", "too_late"),
    ("on_site", "at_a_distance"),
    ("given_back", "kept_by_us"),
    ("in_childhood", "in_later_life"),
)
_BEFELL = (
    ("no_strike", "struck"),
    ("nobody_hurt", "somebody_hurt"),
    ("no_jobs_lost", "jobs_lost"),
    ("no_downtime", "stood_still"),
)
"""What did not happen, and that it did: however it came out in the end."""


def other_outcome(sight: Sight) -> Difference | None:
    """Find the other side of how a point came out, the point's own side being told nowhere."""
    if sight.foreign or sight.match.recall < _TOLD:
        return None
    point = sight.terms.text.folded
    near = list(_about(sight))
    told = " ".join(sight.unit(number).folded for number in near)
    changed = pattern("first_so", _BOOK).search(told) is not None
    sides = () if changed else (*_SIDES, *((other, own) for own, other in _SIDES))
    for own, other in (*sides, *_BEFELL):
        documented = pattern(own, _BOOK).search(point)
        if documented is None or pattern(other, _BOOK).search(point):
            continue
        if _is_told(documented, sight) or pattern(own, _BOOK).search(told):
            continue
        for number in near:
            unit = sight.unit(number)
            said = pattern(other, _BOOK).search(unit.folded)
            if said is None or unit.wish or stood_before(sight, number):
                continue
            befell = (own, other) in _BEFELL
            rest = unit.folded[said.end() :]
            if not befell and _came_round(sight, [n for n in near if n > number], rest):
                continue
            if not pattern("not_so", _BOOK).search(unit.folded[: said.start()]):
                quote = documented.group().strip()
                return Difference(Discrepancy.DIRECTION, said.group().strip(), quote, number)
    return None


def _came_round(sight: Sight, later: list[int], rest: str) -> bool:
    """Whether what comes after an outcome tells how it was in the end."""
    after = " ".join([rest, *(sight.unit(number).folded for number in later)])
    return pattern("later_so", _BOOK).search(after) is not None


def _is_told(documented: re.Match[str], sight: Sight) -> bool:
    """Whether a word of the point's own way of speaking was said, by itself or in other words."""
    low, high = documented.span()
    if " " in documented.group().strip():
        return False  # turned down: the first word alone tells nothing
    own = [t.token for t in sight.terms.terms if low <= t.token.start and t.token.end <= high]
    return any(token.start not in sight.untold for token in own[:1])


def _story(sight: Sight, last: int) -> set[int]:
    """Give the sentences after the point's that tell how its story came out: in the end I took it.

    The story is over where another point is spoken of.
    """
    found: set[int] = set()
    for number, unit in enumerate(sight.vocabulary.units):
        if not last < unit.sentence <= last + _STORY:
            continue
        if any(sight.vocabulary.shares(one).get(number, 0.0) >= _SAID for one in sight.rest):
            break
        if pattern("came_to_that", _BOOK).search(unit.folded):
            found.add(unit.sentence)
    return found


_STORY = 3  # sentences


def _about(sight: Sight) -> Iterator[int]:
    """Give the statements that tell a point, and those beside or after that take it up."""
    units = sight.vocabulary.units
    about = {units[number].sentence for number in sight.match.units}
    goes_on = {
        unit.sentence
        for unit in units
        if {unit.sentence, unit.sentence - 1} & about
        and pattern("taken_up", _BOOK).search(unit.folded)
    }
    goes_on |= _story(sight, max(about, default=-1))
    for number, unit in enumerate(units):
        here = unit.sentence in about
        if (here and sight.shares.get(number, 0.0) >= _SAID) or unit.sentence in goes_on:
            yield number
