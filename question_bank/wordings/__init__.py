"""How questions are put: a few wordings for each type, with the requirement in the slot {thing}."""

from dataclasses import dataclass
from enum import StrEnum

from question_bank.model import QuestionType


class Scope(StrEnum):
    """How much an answer should bring: up to three points, or one."""

    BROAD = "broad"
    FOCUSED = "focused"


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence or two of an interviewer; `name` is stable and unique."""

    name: str
    type: QuestionType
    scope: Scope
    text: str
