# ruff: noqa: E501 - a pattern or a sentence is one line
"""Nudges towards a point that do not give it away: hints on request, and follow-up probes."""

from question_bank import leak, topics
from question_bank.cues import is_safe, place
from question_bank.model import Point, Requirement
from question_bank.phrase import thing
from question_bank.shape import Shape, shape

_HINTS = {
    Shape.YEARS: "It tells for how long.",
    Shape.RESULT: "It is a result, and it has a figure in it.",
    Shape.FIGURE: "It has a figure in it.",
    Shape.OUTCOME: "It tells what came of something you did.",
    Shape.NAME: "A name belongs in it: a place, a person or a tool.",
    Shape.VALUE: "It says what you enjoy or hold to.",
    Shape.DEED: "It is something you did, told in plain words.",
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
    Shape.VALUE: ("And what drives you there?", "Why does that matter to you personally?"),
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
    said = _PROBES[shape(point)][(number - 1) % 2]
    cue = place(requirement, point)
    for probing in (f"{said} {cue}".strip(), said):
        if is_safe(requirement, probing, (point,)):
            return probing
    return _PROBES[Shape.DEED][(number - 1) % 2]


def gap_hint(requirement: Requirement) -> str:
    """Return a nudge for a requirement without evidence."""
    return f"This is about {thing(requirement.text)}. {_GAP_HINT}"


def gap_probe(requirement: Requirement, number: int) -> str:
    """Return an interviewer's follow-up to an answer about a gap; `number` counts from 1."""
    said = _GAP_PROBES[(number - 1) % len(_GAP_PROBES)]
    return f"Coming back to {thing(requirement.text)}: {_lower(said)}"


def _place(requirement: Requirement, point: Point) -> str:
    lead = topics.lead_topic(requirement, (point,))
    if lead:
        return f"You wrote it under “{lead}”."
    area = topics.area(requirement, point)
    return f"Think of {area}." if area else ""


def _size(point: Point) -> str:
    count = len(point.quote.split())
    if count <= 10:
        return "It is short."
    return "There is more than one part to it." if count > 25 else ""


def _letter(requirement: Requirement, point: Point) -> str:
    """Return the first letter of one key term: a name if there is one, else the longest word."""
    names = sorted(leak.names(point.quote) - leak.names(requirement.text))
    told = leak.telling(point.quote) - leak.telling(requirement.text)
    name = next((word for word in names if word[0].isalpha()), "")
    word = max((w for w in sorted(told) if w.isalpha()), key=len, default="")
    if name:
        return f"One name in it begins with {name[0].upper()}."
    return f"One of its key words begins with {word[0].upper()}." if word else ""


def _lower(said: str) -> str:
    return said[0].lower() + said[1:] if not said.startswith("I ") else said
