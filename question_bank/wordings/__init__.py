"""How questions are put: a few wordings for each type, behind a sentence on the requirement."""

from dataclasses import dataclass

from question_bank.model import QuestionType


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence or two of an interviewer; `name` is stable and unique."""

    name: str
    type: QuestionType
    text: str
