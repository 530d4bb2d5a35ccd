"""A Bot API server of ours: real HTTP for a real bot, a person's side for the tests."""

from tests.emulator.emulator import TOKEN, Emulator, refused
from tests.emulator.faults import (
    BadGateway,
    BadGatewayAfter,
    CutAfter,
    CutBefore,
    Fault,
    Hang,
    HangAfter,
    Refused,
    ServerError,
    TooMany,
)
from tests.emulator.limits import SendLimits
from tests.emulator.log import Call
from tests.emulator.user import Press, User
from tests.emulator.views import Button, ChatMessage
from tests.emulator.world import Toast

__all__ = [
    "TOKEN",
    "BadGateway",
    "BadGatewayAfter",
    "Button",
    "Call",
    "ChatMessage",
    "CutAfter",
    "CutBefore",
    "Emulator",
    "Fault",
    "Hang",
    "HangAfter",
    "Press",
    "Refused",
    "SendLimits",
    "ServerError",
    "Toast",
    "TooMany",
    "User",
    "refused",
]
