import logging
from collections.abc import Callable

import pytest
import structlog

from storage.engine import Database
from tests.canary import Canary, listening
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT, Script

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
    assert {SECRET, DOCUMENT.splitlines()[0]} <= nothing_secret_is_logged.secrets
