"""What can be made to go wrong, as the real library meets it."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from tests.emulator import (
    BadGateway,
    CutAfter,
    CutBefore,
    Emulator,
    Fault,
    Hang,
    HangAfter,
    Refused,
    SendLimits,
    ServerError,
    TooMany,
    User,
)
from tests.emulator_tests.conftest import RunBot


async def _send(bot: Bot) -> Any:
    return await bot.send_message(7, "a")


@pytest.mark.parametrize(
    ("fault", "raised", "sent"),
    [
        (TooMany(3), RetryAfter, 0),
        (ServerError(), NetworkError, 0),
        (BadGateway(), NetworkError, 0),
        (Refused(400, "Bad Request: because"), BadRequest, 0),
        (CutBefore(), NetworkError, 0),
        (CutAfter(), NetworkError, 1),
        (Hang(), TimedOut, 0),
        (HangAfter(), TimedOut, 1),
    ],
)
def test_a_call_meets_a_fault_once(
    emulator: Emulator,
    ada: User,
    run_bot: RunBot,
    fault: Fault,
    raised: type[TelegramError],
    sent: int,
) -> None:
    patience_seconds = 0.5 if isinstance(fault, Hang | HangAfter) else 10

    async def send(bot: Bot) -> None:
        await bot.send_message(7, "a", read_timeout=patience_seconds)

    emulator.fail_next("sendMessage", fault)
    with pytest.raises(raised):
        run_bot(send)
    assert len(ada.chat) - 1 == sent
    run_bot(_send)
    assert len(ada.chat) - 1 == sent + 1
    assert [call.fault for call in emulator.calls_of("sendMessage")] == [type(fault).__name__, ""]


def test_a_wait_is_told_in_seconds(emulator: Emulator, ada: User, run_bot: RunBot) -> None:
    emulator.fail_next("sendMessage", TooMany(17))
    with pytest.raises(RetryAfter) as raised:
        run_bot(_send)
    assert raised.value.retry_after == timedelta(seconds=17)


def test_faults_count_by_method(emulator: Emulator, ada: User, run_bot: RunBot) -> None:
    emulator.fail_next("sendChatAction", ServerError(), times=2)
    run_bot(_send)
    emulator.stop_failing()
    emulator.fail_all(BadGateway())
    with pytest.raises(NetworkError):
        run_bot(_send)


def test_a_download_may_be_cut(emulator: Emulator, ada: User, run_bot: RunBot) -> None:
    ada.send_document(b"content", "a.txt")
    emulator.fail_next("download", CutBefore())

    async def fetch(bot: Bot) -> bytes:
        document = (await bot.get_updates())[0].effective_message.document  # type: ignore[union-attr]  # it is one
        return bytes(await (await document.get_file()).download_as_bytearray())  # type: ignore[union-attr]  # the same

    with pytest.raises(NetworkError):
        run_bot(fetch)
    assert run_bot(fetch) == b"content"


def test_every_call_may_be_slow(emulator: Emulator, ada: User, run_bot: RunBot) -> None:
    emulator.delay(timedelta(milliseconds=100))
    started = time.monotonic()
    run_bot(_send)
    assert time.monotonic() - started >= 0.2


def test_the_server_may_be_down_for_a_while(emulator: Emulator, ada: User, run_bot: RunBot) -> None:
    emulator.pause()
    with pytest.raises(NetworkError):
        run_bot(_send)
    emulator.resume()
    run_bot(_send)


def test_sending_too_fast_to_one_chat_is_refused(
    emulator: Emulator, ada: User, run_bot: RunBot
) -> None:
    emulator.limit_sending(SendLimits(per_chat_burst=3))

    async def flood(bot: Bot) -> None:
        for _ in range(10):
            await bot.send_message(7, "a")

    with pytest.raises(RetryAfter) as refused:
        run_bot(flood)
    assert refused.value.retry_after == timedelta(seconds=1)
    assert len(ada.chat) - 1 == 3
    emulator.limit_sending(None)
    run_bot(flood)


def test_sending_too_fast_in_all_is_refused(emulator: Emulator, ada: User, run_bot: RunBot) -> None:
    for number in range(100, 150):
        emulator.user(number).open()
    emulator.limit_sending(SendLimits(overall_burst=30))

    async def flood(bot: Bot) -> None:
        for number in range(100, 150):
            await bot.send_message(number, "a")

    with pytest.raises(RetryAfter):
        run_bot(flood)
    assert 30 < len(emulator.calls_of("sendMessage")) < 50


def test_messages_are_dated_by_the_clock(emulator: Emulator, ada: User, run_bot: RunBot) -> None:
    then = datetime(2030, 3, 31, 1, 30, tzinfo=UTC)
    emulator.set_time(then)
    assert run_bot(_send).date == then
    emulator.advance(timedelta(days=1))
    assert ada.send("tomorrow").sent_at == then + timedelta(days=1)
    assert emulator.calls[-1].at == then
