"""DOCX: paragraphs, tables and comments of a Word document, tracked changes taken as accepted."""

import posixpath

from lxml import etree

from extraction.archive import Archive, attribute, child, children, local
from extraction.flow import Block, Cell, Mark, Paragraph, Run, Table
from extraction.word_styles import Look, Numbering, Styles, look_of
from question_bank.errors import Reason, Unreadable

_MAIN = "word/document.xml"
_WITHIN = frozenset(
    [
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "sdt",
        "sdtContent",
        "customXml",
        "fldSimple",
        "dir",
        "bdo",
        "body",
        "oMath",
        "oMathPara",
        "rt",
        "ruby",
        "rubyBase",
        "txbxContent",
        "r",
        "AlternateContent",
        "Choice",
        "drawing",
        "inline",
        "anchor",
        "graphic",
        "graphicData",
        "wsp",
        "wgp",
        "txbx",
        "pict",
        "shape",
        "textbox",
        "rect",
        "group",
    ]
)
_CONTENTS = "Table of Contents"


def read(archive: Archive) -> list[Block]:
    """Return a document's blocks in reading order."""
    main = _main_part(archive)
    root = archive.xml(main)
    body = child(root, "body")
    if body is None:
        raise Unreadable(Reason.BROKEN)
    folder = posixpath.dirname(main)
    return _Reader(archive, folder).blocks(body)


def is_word(archive: Archive) -> bool:
    """Whether a zip holds a Word document."""
    return _main_part(archive) in archive.names


def _main_part(archive: Archive) -> str:
    if _MAIN in archive.names:
        return _MAIN
    for relation in children(archive.xml("_rels/.rels"), "Relationship"):
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            return (attribute(relation, "Target") or "").lstrip("/")
    return _MAIN


class _Reader:
    def __init__(self, archive: Archive, folder: str) -> None:
        def part(name: str) -> etree._Element | None:
            return archive.xml(posixpath.join(folder, name))

        self.styles = Styles(part("styles.xml"))
        self.numbering = Numbering(part("numbering.xml"))
        self.comments = self._told(part("comments.xml"), "comment")
        self.footnotes = self._told(part("footnotes.xml"), "footnote")
        self.endnotes = self._told(part("endnotes.xml"), "endnote")
        self.carried: list[Run] = []  # of a paragraph whose end was deleted

    def _told(self, root: etree._Element | None, name: str) -> dict[str, str]:
        told: dict[str, str] = {}
        for element in children(root, name):
            texts = (t.text or "" for t in element.iter() if local(t) == "t")
            if attribute(element, "type") is None:
                told[attribute(element, "id") or ""] = " ".join("".join(texts).split())
        return told

    def blocks(self, container: etree._Element) -> list[Block]:
        found: list[Block] = []
        for element in container:
            match local(element):
                case "p":
                    found += self._paragraphs(element)
                case "tbl":
                    found.append(self._table(element))
                case "sdt" if self._is_contents(element):
                    continue
                case "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo":
                    found += self.blocks(element)
        return found

    def _is_contents(self, element: etree._Element) -> bool:
        gallery = (e for e in element.iter() if local(e) == "docPartGallery")
        return any(attribute(e, "val") == _CONTENTS for e in gallery)

    def _table(self, element: etree._Element) -> Table:
        rows: list[list[Cell]] = []
        for row in self._within(element, "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                continue
            rows.append([self._cell(cell) for cell in self._within(row, "tc")])
        return Table(rows)

    def _within(self, element: etree._Element, name: str) -> list[etree._Element]:
        found: list[etree._Element] = []
        for inner in element:
            if local(inner) == name:
                found.append(inner)
            elif local(inner) in {"sdt", "sdtContent", "customXml"}:
                found += self._within(inner, name)
        return found

    def _cell(self, element: etree._Element) -> Cell:
        held: list[Paragraph] = []
        for block in self.blocks(element):
            if isinstance(block, Paragraph):
                held.append(block)
            else:
                held += [p for row in block.rows for cell in row for p in cell.paragraphs]
        span = child(child(element, "tcPr"), "gridSpan")
        width = attribute(span, "val") if span is not None else None
        return Cell(held, int(width) if width and width.isdigit() else 1)

    def _paragraphs(self, element: etree._Element) -> list[Paragraph]:
        """Return a paragraph, and after it those of text boxes anchored in it."""
        properties = child(element, "pPr")
        look = self.styles.paragraph(properties)
        if look.is_contents:
            return []
        line = _Line(self, look)
        line.walk(element)
        if self.carried:
            line.runs, self.carried = self.carried + line.runs, []
        mark = child(child(properties, "rPr"), "del")
        if mark is not None:
            self.carried = line.runs
            return line.boxed
        made = Paragraph(line.runs, comments=line.comments)
        self._place(made, look)
        return [made, *line.boxed]

    def _place(self, made: Paragraph, look: Look) -> None:
        if look.level and not made.is_blank:
            made.level = look.level + self.styles.has_title * (not look.is_title)
            return
        if look.number is not None and not made.is_blank:
            depth = look.depth or 0
            made.number = self.numbering.shown(look.number, depth)
            made.depth = max(depth, look.style_depth)
        elif look.is_bulleted and not made.is_blank:
            made.depth = look.style_depth


class _Line:
    """Collects the runs of one paragraph."""

    def __init__(self, reader: _Reader, look: Look) -> None:
        self.reader = reader
        self.look = look
        self.runs: list[Run] = []
        self.comments: list[str] = []
        self.boxed: list[Paragraph] = []
        self.field_depth = 0
        self.in_code = False

    def walk(self, element: etree._Element) -> None:
        for inner in element:
            name = local(inner)
            if name == "r":
                self._run(inner)
            elif name == "AlternateContent":
                self._alternative(inner)
            elif name == "txbxContent":
                self._box(inner)
            elif name == "commentReference":
                self._comment(inner)
            elif name in _WITHIN:
                self.walk(inner)

    def _run(self, run: etree._Element) -> None:
        marks, is_hidden = look_of(child(run, "rPr"), self.reader.styles, self.look)
        for inner in run:
            match local(inner):
                case "fldChar":
                    self._field(attribute(inner, "fldCharType"))
                case "commentReference":
                    self._comment(inner)
                case "AlternateContent":
                    self._alternative(inner)
                case "drawing" | "pict" | "object":
                    self.walk(inner)
                case "footnoteReference" | "endnoteReference":
                    self._footnote(inner)
                case _ if not is_hidden and not self.in_code:
                    self._add(_shown(inner), marks)

    def _field(self, kind: str | None) -> None:
        """Skip a field's code; what it shows comes after "separate"."""
        if kind == "begin":
            self.field_depth += 1
            self.in_code = True
        elif kind == "separate":
            self.in_code = False
        elif kind == "end":
            self.field_depth = max(0, self.field_depth - 1)
            self.in_code = False

    def _add(self, text: str, marks: frozenset[Mark]) -> None:
        if text:
            self.runs.append(Run(text, marks))

    def _comment(self, element: etree._Element) -> None:
        if told := self.reader.comments.get(attribute(element, "id") or ""):
            self.comments.append(told)

    def _footnote(self, element: etree._Element) -> None:
        is_foot = local(element) == "footnoteReference"
        told = self.reader.footnotes if is_foot else self.reader.endnotes
        if words := told.get(attribute(element, "id") or ""):
            self._add(f" ({words})", frozenset())

    def _alternative(self, element: etree._Element) -> None:
        chosen = child(element, "Choice")
        chosen = chosen if chosen is not None else child(element, "Fallback")
        if chosen is not None:
            self.walk(chosen)

    def _box(self, element: etree._Element) -> None:
        for block in self.reader.blocks(element):
            if isinstance(block, Paragraph):
                self.boxed.append(block)
            else:
                cells = (cell for row in block.rows for cell in row)
                self.boxed += [p for cell in cells for p in cell.paragraphs]


def _shown(element: etree._Element) -> str:
    match local(element):
        case "t":
            return element.text or ""
        case "tab" | "ptab":
            return " "
        case "br" | "cr":
            return "" if attribute(element, "type") in {"page", "column"} else "\n"
        case "noBreakHyphen":
            return "-"
        case "sym":
            return "• "
        case _:
            return ""
