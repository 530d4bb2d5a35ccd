"""Whatever happens to the clock, the coach, the zone or the settings: no drill twice, none lost."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import drill, schedule
from review.drill import local_clock
from review.timetable import Quiet
from storage.deletions import drop_learner
from storage.engine import Database
from tests.coach.daily import Daily
from tests.coach.fakes import ScriptedGrader
from tests.portions import examples

DAY = timedelta(days=1)
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "UTC",
)
ZONE = st.sampled_from(ZONES)
NEARER = st.sampled_from([zone for zone in ZONES if "Pacific" not in zone])
"""Zones of which no two are 20 hours apart: a move can't leave a date of the calendar out."""
TIMES = st.lists(
    st.sampled_from([time(0), time(2, 30), time(8, 30), time(18), time(23, 59)]),
    min_size=1,
    max_size=3,
    unique=True,
).map(tuple)


VALUES: dict[str, st.SearchStrategy[object]] = {
    "wait": st.integers(1, 24),
    "jump": st.integers(-100, 100),
    "move": ZONE,
    "times": TIMES,
    "days": st.frozensets(st.integers(0, 6), min_size=1),
    "quiet": st.sampled_from([None, Quiet(time(22), time(7))]),
    "snooze": st.none(),
    "stop": st.none(),
}
HAPPENINGS = st.sampled_from(["wait", "wait", "snooze", *VALUES]).flatmap(
    lambda kind: st.tuples(st.just(kind), VALUES[kind])
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[Database]:
    file = shutil.copy(empty_database, tmp_path_factory.mktemp("ledger"))
    opened = Database(f"sqlite:///{file}")
    yield opened
    opened.close()


def _forget(daily: Daily) -> None:
    daily.visit(lambda visit: drop_learner(visit.session, visit.learner.id))


def _happen(daily: Daily, kind: str, value: object) -> None:
    match kind, value:
        case "wait", int() as hours:
            for _ in range(hours):
                daily.now += timedelta(hours=1)
                daily.tick()
        case "jump", int() as hours:
            daily.now += timedelta(hours=hours)
        case "move", str() as zone:
            daily.visit(lambda visit: schedule.move(visit, zone))
        case "times", tuple() as times:
            daily.visit(lambda visit: schedule.drill_at(visit, times))
        case "snooze", _:
            daily.visit(lambda visit: drill.snooze(visit, None))
        case "quiet", _:
            daily.change(lambda kept: setattr(kept, "quiet", value))
        case "days", frozenset() as days:
            daily.change(lambda kept: setattr(kept, "weekdays", tuple(sorted(days))))
        case _:
            daily.visit(schedule.stop)
            daily.visit(schedule.revive)


@examples(20)
@given(st.lists(HAPPENINGS, min_size=1, max_size=8), TIMES, ZONE)
def test_each_slot_is_given_at_most_once_and_what_comes_next_is_ahead(
    shared: Database, what: list[tuple[str, object]], times: tuple[time, ...], zone: str
) -> None:
    daily = Daily(shared, ScriptedGrader(), times=times, zone=zone)
    for kind, value in what:
        _happen(daily, kind, value)
        daily.tick()
        upcoming = daily.next_at()
        assert upcoming is not None
        assert upcoming > daily.now
        held = daily.held()
        assert len(set(held)) == len(held)
        assert len(daily.box.given) >= len(held)
    asked = [[r for r in said if getattr(r, "place", None)] for _, said in daily.box.given]
    assert all(len(one_tick) <= 1 for one_tick in asked)
    reminded = sum(len(said) > 1 for _, said in daily.box.given)
    assert sum(map(len, asked)) == len(daily.held()) + reminded
    _forget(daily)


@examples(12)
@given(
    times=TIMES,
    zone=NEARER,
    moves=st.lists(st.tuples(st.integers(5, 60), NEARER), max_size=3),
    step=st.integers(50, 170),
)
def test_one_drill_a_day_whatever_the_zone(
    shared: Database,
    times: tuple[time, ...],
    zone: str,
    moves: list[tuple[int, str]],
    step: int,
) -> None:
    """Every local date from the first drill to the last has its drill, through moves and ticks."""
    daily = Daily(shared, ScriptedGrader(), times=times[:1], zone=zone)
    for hours, to in moves:
        end = daily.now + timedelta(hours=hours)
        while daily.now < end:
            daily.now = min(end, daily.now + timedelta(minutes=step))
            daily.tick()
        daily.visit(lambda visit, to=to: schedule.move(visit, to))  # type: ignore[misc]
    end = daily.now + 4 * DAY
    while daily.now < end:
        daily.now = min(end, daily.now + timedelta(minutes=step))
        daily.tick()
    days = [slot.on for slot in daily.held()]
    assert days == [days[0] + n * DAY for n in range(len(days))]
    here = moves[-1][1] if moves else zone
    assert days[-1] >= local_clock(daily.now, here).date() - 2 * DAY
    _forget(daily)


@examples(6)
@given(ZONE, st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - Hypothesis wants them naive
def test_a_daily_drill_is_given_22_to_26_hours_apart(
    shared: Database, zone: str, start: datetime
) -> None:
    daily = Daily(shared, ScriptedGrader(), zone=zone)
    daily.now = start
    for times in ((), (time(8, 30),)):
        daily.visit(lambda visit, times=times: schedule.drill_at(visit, times))  # type: ignore[misc]
    given_at = []
    for _ in range(6):
        upcoming = daily.next_at()
        assert upcoming is not None
        daily.now = upcoming
        daily.tick()
        given_at.append(upcoming)
    for one, other in pairwise(given_at):
        assert timedelta(hours=22) <= other - one <= timedelta(hours=26)
    _forget(daily)
