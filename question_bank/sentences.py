# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Where one sentence of running prose ends and the next begins."""

import re

_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]*_]*(?=\s|$)|[。！？](?=\S)")
_WORD = re.compile(r"[^\s(\[\"“„«]*$")
_NEXT = re.compile(r"\s+[\"'“„«(\[*_]*(?P<first>\S)")
_ABBREVIATIONS_TEXT = """e.g i.e eg ie etc vs cf approx ca incl excl resp no nr nos vol fig eq sec dept est inc ltd co
corp plc prob poss gmbh dr mr mrs ms prof st sr jr rev hon gen col lt sgt ph.d m.sc b.sc m.a b.a u.s u.k
e.u a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec z.b d.h u.a o.ä bzw ggf evtl usw
inkl zzgl abs art bspw vgl mind max min p.ex ex par env m mme mlle p.ej ej sra sra dña esp t.ex
bl.a dvs m.m osv m.fl esim mm ns yms n tj tel ext al avg std hrs yrs mio mrd"""
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_TEXT.split())
_ALWAYS_GOES_ON_TEXT = """prob poss e.g i.e eg ie vs cf ca approx z.b d.h bspw vgl mio mrd tsd inkl zzgl bzw evtl ggf max min nr u.a p.ex p.ej t.ex bl.a esim"""
_ALWAYS_GOES_ON = frozenset(_ALWAYS_GOES_ON_TEXT.split())
_TITLES_TEXT = """dr mr mrs ms prof st sr sra rev hon no nr nos mme mlle dña"""
_TITLES = frozenset(_TITLES_TEXT.split())
_LEGAL_FORMS = frozenset(["ltd", "inc", "co", "corp", "plc"])
_SPEAKER = re.compile(r"\s+(?:I|we|We)\b")
_MOST_IN_A_NAME = 6  # spaces: "At Mill & Sons Ltd. I ran ..." is one statement
_MONTH = re.compile(
    r"\s+(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz]|tammi|helmi|touko|kesä)"
)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `text[start:end]`, without outer white space."""
    spans: list[tuple[int, int]] = []
    begin = start
    for stop in _END.finditer(text, start, end):
        if _ends(text, stop, begin, end):
            spans.append((begin, stop.end()))
            begin = stop.end()
    spans.append((begin, end))
    return [span for span in (strip(text, *span) for span in spans) if span[0] < span[1]]


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(text: str, stop: re.Match[str], begin: int, end: int) -> bool:
    after = _NEXT.match(text, stop.end(), end)
    if after is None:
        return True
    first = after["first"]
    if text[stop.start()] != ".":
        return not first.islower()
    if first.islower():
        return False
    return _is_full_stop(text, stop, begin, first)


def _is_full_stop(text: str, stop: re.Match[str], begin: int, first: str) -> bool:
    before = _WORD.search(text[max(begin, stop.start() - 24) : stop.start()])
    word = before[0].casefold() if before else ""
    if word in _ALWAYS_GOES_ON or word in _TITLES:
        return False
    if word in _LEGAL_FORMS and _SPEAKER.match(text, stop.end()):
        return bool(text[begin : stop.start()].count(" ") > _MOST_IN_A_NAME)
    if word in _ABBREVIATIONS:
        return first.isupper()
    if word.isdigit() and len(word) <= 2:
        return _MONTH.match(text, stop.end()) is None
    is_initial = word != "i" or not text[begin : stop.start() - 1].strip()
    return not (len(word) == 1 and word.isalpha() and is_initial)
