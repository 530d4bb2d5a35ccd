"""Setting where updates are pushed to."""

import re
import time

from tests.emulator.refusals import bad_request, too_many
from tests.emulator.wire import JSON
from tests.emulator.world import World

_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_SECONDS_BETWEEN = 1
_DEFAULT_CONNECTIONS = 40


def set_webhook(world: World, params: JSON) -> bool:
    """Push from now on. Plain http is allowed, as a local Bot API server does."""
    url = params.get("url", "")
    if not url:
        return delete_webhook(world, params)
    if not _SECRET.fullmatch(params.get("secret_token", "")):
        raise bad_request("secret token contains unallowed characters")
    if not url.startswith(("http://", "https://")):
        raise bad_request("bad webhook: invalid URL")
    if time.monotonic() - world.webhook_set_at < _SECONDS_BETWEEN:
        raise too_many(_SECONDS_BETWEEN)
    world.webhook_set_at = time.monotonic()
    world.updates.allow(params.get("allowed_updates"))
    _point(world, params, url)
    world.updates.end_poll("terminated by setWebhook request")
    return True


def delete_webhook(world: World, params: JSON) -> bool:
    _point(world, params, "")
    return True


def get_webhook_info(world: World, _params: JSON) -> JSON:
    info: JSON = {
        "url": world.updates.webhook_url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }
    if world.updates.allowed:
        info["allowed_updates"] = sorted(world.updates.allowed)
    if world.updates.webhook_url:
        info["max_connections"] = world.webhook.get("max_connections", _DEFAULT_CONNECTIONS)
        kept = ("last_error_date", "last_error_message")
        info |= {name: world.webhook[name] for name in kept if name in world.webhook}
    return info


def _point(world: World, params: JSON, url: str) -> None:
    if params.get("drop_pending_updates"):
        world.updates.clear()
    world.updates.webhook_url = url
    world.webhook = dict(params)
    world.updates.arrived.set()
