import asyncio
import socket

import httpx
import pytest
from sqlalchemy.exc import OperationalError

from bot import clock
from bot.telegram import worker
from bot.telegram.api import BotApi
from bot.telegram.face import Webhook
from bot.telegram.pulse import Pulse
from bot.telegram.webhook import LIMIT_BYTES, SECRET_HEADER
from bot.telegram.wire import Wire
from storage import outbox
from storage.engine import Database
from tests.bot.telegram.conftest import Run
from tests.emulator import Emulator

SECRET = "a-secret_of-ours"
UPDATE = {
    "update_id": 1,
    "message": {
        "message_id": 1,
        "date": 1_700_000_000,
        "chat": {"id": 7, "type": "private", "first_name": "Ada"},
        "from": {"id": 7, "is_bot": False, "first_name": "Ada"},
        "text": "forged",
    },
}


@pytest.fixture
def webhook() -> Webhook:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return Webhook(f"http://127.0.0.1:{port}/telegram", SECRET, port)


def test_updates_come_by_webhook(emulator: Emulator, run: Run, webhook: Webhook) -> None:
    ada = emulator.user(7)
    ada.send("one")
    with run(by_webhook=webhook):
        assert ada.reply().text == "one"
        ada.send("two")
        assert ada.reply().text == "two"
    assert emulator.pending_updates == 0


@pytest.mark.parametrize(
    ("secret", "body", "status"),
    [
        ("wrong", b"{}", 403),
        ("", b"{}", 403),
        ("ä", b"{}", 403),
        (b"\xff\xfe", b"{}", 403),
        (SECRET, b'{"update_id":99999999999999999999}', 400),
        (SECRET, b'{"update_id":true}', 400),
        (SECRET, b"[" * 100_000, 400),
        (SECRET, b"junk", 400),
        (SECRET, b"[1]", 400),
        (SECRET, b'{"update_id":"x"}', 400),
        (SECRET, b'{"update_id":1,"text":"' + b"x" * LIMIT_BYTES + b'"}', 413),
    ],
)
def test_what_telegram_would_not_send_is_refused(
    emulator: Emulator, run: Run, webhook: Webhook, secret: str | bytes, body: bytes, status: int
) -> None:
    with run(by_webhook=webhook):
        emulator.wait_for("setWebhook")
        sent = secret if isinstance(secret, bytes) else secret.encode()
        given = {SECRET_HEADER.encode(): sent}
        assert httpx.post(webhook.url, content=body, headers=given).status_code == status
        assert httpx.get(webhook.url).status_code == 405


def test_the_heart_beats_only_while_updates_can_come_and_be_stored(
    emulator: Emulator, kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def felt() -> list[bool]:
        wire = Wire(f"{emulator.url}/bot{emulator.token}", connections=1)
        await wire.initialize()
        pulse = Pulse(kept, BotApi(wire, files=""), clock=clock.now)
        found = [await pulse.is_felt()]
        await wire.call("setWebhook", {"url": "http://127.0.0.1:1/x"})
        found.append(await pulse.is_felt())

        def full(*_: object, **__: object) -> None:
            raise OperationalError("insert", None, Exception("disk full"))

        monkeypatch.setattr(outbox, "probe", full)
        found.append(await pulse.is_felt())
        await wire.shutdown()
        return found

    assert asyncio.run(felt()) == [False, True, False]


def test_what_is_nested_too_deeply_is_kept_and_not_asked_for_again(
    emulator: Emulator,
    run: Run,
    kept: Database,
    webhook: Webhook,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker, "TRY_AGAIN_SECONDS", (0.0, 0.0))
    deep = b'{"update_id":5,"a":' + b"[" * 3000 + b"]" * 3000 + b"}"
    ada = emulator.user(7)
    with run(by_webhook=webhook):
        emulator.wait_for("setWebhook")
        answer = httpx.post(webhook.url, content=deep, headers={SECRET_HEADER: SECRET})
        assert answer.status_code == 200
        ada.send("one")
        assert ada.reply().text == "one"
    with kept.engine.connect() as connection:
        found = "SELECT chat_id, payload, problem FROM inbox WHERE id = 5"
        stored = connection.exec_driver_sql(found).all()
    assert stored == [(0, deep.decode(), "RecursionError")]


def test_an_update_pushed_twice_is_answered_once(
    emulator: Emulator, run: Run, webhook: Webhook
) -> None:
    ada = emulator.user(7)
    with run(by_webhook=webhook):
        ada.send("first")
        assert ada.reply().text == "first"
        for _ in range(3):
            pushed = {**UPDATE, "update_id": 10_000_000}
            answer = httpx.post(webhook.url, json=pushed, headers={SECRET_HEADER: SECRET})
            assert answer.status_code == 200
        assert ada.reply().text == "forged"
        ada.send("last")
        assert ada.reply().text == "last"
