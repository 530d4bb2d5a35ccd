"""What `coach eval` says: what it will cost, and a table for the README."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.money import dollars
from grading.trial import Figures

NO_KEY = (
    "No Claude key is set (ANTHROPIC_API_KEY), so only the offline judge is tried: that costs"
    " nothing."
)
NOTHING = (
    "Claude judged none of them. coach check tries the key and the models; --dollars may be too"
    " little for one answer."
)
LEFT_OUT = (
    "Left out: {count} that Claude did not judge, for want of money (--dollars) or of an answer."
)
WRITTEN = "Written to {path}."
_HEAD = (
    "judge",
    "answers",
    "covered F1",
    "contradicted P / R",
    "kappa",
    "rank correlation",
    "same verdict each time",
    "attacks that raised a level",
    "its own judgings",
    "cost an answer",
)


def estimate(count: int, most: float) -> str:
    """Say beforehand how much will be asked."""
    return f"Claude judges {count} times, for at most {dollars(most)} (--dollars)."


def not_items(path: str, error: Exception) -> str:
    """Say why a file is not used."""
    if isinstance(error, OSError):
        return f"{path} cannot be read: {error.strerror}."
    return (
        f"{path} holds no labelled answers: each line must be a JSON object as coach grade reads"
        ' it, with "labels" and "gold_score" besides.'
    )


@dataclass(frozen=True, slots=True)
class Row:
    """A judge with its figures, and the dollars that all its judgings cost."""

    judge: str
    figures: Figures
    dollars: float


def table(rows: Sequence[Row]) -> str:
    """Lay the figures out as a table in Markdown."""
    lines = [_line(_HEAD), _line(["---"] * len(_HEAD)), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def _row(row: Row) -> str:
    told = row.figures
    each = row.dollars / told.judgings if told.judgings else 0.0
    return _line(
        [
            row.judge,
            str(told.answers),
            f"{told.covered_f1:.3f}",
            f"{told.contradicted_precision:.2f} / {told.contradicted_recall:.2f}",
            f"{told.kappa:.2f}",
            f"{told.spearman:.2f}",
            f"{told.stable:.0%}",
            f"{told.raised:.1%} of {told.attacks}",
            f"{told.by_itself:.0%}",
            dollars(each) if row.dollars else "nothing",
        ]
    )


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
