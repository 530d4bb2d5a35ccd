"""The whole way of an update, over HTTP, with everything going wrong that can."""

import asyncio
import itertools
import time
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut

from bot import clock
from bot.messages.telegram import TROUBLE
from bot.telegram import calls, worker
from bot.telegram.carrier import TelegramCarrier
from bot.telegram.face import Face
from bot.telegram.health import FILE
from bot.telegram.identity import TokenRefused
from bot.telegram.limiter import Pace
from bot.telegram.outbox import Postman
from bot.telegram.updates import Update
from bot.telegram.wire import NotReached, NotTelegram, Unanswered, Wire
from bot.telegram.worker import NEAR, Respond, Worker
from coach.incoming import CommandName
from storage import inbox, outbox
from storage.engine import Database, Session
from storage.inbox import Arrival
from storage.outbox import Draft, Letter
from storage.queue_models import Outbox, Priority
from tests.bot.telegram.conftest import Run
from tests.bot.telegram.running import UNHURRIED, Made, echo
from tests.emulator import (
    BadGateway,
    BadGatewayAfter,
    CutAfter,
    CutBefore,
    Emulator,
    Fault,
    Refused,
    SendLimits,
    ServerError,
    TooMany,
    User,
)

CONFLICT = Refused(409, "Conflict: terminated by other getUpdates request")
WEBHOOK_SET = Refused(
    409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
)


def _texts(user: User) -> list[str]:
    return [message.text for message in user.chat if message.from_bot]


def _wait_for(emulator: Emulator, user: User, *texts: str) -> None:
    emulator.wait_until(lambda: len(_texts(user)) >= len(texts))
    assert _texts(user) == list(texts)


def test_each_chat_is_answered_in_order_and_all_chats_at_once(emulator: Emulator, run: Run) -> None:
    users = [emulator.user(number) for number in range(1, 9)]
    with run():
        for number in range(12):
            for user in users:
                user.send(f"{number}")
        for user in users:
            _wait_for(emulator, user, *map(str, range(12)))
    assert emulator.pending_updates == 0


@pytest.mark.parametrize(
    "fault",
    [CONFLICT, WEBHOOK_SET, TooMany(1), ServerError(), BadGateway(), CutBefore(), CutAfter()],
    ids=lambda fault: type(fault).__name__,
)
def test_polling_survives(emulator: Emulator, run: Run, fault: Fault) -> None:
    emulator.fail_next("getUpdates", fault)
    ada = emulator.user(7)
    ada.send("one")
    with run():
        _wait_for(emulator, ada, "one")
        ada.send("two")
        _wait_for(emulator, ada, "one", "two")


def test_telegram_may_be_away_at_the_start(emulator: Emulator, run: Run) -> None:
    ada = emulator.user(7)
    ada.send("one")
    emulator.pause()
    with run():
        time.sleep(0.3)
        emulator.resume()
        _wait_for(emulator, ada, "one")


def test_telegram_may_go_away_in_between(emulator: Emulator, run: Run) -> None:
    ada = emulator.user(7)
    with run():
        ada.send("one")
        _wait_for(emulator, ada, "one")
        emulator.pause()
        ada.send("two")
        time.sleep(0.3)
        emulator.resume()
        _wait_for(emulator, ada, "one", "two")


@pytest.mark.parametrize("code", [401, 404])
def test_a_token_that_telegram_does_not_know_ends_it(
    emulator: Emulator, run: Run, code: int
) -> None:
    emulator.fail_all(Refused(code, "Unauthorized"), times=5)
    with pytest.raises(TokenRefused), run() as running:
        running.wait()


def test_an_update_that_comes_twice_is_answered_once(
    emulator: Emulator, run: Run, kept: Database
) -> None:
    emulator.fail_next("getUpdates", CutAfter(), times=3)
    ada = emulator.user(7)
    ada.send("one")
    with run():
        _wait_for(emulator, ada, "one")
    with run():
        ada.send("two")
        _wait_for(emulator, ada, "one", "two")


@pytest.mark.parametrize("fault", [ServerError(), TooMany(1)], ids=str)
def test_what_was_surely_not_sent_is_sent_again_until_it_is(
    emulator: Emulator, run: Run, fault: Fault
) -> None:
    emulator.fail_next("sendMessage", fault, times=2)
    ada = emulator.user(7)
    with run():
        ada.send("one")
        ada.send("two")
        _wait_for(emulator, ada, "one", "two")


def test_being_told_to_wait_stops_one_chat_alone(emulator: Emulator, run: Run) -> None:
    ada, ben = emulator.user(7), emulator.user(8)
    with run():
        emulator.fail_next("sendMessage", TooMany(2))
        ada.send("one")
        emulator.wait_for("sendMessage")
        told = time.monotonic()
        ben.send("two")
        _wait_for(emulator, ben, "two")
        assert time.monotonic() - told < 1.5
        _wait_for(emulator, ada, "one")
        assert time.monotonic() - told >= 1.9


def test_being_told_to_wait_is_obeyed_by_what_is_no_message(emulator: Emulator, run: Run) -> None:
    for method in ("getMe", "setMyCommands"):
        emulator.fail_next(method, TooMany(2))
    with run():
        emulator.wait_until(lambda: bool(emulator.commands), 20)
    for method in ("getMe", "setMyCommands"):
        told, again = (call.monotonic_seconds for call in emulator.calls_of(method))
        assert again - told >= 1.9


def test_a_file_is_not_asked_for_before_telegram_wants_it(
    emulator: Emulator, run: Run, kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hurry(monkeypatch)
    emulator.fail_next("getFile", TooMany(2))
    ada, ben = emulator.user(7), emulator.user(8)
    with run(_fetching(kept)):
        ada.send_document(b"# Application", "application.md")
        emulator.wait_for("getFile")
        ben.send_document(b"# Another", "application.md")
        emulator.wait_until(lambda: len(emulator.calls_of("getFile")) == 3)
    told, *again = (call.monotonic_seconds for call in emulator.calls_of("getFile"))
    assert min(again) - told >= 1.9


def test_a_broken_send_is_tried_once_more_and_no_more(
    emulator: Emulator, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calls, "BROKEN_PAUSE", timedelta(seconds=0.1))
    ada = emulator.user(7)
    with run():
        emulator.fail_next("sendMessage", CutBefore())
        ada.send("one")
        _wait_for(emulator, ada, "one")
        emulator.fail_next("sendMessage", CutAfter())
        ada.send("two")
        _wait_for(emulator, ada, "one", "two", "two")
        emulator.fail_next("sendMessage", CutBefore(), times=2)
        ada.send("lost")
        ada.send("four")
        _wait_for(emulator, ada, "one", "two", "two", "four")


@pytest.mark.parametrize("status", [502, 504])
def test_a_gateways_page_tells_nothing_so_it_is_tried_once_more(
    emulator: Emulator, run: Run, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calls, "GATEWAY_PAUSE", timedelta(seconds=0.1))
    ada = emulator.user(7)
    with run():
        emulator.fail_next("sendMessage", BadGatewayAfter(status))
        ada.send("one")
        _wait_for(emulator, ada, "one", "one")
        emulator.fail_next("sendMessage", BadGateway())
        ada.send("two")
        _wait_for(emulator, ada, "one", "one", "two")
        emulator.fail_next("sendMessage", BadGatewayAfter(status), times=2)
        ada.send("three")
        ada.send("four")
        _wait_for(emulator, ada, "one", "one", "two", "three", "three", "four")


DAYS = timedelta(days=2)


@pytest.mark.parametrize(
    ("error", "since", "outcome"),
    [
        (NotReached("x"), timedelta(days=9), calls.PutOff(calls.LONGEST_PAUSE)),
        (
            NetworkError("Internal Server Error"),
            timedelta(),
            calls.TurnedDown(calls.SHORTEST_PAUSE),
        ),
        (NetworkError("x"), DAYS, calls.Dropped("telegram_down")),
        (NotTelegram("HTTP 502"), DAYS, calls.Doubtful(calls.GATEWAY_PAUSE)),
        (TimedOut(), DAYS, calls.Doubtful(calls.BROKEN_PAUSE)),
        (Unanswered("x"), timedelta(), calls.Doubtful(calls.BROKEN_PAUSE)),
    ],
)
def test_only_what_telegram_itself_refuses_for_a_day_is_dropped(
    error: TelegramError, since: timedelta, outcome: calls.Outcome
) -> None:
    now = clock.now()
    letter = Letter(1, 7, "sendMessage", "{}", None, 1, 0, now - since, None, now - since)
    assert asyncio.run(calls.make(Failing(error), letter, now=now)) == outcome


class Failing(Wire):
    """Fails each call with the next of some errors, the last one for ever; `None` is none."""

    def __init__(self, *errors: TelegramError | None) -> None:
        super().__init__("http://telegram.test", connections=1)
        self.well = asyncio.Event()
        self._errors = list(errors)

    async def call(self, *_: object, **__: object) -> Any:
        error = self._errors.pop(0) if len(self._errors) > 1 else self._errors[0]
        if error is not None:
            raise error
        self.well.set()
        return {"message_id": 1}


def test_what_waited_for_days_is_not_dropped_as_the_network_comes_back(
    kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.outbox.LOOK_SECONDS", 0.01)
    away = [NotReached("x"), RetryAfter(1)] * 50
    wire = Failing(*away, NetworkError("Internal Server Error"), None)
    began, looks = clock.now(), itertools.count(1)

    def hurried() -> datetime:
        """A clock that shows a day and more while all of these are in vain."""
        return began + next(looks) * timedelta(minutes=20)

    async def days() -> None:
        draft = Draft(7, "sendMessage", '{"text":"kept"}')
        await kept.run(lambda session: outbox.post(session, [draft], now=began))
        postman = Postman(kept, wire, clock=hurried, pace=UNHURRIED)
        sending = asyncio.create_task(postman.run())
        async with asyncio.timeout(30):
            while not wire.well.is_set() and await kept.run(_is_open):
                postman.wake()
                await asyncio.sleep(0.1)
        postman.stop()
        await sending

    asyncio.run(days())
    assert hurried() - began > calls.GIVE_UP_AFTER
    with kept.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT state, problem FROM outbox").all()
    assert rows == [("sent", None)]


def _is_open(session: Session) -> bool:
    return session.scalars(select(Outbox.id).where(Outbox.settled_at.is_(None))).first() is not None


def test_a_drill_that_waited_for_hours_comes_without_a_sound(
    emulator: Emulator, run: Run, kept: Database
) -> None:
    emulator.user(7).open()
    drill = Draft(7, "sendMessage", '{"text":"drill"}', priority=Priority.DRILL)
    reply = Draft(7, "sendMessage", '{"text":"reply"}')
    for hours in (3, 0):
        then = clock.now() - timedelta(hours=hours)
        kept.transact(lambda session, then=then: outbox.post(session, [reply, drill], now=then))  # type: ignore[misc] # a bound default
    with run():
        emulator.wait_until(lambda: len(emulator.calls_of("sendMessage")) == 4)
    sent = [call.params for call in emulator.calls_of("sendMessage")]
    assert [(given["text"], given.get("disable_notification")) for given in sent] == [
        ("reply", None),
        ("reply", None),
        ("drill", True),
        ("drill", None),
    ]


def test_an_update_waits_while_the_database_is_away(
    emulator: Emulator, run: Run, kept: Database
) -> None:
    tries: list[str] = []
    well = echo(kept)

    async def respond(update: Update, carrier: TelegramCarrier) -> None:
        text = (update.message and update.message.text) or ""
        tries.append(text)
        if text == "one" and tries.count("one") <= 4:
            raise OperationalError("select", None, Exception("server closed the connection"))
        await well(None)(update, carrier)  # type: ignore[arg-type] # it needs no face

    ada, ben = emulator.user(7), emulator.user(8)
    with run(lambda _: respond):
        ada.send("one")
        ada.send("two")
        ben.send("three")
        _wait_for(emulator, ben, "three")
        _wait_for(emulator, ada, "one", "two")
    assert [text for text in tries if text != "three"] == ["one"] * 5 + ["two"]


def test_a_file_that_never_comes_does_not_hold_its_chat_up_for_ever(
    emulator: Emulator, run: Run, kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hurry(monkeypatch)
    emulator.fail_next("getFile", ServerError(), times=1000)
    ada, ben = emulator.user(7), emulator.user(8)
    with run(_fetching(kept)):
        ada.send_document(b"# Application", "application.md")
        ada.send("two")
        for _ in range(500):  # other calls are answered meanwhile
            if _texts(ada):
                break
            ben.send("hello")
            time.sleep(0.02)
        _wait_for(emulator, ada, TROUBLE.text(), "two")
    assert len(emulator.calls_of("getFile")) >= worker.MOST_TRIES


def _fetching(database: Database) -> Made:
    """Respond as an echo does, once the file was fetched where there is one."""
    well = echo(database)

    def made(face: Face) -> Respond:
        async def respond(update: Update, carrier: TelegramCarrier) -> None:
            if update.message and update.message.document:
                await face.bot.fetch(update.message.document.file_id)
            await well(face)(update, carrier)

        return respond

    return made


def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again at once what failed for the network."""
    monkeypatch.setattr(worker, "LONGEST_PAUSE_SECONDS", 0.001)
    monkeypatch.setattr(worker, "SHORTEST_PAUSE_SECONDS", 0.001)
    monkeypatch.setattr(worker, "LOOK_SECONDS", 0.01)


def test_an_update_waits_however_long_nothing_of_telegram_is_reached(
    kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hurry(monkeypatch)
    tries, worked = list[int](), asyncio.Event()

    async def respond(update: Update, _carrier: TelegramCarrier) -> None:
        tries.append(update.update_id)
        if len(tries) < 3 * worker.MOST_TRIES:
            raise NotReached("x")
        worked.set()

    async def work() -> None:
        await kept.run(
            lambda session: inbox.keep(session, [Arrival(1, 7, '{"update_id":1}')], now=clock.now())
        )
        working = Worker(kept, respond, clock=clock.now, on_done=lambda: None, answered=lambda: 5)
        running = asyncio.create_task(working.run())
        await asyncio.wait_for(worked.wait(), 30)
        working.stop()
        await running

    asyncio.run(work())
    with kept.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT problem FROM inbox").all() == [(None,)]
        assert connection.exec_driver_sql("SELECT count(*) FROM outbox").scalar() == 0


def test_a_press_that_cannot_be_worked_on_is_answered_and_kept(
    emulator: Emulator, run: Run, kept: Database
) -> None:
    async def respond(_update: Update, _carrier: TelegramCarrier) -> None:
        raise RuntimeError("on purpose")

    ada = emulator.user(7)
    ada.send("hello")
    key = {"text": "Hint", "callback_data": "hint:1:"}
    draft = {"text": "press", "reply_markup": {"inline_keyboard": [[key]]}}
    payload = msgspec.json.encode(draft).decode()
    kept.transact(
        lambda session: outbox.post(session, [Draft(7, "sendMessage", payload)], now=clock.now())
    )
    with run(lambda _: respond):
        ada.sees("press")
        press = ada.press("Hint")
        assert press.answer().text == ""
        ada.sees(TROUBLE.text())
    with kept.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT problem FROM inbox WHERE payload <> ''").all()
    assert [row[0] for row in rows] == ["RuntimeError"] * 2


def test_one_person_with_hundreds_of_messages_makes_nobody_wait(
    emulator: Emulator, run: Run, kept: Database
) -> None:
    done = list[int]()

    async def respond(update: Update, carrier: TelegramCarrier) -> None:
        assert update.chat
        if update.chat.id == 1:
            await asyncio.sleep(0.05)
        await kept.run(carrier.take)
        done.append(update.chat.id)

    flood, others = emulator.user(1), [emulator.user(number) for number in range(2, 8)]
    emulator.run(lambda: [flood.send(f"{number}") for number in range(2 * NEAR)])
    with run(lambda _: respond):
        emulator.wait_until(lambda: 1 in done)
        for person in others:
            person.send("hello")
        emulator.wait_until(lambda: set(done) >= {person.id for person in others})
        assert done.count(1) < NEAR


def test_a_refused_message_is_dropped_and_the_next_one_sent(emulator: Emulator, run: Run) -> None:
    emulator.fail_next("sendMessage", Refused())
    ada = emulator.user(7)
    with run():
        ada.send("one")
        ada.send("two")
        _wait_for(emulator, ada, "two")


def test_a_person_who_blocked_the_bot_gets_nothing_more(emulator: Emulator, run: Run) -> None:
    ada = emulator.user(7)

    def send_and_block() -> None:
        ada.send("one")
        ada.send("two")
        ada.block()

    with run() as running:
        emulator.run(send_and_block)
        emulator.wait_until(lambda: 7 in running.blocked)
        ben = emulator.user(8)
        ben.send("three")
        _wait_for(emulator, ben, "three")
        assert _texts(ada) == []


@pytest.mark.parametrize("words", ["chat not found", "PEER_ID_INVALID"])
def test_a_person_who_is_not_there_gets_nothing_more(
    emulator: Emulator, run: Run, words: str
) -> None:
    emulator.fail_next("sendMessage", Refused(400, f"Bad Request: {words}"))
    ada = emulator.user(7)
    with run() as running:
        ada.send("one")
        emulator.wait_until(lambda: 7 in running.blocked)


def test_telegrams_limits_are_kept(emulator: Emulator, run: Run) -> None:
    emulator.limit_sending(SendLimits())
    crowd = [emulator.user(number) for number in range(1, 41)]
    with run(pace=Pace()):
        emulator.run(lambda: [user.send("hello") for user in crowd for _ in range(2)])
        emulator.wait_until(lambda: all(len(_texts(user)) == 2 for user in crowd))
    calls = emulator.calls_of("sendMessage")
    assert all(call.ok for call in calls)
    times = [call.monotonic_seconds for call in calls]
    assert all(late - early > 0.97 for early, late in zip(times, times[30:], strict=False))


def test_what_fails_inside_is_tried_again_then_apologised_for(
    emulator: Emulator, run: Run, kept: Database
) -> None:
    tries: list[str] = []
    well = echo(kept)

    async def respond(update: Update, carrier: TelegramCarrier) -> None:
        text = (update.message and update.message.text) or ""
        tries.append(text)
        if text == "bad" or (text == "flaky" and tries.count("flaky") == 1):
            raise RuntimeError("on purpose")
        await well(None)(update, carrier)  # type: ignore[arg-type] # it needs no face

    ada = emulator.user(7)
    with run(lambda _: respond):
        for text in ("flaky", "bad", "good"):
            ada.send(text)
        _wait_for(emulator, ada, "flaky", TROUBLE.text(), "good")
    assert tries == ["flaky"] * 2 + ["bad"] * 3 + ["good"]


def test_what_is_in_hand_is_finished_at_the_end_and_the_rest_kept(
    emulator: Emulator, run: Run, kept: Database
) -> None:
    begun: list[str] = []
    well = echo(kept)

    async def respond(update: Update, carrier: TelegramCarrier) -> None:
        begun.append((update.message and update.message.text) or "")
        await asyncio.sleep(0.5)
        await well(None)(update, carrier)  # type: ignore[arg-type] # it needs no face

    ada = emulator.user(7)
    with run(lambda _: respond) as running:
        emulator.run(lambda: [ada.send(text) for text in ("one", "two")])
        emulator.wait_until(lambda: bool(begun))
        started = time.monotonic()
        running.stop()
        assert time.monotonic() - started < 5
    _wait_for(emulator, ada, "one")
    assert begun == ["one"]
    with run():
        _wait_for(emulator, ada, "one", "two")


def test_the_heart_beats_while_telegram_answers(
    emulator: Emulator, run: Run, tmp_path_factory: pytest.TempPathFactory, kept: Database
) -> None:
    ada = emulator.user(7)
    with run() as running:
        ada.send("one")
        _wait_for(emulator, ada, "one")
        path = running._directory / FILE  # noqa: SLF001 - where the test put it
        assert path.exists()
    assert not path.exists()


def test_the_commands_are_registered(emulator: Emulator, run: Run) -> None:
    with run():
        emulator.wait_for("setMyCommands")
    (listed,) = emulator.commands.values()
    by_files = {CommandName.LOAD}  # a document is sent instead
    assert {item["command"] for item in listed} == set(CommandName) - by_files


def test_calls_to_different_chats_do_not_wait_for_each_other(emulator: Emulator, run: Run) -> None:
    emulator.delay(timedelta(milliseconds=50))
    crowd = [emulator.user(number) for number in range(1, 33)]
    with run():
        emulator.wait_for("setMyCommands")
        emulator.run(lambda: [user.send("hello") for user in crowd])
        emulator.wait_until(lambda: all(len(_texts(user)) == 1 for user in crowd))
    answered = [call.monotonic_seconds for call in emulator.calls_of("sendMessage")]
    one_by_one = [later - earlier >= 0.05 for earlier, later in pairwise(answered)]
    assert not all(one_by_one), "calls to different chats are under way at once"
