"""A deed or quality of a point with its opposite in its place: scrapped, for kept.

Opposites are WordNet's antonyms, words with a denying prefix (decentralised), and the pairs of
`words/opposites.txt`, each word by its dictionary forms.
"""

from collections.abc import Iterable
from functools import lru_cache

from grading import wordnet
from grading.backdrop import stood_so_before
from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.lexicon import light_stems
from grading.model import Discrepancy
from grading.terms import Term
from grading.tokens import Token
from grading.wordlists import lines_of, pattern, words

_REST_TOLD = 0.5
_DENYING = ("de", "dis", "un", "in", "im", "non", "mis", "under")
_NEXT = 2  # telling words beside a word
_SHORTEST = 5  # letters of what a denying prefix stands before


def opposite(sight: Sight) -> Difference | None:
    """Find the opposite of a word of the point that was not told, the rest being told."""
    if sight.foreign or sight.terms.text.language != "en":
        return None
    own_lemmas = _lemmas(sight.terms.text.tokens)
    told = {sight.terms.terms[index].token.stem for index in sight.match.terms}
    for term in sight.terms.terms:
        if term.is_name or term.token.stem in told or _is_lacking(sight, term.token):
            continue
        clause = [one for one in _clause(sight, term) if one is not term]
        rest = sum(one.weight for one in clause)
        for number in sight.match.units:
            unit = sight.unit(number)
            if (
                not rest
                or unit.denial is not None
                or stood_so_before(sight, number)
                or _told(sight, clause, number) < _REST_TOLD * rest
            ):
                continue
            for token in _but_nouns(unit.tokens):
                if _is_content(token) and are_opposed(token.norm, term.token.norm):
                    if own_lemmas & _lemmas((token,)) or _negated(unit.folded, token.norm):
                        continue
                    if not _same_object(sight, term.token, unit, token):
                        continue
                    return Difference(Discrepancy.DIRECTION, token.raw, term.token.raw, number)
    return None


def _but_nouns(tokens: tuple[Token, ...]) -> list[Token]:
    """Leave out what follows an article, or is of something: the end of a shift is no deed."""
    after = (*tokens[1:], None)
    return [
        token
        for before, token, ahead in zip((None, *tokens), tokens, after, strict=False)
        if not (
            before is not None
            and before.norm in words("articles")
            and ahead is not None
            and ahead.norm in words("of")
        )
    ]


def _clause(sight: Sight, term: Term) -> list[Term]:
    """Give the words of a point that stand in one clause with a word."""
    text = sight.terms.text.text
    low = text.rfind(";", 0, term.token.start) + 1
    high = text.find(";", term.token.end)
    return [
        one
        for one in sight.terms.terms
        if low <= one.token.start and (high < 0 or one.token.start < high)
    ]


def _told(sight: Sight, clause: list[Term], number: int) -> float:
    """Give the weight of words that one statement says."""
    return sum(one.weight * sight.vocabulary.find(one).get(number, 0.0) for one in clause)


def _same_object(sight: Sight, own: Token, unit: Unit, said: Token) -> bool:
    """Whether two words are said of one thing: the next words after them, or those before."""
    there = [t for t in sight.terms.text.tokens if t.start >= own.end and t.is_content][:_NEXT]
    after = [t for t in unit.tokens if t.start >= said.end and t.is_content][:_NEXT]
    before = [t for t in unit.tokens if t.end <= said.start and t.is_content][-_NEXT:]
    passive = [t.norm for t in unit.tokens if t.end <= said.start][-1:]
    if not there and not after:  # said of what stands before: made the shift voluntary
        there = [t for t in sight.terms.text.tokens if t.end <= own.start and t.is_content][-_NEXT:]
        return any(one.stem == other.stem for one in there for other in before)
    near = before if passive and passive[0] in words("to_be") else after
    return any(one.stem == other.stem for one in there for other in near)


def _is_lacking(sight: Sight, own: Token) -> bool:
    """Whether the point itself denies a word: so that no line stopped."""
    before = [t.norm for t in sight.terms.text.tokens if t.end <= own.start][-4:]
    return any(pattern("absent").fullmatch(norm) for norm in before)


def _is_content(token: Token) -> bool:
    return token.is_content and not token.is_number and token.stem not in light_stems()


def _lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(lemma for token in tokens for lemma in _forms(token.norm))


@lru_cache(maxsize=16384)
def _forms(norm: str) -> frozenset[str]:
    return frozenset((norm, *wordnet.lemmas(norm)))


@lru_cache(maxsize=16384)
def are_opposed(one: str, other: str) -> bool:
    """Whether two folded words of English are opposites in some form."""
    first, second = _forms(one), _forms(other)
    if first & second:
        return False
    if _denies(first, second) or _denies(second, first):
        return True
    known = {word for form in first for word in _listed().get(form, ())}
    known |= {word for form in first for word in _antonyms(form)}
    return bool(known & second)


def _antonyms(lemma: str) -> frozenset[str]:
    entry = wordnet.word(lemma)
    return entry.opposed if entry else frozenset()


def _denies(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a word is another with a denying prefix."""
    return any(
        prefix + word in one
        for word in other
        if len(word) >= _SHORTEST
        for prefix in _DENYING
        if prefix + word not in words("no_opposites")
    )


@lru_cache(maxsize=1)
def _listed() -> dict[str, frozenset[str]]:
    """Give for each listed word those that rule it out."""
    found: dict[str, set[str]] = {}
    for line in lines_of("opposites.txt"):
        left, right = (side.split() for side in line.split("|"))
        for word in left:
            found.setdefault(word, set()).update(right)
        for word in right:
            found.setdefault(word, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}


def _negated(folded: str, norm: str) -> bool:
    """Whether a word is denied or kept away where it stands: instead of scrapping it."""
    before = folded.split(norm, 1)[0][-40:]
    return pattern("negated_before").search(before) is not None
