"""As much of style sheets as tells bold, struck, highlighted and hidden text."""

import re
from dataclasses import dataclass

from extraction.flow import Mark
from extraction.word_styles import is_vivid

_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"^\s*(?:[a-z]+[1-6]?)?\.([\w-]+)\s*$", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BACK = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})")
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
_NAMED = frozenset({"yellow", "lime", "cyan", "aqua", "magenta", "fuchsia", "orange", "pink"})
_INLINE = frozenset({"span", "font", "a", "u", "em", "i", "b", "strong", "mark", "small", "code"})


@dataclass(frozen=True, slots=True)
class StyleLook:
    """What a style adds, takes away, or hides."""

    marks: frozenset[Mark] = frozenset()
    unmarked: frozenset[Mark] = frozenset()
    is_hidden: bool = False


class Sheet:
    """The rules of a page's style sheet that name one class."""

    def __init__(self, text: str) -> None:
        self._classes: dict[str, str] = {}
        for rule in _RULE.finditer(_COMMENT.sub("", text[:200_000])):
            for selector in rule[1].split(","):
                if found := _SELECTOR.match(selector):
                    known = self._classes.get(found[1], "")
                    self._classes[found[1]] = f"{known};{rule[2]}"

    def look(self, name: str, classes: str, style: str) -> StyleLook:
        """Tell the look of an element with these classes and its own style."""
        told = [self._classes.get(one, "") for one in classes.split()[:20]]
        return _look(name, ";".join([*told, style]))


def _look(name: str, declarations: str) -> StyleLook:
    if not declarations.strip(";"):
        return StyleLook()
    marks: set[Mark] = set()
    if _BOLD.search(declarations):
        marks.add(Mark.BOLD)
    if _STRUCK.search(declarations):
        marks.add(Mark.STRUCK)
    if name in _INLINE and _is_lit(declarations):
        marks.add(Mark.HIGHLIGHTED)
    light = _LIGHT.search(declarations) and Mark.BOLD not in marks
    unmarked = frozenset({Mark.BOLD} if light else set())
    return StyleLook(frozenset(marks), unmarked, bool(_HIDDEN.search(declarations)))


def _is_lit(declarations: str) -> bool:
    found = _BACK.search(declarations)
    if found is None:
        return False
    value = found[1].strip().lower()
    if rgb := _RGB.search(value):
        return is_vivid("".join(f"{min(255, int(part)):02x}" for part in rgb.groups()))
    if code := _HEX.search(value):
        digits = code[1] if len(code[1]) == 6 else "".join(2 * digit for digit in code[1])
        return is_vivid(digits.lower())
    return value.split()[0] in _NAMED if value else False
