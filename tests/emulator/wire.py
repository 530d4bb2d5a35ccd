"""What travels: parameters as Telegram accepts them, in a query, a form, JSON or multipart."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from aiohttp import web

from tests.emulator.refusals import bad_request

JSON = dict[str, Any]
LARGEST_REQUEST_BYTES = 60 * 1024 * 1024
MEGABYTE = 1024 * 1024

_INTEGERS = frozenset(
    [
        "message_id",
        "message_thread_id",
        "direct_messages_topic_id",
        "offset",
        "limit",
        "timeout",
        "draft_id",
        "max_connections",
        "cache_time",
        "user_id",
    ]
)
_BOOLEANS = frozenset(
    [
        "disable_notification",
        "protect_content",
        "allow_paid_broadcast",
        "show_alert",
        "is_big",
        "has_spoiler",
        "show_caption_above_media",
        "disable_content_type_detection",
        "drop_pending_updates",
    ]
)
_SERIALIZED = frozenset(
    [
        "entities",
        "caption_entities",
        "link_preview_options",
        "suggested_post_parameters",
        "reply_parameters",
        "reply_markup",
        "allowed_updates",
        "commands",
        "scope",
        "reaction",
        "rich_message",
    ]
)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file within a request."""

    name: str
    content: bytes = field(repr=False)


async def parameters_of(request: web.BaseRequest) -> JSON:
    """Read the parameters of a request, each as the type its name promises."""
    found: JSON = {}
    if request.query_string:
        found.update(_form(request.query_string))
    if request.body_exists:
        found.update(await _body(request))
    return {name: typed(name, value) for name, value in found.items()}


async def _body(request: web.BaseRequest) -> JSON:
    kind = request.content_type
    if kind == "multipart/form-data":
        return await _multipart(request)
    body = await request.read()
    if kind == "application/json":
        return _object(body)
    try:
        return _form(body.decode())
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error


def _object(body: bytes) -> JSON:
    try:
        return msgspec.json.decode(body, type=dict[str, Any]) if body else {}
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise bad_request("can't parse request JSON object") from error


def _form(text: str) -> JSON:
    return dict(parse_qsl(text, keep_blank_values=True, errors="strict"))


async def _multipart(request: web.BaseRequest) -> JSON:
    """Read fields and files, and put each attached file where `attach://` names it."""
    fields: JSON = {}
    async for part in await request.multipart():
        assert not isinstance(part, web.Response)
        content = bytes(await part.read(decode=False))  # type: ignore[union-attr]  # no nested multipart
        filename = part.filename  # type: ignore[union-attr]  # the same
        name = part.name or ""  # type: ignore[union-attr]  # the same
        fields[name] = content.decode() if filename is None else Upload(filename, content)
    attached = {
        name: value.removeprefix("attach://")
        for name, value in fields.items()
        if isinstance(value, str) and value.startswith("attach://")
    }
    for name, source in attached.items():
        fields[name] = fields.pop(source, fields[name])
    return fields


def typed(name: str, value: Any) -> Any:
    """Turn a form's string into what it stands for; leave it where it stands for nothing."""
    if not isinstance(value, str):
        return value
    if name in _INTEGERS or name == "chat_id":
        digits = value.removeprefix("-")
        return int(value) if digits.isascii() and digits.isdigit() else value
    if name in _BOOLEANS:
        return {"true": True, "false": False}.get(value.lower(), value)
    if name in _SERIALIZED:
        try:
            return msgspec.json.decode(value)
        except msgspec.DecodeError:
            return value
    return value
