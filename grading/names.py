"""Names in a text: organisations, places, tools, degrees; what can be checked letter by letter."""

import re
from dataclasses import dataclass

from grading import wordnet
from grading.language import is_function_word
from grading.lexicon import groups_of, is_common_action, light_stems
from grading.numerals import roman
from grading.tokens import Token
from grading.units import metric_of
from grading.wordlists import words

_DEGREES = re.compile(
    r"\b(ph\.?d|mba|doctorate|msc|bsc|m\.sc|b\.sc|promotion|doktorat|doctorat|doctorado|tohtorin\w*)\b",
    re.IGNORECASE,
)
_DASHES = (" - ", " \u2013 ", " \u2014 ")
_GERMAN_EMPLOYER = frozenset({"bei", "beim"})
_GERMAN_PLACE = frozenset({"in", "aus", "nach"})
_GERMAN_ABSTRACT = re.compile(
    r"(ung|ungen|heit|keit|schaft|ion|ionen|ität|tum|nis|arbeit|zeit|ern|en|er|e|form|hilfe|team)$"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of one or several words; `key` is what is compared."""

    text: str
    key: str
    words: tuple[str, ...]
    start: int
    end: int
    first: int
    last: int


def find_names(text: str, tokens: tuple[Token, ...], language: str) -> tuple[Name, ...]:
    """Find the names of a tokenised text, in order; adjacent capitalised words are one name."""
    lower = {token.norm for token in tokens if token.raw.islower()}
    marks = [
        _is_name(text, tokens, index, language) and _not_ordinary(token, lower)
        for index, token in enumerate(tokens)
    ]
    return tuple(_runs(text, tokens, marks, language))


def _not_ordinary(token: Token, lower: set[str]) -> bool:
    ordinary = words("ordinary_capitals")
    if {token.norm, token.norm.removesuffix("s"), token.norm.removesuffix("'s")} & ordinary:
        return False
    if token.function and not _marked(token.raw):
        return False
    return token.norm not in lower or _marked(token.raw)


def _is_name(text: str, tokens: tuple[Token, ...], index: int, language: str) -> bool:
    token = tokens[index]
    measured = index > 0 and tokens[index - 1].is_number and metric_of(token.norm)
    counted = token.is_number or measured or is_label(tokens, index)
    if counted or len(token.raw) < 2 or token.norm in words("currencies"):
        return False
    if _marked(token.raw):
        return not _shouted(tokens, index)
    if token.raw[0].isupper() and token.norm in words("cities") and token.norm != "nice":
        return True
    if not token.raw[0].isupper():
        return _DEGREES.fullmatch(token.raw) is not None
    if _starts_sentence(text, tokens, index):
        unknown = language == "en" and _is_no_word(token)
        return unknown or _DEGREES.fullmatch(token.raw) is not None
    return language != "de" or _is_german_name(text, tokens, index)


def is_label(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word is a Roman numeral that numbers the word before it: phase III."""
    return at > 0 and roman(tokens[at].raw) > 0 and tokens[at - 1].norm in words("numbered")


def _is_no_word(token: Token) -> bool:
    """Whether no list has a word that begins a sentence: Moodle, and not Moving."""
    norm = token.norm.removesuffix("'s")
    plain = norm.isalpha() and norm.isascii() and len(norm) > _LETTERS
    known = token.function or is_function_word(norm, "en") or wordnet.senses(norm)
    plain = plain and norm not in words("openers")
    return plain and not (known or groups_of(token.stem)) and not norm.endswith(_FORMED)


_LETTERS = 3
_FORMED = ("ing", "ed", "ly", "ers", "ness", "ment", "tion", "n't")
"""Endings that make new words of old ones."""


def _is_german_name(text: str, tokens: tuple[Token, ...], index: int) -> bool:
    """Every German noun is capitalised; only its company tells a name."""
    before = tokens[index - 1]
    raw = tokens[index].raw
    if before.norm in _GERMAN_EMPLOYER:
        double = text[tokens[index].end : tokens[index].end + 3] in {" & ", " + "}
        abstract = _GERMAN_ABSTRACT.search(raw.removesuffix("er")) and not double
        return before.norm == "bei" and not abstract
    if tokens[index].norm in words("cities"):
        return True
    place = before.norm in _GERMAN_PLACE and not _GERMAN_ABSTRACT.search(raw)
    return place or (_DEGREES.fullmatch(raw) is not None)


def _marked(raw: str) -> bool:
    """Whether the writing alone tells a name: acronyms, inner capitals, digits, signs."""
    inner = raw[1:].removesuffix("'s")
    if not raw[0].isalpha():
        return False
    return (
        (any(char.isupper() for char in inner) and len(raw) > 1)
        or (raw[0].isupper() and any(char.isdecimal() for char in inner))
        or raw.endswith(("++", "#"))
    )


def _shouted(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether this capital word stands in a text written all in capitals."""
    near = [t for t in tokens[max(0, index - 3) : index + 4] if t.raw.isalpha() and len(t.raw) > 1]
    return len(near) > 3 and all(token.raw.isupper() for token in near)


def _starts_sentence(text: str, tokens: tuple[Token, ...], index: int) -> bool:
    if index == 0:
        return True
    between = text[tokens[index - 1].end : tokens[index].start]
    return any(char in '.!?:\n•"“„(«' for char in between) or any(d in between for d in _DASHES)


def _runs(text: str, tokens: tuple[Token, ...], marks: list[bool], language: str) -> list[Name]:
    found: list[Name] = []
    at = 0
    while at < len(tokens):
        if not marks[at]:
            at += 1
            continue
        last = at
        while last + 1 < len(tokens) and _goes_on(text, tokens, marks, last):
            last += 1
        first = _with_capital_before(text, tokens, at) if language == "en" else at
        found.append(_name(text, tokens, first, last))
        at = last + 1
    return found


def _goes_on(text: str, tokens: tuple[Token, ...], marks: list[bool], last: int) -> bool:
    ahead = tokens[last + 1]
    capital = ahead.raw[0].isupper() and not ahead.function
    beside = text[tokens[last].end : ahead.start] in {" ", "-", "&", " & ", " + "}
    joined = ahead.norm in words("connectors") and any(
        token.raw[0].isupper() and tokens[last + 2].norm in {*words("connectors"), token.norm}
        for token in tokens[last + 2 : last + 4]
    )
    return beside and (marks[last + 1] or capital or joined)


def _with_capital_before(text: str, tokens: tuple[Token, ...], at: int) -> int:
    """Take in the capitalised sentence start: `Power BI replaced ...`."""
    if at == 0 or not tokens[at - 1].raw[0].isupper() or _is_common(tokens[at - 1]):
        return at
    return at - 1 if text[tokens[at - 1].end : tokens[at].start] in {" ", "-"} else at


def _is_common(token: Token) -> bool:
    return token.function or token.stem in light_stems() or is_common_action(token.stem)


def _with_elided(text: str, tokens: tuple[Token, ...], first: int) -> int:
    """Give where a name begins, with the letter that an apostrophe ties to it: L'Oreal, O'Brien."""
    before = tokens[first - 1] if first else None
    if before is None or len(before.raw) > 1 or not before.raw.isupper():
        return tokens[first].start
    tied = text[before.end : tokens[first].start] in {"'", "\u2019"}
    return before.start if tied else tokens[first].start


def _name(text: str, tokens: tuple[Token, ...], first: int, last: int) -> Name:
    norms = tuple(token.norm.removesuffix("'s") for token in tokens[first : last + 1])
    start, end = _with_elided(text, tokens, first), tokens[last].end
    said = text[start:end]
    if norms[0] != "st":  # St Brannock's is called so
        said = said.removesuffix("'s").removesuffix("\u2019s")
    return Name(said, " ".join(norms), norms, start, start + len(said), first, last)
