"""Pushing updates to the bot's webhook, one after another, until each is taken."""

import asyncio

import aiohttp

from tests.emulator.world import World

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_FIRST_DELAY_SECONDS = 0.05
_LONGEST_DELAY_SECONDS = 1.0
_TIMEOUT_SECONDS = 60


async def push_updates(world: World) -> None:
    """Run for as long as the emulator does; idle while no webhook is set."""
    timeout = aiohttp.ClientTimeout(total=_TIMEOUT_SECONDS)
    delay_seconds = _FIRST_DELAY_SECONDS
    async with aiohttp.ClientSession(timeout=timeout) as session:
        while True:
            if not world.updates.webhook_url or not world.updates.pending:
                world.updates.arrived.clear()
                await world.updates.arrived.wait()
                continue
            problem = await _push_first(session, world)
            if not problem:
                delay_seconds = _FIRST_DELAY_SECONDS
                continue
            world.webhook["last_error_date"] = world.timestamp()
            world.webhook["last_error_message"] = problem
            await asyncio.sleep(delay_seconds)
            delay_seconds = min(delay_seconds * 2, _LONGEST_DELAY_SECONDS)


async def _push_first(session: aiohttp.ClientSession, world: World) -> str:
    """Post the oldest update; drop it once it was taken, else say what is wrong."""
    update = world.updates.pending[0]
    headers = {"Content-Type": "application/json"}
    if secret := world.webhook.get("secret_token"):
        headers[_SECRET_HEADER] = secret
    url = world.updates.webhook_url
    try:
        async with session.post(url, data=update.encoded, headers=headers) as answer:
            await answer.read()
    except (aiohttp.ClientError, TimeoutError) as error:
        return f"Connection failed: {type(error).__name__}"
    if not 200 <= answer.status < 300:
        return f"Wrong response from the webhook: {answer.status} {answer.reason}"
    if world.updates.pending and world.updates.pending[0] is update:
        world.updates.pending.popleft()
    return ""
