"""Page headers, footers and numbers: what comes again at the edges of pages."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extraction.flow import Mark
from extraction.pdf_page import Page, Row

_EDGE_ZONE = 0.11  # of a page's height: where page headers and footers are
_PAGE_NUMBER = re.compile(
    r"^\W*(?:page|seite|página|pagina|sivu|sida|p\.?|s\.?)?\s*\d{1,4}\s*(?:(?:/|of|von|sur|de|av|\|)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
_TALLER = 1.05  # of the size of most text: a heading
_APART = 1.6  # of the size: white space between a page's header and its text, beyond a line
_DIGITS = re.compile(r"\d+")


def body_size(rows: Iterable[list[Row]]) -> float:
    """Return the size of most text."""
    sizes: Counter[float] = Counter()
    for row in (row for found in rows for row in found):
        for fragment in row:
            sizes[round(fragment.size, 1)] += len(fragment.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def is_heading(row: Row, body: float) -> bool:
    """Whether a row is taller than most text, or bold from end to end."""
    told = [f for f in row if re.search(r"\w", f.text)]
    is_bold = bool(told) and all(Mark.BOLD in f.marks for f in told)
    return is_bold or max(f.size for f in row) > _TALLER * body


def _is_at_edge(page: Page, row: Row) -> bool:
    zone = _EDGE_ZONE * page.height
    return row[0].base > page.height - zone or row[0].base < zone


@dataclass(frozen=True, slots=True)
class Running:
    """The lines that come again at the top or bottom of pages."""

    texts: frozenset[str]
    body: float

    def holds(self, page: Page, rows: list[Row], at: int) -> bool:
        """Whether a row is a page's header, footer or number."""
        if not _is_at_edge(page, rows[at]):
            return False
        text = " ".join(f.text for f in rows[at])
        return _shown(rows, at, self.body) in self.texts or bool(_PAGE_NUMBER.match(text))


def _shown(rows: list[Row], at: int, body: float) -> str:
    """Return a row's words; of one apart from the text and no heading, without its figures.

    Headings that count on, and sentences that are alike, are no page headers.
    """
    words = " ".join(f.text for f in rows[at]).strip().lower()
    is_small = max(f.size for f in rows[at]) * _TALLER < body
    beside = [rows[n] for n in (at - 1, at + 1) if 0 <= n < len(rows)]
    gaps = [abs(row[0].base - rows[at][0].base) for row in beside]
    is_apart = is_small or max(gaps, default=0.0) > _APART * body
    return _DIGITS.sub("#", words) if is_apart and not is_heading(rows[at], body) else words


def running(pages: Sequence[Page], rows: Sequence[list[Row]], body: float) -> Running:
    """Return the lines that come again at the edges of pages; `body` is the size of most text."""
    seen = Counter(
        text
        for page, found in zip(pages, rows, strict=True)
        for text in {
            _shown(found, at, body) for at, row in enumerate(found) if _is_at_edge(page, row)
        }
    )
    least = max(2, round(0.4 * len(pages)))
    return Running(frozenset(text for text, count in seen.items() if count >= least), body)
