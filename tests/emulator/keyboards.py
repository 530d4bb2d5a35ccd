"""What a bot may hang under a message."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.emulator.formatting import utf16_length
from tests.emulator.refusals import bad_request

_STYLES = {"danger", "success", "primary"}
_LOOKS = {"text", "icon_custom_emoji_id", "style"}
_URLS = ("http://", "https://", "tg://")
CALLBACK_DATA_BYTES = 64
COPY_TEXT_LIMIT = 256
PLACEHOLDER_LIMIT = 64
BUTTON_LIMIT = 100
ROW_LIMIT = 8


def check_markup(markup: Mapping[str, Any] | None) -> None:
    """Refuse what the server would refuse of a keyboard."""
    if markup is None:
        return
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    for row in markup.get("inline_keyboard", []):
        if len(row) > ROW_LIMIT:
            raise bad_request("reply markup is too long")
        for button in row:
            _check_inline(button)
    if len(list(buttons(markup))) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    if any(not label for label in _labels(markup)):
        raise bad_request("keyboard button text must be non-empty")
    if not 0 <= utf16_length(markup.get("input_field_placeholder", "")) <= PLACEHOLDER_LIMIT:
        raise bad_request("input field placeholder is too long")


def buttons(markup: Mapping[str, Any] | None) -> Iterator[Any]:
    """Walk over the buttons of either kind of keyboard."""
    if markup:
        for row in [*markup.get("inline_keyboard", []), *markup.get("keyboard", [])]:
            yield from row


def _labels(markup: Mapping[str, Any]) -> list[str]:
    return [button if isinstance(button, str) else button["text"] for button in buttons(markup)]


def _check_inline(button: Mapping[str, Any]) -> None:
    actions = button.keys() - _LOOKS
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action is allowed")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not button["url"].startswith(_URLS):
        raise bad_request("BUTTON_URL_INVALID")
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= COPY_TEXT_LIMIT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if button.get("style", "primary") not in _STYLES:
        raise bad_request("BUTTON_STYLE_INVALID")
