"""The methods that the emulator knows, under the names of the Bot API."""

from collections.abc import Callable
from typing import Any

from tests.emulator.methods import edits, media, messages, profile, webhooks
from tests.emulator.wire import JSON
from tests.emulator.world import World

Method = Callable[[World, JSON], Any]
GET_UPDATES = "getUpdates"

METHODS: dict[str, Method] = {
    "answerCallbackQuery": messages.answer_callback_query,
    "close": profile.agree,
    "deleteMessage": edits.delete_message,
    "deleteMyCommands": profile.delete_my_commands,
    "deleteWebhook": webhooks.delete_webhook,
    "editMessageCaption": edits.edit_message_caption,
    "editMessageReplyMarkup": edits.edit_message_reply_markup,
    "editMessageText": edits.edit_message_text,
    "getChat": profile.get_chat,
    "getFile": media.get_file,
    "getMe": profile.get_me,
    "getMyCommands": profile.get_my_commands,
    "getMyDescription": profile.get_my_description,
    "getMyShortDescription": profile.get_my_short_description,
    "getWebhookInfo": webhooks.get_webhook_info,
    "logOut": profile.agree,
    "sendChatAction": messages.send_chat_action,
    "sendDocument": media.send_document,
    "sendMessage": messages.send_message,
    "sendMessageDraft": messages.send_message_draft,
    "sendPhoto": media.send_photo,
    "setMessageReaction": edits.set_message_reaction,
    "setMyCommands": profile.set_my_commands,
    "setMyDescription": profile.set_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "setWebhook": webhooks.set_webhook,
}
BY_LOWER_NAME = {name.lower(): name for name in [*METHODS, GET_UPDATES]}
