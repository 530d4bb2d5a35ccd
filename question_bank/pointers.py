# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Statements that only point elsewhere in the document: "Refer to the storm story above"."""

import re
from collections.abc import Sequence

_PLACE = r"(?:above|below|earlier|previous(?:ly)?|before|elsewhere|oben|unten|vorher|ci-dessus|ci-dessous|plus\s+haut|arriba|más\s+arriba|abajo|yllä|edellä|alla|ovan|nedan)"
_PART = r"(?:answers?|responses?|sections?|paragraphs?|points?|bullets?|requirements?|headings?|projects?|stor(?:y|ies)|examples?|list|cases?|chapters?|questions?|items?|part|role|job|antwort|abschnitt|punkt|projekt|frage|réponse|point|projet|question|respuesta|apartado|punto|proyecto|vastaus|kohta|svar|punkt|projekt)"
_SAID = r"(?:described|mentioned|explained|noted|stated|shown|detailed|discussed|listed|said|told|covered|answered|outlined|given)"
_THE = r"(?:the|my|this|that|our|meine?\w*|die|das|den|der|dem|ma|mon|la|le|el|mi|min|mitt|det|den)"
_REFERRED = (
    rf"(?:{_PLACE}\b|{_THE}\s+(?:[\w'’/&-]+\s+){{0,6}}?(?:{_PART}|{_PLACE})\b|{_PART}\b|[“\"„«'‘])"
)
_OPENS = re.compile(
    rf"""^\W*(?:please\s+|again,?\s+|also\s+|here\s+(?:too|again),?\s+)*(?:
    (?:see|look\s+(?:at|under)|cf\.?|compare|siehe|s\.|vgl\.?|voir|véase|ver|katso|ks\.?|se|jfr\.?)(?:\s+also|\s+auch|\s+aussi|\s+también|\s+myös|\s+även|\s+under|\s+unter|\s+sous)*\s+(?={_REFERRED})
    |refer(?:s|\s+back)?\s+to\s+(?=(?:{_THE}\b|{_REFERRED}))
    |(?:as|wie|comme|como|kuten|som)\s+(?:i\s+|already\s+|bereits\s+|schon\s+)*(?:{_SAID}|beschrieben|erwähnt|genannt|décrit|mentionné|descrito|mencionado|kuvattu|mainittu|beskrivet|nämnt)?\s*(?={_PLACE}\b|(?:under|in|at|for|with|unter|bei|sous|dans|en|bajo|i)\s)(?:(?:under|in|at|for|with|unter|bei|sous|dans|en|bajo|i)\s+)?
    |(?:{_SAID}|beschrieben|décrit|descrito)\s+(?:already\s+)?(?:under\s+|in\s+)?(?={_REFERRED})
    |same\s+(?:{_PART}\s+)?(?:as|like)\s+(?:in\s+|for\s+|under\s+|with\s+)?
    )(?P<target>.*)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_ELSEWHERE = re.compile(rf"[\s,]*\b(?:{_PLACE})\b\W*$", re.IGNORECASE)
_NUMBERED = re.compile(rf"\b{_PART}\s*(?:no\.?|nr\.?|#)?\s*\d{{1,2}}\b", re.IGNORECASE)
_FACT = re.compile(
    r"\d|[;:]\s|[.!?]\s+\S|\s[–—-]\s|,\s*(?:where|which|in\s+which|when|who|and|but|with|wo|où|donde|jossa|där)\b|\b(?:i|we)\s+(?:\w+ed|have|led|built|ran|made|was|did)\b|\band\s+(?:\w+ed|led|built|ran|made)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"„«'‘]([^”\"“»'’]+)[”\"“»'’]")
_MOST_WORDS = 20
_WORD = re.compile(r"[^\W_]{2,}")
_IDLE = frozenset({"the", "your", "this", "that", "my", "our", "of", "in", "at", "and", "on"})
_MINE = re.compile(r"\b(?:my|our)\b", re.IGNORECASE)
_EDGE = " \t\n.,:;!?-–—*_()[]\"“”„«»'‘’"


def is_pointer(quote: str) -> bool:
    """Whether words only refer to another place in the document, with no fact of their own."""
    if len(quote) > 300 or len(quote.split()) > _MOST_WORDS:
        return False
    found = _OPENS.match(quote)
    if found is None:
        return False
    return not _FACT.search(_NUMBERED.sub("", found["target"].rstrip(_EDGE)))


def target(quote: str) -> str | None:
    """Return what a pointer names, as the interviewer says it: "the storm story"; else None."""
    found = _OPENS.match(quote)
    if found is None:
        return None
    if quoted := _QUOTED.match(found["target"]):
        return f"“{quoted[1]}”"
    words = " ".join(_ELSEWHERE.sub("", found["target"]).split()).strip(_EDGE)
    if not words or _ELSEWHERE.fullmatch(words):
        return None
    words = _MINE.sub("your", words)
    return words if re.match(r"(?:the|your|this|that)\b", words, re.IGNORECASE) else f"“{words}”"


def meant(quote: str, statements: Sequence[str]) -> int | None:
    """Find the statement that a pointer means: the first that holds all the words it names.

    `None` where it names nothing, or nothing holds its name.
    """
    named = _words(target(quote) or "") - _IDLE
    holding = (n for n, statement in enumerate(statements) if named <= _words(statement))
    return next(holding, None) if named else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
