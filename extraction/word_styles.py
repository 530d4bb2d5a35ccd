"""What styles and lists make of a Word paragraph: its level, its bullet, its marks."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from lxml import etree

from extraction.archive import attribute, child, children
from extraction.flow import Mark

_HEADING = re.compile(
    r"^(?:heading|überschrift|titre|título|encabezado|otsikko|rubrik|kop|titolo)\s*(\d)",
    re.IGNORECASE,
)
_BULLETED = re.compile(
    r"^(?:list\s+bullet|aufzählungszeichen|liste\s+à\s+puces)\s*(\d)?", re.IGNORECASE
)
_NUMBERED = re.compile(r"^list\s+number\s*(\d)?", re.IGNORECASE)
_CONTENTS = re.compile(r"^(?:toc\s*\d|toc\s+heading|table\s+of\s+figures)", re.IGNORECASE)
_COLOUR = re.compile(r"[0-9a-f]{6}")
_LEAST_COLOUR = 60
_DEEPEST_STYLE = 20
_WHITE = frozenset({"auto", "ffffff", "none", "white", "clear", ""})


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks by its style and its own properties.

    `number` names its list, `depth` its level there; `style_depth` is told by the style's name.
    """

    level: int = 0
    is_title: bool = False
    is_contents: bool = False
    number: str | None = None
    depth: int | None = None
    is_bulleted: bool = False
    style_depth: int = 0
    is_bold: bool = False


class Styles:
    """A document's styles by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles = {attribute(s, "styleId") or "": s for s in children(root, "style")}
        self._looks: dict[str, Look] = {}
        self._bold: dict[str, bool | None] = {}
        self.has_title = False

    def paragraph(self, properties: etree._Element | None) -> Look:
        """Tell the look of a paragraph with these properties."""
        named = child(properties, "pStyle")
        look = self._look((attribute(named, "val") or "") if named is not None else "", 0)
        look = _with(look, properties)
        self.has_title = self.has_title or look.is_title
        return look

    def bold(self, style_id: str, seen: int = 0) -> bool | None:
        """Tell whether a style makes bold; `None` where it says nothing."""
        style = self._styles.get(style_id)
        if style is None or seen > _DEEPEST_STYLE:
            return None
        own = is_on(child(style, "rPr"), "b")
        based = child(style, "basedOn")
        if own is None and based is not None:
            return self.bold(attribute(based, "val") or "", seen + 1)
        return own

    def _look(self, style_id: str, seen: int) -> Look:
        if style_id in self._looks:
            return self._looks[style_id]
        style = self._styles.get(style_id)
        if style is None or seen > _DEEPEST_STYLE:
            return _named(Look(), style_id)
        based = child(style, "basedOn")
        look = self._look((attribute(based, "val") or "") if based is not None else "", seen + 1)
        name = child(style, "name")
        look = _named(look, (attribute(name, "val") or "") if name is not None else "")
        look = _with(look, child(style, "pPr"))
        look = replace(look, is_bold=bool(self.bold(style_id)))
        self._looks[style_id] = look
        return look


def _named(look: Look, name: str) -> Look:
    if found := _HEADING.match(name):
        return replace(look, level=int(found[1]))
    if name.lower() in {"title", "titel"}:
        return replace(look, level=1, is_title=True)
    if found := _BULLETED.match(name):
        return replace(look, is_bulleted=True, style_depth=int(found[1] or 1) - 1)
    if found := _NUMBERED.match(name):
        return replace(look, style_depth=int(found[1] or 1) - 1)
    return replace(look, is_contents=True) if _CONTENTS.match(name) else look


def _with(look: Look, properties: etree._Element | None) -> Look:
    outline = child(properties, "outlineLvl")
    if outline is not None and (attribute(outline, "val") or "9") in "012345678":
        look = replace(look, level=int(attribute(outline, "val") or 0) + 1)
    listed = child(properties, "numPr")
    if listed is None:
        return look
    number, depth = child(listed, "numId"), child(listed, "ilvl")
    shown = attribute(number, "val") if number is not None else look.number
    at = attribute(depth, "val") if depth is not None else None
    level = int(at) if at and at.isdigit() else (look.depth or 0)
    if shown == "0":
        return replace(look, number=None, depth=None, is_bulleted=False)
    return replace(look, number=shown, depth=min(level, 8))


class Numbering:
    """A document's lists: bullets, or numbers counted as they are shown."""

    def __init__(self, root: etree._Element | None) -> None:
        kinds = {attribute(a, "abstractNumId"): a for a in children(root, "abstractNum")}
        self._lists: dict[str, tuple[str, etree._Element]] = {}
        for number in children(root, "num"):
            abstract = child(number, "abstractNumId")
            at = attribute(abstract, "val") if abstract is not None else None
            if at is not None and at in kinds:
                self._lists[attribute(number, "numId") or ""] = (at, kinds[at])
        self._counts: dict[str, Counter[int]] = {}

    def shown(self, number: str, depth: int) -> str:
        """Return the next number of a list at a depth ("3."), `""` for a bullet."""
        known = self._lists.get(number)
        if known is None or _format(known[1], depth) in {"bullet", "none"}:
            return ""
        counts = self._counts.setdefault(known[0], Counter())
        counts[depth] += 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        if _format(known[1], depth) in {"lowerLetter", "upperLetter"}:
            return f"{chr(ord('a') + (counts[depth] - 1) % 26)}."
        return f"{counts[depth]}."


def _format(abstract: etree._Element, depth: int) -> str:
    for level in children(abstract, "lvl"):
        if attribute(level, "ilvl") == str(depth):
            kind = child(level, "numFmt")
            return (attribute(kind, "val") or "") if kind is not None else ""
    return "bullet"


def look_of(
    properties: etree._Element | None, styles: Styles, paragraph: Look
) -> tuple[frozenset[Mark], bool]:
    """Return the marks of a run, and whether it is hidden."""
    marks: set[Mark] = set()
    named = child(properties, "rStyle")
    by_style = styles.bold((attribute(named, "val") or "") if named is not None else "")
    own = is_on(properties, "b")
    if own if own is not None else (by_style or paragraph.is_bold):
        marks.add(Mark.BOLD)
    if is_on(properties, "strike") or is_on(properties, "dstrike"):
        marks.add(Mark.STRUCK)
    if _is_coloured(properties):
        marks.add(Mark.HIGHLIGHTED)
    return frozenset(marks), bool(is_on(properties, "vanish"))


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """Tell a switch: on, off, or `None` where it is not there."""
    switch = child(properties, name)
    if switch is None:
        return None
    return (attribute(switch, "val") or "true").lower() not in {"0", "false", "off", "none"}


def _is_coloured(properties: etree._Element | None) -> bool:
    lit, shade = child(properties, "highlight"), child(properties, "shd")
    if lit is not None:
        return (attribute(lit, "val") or "").lower() not in _WHITE
    return shade is not None and is_vivid((attribute(shade, "fill") or "").lower())


def is_vivid(colour: str) -> bool:
    """Whether `rrggbb` is a colour to highlight with, and no grey of code or tables."""
    if not _COLOUR.fullmatch(colour):
        return False
    channels = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    return max(channels) - min(channels) > _LEAST_COLOUR
