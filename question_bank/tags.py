"""What frames a text and is no part of it: tags of HTML blocks, front matter, "Status: draft"."""

import re

from question_bank.lines import Line

_TAGS = re.compile(
    r"(?:</?(?:details|summary|div|p|br|hr|center|section|article|body|html)\b[^<>]{0,200}>\s*)+$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"""[*_>\s•-]{0,6}(?:confidence(?:\s+level)?|status|state|owner|version|draft|(?:last\s+)?updated|word\s+count|sicherheit|stand|statut|confiance|estado|confianza|tila|varmuus|läge)
    [*_]{0,3}\s?:[*_\s]{0,4}(?:\S{1,20}\s?){1,3}$
    |[*_>\s•-]{0,6}(?:tags|keywords|labels|schlagwörter|mots-clés|etiquetas|tunnisteet|taggar)[*_]{0,3}\s?:.{1,200}$""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 400
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?:[\w-]{1,40}:[^\n]{0,300}\n|[ \t]+[^\n]{0,300}\n){1,40}---"
)


def without_tags(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines` with those made blank that hold tags, front matter or what a page is like."""
    front = _FRONT_MATTER.match(text)
    stop = front.end() if front else 0
    return [_blanked(line) if _frames(text, line, stop) else line for line in lines]


def _frames(text: str, line: Line, stop: int) -> bool:
    if line.is_blank or line.end <= stop:
        return line.end <= stop
    if line.end - line.start >= _LONGEST:
        return False
    framed = _TAGS.match(text, line.start, line.end) or _ABOUT.match(text, line.start, line.end)
    return framed is not None


def _blanked(line: Line) -> Line:
    return Line(line.start, line.start, 0, line.start)
