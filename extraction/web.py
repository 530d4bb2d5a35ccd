"""HTML: what a browser would show of a page's text, with headings, lists and tables."""

import re
from collections.abc import Iterator

from lxml import etree, html

from extraction.archive import local
from extraction.css import Sheet
from extraction.flow import Block, Cell, Mark, Paragraph, Run, Table
from question_bank.errors import Reason, Unreadable
from question_bank.notes import kind_inside

_DROPPED = frozenset(
    [
        "head",
        "footer",
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "button",
        "select",
        "option",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "ul",
        "caption",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "html",
        "label",
        "textarea",
        "legend",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ]
)
_MARKS = {
    "b": Mark.BOLD,
    "strong": Mark.BOLD,
    "dt": Mark.BOLD,
    "summary": Mark.BOLD,
    "legend": Mark.BOLD,
    "label": Mark.BOLD,
    "s": Mark.STRUCK,
    "del": Mark.STRUCK,
    "strike": Mark.STRUCK,
    "mark": Mark.HIGHLIGHTED,
}
_WHITE = re.compile(r"[ \t\r\n\f]+")
_LIST_LEVEL = re.compile(r"\blst-\w+-(\d)\b")
_COMMENT_LINK = re.compile(r"#cmnt(\d+)$")
_COMMENT_BACK = re.compile(r"#cmnt_ref(\d+)$")
_DEEPEST = 200


def read(text: str) -> list[Block]:
    """Return a page's blocks in reading order."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Unreadable(Reason.EMPTY) from error
    reader = _Reader(root)
    reader.walk(root, frozenset(), 0)
    reader.close()
    blocks = list(reader.blocks)
    title = " ".join((root.findtext(".//title") or "").split())
    has_heading = any(isinstance(b, Paragraph) and b.level == 1 for b in blocks)
    if title and not has_heading and blocks:
        return [Paragraph([Run(title)], level=1), *_deeper(blocks)]
    return blocks


def _deeper(blocks: list[Block]) -> Iterator[Block]:
    """Yield blocks unchanged: levels below a page's title start at two already."""
    yield from blocks


class _Reader:
    def __init__(self, root: html.HtmlElement) -> None:
        self.sheet = Sheet("\n".join(s.text or "" for s in root.iter("style")))
        self.comments = _margin(root)
        self.blocks: list[Block] = []
        self.line = Paragraph()
        self.list_depth = -1
        self.counters: list[int | None] = []
        self.pre = False

    def walk(self, element: html.HtmlElement, marks: frozenset[Mark], depth: int) -> None:
        """Read an element and what is in it; a block ends the line before and after it."""
        name = local(element)
        if isinstance(element, etree._Comment):  # noqa: SLF001 - lxml's own name for it
            self._comment(element.text or "")
            return
        look = self.sheet.look(name, element.get("class") or "", element.get("style") or "")
        if not name or name in _DROPPED or look.is_hidden or element.get("hidden") is not None:
            return
        if depth > _DEEPEST:
            raise Unreadable(Reason.HEAVY)
        own = (marks | look.marks) - look.unmarked
        if name in _MARKS:
            own |= {_MARKS[name]}
        self._enter(element, name, own, depth)

    def _enter(
        self, element: html.HtmlElement, name: str, marks: frozenset[Mark], depth: int
    ) -> None:
        match name:
            case "br":
                self._add("\n", marks)
            case "table":
                self.close()
                self._table(element, depth)
            case "ul" | "ol":
                self._list(element, name, marks, depth)
            case "li":
                self._item(element, marks, depth)
            case "input":
                self._input(element, marks)
            case "a" if _COMMENT_LINK.search(element.get("href") or ""):
                self._reference(element)
            case _ if name in _BLOCKS:
                self._block(element, name, marks, depth)
            case _:
                self._inside(element, marks, depth)

    def _block(
        self, element: html.HtmlElement, name: str, marks: frozenset[Mark], depth: int
    ) -> None:
        if name in {"div", "p"} and any(
            _COMMENT_BACK.search(a.get("href") or "") for a in element.iter("a")
        ):
            return
        is_first_of_item = self.line.depth is not None and not self.line.text.strip()
        if not is_first_of_item or name[0] == "h":
            self.close()
        if re.fullmatch(r"h[1-6]", name):
            self.line.level, self.line.depth = int(name[1]), None
            marks -= {Mark.BOLD}
        was_pre, self.pre = self.pre, self.pre or name in {"pre", "textarea"}
        self._inside(element, marks, depth)
        self.pre = was_pre
        self.close()
        if name == "hr":
            self.blocks.append(Paragraph())

    def _inside(self, element: html.HtmlElement, marks: frozenset[Mark], depth: int) -> None:
        self._add(element.text or "", marks)
        for inner in element:
            self.walk(inner, marks, depth + 1)
            self._add(inner.tail or "", marks)

    def _list(
        self, element: html.HtmlElement, name: str, marks: frozenset[Mark], depth: int
    ) -> None:
        self.close()
        told = _LIST_LEVEL.search(element.get("class") or "")
        before = self.list_depth
        self.list_depth = int(told[1]) if told else before + 1
        start = element.get("start") or "1"
        numbers = name == "ol" and (element.get("type") or "1") in "1aAiI"
        self.counters.append((int(start) if start.isdigit() else 1) - 1 if numbers else None)
        self._inside(element, marks, depth)
        self.close()
        self.counters.pop()
        self.list_depth = before

    def _item(self, element: html.HtmlElement, marks: frozenset[Mark], depth: int) -> None:
        self.close()
        self.line.depth = max(0, self.list_depth)
        counter = self.counters[-1] if self.counters else None
        if counter is not None:
            self.counters[-1] = counter + 1
            self.line.number = f"{counter + 1}."
        self._inside(element, marks, depth)
        self.close()

    def _input(self, element: html.HtmlElement, marks: frozenset[Mark]) -> None:
        if element.get("type") in {"checkbox", "radio"}:
            self._add("[x] " if element.get("checked") is not None else "[ ] ", marks)
        elif element.get("type") in {None, "text", "email", "tel", "url", "number"}:
            self.close()
            self._add(element.get("value") or "", frozenset())
            self.close()

    def _reference(self, element: html.HtmlElement) -> None:
        found = _COMMENT_LINK.search(element.get("href") or "")
        if found and (told := self.comments.get(found[1])):
            self.line.comments.append(told)

    def _comment(self, words: str) -> None:
        if kind_inside(words.strip()):
            self.line.comments.append(words)

    def _table(self, element: html.HtmlElement, depth: int) -> None:
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        self.blocks.append(Table([self._row(row, depth) for row in rows]))

    def _row(self, row: html.HtmlElement, depth: int) -> list[Cell]:
        cells: list[Cell] = []
        for element in row:
            if local(element) not in {"td", "th"}:
                continue
            outer, self.blocks = self.blocks, []
            was_at, self.list_depth = self.list_depth, -1
            marks = frozenset({Mark.BOLD} if local(element) == "th" else set())
            self._inside(element, marks, depth + 1)
            self.close()
            held, self.blocks = self.blocks, outer
            self.list_depth = was_at
            span = element.get("colspan") or "1"
            cells.append(Cell(_flat(held), int(span) if span.isdigit() else 1))
        return cells

    def _add(self, text: str, marks: frozenset[Mark]) -> None:
        words = text if self.pre or text == "\n" else _WHITE.sub(" ", text)
        if not self.line.runs or self.line.runs[-1].text.endswith((" ", "\n")):
            words = words if self.pre else words.lstrip(" ")
        if words:
            self.line.runs.append(Run(words, marks))

    def close(self) -> None:
        """End the line that is being read."""
        if not self.line.is_blank:
            self.blocks.append(self.line)
            self.line = Paragraph()
        elif self.line.depth is None or self.line.level:
            self.line = Paragraph()


def _flat(blocks: list[Block]) -> list[Paragraph]:
    held: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            held.append(block)
        else:
            held += [p for row in block.rows for cell in row for p in cell.paragraphs]
    return held


def _margin(root: html.HtmlElement) -> dict[str, str]:
    """Return the comments that an exported document lists at its end, by number."""
    told: dict[str, str] = {}
    for link in root.iter("a"):
        found = _COMMENT_BACK.search(link.get("href") or "")
        holder = link.getparent()
        if found and holder is not None:
            words = " ".join(str(holder.text_content()).split())
            told[found[1]] = re.sub(r"^\[\w+\]\s*", "", words)
    return told
