"""`coach run` and `coach health`: the Telegram bot."""

import asyncio
import sys

from bot import clock
from bot.commands import webhook
from bot.commands.opening import FAILED, opened
from bot.logs import to_stderr
from bot.messages import commands as says
from bot.settings import Settings
from storage.alone import NotAlone, alone


def run(settings: Settings) -> int:
    """Run the bot until told to stop; 1 and one line on stderr where a setting is missing."""
    missing = _missing(settings)
    if missing:
        return _fail(missing)
    from bot.telegram import run as telegram  # noqa: PLC0415 - slow to import, needed only here
    from bot.telegram.face import WebhookRefused  # noqa: PLC0415 - as above
    from bot.telegram.identity import TokenRefused  # noqa: PLC0415 - as above

    to_stderr()
    with opened(settings) as app:
        try:
            with alone(app.database) as stay:
                asyncio.run(telegram.run(app, settings, stay=stay))
        except NotAlone:
            return _fail(says.RUNS_ALREADY)
        except TokenRefused:
            return _fail(says.BOT_UNKNOWN)
        except WebhookRefused as error:
            return _fail(says.WEBHOOK_REFUSED.format(reason=error))
    return 0


def health(settings: Settings) -> int:
    """Tell by the exit code whether the bot that keeps its data there is running well."""
    from bot.telegram.health import is_alive  # noqa: PLC0415 - as above

    return 0 if is_alive(settings.data_dir, now=clock.now()) else 1


def _missing(settings: Settings) -> str:
    if settings.telegram_token is None:
        return says.NO_BOT
    if settings.owner_id is None:
        return says.NO_OWNER
    return webhook.problem(settings)


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201 - the command's error
    return FAILED
