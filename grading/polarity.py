"""What a point is proud not to have had, or to have had, told the other way about."""

from grading.alternatives import gives_up
from grading.checks import Difference, Sight
from grading.claims import Prepared, Unit
from grading.firsts import ranks_still
from grading.lexicon import is_past, light_stems, means_the_same
from grading.model import Discrepancy
from grading.sequence import not_yet
from grading.terms import synsets_of
from grading.tokens import Token
from grading.wordlists import pattern, words

_ABOUT = 0.2


def admitted(sight: Sight) -> Difference | None:
    """Find told what the point says was absent: no accident, we had three."""
    lacking = _lacking(sight.terms.text)
    if not lacking:
        return None
    for number, unit in _about(sight):
        if any(_denies_near(beside, unit, lacking) for beside in _beside(sight, number)):
            continue  # or it was so before: nine a year, and none since
        named = [t for t in unit.tokens if t.is_content and any(_is(t, lack) for lack in lacking)]
        point = sight.terms.text
        if any(
            _is_owned_up(unit, t) and not _is_for_another(unit, t, lacking, point) for t in named
        ):
            return _difference(sight, number, unit)
    return None


def _is_for_another(unit: Unit, token: Token, lacking: list[Token], point: Prepared) -> bool:
    """Whether a word is bound to another than the thing lacked: patients we had space for."""
    after = unit.text[token.end - unit.start :]
    bound_to = pattern("bound_to").match(unit.folded[token.end - unit.start :])
    if bound_to is None or "," in after[: bound_to.end() + 1]:
        return bound_to is not None
    bound = [t for t in unit.tokens if t.start >= token.end and t.is_content][:1]
    known = (*lacking, *point.tokens)
    return len(lacking) > 1 and not any(_is(other, own) for other in bound for own in known)


def negated(sight: Sight) -> Difference | None:
    """Find most of a point told with a word of it denied, whoever is the subject: none passed."""
    if sight.foreign or _is_absent(sight.terms.text.tokens):
        return None
    for number, unit in sight.near_units():
        if sight.shares.get(number, 0.0) < _MOSTLY or _is_told_beside(sight, number):
            continue
        if ranks_still(sight, number):
            continue
        for found in pattern("says_no").finditer(unit.folded):
            after = [t for t in unit.tokens if t.start - unit.start >= found.end()]
            head = next(iter(_telling(tuple(after))), None)
            near = head is not None and after.index(head) < _NEAR
            if near and head and (gives_up(sight.terms, head) or not_yet(sight, head)):
                continue  # the point says itself what was not done, or not done yet
            if near and head and any(_is(head, term.token) for term in sight.terms.terms):
                return _difference(sight, number, unit)
    return None


_MOSTLY = 0.6
_NEAR = 4  # words from a denial to what it denies


def _is_told_beside(sight: Sight, number: int) -> bool:
    """Whether a point is told by another statement that denies nothing: none, so I made one."""
    return any(
        other != number
        and not _denies_anything(unit)
        and (share >= _MOSTLY or _fills_a_lack(sight, number, other))
        for other, unit in enumerate(sight.vocabulary.units)
        for share in [sight.shares.get(other, 0.0)]
    )


def _fills_a_lack(sight: Sight, number: int, other: int) -> bool:
    """Whether a statement of the speaker goes on about what there was none of."""
    unit, lack = sight.unit(other), sight.unit(number)
    after = other > number and unit.sentence - lack.sentence <= 1
    goes_on = pattern("it").search(unit.folded) or sight.shares.get(other, 0.0) > 0
    return after and bool(goes_on) and pattern("first_subject").search(unit.folded) is not None


def not_without(sight: Sight) -> Difference | None:
    """Find `not without` told of a lack that the point is proud of."""
    if not _is_absent(sight.terms.text.tokens):
        return None
    for number, unit in _about(sight):
        if pattern("not_without").search(unit.folded):
            return _difference(sight, number, unit)
    return None


def once_without(sight: Sight) -> Difference | None:
    """Find told as lacking what a point was never done without: for years without a licence."""
    tokens = sight.terms.text.tokens
    needed = [
        thing
        for at, token in enumerate(tokens)
        if pattern("lacking").fullmatch(token.norm) and _is_undone(tokens, at)
        for thing in _telling(tokens[at + 1 : at + _REACH])[:_WHICH]
    ]
    for number, unit in _about(sight) if needed else ():
        for at, token in enumerate(unit.tokens):
            if not pattern("lacking").fullmatch(token.norm) or _denies_once(unit, token):
                continue
            after = unit.tokens[at + 1 : at + _REACH]
            meant = any(_is(said, thing) for said in _telling(after) for thing in needed)
            if meant or any(said.norm in words("stands_for_it") for said in after[:1]):
                return _difference(sight, number, unit)
    return None


def _denies_once(unit: Unit, lack: Token) -> bool:
    """Whether a statement has another denial besides a word for a lack."""
    around = [token for token in unit.tokens if token is not lack]
    folded = " ".join(token.norm for token in around)
    return pattern("negation").search(folded) is not None


def without(sight: Sight) -> Difference | None:
    """Find told as lacking what the point was done with: without a manager, with a manager."""
    tokens = sight.terms.text.tokens
    had = _after(tokens, "together")
    if not _is_absent(tokens):
        had += _telling(tokens)[:1]  # what the point is first of all: a doctorate
    if not had:
        return None
    for number, unit in _about(sight):
        missing = _after(unit.tokens, "lacking")
        if any(_is(token, thing) for token in missing for thing in had):
            return _difference(sight, number, unit)
    return None


def _about(sight: Sight) -> list[tuple[int, Unit]]:
    """Give the statements that speak of the point, by themselves or with their sentence mates."""
    sentences = {
        unit.sentence for n, unit in sight.near_units() if sight.shares.get(n, 0.0) >= _ABOUT
    }
    spoken = {*sentences, *(sentence + 1 for sentence in sentences)}
    units = enumerate(sight.vocabulary.units)
    return [(number, unit) for number, unit in units if unit.sentence in spoken]


def _denies_anything(unit: Unit) -> bool:
    """Whether a statement denies more than that it was nice: it wasn't painless."""
    told = pattern("idle_denial").sub(" ", unit.folded)
    return any(pattern(name).search(told) is not None for name in ("absent", "negation"))


def _denies_near(beside: Unit, unit: Unit, lacking: list[Token]) -> bool:
    """Whether a statement denies anything; of the next sentence, what is lacked or that it came."""
    if beside.sentence == unit.sentence or not _denies_anything(beside):
        return _denies_anything(beside)
    named = any(_is(token, lack) for token in beside.tokens for lack in lacking)
    return named or pattern("never_again").search(beside.folded) is not None


def _beside(sight: Sight, number: int) -> list[Unit]:
    """Give a statement with its sentence mates and the next sentence."""
    here = sight.unit(number).sentence
    return [unit for unit in sight.vocabulary.units if here <= unit.sentence <= here + 1]


def _difference(sight: Sight, number: int, unit: Unit) -> Difference:
    return Difference(Discrepancy.NEGATION, unit.text, sight.terms.text.text, number)


def _is_absent(tokens: tuple[Token, ...]) -> bool:
    return any(pattern("absent").fullmatch(token.norm) for token in tokens)


def _lacking(text: Prepared) -> list[Token]:
    """Give the words that are said to be absent, unless the point has them elsewhere."""
    tokens = text.tokens
    found = [tokens[at - 1] for at in range(1, len(tokens)) if _is_free_of_last(text, at)]
    for at, absent in enumerate(tokens):
        if absent.norm == "free" and tokens[at + 1 : at + 2] and tokens[at + 1].is_content:
            continue  # a free camp costs nothing
        if pattern("absent").fullmatch(absent.norm) and not _is_undone(tokens, at):
            found += _thing(text, at)
    stems = [token.stem for token in tokens]
    return [token for token in found if stems.count(token.stem) == 1]


def _is_free_of_last(text: Prepared, at: int) -> bool:
    """Whether a word says that there was none of the thing before it: accident-free."""
    before, token = text.tokens[at - 1 : at + 1]
    if token.norm != "free" or not before.is_content:
        return False
    tied = text.text[before.end : token.start] == "-"
    after = text.tokens[at + 1 : at + 2]
    return tied or not (after and after[0].is_content)


def _is_undone(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether one of two denials undoes the other: never without a licence."""
    if pattern("lacking").fullmatch(tokens[at].norm):
        return _is_absent(tokens[max(0, at - _FAR) : at])
    return any(pattern("lacking").fullmatch(t.norm) for t in tokens[at + 1 : at + _FAR])


_FAR = 8  # words from a denial to a lack that it denies
_REACH = 5  # words from a denial to the end of what it denies
_WHICH = 2  # telling words: more before a noun only say which it is


def _thing(text: Prepared, at: int) -> list[Token]:
    """Give the two words that tell most of what a denial at a place denies.

    They are the first two; of three English nouns the last two: no ambulance handover space.
    """
    near = [text.tokens[at]]
    for token in text.tokens[at + 1 : at + _REACH]:
        if any(char in ",.;:!?()" for char in text.text[near[-1].end : token.start]):
            break
        near.append(token)
    if (moved := _telling(tuple(near[1:]))[:1]) and pattern("moves").fullmatch(moved[0].norm):
        return moved  # without a fall in satisfaction: satisfaction was not lacking
    heads = len(_telling(tuple(near[1:4]))) > _WHICH and text.language == "en"
    return _telling(tuple(near[2:4] if heads else near[1:]))[:_WHICH]


def _after(tokens: tuple[Token, ...], name: str) -> list[Token]:
    return [
        token
        for at, word in enumerate(tokens)
        if pattern(name).fullmatch(word.norm)
        for token in _telling(tokens[at + 1 : at + 4])[:1]
    ]


def _telling(tokens: tuple[Token, ...]) -> list[Token]:
    return [t for t in tokens if t.is_content and t.stem not in light_stems() and not t.is_number]


def _is(token: Token, other: Token) -> bool:
    if token.stem == other.stem or means_the_same(token.stem, other.stem):
        return True
    befell = is_past(token.norm) or is_past(other.norm)  # hurt, injured
    plain = befell and not (token.function or other.function)
    return plain and bool(synsets_of(token.norm)[0] & synsets_of(other.norm)[0])


def _is_owned_up(unit: Unit, token: Token) -> bool:
    """Whether a statement says that a thing was there, rather than what was done about it."""
    before = unit.folded[: max(0, token.start - unit.start)]
    if pattern("spared").search(before):
        return False
    after = unit.folded[max(0, token.end - unit.start) :]
    if pattern("came_about").search(after):
        return True
    counted = any(figure.end <= token.start for figure in unit.figures)
    return counted or pattern("owned_up").search(before) is not None
