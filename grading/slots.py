"""One slot filled otherwise: the head of another department, all of a thing for only one of it."""

from itertools import pairwise

from grading.checks import Difference, Sight
from grading.claims import Prepared, Unit
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.tokens import Token
from grading.wordlists import words

_TOLD = 0.3
_REACH = 3  # words between a deed and how much of a thing it is about
_CLAUSE = 0.05


def other_office(sight: Sight) -> Difference | None:
    """Find a post or a group of another department: the head of marketing, for that of sales."""
    own = _offices(sight.terms.text)
    for number, unit in sight.near_units() if own and not sight.foreign else ():
        if sight.shares.get(number, 0.0) < _TOLD:
            continue
        said = _offices(unit)
        for post, field in said:
            for same, documented in own:
                kept = any(same_sense(documented.stem, t.stem) for t in unit.tokens)
                known = any(same_sense(field.stem, t.stem) for t in sight.terms.text.tokens)
                if same_sense(post.stem, same.stem) and not kept and not known:
                    return Difference(Discrepancy.NAME, field.raw, documented.raw, number)
    return None


def _offices(text: Prepared | Unit) -> list[tuple[Token, Token]]:
    """Give each post or group with its department: head of sales, the finance team."""
    tokens = text.tokens
    counted = {figure.start for figure in text.figures}  # a team of eight
    found = [
        (post, field)
        for post, link, field in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if post.norm in words("posts") and link.norm in words("of") and field.is_content
    ]
    found += [
        (post, field)
        for field, post in pairwise(tokens)
        if post.norm in words("posts") and field.norm in words("departments")
    ]
    return [pair for pair in found if pair[1].start not in counted]


def all_for_some(sight: Sight) -> Difference | None:
    """Find a deed done to all of a thing where the point says only some, or the other way about."""
    own = _measured(sight.terms.text.tokens)
    for number in sight.match.units if own and not sight.foreign else ():
        unit = sight.unit(number)
        if not _is_told(sight, number, unit):
            continue
        said = _measured(unit.tokens)
        for deed, much, whole in said:
            for same, documented, entire in own:
                if whole is entire or not same_sense(deed.stem, same.stem):
                    continue
                if not any(w is entire for d, _, w in said if same_sense(d.stem, same.stem)):
                    return Difference(Discrepancy.NUMBER, much.raw, documented.raw, number)
    return None


def _is_told(sight: Sight, number: int, unit: Unit) -> bool:
    """Whether a statement tells some of the point, and its sentence a good part."""
    mates = [share for n, share in sight.shares.items() if sight.unit(n).sentence == unit.sentence]
    return sight.shares.get(number, 0.0) >= _CLAUSE and sum(mates) >= _TOLD


def _measured(tokens: tuple[Token, ...]) -> list[tuple[Token, Token, bool]]:
    """Give each telling word with the word after it for how much: all of a thing, or only some."""
    found: list[tuple[Token, Token, bool]] = []
    for at, token in enumerate(tokens):
        ahead = tokens[at + 1 : at + 1 + _REACH]
        if not token.is_content or token.is_number:
            continue
        for much in ahead:
            if much.norm in words("all_of_it") or much.norm in words("only_some"):
                found.append((token, much, much.norm in words("all_of_it")))
                break
            if much.is_content:
                break
    return found
