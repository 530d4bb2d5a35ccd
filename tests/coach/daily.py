"""A learner with a timetable, a coach that ticks, and what was sent without being asked for."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from coach import drill, schedule
from coach.carrier import Carrier
from coach.replies import Reply
from coach.visit import Visit
from grading.model import Grader
from review.drill import drill_instant
from review.timetable import Slot
from storage import schedules
from storage.engine import Database, Session
from storage.models import Learner
from storage.schedule_models import Schedule, WakeKind
from tests.coach.script import Script

FACE = "test"
T = TypeVar("T")


class Letterbox:
    """Keeps what is given to each learner."""

    def __init__(self) -> None:
        self.given: list[tuple[int, tuple[Reply, ...]]] = []

    def __call__(self, learner: Learner) -> Carrier:
        return _Slit(self, learner.id)


class _Slit:
    def __init__(self, box: Letterbox, learner_id: int) -> None:
        self._box = box
        self._learner_id = learner_id

    def take(self, session: Session) -> bool:
        return True

    def give(self, session: Session, replies: tuple[Reply, ...]) -> None:
        self._box.given.append((self._learner_id, replies))


class Daily(Script):
    """A script whose learner is drilled, and a coach that ticks when told."""

    def __init__(
        self,
        database: Database,
        grader: Grader,
        *,
        times: tuple[time, ...] = (time(8, 30),),
        zone: str = "Europe/Berlin",
        name: str = "ada",
    ) -> None:
        super().__init__(database, grader, name=name)
        self.box = Letterbox()
        self.load()
        self.visit(lambda visit: schedule.move(visit, zone))
        self.visit(lambda visit: schedule.drill_at(visit, times))

    def visit(self, work: Callable[[Visit], T]) -> T:
        return self.database.transact(
            lambda session: work(Visit.begin(session, self.learner_id, now=self.now))
        )

    def tick(self) -> tuple[Reply, ...]:
        """Let the coach look at the clock; gives what it said by itself."""
        before = len(self.box.given)
        self.database.transact(
            lambda session: drill.serve(
                session, face=FACE, outlet=self.box, now=self.now, limit=drill.BATCH
            )
        )
        said = tuple(r for _, replies in self.box.given[before:] for r in replies)
        for reply in said:
            self.choices = getattr(reply, "choices", self.choices)
        return said

    def at(self, wall: str, zone: str = "Europe/Berlin") -> tuple[Reply, ...]:
        """Move to a time on a local clock, and tick."""
        local = datetime.fromisoformat(wall)
        self.now = drill_instant(local.date(), local.time(), zone)
        return self.tick()

    def until(self, wall: str, *, every: timedelta = timedelta(hours=2)) -> list[Reply]:
        """Tick regularly up to a time in Berlin."""
        local = datetime.fromisoformat(wall)
        end = drill_instant(local.date(), local.time(), "Europe/Berlin")
        said: list[Reply] = []
        while self.now < end:
            self.now = min(end, self.now + every)
            said.extend(self.tick())
        return said

    def held(self) -> list[Slot]:
        return sorted(self.visit(lambda v: schedules.held(v.session, v.learner.id, since=date.min)))

    def change(self, work: Callable[[Schedule], None]) -> None:
        """Change the schedule as the settings do."""

        def unit(visit: Visit) -> None:
            kept = schedule.schedule_of(visit)
            work(kept)
            schedule.plan(visit, kept)

        self.visit(unit)

    def next_at(self) -> datetime | None:
        wake = self.visit(lambda v: schedules.wake(v.session, v.learner.id, WakeKind.DRILL))
        return wake.at if wake else None
