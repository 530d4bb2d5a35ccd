"""Polling, with whatever may come in a batch and go wrong on the way."""

import asyncio
from typing import Any

import msgspec
import pytest

from bot import clock
from bot.telegram import intake
from bot.telegram.intake import Inlet, NotUpdates, Poller, arrivals
from bot.telegram.updates import decode
from bot.telegram.wire import Wire, loosely_decoded
from storage import inbox
from storage.engine import Database, Session
from storage.inbox import Arrival

CHAT = {"id": 7, "type": "private"}
SENT = {"message_id": 1, "date": 1, "chat": CHAT, "from": {"id": 7}, "text": "hello"}


class Batches(Wire):
    """Gives one batch after another, then nothing; `over` is set when nothing is left."""

    def __init__(self, *batches: Any) -> None:
        super().__init__("http://telegram.test", connections=1)
        self._batches = list(batches)
        self.offsets: list[Any] = []
        self.over = asyncio.Event()

    async def call(self, method: str, given: Any, **_: Any) -> Any:
        if method != "getUpdates":
            return True
        self.offsets.append(given["offset"])
        if not self._batches:
            self.over.set()
            await asyncio.sleep(3600)
        return self._batches.pop(0)


def _poll(wire: Batches, inlet: Inlet, beats: list[int]) -> None:
    async def run() -> None:
        polling = asyncio.create_task(Poller(wire, inlet, beat=lambda: beats.append(1)).run())
        await asyncio.wait_for(wire.over.wait(), 60)
        polling.cancel()
        with pytest.raises(asyncio.CancelledError):
            await polling

    asyncio.run(run())


@pytest.mark.parametrize("odd", [2**63, True, "3", None, 6.0])
def test_an_odd_update_keeps_no_other_from_being_stored(kept: Database, odd: Any) -> None:
    wire = Batches([{"update_id": odd}, {"update_id": 5, "message": SENT}, ["x"]])
    _poll(wire, Inlet(kept, clock=clock.now, on_kept=lambda: None), [])
    with kept.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT id, chat_id FROM inbox").all() == [(5, 7)]
    assert wire.offsets[-1] == 6


@pytest.mark.parametrize("odd", [2**63, True, "7", 1.5])
def test_a_chat_of_no_number_is_none(odd: Any) -> None:
    message = {**SENT, "chat": {"id": odd}}
    assert [found.chat_id for found in arrivals([{"update_id": 1, "message": message}])] == [0]


def test_half_a_character_loses_no_more_than_itself() -> None:
    raw = msgspec.json.encode({"update_id": 1, "message": SENT}).replace(b"hello", b"so \\ud800 it")
    (found,) = arrivals([loosely_decoded(raw)])
    message = decode(found.payload).message
    assert message is not None
    assert message.text == "so ? it"


def test_a_batch_of_nothing_that_can_be_read_is_no_batch() -> None:
    with pytest.raises(NotUpdates):
        arrivals([{"update_id": "x"}])


def test_nothing_that_goes_wrong_ends_polling_and_no_heart_beats_meanwhile(
    kept: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "SHORTEST_PAUSE_SECONDS", 0.01)
    beats: list[int] = []
    failing = [RuntimeError("on purpose"), OSError("disk full"), ValueError("odd")]
    kept_at_beats: list[int] = []

    class Full(Inlet):
        async def keep(self, arrived: Any) -> None:
            kept_at_beats.append(len(beats))
            if failing:
                raise failing.pop()
            await super().keep(arrived)

    batch = [{"update_id": 5, "message": SENT}]
    wire = Batches(*[batch] * 4)
    _poll(wire, Full(kept, clock=clock.now, on_kept=lambda: None), beats)
    assert wire.offsets == [0, 0, 0, 0, 6]
    assert kept_at_beats == [0, 0, 0, 0]
    assert beats == [1]

    def stored(session: Session) -> list[Arrival]:
        now = clock.now()
        return inbox.claim(session, now=now, until=now, limit=9)

    assert [arrival.update_id for arrival in kept.transact(stored)] == [5]


class Raw(Batches):
    """Gives raw updates as Telegram does, from an offset on and so many at once."""

    async def call(self, method: str, given: Any, **_: Any) -> Any:
        if method != "getUpdates":
            return True
        self.offsets.append((given["offset"], given["limit"]))
        open_ = [raw for number, raw in self._batches if number >= given["offset"]]
        if not open_:
            self.over.set()
            await asyncio.sleep(3600)
        listed = b",".join(open_[: given["limit"]])
        return self.parse_json_payload(b'{"ok":true,"result":[' + listed + b"]}")["result"]


def test_an_update_nested_too_deeply_is_passed_and_kept(kept: Database) -> None:
    def raw(number: int, inside: bytes = b"") -> tuple[int, bytes]:
        update = msgspec.json.encode({"update_id": number, "message": SENT})
        return number, update[:-1] + inside + b"}"

    deep = raw(6, b',"deep":' + b"[" * 5000 + b"]" * 5000)
    wire = Raw(raw(5), deep, raw(7), raw(8))
    _poll(wire, Inlet(kept, clock=clock.now, on_kept=lambda: None), [])
    with kept.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT id, chat_id FROM inbox ORDER BY id").all()
        kept_whole = connection.exec_driver_sql("SELECT payload FROM inbox WHERE id = 6").scalar()
    assert rows == [(5, 7), (6, 0), (7, 7), (8, 7)]
    assert deep[1].decode() in (kept_whole or "")
    assert wire.offsets == [(0, 100), (0, 1), (6, 100), (6, 1), (7, 100), (9, 100)]
