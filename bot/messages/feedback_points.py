"""A verdict on a point, with the words of both sides."""

from bot.messages.message import Line, Run, bad, good, line, quoted, shortened, strong, warn
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


def point_lines(point: PointLine) -> list[Line]:
    """Show a verdict with both quotes."""
    if point.overruled:
        return [line(good("✓ Said, by your own word: "), _documented(point))]
    match point.verdict:
        case PointVerdict.COVERED:
            head = line(good("✓ Landed: "), quoted(point.said))
        case PointVerdict.PARTIAL:
            head = line(warn("◐ Half said: "), quoted(point.said))
        case PointVerdict.CONTRADICTED:
            head = line(bad("✗ Differs: "), *_difference(point))
        case PointVerdict.MISSED:
            return [line(bad("○ Missed: "), _documented(point))]
    side = "a full answer holds" if point.gap else "your document"
    return [head, line(f"    {side}: ", _documented(point))]


def _difference(point: PointLine) -> tuple[str | Run, ...]:
    if point.fact_said and point.fact_documented:
        return (
            "you said ",
            strong(shortened(point.fact_said, limit=60)),
            ", your document says ",
            strong(shortened(point.fact_documented, limit=60)),
            ". ",
            quoted(point.said),
        )
    return ("you said ", quoted(point.said))


def _documented(point: PointLine) -> Run:
    return Run(gap_advice().strip(" •")) if point.gap else quoted(point.quote)
