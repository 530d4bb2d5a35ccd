import asyncio

import pytest

from bot.messages import compose
from claude.model import Purpose, Usage
from claude.prices import PRICES
from coach.conversation import Conversation
from coach.errors import Problem
from coach.incoming import Command, CommandName
from coach.ports import Ports
from coach.purse import Limits, Purse
from coach.replies import Refused, Reply
from storage.engine import Database
from tests.coach.fakes import ScriptedGrader
from tests.coach.script import START, of_kind

OWNER = "1001"
LIMITS = Limits(a_day=0.5, in_all=20.0)


def _ask(database: Database, face: str, who: str, *, limits: Limits | None = LIMITS) -> Reply:
    async def ask() -> Reply:
        talk = Conversation(database, ScriptedGrader(), owner_id=OWNER, ports=Ports(limits=limits))
        learner = await talk.arrive(face=face, external_id=who, zone="UTC", now=START)
        return (await talk.handle(learner, Command(CommandName.USAGE), now=START))[0]

    return asyncio.run(ask())


def _spend(database: Database, purpose: Purpose, usage: Usage) -> None:
    async def spend() -> None:
        purse = Purse(database, prices=PRICES, limits=LIMITS, clock=lambda: START)
        number = await purse.reserve(1, purpose, model="claude-sonnet-5-5", most=usage)
        assert number is not None
        await purse.settle(number, usage)

    asyncio.run(spend())


@pytest.mark.parametrize(("face", "who"), [("telegram", OWNER), ("terminal", "local")])
def test_the_owner_sees_what_each_purpose_cost(database: Database, face: str, who: str) -> None:
    _ask(database, face, who)
    _spend(database, Purpose.JUDGE, Usage(input=400, cache_read=600, output=500))
    _spend(database, Purpose.JUDGE, Usage(input=100, cache_write=900, output=100))
    told = compose(_ask(database, face, who)).text()
    assert "Claude today (UTC): $0.0094" in told
    assert "judging answers: 2 requests" in told
    assert "2,000 tokens in, 30% of it from the cache, 600 out" in told
    assert "of $20.00" in told
    assert "$0.50 a day" in told


def test_nothing_asked_is_told_and_no_key_too(database: Database) -> None:
    assert "Nothing was asked" in compose(_ask(database, "telegram", OWNER)).text()
    assert "No Claude key" in compose(_ask(database, "telegram", OWNER, limits=None)).text()


def test_nobody_else_sees_it(database: Database) -> None:
    refused = of_kind(_ask(database, "telegram", "2002"), Refused)
    assert refused.problem is Problem.OWNER_ONLY_USAGE
