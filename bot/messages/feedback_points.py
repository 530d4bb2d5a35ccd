"""A verdict on a point: in short under an answer, with the words of both sides where asked why."""

import re
from typing import assert_never

from bot.messages.message import (
    Line,
    Run,
    bad,
    excerpt,
    faint,
    good,
    line,
    quoted,
    shortened,
    strong,
    warn,
)
from bot.messages.practice import gap_advice
from coach.replies import PointLine
from grading.model import Gate, PointVerdict

GATES = {
    Gate.EMPTY: "There are no words in that.",
    Gate.GIBBERISH: "I could not read that as an answer.",
    Gate.DONT_KNOW: "That is fair to say in practice; in the interview, tell the nearest thing"
    " you have done.",
    Gate.ASKS_BACK: "That asks back. Answer as you would in the room.",
    Gate.ECHO: "That repeats the question. Start with what you did.",
    Gate.KEYWORDS: "Those are keywords, not statements. Say who did what, and what came of it.",
    Gate.PRAISE: "That praises you but tells no fact. Name one thing you did.",
    Gate.ADDRESSED_TO_GRADER: "That speaks to the grader, not to the interviewer,"
    " so there was nothing to grade.",
}
ALONE = 110
"""Characters of a quote: two lines and a half of a phone's screen."""
AMONG_OTHERS = 70
_FULL = 220
_WORD = re.compile(r"\w{4,}|\d+")
"""A word that may be shared for what it says."""

_LANGUAGES = {
    "da": "Danish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
    "sv": "Swedish",
}


def in_another_language(code: str) -> str:
    """Tell that an answer is in another language than the document."""
    named = _LANGUAGES.get(code)
    told = f"Your answer is in {named}" if named else "Your answer is in a language I do not know"
    return (
        f"{told}, your document is not: I could only compare what is alike in both."
        " Answer in your document's language, or load it in that of the interview."
    )


def point_lines(point: PointLine, *, limit: int) -> list[Line]:
    """Show a verdict in short: the other side's words only where the two differ."""
    if point.overruled:
        return [_overruled(point, limit=limit)]
    match point.verdict:
        case PointVerdict.COVERED | PointVerdict.MISSED:
            return [_head(point, limit=limit)]
        case PointVerdict.CONTRADICTED if _facts(point):
            facts = line(bad("✗ Differs: "), *_facts(point))
            return [facts, _other_side(point, limit=limit)]
    return [_head(point, limit=limit), _other_side(point, limit=limit)]


def replaced_line(point: PointLine, *, limit: int) -> Line:
    """Show a point that was not said and is not owed either: another one counts instead."""
    return line(faint("○ Not said, another counts instead: "), _documented(point, limit=limit))


def full_point_lines(point: PointLine) -> list[Line]:
    """Show a verdict with the words of both sides, whatever it is."""
    if point.overruled:
        return [_overruled(point, limit=_FULL)]
    head = _head(point, limit=_FULL)
    missed = point.verdict is PointVerdict.MISSED
    return [head] if missed else [head, _other_side(point, limit=_FULL)]


def _overruled(point: PointLine, *, limit: int) -> Line:
    return line(good("✓ Said, by your own word: "), _documented(point, limit=limit))


def _head(point: PointLine, *, limit: int) -> Line:
    match point.verdict:
        case PointVerdict.COVERED:
            return line(good("✓ Landed: "), _told(point, limit=limit))
        case PointVerdict.PARTIAL:
            return line(warn("◐ Half said: "), _told(point, limit=limit))
        case PointVerdict.MISSED:
            return line(bad("○ Missed: "), _documented(point, limit=limit))
        case PointVerdict.CONTRADICTED:
            return line(bad("✗ Differs: "), *_difference(point, limit=limit))
    assert_never(point.verdict)


def _told(point: PointLine, *, limit: int) -> Run:
    """Quote what was said, cut so that most of the words it shares with the point are seen."""
    if len(point.said) <= limit:
        return quoted(point.said, limit=limit)
    own = {found.casefold() for found in _WORD.findall(point.quote)}
    shared = [found for found in _WORD.finditer(point.said) if found[0].casefold() in own]
    at = [found.start() for found in shared]
    seen = [sum(place <= other < place + limit // 2 for other in at) for place in at]
    from_start = sum(other < limit for other in at)
    if not seen or max(seen) <= from_start:
        return quoted(point.said, limit=limit)
    around = point.said[at[seen.index(max(seen))] :]
    return excerpt(point.said, around=" ".join(around.split()[:3]), limit=limit)


def _difference(point: PointLine, *, limit: int) -> tuple[str | Run, ...]:
    said = excerpt(point.said, around=point.fact_said, limit=limit)
    return (*_facts(point), " ", said) if _facts(point) else ("you said ", said)


def _facts(point: PointLine) -> tuple[str | Run, ...]:
    """Put the two facts that differ side by side; empty where the judge named none."""
    if not (point.fact_said and point.fact_documented):
        return ()
    return (
        "you said ",
        strong(shortened(point.fact_said, limit=60)),
        ", your document says ",
        strong(shortened(point.fact_documented, limit=60)),
        ".",
    )


def _other_side(point: PointLine, *, limit: int) -> Line:
    side = "a full answer holds" if point.gap else "your document"
    return line(f"    {side}: ", _documented(point, limit=limit))


def _documented(point: PointLine, *, limit: int) -> Run:
    if point.gap:
        return Run(gap_advice(point.weak_side))
    return excerpt(point.quote, around=point.fact_documented, limit=limit)
