"""A plain word of a point with another of its kind in its place: steel, for aluminium.

Likeness cannot tell these from a paraphrase. What tells is the place (the words around it are told
as they are documented) together with the kind: WordNet has both under one roof, and neither as a
name for the other.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from grading import wordnet
from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.figures import Figure, Kind
from grading.lexicon import is_common_action, light_stems
from grading.likeness import misspelt, same_sense
from grading.model import Discrepancy
from grading.numerals import numerals_of
from grading.sameness import same_amount
from grading.terms import Term
from grading.tokens import Token
from grading.wordlists import words

_REST_TOLD = 0.5
_ALL_TOLD = 0.9
_WHOLE = 0.95
_DOUBTED = 0.7
_LONG = 3.0  # weight of the rest of a point that makes a new word in its midst telling
_ENOUGH = 1.0  # weight of the rest of a point that can be compared at all
_BOTH, _BOUND = 2, 3
_COMMON = 3  # meanings of a word that it is likely to have
_ROOF = 3  # steps up that things of one kind may be apart
_CONCRETE = frozenset({5, 6, 8, 13, 15, 20, 27})
"""WordNet's files of nouns for animals, artefacts, bodies, food, places, plants, substances."""
_NAMED_KINDS = frozenset({9, 28})
"""WordNet's files of nouns for fields of knowledge and for times."""
_RELATIONAL = 1
"""WordNet's file of adjectives that only say what a thing has to do with."""


def substituted(sight: Sight) -> Difference | None:
    """Find a thing of a point replaced by another of its kind, the rest being told."""
    return _replaced(sight, _rules_out)


def displaced(sight: Sight) -> Difference | None:
    """Find a word where the point has another that was not told, whatever their kinds."""
    return _replaced(sight, _stands_instead)


def _replaced(sight: Sight, rules_out: Callable[["_Stead"], bool]) -> Difference | None:
    if sight.foreign:
        return None
    terms = sight.terms.terms
    total = sum(term.weight for term in terms)
    told_stems = {terms[index].token.stem for index in sight.match.terms}
    for term in terms:
        own = term.token
        if own.stem in told_stems or not _is_replaceable(term, sight):
            continue
        if sight.vocabulary.find(term):
            continue
        run = {token.start for token in _run(sight.terms.text.tokens, own, sight.untold)}
        stems = {token.stem for token in sight.terms.text.tokens if token.start in run}
        rest = total - sum(one.weight for one in terms if one.token.stem in stems)
        if rest < _ENOUGH:
            continue
        for number in sight.match.units:
            told = _told(sight, number, rest)
            found = next((f for f in _in_place_of(sight, number, own, told) if rules_out(f)), None)
            if found:
                return Difference(Discrepancy.NAME, found.said.raw, own.raw, number)
    return None


@dataclass(frozen=True, slots=True)
class _Told:
    """How much of the rest of a point a statement says, and how much its whole sentence."""

    here: float
    sentence: float
    rest: float


@dataclass(frozen=True, slots=True)
class _Stead:
    """A word said where a point has its own, with the sides on which the neighbours are told."""

    said: Token
    own: Token
    told: _Told
    sides: int
    english: bool

    @property
    def nouns(self) -> tuple[tuple[wordnet.Sense, ...], tuple[wordnet.Sense, ...]]:
        """What both mean as nouns, where that is known."""
        return (nouns(self.said.norm), nouns(self.own.norm)) if self.english else ((), ())


def _told(sight: Sight, number: int, rest: float) -> _Told:
    of_rest = sum(term.weight for term in sight.terms.terms) / rest
    here = sight.unit(number).sentence
    mates = [share for n, share in sight.shares.items() if sight.unit(n).sentence == here]
    return _Told(sight.shares.get(number, 0.0) * of_rest, sum(mates) * of_rest, rest)


def _run(tokens: tuple[Token, ...], head: Token, new: frozenset[int]) -> list[Token]:
    """Give a word with those right before it that were not told either: the walled garden."""
    at = tokens.index(head)
    low = at
    while low and tokens[low - 1].is_content and tokens[low - 1].start in new:
        low -= 1
    return list(tokens[low : at + 1])


def other_counted(sight: Sight) -> Difference | None:
    """Find a figure of the point told of other people or things: thirty drivers, for 30 leaders."""
    if sight.foreign or sight.terms.text.language != "en":
        return None
    for number in sight.match.units:
        unit = sight.unit(number)
        for own in sight.terms.figures:
            if _rest_told(sight, number, own) < _ALL_TOLD:
                continue
            for said in unit.figures:
                if not (own.kind is said.kind is Kind.COUNT and same_amount(own, said)):
                    continue
                counted = _counted(sight.terms.text.tokens, own), _counted(unit.tokens, said)
                if all(counted) and _are_others(*counted, sight):
                    return Difference(
                        Discrepancy.NAME, counted[1][-1].raw, counted[0][-1].raw, number
                    )
    return None


def _rest_told(sight: Sight, number: int, figure: Figure) -> float:
    """Give how much a statement says of a point but for what a figure of it counts."""
    total = sum(term.weight for term in sight.terms.terms)
    own = {token.start for token in _counted(sight.terms.text.tokens, figure)}
    rest = total - sum(t.weight for t in sight.terms.terms if t.token.start in own)
    return sight.shares.get(number, 0.0) * total / rest if rest else 0.0


def _counted(tokens: Sequence[Token], figure: Figure) -> list[Token]:
    """Give the words that a figure counts, its head last."""
    after = [token for token in tokens if token.start >= figure.end][: len(figure.nouns)]
    return [token for token in after if token.is_content and token.stem in figure.nouns]


def _are_others(own: list[Token], said: list[Token], sight: Sight) -> bool:
    """Whether two counted things are of one kind and not the same, and the own was not told."""
    if any(token.start not in sight.untold for token in own):
        return False
    if any(_is_told_of(token, sight) for token in said):
        return False
    if is_anybody(said[-1]) or is_anybody(own[-1]):
        return False
    one, other = nouns(said[-1].norm)[:_COMMON], nouns(own[-1].norm)[:_COMMON]
    if not one or not other or may_stand_for(one, other):
        return False
    return bool({sense.file for sense in one[:2]} & {sense.file for sense in other[:2]})


def _is_verb(token: Token) -> bool:
    """Whether a word stands in a form that only verbs have."""
    norm = token.norm
    entry = wordnet.word(norm)
    first = entry.senses[0].part if entry and entry.senses else ""
    irregular = entry is not None and bool(entry.bases) and first != "n"
    noun = entry is not None and any(sense.part == "n" for sense in entry.senses)
    formed = irregular or norm.endswith("ed") or (norm.endswith("ing") and not noun)
    return formed and any(sense.part == "v" for sense in wordnet.senses(norm))


def _is_replaceable(term: Term, sight: Sight) -> bool:
    """Names are compared elsewhere, except where they look like any noun: German, transcripts."""
    plain = sight.terms.text.language == "de" or not sight.has_capitals
    return _is_thing(term.token) and (not term.is_name or plain)


def _is_thing(token: Token) -> bool:
    number = token.is_number or bool(numerals_of(token.norm, "en"))
    plain = not number and token.stem not in light_stems() and not _is_verb(token)
    return plain and token.is_content and not is_common_action(token.stem)


def _in_place_of(sight: Sight, number: int, own: Token, told: _Told) -> Iterator[_Stead]:
    """Give the new words of a statement that have the neighbours of a point's untold word."""
    if told.sentence < _REST_TOLD:
        return
    point, said = sight.terms.text.tokens, sight.unit(number).tokens
    english = sight.terms.text.language == "en"
    new = frozenset(t.start for t in said if t.is_content and not _is_told_of(t, sight))
    for token in said:
        capital = own is point[0] or token is said[0] or _is_capital(token) == _is_capital(own)
        capital = capital or not sight.has_capitals
        if token.start not in new or not _is_thing(token) or not capital:
            continue
        if token.stem in sight.asked or _is_figure(token, sight.unit(number)):
            continue
        if is_anybody(token) or _is_compound(own, token, said):
            continue
        if _is_place_of(said, token) and not _is_place_of(point, own):
            continue  # what is seen on the screen, for images
        dropped = frozenset(t.start for t in _run(said, token, new))
        there, here = _without(point, own, sight.untold), _without(said, token, dropped)
        sides = _sides(there, own, here, token)
        if sides:
            yield _Stead(token, own, told, sides, english=english)


def _is_place_of(tokens: tuple[Token, ...], head: Token) -> bool:
    """Whether a word only tells where: on the X-ray screen."""
    at = tokens.index(head)
    before = reversed(tokens[max(0, at - _PHRASE) : at])
    plain = (t.norm for t in before if t.function and len(t.norm) > 1)
    small = (norm for norm in plain if norm not in words("determiners"))
    return next(small, "") in words("placing")


_PHRASE = 4  # words before a noun that may belong to it


def _is_capital(token: Token) -> bool:
    return token.raw[0].isupper()


def _is_compound(own: Token, head: Token, said: tuple[Token, ...]) -> bool:
    """Whether a word was told as two: firefighter, fire brigade."""
    at = said.index(head)
    beside = said[max(0, at - 1) : at] + said[at + 1 : at + 2]
    return any(
        len(token.norm) >= _PART and own.norm != token.norm and own.norm.startswith(token.norm)
        for token in beside
    )


_PART = 4


def _is_figure(token: Token, unit: Unit) -> bool:
    """Whether a word is part of a figure: twelve, percent."""
    return any(figure.start <= token.start < figure.end for figure in unit.figures)


def _is_told_of(token: Token, sight: Sight) -> bool:
    """Whether the point, or another one, has the word too."""
    known = sight.known_stems
    return token.stem in known or any(same_sense(token.stem, other) for other in known)


def is_anybody(token: Token) -> bool:
    """Whether a word tells no more of somebody than to be there: newcomers, staff, people."""
    return bool({token.norm, *wordnet.lemmas(token.norm)} & words("anybody"))


def _rules_out(one: _Stead) -> bool:
    """Whether two words are of one kind, and not names for one thing."""
    said, own = one.nouns
    if _may_be_one(one):
        return False
    if _in_the_midst(one):
        return True
    if not said or not own:
        unknown = not said and not own
        return unknown and one.told.here >= _ALL_TOLD and one.sides == _BOTH
    roofs = {s for sense in said for s in sense.above[:_ROOF]}
    kin = any(s in roofs for sense in own for s in sense.above[:_ROOF])
    files = {s.file for s in said} & {s.file for s in own} - {_RELATIONAL}
    whole = one.told.here >= _ALL_TOLD or (one.sides == _BOUND and one.told.sentence >= _WHOLE)
    if not whole and not (one.sides == _BOTH and files):
        return False
    if one.sides > 1:
        nominal = _is_noun(one.said) and _is_noun(one.own)
        plain = one.sides == _BOTH and one.told.here >= _WHOLE and nominal
        return kin or bool(files) or plain
    return bool(files & _CONCRETE) or (kin and bool(files & _NAMED_KINDS))


def _in_the_midst(one: _Stead) -> bool:
    """Whether all around two words of a long English point is told as it is documented."""
    told = one.told.here >= _ALL_TOLD and one.told.rest >= _LONG
    return one.english and one.sides == _BOTH and told and not _are_adjectives(one)


def _are_adjectives(one: _Stead) -> bool:
    """Whether an adjective may only say the same of a thing: electronic, digital; online, web.

    What adjectives rule out is told by `opposites`.
    """
    said, own = (wordnet.senses(token.norm) for token in (one.said, one.own))
    described = bool(said) and bool(own) and any(sense.part == "a" for sense in said)
    only = not any(sense.part == "n" for sense in said)
    return described and (only or any(sense.part == "a" for sense in own))


def _stands_instead(one: _Stead) -> bool:
    """Whether a word stands where another is documented, whatever the two mean."""
    telling = one.sides <= _BOTH and one.told.sentence >= _DOUBTED and one.told.rest >= _LONG
    nominal = _is_nominal(one.said) and _is_nominal(one.own)
    beside = one.sides == _BOTH or nominal or not one.english
    return telling and beside and not _may_be_one(one) and not _are_adjectives(one)


def _may_be_one(one: _Stead) -> bool:
    said, own = one.nouns
    same = misspelt(one.said.norm, one.own.norm)
    return same or may_stand_for(said[:_COMMON], own[:_COMMON])


def _is_noun(token: Token) -> bool:
    """Whether a word is a noun first of all."""
    return wordnet.senses(token.norm)[0].part == "n"


def _is_nominal(token: Token) -> bool:
    """Whether a word is a noun, or an adjective made of one, rather than anything else."""
    told = wordnet.senses(token.norm)
    return len(nouns(token.norm)) > len(told) / 2


def may_stand_for(one: Sequence[wordnet.Sense], other: Sequence[wordnet.Sense]) -> bool:
    """Whether two nouns share a meaning, or one is a wider word for the other."""
    first = {sense.synset for sense in one}
    second = {sense.synset for sense in other}
    above_first = {s for sense in one for s in sense.above}
    above_second = {s for sense in other for s in sense.above}
    return bool(first & (second | above_second) or second & above_first)


def nouns(norm: str) -> tuple[wordnet.Sense, ...]:
    """Give a word's meanings as a noun, or as an adjective made of one: occupational."""
    told = wordnet.senses(norm)
    return tuple(sense for sense in told if sense.part == "n" or sense.file == _RELATIONAL)


def _without(tokens: tuple[Token, ...], kept: Token, dropped: frozenset[int]) -> tuple[Token, ...]:
    """Leave out what else of a point was not told, so that its told words are neighbours."""
    return tuple(t for t in tokens if t is kept or t.start not in dropped)


def _sides(point: tuple[Token, ...], own: Token, said: tuple[Token, ...], token: Token) -> int:
    """Count the sides on which two words have one neighbour, or tell that they are bound to it."""
    there, here = point.index(own), said.index(token)
    before = _same(_before(point, there), _before(said, here))
    heads = _after(point, there), _after(said, here)
    after = _same(*heads)
    bound = after and all(head is not None and not head[1] for head in heads)
    return _BOUND if bound and not before else int(before) + int(after)


def _same(one: tuple[Token, str] | None, other: tuple[Token, str] | None) -> bool:
    if one is None or other is None:
        return False
    return one[1] == other[1] and same_sense(one[0].stem, other[0].stem)


def _before(tokens: tuple[Token, ...], at: int) -> tuple[Token, str] | None:
    """Give the telling word before a place, and the small word that binds them."""
    return _neighbour(tuple(reversed(tokens[max(0, at - 4) : at])))


def _after(tokens: tuple[Token, ...], at: int) -> tuple[Token, str] | None:
    """Give the telling word after a place, and the small word that binds them."""
    return _neighbour(tokens[at + 1 : at + 5])


def _neighbour(tokens: tuple[Token, ...]) -> tuple[Token, str] | None:
    bound = ""
    for token in tokens:
        if token.is_content:
            return token, bound
        bound = bound if token.norm in words("determiners") else token.norm
    return None
