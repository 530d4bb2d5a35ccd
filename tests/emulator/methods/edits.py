"""Changing what was sent: text, caption, keyboard, reaction, or all of it away."""

from datetime import UTC, datetime, timedelta

from telegram.constants import ReactionEmoji

from tests.emulator.keyboards import check_markup
from tests.emulator.methods.messages import caption_of, text_content
from tests.emulator.refusals import bad_request
from tests.emulator.wire import JSON
from tests.emulator.world import Stored, World

DELETABLE_FOR = timedelta(hours=48)
_REACTIONS = frozenset(emoji.value for emoji in ReactionEmoji)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def edit_message_text(world: World, params: JSON) -> JSON:
    content = text_content(params)
    stored = _own_message(world, params)
    if "text" not in stored.wire:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, stored, params, content, ("text", "entities"))


def edit_message_caption(world: World, params: JSON) -> JSON:
    content = caption_of(params)
    stored = _own_message(world, params)
    if not stored.wire.keys() & {"photo", "document"}:
        raise bad_request("there is no caption in the message to edit")
    return _edit(world, stored, params, content, ("caption", "caption_entities"))


def edit_message_reply_markup(world: World, params: JSON) -> JSON:
    return _edit(world, _own_message(world, params), params, {}, ())


def delete_message(world: World, params: JSON) -> bool:
    chat = world.chat(params.get("chat_id"))
    stored = chat.message(params.get("message_id"), "message to delete not found")
    sent = datetime.fromtimestamp(stored.wire["date"], UTC)
    if world.clock() - sent > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[stored.id]
    return True


def set_message_reaction(world: World, params: JSON) -> bool:
    chat = world.chat_to_write(params["chat_id"])
    stored = chat.message(params["message_id"], "message to react not found")
    reaction = params.get("reaction", [])
    if len(reaction) > 1 or any(item.get("emoji") not in _REACTIONS for item in reaction):
        raise bad_request("REACTION_INVALID")
    stored.reaction = reaction
    return True


def _own_message(world: World, params: JSON) -> Stored:
    check_markup(params.get("reply_markup"))
    chat = world.chat_to_write(params.get("chat_id"))
    stored = chat.message(params.get("message_id"), "message to edit not found")
    if stored.wire["from"]["id"] != world.bot["id"]:
        raise bad_request("message can't be edited")
    return stored


def _edit(
    world: World, stored: Stored, params: JSON, content: JSON, replaced: tuple[str, ...]
) -> JSON:
    """Put new content and keyboard in place of the old; a keyboard not given again is gone."""
    markup = params.get("reply_markup")
    dropped = {*replaced, "reply_markup"}
    kept = {name: part for name, part in stored.wire.items() if name not in dropped}
    edited = {**kept, **content}
    if markup and markup.get("inline_keyboard"):
        edited["reply_markup"] = markup
    if edited == stored.wire:
        raise bad_request(_NOT_MODIFIED)
    stored.wire = {**edited, "edit_date": world.timestamp()}
    stored.markup = markup
    return stored.wire
