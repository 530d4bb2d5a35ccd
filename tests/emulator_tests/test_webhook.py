"""Updates pushed to the bot's webhook."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec
import pytest
from telegram import Bot

from tests.emulator import Emulator, User
from tests.emulator_tests.conftest import Ask, RunBot


@dataclass
class Receiver:
    """A webhook that answers with the statuses it is told, then with 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    received: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)

    def take(self, update: dict[str, Any], secret: str | None) -> int:
        self.received.append(update)
        self.secrets.append(secret)
        return self.statuses.pop(0) if self.statuses else 200

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.received]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            secret = self.headers["X-Telegram-Bot-Api-Secret-Token"]
            self.send_response(receiver.take(msgspec.json.decode(body), secret))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_arguments: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    receiver.url = f"http://127.0.0.1:{server.server_address[1]}/hook"
    yield receiver
    server.shutdown()
    thread.join()
    server.server_close()


def test_updates_are_pushed_in_order_until_they_are_taken(
    emulator: Emulator, ada: User, run_bot: RunBot, receiver: Receiver
) -> None:
    receiver.statuses = [500, 503]
    ada.send("before")

    async def listen(bot: Bot) -> None:
        await bot.set_webhook(receiver.url, secret_token="s3cret")

    run_bot(listen)
    ada.send("after")
    emulator.wait_until(lambda: emulator.pending_updates == 0)
    assert receiver.texts() == ["before", "before", "before", "after"]
    assert {*receiver.secrets} == {"s3cret"}
    assert emulator.violations == []


def test_failures_are_told(emulator: Emulator, ada: User, ask: Ask, receiver: Receiver) -> None:
    receiver.statuses = [500] * 100
    ask("setWebhook", url=receiver.url, allowed_updates=["message"], max_connections=1)
    ada.send("a")
    emulator.wait_until(lambda: len(receiver.received) > 1)
    info = ask("getWebhookInfo")["result"]
    assert info["last_error_message"] == (
        "Wrong response from the webhook: 500 Internal Server Error"
    )
    assert (info["pending_update_count"], info["max_connections"]) == (1, 1)
    assert info["allowed_updates"] == ["message"]


def test_nobody_listening_is_told_too(emulator: Emulator, ada: User, ask: Ask) -> None:
    ask("setWebhook", url="http://127.0.0.1:1/hook")
    ada.send("a")
    emulator.wait_until(lambda: "last_error_message" in ask("getWebhookInfo")["result"])


def test_a_deleted_webhook_leaves_polling(ada: User, ask: Ask) -> None:
    ask("setWebhook", url="http://127.0.0.1:1/hook")
    ada.send("a")
    assert ask("deleteWebhook")["ok"]
    assert len(ask("getUpdates")["result"]) == 1
    ask("deleteWebhook", drop_pending_updates=True)
    assert ask("getUpdates")["result"] == []


def test_a_webhook_is_set_once_a_second(ask: Ask) -> None:
    assert ask("setWebhook", url="https://127.0.0.1:1/hook")["ok"]
    refused = ask("setWebhook", url="https://127.0.0.1:1/hook")
    assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 1})


@pytest.mark.parametrize(
    "params", [{"secret_token": "not allowed!"}, {"secret_token": "x" * 257}, {"url": "gopher://a"}]
)
def test_bad_webhooks_are_refused(ask: Ask, params: dict[str, Any]) -> None:
    assert ask("setWebhook", **{"url": "https://127.0.0.1:1", **params})["error_code"] == 400


def test_a_waiting_poll_ends_when_a_webhook_is_set(ask: Ask) -> None:
    answers: list[dict[str, Any]] = []
    poll = threading.Thread(target=lambda: answers.append(ask("getUpdates", timeout=5)))
    poll.start()
    while not answers:
        ask("setWebhook", url="https://127.0.0.1:1/hook")
        poll.join(0.2)
    assert answers[0]["error_code"] == 409
