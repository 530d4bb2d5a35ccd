# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks and name typographic marks
"""What sort of fact a point is: a length of time, a result, a figure, a date, a name, an outcome, a deed."""

import re
from enum import StrEnum

from question_bank import leak
from question_bank.kinds import tells_length
from question_bank.model import Point

_OUTCOME = re.compile(
    r"\b(?:improv|increas|reduc|rais|rose|fell|cut|sav|faster|doubl|halv|grew|led\s+to|leading\s+to|result|outcome|enabl|so\s+that|went\s+(?:down|up|from))\w*"
    r"|\bfrom\s+\S+\s+to\s+\S*\d",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"\W*(?:i\s+(?:also\s+|really\s+|truly\s+)?(?:enjoy|like|believe|care|love|aspire|want|prefer|value|hope|am\s+(?:\w+\s+)?(?:excited|passionate|curious|motivated)|have\s+(?:always\s+)?(?:been\s+(?:\w+\s+)?(?:excited|passionate|interested)|wanted)))\b|\W*my\s+passion\b",
    re.IGNORECASE,
)
_NO_SIZE = re.compile(
    r"\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b|\b[A-C][12]\b|\b(?:level|grade|class|section|band)\s+\d+\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
    re.IGNORECASE,
)
_HEAD = 2000
_FEW_WORDS = 8


class Shape(StrEnum):
    """The sorts of facts; each calls for another nudge."""

    YEARS = "years"
    RESULT = "result"
    FIGURE = "figure"
    DATE = "date"
    OUTCOME = "outcome"
    NAME = "name"
    VALUE = "value"
    DEED = "deed"


def shape(point: Point) -> Shape:
    """Tell what sort of fact a point is, from its figures, names and words."""
    quote = point.quote[:_HEAD]
    if tells_length(quote):
        return Shape.YEARS
    if _VALUE.match(quote) and not leak.figures(quote):
        return Shape.VALUE
    outcome = bool(_OUTCOME.search(quote))
    if leak.figures(quote):
        if not leak.figures(_NO_SIZE.sub(" ", quote)):
            return Shape.OUTCOME if outcome else _dated(quote)
        return Shape.RESULT if outcome else Shape.FIGURE
    if outcome:
        return Shape.OUTCOME
    return _named(quote)


def _dated(quote: str) -> Shape:
    """Take a date for the fact itself where there is little else."""
    return Shape.DATE if len(quote.split()) <= _FEW_WORDS else _named(quote)


def _named(quote: str) -> Shape:
    return Shape.NAME if leak.proper_names(quote) else Shape.DEED
