"""A verdict on a point, with the words of both sides."""

from bot.messages.message import Line, Run, bad, good, line, quoted, shortened, strong, warn
from bot.messages.practice import gap_advice
from coach.replies import PointLine
from grading.model import PointVerdict


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
    return [head, line("    your document: ", _documented(point))]


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
