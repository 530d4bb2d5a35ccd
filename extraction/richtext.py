# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
r"""RTF: paragraphs, lists, tables and comments, by its control words.

Source: Rich Text Format (RTF) Specification 1.9.1. What is in a group that begins with `\*` or
describes fonts, styles, pictures and the like is not text.
"""

import re
from dataclasses import dataclass, field, replace

from extraction.flow import Block, Cell, Mark, Paragraph, Run, Table
from question_bank.errors import Reason, Unreadable

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>[^a-zA-Z])|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
_STYLE = re.compile(r"\\s(\d+)\b[^{};]*?\s([^{};\\]+);")
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|otsikko|rubrik)\s*(\d)", re.IGNORECASE)
_CHARSET = re.compile(r"\{\s*\\f(\d+)\b[^{}]*?\\fcharset(\d+)")
_FOREIGN_TEXT = """fonttbl colortbl stylesheet listtable listoverridetable info pict object header
headerf headerl headerr footer footerf footerl footerr footnote fldinst themedata
datastore rsidtbl generator xmlnstbl latentstyles filetbl revtbl bkmkstart bkmkend
atnid atnauthor atnref atndate atnparent atntime atnicn shppict nonshppict sp pntxta
pntxtb userprops tc xe mmathPr operator title author company comment subject
keywords"""
_FOREIGN = frozenset(_FOREIGN_TEXT.split())
_KEPT_TEXT = "annotation shptxt listtext pntext shpinst atrfstart"
_KEPT = frozenset(_KEPT_TEXT.split())
_SYMBOLS = {
    "tab": " ",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
}
_CHARSETS = {
    77: "mac_roman",
    161: "cp1253",
    162: "cp1254",
    186: "cp1257",
    204: "cp1251",
    238: "cp1250",
}
_BULLET = re.compile(r"^\s*(?P<mark>[^\w\s]|o(?=\s))\s*$")
_NUMBER = re.compile(r"^\s*(?P<mark>\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s*$")
_LEVEL_INDENT = 360  # twentieths of a point
_DEEPEST = 400
_FIRST_SUBHEADING = 9


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    marks: frozenset[Mark] = frozenset()
    is_foreign: bool = False
    is_deleted: bool = False
    is_label: bool = False
    is_comment: bool = False
    skip: int = 1
    charset: str = ""


@dataclass(slots=True)
class _Shape:
    """What holds for a paragraph."""

    level: int = 0
    depth: int | None = None
    indent: int = 0
    in_table: bool = False


@dataclass(slots=True)
class _Reader:
    charsets: dict[int, str]
    levels: dict[int, int]
    charset: str = "cp1252"
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    label: str = ""
    remark: str = ""
    shape: _Shape = field(default_factory=_Shape)
    cell: list[Paragraph] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    pending: bytearray = field(default_factory=bytearray)

    def paragraph(self) -> None:
        """End a paragraph; in a table it stays with its cell."""
        label, self.label = self.label, ""
        made = Paragraph(self.runs, level=self.shape.level, comments=self.comments)
        self.runs, self.comments = [], []
        bullet, number = _BULLET.match(label), _NUMBER.match(label)
        if (bullet or number) and not made.level and not made.is_blank:
            by_indent = max(0, self.shape.indent // (2 * _LEVEL_INDENT) - 1)
            made.depth = min(8, by_indent if self.shape.depth is None else self.shape.depth)
            made.number = number["mark"] if number else ""
        if self.shape.in_table:
            self.cell.append(made)
        else:
            self.blocks.append(made)

    def end_cell(self) -> None:
        self.paragraph()
        if self.blocks and not self.shape.in_table:
            last = self.blocks.pop()
            assert isinstance(last, Paragraph)
            self.cell.append(last)
        self.cells.append(Cell(self.cell))
        self.cell = []

    def end_row(self) -> None:
        if not self.cells:
            return
        above = self.blocks[-1] if self.blocks else None
        if isinstance(above, Table):
            above.rows.append(self.cells)
        else:
            self.blocks.append(Table([self.cells]))
        self.cells = []


def read(data: bytes) -> list[Block]:
    """Return a document's blocks in reading order."""
    text = data.decode("latin-1")
    sheet = _group(text, r"{\stylesheet")
    levels = {
        int(style[1]): int(found[1])
        for style in _STYLE.finditer(sheet)
        if (found := _HEADING.search(style[2]))
    }
    fonts = _CHARSET.finditer(_group(text, r"{\fonttbl"))
    charsets = {int(f[1]): _CHARSETS.get(int(f[2]), "cp1252") for f in fonts}
    reader = _Reader(charsets, levels)
    walker = _Walker(reader)
    for token in _TOKEN.finditer(text):
        walker.take(token)
    if reader.runs:
        reader.paragraph()
    return reader.blocks


def _group(text: str, opening: str) -> str:
    """Return the group that begins so; `""` where there is none."""
    start = text.find(opening)
    depth = 0
    for at in range(max(start, 0), len(text)) if start >= 0 else ():
        depth += (text[at] == "{") - (text[at] == "}")
        if not depth:
            return text[start:at]
    return ""


class _Walker:
    """Goes through the tokens of a file; a group's state holds until its closing brace."""

    def __init__(self, reader: _Reader) -> None:
        self.reader = reader
        self.stack: list[_State] = []
        self.state = _State()
        self.to_skip = 0  # characters that stand in for one told by its number
        self.opens = False  # right behind an opening brace
        self.starred = False

    def take(self, token: re.Match[str]) -> None:
        """Take one token."""
        if token["hex"] and not self.to_skip:
            if not self.state.is_foreign and not self.state.is_deleted:
                self.reader.pending.append(int(token["hex"], 16))
            return
        _flush(self.reader, self.state)
        if token["brace"] == "{":
            self._open()
        elif token["symbol"] == "*" and self.opens:
            self.starred = True
        else:
            self._inside(token)
            self.opens = False

    def _open(self) -> None:
        self.stack.append(self.state)
        self.opens, self.starred = True, False
        if len(self.stack) > _DEEPEST:
            raise Unreadable(Reason.HEAVY)

    def _inside(self, token: re.Match[str]) -> None:
        word = token["word"]
        if token["brace"]:
            self.state = _closed(self.reader, self.state, self.stack)
        elif token["symbol"]:
            _say(self.reader, self.state, _symbol(token["symbol"]))
            if token["symbol"] in "\r\n":
                _break(self.reader, self.state)
        elif token["hex"]:
            self.to_skip -= 1
        elif word == "u" and token["number"]:
            _say(self.reader, self.state, _unicode(int(token["number"])))
            self.to_skip = self.state.skip
        elif word:
            self._obey(word, token["number"])
        elif token["text"]:
            _say(self.reader, self.state, token["text"][self.to_skip :])
            self.to_skip = 0

    def _obey(self, word: str, number: str | None) -> None:
        starts_foreign = word in _FOREIGN or (self.starred and word not in _KEPT)
        if self.opens and starts_foreign:
            self.state = replace(self.state, is_foreign=True)
        elif not self.state.is_foreign:
            self.state = _obeyed(self.reader, self.state, word, number)


def _unicode(code: int) -> str:
    code &= 0xFFFF
    return chr(code) if not 0xD800 <= code <= 0xDFFF else ""


def _symbol(symbol: str) -> str:
    return {"~": " ", "_": "-", "-": "", "\r": "", "\n": ""}.get(symbol, symbol)


def _flush(reader: _Reader, state: _State) -> None:
    if reader.pending:
        charset = state.charset or reader.charset
        words = bytes(reader.pending).decode(charset, "replace")
        reader.pending.clear()
        _say(reader, state, words)


def _say(reader: _Reader, state: _State, words: str) -> None:
    if not words or state.is_foreign or state.is_deleted:
        return
    if state.is_comment:
        reader.remark += words
    elif state.is_label:
        reader.label += words
    else:
        reader.runs.append(Run(words, state.marks))


def _closed(reader: _Reader, state: _State, stack: list[_State]) -> _State:
    outer = stack.pop() if stack else _State()
    if state.is_comment and not outer.is_comment and reader.remark.strip():
        reader.comments.append(reader.remark)
        reader.remark = ""
    return outer


def _break(reader: _Reader, state: _State) -> None:
    if state.is_foreign:
        return
    if state.is_comment:
        reader.remark += " "
    else:
        reader.paragraph()


def _obeyed(reader: _Reader, state: _State, word: str, number: str | None) -> _State:
    if word in {"listtext", "pntext"}:
        return replace(state, is_label=True)
    if word == "annotation":
        return replace(state, is_comment=True)
    if word in _SYMBOLS:
        _say(reader, state, _SYMBOLS[word])
        return state
    if _shape(reader, state, word, int(number or 0)):
        return state
    return _marked(reader, state, word, number)


def _shape(  # noqa: C901 - a case for each control word
    reader: _Reader, state: _State, word: str, value: int
) -> bool:
    """Obey what is about paragraphs and tables; tell whether it was."""
    shape = reader.shape
    match word:
        case "par" | "sect":
            _break(reader, state)
        case "pard":
            reader.shape = _Shape()
        case "s":
            shape.level = reader.levels.get(value, 0)
        case "outlinelevel" if value < _FIRST_SUBHEADING:
            shape.level = value + 1
        case "ilvl":
            shape.depth = value
        case "li":
            shape.indent = value
        case "intbl":
            shape.in_table = True
        case "cell" | "nestcell":
            reader.end_cell()
        case "row" | "nestrow":
            reader.end_row()
        case "ansicpg":
            reader.charset = _known(f"cp{value}")
        case _:
            return False
    return True


def _known(charset: str) -> str:
    try:
        b"".decode(charset)
    except LookupError:
        return "cp1252"
    return charset


def _marked(  # noqa: PLR0911 - a case for each control word
    reader: _Reader, state: _State, word: str, number: str | None
) -> _State:
    is_on = number != "0"
    match word:
        case "plain":
            return replace(state, marks=frozenset(), is_deleted=False)
        case "b":
            return _with(state, Mark.BOLD, is_on)
        case "strike" | "striked" | "strikethrough":
            return _with(state, Mark.STRUCK, is_on)
        case "highlight" | "chcbpat" | "cb":
            return _with(state, Mark.HIGHLIGHTED, is_on) if word == "highlight" else state
        case "deleted":
            return replace(state, is_deleted=is_on)
        case "v":
            return replace(state, is_deleted=is_on)
        case "uc":
            return replace(state, skip=int(number or 1))
        case "f":
            return replace(state, charset=reader.charsets.get(int(number or 0), ""))
        case _:
            return state


def _with(state: _State, mark: Mark, is_on: bool) -> _State:  # noqa: FBT001 - a control word's own
    marks = state.marks | {mark} if is_on else state.marks - {mark}
    return replace(state, marks=marks)
