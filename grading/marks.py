"""A mark told as another: a B, for grade AA."""

import re
from collections.abc import Iterator

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.comparisons import stood_before
from grading.model import Discrepancy

_TOLD = 0.3
_MARK = (
    r"(?P<mark>(?:[Dd]ouble|[Tt]riple) [Aa]|A{1,3}|[A-F])"
    r"(?P<sign>[+*-]|(?i: plus| minus| star)\b)?(?![\w'\u2019]|-\w|\.\w)"
)
_MARKED = re.compile(rf"\b[Aa]n? {_MARK} (?i:grade|rating|mark)\b")
_DOCUMENTED = re.compile(
    rf"\b(?i:grade[ds]?|graded at|rated|rating(?: of)?|mark(?:ed)?(?: of)?) {_MARK}"
)
_GIVEN = (
    r"(?i:(?:c[ao]me|went|walked) (?:out|away|through|home) (?:with|at|on|as)|got|get"
    r"|gave (?:us|me|it|him|her|them)|giv(?:en|ing)|earn(?:ed|ing)?|scored?|awarded|rated|graded"
    r"|marked|ended up (?:on|with|at)|received|grade|rating of|mark of|(?:it|that|which) was"
    r"|(?:was|were|only|just) (?=an? [A-F]\b))"
)
_BETWEEN = r"(?i:(?:us|me|it|them|only|just|a|an|the|with|at|solid|good|mere|grade) ){0,4}"
_SAID = re.compile(rf"\b{_GIVEN} {_BETWEEN}{_MARK}")
_BARE = re.compile(rf"(?:(?<=[\w,;] )|(?=[Dd]ouble|[Tt]riple|A[A*+-])){_MARK}")
_LETTERS = {"double": 2, "triple": 3}


def other_mark(sight: Sight) -> Difference | None:
    """Find another mark given where the point tells one, its own being told nowhere."""
    point = sight.terms.text.text
    marks = (*_DOCUMENTED.finditer(point), *_MARKED.finditer(point))
    own = {_value(found): found.group() for found in marks}
    if not own or sight.match.recall < _TOLD:
        return None
    near = list(_about(sight))
    if any(_value(found) in own for _, unit in near for found in _BARE.finditer(unit.text)):
        return None
    for number, unit in near:
        if (found := _SAID.search(unit.text)) and not stood_before(sight, number):
            return Difference(Discrepancy.NUMBER, found["mark"], next(iter(own.values())), number)
    return None


def _value(found: re.Match[str]) -> str:
    """Write a mark in one way: AA for double A, A* for A star."""
    told = found["mark"].lower().split()
    letters = told[-1].upper() * _LETTERS.get(told[0], 1)
    sign = (found["sign"] or "").strip().lower()
    return letters + {"plus": "+", "minus": "-", "star": "*"}.get(sign, sign)


def _about(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements of the sentences that tell a point, and of the one after each."""
    here = {sight.unit(number).sentence for number in sight.match.units}
    for number, unit in enumerate(sight.vocabulary.units):
        if {unit.sentence, unit.sentence - 1} & here and unit.denial is None:
            yield number, unit
