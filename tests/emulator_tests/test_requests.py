"""Requests against the published API."""

import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import InvalidToken

from tests.emulator import TOKEN, Emulator, User, wire
from tests.emulator.methods import BY_LOWER_NAME
from tests.emulator_tests.conftest import Ask, RunBot

HELLO = {"chat_id": 7, "text": "Hello"}


@pytest.mark.parametrize(
    ("method", "params", "violation"),
    [
        ("sendMessage", {"chat_id": 7}, "sendMessage.text: required by sendMessage"),
        ("sendMessage", {**HELLO, "colour": "red"}, "sendMessage.colour: unknown to sendMessage"),
        ("sendMessage", {**HELLO, "text": 5}, "sendMessage.text: int is not String"),
        ("sendMessage", {**HELLO, "protect_content": "perhaps"}, "str is not Boolean"),
        ("sendMessage", {**HELLO, "entities": [{"type": "bold"}]}, "entities[0].offset: required"),
        (
            "sendMessage",
            {**HELLO, "reply_markup": {"inline_keyboard": [[{"text": "a", "call": "b"}]]}},
            "inline_keyboard[0][0].call: unknown to InlineKeyboardButton",
        ),
        ("setMyCommands", {"commands": [{"command": "due"}]}, "description: required"),
        ("setMyCommands", {"commands": [], "scope": {"type": "mars"}}, "'mars' is not 'default'"),
        ("setMessageReaction", {"chat_id": 7, "message_id": True}, "bool is not Integer"),
        ("sendPhoto", {"chat_id": 7, "photo": 3}, "int is not"),
        ("sendDice", {"chat_id": 7}, "sendDice: not emulated"),
    ],
)
def test_what_the_api_does_not_have_is_a_violation_and_refused(
    emulator: Emulator, ada: User, ask: Ask, method: str, params: dict[str, Any], violation: str
) -> None:
    answer = ask(method, **params)
    assert answer["error_code"] in (400, 404)
    assert any(violation in found for found in emulator.violations), emulator.violations
    assert len(ada.chat) == 1


def test_an_unknown_method_is_not_found(emulator: Emulator, ask: Ask) -> None:
    said = {"ok": False, "error_code": 404, "description": "Not Found: method not found"}
    assert ask("sendLove") == said
    assert emulator.violations == ["sendLove: not emulated"]


def test_a_method_is_found_in_any_case(ask: Ask) -> None:
    assert ask("GETME")["result"]["is_bot"] is True


@pytest.mark.parametrize("carrier", ["query", "form", "json", "multipart"])
def test_parameters_come_in_any_carrier(emulator: Emulator, ada: User, carrier: str) -> None:
    entities = [{"type": "bold", "offset": 0, "length": 2}]
    flat = {"chat_id": "7", "text": "Hey ё", "entities": json.dumps(entities)}
    given: dict[str, dict[str, Any]] = {
        "query": {"params": flat},
        "form": {"data": flat},
        "json": {"json": {**flat, "chat_id": 7, "entities": entities}},
        "multipart": {"files": {name: (None, value) for name, value in flat.items()}},
    }
    url = f"{emulator.base_url}{emulator.token}/sendMessage"
    answer = httpx.request("GET" if carrier == "query" else "POST", url, **given[carrier])
    assert answer.json()["result"]["entities"] == entities
    assert ada.chat[-1].marked("bold") == ["He"]
    assert emulator.violations == []


def test_a_file_may_arrive_in_pieces_of_any_length(emulator: Emulator, ada: User) -> None:
    """A piece shorter than the boundary, then a long one, make the server's reader step back."""
    content = bytes(range(256)) * 200
    url = f"{emulator.base_url}{emulator.token}/sendDocument"
    request = httpx.Request(
        "POST", url, data={"chat_id": str(ada.id)}, files={"document": ("a.bin", content)}
    )
    body = request.read()

    def pieces() -> Iterator[bytes]:
        for at in range(0, len(body), 9_000):
            yield body[at : at + 8_980]
            time.sleep(0.01)
            yield body[at + 8_980 : at + 9_000]
            time.sleep(0.01)

    carrier = {"Content-Type": request.headers["Content-Type"]}
    sent = httpx.post(url, content=pieces(), headers=carrier)
    assert sent.json()["result"]["document"]["file_size"] == len(content)


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        (b"text=\xff", "application/x-www-form-urlencoded", "strings must be encoded in UTF-8"),
        (b"text=%ff", "application/x-www-form-urlencoded", "strings must be encoded in UTF-8"),
        (b"{nonsense", "application/json", "can't parse request JSON object"),
    ],
)
def test_a_broken_body_is_refused(emulator: Emulator, content: bytes, kind: str, said: str) -> None:
    url = f"{emulator.base_url}{emulator.token}/sendMessage"
    answer = httpx.post(url, content=content, headers={"Content-Type": kind})
    assert answer.status_code == 400
    assert answer.json()["description"] == f"Bad Request: {said}"


def test_another_token_is_unauthorized(emulator: Emulator, run_bot: RunBot) -> None:
    emulator.token = "1:another"

    async def who(bot: Bot) -> None:
        await bot.get_me()

    with pytest.raises(InvalidToken):
        run_bot(who)
    assert httpx.get(f"{emulator.base_url}1:b/getMe").status_code == 401
    assert httpx.get(f"{emulator.url}/elsewhere").status_code == 404


def test_every_parameter_of_every_method_is_read_as_its_type(emulator: Emulator) -> None:
    """The names that forms are read by agree with the published types."""
    spec = emulator.spec
    for name in BY_LOWER_NAME:
        for parameter, field in spec.methods[name].fields.items():
            plain = {"String", "InputFile"} & {*field.types} and parameter != "chat_id"
            sample = "1" if "Integer" in field.types else "true"
            sample = sample if {"Integer", "Boolean"} & {*field.types} else "[]"
            assert (wire.typed(parameter, sample) == sample) == bool(plain), (name, parameter)


def test_requests_are_not_checked_where_that_is_switched_off() -> None:
    with Emulator.started(TOKEN, validate=False) as emulator:
        url = f"{emulator.base_url}{TOKEN}/getMe"
        assert httpx.post(url, json={"colour": "red"}).json()["ok"]
        assert emulator.violations == []


def test_without_the_published_api_a_test_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_CORPORA", "/nowhere")
    with pytest.raises(pytest.skip.Exception, match="COACH_CORPORA"), Emulator.started():
        pass
