import json
from collections.abc import Iterator
from itertools import pairwise

import pytest
from sqlalchemy import func, select

from claude.model import Purpose
from coach.incoming import Press
from coach.replies import Action, Asked, Choice
from review.plan import Need
from storage import deletions, queries
from storage.engine import Database, Session
from storage.models import PointRecord, RequirementRecord, Turn
from storage.spending import Spending
from storage.written import WrittenQuestion
from tests.claude.api import Asked as Request
from tests.claude.api import FakeClaude
from tests.claude.asking import without_pauses
from tests.coach.script import DOCUMENT, of_kind
from tests.coach.with_claude import (
    Coached,
    ask_all_on_the_first,
    kept,
    loaded,
    questions_for,
    says,
    with_claude,
)


@pytest.fixture
def api() -> Iterator[FakeClaude]:
    with FakeClaude(says()) as fake, without_pauses():
        yield fake
    assert fake.refused == []


def test_questions_are_written_once_the_document_is_loaded(
    database: Database, api: FakeClaude
) -> None:
    with_claude(database, api, loaded)
    asked = [one for one in api.asked if "questions" in one.properties]
    assert len(asked) == 1
    points = sum(len(one["points"]) for one in asked[0].data["requirements"])
    assert points == 6  # the gap point of "tunnels" with them
    assert len(kept(database)) == 12
    assert "Aller" in json.dumps(asked[0].data)
    assert "Aller" not in asked[0].rules
    rows = database.transact(lambda s: [row.purpose for row in s.scalars(select(Spending))])
    assert rows == [Purpose.READ, Purpose.ASK]


def test_they_are_asked_before_the_rule_made_ones_and_never_twice_in_a_row(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> list[Asked]:
        learner = await loaded(coached)
        asked = []
        for _ in range(8):
            replies = await coached.send(learner, Press(Choice(Action.NEXT)))
            asked.append(of_kind(replies[-1], Asked))
            await coached.say(learner, "missed:0")
            await coached.say(learner, "missed:0")
        return asked

    asked = with_claude(database, api, doing)
    written = kept(database)
    assert asked[0].need is Need.FLAGGED, "which goes first, and has questions of its own"
    assert asked[1].text in written
    assert all(one.text != two.text for one, two in pairwise(asked))
    turns = database.transact(lambda s: list(s.scalars(select(Turn).order_by(Turn.id))))
    assert [turn.text in written for turn in turns].count(True) >= 3
    for turn in turns:
        assert turn.wording.startswith("claude:") == (turn.text in written)
    assert len({turn.question_key for turn in turns}) == len(turns)


def test_only_what_was_used_up_is_written_anew_and_nothing_comes_again(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> int:
        learner = await loaded(coached)
        assert await coached.writer.write(learner) == 0
        await coached.database.run(ask_all_on_the_first)
        return await coached.writer.write(learner)

    more = with_claude(database, api, doing)
    again = api.asked[-1].data
    assert [one["text"] for one in again["requirements"]] == [
        "Experience with bridges over live railways"
    ]
    assert len(again["requirements"][0]["asked"]) == 4
    assert more == 0, "the fake words them as before"
    assert len(set(kept(database))) == len(kept(database))


def test_what_gives_a_point_away_is_not_kept(database: Database, api: FakeClaude) -> None:
    def leaky(asked: Request) -> object:
        if "questions" in asked.properties:
            return questions_for(asked, "How was the Aller job?", "How did you get EUR 120,000?")
        return {"requirements": []}

    api.says = leaky
    with_claude(database, api, loaded)
    assert kept(database) == []


def test_an_edit_keeps_the_questions_whose_points_still_stand(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[list[str], list[str]]:
        learner = await loaded(coached)
        before = kept(coached.database)
        coached.fake.says = lambda asked: (
            {"questions": []} if "questions" in asked.properties else {"requirements": []}
        )
        edited = DOCUMENT.replace("EUR 310,000", "EUR 320,000").replace(
            "Uses Revit", "Regularly uses Revit"
        )
        await coached.load(learner, edited)
        await coached.written(learner)
        return before, kept(coached.database)

    before, after = with_claude(database, api, doing)
    assert set(after) < set(before)
    gone = len(before) - len(after)
    assert gone == 2, "the questions on the point whose figure changed"


def test_a_question_that_gives_the_new_words_away_goes(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> None:
        learner = await loaded(coached)
        edited = DOCUMENT.replace("and the drainage works", "and the alpha drainage works")
        await coached.load(learner, edited)
        await coached.written(learner)

    with_claude(database, api, doing)
    bridges = database.transact(
        lambda s: list(
            s.scalars(
                select(WrittenQuestion.text)
                .join(RequirementRecord)
                .where(RequirementRecord.text.startswith("Experience with bridges"))
            )
        )
    )
    assert not any("alpha" in text for text in bridges)


def test_questions_go_with_their_application_and_their_learner(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> None:
        ada = await loaded(coached, "ada")
        eve = await loaded(coached, "eve")
        assert len(kept(database)) == 24

        def forget(session: Session) -> None:
            mine = queries.applications(session, eve)
            deletions.drop_application(session, eve, mine[0].id)

        await database.run(forget)
        assert len(kept(database)) == 12
        await database.run(lambda session: deletions.drop_learner(session, ada))
        assert database.transact(lambda session: deletions.rows_left(session, ada)) == 0

    with_claude(database, api, doing)
    assert kept(database) == []


def test_points_of_questions_are_those_that_were_aimed_at(
    database: Database, api: FakeClaude
) -> None:
    with_claude(database, api, loaded)

    def work(session: Session) -> None:
        for row in session.scalars(select(WrittenQuestion)):
            owners = session.scalars(
                select(PointRecord.requirement_id).where(PointRecord.id.in_(row.points))
            ).all()
            assert list(owners) == [row.requirement_id] * len(row.points)
        assert session.scalar(select(func.count(WrittenQuestion.id))) == 12

    database.transact(work)
