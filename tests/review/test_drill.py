from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.drill import ROLLOVER, drill_instant, study_day

DAY = timedelta(days=1)
ZONES = sorted(available_timezones())
TIMES = (time(0), time(0, 30), time(2, 30), ROLLOVER, time(19, 15), time(23, 59))
DAYS = [date(2027, 1, 1) + n * DAY for n in range(2 * 365)]


def changes(zone: str) -> list[date]:
    """List the days of two years on which a zone's clocks change, and their eves."""
    here = ZoneInfo(zone)
    offsets = [datetime.combine(day, time(12), here).utcoffset() for day in DAYS]
    pairs = zip(DAYS, offsets, offsets[1:], strict=False)
    return [day + n * DAY for day, was, becomes in pairs if was != becomes for n in range(-1, 2)]


@pytest.mark.parametrize(
    ("instant", "zone", "day"),
    [
        ("2027-03-10T23:30", "UTC", "2027-03-10"),
        ("2027-03-11T03:59:59", "UTC", "2027-03-10"),
        ("2027-03-11T04:00", "UTC", "2027-03-11"),
        ("2027-03-10T18:29:59", "Asia/Kolkata", "2027-03-10"),
        ("2027-03-10T22:30", "Asia/Kolkata", "2027-03-11"),
        ("2027-03-11T11:59", "America/Los_Angeles", "2027-03-10"),
        ("2027-03-11T12:00", "America/Los_Angeles", "2027-03-11"),
        ("2027-03-10T14:00", "Pacific/Kiritimati", "2027-03-11"),
    ],
)
def test_a_study_day_begins_at_four_local(instant: str, zone: str, day: str) -> None:
    now = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    assert study_day(now, zone) == date.fromisoformat(day)


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - Hypothesis wants them naive
    st.sampled_from(ZONES),
    st.timedeltas(timedelta(), timedelta(days=2)),
)
def test_the_study_day_never_goes_back(now: datetime, zone: str, later: timedelta) -> None:
    first, second = study_day(now, zone), study_day(now + later, zone)
    assert first <= second <= first + 3 * DAY
    assert drill_instant(first, ROLLOVER, zone) <= now < drill_instant(first + DAY, ROLLOVER, zone)


@pytest.mark.parametrize(
    ("wall", "zone", "instant"),
    [
        ("2027-06-01T08:00", "Europe/Berlin", "2027-06-01T06:00"),
        ("2027-03-28T02:30", "Europe/Berlin", "2027-03-28T01:00"),  # a gap: 03:00 local
        ("2027-10-31T02:30", "Europe/Berlin", "2027-10-31T00:30"),  # a fold: the first
        ("2027-10-03T02:15", "Australia/Lord_Howe", "2027-10-02T15:30"),  # a gap of 30 minutes
        ("2011-12-30T12:00", "Pacific/Apia", "2011-12-30T10:00"),  # a day that never was
    ],
)
def test_a_drill_comes_when_clocks_show_its_time(wall: str, zone: str, instant: str) -> None:
    local = datetime.fromisoformat(wall)
    expected = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    assert drill_instant(local.date(), local.time(), zone) == expected


def test_drills_of_consecutive_days_are_22_to_26_hours_apart_in_every_zone() -> None:
    for zone in ZONES:
        for day in changes(zone)[:9]:
            for at in TIMES:
                apart = drill_instant(day + DAY, at, zone) - drill_instant(day, at, zone)
                assert timedelta(hours=22) <= apart <= timedelta(hours=26), (zone, day, at)


@given(st.sampled_from(ZONES), st.sampled_from(DAYS), st.times())
def test_a_drill_is_never_before_its_time_and_at_most_a_gap_after(
    zone: str, day: date, at: time
) -> None:
    local = drill_instant(day, at, zone).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    wanted = datetime.combine(day, at)
    assert timedelta() <= local - wanted <= timedelta(hours=3)


@pytest.mark.parametrize(
    "zone",
    ["", "Nope/Nope", "Europe", "../etc/passwd", "/etc/passwd", "a\0b", "x" * 5000, "\ud800"],
)
def test_an_unknown_zone_is_named(zone: str) -> None:
    with pytest.raises(ValueError, match="unknown time zone"):
        study_day(datetime(2027, 1, 1, tzinfo=UTC), zone)


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        study_day(datetime(2027, 1, 1), "UTC")  # noqa: DTZ001 - the naive one under test
