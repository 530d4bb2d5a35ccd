import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import func, select

from claude.model import Purpose
from coach import commissions
from coach.incoming import Press
from coach.purse import Limits
from coach.replies import Action, Asked, Choice
from review.plan import Need
from storage import deletions, queries
from storage.engine import Database, Session
from storage.models import PointRecord, RequirementRecord, Turn
from storage.spending import Spending
from storage.written import Writing, WrittenQuestion
from tests.claude.api import Asked as Request
from tests.claude.api import FakeClaude, Fault
from tests.claude.asking import without_pauses
from tests.coach.script import DOCUMENT, START, of_kind
from tests.coach.with_claude import NIGHT, Coached, questions_for, says, with_claude

NEXT_NIGHT = NIGHT + timedelta(days=1)


@pytest.fixture
def api() -> Iterator[FakeClaude]:
    with FakeClaude(says()) as fake, without_pauses():
        yield fake
    assert fake.refused == []


def _kept(database: Database) -> list[str]:
    def work(session: Session) -> list[str]:
        return list(session.scalars(select(WrittenQuestion.text).order_by(WrittenQuestion.id)))

    return database.transact(work)


def _writing(database: Database) -> list[str | None]:
    return database.transact(lambda session: list(session.scalars(select(Writing.batch))))


async def _loaded(coached: Coached, name: str = "ada") -> int:
    learner = await coached.arrive(name)
    await coached.load(learner)
    await coached.written(learner)
    return learner


def test_questions_are_written_once_the_document_is_loaded(
    database: Database, api: FakeClaude
) -> None:
    with_claude(database, api, _loaded)
    asked = [one for one in api.asked if "questions" in one.properties]
    assert len(asked) == 1
    points = sum(len(one["points"]) for one in asked[0].data["requirements"])
    assert points == 6  # the gap point of "tunnels" with them
    assert len(_kept(database)) == 12
    assert "Aller" in json.dumps(asked[0].data)
    assert "Aller" not in asked[0].rules
    rows = database.transact(lambda s: [row.purpose for row in s.scalars(select(Spending))])
    assert rows == [Purpose.READ, Purpose.ASK]


def test_they_are_asked_before_the_rule_made_ones_and_never_twice_in_a_row(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> list[Asked]:
        learner = await _loaded(coached)
        asked = []
        for _ in range(8):
            replies = await coached.send(learner, Press(Choice(Action.NEXT)))
            asked.append(of_kind(replies[-1], Asked))
            await coached.say(learner, "missed:0")
            await coached.say(learner, "missed:0")
        return asked

    asked = with_claude(database, api, doing)
    kept = _kept(database)
    assert asked[0].need is Need.FLAGGED, "which goes first, and has questions of its own"
    assert asked[1].text in kept
    assert all(one.text != two.text for one, two in pairwise(asked))
    turns = database.transact(lambda s: list(s.scalars(select(Turn).order_by(Turn.id))))
    assert [turn.text in kept for turn in turns].count(True) >= 3
    for turn in turns:
        assert turn.wording.startswith("claude:") == (turn.text in kept)
    assert len({turn.question_key for turn in turns}) == len(turns)


def test_only_what_was_used_up_is_written_anew_and_nothing_comes_again(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> int:
        learner = await _loaded(coached)
        assert await coached.writer.write(learner) == 0
        await coached.database.run(_ask_all_on_the_first)
        return await coached.writer.write(learner)

    more = with_claude(database, api, doing)
    again = api.asked[-1].data
    assert [one["text"] for one in again["requirements"]] == [
        "Experience with bridges over live railways"
    ]
    assert len(again["requirements"][0]["asked"]) == 4
    assert more == 0, "the fake words them as before"
    assert len(set(_kept(database))) == len(_kept(database))


def _ask_all_on_the_first(session: Session) -> None:
    first = session.scalar(select(RequirementRecord).order_by(RequirementRecord.position).limit(1))
    assert first is not None
    for row in session.scalars(
        select(WrittenQuestion).where(WrittenQuestion.requirement_id == first.id)
    ):
        session.add(
            Turn(
                learner_id=row.learner_id,
                application_id=first.application_id,
                requirement_id=first.id,
                question_key=row.key,
                type=row.type,
                wording=row.wording,
                text=row.text,
                asked_at=START,
                asked_on=START.date(),
                status="skipped",
                hinted=(),
                revealed=False,
                probe=None,
            )
        )


def test_what_gives_a_point_away_is_not_kept(database: Database, api: FakeClaude) -> None:
    def leaky(asked: Request) -> object:
        if "questions" in asked.properties:
            return questions_for(asked, "How was the Aller job?", "How did you get EUR 120,000?")
        return {"requirements": []}

    api.says = leaky
    with_claude(database, api, _loaded)
    assert _kept(database) == []


def test_an_edit_keeps_the_questions_whose_points_still_stand(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[list[str], list[str]]:
        learner = await _loaded(coached)
        before = _kept(coached.database)
        coached.fake.says = lambda asked: (
            {"questions": []} if "questions" in asked.properties else {"requirements": []}
        )
        edited = DOCUMENT.replace("EUR 310,000", "EUR 320,000").replace(
            "Uses Revit", "Regularly uses Revit"
        )
        await coached.load(learner, edited)
        await coached.written(learner)
        return before, _kept(coached.database)

    before, after = with_claude(database, api, doing)
    assert set(after) < set(before)
    gone = len(before) - len(after)
    assert gone == 2, "the questions on the point whose figure changed"


def test_a_question_that_gives_the_new_words_away_goes(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> None:
        learner = await _loaded(coached)
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


def test_by_night_a_batch_is_handed_in_for_who_lacks_questions_at_half_the_price(
    database: Database, api: FakeClaude
) -> None:
    async def first(coached: Coached) -> None:
        api.faults = [Fault(stop_reason="refusal")] * 4
        for name, place in (("ada", "Zanzibar"), ("eve", "Timbuktu")):
            learner = await coached.arrive(name)
            await coached.load(learner, DOCUMENT.replace("Aller", place))
            await coached.written(learner)
        coached.now = NIGHT
        api.ended = False
        assert await coached.writer.submit(NIGHT) == 2
        assert await coached.writer.submit(NIGHT) == 0, "one is at work for each"
        assert await coached.writer.collect(NIGHT) == 0

    with_claude(database, api, first)
    assert _kept(database) == []
    assert _writing(database) == ["msgbatch_1", "msgbatch_1"]
    api.ended = True

    async def after_a_restart(coached: Coached) -> tuple[int, int]:
        return await coached.writer.collect(NEXT_NIGHT), await coached.writer.collect(NEXT_NIGHT)

    assert with_claude(database, api, after_a_restart, now=NEXT_NIGHT) == (24, 0)
    assert len(_kept(database)) == 24
    assert _writing(database) == [None, None]
    bodies = [json.dumps(asked.body) for asked in api.asked]
    told = [[place in body for place in ("Zanzibar", "Timbuktu")] for body in bodies]
    assert told[-2:] == [[True, False], [False, True]]
    assert [True, True] not in told
    batched = database.transact(
        lambda s: list(s.scalars(select(Spending).where(Spending.on == NIGHT.date())))
    )
    one = batched[-1]
    whole = 0.1 * (one.input + 1.25 * one.cache_write + 0.1 * one.cache_read) + 0.5 * one.output
    assert one.settled
    assert one.micro_dollars == pytest.approx(whole / 2, abs=1)


def test_who_has_questions_left_or_is_past_the_interview_gets_no_batch(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int, int]:
        learner = await _loaded(coached)
        left = await coached.writer.submit(NIGHT)
        await coached.database.run(_ask_all_on_the_first)
        later = NEXT_NIGHT + timedelta(days=1)
        used_up = await coached.writer.submit(later)
        await coached.writer.collect(later)
        await coached.say(learner, "/interview 2026-12-01")
        return left, used_up, await coached.writer.submit(later + timedelta(days=30))

    assert with_claude(database, api, doing) == (0, 1, 0)


def test_what_yields_nothing_is_tried_ever_more_seldom(database: Database, api: FakeClaude) -> None:
    api.says = lambda asked: (
        {"questions": []} if "questions" in asked.properties else {"requirements": []}
    )

    async def doing(coached: Coached) -> list[int]:
        await _loaded(coached)
        nights = []
        for day in range(1, 20):
            coached.now = NIGHT + timedelta(days=day)
            nights.append(await coached.writer.submit(coached.now))
            await coached.writer.collect(coached.now)
        return nights

    nights = with_claude(database, api, doing)
    assert nights[0] == 1
    assert sum(nights) <= 5


def test_where_there_is_nothing_more_to_ask_for_it_is_looked_at_ever_more_seldom(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commissions, "MOST_KEPT", 2)

    async def doing(coached: Coached) -> tuple[int, list[int]]:
        await _loaded(coached)
        await coached.database.run(_ask_all_on_the_first)
        coached.now = NEXT_NIGHT
        batches = await coached.writer.submit(NEXT_NIGHT)
        return batches, list(coached.database.transact(lambda s: s.scalars(select(Writing.vain))))

    assert with_claude(database, api, doing) == (0, [1])


def test_what_is_forgotten_meanwhile_stays_forgotten(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> int:
        api.faults = [Fault(stop_reason="refusal")] * 2
        learner = await _loaded(coached)
        assert await coached.writer.submit(NIGHT) == 1
        await coached.database.run(lambda session: deletions.drop_learner(session, learner))
        assert await coached.writer.write(learner) == 0
        return await coached.writer.collect(NIGHT)

    assert with_claude(database, api, doing) == 0
    assert _kept(database) == []
    assert _writing(database) == []


def test_questions_go_with_their_application_and_their_learner(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> None:
        ada = await _loaded(coached, "ada")
        eve = await _loaded(coached, "eve")
        assert len(_kept(database)) == 24

        def forget(session: Session) -> None:
            mine = queries.applications(session, eve)
            deletions.drop_application(session, eve, mine[0].id)

        await database.run(forget)
        assert len(_kept(database)) == 12
        await database.run(lambda session: deletions.drop_learner(session, ada))
        assert database.transact(lambda session: deletions.rows_left(session, ada)) == 0

    with_claude(database, api, doing)
    assert _kept(database) == []


def test_a_batch_that_cannot_be_had_is_given_up_and_asked_for_again(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        api.faults = [Fault(stop_reason="refusal")] * 2
        await _loaded(coached)
        coached.now = NIGHT
        await coached.writer.submit(NIGHT)
        api.batches.clear()
        await coached.writer.collect(NIGHT)
        later = NIGHT + timedelta(days=2)
        coached.now = later
        return await coached.writer.submit(later), await coached.writer.collect(later)

    assert with_claude(database, api, doing) == (1, 12)


def test_without_money_no_batch_is_handed_in(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> int:
        await _loaded(coached)
        return await coached.writer.submit(NIGHT)

    assert with_claude(database, api, doing, limits=Limits(0.000001, 1.0)) == 0
    assert api.batches == {}
    assert _writing(database) == []


def test_a_tick_does_in_the_background_what_is_due(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> list[int]:
        api.faults = [Fault(stop_reason="refusal")] * 2
        await _loaded(coached)
        batches = []
        for at in (NIGHT - timedelta(hours=2), NIGHT, NIGHT + timedelta(minutes=1)):
            coached.now = at
            coached.writer.tick(at)
            coached.writer.tick(at)
            await coached.writer.resting()
            batches.append(len(api.batches))
        coached.now = NIGHT + timedelta(minutes=11)
        coached.writer.tick(coached.now)
        await coached.writer.resting()
        return batches

    assert with_claude(database, api, doing) == [0, 1, 1]
    assert len(_kept(database)) == 12


def test_points_of_questions_are_those_that_were_aimed_at(
    database: Database, api: FakeClaude
) -> None:
    with_claude(database, api, _loaded)

    def work(session: Session) -> None:
        for row in session.scalars(select(WrittenQuestion)):
            owners = session.scalars(
                select(PointRecord.requirement_id).where(PointRecord.id.in_(row.points))
            ).all()
            assert list(owners) == [row.requirement_id] * len(row.points)
        assert session.scalar(select(func.count(WrittenQuestion.id))) == 12

    database.transact(work)
