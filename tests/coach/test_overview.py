import sys
from datetime import date

import pytest

from bot.messages import compose
from coach.errors import Problem
from coach.replies import (
    Action,
    ApplicationsShown,
    DueShown,
    Feedback,
    ForgetAsked,
    Forgotten,
    InterviewSet,
    ProgressShown,
    Refused,
    Remark,
    Said,
    Switched,
    WeakShown,
)
from coach.when import LANGUAGES, parse_day, warm_up
from review.progress import NextStep
from storage.engine import Database
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, Script, everything_stored, of_kind
from tests.coach.test_load import OTHER

SQLITE_IS_ENOUGH = True


def test_progress_counts_only_what_was_said(script: Script) -> None:
    fresh = of_kind(script.say("/progress"), ProgressShown).progress
    assert (fresh.readiness, fresh.points.seen) == (0.0, 0)
    assert fresh.next_step is NextStep.DRILL_FLAGGED
    script.say("/practice cost")
    script.say("covered:0")
    figures = of_kind(script.say("/progress"), ProgressShown).progress
    assert figures.readiness == pytest.approx(1 / figures.must.total)
    assert figures.streak.current == 1
    assert figures.answers_this_week == 1


def test_due_and_weak_follow_the_answers(script: Script) -> None:
    script.say("/practice cost")
    script.say("contradicted:0")
    script.next_day()
    due = of_kind(script.say("/due"), DueShown)
    assert due.now == (("Controls cost", 1),)
    weak = of_kind(script.say("/weak"), WeakShown)
    names = [weak.requirements[area.requirement_id] for area in weak.progress.weakest]
    assert "Controls cost" in names


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        ("4 December", date(2026, 12, 4)),
        ("december 4th", date(2026, 12, 4)),
        ("on 4 Dec 2026", date(2026, 12, 4)),
        ("in 10 days", date(2026, 12, 3)),
        ("tomorrow", date(2026, 11, 24)),
        ("today", date(2026, 11, 23)),
        ("15 January", date(2027, 1, 15)),
        ("next friday", date(2026, 11, 27)),
        ("4.12.2026", date(2026, 12, 4)),
        ("04/12/2026", date(2026, 12, 4)),
        ("monday", date(2026, 11, 30)),
        ("23 November", date(2026, 11, 23)),
        ("23 Nov 2026", date(2026, 11, 23)),
        ("heute", date(2026, 11, 23)),
        ("on the 15th", date(2026, 12, 15)),
        ("next week", date(2026, 11, 30)),
        ("2026", None),
        ("3pm", None),
        ("blue", None),
        ("", None),
        ("x" * 500, None),
    ],
)
def test_days_in_plain_words(words: str, day: date | None) -> None:
    assert parse_day(words, today=date(2026, 11, 23)) == day


def test_a_day_in_no_known_words_loads_no_language_but_those_kept_ready() -> None:
    today = date(2026, 11, 23)
    warm_up(today=today)
    ready = _languages_loaded()
    assert parse_day("zwischen den Jahren, wenn es passt", today=today) is None
    assert _languages_loaded() == ready == set(LANGUAGES)


def _languages_loaded() -> set[str]:
    start = "dateparser.data.date_translation_data."
    return {name.removeprefix(start) for name in sys.modules if name.startswith(start)}


def test_reviews_come_back_before_the_interview(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    script.next_day(3)
    script.say("/practice cost")
    planned = of_kind(script.say("covered:0"), Feedback).returns[0]
    assert planned.in_days == 14
    reply = of_kind(script.say("/interview in 7 days"), InterviewSet)
    assert reply.days_left == 7
    loads = of_kind(script.say("/due"), DueShown).days
    assert sum(count for _, count in loads) == 1
    script.say("/interview none")
    assert of_kind(script.say("/interview"), InterviewSet).on is None
    loads = of_kind(script.say("/due"), DueShown).days
    assert sum(count for _, count in loads) == 0


@pytest.mark.parametrize(
    ("words", "problem"),
    [("whenever", Problem.BAD_DATE), ("2020-01-01", Problem.PAST_DATE)],
)
def test_a_day_that_cannot_be_is_told(script: Script, words: str, problem: Problem) -> None:
    assert of_kind(script.say(f"/interview {words}"), Refused).problem is problem


def test_switching_between_applications_keeps_each_history(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    before = of_kind(script.say("/progress"), ProgressShown)
    script.load(OTHER, name="nurse.md")
    assert of_kind(script.say("/progress"), ProgressShown).progress.points.seen == 0
    assert of_kind(script.say("/use site engineer"), Switched).title == before.title
    assert of_kind(script.say("/progress"), ProgressShown).progress == before.progress
    assert of_kind(script.say("/use 2"), Switched).title != before.title
    of_kind(script.say("/applications"), ApplicationsShown)
    assert of_kind(script.press(Action.USE), Switched).title == before.title
    assert of_kind(script.say("/use zymurgist"), Refused).problem is Problem.NO_SUCH_APPLICATION


def test_forget_asks_and_keeps_when_told_so(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    before = everything_stored(script.database)
    assert of_kind(script.say("/forget"), ForgetAsked).answers == 1
    assert script.press(Action.KEEP) == Said(Remark.KEPT)
    assert everything_stored(script.database) == before


def test_forgetting_one_application_leaves_the_others(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    others = of_kind(script.say("/progress"), ProgressShown)
    script.load(OTHER, name="nurse.md")
    script.say("/practice")
    script.say("covered:0")
    script.say("/forget")
    assert of_kind(script.press(Action.FORGET_APPLICATION), Forgotten).answers == 1
    assert of_kind(script.say("/progress"), ProgressShown) == others


def test_a_forget_button_of_what_is_gone_does_nothing(script: Script) -> None:
    script.say("/forget")
    old = script.choices
    script.press(Action.FORGET_APPLICATION)
    script.load(OTHER, name="nurse.md")
    script.choices = old
    assert of_kind(script.press(Action.FORGET_APPLICATION), Refused).problem is Problem.STALE
    of_kind(script.say("/progress"), ProgressShown)


def test_the_zone_a_learner_chose_stays(script: Script) -> None:
    script.say("/zone Asia/Tokyo")
    script.arrive()
    (learner,) = everything_stored(script.database)["learner"]
    assert "Asia/Tokyo" in learner


def test_forgetting_everything_leaves_nothing(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0 claim:Netflix")
    script.press(Action.TRUE, item=0)
    script.say("/forget")
    assert of_kind(script.press(Action.FORGET_EVERYTHING), Forgotten).left == 0
    assert not any(everything_stored(script.database).values())
    script.arrive()
    assert of_kind(script.say("/practice"), Refused).problem is Problem.NO_APPLICATION


def test_an_old_button_deletes_no_new_life(script: Script) -> None:
    script.say("/forget")
    old = script.choices
    script.press(Action.FORGET_EVERYTHING)
    script.arrive()
    script.load()
    script.choices = old
    assert of_kind(script.press(Action.FORGET_EVERYTHING), Refused).problem is Problem.STALE
    of_kind(script.say("/progress"), ProgressShown)


def test_what_is_forgotten_is_gone_from_the_file(script: Script) -> None:
    if not script.database.is_sqlite:
        pytest.skip("only SQLite's files can be looked into from here")
    path = script.database.engine.url.database
    assert path is not None
    script.say("/practice cost")
    script.say("covered:0 canaryword")
    from pathlib import Path  # noqa: PLC0415 - only here

    def stored() -> bytes:
        return b"".join(file.read_bytes() for file in Path(path).parent.glob("coach.sqlite3*"))

    assert b"canaryword" in stored()
    assert b"Aller footbridge" in stored()
    script.say("/forget")
    script.press(Action.FORGET_EVERYTHING)
    assert b"canaryword" not in stored()
    assert b"Aller footbridge" not in stored()


def test_learners_do_not_see_each_other(
    script: Script, grader: ScriptedGrader, database: Database
) -> None:
    other = Script(database, grader, name="bob")
    other.load(DOCUMENT)
    script.say("/practice cost")
    script.say("covered:0")
    mine = script.choices
    assert of_kind(other.say("/progress"), ProgressShown).progress.points.seen == 0
    for action in (Action.WHY, Action.RETRY, Action.DISAGREE):
        other.choices = mine
        assert of_kind(other.press(action), Refused).problem is Problem.STALE
    script.say("/forget")
    script.press(Action.FORGET_EVERYTHING)
    assert of_kind(other.say("/progress"), ProgressShown).progress.points.total > 0


@pytest.mark.parametrize(
    ("day", "claims"), [("today", False), ("tomorrow", False), ("friday", True)]
)
def test_no_return_is_promised_where_there_is_no_day_for_it(
    script: Script, day: str, *, claims: bool
) -> None:
    told = compose(script.say(f"/interview {day}")).text()
    assert ("comes back before then" in told) is claims


def test_an_interview_that_was_is_told_as_past(script: Script) -> None:
    script.say("/interview in 2 days")
    script.next_day(5)
    assert "The interview was on Wed 25 Nov 2026" in compose(script.say("/interview")).text()


@pytest.mark.parametrize(
    ("words", "problem"),
    [("/interview 3/12", Problem.TWO_DATES), ("/interview 2124-11-11", Problem.FAR_DATE)],
)
def test_an_interview_day_is_never_guessed(script: Script, words: str, problem: Problem) -> None:
    assert of_kind(script.say(words), Refused).problem is problem
    assert of_kind(script.say("/interview"), InterviewSet).on is None


@pytest.mark.parametrize("typed", ["foo", "forgt", "und", "undoo"])
def test_no_command_that_deletes_is_suggested(script: Script, typed: str) -> None:
    told = compose(script.say(f"/{typed}")).text()
    assert "/forget" not in told
    assert "/undo" not in told.replace(f"/{typed}", "")


def test_the_nearest_requirements_are_named_where_none_fits(script: Script) -> None:
    told = compose(script.say("/practice stay calm with bridge")).text()
    assert "Nearest: Experience with bridges over live railways;" in told


def test_what_is_due_is_not_denied_by_what_comes_after(script: Script) -> None:
    script.say("/practice cost")
    script.say("covered:0")
    script.next_day(9)
    told = compose(script.say("/due")).text()
    assert "Due today: 1 point" in told
    assert "After today: nothing in the next six days." in told
    assert "Coming back" not in told


def test_what_was_shown_is_not_called_never_graded(script: Script) -> None:
    script.say("/practice cost")
    script.say("/show")
    told = compose(script.say("/progress")).text()
    assert "1 of 1 asked, shown, not answered" in told
