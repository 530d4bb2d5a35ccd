"""One language told for two, or a greeting for a language: only English, for bilingual."""

from grading.checks import Difference, Sight
from grading.lexicon import classes_said, scales
from grading.model import Discrepancy
from grading.tokens import tokenize
from grading.wordlists import pattern

_BOOK = "standing.txt"
_TOLD = 0.2


def fewer_tongues(sight: Sight) -> Difference | None:
    """Find told that one of a point's languages is the only one, or is hardly spoken."""
    own = _languages(sight.terms.text.folded)
    speaks = pattern("knows_tongues", _BOOK).search(sight.terms.text.folded)
    if not own or speaks is None or sight.match.recall < _TOLD:
        return None
    about = {sight.unit(number).sentence for number in sight.match.units}
    near = [
        (number, unit)
        for number, unit in enumerate(sight.vocabulary.units)
        if {unit.sentence - 1, unit.sentence, unit.sentence + 1} & about
    ]
    if any(pattern("speaks_both", _BOOK).search(unit.folded) for _, unit in near):
        return None
    for number, unit in near:
        few = pattern("few_words", _BOOK).search(unit.folded)
        if few and _languages(unit.folded) - own:
            continue  # of yet another language
        only = _only_one(unit.folded, own) if len(own) > 1 else ""
        told = only or (few.group() if few else "")
        if told and not unit.wish and sight.is_about(number):
            return Difference(Discrepancy.NAME, told, speaks.group(), number)
    return None


def _only_one(folded: str, own: frozenset[int]) -> str:
    """Give the words that tell one of the languages to be the only one, or no words."""
    for found in pattern("only_tongue", _BOOK).finditer(folded):
        named = _languages(found["before"] or found["after"] or "")
        if named <= own and (named or found.group() == "monolingual"):
            return found.group()
    return ""


def _languages(text: str) -> frozenset[int]:
    """Give which languages of the scales a text names."""
    norms = tuple(token.norm for token in tokenize(text, "en"))
    at = next(n for n, scale in enumerate(scales()) if _names_languages(n))
    return frozenset(classes_said(norms).get(at, ()))


def _names_languages(scale: int) -> bool:
    return scale in classes_said(("english",))
