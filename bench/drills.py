"""Drills of 100,000 learners due in the same minute, against one APScheduler job per learner.

Ours: the very batches that `bot/scheduler.py` runs, each one transaction that claims learners,
chooses a question, puts the drill on record and writes what is to be sent; timed as a whole, commit
included, while all 100,000 are due. The event loop is never blocked, for batches run on the
database's thread; what they could hold up is an answer that waits for it. The peer: its own
SQLAlchemy store on SQLite, jobs that do nothing, the longest time the loop stood still; measured
with 2,000 jobs and scaled up, which flatters it.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import insert

from bench.figure import Figure, goal, p95, peer, typical
from bench.timing import repeated_ms
from coach import drill
from coach.carrier import ByHand
from question_bank.model import Priority, RequirementKind
from storage.engine import Database, Session
from storage.models import Application, Learner, PointRecord, RequirementRecord
from storage.schedule_models import Schedule, Wake, WakeKind

LEARNERS = 100_000
POINTS = 4
CHUNK = 10_000
BATCHES = 150
GOAL_MS = 50
PEER_JOBS = 2_000
NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
FACE = "bench"


def run() -> Iterator[Figure]:
    """Measure ours, then the peer in the same run."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'coach.sqlite3'}")
        for start in range(0, LEARNERS, CHUNK):
            database.transact(lambda session, start=start: _populate(session, start))  # type: ignore[misc]
        idle = repeated_ms(lambda: _batch(database, now=NOW - timedelta(hours=1)), BATCHES)
        batches = repeated_ms(lambda: _batch(database), BATCHES)
        database.close()
        stood_still = asyncio.run(_peer_ms(Path(folder) / "jobs.sqlite3"))
    where = f"drills, {LEARNERS:,} due at once, SQLite"
    yield typical(f"{where}: a batch of {drill.BATCH}", batches, "ms", goal(GOAL_MS))
    yield Figure("  95 of 100 batches stay under", p95(batches), "ms", goal(GOAL_MS))
    rate = 1000 * drill.BATCH * len(batches) / sum(batches)
    yield Figure("  drills a second (Telegram lets 30 through)", rate, "/s")
    yield typical("  a tick with nobody due", idle, "ms")
    scaled = stood_still * LEARNERS / PEER_JOBS
    name = f"a job each, {PEER_JOBS:,} scaled"
    yield Figure("  longest hold of the database", max(batches), "ms", peer(name, scaled))


def _batch(database: Database, *, now: datetime = NOW) -> drill.Batch:
    return database.transact(
        lambda session: drill.serve(
            session, face=FACE, outlet=lambda _: ByHand(), now=now, limit=drill.BATCH
        )
    )


def _populate(session: Session, start: int) -> None:
    ids = range(start + 1, start + CHUNK + 1)
    for record, rows in (
        (Learner, [_learner(n) for n in ids]),
        (Application, [_application(n) for n in ids]),
        (RequirementRecord, [_requirement(n) for n in ids]),
        (PointRecord, [_point(n, place) for n in ids for place in range(POINTS)]),
        (Schedule, [_schedule(n) for n in ids]),
        (Wake, [_wake(n) for n in ids]),
    ):
        session.execute(insert(record), rows)


def _learner(n: int) -> dict[str, Any]:
    who = {"face": FACE, "external_id": str(n), "zone": "Europe/Berlin"}
    return {"id": n, "application_id": n, "created_at": NOW, **who}


def _application(n: int) -> dict[str, Any]:
    told = {"title": "An application", "organisation": None, "text": "", "interview_on": None}
    return {"id": n, "learner_id": n, "loaded_at": NOW, **told}


def _requirement(n: int) -> dict[str, Any]:
    return {
        "id": n,
        "learner_id": n,
        "application_id": n,
        "key": "r",
        "text": "Leads projects",
        "section": "",
        "priority": Priority.MUST,
        "kind": RequirementKind.EXPERIENCE,
        "position": 0,
        "active": True,
    }


def _point(n: int, place: int) -> dict[str, Any]:
    quote = f"Led project {place} of the depot with a team of {n % 40 + 2}."
    return {
        "learner_id": n,
        "application_id": n,
        "requirement_id": n,
        "key": str(place),
        "quote": quote,
        "start": 0,
        "end": len(quote),
        "lead_in": "",
        "gap": False,
        "must": True,
        "flag": 0,
        "position": place,
        "active": True,
        "memory": None,
        "return_on": NOW.date() if place else None,
    }


def _schedule(n: int) -> dict[str, Any]:
    wanted = {"times": (time(8, 30),), "weekdays": tuple(range(7)), "questions": 3}
    off = {"quiet": None, "paused_until": None, "put_off": None, "stopped_at": None}
    return {"learner_id": n, "reminder": True, "weekly": True, **wanted, **off}


def _wake(n: int) -> dict[str, Any]:
    planned = {"at": NOW, "planned_at": NOW - timedelta(days=1)}
    return {
        "learner_id": n,
        "kind": WakeKind.DRILL,
        "on": date(2026, 11, 23),
        "clock": time(8, 30),
        **planned,
    }


async def _peer_ms(path: Path) -> float:
    """Give the longest time for which the loop stood still while the peer's jobs came due."""
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore  # noqa: PLC0415 - the peer's
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # noqa: PLC0415 - as above

    store = SQLAlchemyJobStore(url=f"sqlite:///{path}")
    scheduler = AsyncIOScheduler(jobstores={"default": store}, timezone=UTC)
    scheduler.start(paused=True)
    due = datetime(2020, 1, 1, tzinfo=UTC)
    for _ in range(PEER_JOBS):
        scheduler.add_job(
            nothing, "interval", days=1, next_run_time=due, misfire_grace_time=None, coalesce=True
        )
    longest = 0.0
    scheduler.resume()
    last = perf_counter()
    for _ in range(300):
        await asyncio.sleep(0.01)
        now = perf_counter()
        longest, last = max(longest, now - last), now
    scheduler.shutdown(wait=False)
    return longest * 1000


async def nothing() -> None:
    """Do what the peer's jobs do."""
