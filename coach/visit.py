"""One message's view of the world: who it is, in which transaction, and when."""

from dataclasses import dataclass
from datetime import date, datetime

from coach.errors import LearnerGone, Problem, UserError
from review.drill import local_clock, study_day
from storage import queries
from storage.engine import Session
from storage.models import Application, Learner


@dataclass(frozen=True, slots=True)
class Visit:
    """A learner, their transaction and the instant (aware UTC); `today` is their study day."""

    session: Session
    learner: Learner
    now: datetime
    today: date

    @classmethod
    def begin(cls, session: Session, learner_id: int, *, now: datetime) -> "Visit":
        """Take the learner's row for the length of the transaction; raises `LearnerGone`."""
        learner = queries.lock_learner(session, learner_id)
        if learner is None:
            raise LearnerGone
        return cls(session, learner, now, study_day(now, learner.zone))

    def date_here(self) -> date:
        """Tell the date on the learner's wall, which people count days from."""
        return local_clock(self.now, self.learner.zone).date()

    def interview_on(self) -> date | None:
        """Tell the day of the interview, where an application is practised and it is known."""
        current = self.learner.application_id or 0
        found = queries.application(self.session, self.learner.id, current)
        return found.interview_on if found else None

    def application(self) -> Application:
        """Find the application that is practised; `UserError` where there is none."""
        found = self.learner.application_id and queries.application(
            self.session, self.learner.id, self.learner.application_id
        )
        if not found:
            raise UserError(Problem.NO_APPLICATION)
        return found
