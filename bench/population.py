"""An application of ten thousand points in every state, with the history that led there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import text

from bench.answers import asked_of, examinations, sample_application
from coach.load import load
from coach.visit import Visit
from grading.model import Grade
from grading.offline import judge
from question_bank.model import QuestionType, Reading, Requirement
from review.memory import Rating, review
from review.plan import return_on
from storage.engine import Database, Session
from storage.models import Answer, GradeRecord, Invite, Learner, PointRecord, ReviewRecord, Turn
from storage.models import TurnStatus as Status
from storage.queries import points as points_of
from storage.queries import requirements

CARDS = 10_000
TODAY = date(2026, 11, 23)
NOW = datetime.combine(TODAY, time(12), tzinfo=UTC)
MOST_INVITED = 3
SKIPPED_TODAY = 5
_RATINGS = (Rating.GOOD, Rating.AGAIN, Rating.GOOD, Rating.HARD)


@dataclass(frozen=True, slots=True)
class Population:
    """A learner with one big application."""

    database: Database
    learner_id: int
    application_id: int
    cards: int
    turns: int


def populated(database: Database) -> Population:
    """Load an application through the coach's own code, then write its history.

    About a quarter of the points is unseen, the others were reviewed one to three times; of those
    some are due and some come back later. Notes-to-self stand where the sample has them. Each
    review has its question, invite, answer and grade. A few questions were skipped today.
    """
    found = database.transact(_populate)
    if not database.is_sqlite:  # the server gathers its statistics by itself, a little later
        with database.engine.begin() as connection:
            connection.execute(text("ANALYZE"))
    learner_id, application_id, cards, turns = found
    return Population(database, learner_id, application_id, cards, turns)


def _populate(session: Session) -> tuple[int, int, int, int]:
    learner = Learner(face="bench", external_id="1", zone="UTC", created_at=NOW)
    session.add(learner)
    session.flush()
    load(Visit.begin(session, learner.id, now=NOW), reading_of(CARDS))
    application_id = learner.application_id
    assert application_id is not None, "loading makes the application current"
    points = points_of(session, learner.id, application_id)
    history = History(session, learner.id, application_id)
    for record in requirements(session, learner.id, application_id):
        history.add(record.points)
    history.write()
    return learner.id, application_id, len(points), len(history.turns)


def reading_of(points: int) -> Reading:
    """Give the sample application again and again, each time with keys of its own."""
    sample = sample_application()
    in_one = sum(len(requirement.points) for requirement in sample.requirements)
    copies = range(-(-points // in_one))
    return replace(
        sample,
        requirements=tuple(
            _copy(requirement, number) for number in copies for requirement in sample.requirements
        ),
    )


def _copy(requirement: Requirement, number: int) -> Requirement:
    points = (replace(point, key=f"{point.key}:{number}") for point in requirement.points)
    return replace(requirement, key=f"{requirement.key}:{number}", points=tuple(points))


class History:
    """Past questions, oldest first, written at once."""

    def __init__(self, session: Session, learner_id: int, application_id: int) -> None:
        self.turns: list[Turn] = []
        self._session = session
        self._owner = {"learner_id": learner_id, "application_id": application_id}
        self._runs = 0
        grades = [judge(one) for one in examinations(asked_of(sample_application()), seed=9)[::9]]
        self._grades: Sequence[Grade] = grades
        self._asked: list[tuple[date, Sequence[PointRecord]]] = []

    def add(self, points: Sequence[PointRecord]) -> None:
        """Take a requirement's points in runs of three: three of four runs were practised."""
        for start in range(0, len(points), MOST_INVITED):
            self._runs += 1
            if self._runs % 4:
                run = points[start : start + MOST_INVITED]
                self._asked += [(on, run) for on in self._days()]

    def _days(self) -> Iterator[date]:
        """Choose the days a run was asked: one to three times, last within the past month."""
        last = TODAY - timedelta(days=1 + self._runs % 30)
        for earlier in reversed(range(1 + self._runs % 3)):
            yield last - timedelta(days=4 * earlier)

    def write(self) -> None:
        """Write all questions with what they led to, day by day."""
        self._asked.sort(key=lambda pair: pair[0])
        skipped = self._asked[:SKIPPED_TODAY]
        self.turns += [self._turn(on, run, Status.GRADED) for on, run in self._asked]
        self.turns += [self._turn(TODAY, run, Status.SKIPPED) for _, run in skipped]
        self._session.add_all(self.turns)
        self._session.flush()
        for turn, (on, run) in zip(self.turns, self._asked, strict=False):
            self._session.add_all(self._outcome(turn, on, run))
        self._session.flush()

    def _turn(self, on: date, run: Sequence[PointRecord], status: Status) -> Turn:
        return Turn(
            **self._owner,
            requirement_id=run[0].requirement_id,
            question_key=f"{run[0].key}:{on}",
            type=QuestionType.BEHAVIOURAL,
            wording="bench",
            text="Tell me about a time when you did this.",
            asked_at=_morning(on),
            asked_on=on,
            status=status,
            hinted=(),
            revealed=False,
            probe=None,
            invites=[Invite(place=place, point_id=point.id) for place, point in enumerate(run)],
        )

    def _outcome(
        self, turn: Turn, on: date, run: Sequence[PointRecord]
    ) -> Iterator[Answer | GradeRecord | ReviewRecord]:
        grade = self._grades[turn.id % len(self._grades)]
        yield Answer(
            learner_id=turn.learner_id,
            turn_id=turn.id,
            part=0,
            probe=None,
            hints_before=0,
            text="I did it, and it went well.",
            received_at=_morning(on),
            grade=grade,
            judge="bench",
        )
        yield GradeRecord(
            **self._owner,
            turn_id=turn.id,
            requirement_id=turn.requirement_id,
            graded_at=_morning(on),
            graded_on=on,
            level=grade.level,
            total=grade.total,
            share=grade.share,
            judge="bench",
            body=grade,
        )
        for point in run:
            rating = _RATINGS[(turn.id + point.id) % len(_RATINGS)]
            point.memory = review(point.memory, rating, on=on)
            point.return_on = return_on(point.memory, interview_on=None)
            yield ReviewRecord(
                learner_id=turn.learner_id,
                point_id=point.id,
                turn_id=turn.id,
                rating=rating,
                on=on,
            )


def _morning(on: date) -> datetime:
    return datetime.combine(on, time(9), tzinfo=UTC)
