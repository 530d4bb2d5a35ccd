from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.memory import Memory, Rating, demonstrated_recall, review
from review.plan import return_on
from review.progress import (
    Basis,
    Coverage,
    GradePoint,
    NextStep,
    PointState,
    Progress,
    Streak,
    WeakReason,
    progress_of,
)
from tests.review.strategies import START, memories

DAY = timedelta(days=1)
TODAY = START
SAID = review(None, Rating.GOOD, on=TODAY)
MISSED = review(None, Rating.AGAIN, on=TODAY)
SAID_EARLIER = review(None, Rating.GOOD, on=TODAY - DAY)
MISSED_EARLIER = review(None, Rating.AGAIN, on=TODAY - DAY)


def point(
    requirement_id: int, memory: Memory | None = None, *, must: bool = True, flagged: bool = False
) -> PointState:
    return PointState(0, requirement_id, must=must, memory=memory, flagged=flagged)


def figures(
    points: list[PointState],
    grades: list[GradePoint] | None = None,
    *,
    interview_on: date | None = None,
) -> Progress:
    grades = grades or []
    return progress_of(
        points,
        grades,
        answered_on=[grade.on for grade in grades],
        today=TODAY,
        interview_on=interview_on,
    )


points_drawn = st.lists(
    st.builds(
        PointState,
        point_id=st.integers(1, 99),
        requirement_id=st.integers(1, 5),
        must=st.booleans(),
        memory=memories() | st.none(),
        flagged=st.booleans(),
        gap=st.booleans(),
    ),
    max_size=12,
)


def test_readiness_is_the_expected_share_of_the_must_have_points() -> None:
    held = figures([point(1, SAID), point(1), point(2, SAID, must=False)])
    assert held.basis is Basis.MUST
    assert held.readiness == 0.5
    assert held.must == Coverage(1, 2)
    assert held.points == Coverage(2, 3)


def test_without_must_haves_readiness_is_about_all_points() -> None:
    held = figures([point(1, SAID, must=False), point(1, must=False)])
    assert (held.basis, held.readiness) == (Basis.ALL, 0.5)


def test_who_missed_everything_today_is_not_ready() -> None:
    held = figures([point(1, MISSED), point(2, MISSED)], interview_on=TODAY + DAY)
    assert held.readiness == held.readiness_on_interview == 0
    assert held.points.seen == 2


def test_readiness_on_the_interview_day_supposes_no_practice_until_then() -> None:
    interview_on = TODAY + 14 * DAY
    held = figures([point(1, SAID)], interview_on=interview_on)
    assert held.readiness == 1
    assert held.readiness_on_interview == demonstrated_recall(SAID, on=interview_on)


def test_an_interview_that_has_passed_is_left_out() -> None:
    held = figures([point(1, SAID_EARLIER)], interview_on=TODAY - DAY)
    assert held.readiness_on_interview is None
    assert held.mastery[0].recall_on_interview is None


def test_an_application_without_points_has_figures_too() -> None:
    held = figures([])
    assert (held.readiness, held.mastery, held.weakest) == (0, (), ())
    assert held.next_step is NextStep.REST


def test_weakest_areas_are_must_haves_first_then_the_least_recalled() -> None:
    points = [
        point(1, must=False),
        point(2),
        point(3, SAID),
        point(4, MISSED),
        point(5, SAID),
        point(5),
        point(6, flagged=True),
    ]
    areas = figures(points, [GradePoint(4, TODAY, 0.0, 1), GradePoint(3, TODAY, 0.9, 4)]).weakest
    assert [(area.requirement_id, area.reason) for area in areas] == [
        (4, WeakReason.LOW_GRADE),
        (6, WeakReason.SELF_FLAGGED),
        (2, WeakReason.NEVER_ASKED),
        (5, WeakReason.LOW_RECALL),
        (1, WeakReason.NEVER_ASKED),
    ]


@pytest.mark.parametrize(
    ("points", "step"),
    [
        ([point(1, MISSED_EARLIER), point(2, flagged=True)], NextStep.PRACTISE_DUE),
        ([point(1, SAID), point(2, must=False, flagged=True)], NextStep.DRILL_FLAGGED),
        ([point(1, SAID), point(2), point(3, must=False)], NextStep.START_MUSTS),
        ([point(1, SAID), point(3, must=False)], NextStep.START_NICES),
        ([point(1, SAID)], NextStep.REST),
        ([point(1, MISSED)], NextStep.REST),
        ([point(1, SAID_EARLIER), point(1, MISSED)], NextStep.PRACTISE_WEAKEST),
    ],
)
def test_what_to_do_now(points: list[PointState], step: NextStep) -> None:
    assert figures(points).next_step is step


def test_answers_are_counted_over_seven_days_and_streaks_over_all() -> None:
    grades = [GradePoint(1, TODAY - n * DAY, 0.5, 3) for n in (9, 7, 6, 1, 1, 0)]
    held = figures([point(1, SAID)], grades)
    assert held.answers_this_week == 4
    assert held.streak == Streak(2, 2)


def test_days_of_practice_are_told_once_each_for_five_weeks() -> None:
    grades = [GradePoint(1, TODAY - n * DAY, 0.5, 3) for n in (0, 0, 34, 7, 35, -1)]
    held = figures([point(1, SAID)], grades)
    assert held.answered_on == (TODAY - 34 * DAY, TODAY - 7 * DAY, TODAY)


def test_grades_of_a_requirement_that_is_gone_do_no_harm() -> None:
    held = figures([point(1, SAID)], [GradePoint(99, TODAY, 0.0, 1)])
    assert [mastery.requirement_id for mastery in held.mastery] == [1]


@given(points_drawn, st.none() | st.dates(TODAY - 5 * DAY, TODAY + 60 * DAY))
def test_figures_add_up(points: list[PointState], interview_on: date | None) -> None:
    held = figures(points, interview_on=interview_on)
    assert 0 <= held.readiness <= 1 + 1e-12
    assert sum(mastery.coverage.total for mastery in held.mastery) == held.points.total
    assert sum(mastery.coverage.seen for mastery in held.mastery) == held.points.seen
    assert {m.requirement_id for m in held.mastery if m.weak} == {
        area.requirement_id for area in held.weakest
    }
    returns = [return_on(p.memory, interview_on=interview_on) for p in points if p.memory]
    within = [day for day in returns if day < TODAY + 7 * DAY]
    assert sum(load.points for load in held.due) == len(within)
    assert (held.next_step is NextStep.PRACTISE_DUE) == bool(held.due[0].points)


@given(points_drawn, st.integers(0, 11))
def test_saying_a_point_never_lowers_readiness(points: list[PointState], which: int) -> None:
    if which < len(points):
        said = [*points]
        said[which] = replace(points[which], memory=SAID)
        interview_on = TODAY + 20 * DAY
        before = figures(points, interview_on=interview_on)
        after = figures(said, interview_on=interview_on)
        assert after.readiness >= before.readiness - 1e-12


def test_progress_can_be_written_as_json() -> None:
    held = figures([point(1, SAID), point(2)], [GradePoint(1, TODAY, 0.5, 3)])
    assert msgspec.json.decode(msgspec.json.encode(held), type=Progress) == held
