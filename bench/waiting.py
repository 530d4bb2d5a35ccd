"""How long everybody else waits while one answer is judged: the longest hold-up of a short sleeper.

The peer is the same sleeper while the same judge works on the loop itself, as long as it takes.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from time import perf_counter
from typing import Any, TypeVar

from pydantic import BaseModel

from bench.figure import Figure, Skipped, peer
from bench.labelled import ANSWERS
from claude.model import Allowance, Call, Failed, Said, Usage
from grading.claude import ClaudeGrader
from grading.model import Evidence, Examination
from grading.offline import OfflineGrader, judge

LENGTHS = (2_000, 6_000, 20_000)
"""Characters of an answer; no more are taken."""
INVITED, OTHERS = 3, 80
SLEEP_SECONDS = 0.005
PROBES = 300
T = TypeVar("T", bound=BaseModel)
Work = Callable[[], Awaitable[object]]


class Lavish:
    """Proposes all there is, and more than is asked for."""

    async def ask(
        self, call: Call[T], *, account: int, allowance: Allowance | None = None
    ) -> Said[T] | Failed:
        """Propose."""
        assert account
        assert allowance
        allowance.take()
        assert isinstance(call.shared, dict)
        assert isinstance(call.data, dict)
        ids = [entry["id"] for entry in call.shared["evidence"]]
        return Said(
            call.shape.model_validate(_proposal(ids, call.data["answer"])), "lavish", Usage()
        )


def _proposal(ids: list[Any], said: list[Any]) -> dict[str, Any]:
    criteria = ("relevance", "specificity", "ownership", "judgement")
    probe = "How did you go about that part yourself, and who else was with you?"
    return {
        "points": [
            {"id": key, "words": words, "verdict": "covered"}
            for key, words in zip(ids, said, strict=False)
        ],
        "claims": [{"fact": said[0][:40]}] * 3,
        "criteria": [
            {"criterion": name, "reason": "It shows.", "words": said[0], "score": 3}
            for name in criteria
        ],
        "change": "Say more of what came of it.",
        "better": [{"text": "I led the crew.", "ids": ids}] * 5,
        "probes": [{"id": ids[n % len(ids)], "question": probe} for n in range(PROBES)],
    }


def figures() -> Iterator[Figure | Skipped]:
    """Measure both judges at each length."""
    asyncio.run(OfflineGrader().grade(_examination(LENGTHS[0], turn=9), account=1))
    grader = ClaudeGrader(Lavish(), OfflineGrader())
    for turn, length in enumerate(LENGTHS):
        first, second, third = (_examination(length, turn=turn + n) for n in (0, 3, 6))

        async def blocking(one: Examination = first) -> object:
            return judge(one)

        alone = peer("on the loop", _held_up(blocking))
        what = f"an answer of {length:,} characters: others wait at most"
        offline = _held_up(partial(OfflineGrader().grade, second, account=1))
        yield Figure(f"{what} (offline)", offline, "ms", alone)
        claude = _held_up(partial(grader.grade, third, account=1))
        yield Figure(f"{what} (Claude)", claude, "ms", alone)


def _held_up(work: Work) -> float:
    """Give the longest that a sleeper overslept while something was done, in milliseconds."""

    async def run() -> float:
        done = asyncio.Event()

        async def sleeper() -> float:
            longest = 0.0
            while not done.is_set():
                began = perf_counter()
                await asyncio.sleep(SLEEP_SECONDS)
                longest = max(longest, perf_counter() - began - SLEEP_SECONDS)
            return longest

        beside = asyncio.create_task(sleeper())
        await asyncio.sleep(4 * SLEEP_SECONDS)
        await work()
        done.set()
        return 1_000 * await beside

    return asyncio.run(run())


def _examination(length: int, *, turn: int) -> Examination:
    """Put labelled answers together to one of a length; each turn begins with another."""
    lines = (ANSWERS / "wide_seen.jsonl").read_text("utf-8").splitlines()
    items = [json.loads(line) for line in lines if line]
    evidence = [
        Evidence(f"{n}.{one['id']}", one["text"])
        for n, item in enumerate(items)
        for one in item["evidence"]
    ]
    told = items[7 * turn :] + items
    words = " ".join(item["answer"] for item in told)[:length]
    invited, others = evidence[:INVITED], evidence[INVITED : INVITED + OTHERS]
    return Examination("What have you done?", "", None, tuple(invited), words, tuple(others))
