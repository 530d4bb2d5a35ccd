import logging
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import structlog

from storage.engine import Database
from tests.bot.telegram.process import running
from tests.canary import Canary, listening
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, Script
from tests.emulator import Emulator

SECRET = "what nobody may read in a log"


def _by_logging() -> None:
    logging.getLogger("some.library").debug("sent %s", SECRET)


def _by_structlog() -> None:
    structlog.get_logger().debug("answer.graded", text=SECRET)


def _by_a_hushed_library() -> None:
    logging.getLogger("sqlalchemy.engine").warning(SECRET)


@pytest.mark.parametrize("log", [_by_logging, _by_structlog, _by_a_hushed_library])
def test_the_canary_notices_what_is_logged(log: Callable[[], None]) -> None:
    with listening(SECRET) as canary:
        assert canary.told() == []
        log()
        assert canary.told() == [SECRET]


def test_what_is_said_and_sent_is_secret(
    nothing_secret_is_logged: Canary, database: Database
) -> None:
    talk = Script(database, ScriptedGrader())
    talk.load()
    talk.say("/practice german")
    talk.say(SECRET)
    talk.say("/interview some day before Christmas")
    expected = {SECRET, DOCUMENT.splitlines()[0], "some day before Christmas"}
    assert expected <= nothing_secret_is_logged.secrets


def test_what_is_sent_and_edited_in_an_app_is_secret(nothing_secret_is_logged: Canary) -> None:
    with Emulator.started(validate=False) as emulator:
        ada = emulator.user(7)
        ada.send_document(b"x", "my own application.md", caption="what I am sending")
        ada.edit(ada.send("something said"), "something else that was said")
    expected = {"my own application.md", "what I am sending", "something said"}
    assert {*expected, "something else that was said"} <= nothing_secret_is_logged.secrets


def test_what_a_process_logs_is_held_against_what_was_said(tmp_path: Path) -> None:
    telling = f"import logging; logging.getLogger('some.library').debug({SECRET!r})"
    with Emulator.started(validate=False) as emulator:
        emulator.user(7).send(SECRET)
        with (
            pytest.raises(AssertionError, match="logged"),
            running(emulator, tmp_path, sys.executable, "-c", telling) as process,
        ):
            process.wait(30)
