"""What was done instead of what: sent by rail, and not by lorry.

Told the other way about, all words of a point are there, so that only their sides tell. What went
out and what came in its place is in `passages`; here both could have been done.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from grading.checks import Difference, Sight
from grading.claims import Unit, prepare
from grading.lexicon import light_stems
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.passages import passages
from grading.terms import Terms
from grading.tokens import Token
from grading.wordlists import pattern, words

_TOLD = 0.3
_REACH = 7  # words on each side of `instead of` that may belong to it


@dataclass(frozen=True, slots=True)
class Choice:
    """The stems of what was done, and of what was not done for it."""

    kept: frozenset[str]
    refused: frozenset[str]


def other_choice(sight: Sight) -> Difference | None:
    """Find what a point did told as what was given up for what it did not."""
    own = _own_choices(sight.terms.text.text, sight.terms.text.language)
    if sight.foreign or not own:
        return None
    said = [
        (numbers[0], choice)
        for numbers in _sentences(sight)
        if _is_meant(sight, numbers)
        for choice in _choices_in([sight.unit(number) for number in numbers])
    ]
    for documented in own:
        if any(_is_straight(documented, choice) for _, choice in said):
            continue
        for number, choice in said:
            if _is_crossed(documented, choice):
                text = sight.unit(number).text
                return Difference(Discrepancy.DIRECTION, text, sight.terms.text.text, number)
    return None


def gives_up(terms: Terms, token: Token) -> bool:
    """Whether a point itself tells that a thing was not done or taken, but another."""
    return _meets((token.stem,), _given_up(terms.text.text, terms.text.language))


@lru_cache(maxsize=2048)
def _given_up(text: str, language: str) -> frozenset[str]:
    tokens = prepare(text, language).tokens
    refused = [choice.refused for choice in _own_choices(text, language)]
    if prepare(text, language).language == "en":  # `de` and `à` bind much else in other languages
        refused += [passage.out - passage.into for passage in passages(tokens)]
    return frozenset[str]().union(*refused)


@lru_cache(maxsize=2048)
def _own_choices(text: str, language: str) -> tuple[Choice, ...]:
    return tuple(choices(text, prepare(text, language).tokens))


def _sentences(sight: Sight) -> list[list[int]]:
    """Give the statements of each sentence that speaks of the point."""
    found: dict[int, list[int]] = {}
    for number in sight.near:
        found.setdefault(sight.unit(number).sentence, []).append(number)
    return list(found.values())


def _choices_in(units: list[Unit]) -> list[Choice]:
    """Give each choice that a sentence tells; a comma stands where it was cut at one."""
    text, start = "", units[0].start
    for unit in units:
        gap = unit.start - start - len(text)
        text += ", ".ljust(gap) if gap > 1 and text else " " * gap
        text += unit.text
    return choices(text, tuple(t for unit in units for t in unit.tokens), start=start)


def _is_meant(sight: Sight, numbers: list[int]) -> bool:
    """Whether a sentence, with those beside it, tells some of the point, and tells it as done."""
    near = range(numbers[0] - 1, numbers[-1] + 2)
    told = sum(sight.shares.get(n, 0.0) for n in near) >= _TOLD
    units = [sight.unit(number) for number in numbers]
    return told and not any(u.wish or pattern("not_so_done").search(u.folded) for u in units)


def _is_straight(own: Choice, said: Choice) -> bool:
    return _meets(said.refused, own.refused) or (
        _meets(said.kept, own.kept) and not _meets(said.refused, own.kept)
    )


def _is_crossed(own: Choice, said: Choice) -> bool:
    return _meets(said.kept, own.refused) and _meets(said.refused, own.kept)


def _meets(one: Iterable[str], other: Iterable[str]) -> bool:
    known = list(other)
    return any(same_sense(word, model) for word in one for model in known)


def choices(text: str, tokens: tuple[Token, ...], *, start: int = 0) -> list[Choice]:
    """Give each choice that a text tells; `start` is where it begins in what its tokens are of."""
    norms = [token.norm for token in tokens]
    found: list[Choice] = []
    for at in range(len(tokens)):
        for size in (2, 3, 1):
            mark = "_".join(norms[at : at + size])
            if mark in words("instead_of"):
                found.append(_around(text, tokens, (at, at + size), start))
                break
        else:
            found += _bare(text, tokens, at, start)
    apart = [_apart(choice) for choice in found]
    return [choice for choice in apart if choice.kept and choice.refused]


def _apart(choice: Choice) -> Choice:
    """Leave out what both sides say: milling them here, sending them away."""
    return Choice(
        frozenset(stem for stem in choice.kept if not _meets((stem,), choice.refused)),
        frozenset(stem for stem in choice.refused if not _meets((stem,), choice.kept)),
    )


def _around(text: str, tokens: tuple[Token, ...], mark: tuple[int, int], start: int) -> Choice:
    """Read `A instead of B`, or `instead of B, A` where nothing of the clause stands before."""
    before = _phrase(text, tokens[: mark[0]][::-1], start)
    after = _phrase(text, tokens[mark[1] :], start)
    if not before:
        return Choice(_telling(tokens[mark[1] + len(after) :]), _telling(after))
    return Choice(_telling(before), _telling(after))


def _bare(text: str, tokens: tuple[Token, ...], at: int, start: int) -> list[Choice]:
    """Read `A, not B`, `A and not B`, `not B but A`, and `chose A over B`."""
    token, before = tokens[at], tokens[:at]
    after = _phrase(text, tokens[at + 1 :], start)
    if token.norm in words("preferred_to") and any(t.norm in words("chose") for t in before):
        first = max(n for n, t in enumerate(before) if t.norm in words("chose"))
        return [Choice(_telling(before[first + 1 :]), _telling(after))]
    if token.norm not in words("bare_not") or not after:
        return []
    turn = next((n for n, t in enumerate(after) if t.norm in words("but_rather")), None)
    if turn is not None:
        return [Choice(_telling(after[turn + 1 :]), _telling(after[:turn]))]
    rest = tokens[at + 1 + len(after) :][:1]
    if rest and rest[0].norm in words("but_rather"):  # a comma before it
        more = _phrase(text, tokens[at + 2 + len(after) :], start)
        return [Choice(_telling(more), _telling(after))]
    joined = bool(before) and (
        before[-1].norm in words("joiners") or _parted(text, before[-1], token, start)
    )
    if not joined:
        return []
    kept = _phrase(
        text, (before[:-1] if before[-1].norm in words("joiners") else before)[::-1], start
    )
    return [Choice(_telling(kept), _telling(after))]


def _parted(text: str, one: Token, other: Token, start: int) -> bool:
    low, high = sorted((one, other), key=lambda token: token.start)
    return any(char in ",;:.!?()" for char in text[low.end - start : high.start - start])


def _phrase(text: str, tokens: tuple[Token, ...], start: int) -> tuple[Token, ...]:
    """Give the next words up to a sign or the reach, whichever way they are read."""
    kept: list[Token] = []
    for token in tokens[:_REACH]:
        if kept and _parted(text, kept[-1], token, start):
            break
        if token.norm in words("phrase_ends") and any(one.is_content for one in kept):
            break
        kept.append(token)
    return tuple(kept)


def _telling(tokens: Iterable[Token]) -> frozenset[str]:
    light = light_stems()
    return frozenset(t.stem for t in tokens if t.is_content and t.stem not in light)
