"""Against another's server: llmock's faults over HTTP, and its own verdict on how they were met."""

import asyncio
from datetime import UTC, datetime
from typing import Literal

import pytest
from llmock.pytest_plugin import LLMock
from pydantic import BaseModel

from claude import service
from claude.model import Call, Failed, Failure, Purpose, Said
from claude.service import Claude
from tests.claude.books import Books


class Mark(BaseModel):
    score: Literal[1, 2, 3]


CALL = Call(Purpose.JUDGE, "Judge.", {"answer": "I built it."}, Mark)
GOOD = '{"score": 2}'


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "PAUSE_SECONDS", 0.05)


def _ask(llmock: LLMock, *, timeout: float = 5.0) -> Said[Mark] | Failed:
    async def ask() -> Said[Mark] | Failed:
        claude = Claude(
            "llmock-test-key",
            models=dict.fromkeys(Purpose, "claude-sonnet-5-5"),
            ledger=Books(),
            clock=lambda: datetime(2026, 11, 26, tzinfo=UTC),
            base_url=llmock.base_url("anthropic"),
            timeout_seconds=timeout,
        )
        try:
            return await claude.ask(CALL, account=1)
        finally:
            await claude.close()

    return asyncio.run(ask())


def _calls(llmock: LLMock) -> int:
    return len(llmock.requests)


def test_a_reply_is_read(llmock: LLMock) -> None:
    llmock.reply(GOOD)
    got = _ask(llmock)
    assert isinstance(got, Said)
    assert got.value.score == 2


@pytest.mark.parametrize("status", [429, 500, 503, 529])
def test_a_passing_failure_is_got_over(llmock: LLMock, status: int) -> None:
    llmock.fail(status, times=2)
    llmock.reply(GOOD)
    got = _ask(llmock)
    assert isinstance(got, Said)
    assert got.calls == _calls(llmock) == 3
    llmock.assert_resilient()


def test_a_short_wait_is_waited_and_a_long_one_ends_it(llmock: LLMock) -> None:
    llmock.rate_limit(times=1, retry_after=1)
    llmock.reply(GOOD)
    assert isinstance(_ask(llmock), Said)
    llmock.assert_resilient()
    before = _calls(llmock)
    llmock.rate_limit(times=None, retry_after=90)
    assert _ask(llmock) == Failed(Failure.BUSY, 1)
    assert _calls(llmock) == before + 1


def test_an_outage_ends_within_three_calls(llmock: LLMock) -> None:
    llmock.outage()
    assert _ask(llmock) == Failed(Failure.BROKEN, 3)
    assert _calls(llmock) == 3


def test_chatter_in_place_of_json_is_asked_again(llmock: LLMock) -> None:
    llmock.reply("Sure! Here is my verdict: two.")
    llmock.reply(GOOD)
    got = _ask(llmock)
    assert isinstance(got, Said)
    assert got.calls == 2


def test_a_slow_answer_is_waited_for_only_so_long(llmock: LLMock) -> None:
    llmock.delay(2.0, times=None)
    assert _ask(llmock, timeout=0.5) == Failed(Failure.TIMED_OUT, 1)


def test_too_long_a_prompt_is_no_passing_matter(llmock: LLMock) -> None:
    llmock.context_overflow(times=None)
    got = _ask(llmock)
    assert isinstance(got, Failed)
    assert (got.comes_back, _calls(llmock)) == (False, 1)
