"""Stand-ins for Claude as a judge, which propose what a benchmark wants of the evidence shown."""

from abc import ABC, abstractmethod
from typing import Any, TypeVar

from pydantic import BaseModel

from claude.model import Allowance, Call, Failed, Failure, Said, Usage

SIDES = ("relevance", "specificity", "ownership", "judgement")
"""What a proposal scores."""
T = TypeVar("T", bound=BaseModel)


class Proposing(ABC):
    """Answers each call for a verdict with a proposal, as long as its allowance lasts."""

    __slots__ = ()

    async def ask(
        self, call: Call[T], *, account: int, allowance: Allowance | None = None
    ) -> Said[T] | Failed:
        """Propose."""
        assert account
        if allowance is None or not allowance.take():
            return Failed(Failure.BUSY)
        assert isinstance(call.shared, dict)
        assert isinstance(call.data, dict)
        told = self.propose(list(call.shared["evidence"]), list(call.data["answer"]))
        return Said(call.shape.model_validate(told), type(self).__name__, Usage())

    @abstractmethod
    def propose(self, evidence: list[Any], answer: list[Any]) -> dict[str, Any]:
        """Give a proposal on the evidence and the statements that are shown."""
