"""The bot's profile: commands and descriptions."""

from typing import Any

import pytest
from telegram import Bot, BotCommand, BotCommandScopeChat

from tests.emulator import Emulator, User
from tests.emulator_tests.conftest import Ask, RunBot


def test_a_real_bot_sets_its_profile(emulator: Emulator, ada: User, run_bot: RunBot) -> None:
    async def introduce(bot: Bot) -> None:
        assert (await bot.get_me()).id == bot.id
        due, invite = BotCommand("due", "What is due"), BotCommand("invite", "Invite somebody")
        await bot.set_my_commands([due])
        await bot.set_my_commands([due, invite], scope=BotCommandScopeChat(7))
        assert await bot.get_my_commands() == (due,)
        assert await bot.get_my_commands(scope=BotCommandScopeChat(7)) == (due, invite)
        await bot.delete_my_commands()
        assert await bot.get_my_commands() == ()
        await bot.set_my_description("Grades answers")
        await bot.set_my_short_description("Grades")
        assert (await bot.get_my_description()).description == "Grades answers"
        assert (await bot.get_my_short_description()).short_description == "Grades"
        assert (await bot.get_chat(7)).first_name == "Ada"
        assert await bot.log_out()
        assert await bot.close()

    run_bot(introduce)
    assert emulator.violations == []


@pytest.mark.parametrize(
    ("commands", "said"),
    [
        ([{"command": "Due", "description": "d"}], "BOT_COMMAND_INVALID"),
        ([{"command": "/due", "description": "d"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "d"}], "BOT_COMMAND_INVALID"),
        ([{"command": "", "description": "d"}], "BOT_COMMAND_INVALID"),
        ([{"command": "due", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "due", "description": "d" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "due", "description": "d"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
def test_commands_are_refused(ask: Ask, commands: list[dict[str, Any]], said: str) -> None:
    assert ask("setMyCommands", commands=commands)["description"] == f"Bad Request: {said}"


@pytest.mark.parametrize(
    ("method", "name", "limit"),
    [
        ("setMyDescription", "description", 512),
        ("setMyShortDescription", "short_description", 120),
    ],
)
def test_descriptions_have_limits(ask: Ask, method: str, name: str, limit: int) -> None:
    assert ask(method, **{name: "x" * limit})["ok"]
    assert not ask(method, **{name: "x" * (limit + 1)})["ok"]
