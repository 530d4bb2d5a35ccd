"""What the bot says of itself, and asks about others."""

import re

import msgspec

from tests.emulator.formatting import utf16_length
from tests.emulator.refusals import bad_request
from tests.emulator.wire import JSON
from tests.emulator.world import World

COMMAND_LIMIT = 100
COMMAND_DESCRIPTION_LIMIT = 256
DESCRIPTION_LIMIT = 512
SHORT_DESCRIPTION_LIMIT = 120
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def get_me(world: World, _params: JSON) -> JSON:
    abilities = {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return {**world.bot, **abilities}


def agree(_world: World, _params: JSON) -> bool:
    return True


def get_chat(world: World, params: JSON) -> JSON:
    gifts = [
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ]
    return {
        **world.chat(params["chat_id"]).wire,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, True),
    }


def set_my_commands(world: World, params: JSON) -> bool:
    commands = params["commands"]
    if len(commands) > COMMAND_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(command["description"]) <= COMMAND_DESCRIPTION_LIMIT:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_audience(params)] = commands
    return True


def get_my_commands(world: World, params: JSON) -> list[JSON]:
    return world.commands.get(_audience(params), [])


def delete_my_commands(world: World, params: JSON) -> bool:
    world.commands.pop(_audience(params), None)
    return True


def set_my_description(world: World, params: JSON) -> bool:
    return _describe(world, params, "description", DESCRIPTION_LIMIT)


def set_my_short_description(world: World, params: JSON) -> bool:
    return _describe(world, params, "short_description", SHORT_DESCRIPTION_LIMIT)


def get_my_description(world: World, params: JSON) -> JSON:
    return _description(world, params, "description")


def get_my_short_description(world: World, params: JSON) -> JSON:
    return _description(world, params, "short_description")


def _describe(world: World, params: JSON, name: str, limit: int) -> bool:
    text = params.get(name, "")
    if utf16_length(text) > limit:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    world.profile[f"{name} {params.get('language_code', '')}"] = text
    return True


def _description(world: World, params: JSON, name: str) -> JSON:
    return {name: world.profile.get(f"{name} {params.get('language_code', '')}", "")}


def _audience(params: JSON) -> str:
    """Name the scope and the language that commands are set for."""
    scope = params.get("scope") or {"type": "default"}
    return (
        f"{msgspec.json.encode(scope, order='sorted').decode()} {params.get('language_code', '')}"
    )
