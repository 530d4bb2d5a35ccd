"""A part told for all of it: just for the building tenders, everything else is as before."""

from collections.abc import Iterator

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import pattern, words

_TOLD = 0.3
_REACH = 4  # words from `only` or `all` to the thing


def only_a_part(sight: Sight) -> Difference | None:
    """Find a deed told of one kind of a thing alone where the point tells it of all."""
    wholes = list(_bound(sight.terms.text.tokens, "all_of_them"))
    if not wholes or sight.foreign:
        return None
    known = {t.stem for t in sight.terms.text.tokens if t.is_content}
    about = list(_about(sight))
    told = [things for _, unit in about for _, things in _bound(unit.tokens, "all_of_them")]
    for number, unit in about:
        for mark, things in _bound(unit.tokens, "only_those"):
            kinds = [thing for thing in things[:-1] if thing.stem not in known]
            for all_of, whole in wholes:
                same = _are_same(things[-1:], whole) and not any(_are_same(t, whole) for t in told)
                if (same and kinds) or _rest_is_as_before(unit):
                    return Difference(Discrepancy.SCOPE, mark.raw, all_of.raw, number)
    return None


def _are_same(things: list[Token], whole: list[Token]) -> bool:
    return any(same_sense(thing.stem, one.stem) for thing in things for one in whole)


def _rest_is_as_before(unit: Unit) -> bool:
    return pattern("rest_as_before").search(unit.folded) is not None


def _about(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements of the sentences that tell enough of a point."""
    for number, unit in sight.near_units():
        if sight.shares_of_sentences[unit.sentence] >= _TOLD and unit.denial is None:
            yield number, unit


def _bound(tokens: tuple[Token, ...], name: str) -> Iterator[tuple[Token, list[Token]]]:
    """Give each such small word with the telling words right after it: only, the night shifts."""
    for at, token in enumerate(tokens):
        before = tokens[at - 1].norm if at else ""
        if token.norm not in words(name) or before in words("bare_not"):
            continue
        things: list[Token] = []
        for one in tokens[at + 1 : at + 1 + _REACH]:
            if one.is_number or (things and one.function):
                break
            if one.is_content:
                things.append(one)
        if things:
            yield token, things
