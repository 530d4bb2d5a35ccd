# ruff: noqa: E501 - a pattern or a sentence is one line
"""Nudges towards a point that do not give it away: hints on request, and follow-up probes."""

import re
from enum import StrEnum

from question_bank import leak, topics
from question_bank.kinds import speaks_of_years
from question_bank.model import Point, Requirement
from question_bank.phrase import thing

_OUTCOME = re.compile(
    r"\b(?:improv|increas|reduc|rais|cut|sav|fast|doubl|halv|grew|led\s+to|leading\s+to|result|outcome|enabl|so\s+that|from\s+\S+\s+to)\w*",
    re.IGNORECASE,
)


class Shape(StrEnum):
    """What sort of fact a point is."""

    YEARS = "years"
    RESULT = "result"
    FIGURE = "figure"
    NAME = "name"
    OUTCOME = "outcome"
    DEED = "deed"


def shape(point: Point) -> Shape:
    """Tell what sort of fact a point is, from its figures, names and words."""
    quote = point.quote[:4000]
    if speaks_of_years(quote):
        return Shape.YEARS
    figured = bool(leak.figures(quote))
    outcome = bool(_OUTCOME.search(quote))
    if figured:
        return Shape.RESULT if outcome else Shape.FIGURE
    if outcome:
        return Shape.OUTCOME
    return Shape.NAME if leak.names(quote) else Shape.DEED


_HINTS = {
    Shape.YEARS: "It tells for how long.",
    Shape.RESULT: "It is a result, and it has a figure in it.",
    Shape.FIGURE: "It has a figure in it.",
    Shape.OUTCOME: "It tells what came of something you did.",
    Shape.NAME: "A name belongs in it: a place, a person or a tool.",
    Shape.DEED: "It is something you did or hold to, told in plain words.",
}
_PROBES: dict[Shape, tuple[str, ...]] = {
    Shape.YEARS: (
        "How long have you been doing that, and where?",
        "Can you put that on a timeline for me?",
    ),
    Shape.RESULT: (
        "And what came of it, in figures?",
        "What did it look like before and after? Give me numbers if you have them.",
    ),
    Shape.FIGURE: (
        "Can you give me a sense of the size of it, in numbers?",
        "How many or how much are we talking about?",
    ),
    Shape.OUTCOME: ("And what came of it in the end?", "What difference did it make, and to whom?"),
    Shape.NAME: (
        "Where was that, and what did you work with?",
        "Is there another case you would add, with its name and place?",
    ),
    Shape.DEED: (
        "Is there something else you have done that belongs here?",
        "What else would you add from your own experience?",
    ),
}
_GAP_HINT = "There is nothing documented here, so be honest in three steps: what you have not done, what comes nearest, and how you would close the gap."
_GAP_PROBES = (
    "What is the nearest thing you have done, even if it was in another setting?",
    "And how would you go about closing that gap, concretely, in your first months?",
)


def hint(requirement: Requirement, point: Point) -> str:
    """Return a nudge towards a point: its shape, its area, where it stands, a first letter."""
    pieces = [
        _HINTS[shape(point)],
        _place(requirement, point),
        _size(point),
        _letter(requirement, point),
    ]
    return " ".join(piece for piece in pieces if piece)


def probe(requirement: Requirement, point: Point, *, number: int) -> str:
    """Return an interviewer's follow-up aimed at a missed point; `number` counts from 1."""
    asked = _PROBES[shape(point)]
    said = asked[(number - 1) % len(asked)]
    lead = topics.lead_topic(requirement, (point,), requirement.points)
    area = topics.area(point)
    for said_with, slot in (
        (f"Staying with “{lead}”: {_lower(said)}" if lead else "", lead or ""),
        (f"Think of {area}. {said}" if area else "", ""),
    ):
        if said_with and not leak.leaks(
            said_with, heading=requirement.text, points=(point,), slot=slot
        ):
            return said_with
    return said


def gap_hint(requirement: Requirement) -> str:
    """Return a nudge for a requirement without evidence."""
    return f"This is about {thing(requirement.text)}. {_GAP_HINT}"


def gap_probe(requirement: Requirement, number: int) -> str:
    """Return an interviewer's follow-up to an answer about a gap; `number` counts from 1."""
    said = _GAP_PROBES[(number - 1) % len(_GAP_PROBES)]
    return f"Coming back to {thing(requirement.text)}: {_lower(said)}"


def _place(requirement: Requirement, point: Point) -> str:
    lead = topics.lead_topic(requirement, (point,), requirement.points)
    if lead:
        return f"You wrote it under “{lead}”."
    area = topics.area(point)
    return f"Think of {area}." if area else ""


def _size(point: Point) -> str:
    count = len(point.quote.split())
    if count <= 10:
        return "It is short."
    return "There is more than one part to it." if count > 25 else ""


def _letter(requirement: Requirement, point: Point) -> str:
    words = sorted(leak.names(point.quote) - leak.names(requirement.text))
    first = next((word for word in words if word[0].isalpha()), "")
    return f"One name in it begins with {first[0].upper()}." if first else ""


def _lower(said: str) -> str:
    return said[0].lower() + said[1:] if not said.startswith("I ") else said
