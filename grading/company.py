"""With whom something was done: together with somebody, or alone."""

from collections.abc import Iterator

from grading import wordnet
from grading.checks import Difference, Sight
from grading.claims import Prepared, Unit
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import pattern

_TOLD = 0.3
_MOSTLY = 0.5
_NEAR = 5  # words after `together with` in which somebody is named


def other_company(sight: Sight) -> Difference | None:
    """Find told as done alone, or against somebody, what was done with them; and the reverse."""
    if sight.foreign:
        return None
    point = sight.terms.text
    if pattern("all_alone").search(point.folded):
        return _with_somebody(sight)
    company = _after(point, "with_others")
    return _past_them(sight, company) or _alone(sight, company) if company else None


def _past_them(sight: Sight, company: list[Token]) -> Difference | None:
    for number, unit in sight.near_units():
        against = _after(unit, "over_their_heads")
        if _told(sight, unit) >= _TOLD and _meet(against, company):
            return Difference(Discrepancy.ACTOR, unit.text, sight.terms.text.text, number)
    return None


def _alone(sight: Sight, company: list[Token]) -> Difference | None:
    """Find the deed told as one's own alone, where nobody of the company is spoken of."""
    if any(_meet(list(unit.tokens), company) for unit in sight.vocabulary.units):
        return None
    return next((told for told, _ in _ways(sight, "all_alone")), None)


def _with_somebody(sight: Sight) -> Difference | None:
    units = sight.vocabulary.units
    if any(pattern("all_alone").search(unit.folded) for unit in units):
        return None
    found = _ways(sight, "with_the_help")
    return next((told for told, after in found if any(map(_is_somebody, after))), None)


def _ways(sight: Sight, way: str) -> Iterator[tuple[Difference, list[Token]]]:
    """Find a way of speaking in each statement of the speaker that tells most of a point."""
    for number, unit in sight.near_units():
        if unit.wish or sight.shares.get(number, 0.0) < _MOSTLY:
            continue
        own = pattern("first_subject").search(unit.folded)
        if own and pattern(way).search(unit.folded):
            told = Difference(Discrepancy.SCOPE, unit.text, sight.terms.text.text, number)
            yield told, _after(unit, way)


def _told(sight: Sight, unit: Unit) -> float:
    """Give how much of the point the sentence of a statement says."""
    units = sight.vocabulary.units
    return sum(s for n, s in sight.shares.items() if units[n].sentence == unit.sentence)


def _after(text: Prepared | Unit, way: str) -> list[Token]:
    """Give the telling words that come right after a way of speaking."""
    found = pattern(way).search(text.folded)
    if found is None:
        return []
    start = text.start if isinstance(text, Unit) else 0
    before = len(text.folded[: found.end()].split())
    rest = [t for t in text.tokens if len(text.text[: t.start - start].split()) >= before]
    return [token for token in rest[:_NEAR] if token.is_content]


def _meet(one: list[Token], other: list[Token]) -> bool:
    return any(same_sense(a.stem, b.stem) for a in one for b in other if a.is_content)


def _is_somebody(token: Token) -> bool:
    nouns = [sense for sense in wordnet.senses(token.norm) if sense.part == "n"][:2]
    return any(sense.file in {wordnet.PERSON, wordnet.GROUP} for sense in nouns)
