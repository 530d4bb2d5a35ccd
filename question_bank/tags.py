"""What frames a Markdown text without being part of it: tags of HTML blocks, front matter."""

import re

from question_bank.lines import Line

_TAGS = re.compile(
    r"(?:</?(?:details|summary|div|p|br|hr|center|section|article|body|html)\b[^<>]{0,200}>\s*)+$",
    re.IGNORECASE,
)
_LONGEST = 400
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?:[\w-]{1,40}:[^\n]{0,300}\n|[ \t]+[^\n]{0,300}\n){1,40}---"
)


def without_tags(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines` with those made blank that hold nothing but tags or front matter."""
    front = _FRONT_MATTER.match(text)
    stop = front.end() if front else 0
    return [_blanked(line) if _frames(text, line, stop) else line for line in lines]


def _frames(text: str, line: Line, stop: int) -> bool:
    if line.is_blank or line.end <= stop:
        return line.end <= stop
    return line.end - line.start < _LONGEST and bool(_TAGS.match(text, line.start, line.end))


def _blanked(line: Line) -> Line:
    return Line(line.start, line.start, 0, line.start)
