"""Answers to be judged again: because a better judge was away, or because the learner disagrees."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Index, bindparam, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from grading.model import PointVerdict
from storage.models import Learner, Record, Turn, TurnStatus, owner
from storage.queries.given import LEARNER, LIMIT, TURN


class SecondJudging(Record):
    """A turn that is to be judged once more, or a plea that was: kept as a record once `done_at`.

    `point_id` is the contested point of a plea, and `argument` what was said for it; a turn judged
    offline while the better judge was away has neither, and goes once it is done. `verdict` and
    `reason` are what a plea came to.
    """

    __tablename__ = "second_judging"
    __table_args__ = (Index("ix_second_judging_due", "done_at", "next_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = owner()
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"), index=True)
    point_id: Mapped[int | None] = mapped_column(ForeignKey("point.id", ondelete="CASCADE"))
    argument: Mapped[str]
    asked_at: Mapped[datetime]
    next_at: Mapped[datetime]
    tries: Mapped[int]
    done_at: Mapped[datetime | None]
    verdict: Mapped[PointVerdict | None]
    reason: Mapped[str]


class AppealTalk(Record):
    """The verdict that a learner is asked to argue about: their next words are the argument."""

    __tablename__ = "appeal_talk"

    learner_id: Mapped[int] = mapped_column(
        ForeignKey("learner.id", ondelete="CASCADE"), primary_key=True
    )
    turn_id: Mapped[int] = mapped_column(ForeignKey("turn.id", ondelete="CASCADE"), index=True)
    item: Mapped[int]
    asked_at: Mapped[datetime]


_OPEN = select(SecondJudging).where(SecondJudging.done_at.is_(None))
_OF_TURN = _OPEN.where(
    SecondJudging.learner_id == LEARNER,
    SecondJudging.turn_id == TURN,
    SecondJudging.point_id.is_(None),
)
_ONE = _OPEN.where(SecondJudging.learner_id == LEARNER, SecondJudging.id == bindparam("number"))
_DUE = (
    _OPEN.join(Turn, Turn.id == SecondJudging.turn_id)
    .join(Learner, Learner.id == SecondJudging.learner_id)
    .where(
        SecondJudging.next_at <= bindparam("now"),
        Turn.status == TurnStatus.GRADED,
        Learner.face == bindparam("face"),
    )
    .order_by(SecondJudging.next_at)
    .limit(LIMIT)
)
_MINE = _DUE.where(SecondJudging.learner_id == LEARNER)
_TALK = select(AppealTalk).where(AppealTalk.learner_id == LEARNER)
_PLEAS = select(SecondJudging).where(
    SecondJudging.learner_id == LEARNER,
    SecondJudging.turn_id == TURN,
    SecondJudging.point_id.is_not(None),
)


def of_turn(session: Session, learner_id: int, turn_id: int) -> SecondJudging | None:
    """Find what waits for a turn to be judged by the better judge."""
    return session.scalar(_OF_TURN, {"learner": learner_id, "turn": turn_id})


def waiting(session: Session, learner_id: int, number: int) -> SecondJudging | None:
    """Find one judging that is not done."""
    return session.scalar(_ONE, {"learner": learner_id, "number": number})


def pleas(session: Session, learner_id: int, turn_id: int) -> Sequence[SecondJudging]:
    """List the pleas about a turn, done or not."""
    return session.scalars(_PLEAS, {"learner": learner_id, "turn": turn_id}).all()


def due(session: Session, *, face: str, now: datetime) -> tuple[int, int] | None:
    """Find the judging of a face's learners that is longest due: the learner's id and its own."""
    found = session.scalar(_DUE, {"face": face, "now": now, "limit": 1})
    return None if found is None else (found.learner_id, found.id)


def due_of(session: Session, learner: Learner, *, now: datetime) -> int | None:
    """Find the judging that is longest due of one learner."""
    given = {"learner": learner.id, "face": learner.face, "now": now, "limit": 1}
    found = session.scalar(_MINE, given)
    return None if found is None else found.id


def talk(session: Session, learner_id: int) -> AppealTalk | None:
    """Find the verdict that a learner is asked to argue about."""
    return session.scalar(_TALK, {"learner": learner_id})


def end_talk(session: Session, learner_id: int) -> None:
    """Take no more words for an argument."""
    session.execute(delete(AppealTalk).where(AppealTalk.learner_id == learner_id))
