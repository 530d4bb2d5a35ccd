"""The shape of what Claude must answer with; what of it is taken is for `claude_checks` to say.

What is left out costs nothing: a field with a default is written only where it says something.
"""

from typing import Literal

from pydantic import BaseModel

Verdict = Literal["covered", "partial", "missed", "contradicted"]
Score = Literal[1, 2, 3, 4, 5]


class PointShape(BaseModel):
    """A verdict on one piece of evidence, with the words of both sides."""

    id: str
    words: str
    verdict: Verdict
    kind: Literal["", "number", "date", "name", "negation", "actor", "direction", "scope"] = ""
    documented: str = ""


class ClaimShape(BaseModel):
    """A short fact of the answer that no evidence holds."""

    fact: str


class CriterionShape(BaseModel):
    """One side of an answer: the reason and the words that show it, then the score."""

    criterion: Literal["relevance", "specificity", "ownership", "judgement"]
    reason: str
    words: str
    score: Score


class SentenceShape(BaseModel):
    """A sentence of a better answer, and the evidence it comes from."""

    text: str
    ids: list[str]


class ProbeShape(BaseModel):
    """A follow-up question after one missed point."""

    id: str
    question: str


class VerdictShape(BaseModel):
    """All that is asked of one answer."""

    points: list[PointShape]
    criteria: list[CriterionShape]
    change: str = ""
    claims: list[ClaimShape] = []
    better: list[SentenceShape] = []
    probes: list[ProbeShape] = []


class AppealShape(BaseModel):
    """A second look at one verdict: the reason before it."""

    reason: str
    point: PointShape
