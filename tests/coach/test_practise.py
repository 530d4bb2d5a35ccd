import itertools

import pytest

from bot.messages import compose
from coach.errors import Problem
from coach.replies import (
    Action,
    Asked,
    AskedBack,
    Feedback,
    Hinted,
    Probed,
    ProgressShown,
    Refused,
    Remark,
    Said,
    Shown,
    Welcome,
    ZoneAsked,
)
from review.plan import Need
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import Script, of_kind

SQLITE_IS_ENOUGH = True


def test_notes_to_self_come_first_then_must_haves_then_nice(script: Script) -> None:
    needs = []
    seen = []
    for _ in range(20):
        asked = of_kind(script.say("/practice"), Asked)
        if asked.need is Need.AHEAD:
            break
        needs.append(asked.need)
        seen.append(asked.requirement)
        script.say("covered:0 covered:1 covered:2")
        script.leave()
    order = [Need.FLAGGED, Need.UNSEEN_MUST, Need.UNSEEN_NICE]
    assert needs == sorted(needs, key=order.index)  # type: ignore[arg-type] # each has a need
    assert seen[0] == "Speaks German"
    assert set(needs) == set(order)


def test_what_is_due_comes_before_all_else(script: Script) -> None:
    script.say("/practice cost")
    script.say("nothing")
    script.leave()
    script.next_day()
    asked = of_kind(script.say("/practice"), Asked)
    assert (asked.need, asked.requirement) == (Need.DUE, "Controls cost")


def test_points_missed_day_after_day_do_not_keep_must_haves_from_being_asked(
    script: Script,
) -> None:
    script.say("/interview in 6 days")
    needs = []
    for _ in range(5):
        for _ in range(3):
            needs.append(of_kind(script.say("/practice"), Asked).need)
            script.say("nothing")
            script.leave()
        script.next_day()
    assert needs.count(Need.DUE) >= 8
    progress = of_kind(script.say("/progress"), ProgressShown).progress
    assert progress.must.seen == progress.must.total


def test_words_choose_the_requirement(script: Script) -> None:
    assert of_kind(script.say("/practice german"), Asked).requirement == "Speaks German"
    assert of_kind(script.say("/practice TUNNELS"), Asked).requirement == "Experience with tunnels"
    assert of_kind(script.say("/practice desgn tools"), Asked).requirement == "Digital design tools"
    assert of_kind(script.say("/practice Revit"), Asked).requirement == "Digital design tools"


DOCUMENT = """# Application: Lead pharmacist
## Must have
### Communicates well with families under stress
- Sat down with parents before every discharge
### Führung von Familienstationen und Ärzten
- Leitete die Kinderstation seit 2019
### Experiencia con presupuestos
- Llevé la caja de la farmacia desde 2018
### Handles complaints on the ward
- Answered 40 letters in 2022
### Handled claims of insurers
- Settled 12 cases
"""


@pytest.mark.parametrize(
    ("word", "requirement"),
    [
        ("family", "Communicates well with families under stress"),
        ("communicating", "Communicates well with families under stress"),
        ("stresses", "Communicates well with families under stress"),
        ("Arzt", "F\u00fchrung von Familienstationen und \u00c4rzten"),
        ("presupuesto", "Experiencia con presupuestos"),
        ("complaining", "Handles complaints on the ward"),
    ],
)
def test_a_word_that_one_requirement_is_near_to_is_enough(
    script: Script, word: str, requirement: str
) -> None:
    script.load(DOCUMENT)
    assert of_kind(script.say(f"/practice {word}"), Asked).requirement == requirement


def test_a_word_that_several_are_near_to_lists_them(script: Script) -> None:
    script.load(DOCUMENT)
    refused = of_kind(script.say("/practice handlings xkcd handle"), Refused)
    assert set(refused.near) == {"Handles complaints on the ward", "Handled claims of insurers"}


def test_words_that_fit_nothing_are_told(script: Script) -> None:
    refused = of_kind(script.say("/practice zymurgy"), Refused)
    assert (refused.problem, refused.detail) == (Problem.NO_SUCH_REQUIREMENT, "zymurgy")


def test_practice_repeats_the_open_question(script: Script) -> None:
    first = of_kind(script.say("/practice"), Asked)
    assert of_kind(script.say("/practice"), Asked).text == first.text


def test_the_same_wording_does_not_come_twice_in_a_row(script: Script) -> None:
    texts = []
    for _ in range(8):
        texts.append(of_kind(script.say("/practice bridges"), Asked).text)
        script.say("covered:0 covered:1 covered:2")
        script.leave()
    assert all(one != other for one, other in itertools.pairwise(texts))
    assert len(set(texts)) >= 6


def test_a_question_never_gives_its_point_away(script: Script) -> None:
    for _ in range(12):
        text = of_kind(script.say("/practice"), Asked).text
        assert not {"64", "310,000", "120,000", "Aller", "Revit", "2021", "B2"} & set(text.split())
        script.say("covered:0 covered:1 covered:2")
        script.leave()


def test_skipping_rates_nothing_and_asks_something_else(script: Script) -> None:
    first = of_kind(script.say("/practice"), Asked)
    skipped, asked = script.send_text("/skip")
    assert skipped == Said(Remark.SKIPPED)
    assert of_kind(asked, Asked).requirement != first.requirement


def test_when_all_was_skipped_it_starts_over(script: Script) -> None:
    script.say("/practice")
    for _ in range(15):
        assert isinstance(script.say("/skip"), Asked)


def test_a_hint_nudges_without_the_content(script: Script) -> None:
    script.say("/practice cost")
    hint = of_kind(script.say("/hint"), Hinted).text
    assert hint
    assert "310,000" not in hint
    assert "120,000" not in hint
    assert "subcontractor claim" not in hint


def test_each_point_has_one_hint(script: Script) -> None:
    script.say("/practice cost")
    assert of_kind(script.say("/hint"), Hinted).text
    none = of_kind(script.say("/hint"), Hinted)
    assert none.text is None
    assert [choice.action for choice in none.choices] == [Action.SKIP, Action.SHOW]


def test_a_follow_up_that_waits_is_given_again_with_its_question(script: Script) -> None:
    asked = of_kind(script.say("/practice cost"), Asked)
    probed = of_kind(script.say("something else"), Probed)
    again = of_kind(script.say("/practice"), Asked)
    assert (again.text, again.probe) == (asked.text, probed.text)
    told = compose(again)
    assert asked.text in told.text()
    assert f"And then: {probed.text}" in told.text()
    assert [button.label for button in told.buttons] == ["Hint", "That is all"]


@pytest.mark.parametrize("words", ["help", "Settings", "next", "Next question please?"])
def test_plain_words_are_commands_where_no_question_is_open(script: Script, words: str) -> None:
    told = script.say(words)
    assert isinstance(told, Refused) is ("please" in words)
    script.say("/practice cost")
    told = script.say(words)
    assert isinstance(told, Probed | Feedback | AskedBack | Asked), "an answer, or no answer at all"


def test_show_reveals_the_points_and_counts_as_missed(script: Script) -> None:
    script.say("/practice cost")
    shown = of_kind(script.say("/show"), Shown)
    assert "EUR 310,000" in shown.quotes[0]
    assert [(item.in_days, item.counted) for item in shown.returns] == [(1, True)]


def test_retrying_what_was_shown_is_practice_not_a_review(script: Script) -> None:
    script.say("/practice cost")
    script.say("/show")
    script.press(Action.RETRY)
    feedback = of_kind(script.say("covered:0"), Feedback)
    assert [(item.in_days, item.counted) for item in feedback.returns] == [(1, False)]


def test_buttons_of_another_question_are_stale(script: Script) -> None:
    script.say("/practice cost")
    old = script.choices
    script.say("/practice german")
    script.choices = old
    assert of_kind(script.press(Action.HINT), Refused).problem is Problem.STALE


def test_without_a_document_it_says_what_to_do(grader: ScriptedGrader, database: object) -> None:
    script = Script(database, grader, name="new")  # type: ignore[arg-type] # the fixture's Database
    for command in ("/practice", "/progress", "/due", "/weak", "/undo", "/applications"):
        assert of_kind(script.say(command), Refused).problem is Problem.NO_APPLICATION, command
    assert isinstance(script.say("hello"), Welcome)
    assert isinstance(script.load(), ZoneAsked)


def test_an_unknown_command_is_told(script: Script) -> None:
    assert of_kind(script.say("/practise"), Refused).problem is Problem.UNKNOWN_COMMAND


def test_next_asks_as_its_button_does(script: Script) -> None:
    asked = of_kind(script.say("/next"), Asked)
    assert of_kind(script.say("/practice"), Asked).text == asked.text
