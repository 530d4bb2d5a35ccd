"""A message as every face can show it: lines of styled text and buttons, no markup."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coach.replies import Choice


class Style(StrEnum):
    """How a run of text is set."""

    PLAIN = "plain"
    STRONG = "strong"
    QUOTE = "quote"
    FAINT = "faint"
    GOOD = "good"
    BAD = "bad"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style."""

    text: str
    style: Style = Style.PLAIN


Line = tuple[Run, ...]
BLANK: Line = ()
CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""What `str.translate` takes out of words that are shown: they could command a terminal."""
_TAGS = "b|br|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|u"
_EMPHASIS = re.compile(
    rf"\*\*|__|</?(?:{_TAGS})\s?/?>|</a>|<(?:a|{_TAGS})\s[\w-]+=[^<>]{{0,200}}>"
    r"|==(?=\S)([^=\n]{1,200})(?<=\S)==",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Button:
    """A choice with its label."""

    label: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class Message:
    """What is shown for one reply."""

    lines: tuple[Line, ...]
    buttons: tuple[Button, ...] = ()

    def text(self) -> str:
        """Give the words alone."""
        return "\n".join("".join(run.text for run in line) for line in self.lines)


def line(*parts: str | Run) -> Line:
    """Make a line of plain strings and runs."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def strong(text: str) -> Run:
    """Set text strongly."""
    return Run(text, Style.STRONG)


def faint(text: str) -> Run:
    """Set text faintly."""
    return Run(text, Style.FAINT)


def good(text: str) -> Run:
    """Set text as good news."""
    return Run(text, Style.GOOD)


def bad(text: str) -> Run:
    """Set text as bad news."""
    return Run(text, Style.BAD)


def warn(text: str) -> Run:
    """Set text as a warning."""
    return Run(text, Style.WARN)


def quoted(text: str, *, limit: int = 220) -> Run:
    """Set somebody's words in quotation marks, on one line, cut at a word past `limit`."""
    return Run(f"“{shortened(text, limit=limit)}”", Style.QUOTE)


def excerpt(text: str, *, around: str, limit: int) -> Run:
    """Quote somebody's words, cut so that what they are quoted for can be seen."""
    flat = shortened(text, limit=len(text) + 1)
    place = flat.find(around) if around else -1
    if len(flat) <= limit or place < limit - len(around):
        return quoted(flat, limit=limit)
    begin = flat.find(" ", max(0, place - limit // 2)) + 1
    return quoted(f"…{flat[min(begin, place) :]}", limit=limit)


def shortened(text: str, *, limit: int) -> str:
    """Fold white space, emphasis and inline tags; cut at a word past `limit` characters."""
    words = _EMPHASIS.sub(lambda found: found[1] or "", text).split()
    flat = " ".join(words).translate(CONTROLS)
    if len(flat) <= limit:
        return flat
    cut = flat[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(",;:. ") + "…"


def stopped(told: str) -> str:
    """End a sentence with a full stop, unless it ends in a mark of its own."""
    return told if told.endswith((".", "!", "?", "…")) else f"{told}."


def plural(count: int, one: str, many: str | None = None) -> str:
    """Count things: `1 point`, `2 points`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def joined(lines: Iterable[Line | None]) -> tuple[Line, ...]:
    """Keep the lines that are there."""
    return tuple(item for item in lines if item is not None)
