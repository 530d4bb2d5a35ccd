"""Which drill comes next, and when, by a learner's own timetable."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from review.drill import drill_instant, local_clock

EVERY_DAY: Final = frozenset(range(7))
HORIZON_DAYS: Final = 400
"""How far ahead a free slot is looked for: more than a year of slots is never taken."""
_DAY: Final = timedelta(days=1)
LATEST: Final = timedelta(hours=20)
"""A drill this long overdue lapses: the next one is near."""
_DAYS_BACK: Final = 2
"""How many dates ago a slot may be that is still to be held: late, and put off by quiet hours."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the local day in which nothing is sent; none where both ends are the same."""

    begins: time
    ends: time


class Slot(NamedTuple):
    """What a drill is known by: its intended local date and the local time it is for."""

    on: date
    clock: time


class Appointment(NamedTuple):
    """A slot, and the instant at which it is given."""

    slot: Slot
    at: datetime


@dataclass(frozen=True, slots=True)
class PutOff:
    """What a learner asked for: the drills from a slot on wait for an instant."""

    slot: Slot
    until: datetime


@dataclass(frozen=True, slots=True)
class Timetable:
    """When a learner wants drills: local times in order, and weekdays (Monday is 0).

    No slot of a date before `paused_until` is held. `quiet` moves no slot to another date: what
    falls into it is given when it ends. What was put off is given then, quiet hours or not. `last`
    is the last slot there is.
    """

    zone: str
    times: tuple[time, ...]
    weekdays: frozenset[int] = EVERY_DAY
    paused_until: date | None = None
    quiet: Quiet | None = None
    put_off: PutOff | None = None
    last: Slot | None = None

    def instant(self, slot: Slot) -> datetime:
        """Give the instant of a slot, in UTC: its local time, or what that was put off to."""
        at = out_of_quiet(drill_instant(slot.on, slot.clock, self.zone), self.zone, self.quiet)
        later = self.put_off
        return max(at, later.until) if later and slot >= later.slot else at

    def slots(self, start: date) -> Iterator[Slot]:
        """List the slots from a date on, in order."""
        first = max(start, self.paused_until or start)
        for day in (first + n * _DAY for n in range(HORIZON_DAYS)):
            if day.weekday() in self.weekdays:
                yield from (slot for slot in self._of(day) if not self.last or slot <= self.last)

    def _of(self, day: date) -> Iterator[Slot]:
        return (Slot(day, clock) for clock in self.times)


def out_of_quiet(at: datetime, zone: str, quiet: Quiet | None) -> datetime:
    """Give an instant back, or the end of the quiet hours it falls into."""
    if quiet is None or quiet.begins == quiet.ends:
        return at
    today = local_clock(at, zone).date()
    over_night = _DAY if quiet.ends < quiet.begins else timedelta()
    for day in (today - _DAY, today, today + _DAY):
        begins = drill_instant(day, quiet.begins, zone)
        ends = drill_instant(day + over_night, quiet.ends, zone)
        if begins <= at < ends:
            return ends
    return at


def appointment(
    timetable: Timetable,
    now: datetime,
    *,
    held: Collection[Slot],
    pending: Slot | None = None,
) -> Appointment | None:
    """Find the drill to be held now or next; `None` where none is wanted.

    `held` are the slots that were held already: none is held twice. `pending` is the slot that was
    to come next before time passed or the clock, zone or settings changed. From it on, the latest
    slot whose instant has come is due now (`at <= now`), unless that was `LATEST` ago: then it has
    lapsed. Otherwise the first slot after now comes next.
    """
    due = None
    for slot in timetable.slots(local_clock(now, timetable.zone).date() - _DAYS_BACK * _DAY):
        if slot in held:
            continue
        at = timetable.instant(slot)
        if at > now:
            return due or Appointment(slot, at)
        if pending is not None and slot >= pending and now - at < LATEST:
            due = Appointment(slot, at)
    return due
