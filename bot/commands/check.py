"""`coach check`: every setting described, what can be tested tested, and what to mend."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import tzlocal
from pydantic import SecretStr
from rich.console import Console
from rich.text import Text
from sqlalchemy.exc import SQLAlchemyError

from bot import clock
from bot.commands import webhook
from bot.commands.opening import opening_errors, reason
from bot.logs import hush
from bot.messages import check as says
from bot.settings import Settings
from storage.engine import Database
from storage.health import health

MADE = datetime(2026, 11, 1, tzinfo=UTC)
"""No clock that is right shows an earlier instant."""
CLOCKS_APART = timedelta(seconds=5)
"""Telegram tells whole seconds, and its answer is a while on the way."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How a test came out; `mark` is one of the three in `bot.messages.check`."""

    mark: str
    text: str


def check(settings: Settings) -> int:
    """Print settings and findings; 0 when there is nothing to mend, else 1."""
    hush()  # the library's own transport would log the token's address
    console = Console(highlight=False, soft_wrap=True)
    _describe(console, settings)
    findings = asyncio.run(_test(settings))
    console.print(Text(f"\n{says.CHECKS_HEAD}", style="bold"))
    colours = {says.OK: "green", says.BAD: "red", says.OFF: "dim"}
    for finding in findings:
        console.print(Text(f"  {finding.mark} ", style=colours[finding.mark]), Text(finding.text))
    bad = sum(finding.mark == says.BAD for finding in findings)
    console.print(says.TO_MEND.format(count=bad) if bad else says.ALL_WELL)
    return 1 if bad else 0


def _describe(console: Console, settings: Settings) -> None:
    console.print(Text(says.SETTINGS_HEAD, style="bold"))
    for name, field in Settings.model_fields.items():
        variable = field.validation_alias.choices[0]  # type: ignore[union-attr] # always choices
        value = getattr(settings, name)
        shown = says.IS_SET if isinstance(value, SecretStr) else value
        shown = says.NOT_SET if value is None else shown
        console.print(Text(f"  {variable!s:24}"), Text(str(shown)), Text(f"— {field.description}"))


async def _test(settings: Settings) -> list[Finding]:
    tests: list[Callable[[Settings], Awaitable[Finding]]] = [_data, _database, _clock]
    findings = [await test(settings) for test in tests]
    findings += await _telegram(settings)
    if settings.telegram_token is not None and settings.owner_id is None:
        findings.append(Finding(says.BAD, says.OWNER_MISSING))
    if settings.webhook_url is not None:
        findings.append(_webhook(settings))
    findings.append(await _claude(settings))
    return findings


async def _data(settings: Settings) -> Finding:
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=settings.data_dir) as file:
            file.write(b"coach")
    except OSError as error:
        why = error.strerror or type(error).__name__
        return Finding(says.BAD, says.DATA_BAD.format(path=settings.data_dir, reason=why))
    return Finding(says.OK, says.DATA_OK)


async def _database(settings: Settings) -> Finding:
    try:
        database = Database(settings.url)
    except opening_errors() as error:
        return Finding(says.BAD, says.DATABASE_BAD.format(reason=reason(error)))
    try:
        found = await database.run(health)
    except SQLAlchemyError as error:
        return Finding(says.BAD, says.DATABASE_BAD.format(reason=reason(error)))
    finally:
        database.close()
    if found.damage:
        return Finding(says.BAD, says.DATABASE_BAD.format(reason=found.damage))
    return Finding(says.OK, says.database_ok(found.kind, found.revision, learners=found.learners))


async def _clock(_settings: Settings) -> Finding:
    now = clock.now()
    shown = now.astimezone().strftime("%Y-%m-%d %H:%M")
    if now < MADE:
        return Finding(says.BAD, says.CLOCK_BAD.format(now=shown))
    zone = tzlocal.get_localzone_name() or "UTC"
    return Finding(says.OK, says.CLOCK_OK.format(now=shown, zone=zone))


async def _telegram(settings: Settings) -> list[Finding]:
    if settings.telegram_token is None:
        return [Finding(says.OFF, says.TELEGRAM_OFF)]
    from bot.telegram import identity  # noqa: PLC0415 - slow to import, seldom needed

    token = settings.telegram_token.get_secret_value()
    try:
        found = await identity.identity(token, api_url=settings.telegram_api_url)
    except identity.TokenRefused:
        return [Finding(says.BAD, says.TELEGRAM_REFUSED)]
    except identity.Unreachable as error:
        return [Finding(says.BAD, says.TELEGRAM_UNREACHABLE.format(reason=error))]
    told = Finding(says.OK, says.TELEGRAM_OK.format(name=found.username))
    return [told, *_clocks(found.server_time)]


def _clocks(telegrams: datetime | None) -> list[Finding]:
    """Compare this machine's clock with Telegram's, where that was told."""
    ahead = timedelta() if telegrams is None else clock.now() - telegrams
    return [] if abs(ahead) <= CLOCKS_APART else [Finding(says.BAD, says.clocks_apart(ahead))]


def _webhook(settings: Settings) -> Finding:
    problem = webhook.problem(settings)
    return Finding(says.BAD, problem) if problem else Finding(says.OK, says.WEBHOOK_OK)


async def _claude(settings: Settings) -> Finding:
    if settings.anthropic_api_key is None:
        return Finding(says.OFF, says.CLAUDE_OFF)
    from claude import client  # noqa: PLC0415 - slow to import, needed only with a key

    key = settings.anthropic_api_key.get_secret_value()
    try:
        models = await client.list_models(key, base_url=settings.anthropic_base_url)
    except client.KeyRefused:
        return Finding(says.BAD, says.CLAUDE_REFUSED)
    except client.Unreachable as error:
        return Finding(says.BAD, says.CLAUDE_UNREACHABLE.format(reason=error))
    unknown = {settings.claude_reader, settings.claude_judge} - set(models)
    if unknown:
        return Finding(says.BAD, says.CLAUDE_NO_MODEL.format(models=", ".join(sorted(unknown))))
    return Finding(says.OK, says.CLAUDE_OK.format(count=len(models)))
