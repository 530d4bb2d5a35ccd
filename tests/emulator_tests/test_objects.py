"""What the emulator sends is held to the published API, and to another library's reading."""

from typing import Any

import pytest

from tests.emulator import Emulator, User
from tests.emulator.methods import METHODS
from tests.emulator.second_parser import parse_problems
from tests.emulator_tests.conftest import Ask

CHAT = {"id": 7, "type": "private", "first_name": "Ada"}
MESSAGE = {"message_id": 1, "date": 1, "chat": CHAT, "text": "a"}


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ({**MESSAGE, "chat": {**CHAT, "mood": 1}}, "chat.mood: unknown to Chat"),
        ({**MESSAGE, "chat": {"id": 7}}, "chat.type: required by Chat"),
        ({**MESSAGE, "date": "today"}, "date: str is not Integer"),
        ({**MESSAGE, "entities": {}}, "entities: dict is not an array"),
    ],
)
def test_both_readings_find_what_is_wrong(
    emulator: Emulator, value: dict[str, Any], problem: str
) -> None:
    assert any(problem in found for found in emulator.spec.object_problems(("Message",), value, ""))
    assert parse_problems(("Message",), value)


def test_both_readings_pass_what_is_right(emulator: Emulator) -> None:
    for types in (("Message",), ("Message", "Boolean")):
        assert emulator.spec.object_problems(types, MESSAGE, "") == []
        assert parse_problems(types, MESSAGE) == []


def _shut_down(emulator: Emulator) -> None:
    with pytest.raises(AssertionError, match="mood"):
        emulator.assert_sound()
    emulator.broken.clear()


def test_a_wrong_update_fails_the_action_that_caused_it(emulator: Emulator, ada: User) -> None:
    emulator.run(lambda: emulator.world.chats[ada.id].person.update(mood="bright"))
    with pytest.raises(AssertionError, match="mood: unknown to User"):
        ada.send("hello")
    _shut_down(emulator)


def test_a_wrong_result_fails_the_test_at_its_end(emulator: Emulator, ask: Ask) -> None:
    emulator.world.bot["mood"] = "bright"
    assert ask("getMe")["error_code"] == 500
    _shut_down(emulator)


def test_waiting_ends_when_the_emulator_is_wrong(emulator: Emulator, ada: User, ask: Ask) -> None:
    emulator.world.bot["mood"] = "bright"
    assert ask("getMe")["error_code"] == 500
    with pytest.raises(AssertionError, match="mood"):
        emulator.wait_for("sendMessage")
    emulator.broken.clear()


def test_an_error_within_the_emulator_fails_the_test(
    emulator: Emulator, monkeypatch: pytest.MonkeyPatch, ask: Ask
) -> None:
    monkeypatch.setitem(METHODS, "getMe", lambda _world, _params: 1 / 0)
    assert ask("getMe")["error_code"] == 500
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        emulator.assert_sound()
    emulator.broken.clear()
