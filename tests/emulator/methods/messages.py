"""Sending: messages, drafts, what the bot is doing, answers to pressed buttons."""

from typing import Any

from tests.emulator.formatting import CAPTION_LIMIT, TEXT_LIMIT, Formatted, outgoing, utf16_length
from tests.emulator.keyboards import check_markup
from tests.emulator.refusals import bad_request
from tests.emulator.wire import JSON
from tests.emulator.world import Chat, Shown, Stored, Toast, World

CALLBACK_ANSWER_LIMIT = 200
_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(world: World, params: JSON) -> JSON:
    formatted = text_of(params)
    check_markup(params.get("reply_markup"))
    return send(world, params, _content("text", formatted), b"")


def send(world: World, params: JSON, content: JSON, upload: bytes) -> JSON:
    """Put the bot's message into its chat, and the keyboard with it."""
    chat = world.chat_to_write(params.get("chat_id"))
    if world.gate:
        world.gate.admit(chat.id)
    made = {"from": world.bot, **content, **_reply(chat, params)}
    markup = params.get("reply_markup")
    if markup and "inline_keyboard" in markup:
        made["reply_markup"] = markup
    if "message_effect_id" in params:
        made["effect_id"] = params["message_effect_id"]
    if params.get("protect_content"):
        made["has_protected_content"] = True
    if markup and "inline_keyboard" not in markup:
        chat.keyboard = None if "remove_keyboard" in markup else markup
    chat.draft = chat.action = None
    return world.deliver(chat, made, Stored({}, markup, upload)).wire


def send_message_draft(world: World, params: JSON) -> bool:
    text = params.get("text", "")
    formatted = text_of(params) if text else Formatted("", [])
    if not params["draft_id"]:
        raise bad_request("draft_id must be non-zero")
    chat = world.chat_to_write(params["chat_id"])
    chat.draft = Shown(formatted.text, world.clock(), formatted.entities)
    return True


def send_chat_action(world: World, params: JSON) -> bool:
    if params.get("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = world.chat_to_write(params.get("chat_id"))
    chat.action = Shown(params["action"], world.clock())
    return True


def answer_callback_query(world: World, params: JSON) -> bool:
    text = params.get("text", "")
    if utf16_length(text) > CALLBACK_ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    toast = Toast(text, show_alert=params.get("show_alert", False))
    world.answer_query(str(params.get("callback_query_id")), toast)
    return True


def text_of(params: JSON) -> Formatted:
    """Read the text of a message to send; one without any is refused."""
    formatted = outgoing(params.get("text", ""), _entities(params, "entities"), limit=TEXT_LIMIT)
    if not formatted.text:
        raise bad_request("message text is empty")
    return formatted


def caption_of(params: JSON) -> JSON:
    """Read a caption as a message has it; nothing where there is none."""
    entities = _entities(params, "caption_entities")
    return _content("caption", outgoing(params.get("caption", ""), entities, limit=CAPTION_LIMIT))


def text_content(params: JSON) -> JSON:
    return _content("text", text_of(params))


def _content(name: str, formatted: Formatted) -> JSON:
    if not formatted.text:
        return {}
    content: JSON = {name: formatted.text}
    if formatted.entities:
        content["entities" if name == "text" else "caption_entities"] = formatted.entities
    return content


def _entities(params: JSON, name: str) -> list[JSON]:
    if "parse_mode" in params:
        raise bad_request("parse_mode is not emulated: send text with entities")
    entities: Any = params.get(name) or []
    if not isinstance(entities, list):
        raise bad_request("can't parse entities: expected an array")
    return entities


def _reply(chat: Chat, params: JSON) -> JSON:
    """Quote the message replied to, without what that one quoted."""
    wanted = params.get("reply_parameters")
    if not wanted:
        return {}
    found = chat.messages.get(wanted["message_id"])
    if found is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    quoted = {name: part for name, part in found.wire.items() if name != "reply_to_message"}
    return {"reply_to_message": quoted}
