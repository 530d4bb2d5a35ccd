"""The whole way of an update, over HTTP, with everything going wrong that can."""

import asyncio
import time
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.messages.telegram import TROUBLE
from bot.telegram.carrier import TelegramCarrier
from bot.telegram.health import FILE
from bot.telegram.identity import TokenRefused
from bot.telegram.limiter import Pace
from bot.telegram.updates import Update
from coach.incoming import CommandName
from storage.engine import Database
from tests.bot.telegram.conftest import Run
from tests.bot.telegram.running import echo
from tests.emulator import (
    BadGateway,
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


@pytest.mark.parametrize("fault", [ServerError(), BadGateway(), TooMany(1)], ids=str)
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


def test_a_broken_send_is_tried_once_more_and_no_more(emulator: Emulator, run: Run) -> None:
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
