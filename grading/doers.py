"""Who did it: denials, deeds given to others, and parts told as the whole."""

import re
from itertools import pairwise

from grading import wordnet
from grading.alternatives import gives_up
from grading.backdrop import stood_so_before
from grading.checks import Difference, Sight
from grading.claimed import is_claimed_beside
from grading.claims import Unit
from grading.firsts import ranks_still
from grading.lexicon import is_common_action, is_past, light_stems
from grading.likeness import same_sense, similarity
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.selective import restricts
from grading.terms import ACTION, Terms
from grading.theirs import tells_theirs
from grading.tokens import Token
from grading.wordlists import pattern, words

_HALF_TOLD = 0.3
_RANK_TOLD = 0.3
_MOSTLY = 0.5
_CERTAINLY = 0.75
_BEFORE = 1  # words before: accident-free
_FEW = 3
_FAILED = 0.45
_SURE = 2  # words of a point after a denial, where another word comes first


def denied(sight: Sight) -> Difference | None:
    """Find a statement that denies the point: I have never held ..., I am no member of ..."""
    for number, unit in enumerate(sight.vocabulary.units):
        if unit.denial is None or ranks_still(sight, number):
            continue
        denied_words = _after_denial(unit)
        heads = [token for token in denied_words if _tells(token)]
        if len(heads) > 1 and pattern("attained").match(heads[0].norm):
            heads = heads[1:]
        if pattern("assisted").search(sight.terms.text.folded) and _is_modest(unit):
            continue
        proud = any(
            _point_is_proud_of_lack(sight.terms, head) or gives_up(sight.terms, head)
            for head in heads[:2]
        )
        proud = proud or _is_proud_of_lack(unit) or restricts(sight.terms, unit)
        if proud or is_told_elsewhere(sight, number):
            continue
        direct = heads and _denies(sight.terms, denied_words, heads)
        if direct or _denies_all(sight, number, heads) or _takes_back(sight, number, denied_words):
            said, told = unit.text, sight.terms.text.text
            return Difference(Discrepancy.NEGATION, said, told, number)
    return None


def _is_modest(unit: Unit) -> bool:
    """Whether what is denied is to have headed something: I wasn't in charge."""
    return pattern("headed").search(unit.folded[unit.denial or 0 :]) is not None


def _is_proud_of_lack(unit: Unit) -> bool:
    """Whether what is denied is a bad thing: never missed a deadline, not one complaint."""
    if pattern("denied_before").search(unit.folded):
        return False
    denied_words = [token for token in _after_denial(unit) if _tells(token)]
    return any(pattern("bad_thing").match(token.norm) for token in denied_words[:2])


def is_told_elsewhere(sight: Sight, number: int) -> bool:
    """Whether a point is well told by another statement: there was none before, so I built it."""
    if _figures_told_elsewhere(sight, number):
        return True
    least = max(_MOSTLY, sight.shares.get(number, 0.0))
    denied_stems = {
        token.stem
        for token in _after_denial(sight.unit(number))
        if token.is_content and _tells(token) and _in_point(token, sight.terms)
    }

    def tells_it(other: int) -> bool:
        said = [token.stem for token in sight.unit(other).tokens if token.is_content]
        return all(any(same_sense(stem, one) for one in said) for stem in denied_stems)

    return any(
        share >= least
        and (share >= _CERTAINLY or tells_it(other))
        and sight.unit(other).denial is None
        and not sight.unit(other).other
        for other, share in sight.shares.items()
        if other > number
    )


def _figures_told_elsewhere(sight: Sight, number: int) -> bool:
    """Whether another statement tells a good part of a point with all its figures."""
    own = sight.terms.figures
    if not own or sight.shares.get(number, 0.0) >= _HALF_TOLD:
        return False
    return any(
        share >= _HALF_TOLD
        and other != number
        and sight.unit(other).denial is None
        and all(any(same_amount(f, said) for said in sight.unit(other).figures) for f in own)
        for other, share in sight.shares.items()
    )


def _denies_all(sight: Sight, number: int, heads: list[Token]) -> bool:
    """Whether a denial says most of a point, which is not itself about a lack."""
    if sight.shares.get(number, 0.0) < _MOSTLY or not any(_in_point(t, sight.terms) for t in heads):
        return False
    return not any(pattern("absent").fullmatch(t.norm) for t in sight.terms.text.tokens)


def _takes_back(sight: Sight, number: int, said: list[Token]) -> bool:
    """Whether a denial speaks of what was just told: I was shortlisted, but did not win it."""
    unit, before = sight.unit(number), number - 1
    if before < 0 or sight.unit(before).sentence != unit.sentence:
        return False
    about = sight.shares.get(before, 0.0) >= 0.3 and pattern("it").search(unit.folded)
    return bool(about) and (
        pattern("leaves_to_others").search(unit.folded) is not None
        or any(_in_point(token, sight.terms) for token in said)
    )


def _after_denial(unit: Unit) -> list[Token]:
    """Give the words a denial is about: in German they may all come before it."""
    if pattern("denied_before").search(unit.folded):
        return [token for token in unit.tokens if token.is_content]
    said = len(unit.folded[: unit.denial].split())
    return [token for token in unit.tokens[max(0, said - 1) :] if token.is_content]


def _tells(token: Token) -> bool:
    return token.stem not in light_stems() and not is_common_action(token.stem)


def _denies(terms: Terms, said: list[Token], heads: list[Token]) -> bool:
    hits = [token for token in said if _in_point(token, terms)]
    opening = next((token for token in terms.text.tokens if token.is_content), None)
    if opening and pattern("anybody").search(heads[0].norm) and said[0] is not heads[0]:
        return same_sense(said[0].stem, opening.stem)
    if _in_point(heads[0], terms, telling=len(hits) == 1):
        much = len(hits) > 1 or len(terms.terms) <= _FEW or len(said) <= _FEW
        return much and len(hits) >= 0.25 * len(said)
    named = any(term.is_name and term.token.stem in {t.stem for t in hits} for term in terms.terms)
    return len(hits) + named > _SURE and len(hits) >= 0.5 * len(said)


def _in_point(token: Token, terms: Terms, *, telling: bool = False) -> bool:
    """Whether a point has a word; `telling` leaves out what it says of any work: fell, made."""
    return any(
        same_sense(token.stem, term.token.stem)
        for term in terms.terms
        if term.weight > ACTION or term.is_name or not telling or len(terms.terms) <= _FEW
    )


def _point_is_proud_of_lack(terms: Terms, head: Token) -> bool:
    """Whether the point itself says the thing was absent: without downtime, not complete."""
    tokens = terms.text.tokens
    return any(
        pattern("absent").fullmatch(tokens[at].norm) is not None
        and any(same_sense(head.stem, near.stem) for near in tokens[max(0, at - _BEFORE) : at + 5])
        for at in range(len(tokens))
    )


def failed(sight: Sight) -> Difference | None:
    """Find a point's deed told as come to nothing: it fell through, was turned down."""
    own = sight.terms.text.folded
    lack = any(pattern("absent").fullmatch(token.norm) for token in sight.terms.text.tokens)
    if lack or pattern("failed").search(own) or pattern("bad_deed").search(own):
        return None
    for number, unit in enumerate(sight.vocabulary.units):
        told = pattern("failed").search(unit.folded)
        if told and not unit.other and share_with_before(sight, number) >= _FAILED:
            before = unit.folded[: told.start()]
            spared = (
                pattern("negated_before").search(before)
                or pattern("some_before").search(before)
                or pattern("means_before").search(f"{before}{told.group().split(' ')[0]} ")
            )
            spared_so = spared or stood_so_before(sight, number)
            if not spared_so and not is_told_elsewhere(sight, number):
                return Difference(Discrepancy.NEGATION, unit.text, sight.terms.text.text, number)
    return None


def given_away(sight: Sight) -> Difference | None:
    """Find a statement that gives the deed to somebody else: our IT department led ..."""
    for number, unit in enumerate(sight.vocabulary.units):
        if not unit.other or share_with_before(sight, number) < 0.3:
            continue
        theirs = _theirs_in_point(sight, unit) or tells_theirs(sight.terms, unit)
        if theirs or is_claimed_beside(sight, number):
            continue
        doer = _doer(unit)
        named = [
            found.group()
            for found in pattern("others").finditer(unit.folded)
            if not unit.folded.startswith("'s", found.end())
        ]
        if doer and not any(_documented(one, sight) for one in named):
            return Difference(Discrepancy.ACTOR, unit.text, sight.terms.text.text, number)
    return None


def _theirs_in_point(sight: Sight, unit: Unit) -> bool:
    """Whether the point itself has somebody else do what is told: the team later adopted it."""
    said = {token.stem for token in unit.tokens if is_past(token.norm)}
    tokens = sight.terms.text.tokens
    for at, token in enumerate(tokens):
        if at and token.stem in said and is_past(token.norm):
            before = tokens[max(0, at - _BETWEEN) : at]
            if any(_is_people(one) and not is_past(one.norm) for one in before):
                return True
    return False


_BETWEEN = 5  # words from somebody to what they did


def _is_people(token: Token) -> bool:
    nouns = [sense for sense in wordnet.senses(token.norm) if sense.part == "n"][:2]
    return any(sense.file in {wordnet.PERSON, wordnet.GROUP} for sense in nouns)


def _doer(unit: Unit) -> re.Match[str] | None:
    """Find who did it, where that is another than the speaker."""
    if (disowned := pattern("mine_not").search(unit.folded)) is not None:
        return disowned
    for found in pattern("others").finditer(unit.folded):
        around = unit.folded[: found.start()] + " \u2026 " + unit.folded[found.end() :]
        own = pattern("first_subject").search(around) or pattern("to_me").search(around)
        agent = found.group().startswith("by ")
        if not agent and pattern("feels").search(unit.folded[found.end() :]):
            continue
        placed = not agent and pattern("placed").search(unit.folded[: found.start()])
        only_named = pattern("only_named").match(unit.folded[found.end() :]) or pattern(
            "names_whom"
        ).search(unit.folded[: found.start()])
        if not own and not placed and not only_named:
            return found  # the firm did it: not in the firm, not by the firm's guideline
    return None


def share_with_before(sight: Sight, number: int) -> float:
    """Give how much of the point a statement says, with the one it goes on about: which he ran."""
    own, unit = sight.shares.get(number, 0.0), sight.unit(number)
    if not any(n in sight.shares for n in range(number - _FAR_BACK, number)):
        return own
    taken_up = int(_takes_up(sight, number))
    goes_on = pattern("carries_on").search(unit.folded)
    if goes_on and not own and not taken_up and pattern("third").search(goes_on.group()):
        return 0.0  # he was not sure: that is no deed
    back = _TWO_BACK if goes_on else taken_up
    if pattern("mine_not").search(unit.folded):
        back = _FAR_BACK
    before = [n for n in range(max(0, number - back), number) if _goes_with(sight, n, number)]
    return own + max((sight.shares.get(n, 0.0) for n in before), default=0.0)


_TWO_BACK, _FAR_BACK = 2, 4


def _takes_up(sight: Sight, number: int) -> bool:
    """Whether a clause speaks of what the last one named: my colleague supervised them."""
    unit = sight.unit(number)
    mates = number > 0 and sight.unit(number - 1).sentence == unit.sentence
    if pattern("mine_not").search(unit.folded):
        return True
    return mates and pattern("taken_up").search(unit.folded) is not None


def _goes_with(sight: Sight, early: int, late: int) -> bool:
    """Whether a statement stands in the same sentence as another, or in the one before."""
    return 0 <= sight.unit(late).sentence - sight.unit(early).sentence <= 1


def _documented(person: str, sight: Sight) -> bool:
    last = person.rsplit(maxsplit=1)[-1]
    return any(
        last in {t.norm, t.stem} or similarity(last, t.norm) for t in sight.terms.text.tokens
    )


def inflated(sight: Sight) -> Difference | None:
    """Find a part in a deed told as the whole of it: contributed to, led."""
    point = sight.terms.text.folded
    assisted = pattern("assisted").search(point)
    headed = pattern("headed").search(point)
    if assisted is None or (headed and headed.start() < assisted.start()):
        return None
    if sight.match.recall < _HALF_TOLD:
        return None
    said = " ".join(unit.folded for _, unit in sight.near_units())
    if pattern("assisted").search(said) or _keeps_rank(sight, assisted.group()):
        return None
    for number, unit in sight.near_units():
        told = pattern("headed").search(unit.folded)
        claimed = told and _is_own_claim(unit, told) and _doer(unit) is None
        if told and claimed and sight.shares.get(number, 0.0) > 0:
            return Difference(Discrepancy.SCOPE, told.group(), assisted.group(), number)
    return None


def _keeps_rank(sight: Sight, assisted: str) -> bool:
    """Whether the point's rank stands before its title wherever that is said: the deputy head."""
    rank = assisted.rsplit(maxsplit=1)[-1]
    titles = {title.stem for one, title in pairwise(sight.terms.text.tokens) if one.norm == rank}
    return any(
        one.norm == rank and title.stem in titles
        for _, unit in sight.near_units()
        for one, title in pairwise(unit.tokens)
    )


def _is_own_claim(unit: Unit, told: re.Match[str]) -> bool:
    """Whether the speaker claims to have headed something: not `the lead was a chap from York`."""
    before = unit.folded[: told.start()]
    if pattern("negated_before").search(before) or pattern("denies").search(before):
        return False
    voiced = pattern("self").search(unit.folded) is not None
    doing = pattern("own_doing").search(unit.folded) is not None
    return voiced or doing or before.count(" ") <= _LEADING


_LEADING = 3  # words before a verb without a subject of its own: and then led


def understated(sight: Sight) -> bool:
    """Whether a deed of one's own was told as mere help."""
    said = " ".join(unit.folded for _, unit in sight.near_units())
    point = sight.terms.text.folded
    return (
        pattern("headed").search(point) is not None
        and pattern("assisted").search(point) is None
        and pattern("assisted").search(said) is not None
        and pattern("headed").search(said) is None
    )


def lower_rank(sight: Sight) -> Difference | None:
    """Find a rank before the point's own title that it has not: deputy, before head gardener."""
    point = sight.terms.text
    if any(token.norm in words("ranks") for token in point.tokens):
        return None
    for number, unit in sight.near_units():
        if sight.shares.get(number, 0.0) < _RANK_TOLD:
            continue
        for rank, title in pairwise(unit.tokens):
            own = any(title.stem == token.stem for token in point.tokens[:4] if token.is_content)
            if own and not _has_full_title(unit, point.tokens[:2]) and rank.norm in words("ranks"):
                return Difference(Discrepancy.SCOPE, rank.raw, point.tokens[0].raw, number)
    return None


def _has_full_title(unit: Unit, title: tuple[Token, ...]) -> bool:
    """Whether a title stands with no rank before it: head brewer, with an assistant brewer."""
    stems = [token.stem for token in title]
    return any(
        [token.stem for token in unit.tokens[at : at + len(stems)]] == stems
        and not (at and unit.tokens[at - 1].norm in words("ranks"))
        for at in range(len(unit.tokens))
    )
