from datetime import date, datetime, time, timedelta

import pytest

from bot.messages import compose
from coach import schedule
from coach.errors import Problem
from coach.incoming import Press
from coach.replies import (
    Action,
    Asked,
    Choice,
    Collecting,
    Feedback,
    HourAsked,
    InterviewAsked,
    Loaded,
    Refused,
    Remark,
    Reply,
    Said,
    Started,
    Welcome,
    ZoneAsked,
    ZoneSet,
)
from coach.visit import Visit
from storage.engine import Database
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, Script, of_kind

SQLITE_IS_ENOUGH = True


@pytest.fixture
def newcomer(database: Database, grader: ScriptedGrader) -> Script:
    """Somebody who has just pressed Start."""
    script = Script(database, grader)
    of_kind(script.say("/start"), Welcome)
    return script


def kinds(replies: tuple[Reply, ...]) -> list[str]:
    return [type(reply).__name__ for reply in replies]


def where(script: Script) -> tuple[str, tuple[time, ...]]:
    def work(visit: Visit) -> tuple[str, tuple[time, ...]]:
        return visit.learner.zone, schedule.schedule_of(visit).times

    return script.database.transact(
        lambda session: work(Visit.begin(session, script.learner_id, now=script.now))
    )


def test_the_way_from_start_to_the_first_question(newcomer: Script) -> None:
    assert kinds(newcomer.send_text(DOCUMENT)) == ["Loaded", "ZoneAsked"]
    placed, asked = newcomer.send_text("new york")
    assert of_kind(placed, ZoneSet).zone == "America/New_York"
    assert of_kind(placed, ZoneSet).clock == datetime(2026, 11, 23, 4, 0, 40)  # noqa: DTZ001 - a local clock
    assert isinstance(asked, HourAsked)
    assert kinds(newcomer.send_text("half past six")) == ["InterviewAsked"]
    started, question = newcomer.send_text("15 January")
    started = of_kind(started, Started)
    assert started.times == (time(6, 30),)
    assert started.next_at == datetime(2026, 11, 23, 6, 30)  # noqa: DTZ001 - a local clock
    assert started.interview_on == date(2027, 1, 15)
    assert isinstance(question, Asked)
    assert isinstance(newcomer.say("covered:0 covered:1 covered:2"), Feedback)


def test_the_same_way_by_buttons(newcomer: Script) -> None:
    newcomer.load()
    newcomer.press(Action.REGION)
    assert of_kind(newcomer.transcript[-1], ZoneAsked).region == "Africa"
    newcomer.press(Action.ZONE)
    assert isinstance(newcomer.transcript[-1], HourAsked)
    newcomer.press(Action.HOUR)
    newcomer.press(Action.INTERVIEW_IN)
    assert kinds(tuple(newcomer.transcript[-2:])) == ["Started", "Asked"]
    assert where(newcomer) == ("Africa/Cairo", (time(7),))


def test_every_step_can_be_skipped(newcomer: Script) -> None:
    newcomer.load()
    assert isinstance(newcomer.press(Action.LATER), HourAsked)
    assert isinstance(newcomer.press(Action.LATER), InterviewAsked)
    newcomer.press(Action.LATER)
    started, question = newcomer.transcript[-2:]
    assert started == Started("Europe/Berlin", (), None, None, date(2026, 11, 23))
    assert isinstance(question, Asked)


def test_a_skip_of_a_step_that_is_over_says_so(newcomer: Script) -> None:
    newcomer.load()
    old = newcomer.choices
    newcomer.press(Action.LATER)
    newcomer.choices = old
    assert of_kind(newcomer.press(Action.LATER), Refused).problem is Problem.STALE


def test_a_document_in_several_messages(newcomer: Script) -> None:
    head, tail = DOCUMENT.split("## Controls cost")
    first = of_kind(newcomer.say("Here is my application:"), Collecting)
    assert first.problem is Problem.NO_REQUIREMENTS
    assert kinds(newcomer.send_text(head)) == ["Loaded", "ZoneAsked"]
    loaded, asked = newcomer.send_text("## Controls cost" + tail)
    assert isinstance(asked, ZoneAsked)
    assert len(of_kind(loaded, Loaded).requirements) == 5
    told = compose(loaded).text()
    assert "Added to what you sent before: 3 new points." in told
    assert "Read again" not in told
    assert isinstance(newcomer.say("Lisbon"), HourAsked)


def test_a_message_cut_by_the_app_waits_for_the_rest(newcomer: Script) -> None:
    long = DOCUMENT + "\n## Plans work\n\n" + "- Planned another shift of the crews.\n" * 110
    assert of_kind(newcomer.say(long[:4096]), Collecting).problem is None
    loaded = of_kind(newcomer.send_text(long[4096:])[0], Loaded)
    assert loaded.requirements[-1].text == "Plans work"


def test_that_is_all_takes_in_what_there_is(newcomer: Script) -> None:
    newcomer.say(DOCUMENT + "\n## Plans work\n\n" + "- Planned another shift of the crews.\n" * 90)
    assert kinds(newcomer.send(Press(Choice(Action.THAT_IS_ALL)))) == ["Loaded", "ZoneAsked"]


def test_done_says_what_is_missing_and_start_over_forgets_it(newcomer: Script) -> None:
    newcomer.say("I am a bridge engineer.\nI build bridges over railways that are in use.")
    assert of_kind(newcomer.say("done"), Collecting).problem is not None
    newcomer.press(Action.START_OVER)
    assert kinds(newcomer.send_text(DOCUMENT)) == ["Loaded", "ZoneAsked"]


def test_a_sample_is_tried_at_once_and_one_s_own_document_comes_after(newcomer: Script) -> None:
    newcomer.press(Action.SAMPLE)
    assert kinds(tuple(newcomer.transcript[-2:])) == ["Loaded", "Asked"]
    graded, said = newcomer.send_text("covered:0 covered:1 covered:2")
    assert isinstance(graded, Feedback)
    assert said == Said(Remark.SEND_YOUR_OWN)
    newcomer.press(Action.NEXT)
    assert kinds(newcomer.send_text("covered:0 covered:1 covered:2")) == ["Feedback"]
    assert isinstance(newcomer.load(), ZoneAsked)


@pytest.mark.parametrize("words", ["New York City", "at eight", "8:30", "Lisbon"])
def test_words_for_setting_up_are_not_graded_as_answers_to_the_sample(
    newcomer: Script, words: str
) -> None:
    newcomer.press(Action.SAMPLE)
    assert newcomer.send_text(words) == (Said(Remark.SET_UP_LATER),)
    assert isinstance(newcomer.send_text("covered:0 covered:1 covered:2")[0], Feedback)


def test_one_s_own_document_is_taken_while_a_question_on_the_sample_is_open(
    newcomer: Script,
) -> None:
    newcomer.press(Action.SAMPLE)
    loaded, asked = newcomer.send_text(DOCUMENT)
    assert of_kind(loaded, Loaded).title == "Site engineer"
    assert isinstance(asked, ZoneAsked)


@pytest.mark.parametrize(
    "words",
    [
        "Hello",
        "hi, how does this work?",
        "Can you help me with my nurse interview?",
        "at eight",
        "tomorrow at 8",
        "ok",
    ],
)
def test_a_few_words_are_greeted_and_never_taken_for_a_document(
    newcomer: Script, words: str
) -> None:
    told = of_kind(newcomer.say(words), Welcome)
    assert compose(told).text().startswith("Hello!")
    assert isinstance(newcomer.say("tomorrow"), Welcome)
    assert kinds(newcomer.send_text(DOCUMENT)) == ["Loaded", "ZoneAsked"]


def test_a_few_words_replace_no_sample(newcomer: Script) -> None:
    newcomer.press(Action.SAMPLE)
    newcomer.say("covered:0 covered:1 covered:2")
    assert newcomer.say("at eight") == Said(Remark.SEND_YOUR_OWN)
    assert newcomer.say("tomorrow") == Said(Remark.SEND_YOUR_OWN)


def test_a_few_words_between_two_parts_become_no_point(newcomer: Script) -> None:
    head, tail = DOCUMENT.split("## Controls cost")
    newcomer.say(head)
    assert of_kind(newcomer.say("wait, there is more"), ZoneAsked).unclear
    loaded, _ = newcomer.send_text("## Controls cost" + tail)
    assert of_kind(loaded, Loaded).difference is not None
    assert "wait" not in compose(loaded).text()


def test_a_few_words_in_a_draft_are_left_out_and_said_so(newcomer: Script) -> None:
    newcomer.say("I am a bridge engineer.\nI build bridges over railways that are in use.")
    left = of_kind(newcomer.say("wait, there is more"), Collecting)
    assert "Left out" in compose(left).text()
    assert left.characters == 70


def test_a_place_that_is_wrong_is_put_right_by_typing(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("Kolkata")
    newcomer.send(Press(Choice(Action.REGIONS)))
    assert of_kind(newcomer.transcript[-1], ZoneAsked).heard
    assert isinstance(newcomer.say("Lviv"), HourAsked)
    newcomer.say("8:30")
    newcomer.send(Press(Choice(Action.REGIONS)))
    assert isinstance(newcomer.say("Lisbon"), InterviewAsked)
    assert where(newcomer) == ("Europe/Lisbon", (time(8, 30),))


def test_after_setting_up_a_place_is_put_right_by_the_command(newcomer: Script) -> None:
    newcomer.load()
    for _ in range(3):
        newcomer.press(Action.LATER)
    asked = newcomer.send(Press(Choice(Action.REGIONS)))[-1]
    assert "write /zone and a city" in compose(asked).text()


def test_small_words_set_no_time_zone(newcomer: Script) -> None:
    newcomer.load()
    for words in ("ok", "nice", "met", "some"):
        assert isinstance(newcomer.say(words), ZoneAsked)
    assert where(newcomer)[0] == "Europe/Berlin"


def test_who_forgot_everything_is_offered_to_send_a_document(
    database: Database, grader: ScriptedGrader
) -> None:
    assert isinstance(Script(database, grader, name="again").say("hi"), Welcome)


def test_words_after_a_question_are_its_answer_whatever_step_waits(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("/practice cost")
    assert isinstance(newcomer.say("covered:0"), Feedback)
    assert isinstance(newcomer.say("Lisbon"), HourAsked)


def test_each_step_is_skipped_by_a_word_as_well(newcomer: Script) -> None:
    newcomer.load()
    assert isinstance(newcomer.say("skip"), HourAsked)
    assert isinstance(newcomer.say("Later."), InterviewAsked)
    assert kinds(newcomer.send_text("not now")) == ["Started", "Asked"]


def test_the_hour_that_was_told_is_told_back(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("Lisbon")
    assert of_kind(newcomer.say("half past seven"), InterviewAsked).times == (time(7, 30),)


def test_who_practised_before_the_last_step_is_introduced_no_more(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("skip")
    newcomer.say("skip")
    newcomer.say("/practice cost")
    newcomer.say("covered:0")
    assert kinds(newcomer.send_text("/interview 15 January")) == ["InterviewSet"]


LONG_ANSWER = (
    "In January 2023 we had over sixty trains to reroute in one night. I led the crew of twelve\n"
    "and wrote the plan that the signallers followed, and we opened again twenty minutes early."
)


def test_no_answer_becomes_a_point_of_the_document_while_setting_up_waits(
    newcomer: Script,
) -> None:
    newcomer.say(DOCUMENT)
    newcomer.say("/practice cost")
    assert isinstance(newcomer.say("covered:0"), Feedback)
    assert not isinstance(newcomer.send_text(LONG_ANSWER)[0], Loaded)


def test_what_is_said_long_after_a_document_is_no_part_of_it(newcomer: Script) -> None:
    newcomer.say(DOCUMENT)
    newcomer.now += timedelta(minutes=6)
    assert isinstance(newcomer.say(LONG_ANSWER), ZoneAsked)


def test_a_city_is_the_place_and_no_answer_though_a_question_is_open(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("/practice cost")
    assert isinstance(newcomer.say("Kathmandu"), HourAsked)
    newcomer.say("/practice cost")
    assert isinstance(newcomer.say("18:30"), InterviewAsked)
    assert where(newcomer) == ("Asia/Kathmandu", (time(18, 30),))
    assert isinstance(newcomer.say("covered:0"), Feedback)


def test_a_document_in_a_new_life_holds_nothing_of_one_that_was_forgotten(
    newcomer: Script,
) -> None:
    newcomer.say(DOCUMENT)
    newcomer.say("/forget")
    newcomer.press(Action.FORGET_APPLICATION)
    loaded, *_ = newcomer.send_text("# Baker\n\n## Bakes bread\n\n- Baked 900 loaves a night.")
    assert [line.text for line in of_kind(loaded, Loaded).requirements] == ["Bakes bread"]


def test_words_that_fit_no_step_are_an_answer_while_a_question_is_open(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("/practice cost")
    newcomer.say("/start")
    assert isinstance(newcomer.say("I settled it covered:0"), Feedback)


def test_start_goes_on_where_it_was_left(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("Lisbon")
    again = Script(newcomer.database, ScriptedGrader())
    assert kinds(again.send_text("/start")) == ["Welcome", "HourAsked"]


def test_start_by_somebody_who_practises_greets_them(script: Script) -> None:
    assert of_kind(script.say("/start"), Welcome).title == "Site engineer"


def test_what_is_no_zone_is_asked_again(newcomer: Script) -> None:
    newcomer.load()
    assert of_kind(newcomer.say("somewhere nice"), ZoneAsked).unclear == "somewhere nice"
    offered = of_kind(newcomer.say("USA"), ZoneAsked)
    assert [c.action for c in offered.choices][:2] == [Action.ZONE, Action.ZONE]
    newcomer.press(Action.ZONE)
    assert where(newcomer)[0].startswith("America/")


def test_what_is_no_time_and_no_day_is_asked_again(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("Lisbon")
    assert of_kind(newcomer.say("whenever"), HourAsked).unclear == "whenever"
    newcomer.say("8")
    assert of_kind(newcomer.say("2020-01-01"), InterviewAsked).unclear == "2020-01-01"


def test_commands_do_a_step_out_of_order(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("/interview 15 January")
    newcomer.say("/drill 18")
    assert isinstance(newcomer.say("/zone Lisbon"), InterviewAsked)
    assert where(newcomer) == ("Europe/Lisbon", (time(18),))


@pytest.mark.parametrize("words", ["/practice", "/due", "/weak", "/skip", "/undo", "/settings"])
def test_commands_before_a_document_are_answered(newcomer: Script, words: str) -> None:
    assert newcomer.send_text(words)
    assert kinds(newcomer.send_text(DOCUMENT)) == ["Loaded", "ZoneAsked"]


def test_an_interview_day_that_can_be_two_is_asked_again_in_setting_up(newcomer: Script) -> None:
    newcomer.load()
    newcomer.say("Lisbon")
    newcomer.say("8")
    assert of_kind(newcomer.say("3/12"), Refused).problem is Problem.TWO_DATES
    assert kinds(newcomer.send_text("3 December")) == ["Started", "Asked"]
