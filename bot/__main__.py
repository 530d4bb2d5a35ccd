"""The command line: `coach chat`, `read`, `grade`, `questions`, `progress`, `check`."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from bot.messages.commands import AT_LEAST_ONE, DESCRIPTIONS, OPTIONS

if TYPE_CHECKING:
    from bot.settings import Settings

PACKAGE = "interview-coach"
Run = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it did its work, 2 for bad input, 1 for something to mend."""
    _print_whatever_comes()
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def _print_whatever_comes() -> None:
    """Let a terminal or pipe of another encoding show `?` for what it cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="coach", description=DESCRIPTIONS["coach"])
    parser.add_argument("--version", action="version", version=f"%(prog)s {version(PACKAGE)}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Run) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=DESCRIPTIONS[name], description=DESCRIPTIONS[name])
        made.set_defaults(run=run)
        return made

    chat = command("chat", _chat)
    chat.add_argument("--document", type=Path, metavar="FILE", help=OPTIONS["document"])
    command("read", _read).add_argument("file", type=Path, metavar="FILE")
    command("grade", _grade)
    questions = command("questions", _questions)
    questions.add_argument("file", type=Path, metavar="FILE")
    questions.add_argument("--json", action="store_true", help=OPTIONS["json"])
    progress = command("progress", _progress)
    progress.add_argument("--json", action="store_true", help=OPTIONS["json"])
    check = command("check", _check)
    evaluate = command("eval", _evaluate)
    evaluate.add_argument("--file", type=Path, metavar="FILE", help=OPTIONS["labelled"])
    evaluate.add_argument("--answers", type=_count, default=40, help=OPTIONS["answers"])
    evaluate.add_argument("--repeats", type=_count, default=3, help=OPTIONS["repeats"])
    evaluate.add_argument("--dollars", type=float, default=5.0, help=OPTIONS["dollars"])
    evaluate.add_argument("--out", type=Path, metavar="FILE", help=OPTIONS["out"])
    run = command("run", _run)
    health = command("health", _health)
    for kept in (chat, progress, check, evaluate, run, health):
        kept.add_argument("--data", type=Path, metavar="DIR", help=OPTIONS["data"])
    return parser


def _settings(options: argparse.Namespace) -> "Settings":
    from bot.commands.opening import settings  # noqa: PLC0415 - a command imports what it needs

    return settings(options.data)


def _chat(options: argparse.Namespace) -> int:
    from bot.commands.chat import chat  # noqa: PLC0415 - a command imports only what it needs

    return chat(_settings(options), document=options.document)


def _read(options: argparse.Namespace) -> int:
    from bot.commands.documents import read  # noqa: PLC0415 - as above

    return read(options.file)


def _grade(_options: argparse.Namespace) -> int:
    from bot.commands.grading import grade  # noqa: PLC0415 - as above

    return grade(sys.stdin.buffer, sys.stdout.buffer)


def _questions(options: argparse.Namespace) -> int:
    from bot.commands.documents import questions  # noqa: PLC0415 - as above

    return questions(options.file, as_json=options.json)


def _progress(options: argparse.Namespace) -> int:
    from bot.commands.progress import progress  # noqa: PLC0415 - as above

    return progress(_settings(options), as_json=options.json)


def _check(options: argparse.Namespace) -> int:
    from bot.commands.check import check  # noqa: PLC0415 - as above

    return check(_settings(options))


def _count(text: str) -> int:
    """Read a whole number from one up; the parser tells the sentence."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(AT_LEAST_ONE)
    return int(text)


def _evaluate(options: argparse.Namespace) -> int:
    from bot.commands.evaluate import Wanted, evaluate  # noqa: PLC0415 - as above

    wanted = Wanted(options.file, options.answers, options.repeats, options.dollars, options.out)
    return evaluate(_settings(options), wanted)


def _run(options: argparse.Namespace) -> int:
    from bot.commands.run import run  # noqa: PLC0415 - as above

    return run(_settings(options))


def _health(options: argparse.Namespace) -> int:
    from bot.commands.run import health  # noqa: PLC0415 - as above

    return health(_settings(options))


if __name__ == "__main__":
    sys.exit(main())
