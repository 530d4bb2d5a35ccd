import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

import pytest
from pydantic import BaseModel
from sqlalchemy import select
from structlog.testing import capture_logs

from claude.batches import Batches
from claude.model import Failed, Purpose
from claude.orders import NotTaken, Order, Prepared, Results
from claude.prices import PRICES
from coach import commissions
from coach.background import kept_from_harm
from coach.incoming import Press
from coach.nightly import GIVE_UP_AFTER, HANDED_IN_BY, Nightly
from coach.purse import Limits, Purse
from coach.replies import Action, Choice, ForgetAsked
from coach.visit import Visit
from question_bank.claude_questions import QuestionSet
from storage import batches, deletions, queries
from storage.engine import Database, Session
from storage.everything import of_learner
from storage.models import Application
from storage.spending import Spending
from storage.written import Writing
from tests.claude.api import FakeClaude, Fault
from tests.claude.asking import without_pauses
from tests.coach.script import DOCUMENT, START, of_kind
from tests.coach.with_claude import (
    NIGHT,
    Coached,
    ask_all_on_the_first,
    kept,
    loaded,
    says,
    with_claude,
)

NEXT_NIGHT = NIGHT + timedelta(days=1)


@pytest.fixture
def api() -> Iterator[FakeClaude]:
    with FakeClaude(says()) as fake, without_pauses():
        yield fake
    assert fake.refused == []


def _batches(database: Database) -> list[tuple[str | None, int]]:
    """Give the batches that are known, each with how many orders of it."""
    known = database.transact(batches.everything)
    return [(batch.name, len(batch.orders)) for batch in known]


def _batched(database: Database) -> list[Spending]:
    """Give what was set aside or spent by night."""
    return database.transact(
        lambda s: list(s.scalars(select(Spending).where(Spending.on >= NIGHT.date())))
    )


async def _wanting(coached: Coached, *names: str) -> list[int]:
    """Let learners load the document with no question written, and night come."""
    coached.fake.faults = [Fault(stop_reason="refusal")] * 2 * len(names)
    learners = [await loaded(coached, name) for name in names]
    assert kept(coached.database) == []
    coached.now = NIGHT
    return learners


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
        assert await coached.nightly.submit(NIGHT) == 2
        assert await coached.nightly.submit(NIGHT) == 0, "one is at work for each"
        assert await coached.nightly.collect(NIGHT) == 0

    with_claude(database, api, first)
    assert kept(database) == []
    assert _batches(database) == [("msgbatch_1", 2)]
    api.ended = True

    async def after_a_restart(coached: Coached) -> tuple[int, int]:
        return await coached.nightly.collect(NEXT_NIGHT), await coached.nightly.collect(NEXT_NIGHT)

    assert with_claude(database, api, after_a_restart, now=NEXT_NIGHT) == (24, 0)
    assert len(kept(database)) == 24
    assert _batches(database) == []
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
        learner = await loaded(coached)
        left = await coached.nightly.submit(NIGHT)
        await coached.database.run(ask_all_on_the_first)
        later = NEXT_NIGHT + timedelta(days=1)
        used_up = await coached.nightly.submit(later)
        await coached.nightly.collect(later)
        await coached.say(learner, "/interview 2026-12-01")
        return left, used_up, await coached.nightly.submit(later + timedelta(days=30))

    assert with_claude(database, api, doing) == (0, 1, 0)


def test_what_yields_nothing_is_tried_ever_more_seldom(database: Database, api: FakeClaude) -> None:
    api.says = lambda asked: (
        {"questions": []} if "questions" in asked.properties else {"requirements": []}
    )

    async def doing(coached: Coached) -> list[int]:
        await loaded(coached)
        nights = []
        for day in range(1, 20):
            coached.now = NIGHT + timedelta(days=day)
            nights.append(await coached.nightly.submit(coached.now))
            await coached.nightly.collect(coached.now)
        return nights

    nights = with_claude(database, api, doing)
    assert nights[0] == 1
    assert sum(nights) <= 5


def test_where_there_is_nothing_more_to_ask_for_it_is_looked_at_ever_more_seldom(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commissions, "MOST_KEPT", 2)

    async def doing(coached: Coached) -> tuple[int, list[int]]:
        await loaded(coached)
        await coached.database.run(ask_all_on_the_first)
        coached.now = NEXT_NIGHT
        batches = await coached.nightly.submit(NEXT_NIGHT)
        return batches, list(coached.database.transact(lambda s: s.scalars(select(Writing.vain))))

    assert with_claude(database, api, doing) == (0, [1])


def test_what_is_forgotten_meanwhile_stays_forgotten(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> int:
        api.faults = [Fault(stop_reason="refusal")] * 2
        learner = await loaded(coached)
        assert await coached.nightly.submit(NIGHT) == 1
        await coached.database.run(lambda session: deletions.drop_learner(session, learner))
        assert await coached.writer.write(learner) == 0
        return await coached.nightly.collect(NIGHT)

    assert with_claude(database, api, doing) == 0
    assert kept(database) == []
    assert _batches(database) == []


def test_a_batch_that_cannot_be_had_is_given_up_and_asked_for_again(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        api.faults = [Fault(stop_reason="refusal")] * 2
        await loaded(coached)
        coached.now = NIGHT
        await coached.nightly.submit(NIGHT)
        api.batches.clear()
        await coached.nightly.collect(NIGHT)
        later = NIGHT + timedelta(days=2)
        coached.now = later
        return await coached.nightly.submit(later), await coached.nightly.collect(later)

    assert with_claude(database, api, doing) == (1, 12)


def test_without_money_no_batch_is_handed_in(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> int:
        await loaded(coached)
        return await coached.nightly.submit(NIGHT)

    assert with_claude(database, api, doing, limits=Limits(0.000001, 1.0)) == 0
    assert api.batches == {}
    assert _batches(database) == []


def test_a_tick_does_in_the_background_what_is_due(database: Database, api: FakeClaude) -> None:
    async def doing(coached: Coached) -> list[int]:
        api.faults = [Fault(stop_reason="refusal")] * 2
        await loaded(coached)
        batches = []
        for at in (NIGHT - timedelta(hours=2), NIGHT, NIGHT + timedelta(minutes=1)):
            coached.now = at
            coached.nightly.tick(at)
            coached.nightly.tick(at)
            await coached.nightly.resting()
            batches.append(len(api.batches))
        coached.now = NIGHT + timedelta(minutes=11)
        coached.nightly.tick(coached.now)
        await coached.nightly.resting()
        return batches

    assert with_claude(database, api, doing) == [0, 1, 1]
    assert len(kept(database)) == 12


def test_a_batch_that_was_taken_unheard_is_found_and_not_asked_for_twice(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> list[int]:
        await _wanting(coached, "ada", "eve")
        api.cuts_batches = True
        api.ended = False
        done = [await coached.nightly.submit(NIGHT), await coached.nightly.submit(NIGHT)]
        done.append(await coached.nightly.collect(NIGHT + HANDED_IN_BY))
        assert _batches(database) == [(None, 2)], "it may be this one: nobody can tell yet"
        api.ended = True
        done.append(await coached.nightly.collect(NIGHT + 2 * HANDED_IN_BY))
        done.append(await coached.nightly.collect(NIGHT + 3 * HANDED_IN_BY))
        return done

    assert with_claude(database, api, doing) == [0, 0, 0, 0, 24]
    assert len(api.made) == 1
    assert [row.settled for row in _batched(database)] == [True, True]
    assert _batches(database) == []


def test_a_batch_that_never_came_there_costs_nothing_and_is_asked_for_again(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int, int]:
        await _wanting(coached, "ada")
        api.faults = [Fault(status=0)]
        first = await coached.nightly.submit(NIGHT)
        later = NIGHT + HANDED_IN_BY
        await coached.nightly.collect(later - timedelta(seconds=1))
        assert _batches(database) == [(None, 1)], "somebody else may be handing it in just now"
        await coached.nightly.collect(later)
        assert [(row.settled, row.micro_dollars) for row in _batched(database)] == [(True, 0)]
        return first, await coached.nightly.submit(later), await coached.nightly.collect(later)

    assert with_claude(database, api, doing) == (0, 1, 12)


def test_what_can_never_be_looked_for_is_given_up_by_time_and_stays_booked(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        await _wanting(coached, "ada")
        api.faults = [Fault(status=0)] + [Fault(status=503)] * 2
        await coached.nightly.submit(NIGHT)
        await coached.nightly.collect(NIGHT + GIVE_UP_AFTER)
        assert _batches(database) == [(None, 1)]
        later = NIGHT + GIVE_UP_AFTER + timedelta(minutes=1)
        await coached.nightly.collect(later)
        assert [row.settled for row in _batched(database)] == [False]
        later += timedelta(days=3)
        return await coached.nightly.submit(later), await coached.nightly.collect(later)

    assert with_claude(database, api, doing) == (1, 12)


def test_a_batch_that_never_ends_is_given_up_after_two_days(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> int:
        await _wanting(coached, "ada")
        api.ended = False
        await coached.nightly.submit(NIGHT)
        await coached.nightly.collect(NIGHT + GIVE_UP_AFTER)
        assert _batches(database) == [("msgbatch_1", 1)]
        await coached.nightly.collect(NIGHT + GIVE_UP_AFTER + timedelta(minutes=1))
        assert _batches(database) == []
        return await coached.nightly.submit(NIGHT + timedelta(days=5))

    assert with_claude(database, api, doing) == 1


class _Killed(BaseException):
    """The process is killed."""


class _Dying(Batches):
    """Is killed at a point of handing in."""

    point = ""

    async def prepare(self, orders: Sequence[Order], *, token: str) -> Prepared:
        if self.point == "found":
            raise _Killed
        ready = await super().prepare(orders, token=token)
        if self.point == "paid":
            raise _Killed
        return ready

    async def send(self, ready: Prepared) -> str | NotTaken:
        name = await super().send(ready)
        if self.point == "sent":
            raise _Killed
        return name

    async def delete(self, name: str) -> bool:
        gone = await super().delete(name)
        if self.point == "deleted":
            raise _Killed
        return gone


@pytest.mark.parametrize("point", ["found", "paid", "sent", "deleted"])
def test_killed_anywhere_each_is_asked_once_and_the_money_is_right(
    database: Database, api: FakeClaude, point: str
) -> None:
    async def first(coached: Coached) -> None:
        await _wanting(coached, "ada", "eve")
        dying = _Dying.__new__(_Dying)
        dying.__dict__ = coached.batches.__dict__
        dying.point = point
        night = Nightly(database, dying)
        if point == "deleted":
            await night.submit(NIGHT)
        with pytest.raises(_Killed):
            await (night.collect if point == "deleted" else night.submit)(NIGHT)

    with_claude(database, api, first)
    later = NIGHT + HANDED_IN_BY

    async def after_a_restart(coached: Coached) -> None:
        for minutes in range(0, 60, 15):
            await coached.nightly.collect(later + timedelta(minutes=minutes))
            await coached.nightly.submit(later + timedelta(minutes=minutes))
        await coached.nightly.collect(later + timedelta(hours=1))

    with_claude(database, api, after_a_restart, now=later)
    assert len(kept(database)) == 24
    asked = [one for one in api.asked if "questions" in one.properties]
    assert len(asked) == 2 + 2, "refused on loading, then asked once by night"
    assert all(row.settled for row in _batched(database))
    assert _batches(database) == []


def test_killed_while_keeping_the_first_the_rest_is_kept_after_a_restart(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def first(coached: Coached) -> None:
        await _wanting(coached, "ada", "eve")
        await coached.nightly.submit(NIGHT)
        of = coached.nightly._of  # noqa: SLF001 - the kill comes between two of them

        async def once(*given: object, **named: object) -> object:
            if kept(database):
                raise _Killed
            return await of(*given, **named)  # type: ignore[arg-type] # as it is called

        monkeypatch.setattr(coached.nightly, "_of", once)
        with pytest.raises(_Killed):
            await coached.nightly.collect(NIGHT)

    with_claude(database, api, first)
    assert (len(kept(database)), _batches(database)) == (12, [("msgbatch_1", 1)])
    with_claude(database, api, lambda c: c.nightly.collect(NIGHT), now=NIGHT)
    assert len(kept(database)) == 24
    assert _batches(database) == []


def test_two_who_hand_in_at_once_ask_for_an_application_once(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> int:
        await _wanting(coached, "ada", "eve")
        both = [Nightly(database, coached.batches) for _ in range(4)]
        return sum(await asyncio.gather(*(night.submit(NIGHT) for night in both)))

    assert with_claude(database, api, doing) == 2
    assert sum(len(lines) for lines in api.batches.values()) == 2
    assert sum(orders for _, orders in _batches(database)) == 2


@pytest.mark.parametrize("night_first", [True, False])
def test_what_is_written_at_once_is_not_asked_for_by_night_as_well(
    database: Database, api: FakeClaude, *, night_first: bool
) -> None:
    async def doing(coached: Coached) -> None:
        (learner,) = await _wanting(coached, "ada")
        doing = [coached.writer.write(learner), coached.nightly.submit(NIGHT)]
        await asyncio.gather(*(doing[::-1] if night_first else doing))
        await coached.nightly.collect(NIGHT)

    with_claude(database, api, doing)
    asked = [one for one in api.asked if "questions" in one.properties]
    assert len(asked) == 1 + 1
    assert len(kept(database)) == 12
    assert database.transact(lambda s: list(s.scalars(select(Writing.busy_until)))) == [None]


def test_who_was_killed_while_writing_at_once_leaves_it_to_the_night(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        (learner,) = await _wanting(coached, "ada")
        api.faults = [Fault(wait_seconds=0.5)]
        coached.writer.begin(learner)
        await asyncio.sleep(0.2)
        await coached.writer.close()
        soon = await coached.nightly.submit(NIGHT)
        return soon, await coached.nightly.submit(NIGHT + commissions.LONGEST_AT_ONCE)

    assert with_claude(database, api, doing) == (0, 1)


def test_a_batch_that_is_all_of_one_who_forgets_is_stopped_and_deleted(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> None:
        (learner,) = await _wanting(coached, "ada")
        api.ended = False
        await coached.nightly.submit(NIGHT)
        await coached.send(learner, Press(Choice(Action.FORGET_EVERYTHING, learner)))
        await coached.nightly.collect(NIGHT)
        await coached.nightly.collect(NIGHT)
        assert api.told == ["POST /v1/messages/batches/msgbatch_1/cancel"]
        api.ended = True
        assert await coached.nightly.collect(NIGHT) == 0

    with_claude(database, api, doing)
    assert api.batches == {}
    assert [(row.learner_id, row.settled, row.micro_dollars) for row in _batched(database)] == [
        (None, True, 0)
    ]
    assert _batches(database) == []


def test_a_batch_that_others_are_in_goes_on_without_what_was_forgotten(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> int:
        ada, _ = await _wanting(coached, "ada", "eve")
        api.ended = False
        await coached.nightly.submit(NIGHT)
        asked = of_kind(await coached.say(ada, "/forget"), ForgetAsked)
        choice = next(c for c in asked.choices if c.action is Action.FORGET_APPLICATION)
        await coached.send(ada, Press(choice))
        await coached.nightly.collect(NIGHT)
        api.ended = True
        return await coached.nightly.collect(NIGHT)

    assert with_claude(database, api, doing) == 12
    assert api.told == ["DELETE /v1/messages/batches/msgbatch_1"]
    assert [row.settled for row in _batched(database)] == [True, True]
    assert all(row.micro_dollars for row in _batched(database)), "it was worked on, and is paid"
    assert _batches(database) == []


def test_what_the_service_does_not_delete_now_it_deletes_later(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def doing(coached: Coached) -> None:
        await _wanting(coached, "ada")
        await coached.nightly.submit(NIGHT)
        with monkeypatch.context() as patched:
            patched.setattr(api, "delete", lambda _: Fault(status=503))
            assert await coached.nightly.collect(NIGHT) == 12
        assert _batches(database) == [("msgbatch_1", 0)]
        assert await coached.nightly.collect(NIGHT) == 0

    with_claude(database, api, doing)
    assert api.batches == {}
    assert _batches(database) == []


def test_who_leaves_while_a_batch_is_made_costs_nobody_the_night(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        ada, _ = await _wanting(coached, "ada", "eve")
        prepare = coached.batches.prepare

        async def without_ada(orders: Sequence[Order], *, token: str) -> Prepared:
            await database.run(lambda session: deletions.drop_learner(session, ada))
            return await prepare(orders, token=token)

        monkeypatch.setattr(coached.batches, "prepare", without_ada)
        return await coached.nightly.submit(NIGHT), await coached.nightly.collect(NIGHT)

    assert with_claude(database, api, doing) == (1, 12)
    assert len(_batched(database)) == 1


@pytest.mark.parametrize("all_of_them", [False, True])
def test_who_forgets_while_a_batch_is_made_is_not_sent(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch, *, all_of_them: bool
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        ada, eve = await _wanting(coached, "ada", "eve")
        prepare = coached.batches.prepare

        async def then_forget(orders: Sequence[Order], *, token: str) -> Prepared:
            ready = await prepare(orders, token=token)
            for learner in (ada, eve) if all_of_them else (ada,):
                await database.run(partial(deletions.drop_learner, learner_id=learner))
            return ready

        monkeypatch.setattr(coached.batches, "prepare", then_forget)
        handed_in = await coached.nightly.submit(NIGHT)
        left = [] if all_of_them else [("msgbatch_1", 1)]
        assert _batches(database) == left
        assert [len(lines) for lines in api.batches.values()] == [1] * len(left)
        free = [row for row in _batched(database) if row.settled]
        assert [(row.learner_id, row.micro_dollars) for row in free] == [(None, 0)] * (
            2 - len(left)
        )
        return handed_in, await coached.nightly.collect(NIGHT)

    assert with_claude(database, api, doing) == ((0, 0) if all_of_them else (1, 12))
    assert all(row.settled for row in _batched(database))


def test_a_batch_that_was_made_with_one_fewer_is_found_where_nobody_heard_of_it(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def doing(coached: Coached) -> int:
        ada, _ = await _wanting(coached, "ada", "eve")
        prepare = coached.batches.prepare

        async def then_forget(orders: Sequence[Order], *, token: str) -> Prepared:
            ready = await prepare(orders, token=token)
            await database.run(partial(deletions.drop_learner, learner_id=ada))
            return ready

        monkeypatch.setattr(coached.batches, "prepare", then_forget)
        api.cuts_batches = True
        await coached.nightly.submit(NIGHT)
        await coached.nightly.collect(NIGHT + HANDED_IN_BY)
        return await coached.nightly.collect(NIGHT + HANDED_IN_BY)

    assert with_claude(database, api, doing) == 12


def _spend_the_day(learner_id: int, session: Session) -> None:
    used = dict.fromkeys(("input", "cache_write", "cache_read", "output"), 0)
    session.add(
        Spending(
            learner_id=learner_id,
            at=NIGHT,
            on=NIGHT.date(),
            purpose=Purpose.JUDGE,
            model="claude-haiku-5-5",
            micro_dollars=1_000_000,
            settled=True,
            **used,
        )
    )


def test_who_has_no_money_left_was_not_asked_about_and_is_the_next_night(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> list[int]:
        ada, _ = await _wanting(coached, "ada", "eve")
        await database.run(partial(_spend_the_day, ada))
        done = [await coached.nightly.submit(NIGHT)]
        assert _batches(database) == [("msgbatch_1", 1)]
        done.append(await coached.nightly.collect(NIGHT))
        assert database.transact(lambda s: list(s.scalars(select(Writing.vain)))) == [0, 0]
        coached.now = NEXT_NIGHT
        return [*done, await coached.nightly.submit(NEXT_NIGHT)]

    assert with_claude(database, api, doing) == [1, 12, 1]


def test_what_was_forgotten_leaves_nothing_to_stop_where_the_rest_was_kept(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def doing(coached: Coached) -> None:
        ada, _ = await _wanting(coached, "ada", "eve")
        await coached.nightly.submit(NIGHT)
        await coached.database.run(partial(deletions.drop_learner, learner_id=ada))
        monkeypatch.setattr(api, "delete", lambda _: Fault(status=503))
        assert await coached.nightly.collect(NIGHT) == 12
        assert _batches(database) == [("msgbatch_1", 0)]

    with_claude(database, api, doing)
    assert api.told == ["DELETE /v1/messages/batches/msgbatch_1"]


def test_what_the_service_never_deletes_is_forgotten_here_after_two_days(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def doing(coached: Coached) -> None:
        await _wanting(coached, "ada")
        await coached.nightly.submit(NIGHT)
        monkeypatch.setattr(api, "delete", lambda _: Fault(status=503))
        await coached.nightly.collect(NIGHT + GIVE_UP_AFTER)
        assert _batches(database) == [("msgbatch_1", 0)]
        await coached.nightly.collect(NIGHT + GIVE_UP_AFTER + timedelta(minutes=1))

    with_claude(database, api, doing)
    assert _batches(database) == []


def test_a_batch_that_cannot_be_kept_stops_no_other_and_is_given_up_after_two_days(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = commissions.keep

    async def doing(coached: Coached) -> list[int]:
        ada, _ = await _wanting(coached, "ada", "eve")

        def odd(visit: Visit, application: Application, said: QuestionSet) -> int:
            if visit.learner.id == ada:
                raise KeyError("odd")
            return keep(visit, application, said)

        monkeypatch.setattr(commissions, "keep", odd)
        await coached.nightly.submit(NIGHT)
        api.faults = [Fault(stop_reason="refusal")] * 2
        await loaded(coached, "joe")
        await coached.nightly.submit(NIGHT + timedelta(hours=1))
        done = [await coached.nightly.collect(NIGHT + timedelta(hours=2))]
        assert _batches(database) == [("msgbatch_1", 1)], "what is still to be kept is not deleted"
        done.append(await coached.nightly.collect(NIGHT + GIVE_UP_AFTER))
        later = NIGHT + GIVE_UP_AFTER + timedelta(minutes=1)
        done.append(await coached.nightly.collect(later))
        assert _batches(database) == []
        vain = select(Writing.vain).where(Writing.learner_id == ada)
        assert database.transact(lambda s: s.scalar(vain)) == 1
        coached.now = later
        return [*done, await coached.nightly.submit(later)]

    assert with_claude(database, api, doing) == [24, 0, 0, 1]
    assert list(api.batches) == ["msgbatch_3"]


def test_a_batch_that_cannot_be_looked_after_at_all_stops_no_other_and_is_given_up(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def doing(coached: Coached) -> list[int]:
        await _wanting(coached, "ada")
        await coached.nightly.submit(NIGHT)
        api.faults = [Fault(stop_reason="refusal")] * 2
        await loaded(coached, "eve")
        await coached.nightly.submit(NIGHT + timedelta(hours=1))
        collect = coached.batches.collect

        async def odd(
            name: str, shapes: Mapping[int, type[BaseModel]], *, token: str
        ) -> Results | Failed | None:
            if name == "msgbatch_1":
                raise KeyError("odd")
            return await collect(name, shapes, token=token)

        monkeypatch.setattr(coached.batches, "collect", odd)
        done = [await coached.nightly.collect(NIGHT + timedelta(hours=2))]
        assert _batches(database) == [("msgbatch_1", 1)]
        done.append(await coached.nightly.collect(NIGHT + GIVE_UP_AFTER + timedelta(minutes=1)))
        return done

    assert with_claude(database, api, doing) == [12, 0]
    assert _batches(database) == []
    assert api.batches == {}


def test_a_vain_night_is_followed_by_the_next_however_late_it_was_collected(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> list[int]:
        await _wanting(coached, "ada")
        api.says = lambda _: {"questions": []}
        done = []
        for day, hours in enumerate((23.5, 0.2, 0.2, 0.2, 0.2)):
            coached.now = NIGHT + timedelta(days=day, seconds=-day)
            done.append(await coached.nightly.submit(coached.now))
            coached.now += timedelta(hours=hours)
            await coached.nightly.collect(coached.now)
        return done

    assert with_claude(database, api, doing) == [1, 1, 0, 1, 0]


def test_what_was_asked_about_meanwhile_is_not_put_into_a_batch(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        api.says = lambda asked: (
            {"questions": []} if "questions" in asked.properties else {"requirements": []}
        )
        learner = await loaded(coached)

        def ordered(session: Session, now: datetime) -> int:
            visit = Visit.begin(session, learner, now=now)
            found = queries.application(session, learner, visit.learner.application_id or 0)
            assert found is not None
            batch = batches.begin(session, at=now)
            return len(commissions.order(visit, found, batch_id=batch.id))

        run = coached.database.run
        return await run(partial(ordered, now=START)), await run(partial(ordered, now=NIGHT))

    assert with_claude(database, api, doing) == (0, 1)


def test_no_two_batches_have_one_token_though_a_row_comes_again(database: Database) -> None:
    def tokens(session: Session) -> set[str]:
        made = set()
        for at in (NIGHT, NIGHT + timedelta(microseconds=1)):
            batch = batches.begin(session, at=at)
            made.add(batch.token)
            batches.drop(session, batch.id)
        return made

    assert len(database.transact(tokens)) == 2


@pytest.mark.parametrize("event", ["writing.failed", "writing.batch_failed"])
def test_what_fails_in_the_background_is_told_by_its_own_name(event: str) -> None:
    async def fail() -> int:
        raise KeyError("a secret")

    with capture_logs() as logs:
        assert asyncio.run(kept_from_harm(fail, event=event)) is None
    assert logs == [{"event": event, "kind": "KeyError", "log_level": "error"}]


def test_without_its_models_price_a_batch_is_collected_and_stays_booked(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def doing(coached: Coached) -> int:
        await _wanting(coached, "ada")
        await coached.nightly.submit(NIGHT)
        prices = {"claude-other": PRICES["claude-haiku-5-5"]}
        purse = Purse(database, prices=prices, limits=coached.limits, clock=lambda: NIGHT)
        monkeypatch.setattr(coached.batches, "_ledger", purse.in_batches())
        return await coached.nightly.collect(NIGHT)

    assert with_claude(database, api, doing) == 12
    assert [row.settled for row in _batched(database)] == [False]
    assert _batches(database) == []


def test_a_lone_odd_batch_keeps_no_other_from_being_collected(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        await _wanting(coached, "ada")
        await coached.nightly.submit(NIGHT)
        api.batches["msgbatch_1"] = [b"null"]
        api.faults = [Fault(stop_reason="refusal")] * 2
        await loaded(coached, "eve")
        later = NIGHT + timedelta(hours=1)
        return await coached.nightly.submit(later), await coached.nightly.collect(later)

    assert with_claude(database, api, doing) == (1, 12)


def test_no_more_than_so_many_questions_are_kept_for_a_requirement(
    database: Database, api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commissions, "MOST_KEPT", 1)
    with_claude(database, api, loaded)
    assert len(kept(database)) == 5, "one for each requirement"


def test_an_export_holds_what_is_at_work_for_the_learner_and_nobody_else(
    database: Database, api: FakeClaude
) -> None:
    async def doing(coached: Coached) -> tuple[int, int]:
        learners = await _wanting(coached, "ada", "eve")
        await coached.nightly.submit(NIGHT)
        ada, eve = (
            len(database.transact(lambda s, of=of: of_learner(s, of))["batch_order"])  # type: ignore[misc] # bound here
            for of in learners
        )
        return ada, eve

    assert with_claude(database, api, doing) == (1, 1)
