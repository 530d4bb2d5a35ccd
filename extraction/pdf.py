"""PDF: what stands where on each page, as PDFium tells it."""

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from extraction import pdf_lines, pdf_text
from extraction.flow import Block, Mark
from extraction.pdf_page import Fragment, Page, Remark, Rule
from question_bank.errors import Reason, Unreadable

_BOLD = re.compile(r"bold|black|heavy|demi|(?<![a-z])bd\b", re.IGNORECASE)
_NO_BREAK = 0.35  # of the size: a shift of the baseline that is no new line
_COLUMN_GAP = 1.1  # of the size: more white space than between two words
_SPACE_GAP = 0.45  # a narrower gap is a space only where PDFium tells one
_STRIKE = (0.12, 0.5)  # of the size over the baseline: where a line through words runs
_THIN = 2.2  # points
_MOST_SHAPES = 4_000
_MOST_LIT = 300
_UPRIGHT = 0.1  # radians
_LEAST_COLOUR = 60
_HYPHEN = 2  # PDFium's code for a hyphen at a line's end
_IGNORED = frozenset({0, 0xFFFE, 0xFFFF})
_WHITE = frozenset({9, 10, 13, 32, 0xA0})
_REMARKS = frozenset(
    {
        raw.FPDF_ANNOT_TEXT,
        raw.FPDF_ANNOT_HIGHLIGHT,
        raw.FPDF_ANNOT_FREETEXT,
        raw.FPDF_ANNOT_STRIKEOUT,
    }
)


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return one of PDFium's functions with plain numbers for its pointers: half the time a call.

    It is called for each character.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address, "PDFium is loaded"
    return ctypes.CFUNCTYPE(result, *arguments)(address)


_unicode = _plain(raw.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_object = _plain(raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_loose_box = _plain(
    raw.FPDFText_GetLooseCharBox,
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_void_p,
)


def read(data: bytes) -> list[Block]:
    """Return a document's blocks in reading order."""
    document = _opened(data)
    pages = [_page(document, at) for at in range(len(document))]
    if not any(page.fragments for page in pages):
        raise Unreadable(Reason.SCANNED if pages else Reason.EMPTY)
    return pdf_text.blocks(pdf_lines.in_order(pages))


def _opened(data: bytes) -> pdfium.PdfDocument:
    if b"startxref" not in data or _is_cut(data):
        raise Unreadable(Reason.BROKEN)
    try:
        document = pdfium.PdfDocument(data)
        document.init_forms()
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise Unreadable(Reason.PASSWORD if locked else Reason.BROKEN) from error
    return document


def _is_cut(data: bytes) -> bool:
    """Whether a file that tells its own length is shorter."""
    found = re.search(rb"/Linearized\b.{0,200}?/L\s+(\d{1,12})", data[:2048], re.DOTALL)
    return found is not None and int(found[1]) > len(data)


def _page(document: pdfium.PdfDocument, at: int) -> Page:
    try:
        page = document[at]
    except pdfium.PdfiumError:
        return Page(at, 0.0, [], [], [])
    remarks = list(_remarks(page))
    if document.formenv is not None:
        raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)  # what was filled in becomes text
        page = document[at]
    shapes = _Shapes.of(page)
    text = page.get_textpage()
    fragments = list(_Chars(text, shapes).fragments()) or list(_unplaced(page, text))
    return Page(at, page.get_height(), fragments, shapes.rules + shapes.edges, remarks)


def _unplaced(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> Iterator[Fragment]:
    """Yield the lines of a page that has no upright text, as if they stood one below another."""
    for at, line in enumerate(text.get_text_range().splitlines()):
        if words := line.strip():
            base = page.get_height() - 12.0 * (at + 6)
            yield Fragment(words, 72.0, 72.0 + 5.0 * len(words), base, 10.0, frozenset())


@dataclass(slots=True)
class _Shapes:
    """The thin lines and the coloured boxes of a page: (left, bottom, right, top) in points."""

    rules: list[Rule] = field(default_factory=list)
    edges: list[Rule] = field(default_factory=list)  # of boxes
    lit: list[tuple[float, float, float, float]] = field(default_factory=list)

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> "_Shapes":
        made = cls()
        for number, shape in enumerate(
            page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)
        ):
            if number > _MOST_SHAPES:
                break
            left, bottom, right, top = shape.get_bounds()
            if top - bottom <= _THIN and right - left > _THIN:
                made.rules.append(Rule(left, right, (bottom + top) / 2))
                continue
            made.edges += [Rule(left, right, bottom), Rule(left, right, top)]
            if len(made.lit) < _MOST_LIT and _is_lit(shape):
                made.lit.append((left, bottom, right, top))
        return made

    def marks(self, x: float, base: float, size: float) -> frozenset[Mark]:
        """Tell whether a line runs through, or colour lies under, a place on a baseline."""
        marks: set[Mark] = set()
        low, high = base + _STRIKE[0] * size, base + _STRIKE[1] * size
        if any(low <= rule.y <= high and rule.left <= x <= rule.right for rule in self.rules):
            marks.add(Mark.STRUCK)
        middle = base + size / 3
        for left, bottom, right, top in self.lit:
            if left <= x <= right and bottom <= middle <= top and top - bottom < 2 * size:
                marks.add(Mark.HIGHLIGHTED)
        return frozenset(marks)


def _is_lit(shape: pdfium.PdfObject) -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(shape, *parts):
        return False
    channels = [part.value for part in parts[:3]]
    return max(channels) > 2 * _LEAST_COLOUR and max(channels) - min(channels) > _LEAST_COLOUR


def _remarks(page: pdfium.PdfPage) -> Iterator[Remark]:
    """Yield what was written into the margin: comments of highlights and sticky notes."""
    for at in range(min(raw.FPDFPage_GetAnnotCount(page), 500)):
        annotation = raw.FPDFPage_GetAnnot(page, at)
        if not annotation:
            continue
        words = _string(annotation, b"Contents")
        if raw.FPDFAnnot_GetSubtype(annotation) in _REMARKS and words.strip():
            box = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(annotation, box)
            yield Remark((box.top + box.bottom) / 2, words)
        raw.FPDFPage_CloseAnnot(annotation)


def _string(annotation: object, key: bytes) -> str:
    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < length < 20_000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    kind = ctypes.POINTER(raw.FPDF_WCHAR)
    raw.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, kind), length)
    return buffer.raw.decode("utf-16-le", "ignore").rstrip("\0")


class _Chars:
    """Puts a page's characters together to fragments of lines."""

    def __init__(self, text: pdfium.PdfTextPage, shapes: _Shapes) -> None:
        self._text = text
        self._page = ctypes.cast(text.raw, ctypes.c_void_p).value
        self._shapes = shapes
        self._watches = bool(shapes.rules or shapes.lit)
        self._looks: dict[int, tuple[frozenset[Mark], bool]] = {}
        self._box = raw.FS_RECTF()
        self._at_box = ctypes.addressof(self._box)
        self._ends = (0.0, 0.0, 0.0)  # of the last box: bottom, top, and the baseline in it

    def fragments(self) -> Iterator[Fragment]:
        """Yield what stands together on a line and looks alike."""
        open_: Fragment | None = None
        spaced = False
        for at in range(self._text.count_chars()):
            code = _unicode(self._page, at)
            if code in _WHITE or code in _IGNORED:
                spaced = spaced or code in _WHITE
                continue
            new = self._fragment(at, code)
            if new is None:
                continue
            if open_ is not None and _goes_on(open_, new):
                if spaced or new.x0 - open_.x1 > _SPACE_GAP * new.size:
                    open_.text += " "
                open_.text += new.text
                open_.x1 = max(open_.x1, new.x1)
            else:
                if open_ is not None:
                    open_.is_joined = _is_next(open_, new) and not spaced
                    yield open_
                open_ = new
            spaced = False
        if open_ is not None:
            yield open_

    def _fragment(self, at: int, code: int) -> Fragment | None:
        """Return one character; `None` where it does not stand upright."""
        marks, is_upright = self._look(at)
        if not is_upright:
            return None
        _loose_box(self._page, at, self._at_box)
        box = self._box
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        size = max(1.0, top - bottom)
        base = self._base(at, bottom, top)
        if self._watches:
            marks |= self._shapes.marks((left + right) / 2, base, size)
        char = "\u00ad" if code == _HYPHEN else chr(code)
        return Fragment(char, left, right, base, size, marks)

    def _base(self, at: int, bottom: float, top: float) -> float:
        """Return the baseline, asked for anew where the box is not like the last."""
        if self._ends[:2] != (bottom, top):
            x, y = ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetCharOrigin(self._text, at, x, y)
            self._ends = (bottom, top, y.value)
        return self._ends[2]

    def _look(self, at: int) -> tuple[frozenset[Mark], bool]:
        """Tell a character's weight, and whether it is upright; asked once a text object."""
        known = _object(self._page, at) or 0
        if known not in self._looks:
            angle = raw.FPDFText_GetCharAngle(self._text, at)
            is_upright = angle < _UPRIGHT or angle > 2 * math.pi - _UPRIGHT
            marks = frozenset({Mark.BOLD} if self._is_bold(at) else set())
            self._looks[known] = (marks, is_upright)
        return self._looks[known]

    def _is_bold(self, at: int) -> bool:
        buffer = ctypes.create_string_buffer(256)
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._text, at, buffer, 256, flags)
        return bool(_BOLD.search(buffer.value.decode("utf-8", "replace")))


def _goes_on(fragment: Fragment, new: Fragment) -> bool:
    if fragment.marks != new.marks:
        return False
    return _is_next(fragment, new)


def _is_next(fragment: Fragment, new: Fragment) -> bool:
    """Whether a character stands right behind a fragment on its line."""
    size = max(fragment.size, new.size)
    if abs(fragment.base - new.base) > _NO_BREAK * size:
        return False
    return -0.5 * size < new.x0 - fragment.x1 < _COLUMN_GAP * size
