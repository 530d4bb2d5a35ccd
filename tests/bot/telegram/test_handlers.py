"""What a person sees: the coach behind the face, its grader doing what an answer says."""

import asyncio
import json
import time
from base64 import b64decode
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from bot import clock
from bot.messages.message import Message
from bot.messages.telegram import FILE_REFUSED, LINK_IS_OVER, NO_VOICE, NOT_TEXT, STRANGER
from bot.telegram.carrier import TelegramCarrier
from grading.model import Examination, Judged
from storage import outbox
from storage.engine import Database, Session
from storage.models import Answer, PointRecord
from storage.queue_models import ChatQuiet, Inbox, Outbox
from tests.bot.telegram.conftest import Run
from tests.bot.telegram.running import coached
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, everything_stored
from tests.emulator import Emulator, Refused, TooMany, User
from tests.emulator.views import ChatMessage
from tests.emulator_tests.pictures import png

HELP = ["Hint", "Skip", "Show"]


@pytest.fixture
def ada(emulator: Emulator, run: Run, kept: Database) -> Iterator[User]:
    """Somebody who has loaded the document."""
    with run(coached(kept, ScriptedGrader(), admitted={7})):
        user = emulator.user(7)
        user.send_document(DOCUMENT.encode(), "application.md")
        assert "5 requirements" in user.reply().text
        yield user


def _ask(ada: User) -> ChatMessage:
    ada.send("/practice")
    question = ada.reply()
    assert question.labels == HELP
    return question


def _now(ada: User, message: ChatMessage) -> ChatMessage:
    return next(item for item in ada.chat if item.id == message.id)


def _until_labels(emulator: Emulator, ada: User, message: ChatMessage, labels: list[str]) -> None:
    emulator.wait_until(lambda: _now(ada, message).labels == labels)


def test_an_answered_question_loses_its_buttons(emulator: Emulator, ada: User) -> None:
    question = _ask(ada)
    ada.send("covered:0 covered:1")
    feedback = ada.reply()
    assert "Next question" in feedback.labels
    _until_labels(emulator, ada, question, [])


def test_only_the_last_question_has_live_buttons(emulator: Emulator, ada: User) -> None:
    question = _ask(ada)
    ada.send("nothing")
    probe = ada.reply()
    assert "Hint" in probe.labels
    _until_labels(emulator, ada, question, [])
    ada.send("/hint")
    hint = ada.reply()
    assert hint.labels == ["That is all"], "there was one point to hint at"
    _until_labels(emulator, ada, probe, [])


def test_a_hint_is_added_to_the_question(emulator: Emulator, ada: User) -> None:
    question = _ask(ada)
    press = ada.press("Hint")
    assert press.answer().text == ""
    emulator.wait_until(lambda: "Hint" in _now(ada, question).text)
    now = _now(ada, question)
    assert now.text.startswith(question.text)
    assert now.marked("bold")[0] == question.marked("bold")[0]
    assert now.labels == ["Skip", "Show"], "there was one point to hint at"
    ada.send("covered:0 covered:1")
    ada.reply()
    _until_labels(emulator, ada, question, [])


def test_showing_and_going_on_happen_where_they_are_pressed(emulator: Emulator, ada: User) -> None:
    question = _ask(ada)
    ada.press("Show").answer()
    _until_labels(emulator, ada, question, ["Next question", "Retry"])
    assert _now(ada, question).text.startswith(question.text)
    ada.press("Next question").answer()
    assert ada.reply().labels == HELP
    _until_labels(emulator, ada, question, ["Retry"])


def test_skipping_says_so_in_place_and_asks_the_next(emulator: Emulator, ada: User) -> None:
    question = _ask(ada)
    ada.press("Skip").answer()
    assert ada.reply().labels == HELP
    _until_labels(emulator, ada, question, [])
    assert len(_now(ada, question).text) > len(question.text)


def test_why_is_added_below_the_feedback(emulator: Emulator, ada: User) -> None:
    _ask(ada)
    ada.send("covered:0 covered:1")
    feedback = ada.reply()
    ada.press("Why?").answer()
    emulator.wait_until(lambda: "Why level" in _now(ada, feedback).text)
    assert _now(ada, feedback).text.startswith(feedback.text)


def test_a_better_answer_is_added_below_the_feedback(emulator: Emulator, ada: User) -> None:
    _ask(ada)
    ada.send("covered:0 covered:1")
    feedback = ada.reply()
    ada.press("Better answer").answer()
    emulator.wait_until(lambda: "A better answer" in _now(ada, feedback).text)
    assert _now(ada, feedback).text.startswith(feedback.text)
    assert "Better answer" not in _now(ada, feedback).labels
    ada.send("/better")
    assert ada.reply().text.startswith("A better answer")


def test_a_button_of_something_that_is_over_says_so(emulator: Emulator, ada: User) -> None:
    question = _ask(ada)
    ada.send("covered:0 covered:1")
    ada.reply()
    _until_labels(emulator, ada, question, [])
    before = len(ada.chat)
    press = ada.press("Hint", on=question)
    assert "over" in press.answer().text
    assert len(ada.chat) == before


def test_a_question_is_answered_once_on_two_devices_at_once(emulator: Emulator, ada: User) -> None:
    question = _ask(ada)
    presses = emulator.run(lambda: [ada.press("Skip", on=question) for _ in range(2)])
    toasts = [press.answer().text for press in presses]
    assert sorted(bool(text) for text in toasts) == [False, True]


def test_a_stranger_is_told_once_and_costs_nothing(
    emulator: Emulator, ada: User, kept: Database
) -> None:
    eve = emulator.user(8, "Eve")
    before = _rows(kept)
    eve.send("hello")
    assert eve.reply().text == STRANGER.text()
    for _ in range(3):
        eve.send("hello")
    eve.send_document(DOCUMENT.encode(), "application.md")
    emulator.wait_until(lambda: emulator.pending_updates == 0)
    emulator.wait_until(lambda: not _open(kept))
    assert sum(message.from_bot for message in eve.chat) == 1
    assert _rows(kept) == before
    assert len(emulator.calls_of("getFile")) == 1  # Ada's


def _rows(kept: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row but those of the queues, which hold what went through for a while."""
    stored = everything_stored(kept)
    return {name: rows for name, rows in stored.items() if name not in ("inbox", "outbox")}


def test_a_stranger_is_told_however_often_the_database_is_away(
    ada: User, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    well, away = TelegramCarrier.say, [True, True]

    def say(carrier: TelegramCarrier, session: Session, *messages: Message) -> None:
        if away:
            away.pop()
            raise OperationalError("insert", None, Exception("the server is away"))
        well(carrier, session, *messages)

    monkeypatch.setattr(TelegramCarrier, "say", say)
    eve = emulator.user(8, "Eve")
    eve.send("hello")
    assert eve.reply().text == STRANGER.text()


def _open(kept: Database) -> bool:
    waiting = select(Inbox.id).where(Inbox.done_at.is_(None))
    return kept.transact(lambda session: session.scalars(waiting).first()) is not None


def test_a_link_that_is_over_is_told_once_to_who_was_turned_away_before(
    emulator: Emulator, ada: User
) -> None:
    eve = emulator.user(8, "Eve")
    eve.send("hello")
    assert eve.reply().text == STRANGER.text()
    eve.send("/start used-already")
    assert eve.reply().text == LINK_IS_OVER.text()
    eve.send("/start used-already")
    _ask(ada)
    assert sum(message.from_bot for message in eve.chat) == 2


def test_a_document_is_asked_for_where_there_is_no_path_to_give(ada: User) -> None:
    ada.send("/load")
    told = ada.reply().text
    assert "as a file" in told
    assert "“”" not in told


def test_what_is_no_text_is_told_so(ada: User) -> None:
    ada.send_photo(png(40, 40))
    assert ada.reply().text == NOT_TEXT.text()
    assert NO_VOICE != NOT_TEXT


def test_a_file_that_is_too_large_is_not_even_fetched(emulator: Emulator, ada: User) -> None:
    ada.send_document(b"x", "film.mp4", claimed_bytes=25 * 1024 * 1024)
    assert "too large" in ada.reply().text
    assert len(emulator.calls_of("getFile")) == 1


def _answers(kept: Database) -> list[str]:
    answers = select(Answer.text).order_by(Answer.id)
    return list(kept.transact(lambda session: session.scalars(answers).all()))


@pytest.mark.parametrize("filling", ["word " * 1000, "word " * 2000, "\N{GRINNING FACE} " * 1500])
def test_a_text_that_the_app_cut_is_one_answer_and_judged_once(
    emulator: Emulator, run: Run, kept: Database, filling: str
) -> None:
    grader = ScriptedGrader()
    with run(coached(kept, grader, admitted={7})):
        ada = emulator.user(7)
        ada.send_document(DOCUMENT.encode(), "application.md")
        ada.reply()
        _ask(ada)
        parts = ada.paste(f"covered:0 {filling}covered:1")
        assert len(parts) > 1
        assert "Next question" in ada.reply().labels
        ada.send("/hint")
        assert "no open question" in ada.reply().text, "no part is left for an answer of its own"
    whole = "\n".join(part.text for part in parts)
    assert _answers(kept) == [whole]
    assert [examination.answer for examination in grader.seen] == [whole]


def test_the_last_words_of_a_cut_document_belong_to_it(
    emulator: Emulator, run: Run, kept: Database
) -> None:
    with run(coached(kept, ScriptedGrader(), admitted={7})):
        ada = emulator.user(7)
        ada.start()
        ada.reply()
        begun = f"{DOCUMENT}\n- Built the bridge at Aller "
        filling = "and led the work there with care " * 200
        parts = ada.paste(f"{begun}{filling[: 4090 - len(begun)]} for 14 people in Rome.")
        assert len(parts) == 2
        assert len(parts[1].text.split()) < 12
        assert "5 requirements" in ada.reply().text
        rest = parts[1].text.split()[-3:]
    points = kept.transact(lambda session: session.scalars(select(PointRecord.quote)).all())
    assert any(quote.split()[-3:] == rest for quote in points)


def test_what_else_follows_a_full_message_is_worked_on_by_itself(
    emulator: Emulator, ada: User, kept: Database
) -> None:
    question = _ask(ada)
    full = "covered:0 " + "word " * 800
    emulator.run(lambda: (ada.send(full), ada.send("/progress")))
    assert "Next question" in ada.reply().labels
    emulator.wait_for("sendPhoto")
    assert _answers(kept) == [full.strip()]
    _until_labels(emulator, ada, question, [])


def test_a_second_message_sent_while_the_first_was_judged_is_part_of_the_answer(
    emulator: Emulator, run: Run, kept: Database
) -> None:
    with run(coached(kept, _Slow(), admitted={7})):
        ada = emulator.user(7)
        ada.send_document(DOCUMENT.encode(), "application.md")
        ada.reply()
        _ask(ada)
        ada.send("partial:0")
        ada.send("Sorry, I meant: covered:0 covered:1")
        whole = "partial:0\n\nSorry, I meant: covered:0 covered:1"
        emulator.wait_until(lambda: _answers(kept) == [whole], 15)


def test_a_clock_of_ours_that_is_fast_makes_no_answer_overtaken(
    emulator: Emulator, ada: User, kept: Database
) -> None:
    emulator.advance(timedelta(minutes=-2))
    _ask(ada)
    ada.send("something else")
    assert "Hint" in ada.reply().labels, "a follow-up"
    ada.send("covered:0 covered:1")
    assert "Level 5" in ada.reply().text
    assert _answers(kept) == ["something else", "covered:0 covered:1"]


class _Slow(ScriptedGrader):
    """Takes as long as a model does."""

    async def grade(self, examination: Examination, *, account: int) -> Judged:
        await asyncio.sleep(2.2)
        return await super().grade(examination, account=account)


def test_an_edited_answer_is_graded_again_within_a_minute(emulator: Emulator, ada: User) -> None:
    _ask(ada)
    sent = ada.send("covered:0 covered:1")
    feedback = ada.reply()
    assert "Level 5" in feedback.text
    ada.edit(sent, "covered:0 covered:1 claim:Netflix")
    emulator.wait_until(lambda: "Netflix" in _now(ada, feedback).text)
    assert "True, add it" in _now(ada, feedback).labels
    emulator.advance(timedelta(minutes=2))
    ada.edit(sent, "best")
    assert "Level" not in ada.reply().text


def test_an_edit_after_the_next_question_was_asked_changes_the_feedback_where_it_stands(
    emulator: Emulator, ada: User
) -> None:
    _ask(ada)
    sent = ada.send("covered:0 covered:1")
    feedback = ada.reply()
    ada.press("Next question").answer()
    question = ada.reply()
    ada.edit(sent, "covered:0 covered:1 claim:Netflix")
    emulator.wait_until(lambda: "Netflix" in _now(ada, feedback).text)
    _until_labels(emulator, ada, question, [])


def test_what_is_held_comes_as_a_file(emulator: Emulator, ada: User) -> None:
    ada.send("/export")
    assert ada.reply().text.startswith("Everything I hold of you")
    (call,) = emulator.calls_of("sendDocument")
    assert call.ok


def test_a_file_that_telegram_does_not_take_is_told(emulator: Emulator, ada: User) -> None:
    emulator.fail_next("sendDocument", Refused(413, "Request Entity Too Large"))
    ada.send("/export")
    assert ada.reply().text == FILE_REFUSED.text()
    ada.send("/help")
    assert "/practice" in ada.reply().text
    assert len(emulator.calls_of("sendDocument")) == 1


def test_a_file_that_waits_is_not_in_the_next_one(ada: User, kept: Database) -> None:
    ada.send("/export")
    ada.reply()
    hold = clock.now() + timedelta(minutes=1)

    def wait(session: Session) -> None:
        outbox.quiet(session, 7, until=hold, now=hold - timedelta(minutes=1))

    def waiting(session: Session) -> list[str]:
        files = select(Outbox.payload).where(Outbox.method == "sendDocument", Outbox.payload != "")
        return list(session.scalars(files.order_by(Outbox.id)))

    kept.transact(wait)
    for _ in range(3):
        ada.send("/export")
    while len(found := kept.transact(waiting)) < 3:
        time.sleep(0.05)
    first, _, last = (json.loads(b64decode(json.loads(item)["document"])) for item in found)
    assert not [row for row in first["tables"]["outbox"] if row["payload"]]
    left = [json.loads(row["payload"]) for row in last["tables"]["outbox"] if row["payload"]]
    assert [sorted(given) for given in left] == [["caption", "filename"]] * 2
    assert len(found[2]) < len(found[0]) + 2_000


def test_commands_and_text_go_to_the_conversation(ada: User) -> None:
    ada.send("/progres")
    assert "/progress" in ada.reply().text
    ada.send("hello")
    assert "no open question" in ada.reply().text


def test_forgetting_everything_is_told_in_place_and_leaves_no_number(
    emulator: Emulator, ada: User, kept: Database
) -> None:
    emulator.fail_next("sendMessage", TooMany(1))
    ada.send("/forget")
    asked = ada.reply()
    assert kept.transact(lambda session: session.get(ChatQuiet, 7))
    ada.press("Forget everything").answer()
    emulator.wait_until(lambda: "Gone" in _now(ada, asked).text)
    assert _now(ada, asked).labels == []
    assert kept.transact(lambda session: session.get(ChatQuiet, 7)) is None
