"""`coach progress`: the figures of the application that is practised."""

import asyncio
import sys

import msgspec
import tzlocal
from rich.console import Console

from bot import clock
from bot.app import App
from bot.commands.opening import opened
from bot.messages.problems import problem_line
from bot.progress_drawing import draw
from bot.settings import Settings
from bot.terminal import LOCAL_LEARNER
from coach.incoming import Command, CommandName
from coach.replies import ProgressShown, Refused, Reply

NOTHING_YET = 2


def progress(settings: Settings, *, as_json: bool) -> int:
    """Print the figures, drawn or as JSON; 2 where no application was loaded yet."""
    with opened(settings) as app:
        reply = asyncio.run(_ask(app))
    if isinstance(reply, Refused):
        sentence = "".join(run.text for run in problem_line(reply.problem, reply.detail))
        print(sentence, file=sys.stderr)  # noqa: T201 - the command's error
        return NOTHING_YET
    assert isinstance(reply, ProgressShown), "the command gives progress or a refusal"
    if as_json:
        _print_json(reply)
    else:
        draw(Console(highlight=False), reply)
    return 0


async def _ask(app: App) -> Reply:
    zone = tzlocal.get_localzone_name() or "UTC"
    learner = await app.conversation.arrive(
        face=LOCAL_LEARNER.face, external_id=LOCAL_LEARNER.external_id, zone=zone, now=clock.now()
    )
    replies = await app.conversation.handle(learner, Command(CommandName.PROGRESS), now=clock.now())
    return replies[-1]


def _print_json(reply: ProgressShown) -> None:
    value = {
        "title": reply.title,
        "organisation": reply.organisation,
        "today": reply.today,
        "interview_on": reply.interview_on,
        "requirements": {str(key): text for key, text in reply.requirements.items()},
        **msgspec.to_builtins(reply.progress),
        "due": [load._asdict() for load in reply.progress.due],
    }
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    sys.stdout.buffer.write(text.encode() + b"\n")
