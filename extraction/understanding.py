"""A long text understood in a process of its own, that none holds up those who talk meanwhile.

`python -m extraction.understanding TITLE` reads the text from standard input and writes the
reading as JSON; with status 3, why there is none.
"""

import os
import subprocess
import sys

import msgspec

from extraction.limits import REFUSED, UNDERSTANDING_SECONDS, restrict
from extraction.process import PASSED_ON, ROOT
from question_bank.errors import NotAnApplication, Reason, Unreadable
from question_bank.model import Reading

SHORT = 20_000
"""Characters of a text that is understood at once, in the process that asks: some pages."""


def understand(
    text: str, *, fallback_title: str, seconds: float = UNDERSTANDING_SECONDS
) -> Reading:
    """Read a kept text as `question_bank.parse.read_application` does, within so many seconds.

    Raises what that raises; a text that takes longer is `Unreadable`. Blocks: call it in a thread.
    """
    if len(text) <= SHORT:
        return _read(text, fallback_title)
    try:
        child = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", "extraction.understanding", fallback_title],
            input=text.encode(),
            capture_output=True,
            timeout=seconds,
            check=False,
            env={"PYTHONPATH": ROOT, **{k: os.environ[k] for k in PASSED_ON if k in os.environ}},
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(Reason.HEAVY) from error
    if child.returncode == 0:
        return msgspec.json.decode(child.stdout, type=Reading)
    told = child.stdout.decode()
    if child.returncode == REFUSED and told in set(Reason):
        _refuse(Reason(told))
    raise Unreadable(Reason.HEAVY)


def _refuse(reason: Reason) -> None:
    refused = reason in {Reason.ADVERT, Reason.NO_REQUIREMENTS, Reason.NO_ANSWERS}
    raise NotAnApplication(reason) if refused else Unreadable(reason)


def _read(text: str, fallback_title: str) -> Reading:
    from question_bank.parse import read_application  # noqa: PLC0415 - most starts read nothing

    return read_application(text, fallback_title=fallback_title)


def main() -> int:
    """Understand within limits and tell the reading or the reason."""
    restrict()
    text = sys.stdin.buffer.read().decode()
    try:
        told, status = msgspec.json.encode(_read(text, sys.argv[1])), 0
    except (NotAnApplication, Unreadable) as error:
        told, status = error.reason.value.encode(), REFUSED
    except (MemoryError, RecursionError):
        told, status = Reason.HEAVY.value.encode(), REFUSED
    sys.stdout.buffer.write(told)
    sys.stdout.buffer.flush()
    return status


if __name__ == "__main__":
    sys.exit(main())
