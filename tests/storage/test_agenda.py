"""The SQL that picks the next point follows `review.plan`'s order."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.model import Priority, QuestionType, RequirementKind
from review.plan import Candidate, Need, asking_order, need_of
from storage import agenda
from storage.deletions import drop_learner
from storage.engine import Database, Session
from storage.models import (
    Application,
    Invite,
    Learner,
    PointRecord,
    RequirementRecord,
    Turn,
    TurnStatus,
)
from tests.portions import examples

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)

candidates = st.lists(
    st.tuples(
        st.none() | st.integers(-5, 9).map(lambda days: TODAY + timedelta(days=days)),
        st.booleans(),
        st.integers(0, 5),
    ),
    min_size=1,
    max_size=40,
).map(
    lambda rows: [
        Candidate(back, must=must, flag=flag, position=place)
        for place, (back, must, flag) in enumerate(rows)
    ]
)


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def shared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('agenda') / 'coach.sqlite3'}"
    else:
        url = request.getfixturevalue("postgres").new_database("agenda")
    opened = Database(url)
    yield opened
    opened.close()


@examples(40)
@given(wanted=candidates)
def test_the_next_point_is_the_first_in_the_plan(shared: Database, wanted: list[Candidate]) -> None:
    first = min(wanted, key=lambda item: asking_order(item, today=TODAY))

    def work(session: Session) -> None:
        learner_id, application_id = _stored(session, wanted)
        found = agenda.next_point(session, learner_id, application_id, today=TODAY)
        assert found is not None
        point, need = found
        assert (point.position, need) == (first.position, need_of(first, today=TODAY))
        drop_learner(session, learner_id)

    shared.transact(work)


def test_practice_ahead_takes_the_one_asked_longest_ago_of_those_back_soonest(
    shared: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agenda, "AHEAD_CANDIDATES", 3)
    days = [1, 4, 2, 3]  # the second lies beyond the three that come back soonest
    wanted = [
        Candidate(TODAY + timedelta(days), must=place % 2 == 0, flag=0, position=place)
        for place, days in enumerate(days)
    ]

    def work(session: Session) -> None:
        learner_id, application_id = _stored(session, wanted)
        found = []
        for _ in range(4):
            first = agenda.next_point(session, learner_id, application_id, today=TODAY)
            assert first is not None
            point, need = first
            assert need is Need.AHEAD
            found.append(point.position)
            _asked(session, point)
        assert found == [0, 2, 3, 0]
        drop_learner(session, learner_id)

    shared.transact(work)


def _asked(session: Session, point: PointRecord) -> None:
    turn = Turn(
        learner_id=point.learner_id,
        application_id=point.application_id,
        requirement_id=point.requirement_id,
        question_key="q",
        type=QuestionType.BEHAVIOURAL,
        wording="w",
        text="t",
        asked_at=NOW,
        asked_on=TODAY,
        status=TurnStatus.GRADED,
        hinted=(),
        revealed=False,
        probe=None,
        invites=[Invite(place=0, point_id=point.id)],
    )
    session.add(turn)
    session.flush()


def _stored(session: Session, wanted: list[Candidate]) -> tuple[int, int]:
    learner = Learner(face="test", external_id="x", zone="UTC", created_at=NOW)
    session.add(learner)
    session.flush()
    application = Application(learner_id=learner.id, title="t", text="", loaded_at=NOW)
    session.add(application)
    session.flush()
    requirement = RequirementRecord(
        learner_id=learner.id,
        application_id=application.id,
        key="r",
        text="r",
        section="",
        priority=Priority.MUST,
        kind=RequirementKind.SKILL,
        position=0,
        active=True,
    )
    session.add(requirement)
    session.flush()
    session.add_all(
        PointRecord(
            learner_id=learner.id,
            application_id=application.id,
            requirement_id=requirement.id,
            key=str(item.position),
            quote="q",
            start=0,
            end=1,
            lead_in="",
            gap=False,
            must=item.must,
            flag=item.flag,
            position=item.position,
            active=True,
            memory=None,
            return_on=item.return_on,
        )
        for item in wanted
    )
    session.flush()
    return learner.id, application.id
