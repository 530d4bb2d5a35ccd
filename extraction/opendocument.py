"""ODT: paragraphs, lists, tables and comments of an OpenDocument text."""

import re
from dataclasses import dataclass

from lxml import etree

from extraction.archive import Archive, attribute, child, children, local
from extraction.flow import Block, Cell, Mark, Paragraph, Run, Table
from extraction.word_styles import is_vivid
from question_bank.errors import Reason, Unreadable

_MIME = "application/vnd.oasis.opendocument.text"
_HEADING = re.compile(r"^Heading_20_(\d)$")
_DROPPED = frozenset(
    [
        "tracked-changes",
        "table-of-content",
        "sequence-decls",
        "forms",
        "alphabetical-index",
        "bibliography",
        "user-field-decls",
        "variable-decls",
    ]
)
_DEEPEST_STYLE = 20


def is_opendocument(archive: Archive) -> bool:
    """Whether a zip holds an OpenDocument text."""
    return "mimetype" in archive.names and archive.part("mimetype").decode(
        "ascii", "replace"
    ).strip().startswith(_MIME)


def read(archive: Archive) -> list[Block]:
    """Return a document's blocks in reading order."""
    manifest = archive.xml("META-INF/manifest.xml")
    if manifest is not None and any(local(e) == "encryption-data" for e in manifest.iter()):
        raise Unreadable(Reason.PASSWORD)
    root = archive.xml("content.xml")
    text = child(child(root, "body"), "text")
    if root is None or text is None:
        raise Unreadable(Reason.BROKEN)
    return _Reader(_Styles([archive.xml("styles.xml"), root])).blocks(text)


@dataclass(frozen=True, slots=True)
class _Look:
    marks: frozenset[Mark] = frozenset()
    level: int = 0


class _Styles:
    def __init__(self, roots: list[etree._Element | None]) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._numbered: dict[str, list[bool]] = {}
        for root in roots:
            for holder in (child(root, "styles"), child(root, "automatic-styles")):
                for style in children(holder, "style"):
                    self._styles[attribute(style, "name") or ""] = style
                for style in children(holder, "list-style"):
                    kinds = [local(level) == "list-level-style-number" for level in style]
                    self._numbered[attribute(style, "name") or ""] = kinds

    def look(self, name: str, seen: int = 0) -> _Look:
        """Tell the look of a style, its parents' included."""
        found = _HEADING.match(name)
        level = int(found[1]) if found else (1 if name == "Title" else 0)
        style = self._styles.get(name)
        if style is None or seen > _DEEPEST_STYLE:
            return _Look(level=level)
        above = self.look(attribute(style, "parent-style-name") or "", seen + 1)
        return _Look(_marks(child(style, "text-properties"), above.marks), level or above.level)

    def is_numbered(self, name: str, depth: int) -> bool:
        """Tell whether a list counts its items at a depth."""
        kinds = self._numbered.get(name, [])
        return depth < len(kinds) and kinds[depth]


def _marks(properties: etree._Element | None, above: frozenset[Mark]) -> frozenset[Mark]:
    if properties is None:
        return above
    marks = set(above)
    weight = attribute(properties, "font-weight")
    if weight is not None:
        marks.discard(Mark.BOLD)
        if weight == "bold" or (weight.isdigit() and int(weight) >= 600):
            marks.add(Mark.BOLD)
    if (attribute(properties, "text-line-through-style") or "none") != "none":
        marks.add(Mark.STRUCK)
    if is_vivid((attribute(properties, "background-color") or "").lstrip("#").lower()):
        marks.add(Mark.HIGHLIGHTED)
    return frozenset(marks)


class _Reader:
    def __init__(self, styles: _Styles) -> None:
        self.styles = styles

    def blocks(self, container: etree._Element) -> list[Block]:
        found: list[Block] = []
        for element in container:
            match local(element):
                case "h":
                    found += self._heading(element)
                case "p":
                    found += self._paragraph(element)
                case "list":
                    found += self._list(element, 0, "")
                case "table":
                    found.append(self._table(element))
                case name if name in _DROPPED:
                    continue
                case _:
                    found += self.blocks(element)
        return found

    def _heading(self, element: etree._Element) -> list[Block]:
        made = self._paragraph(element)
        told = attribute(element, "outline-level") or "1"
        made[0].level = int(told) if told.isdigit() else 1
        return [*made]

    def _paragraph(self, element: etree._Element) -> list[Paragraph]:
        look = self.styles.look(attribute(element, "style-name") or "")
        line = _Line(self)
        line.walk(element, look.marks)
        level = look.level if "".join(run.text for run in line.runs).strip() else 0
        return [Paragraph(line.runs, level=level, comments=line.comments), *line.boxed]

    def _list(self, element: etree._Element, depth: int, style: str) -> list[Block]:
        style = attribute(element, "style-name") or style
        found: list[Block] = []
        count = 0
        for item in element:
            if local(item) not in {"list-item", "list-header"}:
                continue
            is_first = local(item) == "list-item"
            for inner in item:
                if local(inner) == "list":
                    found += self._list(inner, depth + 1, style)
                elif local(inner) in {"p", "h"}:
                    made = self._paragraph(inner)
                    if is_first and not made[0].is_blank:
                        count += 1
                        made[0].depth = min(depth, 8)
                        numbered = self.styles.is_numbered(style, depth)
                        made[0].number = f"{count}." if numbered else ""
                        is_first = False
                    found += made
        return found

    def _table(self, element: etree._Element) -> Table:
        rows = [row for row in element.iter() if local(row) == "table-row"]
        return Table([self._row(row) for row in rows])

    def _row(self, row: etree._Element) -> list[Cell]:
        cells: list[Cell] = []
        for element in children(row, "table-cell"):
            held = [b for b in self.blocks(element) if isinstance(b, Paragraph)]
            span = attribute(element, "number-columns-spanned") or "1"
            cells.append(Cell(held, int(span) if span.isdigit() else 1))
        return cells


class _Line:
    def __init__(self, reader: _Reader) -> None:
        self.reader = reader
        self.runs: list[Run] = []
        self.comments: list[str] = []
        self.boxed: list[Paragraph] = []

    def walk(self, element: etree._Element, marks: frozenset[Mark]) -> None:
        self._add(element.text, marks)
        for inner in element:
            self._inner(inner, marks)
            self._add(inner.tail, marks)

    def _inner(self, inner: etree._Element, marks: frozenset[Mark]) -> None:
        match local(inner):
            case "span":
                look = self.reader.styles.look(attribute(inner, "style-name") or "")
                self.walk(inner, marks | look.marks)
            case "s" | "tab":
                self._add(" ", marks)
            case "line-break":
                self.runs.append(Run("\n", marks))
            case "annotation":
                told = (
                    " ".join("".join(map(str, p.itertext())).split()) for p in children(inner, "p")
                )
                self.comments.append(" ".join(told))
            case "note":
                body = child(inner, "note-body")
                words = "" if body is None else " ".join("".join(map(str, body.itertext())).split())
                self._add(f" ({words})", frozenset())
            case "text-box":
                self.boxed += [b for b in self.reader.blocks(inner) if isinstance(b, Paragraph)]
            case "annotation-end" | "change-start" | "change-end" | "change" | "":
                return
            case _:
                self.walk(inner, marks)

    def _add(self, text: str | None, marks: frozenset[Mark]) -> None:
        if text:
            self.runs.append(Run(re.sub(r"\s+", " ", text), marks))
