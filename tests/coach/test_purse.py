import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from claude.model import Purpose, Usage
from claude.prices import PRICES, Price
from coach.purse import Limits, Purse
from storage import deletions, spending
from storage.engine import Database
from storage.models import Learner
from storage.spending import Spending

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
PENNY = Usage(input=5_000)
"""A cent at two dollars a million."""


class At:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def at() -> At:
    return At()


@pytest.fixture
def purse(database: Database, at: At) -> Purse:
    def work(session: object) -> None:
        for name in ("ada", "eve"):
            session.add(  # type: ignore[attr-defined]
                Learner(face="test", external_id=name, created_at=NOON, zone="UTC")
            )

    asyncio.run(database.run(work))
    return Purse(
        database,
        prices={"strong": Price(2.0, 10.0)},
        limits=Limits(a_day=0.02, in_all=0.05),
        clock=at,
    )


def _reserve(purse: Purse, account: int = 1, most: Usage = PENNY) -> int | None:
    return asyncio.run(purse.reserve(account, Purpose.JUDGE, model="strong", most=most))


def _settle(purse: Purse, number: int | None, usage: Usage | None) -> None:
    assert number is not None
    asyncio.run(purse.settle(number, usage))


def test_a_learners_day_has_its_bound_and_the_next_day_begins_anew(purse: Purse, at: At) -> None:
    assert _reserve(purse) is not None
    assert _reserve(purse) is not None
    assert _reserve(purse) is None
    assert _reserve(purse, account=2) is not None, "the other's day is their own"
    at.now += timedelta(days=1)
    assert _reserve(purse) is not None


def test_all_together_have_a_bound(purse: Purse, at: At) -> None:
    given = []
    for _ in range(4):
        given += [_reserve(purse), _reserve(purse, account=2)]
        at.now += timedelta(days=1)
    assert sum(number is not None for number in given) == 5


def test_what_was_set_aside_and_not_used_is_free_again(purse: Purse) -> None:
    number = _reserve(purse, most=Usage(input=10_000))
    assert _reserve(purse) is None
    _settle(purse, number, Usage(input=100, output=10))
    assert _reserve(purse) is not None


def test_where_nobody_knows_what_was_used_it_counts_as_spent(purse: Purse) -> None:
    number = _reserve(purse, most=Usage(input=10_000))
    _settle(purse, number, None)
    assert _reserve(purse) is None


def test_the_books_say_what_each_purpose_cost(purse: Purse, database: Database) -> None:
    _settle(purse, _reserve(purse), Usage(100, 200, 300, 40))
    _settle(purse, _reserve(purse), Usage(1, 2, 3, 4))
    (told,) = asyncio.run(database.run(lambda s: spending.sums(s, since=NOON.date())))
    assert (told.purpose, told.calls) == (Purpose.JUDGE, 2)
    assert (told.input, told.cache_write, told.cache_read, told.output) == (101, 202, 303, 44)
    # 100 + 1.25 * 200 + 0.1 * 300 tokens in at 2, 40 out at 10: 1,160; 1 + 2.5 + 0.3 and 4: 48
    assert told.micro_dollars == 1160 + 48


def test_who_is_forgotten_leaves_a_sum_without_a_name(purse: Purse, database: Database) -> None:
    _settle(purse, _reserve(purse), PENNY)
    asyncio.run(database.run(lambda session: deletions.drop_learner(session, 1)))
    (row,) = asyncio.run(database.run(lambda s: s.scalars(select(Spending)).all()))
    assert row.learner_id is None
    assert asyncio.run(database.run(spending.spent)) == 10_000


def test_a_batch_is_booked_at_half_the_price_in_the_same_books(
    purse: Purse, database: Database
) -> None:
    batched = purse.in_batches()
    _settle(batched, _reserve(batched, most=Usage(input=10_000)), PENNY)
    assert asyncio.run(database.run(spending.spent)) == 5_000
    assert asyncio.run(purse.left(1)) == pytest.approx(0.015)
    _settle(purse, _reserve(purse, 2, Usage(input=10_000)), Usage(input=10_000))
    assert asyncio.run(purse.left(1)) == pytest.approx(0.015)
    assert asyncio.run(purse.left(2)) == 0.0


def test_prices_hold_for_the_models_that_are_set_without_asking() -> None:
    whole = Usage(input=1_000_000, output=1_000_000)
    assert PRICES["claude-haiku-5-5"].dollars(whole) == pytest.approx(0.6)
    assert PRICES["claude-sonnet-5-5"].batched.dollars(whole) == pytest.approx(6.0)


def test_there_is_room_for_what_a_request_may_cost_and_no_less(purse: Purse, at: At) -> None:
    def has_room(cents: int) -> bool:
        most = Usage(input=cents * PENNY.input)
        return asyncio.run(purse.has_room(1, model="strong", most=most))

    assert has_room(2)
    assert not has_room(3)
    assert _reserve(purse) is not None
    assert has_room(1)
    assert not has_room(2)
    at.now += timedelta(days=1)
    assert has_room(2)


def test_for_who_is_gone_nothing_is_set_aside(purse: Purse, database: Database) -> None:
    asyncio.run(database.run(lambda session: deletions.drop_learner(session, 1)))
    assert _reserve(purse) is None
    assert asyncio.run(database.run(spending.spent)) == 0


def test_many_at_once_pass_neither_limit(purse: Purse, database: Database, at: At) -> None:
    """On PostgreSQL each would find room, did they not wait for each other."""

    async def at_once() -> list[int | None]:
        asked = (
            purse.reserve(account, Purpose.JUDGE, model="strong", most=PENNY)
            for account in (1, 2)
            for _ in range(4)
        )
        return await asyncio.gather(*asked)

    given = [asyncio.run(at_once())]
    for _ in range(2):
        at.now += timedelta(days=1)
        given.append(asyncio.run(at_once()))
    counts = [sum(number is not None for number in numbers) for numbers in given]
    assert counts == [4, 1, 0], "two a day for each, five in all"
