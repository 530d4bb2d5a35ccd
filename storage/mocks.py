"""Mock interviews: one at a time for a learner, with the questions asked in each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ForeignKey, Index, bindparam, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from grading.model import PointJudgement
from storage.models import NEVER_AGAIN, Invite, Record, Turn, owner
from storage.queries.given import LEARNER, TURN
from storage.schedule_models import DrillTurn
from storage.types import AsJson


class Mock(Record):
    """A mock interview; it runs until `ended_at` is set.

    `ends_at` is when its time is up; a pause (`paused_at`) moves it on. `half_told` and `last_told`
    are what the interviewer said of the time. `to_drill` are the ids of the points that the debrief
    names, `drill_id` the drill that asks them. `withdrawn` counts the questions taken back as it
    ended, `disclaimed` is what was found given away or denied then: both are told again as they
    were, without judging anew.
    """

    __tablename__ = "mock"
    __table_args__ = (
        Index(
            "uq_mock_running",
            "learner_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    application_id: Mapped[int] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), index=True
    )
    minutes: Mapped[int]
    started_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    paused_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    withdrawn: Mapped[int] = mapped_column(default=0)
    disclaimed: Mapped[tuple[PointJudgement, ...]] = mapped_column(
        AsJson(tuple[PointJudgement, ...]), default=()
    )
    half_told: Mapped[bool]
    last_told: Mapped[bool]
    to_drill: Mapped[tuple[int, ...]] = mapped_column(AsJson(tuple[int, ...]))
    drill_id: Mapped[int | None] = mapped_column(
        ForeignKey("drill.id", ondelete="SET NULL"), index=True
    )


class MockTurn(Record):
    """A question that was asked in a mock interview."""

    __tablename__ = "mock_turn"

    turn_id: Mapped[int] = mapped_column(
        ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True
    )
    mock_id: Mapped[int] = mapped_column(ForeignKey("mock.id", ondelete="CASCADE"), index=True)
    learner_id: Mapped[int] = owner()


_MOCK: BindParameter[Any] = bindparam("mock")
_MINE = select(Mock).where(Mock.learner_id == LEARNER)
_RUNNING = _MINE.where(Mock.ended_at.is_(None))
_ONE = _MINE.where(Mock.id == _MOCK)
_OF_TURN = _MINE.join(MockTurn, MockTurn.mock_id == Mock.id).where(MockTurn.turn_id == TURN)
_OF_DRILL = _MINE.where(Mock.drill_id == bindparam("drill"))
_TURN_IDS = (
    select(MockTurn.turn_id)
    .where(MockTurn.mock_id == _MOCK, MockTurn.learner_id == LEARNER)
    .order_by(MockTurn.turn_id)
)
_REQUIREMENTS = (
    select(Turn.requirement_id)
    .join(MockTurn, MockTurn.turn_id == Turn.id)
    .where(MockTurn.mock_id == _MOCK, MockTurn.learner_id == LEARNER)
    .distinct()
)
_DRILLED = (
    select(Invite.point_id)
    .join(DrillTurn, DrillTurn.turn_id == Invite.turn_id)
    .where(DrillTurn.drill_id == bindparam("drill"), DrillTurn.learner_id == LEARNER)
)


def running(session: Session, learner_id: int) -> Mock | None:
    """Find the mock interview that is not over."""
    return session.scalar(_RUNNING, {"learner": learner_id})


def mock(session: Session, learner_id: int, mock_id: int) -> Mock | None:
    """Find one mock interview of a learner."""
    return session.scalar(_ONE, {"learner": learner_id, "mock": mock_id})


def of_turn(session: Session, learner_id: int, turn_id: int) -> Mock | None:
    """Find the mock interview that a question was asked in."""
    return session.scalar(_OF_TURN, {"learner": learner_id, "turn": turn_id})


def turn_ids(session: Session, learner_id: int, mock_id: int) -> Sequence[int]:
    """List the questions of a mock interview, in the order they were asked."""
    return session.scalars(_TURN_IDS, {"learner": learner_id, "mock": mock_id}).all()


def asked_about(session: Session, learner_id: int, mock_id: int) -> set[int]:
    """List the requirements that a mock interview has asked about."""
    return set(session.scalars(_REQUIREMENTS, {"learner": learner_id, "mock": mock_id}))


def count_in(session: Session, learner_id: int, *, mock_id: int, turn_id: int) -> None:
    """Let a question belong to a mock interview."""
    if session.get(MockTurn, turn_id) is None:
        session.add(MockTurn(turn_id=turn_id, mock_id=mock_id, learner_id=learner_id))
        session.flush()


def next_to_drill(session: Session, learner_id: int, drill_id: int) -> int | None:
    """Find the point of a debrief that its drill has not asked for yet."""
    given = {"learner": learner_id, "drill": drill_id}
    found = session.scalar(_OF_DRILL, given)
    if found is None:
        return None
    drilled = set(session.scalars(_DRILLED, given))
    return next((point_id for point_id in found.to_drill if point_id not in drilled), None)
