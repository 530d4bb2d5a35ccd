import os
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.drill import drill_instant, local_clock
from review.timetable import (
    EVERY_DAY,
    Appointment,
    PutOff,
    Quiet,
    Slot,
    Timetable,
    appointment,
    out_of_quiet,
)

DAY = timedelta(days=1)
ZONES = sorted(available_timezones())
MONDAY = date(2026, 11, 23)
HALF_PAST = time(8, 30)
MORNING = Timetable("Europe/Berlin", (HALF_PAST,))


def at(wall: str, zone: str = "Europe/Berlin") -> datetime:
    local = datetime.fromisoformat(wall)
    return drill_instant(local.date(), local.time(), zone)


def slots_held(timetable: Timetable, start: datetime, *, count: int) -> list[Appointment]:
    """Hold one drill after the other, each at its very instant."""
    held: list[Appointment] = []
    now = start
    for _ in range(count):
        found = appointment(timetable, now, held={item.slot for item in held[-3:]})
        assert found is not None
        assert found.at > now
        held.append(found)
        now = found.at
    return held


def test_the_next_drill_is_today_s_before_its_time_and_tomorrow_s_from_then_on() -> None:
    early = appointment(MORNING, at("2026-11-23T08:29"), held=())
    assert early == (Slot(MONDAY, HALF_PAST), at("2026-11-23T08:30"))
    late = appointment(MORNING, at("2026-11-23T08:30"), held=())
    assert late == (Slot(MONDAY + DAY, HALF_PAST), at("2026-11-24T08:30"))


def test_a_pending_drill_is_due_from_its_time_until_it_lapses() -> None:
    pending = Slot(MONDAY, HALF_PAST)
    for wall in ("2026-11-23T08:30", "2026-11-23T21:00", "2026-11-24T04:29"):
        found = appointment(MORNING, at(wall), held=(), pending=pending)
        assert found == (pending, at("2026-11-23T08:30")), wall
    lapsed = appointment(MORNING, at("2026-11-24T04:30"), held=(), pending=pending)
    assert lapsed == (Slot(MONDAY + DAY, HALF_PAST), at("2026-11-24T08:30"))


def test_after_days_offline_one_drill_is_due_the_latest() -> None:
    twice = Timetable("Europe/Berlin", (time(8, 30), time(18)))
    found = appointment(twice, at("2026-11-26T19:00"), held=(), pending=Slot(MONDAY, HALF_PAST))
    assert found is not None
    assert found.slot == Slot(MONDAY + 3 * DAY, time(18))


def test_nothing_is_held_twice_wherever_the_learner_goes() -> None:
    held = (Slot(MONDAY, HALF_PAST),)
    moved = Timetable("Pacific/Honolulu", MORNING.times)
    found = appointment(
        moved, at("2026-11-23T09:00"), held=held, pending=Slot(MONDAY + DAY, HALF_PAST)
    )
    assert found is not None
    assert found.slot == Slot(MONDAY + DAY, HALF_PAST)
    assert local_clock(found.at, moved.zone) == datetime.combine(MONDAY + DAY, time(8, 30))


def test_a_drill_whose_time_a_move_has_skipped_is_due_at_once() -> None:
    moved = Timetable("Pacific/Auckland", MORNING.times)
    now = at("2026-11-24T09:00", "Pacific/Auckland")
    pending = Slot(MONDAY + DAY, HALF_PAST)
    found = appointment(moved, now, held=(Slot(MONDAY, HALF_PAST),), pending=pending)
    assert found is not None
    assert found.slot == pending
    assert found.at <= now


@pytest.mark.parametrize(
    ("days", "expected"), [({0}, MONDAY), ({1}, MONDAY + DAY), ({6, 4}, MONDAY + 4 * DAY)]
)
def test_only_the_chosen_weekdays_have_drills(days: set[int], expected: date) -> None:
    timetable = Timetable("UTC", (time(8),), frozenset(days))
    found = appointment(timetable, at("2026-11-23T00:00", "UTC"), held=())
    assert found is not None
    assert found.slot.on == expected


def test_a_pause_ends_on_its_day() -> None:
    paused = Timetable("UTC", (time(8),), paused_until=date(2027, 1, 5))
    found = appointment(
        paused, at("2026-11-23T09:00", "UTC"), held=(), pending=Slot(MONDAY, time(8))
    )
    assert found == (Slot(date(2027, 1, 5), time(8)), at("2027-01-05T08:00", "UTC"))


@pytest.mark.parametrize(
    "timetable", [Timetable("UTC", ()), Timetable("UTC", (time(8),), frozenset())]
)
def test_no_times_or_no_days_are_no_drills(timetable: Timetable) -> None:
    assert appointment(timetable, at("2026-11-23T09:00", "UTC"), held=()) is None


@pytest.mark.parametrize(
    ("wall", "begins", "ends", "expected"),
    [
        ("2026-11-23T23:00", time(22), time(7), "2026-11-24T07:00"),
        ("2026-11-23T06:59", time(22), time(7), "2026-11-23T07:00"),
        ("2026-11-23T07:00", time(22), time(7), "2026-11-23T07:00"),
        ("2026-11-23T21:59", time(22), time(7), "2026-11-23T21:59"),
        ("2026-11-23T13:00", time(12), time(14), "2026-11-23T14:00"),
        ("2026-11-23T13:00", time(13), time(13), "2026-11-23T13:00"),
    ],
)
def test_quiet_hours_put_off_to_their_end(
    wall: str, begins: time, ends: time, expected: str
) -> None:
    assert out_of_quiet(at(wall), "Europe/Berlin", Quiet(begins, ends)) == at(expected)


def test_quiet_hours_leave_a_drill_on_its_intended_date() -> None:
    late = Timetable("Europe/Berlin", (time(23),), quiet=Quiet(time(22), time(7)))
    found = appointment(late, at("2026-11-23T12:00"), held=())
    assert found == (Slot(MONDAY, time(23)), at("2026-11-24T07:00"))


def test_what_was_put_off_is_given_then_in_quiet_hours_too_and_what_came_before_is_not() -> None:
    slot, until = Slot(MONDAY, HALF_PAST), at("2026-11-23T23:00")
    put_off = replace(MORNING, quiet=Quiet(time(22), time(7)), put_off=PutOff(slot, until))
    now = at("2026-11-23T09:00")
    assert appointment(put_off, now, held=(), pending=slot) == (slot, until)
    assert appointment(put_off, until, held=(), pending=slot) == (slot, until)
    after = appointment(put_off, until, held={slot})
    assert after == (Slot(MONDAY + DAY, HALF_PAST), at("2026-11-24T08:30"))


def test_several_drills_that_were_put_off_are_one_the_latest() -> None:
    until = at("2026-11-23T20:00")
    first = Slot(MONDAY, HALF_PAST)
    twice = Timetable("Europe/Berlin", (HALF_PAST, time(18)), put_off=PutOff(first, until))
    found = appointment(twice, until, held=(), pending=first)
    assert found == (Slot(MONDAY, time(18)), until)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - Hypothesis wants them naive
    st.sampled_from(ZONES),
    st.builds(Quiet, st.times(), st.times()),
)
def test_no_instant_out_of_quiet_hours_is_in_them_or_earlier(
    now: datetime, zone: str, quiet: Quiet
) -> None:
    free = out_of_quiet(now, zone, quiet)
    assert now <= free <= now + timedelta(hours=26)
    assert out_of_quiet(free, zone, quiet) == free


@given(
    st.sampled_from(ZONES),
    st.times(),
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - as above
)
def test_a_daily_drill_comes_once_on_each_date_22_to_26_hours_apart(
    zone: str, when: time, start: datetime
) -> None:
    daily = Timetable(zone, (when,))
    held = slots_held(daily, start, count=8)
    days = [item.slot.on for item in held]
    assert days == [days[0] + n * DAY for n in range(8)]
    for one, other in pairwise(held):
        assert timedelta(hours=22) <= other.at - one.at <= timedelta(hours=26)


@given(
    st.sampled_from(ZONES),
    st.lists(st.times(), min_size=1, max_size=4, unique=True).map(lambda t: tuple(sorted(t))),
    st.frozensets(st.integers(0, 6)),
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - as above
    st.none() | st.builds(Quiet, st.times(), st.times()),
)
def test_what_comes_next_is_always_after_now(
    zone: str, times: tuple[time, ...], days: frozenset[int], now: datetime, quiet: Quiet | None
) -> None:
    timetable = Timetable(zone, times, days or EVERY_DAY, quiet=quiet)
    found = appointment(timetable, now, held=())
    assert found is not None
    assert found.at > now
    assert found.slot.on.weekday() in timetable.weekdays


@pytest.mark.skipif("COACH_EVERY_ZONE" not in os.environ, reason="long: `make zones` runs it")
@pytest.mark.timeout(1200)
def test_over_two_years_in_every_zone_each_date_has_its_drill() -> None:
    start = datetime(2026, 11, 23, tzinfo=UTC)
    for zone in ZONES:
        held = slots_held(Timetable(zone, (time(2, 30),)), start, count=730)
        days = [item.slot.on for item in held]
        assert days == [days[0] + n * DAY for n in range(len(days))], zone
        for one, other in pairwise(held):
            assert timedelta(hours=22) <= other.at - one.at <= timedelta(hours=26), (zone, other)
