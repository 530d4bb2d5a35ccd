"""All that a point tells of, told of some or of none: both promoted, and one was not."""

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.exceptions import says_all, totals_of
from grading.model import Discrepancy
from grading.opposites import are_opposed
from grading.wordlists import pattern

_BOOK = "totals.txt"
_TOLD = 0.4


def not_all_of_them(sight: Sight) -> Difference | None:
    """Find some left out where the point says all, both or each."""
    point = sight.terms.text
    whole = next(totals_of(point.tokens), None)
    if whole is None or sight.foreign or sight.match.recall < _TOLD or says_all(sight):
        return None
    sentences = {sight.unit(number).sentence for number in sight.match.units}
    last = max(sentences, default=-1)
    for number, unit in enumerate(sight.vocabulary.units):
        near = unit.sentence in sentences or last < unit.sentence <= last + _AFTER
        goes_on = " ".join(one.folded for one in sight.vocabulary.units[number : number + _CLAUSES])
        if _says_the_opposite(sight, unit):
            continue  # not one of them left: they all stayed
        if near and pattern("left_out", _BOOK).search(goes_on) and sight.is_about(number):
            return Difference(Discrepancy.NUMBER, unit.text, point.tokens[whole].raw, number)
    return None


def _says_the_opposite(sight: Sight, unit: Unit) -> bool:
    own = [token for token in sight.terms.text.tokens if token.is_content]
    said = [token for token in unit.tokens if token.is_content]
    return any(are_opposed(one.norm, other.norm) for one in said for other in own)


_CLAUSES = 3  # over which it may be told: the other, well, he wasn't
_AFTER = 2  # sentences in which what became of them may come
