from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import large_cities, offsets, zones


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Europe/Lisbon", "Europe/Lisbon"),
        ("europe/lisbon", "Europe/Lisbon"),
        ("Lisbon", "Europe/Lisbon"),
        ("lisbonn", "Europe/Lisbon"),
        ("in New York", "America/New_York"),
        ("new_york", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Munich", "Europe/Berlin"),
        ("san francisco", "America/Los_Angeles"),
        ("Bangalore", "Asia/Kolkata"),
        ("Japan", "Asia/Tokyo"),
        ("UK", "Europe/London"),
        ("UTC", "UTC"),
        ("Reykjavik", "Atlantic/Reykjavik"),
        ("berlin!", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("I live in Graz", "Europe/Vienna"),
        ("I'm in Birmingham", "Europe/London"),
    ],
)
def test_a_place_has_its_zone(words: str, zone: str) -> None:
    assert zones.certain(words) == zone
    assert zones.find(words)[:1] == (zone,)
    assert len(zones.find(words)) == 1


def test_a_country_after_a_city_is_no_riddle() -> None:
    assert zones.certain("London, UK") == "Europe/London"
    assert zones.certain("Paris, Texas") is None


def test_a_country_of_several_zones_offers_them() -> None:
    offered = zones.find("USA")
    assert "America/New_York" in offered
    assert 1 < len(offered) <= zones.MAX_OFFERED


@pytest.mark.parametrize("words", ["USA", "us", "America"])
def test_the_united_states_offer_their_zones(words: str) -> None:
    assert [zones.city_of(zone) for zone in zones.find(words)] == [
        "New York", "Los Angeles", "Chicago", "Phoenix", "Denver", "Anchorage", "Honolulu",
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["ok", "rok", "met", "later", "nice", "some", "thanks", "hello"])
def test_small_words_are_no_zones(words: str) -> None:
    assert zones.certain(words) is None


def test_a_region_begins_with_its_largest_cities() -> None:
    assert [zones.city_of(zone) for zone in zones.zones_in("America")[:3]] == [
        "New York", "Sao Paulo", "Mexico City",
    ]  # fmt: skip
    for region in zones.regions():
        listed = zones.zones_in(region)
        assert len(set(listed)) == len(listed)


def test_every_large_city_has_a_zone() -> None:
    listed = {zone for region in zones.regions() for zone in zones.zones_in(region)}
    assert set(large_cities._RANKS) <= listed  # noqa: SLF001 - the table itself


@pytest.mark.parametrize("words", ["", "xyzzy", "I led the move myself", "x" * 500])
def test_what_is_no_place_has_no_zone(words: str) -> None:
    assert zones.find(words) == ()


@pytest.mark.parametrize(
    ("words", "zone", "hours"),
    [
        ("UTC+3", "Etc/GMT-3", 3),
        ("utc +3", "Etc/GMT-3", 3),
        ("UTC-5", "Etc/GMT+5", -5),
        ("UTC\N{MINUS SIGN}5", "Etc/GMT+5", -5),
        ("GMT+1", "Etc/GMT-1", 1),
        ("GMT-7", "Etc/GMT+7", -7),
        ("+03:00", "Etc/GMT-3", 3),
        ("+0200", "Etc/GMT-2", 2),
        ("-5", "Etc/GMT+5", -5),
        ("UTC+14", "Etc/GMT-14", 14),
        ("+00:00", "UTC", 0),
    ],
)
def test_an_offset_is_the_zone_that_has_it_all_year(words: str, zone: str, hours: int) -> None:
    assert zones.find(words) == (zone,)
    assert datetime(2026, 7, 1, tzinfo=ZoneInfo(zone)).utcoffset() == timedelta(hours=hours)
    assert zones.city_of(zone) == (f"UTC{hours:+d}" if hours else "UTC")


@pytest.mark.parametrize(
    ("words", "zone"),
    [("+5:30", "Asia/Kolkata"), ("UTC+05:45", "Asia/Kathmandu"), ("-3:30", "America/St_Johns")],
)
def test_an_offset_of_no_whole_hours_offers_where_it_holds(words: str, zone: str) -> None:
    assert zone in zones.find(words)


@pytest.mark.parametrize("words", ["UTC+15", "UTC-13", "+99:00", "UTC+1:15"])
def test_an_offset_that_no_clock_has_is_no_zone(words: str) -> None:
    assert zones.find(words) == ()


@pytest.mark.parametrize("words", ["PST", "est", "CST", "IST", "CET", "MST", "BST", "jst"])
def test_an_abbreviation_is_never_sure(words: str) -> None:
    assert len(zones.find(words)) > 1


@pytest.mark.parametrize("words", ["UTC3", "GMT 5 or so", "rom", "lis", "EST6", "berlin2"])
def test_a_short_name_or_one_with_digits_is_not_guessed_at(words: str) -> None:
    assert zones.find(words) == ()


def test_all_abbreviations_are_of_real_zones() -> None:
    for names, places in offsets.ABBREVIATIONS.items():
        assert set(places.split()) <= available_timezones(), names


@given(st.text(max_size=70))
def test_whatever_is_typed_only_real_zones_are_found(words: str) -> None:
    assert set(zones.find(words)) <= available_timezones()


def test_every_zone_of_every_region_can_be_picked_by_its_number() -> None:
    listed = [zone for region in zones.regions() for zone in zones.zones_in(region)]
    assert len(listed) > 400
    for zone in listed:
        assert ZoneInfo(zone)
        assert zones.zone_numbered(zones.number_of(zone)) == zone
    numbers = {zones.number_of(zone) for zone in available_timezones()}
    assert len(numbers) == len(available_timezones())


def test_an_unknown_number_is_no_zone() -> None:
    assert zones.zone_numbered(1) is None
    assert zones.zone_numbered(None) is None
