"""What an interviewer is about to say, with what it draws on: found out by a rehearsal.

The very work that will be done is done and taken back, so that it can be worded outside any
transaction. What was worded is used only where the real work says the same.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from coach import mock
from coach.errors import CoachError
from coach.incoming import Command, CommandName, Incoming
from coach.mock_replies import Debrief, MockSaid
from coach.replies import Reply
from coach.translate import requirement_of
from coach.visit import Visit
from grading.model import PointVerdict
from question_bank.model import Point
from storage import mocks, queries
from storage.models import RequirementRecord, Turn

Replies = tuple[Reply, ...]
Spoken = MockSaid | Debrief


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing to be said.

    `told` is what the candidate said to the question, `aim` the point that was missed. `source` is
    all that may be quoted of: the answers and the document.
    """

    reply: Spoken
    title: str = ""
    organisation: str = ""
    requirement: str = ""
    points: tuple[Point, ...] = ()
    told: str = ""
    aim: str = ""
    source: str = ""

    @property
    def question(self) -> str:
        """The question that is open, if one is."""
        return self.reply.question if isinstance(self.reply, MockSaid) else ""


@dataclass(frozen=True, slots=True)
class Wordings:
    """What was worded, by what the interviewer would say by itself."""

    of: dict[Spoken, Spoken] = field(default_factory=dict)

    def on(self, visit: Visit, replies: Replies) -> Replies:
        """Say replies in these words, and put a follow-up on record as it was said."""
        return tuple(self._worded(visit, reply) for reply in replies)

    def _worded(self, visit: Visit, reply: Reply) -> Reply:
        if not isinstance(reply, MockSaid | Debrief) or plain(reply) not in self.of:
            return reply
        worded = replace(self.of[plain(reply)], choices=reply.choices)
        if isinstance(worded, MockSaid) and isinstance(reply, MockSaid):
            waiting = queries.open_turn(visit.session, visit.learner.id)
            if waiting is not None and waiting.probe == reply.probe:
                waiting.probe = worded.probe
        return worded


def plain(reply: Spoken) -> Spoken:
    """Give what is said without its buttons, whose numbers a rehearsal cannot know."""
    return replace(reply, choices=())


def rehearse(
    visit: Visit, work: Callable[[Visit], Replies], *, incoming: Incoming | None
) -> tuple[Scene, ...]:
    """Tell what work would have the interviewer say to a message; nothing of it stays."""
    begins = isinstance(incoming, Command) and incoming.name == CommandName.MOCK
    if not begins and mock.concerned(visit) is None:
        return ()
    with visit.session.begin_nested() as trial:
        try:
            said = [reply for reply in work(visit) if isinstance(reply, MockSaid | Debrief)]
            scenes = tuple(_scene(visit, reply) for reply in said)
        except CoachError:  # told when the work is done
            scenes = ()
        trial.rollback()
    return scenes


def _scene(visit: Visit, reply: Spoken) -> Scene:
    if isinstance(reply, Debrief):
        return Scene(plain(reply), source=_source(visit, reply))
    turn = queries.open_turn(visit.session, visit.learner.id)
    held = mock.running(visit)
    assert turn is not None, "the interviewer speaks of an open question"
    assert held is not None, "an interview runs"
    record = queries.requirement(visit.session, visit.learner.id, turn.requirement_id)
    application = visit.application()
    return Scene(
        reply=plain(reply),
        title=application.title,
        organisation=application.organisation or "",
        requirement=record.text,
        points=requirement_of(record).points,
        told="\n\n".join(answer.text for answer in turn.answers),
        aim=_aim(turn, record) if reply.probe else "",
    )


def _aim(turn: Turn, record: RequirementRecord) -> str:
    """Give the first must-have that the answer missed: what the follow-up is after."""
    grade = turn.answers[-1].grade if turn.answers else None
    judged = grade.points if grade else ()
    missed = {one.id for one in judged if one.verdict is PointVerdict.MISSED}
    aims = (p.quote for p in record.points if p.must and str(p.id) in missed)
    return next(aims, "")


def _source(visit: Visit, reply: Debrief) -> str:
    held = mocks.mock(visit.session, visit.learner.id, reply.number)
    assert held is not None, "a debrief is of an interview on record"
    points = queries.points(visit.session, visit.learner.id, held.application_id)
    ids = mocks.turn_ids(visit.session, visit.learner.id, reply.number)
    turns = (queries.turn(visit.session, visit.learner.id, one) for one in ids)
    said = (answer.text for turn in turns if turn for answer in turn.answers)
    return "\n".join((*(point.quote for point in points), *said))
