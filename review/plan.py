"""What to do when: the day a point comes back, the order of asking, the load of the days ahead."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple, assert_never

from review.memory import Memory, recall

READY: Final = 0.95
"""Expected recall on the interview day from which a point needs no last review before it."""
LAST_DAYS: Final = 3
"""Last reviews are spread over this many days, ending on the eve of the interview."""
_DAY: Final = timedelta(days=1)


class Need(StrEnum):
    """Why a point is asked about, in the order of asking."""

    DUE = "due"
    FLAGGED = "flagged"
    UNSEEN_MUST = "unseen_must"
    UNSEEN_NICE = "unseen_nice"
    AHEAD = "ahead"


_RANKS: Final = {need: rank for rank, need in enumerate(Need)}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A point that could be asked about next.

    `return_on` is `None` until its first review. `flag` is the urgency of the note-to-self on it, 1
    the most urgent, 0 for none. `position` is its unique place in the document.
    `asked` grows with the turn that invited it last; 0 if none did.
    """

    return_on: date | None
    must: bool
    flag: int
    position: int
    asked: int = 0


class Load(NamedTuple):
    """How many points come back on a day."""

    on: date
    points: int


def return_on(memory: Memory, *, interview_on: date | None) -> date:
    """Give the day a point comes back: FSRS's due day, or a last review before the interview.

    A last review is due where FSRS would bring the point back only on the interview day or later
    and its expected recall by then is under `READY`. It falls on one of the `LAST_DAYS` days up to
    the eve; which one follows from the day of the last review, so that what was practised over many
    days does not all come on the eve, and the answer never depends on other points. There is none
    where no day is left between the last review and the interview.
    """
    if interview_on is None or memory.due_on < interview_on:
        return memory.due_on
    eve, tomorrow = interview_on - _DAY, memory.reviewed_on + _DAY
    if tomorrow > eve or recall(memory, on=interview_on) >= READY:
        return memory.due_on
    return max(tomorrow, eve - memory.reviewed_on.toordinal() % LAST_DAYS * _DAY)


def need_of(candidate: Candidate, *, today: date) -> Need:
    """Tell why a point would be asked about on a study day."""
    if candidate.return_on is not None:
        return Need.DUE if candidate.return_on <= today else Need.AHEAD
    if candidate.flag:
        return Need.FLAGGED
    return Need.UNSEEN_MUST if candidate.must else Need.UNSEEN_NICE


def asking_order(candidate: Candidate, *, today: date) -> tuple[int, ...]:
    """Give the sort key of the order of asking: the least is asked first, and no two are equal.

    By need first. Then, in SQL's words:
    - DUE: `must DESC, return_on, position` (overdue longest is recalled least);
    - FLAGGED: `flag, position`, so that a noted weakness comes first;
    - UNSEEN_MUST, UNSEEN_NICE: `position`, the document's order;
    - AHEAD: `asked, return_on, position`, so that practice ahead of time goes round.
    """
    need = need_of(candidate, today=today)
    return (_RANKS[need], *_within(candidate, need=need))


def _within(candidate: Candidate, *, need: Need) -> tuple[int, ...]:
    back = candidate.return_on.toordinal() if candidate.return_on else 0
    match need:
        case Need.DUE:
            return (not candidate.must, back, candidate.position)
        case Need.FLAGGED:
            return (candidate.flag, candidate.position)
        case Need.UNSEEN_MUST | Need.UNSEEN_NICE:
            return (candidate.position,)
        case Need.AHEAD:
            return (candidate.asked, back, candidate.position)
    assert_never(need)


def is_turn_for_new(*, asked_today: int, unseen: int, days: int) -> bool:
    """Tell whether a must-have never asked comes before what is due.

    Else a few points that are missed day after day would keep the rest from ever being asked. Every
    second question of a day is for the `unseen`, two of three where there are more than two for
    each of the `days` left; what is due always has its turn first.
    """
    if not unseen:
        return False
    if unseen > 2 * days:
        return asked_today % 3 > 0
    return asked_today % 2 > 0


def day_plan(returns: Iterable[date], *, today: date, until: date) -> tuple[Load, ...]:
    """Count the points that come back on each day from today to `until`, both included.

    What is overdue counts today. Empty where `until` has passed.
    """
    counts = Counter(max(day, today) for day in returns)
    span = range((until - today).days + 1)
    days = (today + timedelta(days=offset) for offset in span)
    return tuple(Load(day, counts[day]) for day in days)


def spread(points: int, *, over: Sequence[date]) -> dict[date, int]:
    """Spread points to start over days as evenly as can be, the odd ones on the earlier days."""
    share, odd = divmod(points, len(over)) if over else (0, 0)
    return {day: share + (place < odd) for place, day in enumerate(over)}
