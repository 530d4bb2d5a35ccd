# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""The physical lines of a text: where each starts, how far it is indented, what marks it."""

import re
from dataclasses import dataclass

TAB = 4
HIDDEN = "\x1a"  # stands for each character of a comment

_BULLET = re.compile(
    r"[ \t>]*+(?P<mark>->|=>|[→⇒➔➜↳]|[-*+➕➖✚❖◆◇★☆•●○◦▪■‣⁃∙·–—✓✔☑☐➢➤►▶§\uf0b7\uf0a7]|o(?=\t|[ ]{2,}))(?:[ \t\u00a0]+|$)"
    r"(?P<box>\[[ xX✓]?\][ \t]+)?"
)
_TIGHT = re.compile(
    r"[ \t>]*+(?P<mark>->(?!>)|[→⇒➔➜↳➕➖✚❖◆◇★☆•●○◦▪■‣⁃∙✓✔☑☐➢➤►\uf0b7\uf0a7])(?P<box>)(?=\S)"
)
_NUMBER = re.compile(
    r"[ \t>]*+(?P<mark>\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[a-zA-Z]|[ivxIVX]{1,4})(?:[.)]|\.\))|\d{1,2}(?:\.\d{1,2}){1,2}(?=[ \t]+[A-Z]))"
    r"[ \t\u00a0]+(?P<box>\[[ xX✓]?\][ \t]+)?(?=\S)"
)
_RULE = re.compile(r"[ \t]*(?:([-*_=~#])[ \t]*)(?:\1[ \t]*){2,}$")
_DATED = re.compile(
    r"(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz]|janv|févr|avr|juin|juil|août|ene|abr|ago|dic|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)\w*\.?\s+(?:19|20)\d\d",
    re.IGNORECASE,
)
_ROMAN_TEXT = "i ii iii iv v vi vii viii ix x xi xii"
_ROMAN = _ROMAN_TEXT.split()
_ROMANS = {
    one: frozenset(_ROMAN[max(0, at - 1) : at] + _ROMAN[at + 1 : at + 2])
    for at, one in enumerate(_ROMAN)
}
_DEPTHS = {"○": 1, "◦": 1, "o": 1, "–": 1, "—": 1, "▪": 2, "■": 2, "§": 2, "\uf0a7": 2}
_DEPTHS |= dict.fromkeys(("->", "=>", "→", "⇒", "➔", "➜", "↳"), 1)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text; `start` to `end` holds it without outer white space.

    `body` is where its words begin, after a bullet, number or checkbox. `depth` ranks bullets
    that are told apart by their glyph only, as in text pasted from Word.
    """

    start: int
    end: int
    indent: int
    body: int
    mark: str = ""
    depth: int = 0
    is_rule: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing is on it."""
        return self.start == self.end

    @property
    def is_number(self) -> bool:
        """Whether it is marked by a number or letter."""
        return self.mark[-1:] in {".", ")"} or self.mark[:1].isdigit()

    @property
    def is_bullet(self) -> bool:
        """Whether it begins an item of a list, numbered or not."""
        return bool(self.mark)


def scan(text: str) -> list[Line]:
    """Return the lines of `text` in order."""
    lines: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        lines.append(_line(raw, at))
        at += len(raw) + 1
    return _without_false_marks(text, lines)


def _without_false_marks(text: str, lines: list[Line]) -> list[Line]:
    """Return lines without the marks that no neighbour counts on: "2.1 TB", "A. Smith"."""
    marks = {_counted(line.mark) for line in lines if line.is_number}
    return [
        line
        if not line.is_number or _is_mark(text, line, marks)
        else Line(line.start, line.end, line.indent, line.start)
        for line in lines
    ]


def _counted(mark: str) -> str:
    return mark.strip("().")


def _is_mark(text: str, line: Line, marks: set[str]) -> bool:
    """Whether a number or letter opens an item: the first of a list, or one that counts on."""
    told = _counted(line.mark)
    if _DATED.match(text, line.body) and line.mark.endswith("."):
        return False
    head, _, last = told.rpartition(".")
    prefix = f"{head}." if head else ""
    if last.isdigit():
        number = int(last)
        neighbours = {f"{prefix}{number - 1}", f"{prefix}{number + 1}"}
        is_first = number == 1 and (not head or line.mark.endswith((".", ")")))
        return is_first or bool(neighbours & marks)
    if line.mark.endswith(")"):
        return True
    if len(told) == 1 and {chr(ord(told) - 1), chr(ord(told) + 1)} & marks:
        return True
    return _ROMANS.get(told.lower(), frozenset()).isdisjoint({m.lower() for m in marks}) is False


def _line(raw: str, at: int) -> Line:
    stripped = raw.strip(f" \t\u00a0\u3000{HIDDEN}")
    lead = raw.find(stripped) if stripped else 0
    start, end = at + lead, at + lead + len(stripped)
    indent = _columns(raw[:lead])
    if not stripped:
        return Line(start=at, end=at, indent=0, body=at)
    if len(stripped) < 200 and _RULE.match(stripped):
        return Line(start, end, indent, start, is_rule=True)
    found = _BULLET.match(stripped) or _TIGHT.match(stripped) or _NUMBER.match(stripped)
    if found is None:
        quoted = len(stripped) - len(stripped.lstrip("> "))
        if start + quoted == end:
            return Line(start=at, end=at, indent=0, body=at)
        return Line(start, end, indent, start + quoted)
    mark = found["mark"]
    return Line(start, end, indent, start + found.end(), mark, _DEPTHS.get(mark, 0))


def _columns(white: str) -> int:
    columns = 0
    for char in white:
        columns += TAB - columns % TAB if char == "\t" else 1
    return columns
