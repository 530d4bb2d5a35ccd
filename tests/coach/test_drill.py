from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta

import pytest

from coach import drill, preferences, schedule
from coach.carrier import Carrier
from coach.errors import Problem
from coach.replies import (
    Action,
    Asked,
    Choice,
    DrillDone,
    Feedback,
    Place,
    ProgressShown,
    Refused,
    Remark,
    Reply,
    Said,
    Shown,
    Snoozed,
    WeekTold,
)
from coach.visit import Visit
from review.drill import drill_instant
from review.timetable import Quiet, Slot
from storage import schedules
from storage.engine import Database, Session
from storage.models import Learner
from storage.schedule_models import WakeKind
from tests.coach.daily import FACE, Daily
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import of_kind

MONDAY = date(2026, 11, 23)
HALF_PAST = time(8, 30)
ALL = "covered:0 covered:1 covered:2"


@pytest.fixture
def daily(database: Database, grader: ScriptedGrader) -> Daily:
    """A learner drilled at half past eight in Berlin, on Monday at ten."""
    return Daily(database, grader)


def kinds(replies: Sequence[Reply]) -> list[str]:
    return [type(reply).__name__ for reply in replies]


def test_nothing_comes_before_its_time_and_the_first_question_then(daily: Daily) -> None:
    assert daily.at("2026-11-24T08:29") == ()
    (asked,) = daily.at("2026-11-24T08:30")
    asked = of_kind(asked, Asked)
    assert asked.place == Place(1, 3)
    assert asked.choices[-1].action is Action.SNOOZE
    assert daily.held() == [Slot(MONDAY + timedelta(days=1), HALF_PAST)]


def test_a_drill_is_given_once_however_often_the_coach_ticks(daily: Daily) -> None:
    assert daily.at("2026-11-24T08:30")
    assert daily.tick() == ()
    assert daily.until("2026-11-24T19:00") == []


def test_questions_follow_by_themselves_and_a_summary_ends_the_drill(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    first, second = daily.send_text(ALL)
    assert isinstance(first, Feedback)
    assert of_kind(second, Asked).place == Place(2, 3)
    assert of_kind(daily.say(ALL), Asked).place == Place(3, 3)
    feedback, done = daily.send_text(ALL)
    assert isinstance(feedback, Feedback)
    done = of_kind(done, DrillDone)
    assert done.levels == (5, 5, 5)
    assert done.streak == 1
    assert done.next_at == datetime(2026, 11, 25, 8, 30)  # noqa: DTZ001 - a local clock
    assert of_kind(daily.press(Action.NEXT), Asked).place is None


def test_practice_outside_of_a_drill_asks_no_more_by_itself(daily: Daily) -> None:
    daily.say("/practice")
    assert kinds(daily.send_text(ALL)) == ["Feedback"]


def test_a_shown_point_counts_and_waits_for_the_learner(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    assert kinds(daily.send_text("/show")) == ["Shown"]
    assert of_kind(daily.press(Action.NEXT), Asked).place == Place(2, 3)


def test_a_drill_ended_by_showing_is_summed_up(daily: Daily) -> None:
    daily.change(lambda kept: setattr(kept, "questions", 1))
    daily.at("2026-11-24T08:30")
    shown, done = daily.send_text("/show")
    assert isinstance(shown, Shown)
    assert of_kind(done, DrillDone).shown == 1


def test_a_skipped_question_is_replaced(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    _, asked = daily.send_text("/skip")
    assert of_kind(asked, Asked).place == Place(1, 3)


def test_a_question_that_waits_open_is_the_first_of_the_drill(daily: Daily) -> None:
    open_one = of_kind(daily.say("/practice cost"), Asked)
    (asked,) = daily.at("2026-11-24T08:30")
    assert of_kind(asked, Asked).text == open_one.text
    assert of_kind(daily.say(ALL), Asked).place == Place(2, 3)


def test_undo_in_a_drill_opens_the_question_and_goes_on_from_there(daily: Daily) -> None:
    daily.change(lambda kept: setattr(kept, "questions", 1))
    daily.at("2026-11-24T08:30")
    assert kinds(daily.send_text(ALL)) == ["Feedback", "DrillDone"]
    assert kinds(daily.send_text("/undo")) == ["Undone"]
    assert kinds(daily.send_text(ALL)) == ["Feedback", "DrillDone"]


def test_a_retry_after_the_drill_gives_no_second_summary(daily: Daily) -> None:
    daily.change(lambda kept: setattr(kept, "questions", 1))
    daily.at("2026-11-24T08:30")
    daily.send_text(ALL)
    retry = next(
        c for r in daily.transcript for c in getattr(r, "choices", ()) if c.action is Action.RETRY
    )
    daily.choices = (retry,)
    daily.press(Action.RETRY)
    assert kinds(daily.send_text(ALL)) == ["Feedback"]


def test_after_days_offline_one_drill_comes(daily: Daily) -> None:
    assert len(daily.at("2026-11-28T12:00")) == 1
    assert daily.held() == [Slot(date(2026, 11, 28), HALF_PAST)]
    assert daily.next_at() == datetime(2026, 11, 29, 7, 30, tzinfo=UTC)


def test_several_drills_a_day(daily: Daily) -> None:
    daily.visit(lambda visit: schedule.drill_at(visit, (time(18), time(7))))
    daily.until("2026-11-25T06:59")
    assert daily.held() == [
        Slot(MONDAY, time(18)),
        *(Slot(MONDAY + timedelta(days=1), time(hour)) for hour in (7, 18)),
    ]


def test_weekdays_without_drills_are_quiet(daily: Daily) -> None:
    daily.change(lambda kept: setattr(kept, "weekdays", (2,)))
    daily.until("2026-12-01T00:00", every=timedelta(hours=4))
    assert daily.held() == [Slot(date(2026, 11, 25), HALF_PAST)]


def test_a_pause_lasts_until_its_day(daily: Daily) -> None:
    daily.visit(lambda visit: schedule.pause(visit, date(2026, 11, 27)))
    daily.until("2026-11-27T09:00", every=timedelta(hours=1))
    assert daily.held() == [Slot(date(2026, 11, 27), HALF_PAST)]


def test_nothing_is_sent_in_quiet_hours(daily: Daily) -> None:
    daily.change(lambda kept: setattr(kept, "quiet", Quiet(time(22), time(9))))
    assert daily.at("2026-11-24T08:30") == ()
    assert len(daily.at("2026-11-24T09:00")) == 1
    assert daily.held() == [Slot(date(2026, 11, 24), HALF_PAST)]


def test_a_drill_late_at_night_waits_for_the_morning(daily: Daily) -> None:
    daily.change(lambda kept: setattr(kept, "quiet", Quiet(time(22), time(7))))
    assert daily.at("2026-11-24T23:00") == ()
    assert daily.until("2026-11-25T08:00") == []
    assert len(daily.at("2026-11-25T08:30")) == 1
    assert daily.held() == [Slot(date(2026, 11, 25), HALF_PAST)]


def test_an_unanswered_drill_is_brought_up_once_in_the_evening(daily: Daily) -> None:
    (asked,) = daily.at("2026-11-24T08:30")
    assert daily.at("2026-11-24T19:29") == ()
    said, again = daily.at("2026-11-24T19:30")
    assert said == Said(Remark.DRILL_WAITING)
    assert of_kind(again, Asked).text == of_kind(asked, Asked).text
    assert daily.until("2026-11-25T08:00") == []


@pytest.mark.parametrize("answer", [ALL, "/show", "/skip", "something else"])
def test_a_drill_that_was_answered_is_not_brought_up(daily: Daily, answer: str) -> None:
    daily.at("2026-11-24T08:30")
    daily.send_text(answer)
    assert daily.until("2026-11-25T08:00") == []


def test_no_reminder_where_none_is_wanted(daily: Daily) -> None:
    daily.change(lambda kept: setattr(kept, "reminder", False))
    daily.at("2026-11-24T08:30")
    assert daily.until("2026-11-25T08:00") == []


def test_a_snoozed_drill_comes_again_in_an_hour(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    snoozed = of_kind(daily.press(Action.SNOOZE), Snoozed)
    assert snoozed.until == datetime(2026, 11, 24, 9, 30)  # noqa: DTZ001 - a local clock
    assert daily.at("2026-11-24T09:29") == ()
    assert kinds(daily.at("2026-11-24T09:31")) == ["Said", "Asked"]
    assert len(daily.held()) == 1


def test_a_snoozed_drill_that_was_answered_does_not_come_again(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.press(Action.SNOOZE)
    daily.say("/practice")
    daily.send_text(ALL)
    assert daily.until("2026-11-24T12:00") == []


def test_words_after_a_snooze_answer_no_question_that_is_out_of_sight(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.press(Action.SNOOZE)
    refused = of_kind(daily.say("ok, talk to you later"), Refused)
    assert refused.problem is Problem.NO_OPEN_QUESTION
    _, asked = daily.at("2026-11-24T09:31")
    assert of_kind(asked, Asked).place == Place(1, 3)


def test_a_drill_put_off_after_its_first_answer_goes_on_in_an_hour(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.send_text(ALL)
    daily.say("/settings")
    daily.press(Action.SNOOZE)
    said, asked = daily.at("2026-11-24T09:31")
    assert said == Said(Remark.DRILL_AGAIN)
    assert of_kind(asked, Asked).place == Place(2, 3)


def test_no_drill_asks_again_once_there_are_none(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.say("/drill off")
    assert daily.until("2026-11-26T12:00") == []


def test_a_drill_of_an_application_that_is_gone_asks_no_more(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.say("/forget")
    daily.press(Action.FORGET_APPLICATION)
    assert daily.until("2026-11-26T12:00") == []
    assert daily.visit(lambda v: schedules.due_wakes(v.session, v.learner.id, now=v.now)) == []


def test_those_due_for_two_things_hold_nobody_up(
    database: Database, grader: ScriptedGrader
) -> None:
    people = [
        Daily(database, grader, times=(time(18),), name=f"person {n}") for n in range(drill.BATCH)
    ]
    last = Daily(database, grader, times=(time(18, 1),), name="last")
    for person in people:
        person.say("/practice")
        person.say(ALL)
    last.now = drill_instant(date(2026, 11, 29), time(18, 2), "Europe/Berlin")
    served = []
    while (batch := _serve(last)).more:
        served.append(batch.learners)
    assert sum(served) + batch.learners >= len(people) + 1
    assert batch.learners < drill.BATCH


def _serve(daily: Daily) -> drill.Batch:
    return daily.database.transact(
        lambda session: drill.serve(
            session, face=FACE, outlet=daily.box, now=daily.now, limit=drill.BATCH
        )
    )


def test_the_next_drill_can_be_put_off_before_it_comes(daily: Daily) -> None:
    daily.choices = (Choice(Action.SNOOZE),)
    daily.press(Action.SNOOZE)
    assert daily.at("2026-11-24T08:45") == ()
    assert len(daily.at("2026-11-24T09:30")) == 1
    assert daily.next_at() == datetime(2026, 11, 25, 7, 30, tzinfo=UTC)


def test_an_old_snooze_button_says_so(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    old = daily.choices
    daily.at("2026-11-25T08:30")
    daily.choices = old
    assert isinstance(daily.press(Action.SNOOZE), Refused)


def test_after_an_absence_one_message_asks_not_the_last_drill_s_repeat_and_reminder_too(
    daily: Daily,
) -> None:
    daily.visit(lambda visit: schedule.drill_at(visit, (HALF_PAST, time(18))))
    daily.at("2026-11-24T08:30")
    daily.press(Action.SNOOZE)
    assert kinds(daily.at("2026-11-24T20:00")) == ["Asked"]
    assert daily.held()[-1] == Slot(date(2026, 11, 24), time(18))
    assert daily.until("2026-11-25T08:00") == []


def test_after_an_absence_a_repeat_takes_the_reminder_s_place(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.press(Action.SNOOZE)
    said, _ = daily.at("2026-11-24T20:00")
    assert said == Said(Remark.DRILL_AGAIN)
    assert daily.until("2026-11-25T08:00") == []


def test_who_snoozes_has_room_to_answer_before_the_reminder(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.now = drill_instant(date(2026, 11, 24), time(18, 15), "Europe/Berlin")
    daily.press(Action.SNOOZE)
    assert daily.at("2026-11-24T19:16")[0] == Said(Remark.DRILL_AGAIN)
    assert daily.at("2026-11-24T21:15") == ()
    assert daily.at("2026-11-24T21:16")[0] == Said(Remark.DRILL_WAITING)


@pytest.mark.parametrize("pressed", ["2026-11-24T21:00", "2026-11-24T21:30"])
@pytest.mark.parametrize("quiet", [None, Quiet(time(22), time(7))])
def test_who_snoozes_into_the_night_gets_the_drill_when_told(
    daily: Daily, pressed: str, quiet: Quiet | None
) -> None:
    daily.visit(lambda visit: schedule.drill_at(visit, (time(21, 30),)))
    daily.change(lambda kept: setattr(kept, "quiet", quiet))
    daily.at(pressed)
    snoozed = daily.visit(lambda visit: drill.snooze(visit, None))
    assert snoozed.until == datetime(2026, 11, 24, 22, 30)  # noqa: DTZ001 - a local clock
    assert daily.at("2026-11-24T22:29") == ()
    assert kinds(daily.at("2026-11-24T22:30"))[-1] == "Asked"
    assert daily.held() == [Slot(date(2026, 11, 24), time(21, 30))]


def test_a_snoozed_drill_that_is_long_overdue_waits_for_the_morning(daily: Daily) -> None:
    daily.visit(lambda visit: schedule.drill_at(visit, (time(21, 30),)))
    daily.at("2026-11-24T21:00")
    daily.visit(lambda visit: drill.snooze(visit, None))
    assert daily.at("2026-11-25T02:00") == ()
    assert kinds(daily.at("2026-11-25T07:00")) == ["Asked"]


def test_a_reminder_that_is_long_overdue_does_not_come_at_night(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    assert daily.at("2026-11-24T23:30") == ()
    assert daily.at("2026-11-25T07:30") == ()


SETTINGS: tuple[Callable[[Visit], object], ...] = (
    lambda visit: preferences.switch_weekly(visit, 0),
    lambda visit: preferences.switch_reminder(visit, 0),
    lambda visit: preferences.switch_time(visit, 20 * 60, 1),
    lambda visit: preferences.switch_weekday(visit, 6, 0),
    lambda visit: preferences.set_questions(visit, 5),
    lambda visit: preferences.set_quiet(visit, 23 * 60, 6 * 60),
    lambda visit: schedule.move(visit, "Europe/Helsinki"),
)


@pytest.mark.parametrize("setting", SETTINGS)
def test_no_other_setting_undoes_a_snooze(daily: Daily, setting: Callable[[Visit], object]) -> None:
    daily.at("2026-11-24T08:15")
    daily.visit(lambda visit: drill.snooze(visit, None))
    for wall in ("2026-11-24T08:20", "2026-11-24T08:40"):
        daily.at(wall)
        daily.visit(setting)
        assert daily.next_at() == datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
    assert daily.at("2026-11-24T09:29") == ()
    assert len(daily.at("2026-11-24T09:30")) == 1
    assert daily.next_at() != datetime(2026, 11, 24, 8, 30, tzinfo=UTC)


def test_the_weekly_summary_is_switched_without_touching_drills(daily: Daily) -> None:
    before = daily.visit(lambda v: schedules.wake(v.session, v.learner.id, WakeKind.DRILL))
    daily.now += timedelta(minutes=5)
    daily.visit(lambda visit: preferences.switch_weekly(visit, 0))
    after = daily.visit(lambda v: schedules.wake(v.session, v.learner.id, WakeKind.DRILL))
    assert before is not None
    assert after is not None
    assert after.planned_at == before.planned_at


def test_a_time_taken_away_leaves_the_day_s_others(daily: Daily) -> None:
    daily.visit(lambda visit: schedule.drill_at(visit, (time(8), time(18))))
    daily.at("2026-11-24T08:00")
    daily.now += timedelta(hours=1)
    daily.visit(lambda visit: preferences.switch_time(visit, 8 * 60, 0))
    assert len(daily.at("2026-11-24T18:00")) == 1
    assert daily.held()[-2:] == [Slot(date(2026, 11, 24), time(hour)) for hour in (8, 18)]


def test_no_time_is_held_twice_after_one_was_added_before_it_and_a_move_west(
    daily: Daily,
) -> None:
    daily.at("2026-11-24T08:30")
    daily.visit(lambda visit: preferences.switch_time(visit, 6 * 60, 1))
    daily.visit(lambda visit: schedule.move(visit, "America/New_York"))
    assert len(daily.at("2026-11-24T06:00", "America/New_York")) == 1
    assert daily.at("2026-11-24T08:30", "America/New_York") == ()
    assert len(daily.at("2026-11-25T06:00", "America/New_York")) == 1


def test_a_late_drill_still_comes_after_another_time_was_added(daily: Daily) -> None:
    daily.visit(lambda visit: schedule.drill_at(visit, (time(18),)))
    daily.at("2026-11-24T23:00")
    daily.visit(lambda visit: preferences.switch_time(visit, 12 * 60, 1))
    assert len(daily.at("2026-11-25T07:00")) == 1
    assert daily.held() == [Slot(date(2026, 11, 24), time(18))]


def test_a_week_is_summed_up_on_sunday_once(daily: Daily) -> None:
    daily.say("/practice")
    daily.say(ALL)
    said = [r for r in daily.until("2026-12-06T17:00") if not isinstance(r, Asked)]
    week = [r for r in said if isinstance(r, ProgressShown | WeekTold)]
    assert kinds(week) == ["WeekTold", "ProgressShown"]
    told = of_kind(week[0], WeekTold)
    assert (told.answers, told.days, told.before) == (1, 1, 0.0)
    assert 0 < told.now < 1
    assert told.gained == 1


def test_a_week_without_practice_shows_what_it_cost(daily: Daily) -> None:
    daily.say("/practice")
    daily.say(ALL)
    said = daily.until("2026-12-15T17:00")
    told = [r for r in said if isinstance(r, WeekTold)]
    assert [(week.answers, week.gained) for week in told] == [(1, 1), (0, 0), (0, 0)]
    assert told[1].before > told[1].now > 0


def test_a_learner_who_never_answered_gets_no_weekly_summary(daily: Daily) -> None:
    said = daily.until("2026-12-06T17:00", every=timedelta(hours=1))
    assert not [r for r in said if isinstance(r, ProgressShown)]


def test_a_move_west_brings_no_second_drill_that_day(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.visit(lambda visit: schedule.move(visit, "Pacific/Honolulu"))
    assert daily.at("2026-11-24T08:30", "Pacific/Honolulu") == ()
    assert len(daily.at("2026-11-25T08:30", "Pacific/Honolulu")) == 1


def test_a_move_east_past_the_hour_brings_the_day_s_drill_at_once(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.at("2026-11-25T10:00", "Pacific/Auckland")
    daily.visit(lambda visit: schedule.move(visit, "Pacific/Auckland"))
    assert len(daily.tick()) == 1
    assert daily.held()[-1] == Slot(date(2026, 11, 25), HALF_PAST)


def test_a_clock_set_back_brings_nothing_twice_and_drills_go_on(daily: Daily) -> None:
    daily.at("2027-11-24T08:30")
    daily.at("2026-11-24T08:00")
    assert daily.next_at() == datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
    assert len(daily.at("2026-11-24T08:30")) == 1
    daily.at("2026-11-24T08:10")
    assert daily.at("2026-11-24T08:30") == ()


def test_a_learner_out_of_reach_gets_nothing_until_they_write(daily: Daily) -> None:
    daily.database.transact(lambda session: drill.stop(session, daily.learner_id, now=daily.now))
    assert daily.until("2026-11-25T12:00") == []
    daily.say("/due")
    assert len(daily.at("2026-11-26T08:30")) == 1


def test_who_has_no_application_is_left_alone(daily: Daily) -> None:
    daily.say("/forget")
    daily.press(Action.FORGET_APPLICATION)
    assert daily.at("2026-11-24T08:30") == ()
    assert daily.held() == []


def test_forgetting_everything_ends_the_drills(daily: Daily) -> None:
    daily.at("2026-11-24T08:30")
    daily.say("/forget")
    daily.press(Action.FORGET_EVERYTHING)
    assert daily.at("2026-11-25T08:30") == ()


def test_learners_of_another_face_are_not_served(daily: Daily) -> None:
    daily.now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    batch = daily.database.transact(
        lambda session: drill.serve(session, face="other", outlet=daily.box, now=daily.now, limit=9)
    )
    assert batch == drill.Batch(0, more=False)


def test_one_learner_s_trouble_stops_no_other_s_drill(
    database: Database, grader: ScriptedGrader
) -> None:
    ada, bob = (Daily(database, grader, name=name) for name in ("ada", "bob"))

    def outlet(learner: Learner) -> Carrier:
        if learner.id == ada.learner_id:
            raise RuntimeError
        return bob.box(learner)

    def work(session: Session) -> None:
        drill.serve(session, face=FACE, outlet=outlet, now=bob.now, limit=9)

    bob.now = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
    database.transact(work)
    assert len(bob.box.given) == 1
    assert ada.held() == []
    ada.now = bob.now + timedelta(hours=1)
    assert len(ada.tick()) == 1
