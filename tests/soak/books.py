"""What the bot has written down, read from its database while nothing runs or beside it."""

from collections import Counter
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from bot import clock
from bot.settings import DATABASE_FILE
from coach import schedule
from coach.feedback import PART_BREAK
from coach.visit import Visit
from storage.engine import Database, Session
from storage.models import Learner

DRILL_AFTER = timedelta(minutes=1)


class Books:
    """The database of the bot that keeps its data in a directory."""

    def __init__(self, directory: Path) -> None:
        self._url = f"sqlite:///{directory / 'data' / DATABASE_FILE}"

    def register(self, ids: Collection[int]) -> None:
        """Let people in before the bot runs, with a daily drill that comes in a minute.

        They live where it is about noon, so that no quiet hour is near.
        """
        now = clock.now()
        zone = _zone_at_noon(now)
        at = (now + _offset(now) + DRILL_AFTER).time().replace(second=0, microsecond=0)

        def work(session: Session) -> None:
            for number in ids:
                learner = Learner(
                    face="telegram", external_id=str(number), created_at=now, zone=zone
                )
                session.add(learner)
                session.flush()
                schedule.drill_at(Visit.begin(session, learner.id, now=now), (at,))

        database = Database(self._url)
        database.transact(work)
        database.close()

    def unjudged(self) -> int:
        return self._number("SELECT count(*) FROM answer WHERE grade IS NULL")

    def open_updates(self) -> int:
        return self._number("SELECT count(*) FROM inbox WHERE done_at IS NULL")

    def sending(self) -> int:
        return self._number("SELECT count(*) FROM outbox WHERE state = 'sending'")

    def unsent(self) -> int:
        return self._number("SELECT count(*) FROM outbox WHERE settled_at IS NULL")

    def answers(self) -> Counter[str]:
        """Count what was said; what a verdict overtook was joined to what it went on with."""
        rows = self._rows("SELECT text FROM answer")
        return Counter(said for row in rows for said in row[0].split(PART_BREAK))

    def sent_to(self, ids: Collection[int]) -> int:
        """Count the messages that those people were sent, each once."""
        return self._number(
            "SELECT count(*) FROM outbox WHERE method = 'sendMessage' AND state = 'sent'"
            f" AND chat_id BETWEEN {min(ids)} AND {max(ids)}"
        )

    def uncertain(self) -> int:
        """Count the messages that were given up because nobody knows whether they were sent."""
        return self._number("SELECT count(*) FROM outbox WHERE problem = 'uncertain'")

    def refused(self) -> int:
        """Count the messages that were given up for another reason than a block."""
        return self._number(
            "SELECT count(*) FROM outbox WHERE problem NOT IN ('uncertain', 'blocked')"
        )

    def graded(self) -> dict[int, int]:
        """Give how often each graded turn's verdict may be told.

        Once more where a send was cut, and once more for each message that a verdict overtook: it
        goes on with the answer, which is judged anew.
        """
        rows = self._rows(
            "SELECT grade.turn_id, max(coalesce(outbox.attempts, 0)) FROM grade"
            " LEFT JOIN outbox ON outbox.slot = 'feedback:' || grade.turn_id"
            " GROUP BY grade.turn_id"
        )
        joined = Counter[int]()
        for turn, said in self._rows("SELECT turn_id, text FROM answer"):
            joined[turn] += said.count(PART_BREAK)
        return {turn: 1 + uncertain + joined[turn] for turn, uncertain in rows}

    def verdicts_given_up(self) -> set[int]:
        rows = self._rows(
            "SELECT slot FROM outbox WHERE state = 'failed' AND slot LIKE 'feedback:%'"
        )
        return {int(row[0].split(":")[1]) for row in rows}

    def reviewed_twice(self) -> int:
        """Count the points that one study day reviewed more than once, and strays.

        A review without the grade of its turn is one: grade and reviews are written together.
        """
        twice = self._number(
            'SELECT count(*) FROM (SELECT 1 FROM review GROUP BY point_id, "on"'
            " HAVING count(*) > 1)"
        )
        strays = self._number(
            "SELECT count(*) FROM review WHERE turn_id NOT IN (SELECT turn_id FROM grade)"
        )
        return twice + strays

    def drills(self) -> int:
        return self._number("SELECT count(*) FROM drill")

    def waking(self, ids: Collection[int]) -> int:
        """Count what these people would still be woken for."""
        return self._number(
            "SELECT count(*) FROM wake JOIN learner ON learner.id = wake.learner_id WHERE"
            f" CAST(learner.external_id AS INTEGER) BETWEEN {min(ids)} AND {max(ids)}"
        )

    def _number(self, query: str) -> int:
        return int(self._rows(query)[0][0])

    def _rows(self, query: str) -> list[Any]:
        engine = create_engine(self._url)
        try:
            with engine.connect() as connection:
                return list(connection.execute(text(query)).all())
        finally:
            engine.dispose()


def _offset(now: datetime) -> timedelta:
    """Give the whole hours to noon."""
    return timedelta(hours=12 - now.astimezone(UTC).hour)


def _zone_at_noon(now: datetime) -> str:
    hours = _offset(now) // timedelta(hours=1)
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"  # its signs are turned round
