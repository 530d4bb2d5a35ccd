"""Feedback on a phone: a screen of 45 characters a line."""

import re
import textwrap

import pytest

from bot.messages import compose
from bot.messages.advice import advice
from bot.messages.message import excerpt
from bot.messages.suggestion import better
from coach.incoming import Document, from_text
from coach.replies import Action, Advice, Better, Change, Choice, Feedback
from grading.better import Hole, Sentence
from grading.offline import OfflineGrader
from question_bank.sample import sample_bytes
from storage.engine import Database
from tests.coach.script import Script, of_kind

COLUMNS = 45
SCREEN = 15
"""Lines of a phone's screen; an answer with something wrong, missing and made up needs most."""
ORDINARY = 12


def lines_on_a_phone(text: str) -> int:
    return sum(len(textwrap.wrap(line, COLUMNS)) or 1 for line in text.splitlines())


@pytest.fixture
def ada(kept: Database) -> Script:
    """Somebody practising on the packaged sample, judged offline."""
    talk = Script(kept, OfflineGrader())
    talk.send(Document(sample_bytes(), "sample.md"))
    return talk


def told(ada: Script, about: str, *answers: str) -> Feedback:
    ada.say(f"/practice {about}")
    found: list[Feedback] = []
    for answer in (*answers, "That is all."):
        found += [one for one in ada.send(from_text(answer)) if isinstance(one, Feedback)]
        if found:
            return found[0]
    return of_kind(ada.leave()[-1], Feedback)


@pytest.mark.parametrize(
    ("about", "answer", "most"),
    [
        (
            "scada",
            "I was super user when Halden Energi upgraded its SCADA, and I wrote 18 of the 50"
            " acceptance tests.",
            ORDINARY,
        ),
        ("safety", "We had no switching errors in five years on the desk.", ORDINARY),
        ("renewables", "I have wanted to work on the energy transition all along.", ORDINARY),
        (
            "stay calm",
            "I sorted 46 faults at once and had the hospital back within 50 minutes. I won the"
            " Lightbringer award for it.",
            SCREEN,
        ),
        ("customers who cannot pay", "I am a great person.", ORDINARY),
        ("balancing", "I have never worked with it.", ORDINARY),
    ],
)
def test_feedback_fits_a_phones_screen(ada: Script, about: str, answer: str, most: int) -> None:
    text = compose(told(ada, about, answer)).text()
    assert lines_on_a_phone(text) <= most, text
    assert text.count("Next time: ") == 1


def test_a_wrong_fact_is_put_right_with_the_documents_own(ada: Script) -> None:
    reply = told(
        ada, "stay calm", "I sorted 46 faults at once and had the hospital back in 50 minutes."
    )
    text = compose(reply).text()
    assert "you said 50 minutes, your document says 35 minutes." in text
    assert "Next time: say 35 minutes, as your document does." in text


def test_an_answer_in_another_language_is_told_so(ada: Script) -> None:
    words = "Ich habe gern mit den Kunden gesprochen, und das war mir immer sehr wichtig."
    text = compose(told(ada, "customers who cannot pay", words)).text()
    assert "Your answer is in German, your document is not" in text


@pytest.mark.parametrize("change", Change)
@pytest.mark.parametrize("about", ["", "18%", "{odd} words " * 50])
def test_every_change_is_one_short_sentence(change: Change, about: str) -> None:
    words = advice(Advice(change, about, 125))
    assert words.endswith(".")
    assert 10 < len(words) <= 110
    assert words[0].islower()
    assert not re.search(r"\{(?:about|count|minutes)\}", words)


def test_two_minutes_are_told_in_minutes() -> None:
    assert advice(Advice(Change.TOO_LONG, count=185)).endswith("this takes about 3 min 05 s.")


@pytest.mark.parametrize(
    ("around", "shown"),
    [
        ("35 minutes", "“…hospital back in 35 minutes”"),
        ("46", "“sorted 46 faults by kind, and had the…”"),
        ("", "“sorted 46 faults by kind, and had the…”"),
        ("not there", "“sorted 46 faults by kind, and had the…”"),
    ],
)
def test_a_quote_is_cut_so_that_its_fact_is_seen(around: str, shown: str) -> None:
    words = "sorted 46 faults by kind, and had the hospital back in 35 minutes"
    assert excerpt(words, around=around, limit=40).text == shown


@pytest.mark.parametrize("hole", Hole)
def test_a_hole_is_a_question_in_brackets(hole: Hole) -> None:
    reply = Better(
        "What did you do?", (Sentence("I wrote it.", "wrote it"), Sentence(hole=hole)), ()
    )
    assert re.search(r"\n\[[^]]+\?\]$", better(reply).text())


def test_a_better_answer_names_the_source_of_each_sentence() -> None:
    reply = Better(
        "What did you do?", (Sentence("I wrote it.", "wrote it"),), (Choice(Action.NEXT),)
    )
    assert better(reply).text() == (
        "A better answer, from your own points alone:\nThe question was “What did you do?”\n"
        "I wrote it.\n    from “wrote it”"
    )


def test_where_nothing_is_documented_it_says_so() -> None:
    reply = Better("What did you do?", (Sentence(hole=Hole.HONEST), Sentence(hole=Hole.PLAN)), ())
    assert better(reply).text().startswith("Nothing of your document belongs here yet.")
