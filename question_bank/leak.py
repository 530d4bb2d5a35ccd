# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Whether words give a point away: a figure, a name or a telling word of it, not asked for openly."""

import re
from collections.abc import Iterable
from functools import lru_cache

from question_bank.language import speaks_another
from question_bank.model import Point

_TOKEN = re.compile(r"[^\W_](?:[\w+#%]|[-'’./](?=\w))*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|[\"“„(]\s*|\n\s*)$")
_EVERYDAY = frozenset(
    """a about above across after again against all almost alone along already also although always am among an and another any anything are around as ask asked asking at
    away back be because become been before being below best better between both but by call came can case change changed close come could current day did different do does doing done down
    during each early else end enough even ever every everything example examples experience fact far few find first following for found from full gave general get give given go goes good got great
    had happen hard has have having he help helped her here hers high him his hold how however i idea if important in including instead into is it its itself job just keep kept kind know known
    large last later lead learn learned least left less let life like little long look made main make making many matter may me mean means might more most much must my name near need never new next
    no not nothing now of off often old on once one only open or order other others our out over own part people place point possible problem project projects put question quite rather real really
    recent related result results right role said same say second see seem set several she should show shown side since small so some someone something sort start started still such sure take taken team
    tell than that the their them then there these they thing things think this those though thought three through time times to today together told too took toward towards two type under until up upon
    us use used useful using usually very want was way ways we well went were what when where which while who whole whose why will with within without word work worked working works would year years
    yet you your yours evidence task tasks action outcome outcomes background context responsibilities responsible main includes include demonstrated my""".split()  # noqa: SIM905
)
_NO_NAMES = frozenset(
    """eur euro euros usd gbp chf sek nok dkk pln jpy cad aud inr kg kwh mwh gwh twh kw mw gw gb tb mb kb ghz mhz hz db kv kva mva ha km cm mm ml mg hp rpm bpm fte pct pa mpa kpa bar am pm vat ok id
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun christmas easter spring summer autumn winter q1 q2 q3 q4
    english german french spanish italian portuguese dutch finnish swedish norwegian danish polish russian chinese japanese czech arabic
    dr mr mrs ms prof ceo cto cfo hr it""".split()  # noqa: SIM905
)
_FIRST_PERSON = re.compile(r"[Ii](?:['’]\w+)?$")
_SUFFIX = re.compile(r"(?:ations?|ings?|ments?|ness|ities|ity|ers?|ors?|ed|es|ly|al|ive|able|s|e)$")


def stem(word: str) -> str:
    """Return a word without its ending, so that "testing" and "tests" are one."""
    word = word.casefold()
    short = _SUFFIX.sub("", word)
    return short if len(short) >= 4 else word


@lru_cache(maxsize=2048)
def figures(text: str) -> frozenset[str]:
    """Return what is told in digits."""
    return frozenset(found[0].strip(".,") for found in re.finditer(r"\d[\d.,:/]*", text))


@lru_cache(maxsize=2048)
def names(text: str) -> frozenset[str]:
    """Return words written as names: capitals inside a sentence, or anywhere but at a word's head."""
    found: set[str] = set()
    for token in _TOKEN.finditer(text):
        word = token[0]
        inner = any(char.isupper() for char in word[1:])
        starts = _SENTENCE_START.search(text[max(0, token.start() - 4) : token.start()])
        if _FIRST_PERSON.match(word):
            continue
        if (inner or (word[0].isupper() and not starts)) and word.casefold() not in _EVERYDAY:
            found.add(word.casefold())
    return frozenset(found)


def proper_names(text: str) -> frozenset[str]:
    """Return the names of people, places, employers and tools; no units, currencies or months.

    None where every other word has a capital, as in German, since no name stands out there.
    """
    found = frozenset(name for name in names(text) if name[0].isalpha() and len(name) > 1)
    if len(found) > max(3, 0.34 * len(text.split())) or speaks_another(text):
        return frozenset()
    return frozenset(name for name in found if not {name, name.rstrip("s")} & _NO_NAMES)


@lru_cache(maxsize=2048)
def telling(text: str) -> frozenset[str]:
    """Return the stems of words that are not everybody's."""
    words = (token[0].casefold() for token in _TOKEN.finditer(text))
    return frozenset(stem(w) for w in words if len(w) > 2 and w not in _EVERYDAY)


@lru_cache(maxsize=256)
def _spoken(text: str) -> frozenset[str]:
    return frozenset(token[0].casefold() for token in _TOKEN.finditer(text))


def leaks(asked: str, *, heading: str, points: Iterable[Point], slot: str = "") -> bool:
    """Whether the question `asked` tells something of `points` that `heading` does not.

    Figures and names are looked for in the whole question; other telling words only in `slot`,
    the part that was taken from the document, since the wording around it is everybody's.
    """
    return any(_tells(asked, slot, heading, point.quote) for point in points)


def _tells(asked: str, slot: str, heading: str, quote: str) -> bool:
    if (figures(quote) & figures(asked)) - figures(heading):
        return True
    if (names(quote) & _spoken(asked)) - _spoken(heading):
        return True
    return bool((telling(quote) & telling(slot)) - telling(heading))
