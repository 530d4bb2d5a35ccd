"""Whether the settings of the webhook can work, before Telegram is asked."""

import re
from urllib.parse import urlsplit

from bot.messages import commands as says
from bot.settings import TELEGRAM, Settings

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
PORTS = (443, 80, 88, 8443)
"""Those of the public address that Telegram calls."""


def problem(settings: Settings) -> str:
    """Say what to mend; `""` where nothing is, or no webhook is set."""
    if settings.webhook_url is None:
        return ""
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    if not _SECRET.fullmatch(secret):
        return says.WEBHOOK_OPEN
    is_telegrams = settings.telegram_api_url.rstrip("/") == TELEGRAM
    if is_telegrams and not _is_public(settings.webhook_url):
        return says.WEBHOOK_NOT_PUBLIC
    return ""


def _is_public(url: str) -> bool:
    """Tell whether Telegram may call an address; a Bot API server of one's own is less strict."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS[0]
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and port in PORTS
