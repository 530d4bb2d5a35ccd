"""getUpdates, as the official server's source has it."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import Conflict

from tests.emulator import Emulator, User, updates
from tests.emulator_tests.conftest import Ask, RunBot


def _texts(answer: dict[str, Any]) -> list[str]:
    return [update["message"]["text"] for update in answer["result"]]


def _first_id(ask: Ask) -> int:
    return int(ask("getUpdates")["result"][0]["update_id"])


@pytest.fixture
def five(ada: User) -> User:
    for text in "abcde":
        ada.send(text)
    return ada


def test_an_offset_confirms_everything_below_it(five: User, ask: Ask) -> None:
    first = _first_id(ask)
    assert _texts(ask("getUpdates", offset=first + 2)) == list("cde")
    assert _texts(ask("getUpdates", offset=first)) == list("cde")
    assert _texts(ask("getUpdates", offset=first + 9)) == []


def test_no_offset_starts_at_the_head_and_confirms_nothing(five: User, ask: Ask) -> None:
    for _ in range(2):
        assert _texts(ask("getUpdates")) == _texts(ask("getUpdates", offset=0)) == list("abcde")


def test_a_negative_offset_trims_the_queue(five: User, ask: Ask) -> None:
    assert _texts(ask("getUpdates", offset=-2)) == list("de")
    assert _texts(ask("getUpdates")) == list("de")


@pytest.mark.parametrize(("limit", "given"), [(0, 1), (2, 2), (100, 100), (1000, 100)])
def test_a_limit_is_held_to_1_to_100(ada: User, ask: Ask, limit: int, given: int) -> None:
    for number in range(120):
        ada.send(str(number))
    assert len(ask("getUpdates", limit=limit)["result"]) == given


def test_a_poll_waits_for_the_next_update(ada: User, ask: Ask) -> None:
    threading.Timer(0.2, lambda: ada.send("late")).start()
    started = time.monotonic()
    assert _texts(ask("getUpdates", timeout=20)) == ["late"]
    assert 0.15 < time.monotonic() - started < 15


def test_a_poll_gives_up_after_its_timeout(ada: User, ask: Ask) -> None:
    assert ask("getUpdates", timeout=1)["result"] == []


def test_a_poll_waits_no_longer_than_telegram_lets_it(
    ada: User, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert updates.LONGEST_POLL_SECONDS == 50
    monkeypatch.setattr(updates, "LONGEST_POLL_SECONDS", 0.1)
    assert ask("getUpdates", timeout=1000)["result"] == []


def test_a_second_poller_ends_the_first(emulator: Emulator, ada: User, ask: Ask) -> None:
    with ThreadPoolExecutor() as pool:
        first = pool.submit(ask, "getUpdates", timeout=5)
        time.sleep(0.2)
        second = pool.submit(ask, "getUpdates", timeout=5)
        assert first.result() == {
            "ok": False,
            "error_code": 409,
            "description": "Conflict: terminated by other getUpdates request;"
            " make sure that only one bot instance is running",
        }
        ada.send("for the second")
        assert _texts(second.result()) == ["for the second"]


def test_polling_conflicts_with_a_webhook(run_bot: RunBot) -> None:
    async def poll(bot: Bot) -> None:
        await bot.set_webhook("https://127.0.0.1:1/hook")
        await bot.get_updates()

    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        run_bot(poll)


def test_only_kinds_asked_for_are_queued_from_then_on(
    emulator: Emulator, ada: User, ask: Ask
) -> None:
    def kinds() -> list[str]:
        return [next(key for key in u if key != "update_id") for u in ask("getUpdates")["result"]]

    message = ada.send("one")
    ada.react(message, "👍")
    assert kinds() == ["message"]
    ask("getUpdates", allowed_updates=["message_reaction", "edited_message"], offset=-1)
    ada.react(message, "👍")
    ada.send("unwanted")
    ada.edit(message, "two")
    assert kinds() == ["message", "message_reaction", "edited_message"]
    ask("getUpdates", allowed_updates=[])
    ada.send("wanted again")
    assert kinds()[-1] == "message"
    assert emulator.violations == []


def test_a_poller_killed_while_it_waits_loses_nothing(
    emulator: Emulator, ada: User, ask: Ask
) -> None:
    url = f"{emulator.base_url}{emulator.token}/getUpdates?timeout=50"
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(url, timeout=0.3)
    ada.send("a")
    first = ask("getUpdates")
    assert _texts(first) == ["a"]
    assert ask("getUpdates") == first
