"""Strings that break programs, as answers and as documents: a reply or a sentence, nothing lost."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.messages import compose
from coach.answer import MAX_ANSWER_CHARACTERS
from coach.errors import UserError
from coach.incoming import Command, Words, from_text
from coach.load import read
from coach.replies import Asked, Feedback, Probed, Refused, Shown
from grading.offline import OfflineGrader
from storage.engine import Database
from storage.models import Answer
from tests.coach.script import DOCUMENT, Script
from tests.portions import Some

OURS = [
    "\ud800 a lone surrogate",
    "NUL \x00 inside",
    "\x00",
    "\x1b[2J\x9b31m",
    "a\r\nb\rc\u2028d",
    "e\u0301 and \u00e9",
    "\u202eevil\u202c",
    "👩‍👩‍👧‍👦 🏳️‍🌈",
    "7" * 5000,
    "1e999 -0 NaN Infinity 0x7f",
    "x" * MAX_ANSWER_CHARACTERS,
    "word " * (MAX_ANSWER_CHARACTERS // 5),
    "(" * 5000 + ")" * 5000,
    "“" * 5000,
    "1,000,000,000.5% " * 1000,
]


@pytest.fixture(scope="module")
def naughty(corpora: Path, some: Some[str]) -> list[str]:
    strings = json.loads((corpora / "naughty_strings.json").read_text(encoding="utf-8"))
    assert len(strings) > 400
    return [*some(strings, 30), *OURS]


def _storable(text: str) -> str:
    """What a database can hold of a text: no NUL, no half of a character."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()


def test_every_string_is_answered_and_kept_in_one_conversation(
    database: Database, naughty: list[str]
) -> None:
    talk = Script(database, OfflineGrader())
    talk.load()
    sent = []
    for text in naughty if database.is_sqlite else (*naughty[::12], *OURS):
        if not _is_open(talk):
            talk.say("/practice")
        replies = talk.send_text(text)
        assert replies, text
        for reply in replies:
            assert compose(reply).text().strip(), text
        if isinstance(from_text(text), Words) and _storable(text).strip():
            assert isinstance(replies[-1], Feedback | Probed), (text, replies)
            sent.append(_storable(text))
        else:
            assert isinstance(replies[-1], Refused) or isinstance(from_text(text), Command), text
    answers = database.transact(lambda session: session.query(Answer).order_by(Answer.id).all())
    assert [answer.text for answer in answers] == sent


def _is_open(talk: Script) -> bool:
    return isinstance(talk.transcript[-1], Asked | Probed) or (
        isinstance(talk.transcript[-1], Refused)
        and any(isinstance(reply, Asked | Probed) for reply in talk.transcript[-3:])
        and not isinstance(talk.transcript[-2], Feedback | Shown)
    )


def test_an_answer_past_the_limit_is_refused_with_its_length(talk: Script) -> None:
    talk.say("/practice")
    refused = talk.say("x" * (MAX_ANSWER_CHARACTERS + 1))
    assert isinstance(refused, Refused)
    assert "20,001" in compose(refused).text()


def test_every_string_as_an_argument_gets_a_reply(talk: Script, naughty: list[str]) -> None:
    for text in naughty[::9]:
        for command in ("/practice", "/use", "/nonsense", "/load"):
            for reply in talk.send_text(f"{command} {text}"):
                assert compose(reply).text().strip()


def _read_or_refused(data: bytes, *, name: str = "naughty.md") -> None:
    refused = None
    try:
        reading = asyncio.run(read(data, name=name))
    except UserError as error:
        refused = Refused(error.problem, error.detail)
    if refused is not None:
        assert compose(refused).text().endswith(".")
        return
    for item in reading.requirements:
        for point in item.points:
            assert reading.text[point.start : point.end] == point.quote


def test_every_string_as_a_document_is_read_or_refused(naughty: list[str]) -> None:
    for text in naughty:
        _read_or_refused(text.encode("utf-8", "surrogatepass"))
        _read_or_refused(b"# One\n\n- " + text.encode("utf-8", "surrogatepass"))
    for text in naughty[::4]:
        _read_or_refused(DOCUMENT.encode(), name=text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32"])
def test_all_strings_in_one_application_are_read_verbatim(
    naughty: list[str], encoding: str
) -> None:
    strings = naughty if encoding == "utf-8" else naughty[::5]
    sections = [f"## Requirement {n}\n\n- Did {text} in 2019.\n" for n, text in enumerate(strings)]
    _read_or_refused("\n".join(sections).encode(encoding, "ignore"))


def test_an_application_of_naughty_strings_can_be_practised(
    kept: Database, naughty: list[str]
) -> None:
    sections = [
        f"## Requirement {text}\n\n- Did {text} in 2019.\n" for text in map(_storable, naughty[::9])
    ]
    talk = Script(kept, OfflineGrader())
    assert compose(talk.load("\n".join(sections))).text()
    for _ in range(40):
        for text in ("/practice", "/hint", "I did it in 2018 with 14 people.", "/show"):
            for reply in talk.send_text(text):
                assert compose(reply).text().strip()
