import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, TypeVar

import pytest
from anthropic._decoders.jsonl import AsyncJSONLDecoder
from anthropic.types.messages import MessageBatchIndividualResponse
from pydantic import BaseModel

from claude import batches
from claude.batches import Batches
from claude.model import Call, Failed, Failure, Purpose, Said, Usage
from claude.orders import Handed, NotTaken, Order, Results, Sought
from tests.bot.served import nobody_listens
from tests.claude.api import KEY, Asked, FakeClaude, Fault
from tests.claude.asking import MODELS, NOW
from tests.claude.books import Books

T = TypeVar("T")


class Mark(BaseModel):
    score: Literal[1, 2, 3]


ORDERS = [Order(n, Call(Purpose.ASK, "Ask.", {"n": n}, Mark), id=10 + n) for n in (1, 2, 3)]
TOKEN = "20261126T090000-1"


@dataclass(frozen=True, slots=True)
class Submitted:
    """A batch that was taken."""

    name: str
    numbers: tuple[int, ...]


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


async def _submit(batches: Batches) -> Submitted | NotTaken | None:
    ready = await batches.prepare(ORDERS, token=TOKEN)
    if not ready.requests:
        return None
    sent = await batches.send(ready)
    if isinstance(sent, NotTaken):
        return sent
    return Submitted(sent, tuple(n for n in ready.numbers if n is not None))


def _submitted(api: FakeClaude, books: Books) -> Submitted:
    got = _with(api.url, _submit, books=books)
    assert isinstance(got, Submitted)
    return got


def _collected(
    api: FakeClaude, books: Books, batch: Submitted, token: str = TOKEN
) -> Results | Failed | None:
    shapes = dict.fromkeys(batch.numbers, Mark)
    return _with(
        api.url, lambda batches: batches.collect(batch.name, shapes, token=token), books=books
    )


def test_what_comes_back_in_any_order_is_known_by_its_number(api: FakeClaude) -> None:
    books = Books()
    batch = _submitted(api, books)
    assert batch.numbers == (1, 2, 3)
    assert [account for account, *_ in books.reserved] == [1, 2, 3]
    assert books.orders == [11, 12, 13]
    assert f'"custom_id": "{TOKEN}-3"'.encode() in api.batches[batch.name][0]
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
    assert _collected(api, books, batch, token="20261126T090000-2") == {}


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


def _message(**changed: object) -> object:
    usage = {"input_tokens": 1, "output_tokens": 1}
    text = {"type": "text", "text": '{"score": 1}'}
    whole = {"content": [text], "model": "m", "stop_reason": "end_turn", "usage": usage}
    return {"type": "succeeded", "message": {**whole, **changed}}


ODD = [
    None,
    "x",
    [],
    {},
    {"type": "succeeded"},
    {"type": "succeeded", "message": None},
    {"type": "succeeded", "message": "x"},
    _message(usage=None),
    _message(usage="x"),
    _message(usage={}),
    _message(usage={"input_tokens": "many", "output_tokens": None}),
]
"""Of such a result nobody knows what it used."""
UNREADABLE = [
    _message(content=None),
    _message(content="x"),
    _message(content=[None]),
    _message(content=[{"type": "text"}]),
    _message(content=[{"type": "text", "text": None}]),
    _message(stop_reason={}),
]


@pytest.mark.parametrize("odd", ODD)
def test_one_odd_line_spoils_no_other(api: FakeClaude, odd: object) -> None:
    books = Books()
    batch = _submitted(api, books)
    lines = api.batches[batch.name]
    line = json.loads(lines[0])
    lines[0] = json.dumps({**line, "result": odd}).encode()
    got = _collected(api, books, batch)
    assert isinstance(got, dict)
    spoilt = [number for number, one in got.items() if isinstance(one, Failed)]
    assert spoilt == [int(line["custom_id"].rsplit("-", 1)[1])]
    assert spoilt[0] not in dict(books.settled), "what nobody can read stays booked"


@pytest.mark.parametrize("odd", UNREADABLE)
def test_what_nobody_can_read_was_used_all_the_same(api: FakeClaude, odd: object) -> None:
    books = Books()
    batch = _submitted(api, books)
    lines = api.batches[batch.name]
    lines[0] = json.dumps({**json.loads(lines[0]), "result": odd}).encode()
    got = _collected(api, books, batch)
    assert isinstance(got, dict)
    assert [type(got[number]) for number in (1, 2, 3)] == [Said, Said, Failed]
    assert dict(books.settled)[3] == Usage(input=1, output=1)


def test_lines_that_are_no_results_fail_the_batch_and_raise_nothing(api: FakeClaude) -> None:
    books = Books()
    batch = _submitted(api, books)
    for odd in (b"3", b"null", b"[]", b'{"custom_id": 5, "result": null}', b"{", b"\xff"):
        api.batches[batch.name] = [odd]
        got = _collected(api, books, batch)
        assert got == {} or isinstance(got, Failed)
    assert books.settled == []


def test_without_money_nothing_is_handed_in(api: FakeClaude) -> None:
    assert _with(api.url, _submit, books=Books(room=False)) is None
    assert api.batches == {}


def test_more_than_a_batch_holds_waits_for_another(
    api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "LARGEST_BATCH", 2)
    ready = _with(api.url, lambda b: b.prepare(ORDERS, token=TOKEN), books=Books())
    assert ready.numbers == (1, 2, None)
    assert len(ready.requests) == 2


@pytest.mark.parametrize(("status", "back"), [(429, 3), (400, 3), (529, 0), (0, 0)])
def test_what_was_surely_not_taken_is_given_back(api: FakeClaude, status: int, back: int) -> None:
    books = Books()
    api.faults = [Fault(status=status)]
    got = _with(api.url, _submit, books=books)
    assert isinstance(got, NotTaken)
    assert got.is_sure == bool(back)
    assert books.settled == [(number, Usage()) for number in range(1, back + 1)]


def _sought(api: FakeClaude, batch: Handed, known: tuple[str, ...] = ()) -> str | Sought:
    return _with(api.url, lambda b: b.find(batch, known=known), books=Books())


def test_a_batch_whose_taking_nobody_heard_of_is_found_by_its_calls(api: FakeClaude) -> None:
    _submitted(api, Books())  # somebody else's, of the same size
    other = next(iter(api.batches))
    api.batches[other] = [line.replace(b"-1-", b"-7-") for line in api.batches[other]]
    api.cuts_batches = True
    got = _with(api.url, _submit, books=Books())
    assert got == NotTaken(Failure.BROKEN, is_sure=False)
    handed = Handed(TOKEN, NOW, 3)
    api.ended = False
    assert _sought(api, handed) is Sought.NOT_KNOWN, "it may be either of the two"
    api.ended = True
    assert _sought(api, handed) == "msgbatch_2"
    assert _sought(api, handed, known=("msgbatch_2",)) is Sought.NOWHERE
    assert _sought(api, Handed(TOKEN, NOW, 4)) is Sought.NOWHERE
    assert _sought(api, Handed(TOKEN, NOW + timedelta(hours=2), 3)) is Sought.NOWHERE
    api.faults = [Fault(status=529)]
    assert _sought(api, handed) is Sought.NOT_KNOWN
    api.faults = [Fault(text='{"data": [{"id": 1}, null]}')]
    assert _sought(api, handed) is Sought.NOT_KNOWN


def test_the_results_that_are_not_read_to_their_end_are_closed(
    api: FakeClaude, monkeypatch: pytest.MonkeyPatch
) -> None:
    _submitted(api, Books())
    opened: list[AsyncJSONLDecoder[MessageBatchIndividualResponse]] = []

    async def find(batches: Batches) -> str | Sought:
        resource = batches._api.messages.batches  # noqa: SLF001 - the stream is nobody else's
        results = resource.results

        async def remembered(name: str) -> AsyncJSONLDecoder[MessageBatchIndividualResponse]:
            opened.append(await results(name))
            return opened[-1]

        monkeypatch.setattr(resource, "results", remembered)
        found = await batches.find(Handed(TOKEN, NOW, 3), known=())
        assert [stream.http_response.is_closed for stream in opened] == [True]
        return found

    assert _with(api.url, find, books=Books()) == "msgbatch_1"


def test_a_batch_is_stopped_and_deleted_once_it_has_ended(api: FakeClaude) -> None:
    api.ended = False
    books = Books()
    batch = _submitted(api, books)
    assert not _with(api.url, lambda b: b.delete(batch.name), books=books)
    assert _with(api.url, lambda b: b.cancel(batch.name), books=books)
    api.ended = True
    _collected(api, books, batch)
    assert books.settled == [(3, Usage()), (2, Usage()), (1, Usage())]
    assert _with(api.url, lambda b: b.delete(batch.name), books=books)
    assert api.batches == {}
    assert _with(api.url, lambda b: b.delete(batch.name), books=books), "it is gone"
    assert not _with(api.url, lambda b: b.cancel(batch.name), books=books)


def test_a_wrong_key_an_unknown_batch_and_no_network_are_told(api: FakeClaude) -> None:
    def collected(url: str) -> object:
        return _with(url, lambda b: b.collect("msgbatch_9", {1: Mark}, token=TOKEN), books=Books())

    wrong = _with(api.url, _submit, books=Books(), key="sk-ant-other")
    assert wrong == NotTaken(Failure.KEY_REFUSED, is_sure=True)
    assert collected(api.url) == Failed(Failure.REQUEST_REFUSED, 1)
    away = nobody_listens()
    assert collected(away) == Failed(Failure.BROKEN, 1)
    assert not _with(away, lambda b: b.cancel("msgbatch_9"), books=Books())
    assert not _with(away, lambda b: b.delete("msgbatch_9"), books=Books())


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
