"""Claude as a test wants it: in this process, or as a server that the real SDK talks to."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from pydantic import BaseModel

from claude.model import Allowance, Call, Failed, Failure, Purpose, Said, Usage
from claude.service import Claude
from grading.claude import ClaudeGrader
from grading.model import Examination, Grade, Judged
from grading.offline import OfflineGrader
from tests.claude.api import KEY, FakeClaude
from tests.claude.books import Books

MODEL = "claude-sonnet-5-5"
MODELS = dict.fromkeys(Purpose, MODEL)
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
T = TypeVar("T", bound=BaseModel)
Proposes = Callable[[Any, Any], dict[str, Any]]
"""What Claude says to the shared and the own data of a call."""


class Asks:
    """Stands in the service's place; keeps what it was asked."""

    def __init__(self, proposes: Proposes, *, fails: Failure | None = None) -> None:
        self.proposes = proposes
        self.fails = fails
        self.calls: list[Call[Any]] = []

    async def ask(
        self, call: Call[T], *, account: int, allowance: Allowance | None = None
    ) -> Said[T] | Failed:
        assert account, "whose budget pays is told"
        assert allowance is not None
        if not allowance.take():
            return Failed(Failure.BUSY)
        self.calls.append(call)
        if self.fails:
            return Failed(self.fails, 1)
        value = call.shape.model_validate(self.proposes(call.shared, call.data))
        return Said(value, MODEL, Usage())


def proposal(shared: Any, **given: Any) -> dict[str, Any]:
    """Make a whole proposal: all missed, nothing scored, but for what is given."""
    missed = [{"id": one["id"], "words": "", "verdict": "missed"} for one in shared["evidence"]]
    return {"points": missed, "criteria": []} | given


def point(
    key: str, verdict: str, words: str = "", *, kind: str = "", documented: str = ""
) -> dict[str, str]:
    return {"id": key, "words": words, "verdict": verdict, "kind": kind, "documented": documented}


def side(criterion: str, score: int, words: str = "", reason: str = "It shows.") -> dict[str, Any]:
    return {"criterion": criterion, "reason": reason, "words": words, "score": score}


def judged_by(asks: Asks, examination: Examination) -> Judged:
    return asyncio.run(ClaudeGrader(asks, OfflineGrader()).grade(examination, account=7))


def grade_by(asks: Asks, examination: Examination) -> Grade:
    grade = judged_by(asks, examination).grade
    assert isinstance(grade, Grade)
    return grade


def judged_over_http(fake: FakeClaude, examination: Examination) -> Judged:
    """Judge through the real SDK."""

    async def run() -> Judged:
        claude = Claude(KEY, models=MODELS, ledger=Books(), clock=lambda: NOW, base_url=fake.url)
        try:
            return await ClaudeGrader(claude, OfflineGrader()).grade(examination, account=7)
        finally:
            await claude.close()

    return asyncio.run(run())
