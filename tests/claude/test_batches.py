import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from typing import Literal, TypeVar

import pytest
from pydantic import BaseModel

from claude.batches import Batches
from claude.model import Call, Failed, Failure, Purpose, Said, Usage
from claude.orders import Order, Results, Submitted
from tests.bot.served import nobody_listens
from tests.claude.api import KEY, Asked, FakeClaude, Fault
from tests.claude.asking import MODELS, NOW
from tests.claude.books import Books

T = TypeVar("T")


class Mark(BaseModel):
    score: Literal[1, 2, 3]


ORDERS = [Order(n, Call(Purpose.ASK, "Ask.", {"n": n}, Mark)) for n in (1, 2, 3)]


def _echo(asked: Asked) -> object:
    return {"score": asked.data["n"]}


@pytest.fixture
def api() -> Iterator[FakeClaude]:
    with FakeClaude(_echo) as fake:
        yield fake
    assert fake.refused == []


def _with(url: str, doing: Callable[[Batches], Awaitable[T]], *, books: Books, key: str = KEY) -> T:
    async def done() -> T:
        batches = Batches(key, models=MODELS, ledger=books, clock=lambda: NOW, base_url=url)
        try:
            return await doing(batches)
        finally:
            await batches.close()

    return asyncio.run(done())


def _submitted(api: FakeClaude, books: Books) -> Submitted:
    got = _with(api.url, lambda batches: batches.submit(ORDERS), books=books)
    assert isinstance(got, Submitted)
    return got


def _collected(api: FakeClaude, books: Books, batch: Submitted) -> Results | Failed | None:
    shapes = {number: Mark for number in batch.numbers if number is not None}
    return _with(api.url, lambda batches: batches.collect(batch.name, shapes), books=books)


def test_what_comes_back_in_any_order_is_known_by_its_number(api: FakeClaude) -> None:
    books = Books()
    batch = _submitted(api, books)
    assert batch.numbers == (1, 2, 3)
    assert [account for account, *_ in books.reserved] == [1, 2, 3]
    assert b'"custom_id": "3"' in api.batches[batch.name][0]
    got = _collected(api, books, batch)
    assert isinstance(got, dict)
    assert {n: said.value.score for n, said in got.items() if isinstance(said, Said)} == {
        1: 1,
        2: 2,
        3: 3,
    }
    assert sorted(number for number, _ in books.settled) == [1, 2, 3]
    assert all(usage and usage.output for _, usage in books.settled)


def test_while_it_is_at_work_there_is_nothing_and_later_all_of_it(api: FakeClaude) -> None:
    books = Books()
    api.ended = False
    batch = _submitted(api, books)
    assert _collected(api, books, batch) is None
    assert books.settled == []
    api.ended = True
    got = _collected(api, books, batch)
    assert isinstance(got, dict)
    assert len(got) == 3


def test_results_of_others_are_left_alone(api: FakeClaude) -> None:
    books = Books()
    batch = _submitted(api, books)
    mine = Submitted(batch.name, (2,))
    got = _collected(api, books, mine)
    assert isinstance(got, dict)
    assert list(got) == [2]
    assert [number for number, _ in books.settled] == [2]


def test_what_did_not_succeed_costs_nothing_and_says_why(api: FakeClaude) -> None:
    books = Books()
    api.says = lambda asked: [
        Fault(status=500),
        Fault(status=0),
        Fault(stop_reason="refusal"),
    ][asked.data["n"] - 1]
    got = _collected(api, books, _submitted(api, books))
    assert isinstance(got, dict)
    assert {n: one.why for n, one in got.items() if isinstance(one, Failed)} == {
        1: Failure.BROKEN,
        2: Failure.CUT_SHORT,
        3: Failure.REFUSED,
    }
    used = dict(books.settled)
    assert used[1] == used[2] == Usage()
    assert used[3] != Usage()


@pytest.mark.parametrize("odd", [{"type": "succeeded", "message": {"content": 3}}, None, "x"])
def test_one_odd_line_spoils_no_other(api: FakeClaude, odd: object) -> None:
    books = Books()
    batch = _submitted(api, books)
    lines = api.batches[batch.name]
    line = json.loads(lines[0])
    lines[0] = json.dumps({**line, "result": odd}).encode()
    got = _collected(api, books, batch)
    assert isinstance(got, dict)
    spoilt = [number for number, one in got.items() if isinstance(one, Failed)]
    assert spoilt == [int(line["custom_id"])]
    assert spoilt[0] not in dict(books.settled), "what nobody can read stays booked"


def test_without_money_nothing_is_handed_in(api: FakeClaude) -> None:
    got = _with(api.url, lambda batches: batches.submit(ORDERS), books=Books(room=False))
    assert got == Failed(Failure.OVER_BUDGET)
    assert api.batches == {}


@pytest.mark.parametrize(("status", "back"), [(429, 3), (400, 3), (529, 0), (0, 0)])
def test_what_was_surely_not_taken_is_given_back(api: FakeClaude, status: int, back: int) -> None:
    books = Books()
    api.faults = [Fault(status=status)]
    got = _with(api.url, lambda batches: batches.submit(ORDERS), books=books)
    assert isinstance(got, Failed)
    assert books.settled == [(number, Usage()) for number in range(1, back + 1)]


def test_a_wrong_key_an_unknown_batch_and_no_network_are_told(api: FakeClaude) -> None:
    wrong = _with(api.url, lambda b: b.submit(ORDERS), books=Books(), key="sk-ant-other")
    assert wrong == Failed(Failure.KEY_REFUSED, 1)
    unknown = _with(api.url, lambda b: b.collect("msgbatch_9", {1: Mark}), books=Books())
    assert unknown == Failed(Failure.REQUEST_REFUSED, 1)
    away = _with(nobody_listens(), lambda b: b.collect("msgbatch_9", {1: Mark}), books=Books())
    assert away == Failed(Failure.BROKEN, 1)


def test_the_fake_refuses_what_the_api_refuses() -> None:
    with FakeClaude() as fake:
        bad: list[object] = [{}, {"requests": []}]
        for body in (*bad, {"requests": [{"custom_id": "a b", "params": {}}]}):
            refused = fake.take_batch(body)
            assert isinstance(refused, Fault)
            assert refused.status == 400
        twice = [{"custom_id": "1", "params": {}}] * 2
        assert isinstance(fake.take_batch({"requests": twice}), Fault)
        assert len(fake.refused) == 4
