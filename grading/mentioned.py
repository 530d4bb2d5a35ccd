"""Words of an answer that speak of a point without telling it: keywords, a plan, a passing word."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from grading.claims import Unit, prepare, units
from grading.match import NOTHING, Match, best_window
from grading.sameness import same_amount
from grading.terms import Terms, terms_of
from grading.vocabulary import Vocabulary

_TOUCHED = 0.25
_WORDS = 2
"""So many of a point's telling words, one of its figures among them, speak of it."""


@dataclass(frozen=True)
class Spoken:
    """What was said to a question; the question's own words tell nothing of a point."""

    question: str
    text: str

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(tuple(unit for unit in units(self.text) if not unit.aside))

    @cached_property
    def _asked(self) -> frozenset[str]:
        return frozenset(token.stem for token in prepare(self.question).tokens if token.is_content)

    def mention(self, point: str) -> str:
        """Give the words that speak of a point, `""` where none do."""
        terms = terms_of(point)
        match = best_window(terms, self._vocabulary, self._asked)
        if match is NOTHING or not self._speaks_of(terms, match):
            return ""
        said = self._units(match)
        return self.text[said[0].start : said[-1].end].rstrip(" ,;")

    def _speaks_of(self, terms: Terms, match: Match) -> bool:
        figures = [figure for unit in self._units(match) for figure in unit.figures]
        right = sum(any(same_amount(one, own) for own in terms.figures) for one in figures)
        return match.recall >= _TOUCHED and match.literal + min(right, 1) >= _WORDS

    def _units(self, match: Match) -> list[Unit]:
        return [self._vocabulary.units[number] for number in match.units]


def mention(point: str, spoken: Sequence[Spoken]) -> str:
    """Give the first words in any of the answers that speak of a point, `""` where none do."""
    found = (one.mention(point) for one in spoken)
    return next((words for words in found if words), "")
