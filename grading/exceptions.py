"""An exception told where a point tells all: one passed, the other needed a second sitting.

What became of the rest is told in the sentence that tells the point or in one right after it; it
counts where it falls short of what became of the ones before, in whatever words.
"""

import re
from collections.abc import Iterator

from grading.checks import Difference, Sight
from grading.lexicon import is_past
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.numerals import small
from grading.stance import plain
from grading.tokens import Token, tokenize
from grading.wordlists import pattern, words

_BOOK = "totals.txt"
_TOLD = 0.2
_AFTER = 2  # sentences in which what became of the rest may come
_FAR, _NEAR = 80, 30  # characters from the rest to what became of it
_SAID = 0.2
_BOUND = 5  # words from `all` to the thing


def exception_made(sight: Sight) -> Difference | None:
    """Find a rest of which the point's all is not true: five convictions, the other two fell."""
    point = sight.terms.text
    whole = next(totals_of(point.tokens), None)
    if whole is None or sight.foreign or sight.match.recall < _TOLD:
        return None
    documented = point.tokens[whole].raw
    if (excepted := _but_for(sight, documented)) is not None:
        return excepted
    if says_all(sight):
        return None
    own_act = _is_done_to(point.tokens, whole)
    for mates in _goings_on(sight):
        told = ", ".join(sight.unit(number).folded for number in mates)
        short = _rest_fell_short(told, sight, _reach(sight, mates, told))
        short = short or pattern("some_fell_short", _BOOK).search(told)
        if short is None or pattern("came_round", _BOOK).search(told):
            continue
        if own_act and pattern("left_undone", _BOOK).search(told) is None:
            continue  # what came of the inspected is no exception to inspecting
        number = _at(short.start(), mates, sight)
        return Difference(Discrepancy.NUMBER, sight.unit(number).text, documented, number)
    return _nearly_all(sight, documented)


def _is_done_to(tokens: tuple[Token, ...], whole: int) -> bool:
    """Whether all are what the speaker only looked at or spoke to: inspected all 62 lifts."""
    before = tokens[:whole]
    opens = 0 < len(before) <= _OPENS
    return opens and pattern("looked_at", _BOOK).fullmatch(before[-1].norm) is not None


_OPENS = 2  # words before `all` where the point opens with the deed


def _is_split(sight: Sight, mates: list[int]) -> bool:
    """Whether a sentence tells any of the point, or parts its number in two: five and two, of 7."""
    if sum(sight.shares.get(number, 0.0) for number in mates) >= _SAID:
        return True
    parts = [f.value for number in mates for f in sight.unit(number).figures]
    return len(parts) > 1 and sum(parts[:2]) in {f.value for f in sight.terms.figures}


def _but_for(sight: Sight, documented: str) -> Difference | None:
    """Find some left out of the point's all right behind it: each of the 38 shops except three."""
    if pattern("but_for", _BOOK).search(sight.terms.text.folded):
        return None
    for number, unit in sight.near_units():
        for at in totals_of(unit.tokens):
            things = unit.tokens[at + 1 : at + 1 + _BOUND]
            rest = plain(unit.text[unit.tokens[at].start - unit.start :])
            if _is_of_point(things, sight) and pattern("but_for", _BOOK).search(rest):
                return Difference(Discrepancy.NUMBER, unit.text, documented, number)
    return None


def _nearly_all(sight: Sight, documented: str) -> Difference | None:
    """Find the point's things told to be nearly all, or most of them."""
    for number, unit in sight.near_units():
        told = pattern("nearly_all", _BOOK).search(unit.folded)
        if told and sight.shares.get(number, 0.0) >= _SAID:
            return Difference(Discrepancy.NUMBER, told.group(), documented, number)
        for at in totals_of(unit.tokens):
            mark, quite = unit.tokens[max(0, at - 1)], unit.tokens[at]
            things = unit.tokens[at + 1 : at + 1 + _BOUND]
            if mark.norm in words("nearly", _BOOK) and _is_of_point(things, sight):
                said = f"{mark.raw} {quite.raw}"
                return Difference(Discrepancy.NUMBER, said, documented, number)
    return None


def says_all(sight: Sight) -> bool:
    """Whether the answer tells the point's all itself, of a thing of the point."""
    near = ", ".join(unit.folded for _, unit in sight.near_units())
    if pattern("all_alone", _BOOK).search(near):
        return True
    return any(
        _is_of_point(unit.tokens[at + 1 : at + 1 + _BOUND], sight)
        for _, unit in sight.near_units()
        for at in totals_of(unit.tokens)
        if not (at and unit.tokens[at - 1].norm in words("nearly", _BOOK))
    )


def totals_of(tokens: tuple[Token, ...]) -> Iterator[int]:
    """Give the places of words for all of some things: every guest, and not every day."""
    for at, token in enumerate(tokens):
        ahead = {one.norm for one in tokens[at + 1 : at + 2]}
        whole = pattern("all_of_them", _BOOK).fullmatch(token.norm)
        if whole and not ahead & words("times", _BOOK):
            yield at


def _is_of_point(tokens: tuple[Token, ...], sight: Sight) -> bool:
    return any(
        same_sense(token.stem, term.token.stem)
        for token in tokens
        for term in sight.terms.terms
        if token.is_content
    )


def _goings_on(sight: Sight) -> Iterator[list[int]]:
    """Give the statements of each sentence that tells a point, and of those right after it."""
    units = sight.vocabulary.units
    about = {units[number].sentence for number in sight.match.units}
    reached = {sentence + after for sentence in about for after in range(_AFTER + 1)}
    for sentence in sorted(reached):
        mates = [n for n, unit in enumerate(units) if unit.sentence == sentence]
        if mates and not any(units[number].wish for number in mates):
            yield mates


def _reach(sight: Sight, mates: list[int], told: str) -> int:
    """Give how far from the rest what became of it may be told, in characters.

    What opens a sentence goes on about a part told in the one before: the younger one didn't.
    """
    if _is_split(sight, mates):
        return _FAR
    last = [
        n for n in range(mates[0]) if sight.unit(n).sentence == sight.unit(mates[0]).sentence - 1
    ]
    parted = any(pattern("parted", _BOOK).search(sight.unit(n).folded) for n in last)
    opens = pattern("the_rest", _BOOK).match(pattern("but", _BOOK).sub("", told))
    told_before = sum(sight.shares.get(n, 0.0) for n in last) >= _SAID
    return _NEAR if opens and parted and told_before else 0


def _rest_fell_short(told: str, sight: Sight, reach: int) -> re.Match[str] | None:
    """Find what is told of the rest of the point's things to fall short."""
    for rest in pattern("the_rest", _BOOK).finditer(told):
        counted = _is_all_but_one(told[rest.end() :], sight)
        after = told[rest.end() : rest.end() + (_FAR if counted else reach)]
        after = pattern("another_subject", _BOOK).split(after, 1)[0]
        elsewhere = not counted and _is_of_else(after, sight)
        if pattern("no_rest", _BOOK).search(after) or elsewhere:
            continue
        after = pattern("had_before", _BOOK).sub(" ", after)
        if pattern("fell_short", _BOOK).search(after):
            return rest
    return None


def _is_all_but_one(after: str, sight: Sight) -> bool:
    """Whether the rest is one less than the point's number: the other two, of all three sites.

    Then it is of the point's things by whatever name, and the one is where the speaker is.
    """
    head = tokenize(after, sight.terms.text.language)[:1]
    rest = [int(small(token.norm, "en")) for token in head if small(token.norm, "en")]
    return bool(rest) and rest[0] > 1 and rest[0] + 1 in {f.value for f in sight.terms.text.figures}


def _is_of_else(after: str, sight: Sight) -> bool:
    """Whether the rest is one of other things than the point's: the other company refused."""
    said = tokenize(pattern("belonging", _BOOK).sub("", after), sight.terms.text.language)
    heads = said[:_HEAD]
    ends = next((at for at, token in enumerate(heads) if _is_verb(token)), len(heads))
    named = tuple(token for token in heads[:ends] if _names(token))
    return bool(named) and not _is_of_point(named, sight)


_HEAD = 4  # words after `the other` in which its thing is named


def _is_verb(token: Token) -> bool:
    return token.function or is_past(token.norm)


def _names(token: Token) -> bool:
    return token.is_content and not token.is_number and token.norm not in words("counted", _BOOK)


def _at(place: int, mates: list[int], sight: Sight) -> int:
    """Give the statement in which a place of the joined statements lies."""
    end = 0
    for number in mates:
        end += len(sight.unit(number).folded) + len(", ")
        if place < end:
            return number
    return mates[-1]
