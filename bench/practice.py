"""Choosing the next question and recording a grade, with ten thousand cards in one application.

The coach's own use cases run as a conversation runs them: ask, take the answer in, settle it with a
grade that was made beforehand, each in its own transaction. Rounds bring the application into each
state from which a question is chosen: something due, nothing due but flagged, only unseen
must-haves, only unseen nice-to-haves, everything ahead of time. A question is chosen twice: at
first as if its requirement were met for the first time since the start, so that all its questions
are made too; then, withdrawn unanswered, it is chosen again.

What is timed goes from the learner's row taken to the last statement flushed, without the commit,
for that is the disk's; it is timed beside them with a one-row insert. SQLite is a file written as
the product writes it (every commit is synced), PostgreSQL a server on this machine with fsync on.
"""

import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

from sqlalchemy import text, update

from bench.answers import asked_of, examinations, sample_application
from bench.figure import Figure, Skipped, goal, peer, typical
from bench.population import NOW, TODAY, Population, populated
from bench.timing import Timed, repeated_ms, timed
from coach import answer, overview, practise
from coach.replies import Asked, Feedback
from coach.translate import questions_about
from coach.visit import Visit
from grading.model import Examination, Grade, Judged, PointJudgement, PointVerdict
from grading.offline import judge
from review.plan import Need
from storage.engine import Database, Session
from storage.models import PointRecord

GOAL_MS = 5
ROUND = 25
WARM_UP = 3
COMMITS = 40
SUMMARIES = 5
_ANSWER = "I led the work myself, and after a trial of two months everybody used it."
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """One answered question: milliseconds of work, and of the whole transaction of a grade."""

    need: Need
    ask_first: float
    ask: float
    receive: float
    settle: float
    settle_and_commit: float


def figures() -> Iterator[Figure | Skipped]:
    """Measure on SQLite, and on PostgreSQL where its server is installed."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _on(f"sqlite:///{Path(folder) / 'coach.sqlite3'}", "SQLite")
    warnings.filterwarnings("ignore", "XDG_RUNTIME_DIR is not set")  # containers have none
    try:
        from tests.postgres import Postgres  # noqa: PLC0415 - its server is not installed everywhere
    except ImportError:
        yield Skipped("10,000 cards on PostgreSQL", "its server is not installed")
        return
    with tempfile.TemporaryDirectory() as folder, Postgres.started(Path(folder)) as server:
        yield from _on(server.new_database("bench"), "PostgreSQL")


@contextmanager
def _opened(url: str) -> Iterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        database.close()


def _on(url: str, name: str) -> Iterator[Figure]:
    with _opened(url) as database:
        if not database.is_sqlite:
            _sync_commits(database)
        population = populated(database)
        with database.engine.begin() as connection:
            connection.execute(text("CREATE TABLE bench_row (n INTEGER)"))
        commits = repeated_ms(lambda: _one_row(database), COMMITS)
        summaries = [_visited(population, overview.progress).ms for _ in range(SUMMARIES)]
        rounds = {need: _round(population, need) for need in Need}
        yield from _table(rounds, commits, f"{name}, {population.cards:,} cards")
        yield typical(f"{name}: progress summary", summaries, "ms")


def _table(rounds: dict[Need, list[Step]], commits: list[float], where: str) -> Iterator[Figure]:
    steps = list(chain.from_iterable(rounds.values()))
    worst = max(rounds, key=lambda need: median(step.ask for step in rounds[need]))
    yield typical(f"{where}: choose a question", (s.ask for s in steps), "ms", goal(GOAL_MS))
    firsts = (step.ask_first for step in steps)
    yield typical("  with all questions of its requirement made first", firsts, "ms", goal(GOAL_MS))
    worst_asks = (step.ask for step in rounds[worst])
    yield typical(f"  in the slowest state ({worst})", worst_asks, "ms", goal(GOAL_MS))
    yield typical(f"{where}: record a grade", (s.settle for s in steps), "ms", goal(GOAL_MS))
    limit = peer("one row + commit", median(commits))
    whole = (s.settle_and_commit for s in steps)
    yield typical("  with its transaction begun and committed", whole, "ms", limit)
    yield typical("  the limit: one row inserted, committed", commits, "ms")
    yield typical(f"{where}: take an answer in", (s.receive for s in steps), "ms")


def _sync_commits(database: Database) -> None:
    """Have the server sync commits as one in use would; for tests it is started without."""
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ALTER SYSTEM SET fsync = on"))
        connection.execute(text("SELECT pg_reload_conf()"))


def _one_row(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("INSERT INTO bench_row VALUES (1)"))


def _visited(population: Population, work: Callable[[Visit], T]) -> Timed[T]:
    """Run a use case in a transaction; the time is that of its work, the commit left out."""

    def run(session: Session) -> Timed[T]:
        def visit_and_flush() -> T:
            done = work(Visit.begin(session, population.learner_id, now=NOW))
            session.flush()
            return done

        return timed(visit_and_flush)

    return population.database.transact(run)


def _round(population: Population, need: Need) -> list[Step]:
    _bring_about(population, need)
    return [_step(population, need) for _ in range(WARM_UP + ROUND)][WARM_UP:]


def _step(population: Population, need: Need) -> Step:
    questions_about.cache_clear()
    first = _visited(population, practise.ask_next)
    _visited(population, practise.withdraw)
    asked = _visited(population, practise.ask_next)
    assert isinstance(asked.value, Asked), "a question is asked"
    assert asked.value.need is need, f"{asked.value.need} instead of {need}"
    received = _visited(population, lambda visit: answer.receive(visit, _ANSWER))
    answer_id, grade = received.value.answer_id, _grade(received.value.examination)
    settled = timed(
        lambda: _visited(
            population,
            lambda visit: answer.settle(visit, answer_id, Judged(grade, "bench")),
        )
    )
    assert isinstance(settled.value.value, Feedback), "the grade is final"
    return Step(need, first.ms, asked.ms, received.ms, settled.value.ms, settled.ms)


_GRADE = judge(examinations(asked_of(sample_application()), seed=9)[3])


def _grade(examination: Examination) -> Grade:
    """Take a grade made before, on the points of this question: all covered, so it is final."""
    covered = tuple(
        PointJudgement(point.id, PointVerdict.COVERED, _ANSWER, 0, len(_ANSWER))
        for point in examination.invited
    )
    return replace(_GRADE, points=covered, bonus=())


def _bring_about(population: Population, need: Need) -> None:
    """Put off what would come before; the states follow one another in the order of asking."""
    point = PointRecord
    unseen = point.return_on.is_(None)
    later: dict[str, Any] = {"return_on": TODAY + timedelta(days=30)}
    changes = {
        Need.DUE: (),
        Need.FLAGGED: ((point.return_on <= TODAY, later),),
        Need.UNSEEN_MUST: ((point.flag > 0, {"flag": 0}),),
        Need.UNSEEN_NICE: ((unseen & point.must.is_(True), later),),
        Need.AHEAD: ((unseen, later),),
    }

    def work(session: Session) -> None:
        for where, values in changes[need]:
            session.execute(update(point).where(where).values(**values))

    population.database.transact(work)
