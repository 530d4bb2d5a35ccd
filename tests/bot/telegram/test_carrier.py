import asyncio
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import select

from bot import clock
from bot.telegram.run import outlet, stop_drills
from coach import drill, schedule
from coach.conversation import Conversation
from coach.incoming import Document
from coach.replies import Remark, Said
from coach.visit import Visit
from storage import outbox
from storage.engine import Database, Session
from storage.models import Learner
from storage.outbox import Draft
from storage.queue_models import Outbox, Priority
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import DOCUMENT


def test_what_comes_by_itself_goes_after_replies(kept: Database) -> None:
    def work(session: Session) -> list[int]:
        learner = Learner(face="telegram", external_id="7", zone="UTC", created_at=clock.now())
        session.add(learner)
        session.flush()
        outlet(learner).give(session, (Said(Remark.HELP),))
        stop_drills(session, 7)
        stop_drills(session, 8)
        now = clock.now()
        return [letter.priority for letter in outbox.take(session, now=now, until=now, limit=9)]

    assert set(kept.transact(work)) == {Priority.DRILL}


def test_after_days_without_a_network_one_drill_waits(
    kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: now)
    conversation = Conversation(kept, ScriptedGrader())

    async def days() -> None:
        nonlocal now
        learner = await conversation.arrive(
            face="telegram", external_id="7", zone="Europe/Berlin", now=now
        )
        await conversation.handle(learner, Document(DOCUMENT.encode(), "a.md"), now=now)
        times = (time(8, 30), time(12))
        await kept.run(lambda s: schedule.drill_at(Visit.begin(s, learner, now=now), times))
        for _ in range(4 * 24 * 4):  # the coach runs, and nothing is sent
            now += timedelta(minutes=15)
            await drill.run(kept, face="telegram", outlet=outlet, now=now)

    asyncio.run(days())
    with kept.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT method, created_at FROM outbox ORDER BY id").all()
    assert [method for method, _ in rows].count("sendMessage") <= 2, "what is said of one drill"
    assert len({created_at for _, created_at in rows}) == 1, rows


def test_a_drill_takes_the_place_only_of_what_was_surely_not_sent(kept: Database) -> None:
    now = clock.now()
    learner = Learner(face="telegram", external_id="7", zone="UTC", created_at=now)

    def posted(session: Session, text: str, *, hours: int, priority: Priority) -> None:
        draft = Draft(7, "sendMessage", text, priority=priority)
        outbox.post(session, [draft], now=now - timedelta(hours=hours))

    def work(session: Session) -> list[str]:
        session.add(learner)
        session.flush()
        posted(session, "perhaps sent", hours=9, priority=Priority.DRILL)
        doubted = outbox.take(session, now=now, until=now, limit=1)
        outbox.doubt(session, doubted[0].id, until=now, now=now)
        posted(session, "drill", hours=8, priority=Priority.DRILL)
        posted(session, "reply", hours=8, priority=Priority.REPLY)
        posted(session, "just now", hours=0, priority=Priority.DRILL)
        outlet(learner).give(session, (Said(Remark.HELP),))
        return list(session.scalars(select(Outbox.payload).order_by(Outbox.id)))

    left = kept.transact(work)
    assert left[:3] == ["perhaps sent", "reply", "just now"]
    assert "drill" not in left
