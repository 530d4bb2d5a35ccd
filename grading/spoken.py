"""Facts that no capital letter marks: awards, and names in speech written down in lower case."""

import re

from grading.claims import Unit
from grading.lexicon import is_known
from grading.stance import plain_in_place
from grading.wordlists import pattern

_OF_THE_YEAR = re.compile(r"\b[A-Z][\w'-]+(?: [A-Z][\w'-]+)? of the (?:Year|Month|Decade)\b")
_ARTICLES = ("a ", "an ", "the ", "my ", "our ", "me ", "us ", "with ")


def spoken_facts(unit: Unit) -> list[str]:
    """Give a statement's awards, and the names that only their place tells, as they were said."""
    if unit.wish or unit.denial is not None:
        return []
    honours = [found.group() for found in _OF_THE_YEAR.finditer(unit.text)]
    awards = [one for one in _awards(unit) if not any(one in honour for honour in honours)]
    return [*honours, *awards, *_names(unit)]


def _awards(unit: Unit) -> list[str]:
    folded = plain_in_place(unit.text)
    given = pattern("award_given").search(folded)
    if given is None:
        return []
    found = pattern("award").search(folded, given.end())
    if found is None or found.start() > given.end() + 1:
        return []
    text = unit.text[found.start() : found.end()].strip()
    while text.lower().startswith(_ARTICLES):
        text = text.split(" ", 1)[1]
    return [text]


def _names(unit: Unit) -> list[str]:
    if unit.text != unit.text.lower():
        return []
    found = pattern("spoken_name").finditer(plain_in_place(unit.text))
    spans = [one.span(one.lastindex or 0) for one in found]
    names = [unit.text[low:high].strip() for low, high in spans]
    return [name for name in names if not all(is_known(word) for word in name.split())]
