"""What people do in their apps, as changes to the world and updates for the bot."""

from tests.emulator.formatting import TEXT_LIMIT, incoming, utf16_length
from tests.emulator.views import Button
from tests.emulator.wire import JSON
from tests.emulator.world import Chat, Query, Stored, World


def text_message(text: str) -> JSON:
    """Make the content of a message; an app lets nobody send none or too long a one."""
    formatted = incoming(text)
    if not 0 < utf16_length(formatted.text) <= TEXT_LIMIT:
        raise ValueError(f"no app sends a message of {utf16_length(formatted.text)} units")
    content: JSON = {"text": formatted.text}
    if formatted.entities:
        content["entities"] = formatted.entities
    return content


def split(text: str) -> list[str]:
    """Cut a pasted text as the apps do: at the limit, at a line's end if one is near."""
    parts = []
    while utf16_length(text) > TEXT_LIMIT:
        cut = TEXT_LIMIT if text.isascii() else _characters_within(text)
        line_end = text.rfind("\n", cut // 2, cut)
        cut = line_end if line_end > 0 else cut
        parts.append(text[:cut])
        text = text[cut:]
    return [part for part in [*parts, text] if part.strip()]


def post(world: World, chat: Chat, content: JSON, *, reply_to: int | None, upload: bytes) -> Stored:
    """Send a message to the bot; this opens the chat and lifts a block."""
    if chat.blocked:
        unblock(world, chat)
    chat.opened = True
    made = {"from": chat.person, **content}
    if reply_to is not None:
        quoted = chat.messages[reply_to].wire
        made["reply_to_message"] = {
            name: part for name, part in quoted.items() if name != "reply_to_message"
        }
    stored = world.deliver(chat, made, Stored({}, content=upload))
    world.updates.push("message", stored.wire)
    return stored


def edit(world: World, chat: Chat, message_id: int, text: str) -> Stored:
    stored = chat.messages[message_id]
    kept = {name: part for name, part in stored.wire.items() if name not in {"text", "entities"}}
    stored.wire = {**kept, **text_message(text), "edit_date": world.timestamp()}
    world.updates.push("edited_message", stored.wire)
    return stored


def press(world: World, chat: Chat, message_id: int, button: Button) -> Query:
    """Press a button; of a message deleted meanwhile the bot learns only which it was."""
    query = world.new_query()
    stored = chat.messages.get(message_id)
    gone = {"chat": chat.wire, "message_id": message_id, "date": 0}
    callback = {
        "id": query.id,
        "from": chat.person,
        "message": stored.wire if stored else gone,
        "chat_instance": str(7_000_000_000_000_000 + chat.id),
        "data": button.data,
    }
    world.updates.push("callback_query", callback)
    return query


def block(world: World, chat: Chat) -> None:
    chat.blocked = True
    _membership(world, chat, old="member", new="kicked")


def unblock(world: World, chat: Chat) -> None:
    chat.blocked = False
    _membership(world, chat, old="kicked", new="member")


def react(world: World, chat: Chat, message_id: int, emoji: str) -> None:
    reaction = {
        "chat": chat.wire,
        "message_id": message_id,
        "user": chat.person,
        "date": world.timestamp(),
        "old_reaction": [],
        "new_reaction": [{"type": "emoji", "emoji": emoji}],
    }
    world.updates.push("message_reaction", reaction)


def _membership(world: World, chat: Chat, *, old: str, new: str) -> None:
    change = {
        "chat": chat.wire,
        "from": chat.person,
        "date": world.timestamp(),
        "old_chat_member": _member(world, old),
        "new_chat_member": _member(world, new),
    }
    world.updates.push("my_chat_member", change)


def _member(world: World, status: str) -> JSON:
    member: JSON = {"status": status, "user": world.bot}
    return member if status == "member" else {**member, "until_date": 0}


def _characters_within(text: str) -> int:
    """Count the characters that fit the limit in UTF-16 units."""
    units = 0
    for index, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > TEXT_LIMIT:
            return index
    return len(text)
