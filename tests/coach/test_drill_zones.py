"""The real drills around each clock change of two years: coach, batches, lateness and night."""

import asyncio
import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from sqlalchemy import func, select

from coach import drill, schedule
from coach.replies import Asked
from coach.visit import Visit
from review.drill import drill_instant, local_clock
from review.timetable import Slot
from storage import schedules
from storage.engine import Database
from storage.schedule_models import Wake, WakeKind
from tests.coach.daily import FACE, Daily
from tests.coach.fakes import ScriptedGrader
from tests.portions import Some

DAY = timedelta(days=1)
FIRST, LAST = datetime(2026, 11, 23, tzinfo=UTC), datetime(2028, 11, 23, tzinfo=UTC)
CLOCKS = (time(2, 30), time(22, 30))
"""In the hour that changes skip or show twice, and late in the evening."""
LATE = (timedelta(), timedelta(minutes=40), timedelta(hours=3))
SAMPLE = ("Africa/Casablanca", "America/New_York", "Australia/Lord_Howe", "Europe/Berlin")


def changes(zone: str) -> list[date]:
    """List the dates in UTC on which clocks in a zone change."""
    here, days = ZoneInfo(zone), (LAST - FIRST).days
    offsets = [(FIRST + n * DAY).astimezone(here).utcoffset() for n in range(days)]
    return [(FIRST + n * DAY).date() for n in range(days - 1) if offsets[n] != offsets[n + 1]] or [
        FIRST.date()
    ]


def windows(zones: tuple[str, ...]) -> dict[date, list[str]]:
    """Group zones by the dates on which their clocks change."""
    found = defaultdict(list)
    for zone in zones:
        for day in changes(zone):
            found[day].append(zone)
    return found


@pytest.fixture
def crowd(tmp_path: Path, empty_database: Path) -> Iterator["Crowd"]:
    file = shutil.copy(empty_database, tmp_path)
    database = Database(f"sqlite:///{file}")
    yield Crowd(database)
    database.close()


class Crowd:
    """A learner in each zone, all served by one coach, batch after batch."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.learners: dict[str, Daily] = {}
        self.drilled: list[Daily] = []

    def begin(self, zones: list[str], now: datetime) -> list[Daily]:
        """Let those of some zones be drilled from now on, and nobody else."""
        for daily in self.drilled:
            self._drill_at(daily, (), now)
        for zone in zones:
            if zone not in self.learners:
                self.learners[zone] = Daily(
                    self.database, ScriptedGrader(), times=(), zone=zone, name=zone
                )
            self._drill_at(self.learners[zone], CLOCKS, now)
        self.drilled = [self.learners[zone] for zone in zones]
        return self.drilled

    @staticmethod
    def _drill_at(daily: Daily, times: tuple[time, ...], now: datetime) -> None:
        def work(visit: Visit) -> None:
            schedule.schedule_of(visit).reminder = False
            schedule.drill_at(visit, times)

        daily.now = now
        daily.visit(work)

    def next_at(self) -> datetime:
        """Give the instant of the first drill of all that are planned."""
        first = select(func.min(Wake.at)).where(Wake.kind == WakeKind.DRILL)
        return self.database.transact(lambda session: session.scalars(first).one())

    def tick(self, now: datetime, box: object) -> None:
        async def batches() -> None:
            while (
                await drill.run(self.database, face=FACE, outlet=box, now=now)  # type: ignore[arg-type] # a letterbox
            ).more:
                pass

        asyncio.run(batches())


def check(crowd: Crowd, day: date, zones: list[str], *, late: timedelta) -> None:
    """Live through five days around a change; each intended slot has its drill, at its time."""
    begins = datetime.combine(day - 2 * DAY, time(), tzinfo=UTC)
    some = crowd.begin(zones, begins)
    given: dict[int, list[tuple[Slot, datetime]]] = defaultdict(list)
    box = some[0].box
    while (now := crowd.next_at() + late) < begins + 5 * DAY:
        before = len(box.given)
        crowd.tick(now, box)
        for learner_id, replies in box.given[before:]:
            assert [type(reply) for reply in replies] == [Asked]
            given[learner_id].append((slot_held(crowd, learner_id, now), now))
    for daily, zone in zip(some, zones, strict=True):
        check_one(given[daily.learner_id], zone, begins, late=late)


def slot_held(crowd: Crowd, learner_id: int, now: datetime) -> Slot:
    def work(visit: Visit) -> Slot:
        last = schedules.last_drill(visit.session, learner_id)
        wake = schedules.wake(visit.session, learner_id, WakeKind.DRILL)
        assert last is not None
        assert wake is not None
        assert wake.at > now
        return Slot(last.on, last.clock)

    return crowd.database.transact(lambda session: work(Visit.begin(session, learner_id, now=now)))


def check_one(
    given: list[tuple[Slot, datetime]], zone: str, begins: datetime, *, late: timedelta
) -> None:
    slots = [slot for slot, _ in given]
    assert len(set(slots)) == len(slots), zone
    assert slots == sorted(slots), zone
    first = local_clock(begins, zone).date()
    wanted = [Slot(first + n * DAY, clock) for n in range(1, 4) for clock in CLOCKS]
    if late <= drill.BELATED:
        assert set(wanted) <= set(slots), (zone, set(wanted) - set(slots))
    for slot, at in given:
        behind = at - drill_instant(slot.on, slot.clock, zone)
        assert behind >= timedelta(), (zone, slot)
        if late <= drill.BELATED:
            assert behind <= 2 * late, (zone, slot)
        elif behind > drill.BELATED:  # a tick for another zone may have come sooner
            here = local_clock(at, zone).time()
            assert schedule.NIGHT.ends <= here < schedule.NIGHT.begins, (zone, slot, here)


@pytest.mark.parametrize("late", LATE)
def test_around_a_clock_change_each_slot_has_its_drill(
    crowd: Crowd, late: timedelta, some: Some[str]
) -> None:
    for zone in some(SAMPLE, 2):
        for day in changes(zone)[:2]:
            check(crowd, day, [zone], late=late)


@pytest.mark.skipif("COACH_EVERY_ZONE" not in os.environ, reason="long: `make zones` runs it")
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("late", LATE)
def test_around_every_clock_change_of_every_zone_each_slot_has_its_drill(
    crowd: Crowd, late: timedelta
) -> None:
    seen = set()
    for day, zones in sorted(windows(tuple(sorted(available_timezones()))).items()):
        check(crowd, day, zones, late=late)
        seen.update(zones)
    assert seen == available_timezones()
