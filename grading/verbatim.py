"""Words found in a text as they stand there, and text of others made safe to show."""

import re
import unicodedata
from functools import lru_cache

from grading.tokens import visible

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_URL = re.compile(
    r"\b(?:[a-z][a-z0-9+.-]{1,12}://|www\.|mailto:|javascript:|data:)\S*", re.IGNORECASE
)
_HOST = re.compile(
    r"\b(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|ai|co|me|ly|ru|cn|de|fr|uk|eu|info|biz|xyz|site|top|app"
    r"|dev|link|click|online|shop|page|gg|to|sh|zip)\b(?:/\S*)?",
    re.IGNORECASE,
)
_LINKED = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
_MARKS = re.compile(r"[*_`#|~<>\[\]{}\\]+|^\s*[-+]\s+")


@lru_cache(maxsize=256)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold quotes, dashes, white space and case; give where each folded character stands."""
    kept: list[str] = []
    places: list[int] = []
    seen = visible(text)
    for char, place in zip(seen.text, seen.places, strict=True):
        if char.isspace():
            if not kept or kept[-1] == " ":
                continue
            folded = " "
        else:
            folded = unicodedata.normalize("NFD", char.translate(_ALIKE).casefold())
        kept.extend(folded)
        places.extend([place] * len(folded))
    return "".join(kept), tuple(places)


def find(words: str, text: str) -> tuple[int, int] | None:
    """Find words in a text, whole words only: `text[start:end]`; figures and names as they are."""
    sought = _folded(words)[0].strip(" .,;:!?\"'-\u2026")
    whole, places = _folded(text)
    at = whole.find(sought) if sought else -1
    while at >= 0:
        end = at + len(sought)
        if not _cuts_word(whole, at) and not _cuts_word(whole, end):
            return places[at], places[end - 1] + 1
        at = whole.find(sought, at + 1)
    return None


def _cuts_word(text: str, at: int) -> bool:
    """Whether a place is within a word or a figure: 5 is not said by 15, nor by 5.2."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    around = text[at - 2 : at - 1] + after if before in ".," else before + text[at + 1 : at + 2]
    return (before in ".," or after in ".,") and len(around) == 2 and around.isdecimal()


def shown(text: str, *, limit: int) -> str:
    """Give text as plain words on one line: no links, marks or controls; cut at a word."""
    bare = _LINKED.sub(r"\1", visible(text).text)
    for dropped in (_URL, _HOST, _TAG, _MARKS):
        bare = dropped.sub(" ", bare)
    flat = " ".join(bare.replace("@", " ").split())
    flat = re.sub(r"\s+([.,;:!?])", r"\1", flat)
    if len(flat) <= limit:
        return flat
    return flat[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "\u2026"
