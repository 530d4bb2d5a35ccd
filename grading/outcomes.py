"""How a thing came out, told by words that rule the point's own out: voted down, for adopted.

Single words with their opposites are found in `opposites`; here a way of speaking, of however many
words, stands for its side, and what it is said of may be taken up by a pronoun.
"""

import re

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.comparisons import stood_before
from grading.model import Discrepancy
from grading.wordlists import pattern

_BOOK = "outcomes.txt"
_TOLD = 0.3
_SAID = 0.1
_A_CLAUSE = 2  # words
_LOOSELY = {"joined": "joined_loosely", "parted": "parted_loosely"}
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
    near = _about(sight)
    told = " ".join(sight.unit(number).folded for number in near)
    for own, other in (*_SIDES, *((other, own) for own, other in _SIDES), *_BEFELL):
        documented = pattern(own, _BOOK).search(point)
        if documented is None or pattern(other, _BOOK).search(point):
            continue
        if _is_told(documented, sight) or _tells(own, told):
            continue
        for number in near:
            unit = sight.unit(number)
            said = pattern(other, _BOOK).search(unit.folded)
            if said is None or unit.wish or stood_before(sight, number):
                continue
            after = [sight.unit(one) for one in near if one > number]
            otherwise = _ends_otherwise(unit, said) or _came_out_later(after, other)
            befell = (own, other) in _BEFELL
            if otherwise and not befell:
                continue
            if not _is_excused(sight, number, said, alone="not_so" if befell else "only_some"):
                quote = documented.group().strip()
                return Difference(Discrepancy.DIRECTION, said.group().strip(), quote, number)
    return None


def _tells(side: str, told: str) -> bool:
    """Whether a side is told, if only loosely: brought together, for merged."""
    sections = (side, _LOOSELY[side]) if side in _LOOSELY else (side,)
    return any(pattern(section, _BOOK).search(told) for section in sections)


def _is_excused(sight: Sight, number: int, said: re.Match[str], *, alone: str) -> bool:
    """Whether it was not so, was so at first or of some alone, or stood against what came out.

    What befell one alone befell somebody: it is no excuse there.
    """
    unit = sight.unit(number)
    before, after = unit.folded[: said.start()], unit.folded[said.end() :]
    sentence = [
        *(one.folded for one in sight.vocabulary.units[:number] if one.sentence == unit.sentence),
        before,
    ]
    return bool(
        any(pattern(name, _BOOK).search(before) for name in ("not_so", alone))
        or pattern("at_times", _BOOK).match(after)
        or pattern("at_first", _BOOK).search(unit.folded)
        or any(pattern("in_spite", _BOOK).search(told) for told in sentence)
    )


def _ends_otherwise(unit: Unit, said: re.Match[str]) -> bool:
    """Whether a statement goes on after the other side to how it came out in the end."""
    rest = unit.folded[said.end() :]
    later = pattern("later_so", _BOOK).search(rest)
    return later is not None and len(rest[later.end() :].split()) >= _A_CLAUSE


def _came_out_later(units: list[Unit], other: str) -> bool:
    """Whether one of the statements that come after tells, without the other side, an end of it."""
    return any(
        pattern("later_so", _BOOK).search(unit.folded)
        and not pattern(other, _BOOK).search(unit.folded)
        for unit in units
    )


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


def _about(sight: Sight) -> list[int]:
    """Give the statements that say a word of the point, and those that go on from one of them.

    A pronoun takes up what the statement right before was about.
    """
    about = {sight.unit(number).sentence for number in sight.match.units}
    story = _story(sight, max(about, default=-1))
    found: list[int] = []
    for number, unit in enumerate(sight.vocabulary.units):
        own = {unit.sentence, unit.sentence + 1} & about and sight.shares.get(number, 0.0) >= _SAID
        goes_on = {unit.sentence, unit.sentence - 1} & about and found[-1:] == [number - 1]
        taken_up = goes_on and pattern("taken_up", _BOOK).search(unit.folded)
        if own or taken_up or unit.sentence in story:
            found.append(number)
    return found
