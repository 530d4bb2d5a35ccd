"""An answer judged offline because the better judge was away: noted, to be judged again."""

from datetime import timedelta

from coach.visit import Visit
from grading.model import Judged
from grading.offline import OFFLINE
from storage import judgings
from storage.judgings import SecondJudging
from storage.models import Turn

AFTER = (
    timedelta(minutes=2),
    timedelta(minutes=20),
    timedelta(hours=3),
    timedelta(hours=15),
)
"""How long after it was wanted, and then after each try, a judging is tried; no more after that."""
WITHIN = timedelta(days=3)
"""What is older is left as it is: the candidate has long gone on."""


def note(visit: Visit, turn: Turn, judged: Judged) -> None:
    """Note that a turn is to be judged again, or that it need not be any more.

    A later part that needed no better judge (it was no answer) leaves that as it is.
    """
    waiting = judgings.of_turn(visit.session, visit.learner.id, turn.id)
    if judged.again and waiting is None:
        visit.session.add(want(visit, turn))
        visit.session.flush()
    elif waiting is not None and judged.judge != OFFLINE:
        visit.session.delete(waiting)
        visit.session.flush()


def want(
    visit: Visit, turn: Turn, *, point_id: int | None = None, argument: str = ""
) -> SecondJudging:
    """Make the record of a judging to come."""
    return SecondJudging(
        learner_id=visit.learner.id,
        turn_id=turn.id,
        point_id=point_id,
        argument=argument,
        asked_at=visit.now,
        next_at=visit.now + AFTER[0],
        tries=0,
        done_at=None,
        verdict=None,
        reason="",
    )


def is_wanted(visit: Visit, turn: Turn) -> bool:
    """Tell whether a turn is to be judged again when the better judge is back."""
    return judgings.of_turn(visit.session, visit.learner.id, turn.id) is not None
