"""Figures as people write and say them."""

import pytest

from grading.claims import prepare
from grading.figures import Kind
from grading.sameness import same_amount

DAY = 1.0
WEEK = 7.0
YEAR = 365.0


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("cut by 28%", 28, Kind.PERCENT),
        ("cut by twenty-eight percent", 28, Kind.PERCENT),
        ("a quarter faster", 25, Kind.PERCENT),
        ("four out of five stayed", 80, Kind.PERCENT),
        ("saved $400k", 400_000, Kind.MONEY),
        ("saved 1.2 million euros", 1_200_000, Kind.MONEY),
        ("a quarter of a million euros", 250_000, Kind.MONEY),
        ("EUR 310,000 in all", 310_000, Kind.MONEY),
        ("50x less code", 50, Kind.TIMES),
        ("we doubled it", 2, Kind.TIMES),
        ("in 2019 we won", 2019, Kind.YEAR),
        ("for fifteen years", 15 * YEAR, Kind.DURATION),
        ("nine working days", 9 * DAY, Kind.DURATION),
        ("half a year", YEAR / 2, Kind.DURATION),
        ("one hundred and fifty thousand people", 150_000, Kind.COUNT),
        ("four and a half thousand parcels", 4_500, Kind.COUNT),
        ("a 13B model", 13e9, Kind.COUNT),
        ("fünfundzwanzig Kunden und wir", 25, Kind.COUNT),
        ("quatre-vingt-dix élèves dans mon école", 90, Kind.COUNT),
        ("treinta y cinco alumnos en la escuela", 35, Kind.COUNT),
        ("olen ohjannut kahtakymmentäviittä oppilasta", 25, Kind.COUNT),
        ("jag har lärt upp tjugofem elever", 25, Kind.COUNT),
        ("two point three million pounds", 2_300_000, Kind.MONEY),
        ("fell by two thirds", 66.667, Kind.PERCENT),
        ("a year and two months", YEAR + 2 * 30.4, Kind.DURATION),
        ("ich habe dreikommasechs Millionen Euro verwaltet", 3_600_000, Kind.MONEY),
        ("seit zweieinhalb Jahren", 2.5 * YEAR, Kind.DURATION),
        ("puolitoista vuotta", 1.5 * YEAR, Kind.DURATION),
        ("jag har haft tvåtusen femhundra kunder", 2_500, Kind.COUNT),
        ("je suis né en mille neuf cent quatre-vingt-dix", 1990, Kind.YEAR),
        ("eightteen patients", 18, Kind.COUNT),
        ("thirty centimetres of wood", 0.3, Kind.COUNT),
        ("from nine cases a quarter to none", 0, Kind.COUNT),
    ],
)
def test_a_figure_is_read(text: str, value: float, kind: Kind) -> None:
    found = [(round(figure.value, 3), figure.kind) for figure in prepare(text).figures]
    assert (round(value, 3), kind) in found


@pytest.mark.parametrize("text", ["at 7:30", "at nine in the morning", "on the 3rd of May", "24/7"])
def test_an_hour_or_an_ordinal_counts_nothing(text: str) -> None:
    assert prepare(text, "en").figures == ()


@pytest.mark.parametrize("text", ["10-15%", "from 61 -> 38 days", "38 days instead of 61"])
def test_both_ends_of_a_range_are_of_one_kind(text: str) -> None:
    first, last = prepare(text, "en").figures
    assert first.kind is last.kind


def test_the_ends_of_a_range_share_their_unit() -> None:
    first, last = prepare("Brought it from 9 working days to 4.").figures
    assert first.kind is last.kind is Kind.DURATION
    assert last.value == 4 * DAY


@pytest.mark.parametrize(
    ("text", "a_year"),
    [
        ("we met once every three months", 4),
        ("we met twice every week", 2 * YEAR / WEEK),
        ("we met four times every other week", 2 * YEAR / WEEK),
    ],
)
def test_how_often_is_told_by_what_lies_between(text: str, a_year: float) -> None:
    (figure,) = prepare(text).figures
    assert figure.kind is Kind.OFTEN
    assert figure.value == pytest.approx(a_year, rel=0.01)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("one visitor in ten came back", [10]),
        ("I met two unions in ten weeks", []),
        ("I met three unions in ten weeks", []),
    ],
)
def test_one_in_ten_is_a_share_and_so_many_in_ten_weeks_is_none(
    text: str, share: list[float]
) -> None:
    figures = prepare(text).figures
    assert [figure.value for figure in figures if figure.kind is Kind.PERCENT] == share


def test_a_zero_before_a_point_is_no_nothing() -> None:
    first, last = prepare("faults rose from zero point six to two percent").figures
    assert (first.value, last.value) == (0.6, 2)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("I worked there for a decade and a half", [15 * YEAR]),
        ("j'y ai travaillé pendant une décennie et demie", [15 * YEAR]),
        ("two years and three months in Rome", [2 * YEAR + 91.2]),
        ("two years in all, three months of them in Rome", [2 * YEAR, 91.2]),
        ("two years, three months of them in Rome", [2 * YEAR, 91.2]),
    ],
)
def test_times_are_added_up_but_not_behind_a_comma(text: str, days: list[float]) -> None:
    assert [figure.value for figure in prepare(text).figures] == pytest.approx(days)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("15+ years of Python", "fifteen years of Python", True),
        ("about 70 people", "68 people", True),
        ("70 people", "68 people", False),
        ("over 200 people", "240 people", True),
        ("under 200 people", "240 people", False),
        ("a month and a half", "six weeks", True),
        ("14 percent", "14.2 percent", True),
        ("60,000 people", "640,000 people", False),
        ("180 ms", "0.18 seconds", True),
        ("in 2019", "in 2020", False),
        ("12 months", "a year and a half", False),
        ("70%", "70 people", False),
        ("5x less", "50x less", False),
    ],
)
def test_amounts_are_compared_as_they_were_meant(one: str, other: str, same: object) -> None:
    first, second = prepare(one).figures[0], prepare(other).figures[0]
    assert same_amount(first, second) is same


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("We met at half past nine, before a quarter to five, and at ten past eight.", []),
        ("I phone home before 9.30 every day.", [365.0]),
        ("Vor halb zehn und um viertel nach neun.", []),
        ("Escalations dropped from 11 a quarter to 2.", [11.0, 2.0]),
        ("We got from twelve cases a quarter to five.", [12.0, 5.0]),
        ("Nach drei Jahren waren es zehn nach elf Versuchen.", [3 * 365.0, 10.0, 11.0]),
    ],
)
def test_an_hour_of_the_day_counts_nothing(text: str, values: list[float]) -> None:
    assert [figure.value for figure in prepare(text).figures] == values
