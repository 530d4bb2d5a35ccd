"""What was told otherwise: figures, names in the same place, directions, words of one scale."""

import re
from collections.abc import Iterator
from itertools import pairwise

from grading.checks import Difference, Sight
from grading.claims import Prepared, Unit
from grading.figures import Figure, Kind
from grading.lexicon import classes_said, is_known, scales
from grading.likeness import misspelt, same_sense
from grading.model import Discrepancy
from grading.names import Name
from grading.sameness import derived, same_amount
from grading.tokens import Token
from grading.wordlists import pattern, words


def _spoken_of(sight: Sight, recall: float) -> bool:
    return sight.match.recall >= recall and (sight.match.hits > 1 or sight.match.recall >= 0.5)


def changed_figure(sight: Sight) -> Difference | None:
    """Find a figure of the point that was told with another amount."""
    if not _spoken_of(sight, 0.3):
        return None
    own = sight.terms.figures
    said = [(number, f) for number, unit in sight.near_units() for f in unit.figures]
    untold = [f for f in own if not any(same_amount(f, other) for _, other in said)]
    for number, figure in said:
        if figure.weak or any(same_amount(figure, o) for o in own):
            continue
        if sight.belongs_elsewhere(number, figure) or _is_reckoned(sight, number, figure):
            continue
        for documented in untold:
            if _same_slot(sight, number, figure, documented):
                kind = Discrepancy.DATE if figure.kind is Kind.YEAR else Discrepancy.NUMBER
                quote = _quote(sight.unit(number), figure)
                return Difference(kind, quote, _told(sight, documented), number)
    return None


def _is_reckoned(sight: Sight, number: int, figure: Figure) -> bool:
    """Whether a figure follows from the point's own and is told as what it differs by."""
    if not any(same_amount(figure, other) for other in derived(sight.terms.figures)):
        return False
    unit = sight.unit(number)
    before = unit.folded[: max(0, figure.start - unit.start)][-24:]
    after = unit.folded[max(0, figure.end - unit.start) :][:40]
    told_as = pattern("differs_before").search(before) or pattern("differs_after").search(after)
    return told_as is not None


def _quote(unit: Unit, figure: Figure | Name) -> str:
    return unit.text[figure.start - unit.start : figure.end - unit.start]


def _told(sight: Sight, figure: Figure | Name) -> str:
    return sight.terms.text.text[figure.start : figure.end]


def _same_slot(sight: Sight, number: int, one: Figure, other: Figure) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind is not Kind.COUNT or not one.nouns or not other.nouns:
        return True
    alike = any(same_sense(noun, model) for noun in one.nouns for model in other.nouns)
    return alike or sight.shares.get(number, 0.0) >= 0.6


def swapped_name(sight: Sight) -> Difference | None:
    """Find a name that stands where the point has another."""
    if not sight.terms.text.names or max(sight.match.recall, 0.6 * sight.without_names) < 0.3:
        return None
    near = [(number, name) for number, unit in sight.near_units() for name in unit.names]
    said = {
        word for _, unit in sight.near_units() for t in unit.tokens for word in (t.norm, t.stem)
    }
    untold = [name for name in sight.terms.text.names if not _is_told(name, said, sight)]
    for number, name in near:
        if _is_own(name, sight.terms.text) or sight.confirmed_words.issuperset(name.words):
            continue
        if not sight.shares.get(number):
            continue
        for documented in untold:
            if _same_place(sight, number, name, documented):
                return Difference(Discrepancy.NAME, name.text, documented.text, number)
    return None


def _is_told(name: Name, said: set[str], sight: Sight) -> bool:
    own = _distinctive(name)
    if any(word in said or any(misspelt(word, other) for other in said) for word in own):
        return True
    if len(name.words) > 1:
        return "".join(word[0] for word in name.words) in said
    spelt_out = name.words[0] if name.text.isupper() else ""
    heads = (sight.vocabulary.heads[number] for number in sight.near)
    return len(spelt_out) > 1 and any(spelt_out in letters for letters in heads)


def _is_own(name: Name, point: Prepared) -> bool:
    norms = {word for token in point.tokens for word in (token.norm, token.stem)}
    heads = "".join(token.norm[0] for token in point.tokens)
    return any(w in norms or (len(w) > 1 and w in heads) for w in _distinctive(name))


def _distinctive(name: Name) -> tuple[str, ...]:
    """Leave out a name's ordinary words: the University of Leeds is not that of York."""
    return tuple(word for word in name.words if not is_known(word)) or name.words


def _same_place(sight: Sight, number: int, said: Name, documented: Name) -> bool:
    """Whether two names follow words of one kind, the rest of the point being told too."""
    unit, point = sight.unit(number), sight.terms.text
    if said.words[0] in words("currencies") or documented.words[0] in words("currencies"):
        return False
    if _same_head(said, documented):
        return sight.without_names >= 0.4
    here = _before(unit.tokens, said, unit.names)
    there = _before(point.tokens, documented, point.names)
    if here is None or there is None:
        return here is there
    if not here.function and not there.function:
        return same_sense(here.stem, there.stem) and sight.without_names >= 0.3
    if here.norm == there.norm or _same_preposition(here.norm, there.norm):
        return sight.without_names >= 0.4
    # The Hamburg bar, the bar in Munich: only where all else was told.
    return (
        _is_preposition(here.norm)
        and not _is_preposition(there.norm)
        and (sight.without_names >= 0.8 and sight.shares.get(number, 0.0) >= 0.5)
    )


def _same_head(one: Name, other: Name) -> bool:
    """Whether two names name things of one kind: the University of Leeds, that of York."""
    heads = {word for word in one.words if is_known(word)} - words("connectors")
    return len(one.words) > 1 and bool(heads.intersection(other.words))


_PREPOSITIONS = ("at_employer", "in_place", "by_source")


def _is_preposition(word: str) -> bool:
    return any(word in words(kind) for kind in _PREPOSITIONS)


def _same_preposition(one: str, other: str) -> bool:
    return any(one in words(kind) and other in words(kind) for kind in _PREPOSITIONS)


def _before(tokens: tuple[Token, ...], name: Name, names: tuple[Name, ...]) -> Token | None:
    """Give the word before a name, past other names listed with it."""
    inside = [(other.start, other.end) for other in names]
    before = [token for token in tokens if token.end <= name.start]
    while before and (
        before[-1].norm in words("joiners")
        or any(low <= before[-1].start < high for low, high in inside)
    ):
        before.pop()
    return before[-1] if before else None


def reversed_direction(sight: Sight) -> Difference | None:
    """Find more told for less, better for worse, or from here to there for the way back."""
    if not _spoken_of(sight, 0.35):
        return None
    return _other_way(sight) or _other_trend(sight)


def _other_trend(sight: Sight) -> Difference | None:
    point = sight.terms.text.folded
    said = " ".join(sight.unit(number).folded for number in sight.match.units)
    for way, back in (("up", "down"), ("down", "up"), ("better", "worse")):
        told, opposite = pattern(way).search(point), pattern(back).search(said)
        if told is None or opposite is None:
            continue
        if pattern(back).search(point) is None and pattern(way).search(said) is None:
            number = _unit_saying(sight, back)
            return Difference(Discrepancy.DIRECTION, opposite.group(), told.group(), number)
    return None


def _unit_saying(sight: Sight, name: str) -> int:
    found = (n for n in sight.match.units if pattern(name).search(sight.unit(n).folded))
    return next(found, sight.match.units[0])


def _other_way(sight: Sight) -> Difference | None:
    own = list(_ways(sight.terms.text.tokens, sight.terms.text.figures, sight.terms.text.names))
    for number, unit in sight.near_units():
        for start, end in _ways(unit.tokens, unit.figures, unit.names):
            for begin, finish in own:
                if _equal(start, finish) and _equal(end, begin) and not _equal(start, end):
                    told = f"{_told(sight, begin)} \u2026 {_told(sight, finish)}"
                    text = f"{_quote(unit, start)} \u2026 {_quote(unit, end)}"
                    return Difference(Discrepancy.DIRECTION, text, told, number)
    return None


def _ways(
    tokens: tuple[Token, ...], figures: tuple[Figure, ...], names: tuple[Name, ...]
) -> Iterator[tuple[Figure | Name, Figure | Name]]:
    """Give each pair that is told as from the one to the other."""
    kinds: tuple[tuple[Figure | Name, ...], ...] = (figures, names)
    for kind in kinds:
        for one, other in pairwise(kind):
            between = [t.norm for t in tokens if one.end <= t.start < other.start]
            before = [t.norm for t in tokens if t.end <= one.start][-2:]
            if any(w in words("toward") for w in between) and any(
                w in words("from") for w in before
            ):
                yield one, other


def _equal(one: Figure | Name, other: Figure | Name) -> bool:
    if isinstance(one, Figure) and isinstance(other, Figure):
        return same_amount(one, other)
    return isinstance(one, Name) and isinstance(other, Name) and one.key == other.key


def other_code(sight: Sight) -> Difference | None:
    """Find another letter or code after the same word: licence A for licence B."""
    own = _coded(sight.terms.text.tokens)
    for number, unit in sight.near_units():
        for word, code in _coded(unit.tokens):
            for same, documented in own:
                if code != documented and same_sense(word, same):
                    return Difference(Discrepancy.NAME, code, documented, number)
    return None


def _coded(tokens: tuple[Token, ...]) -> list[tuple[str, str]]:
    """Give each capital letter, with or without a digit, with the stem of the word before it."""
    return [
        (before.stem, token.raw)
        for before, token in pairwise(tokens)
        if re.fullmatch(r"[B-HJ-Z]|A\d*|[A-Z]\d", token.raw) and before.is_content
    ]


def other_on_scale(sight: Sight) -> Difference | None:
    """Find a word that rules out the point's own: good for outstanding, B2 for C1, May for June."""
    point = tuple(token.norm for token in sight.terms.text.tokens)
    for scale in scales():
        own = classes_said(scale, point)
        if not own:
            continue
        for number in sight.match.units:
            said = classes_said(scale, tuple(t.norm for t in sight.unit(number).tokens))
            if sight.shares.get(number, 0.0) < (0.5 if own.keys() & said.keys() else 0.3):
                continue
            new, untold = said.keys() - own.keys(), own.keys() - said.keys()
            if new and untold:
                text, told = said[min(new)], own[min(untold)]
                return Difference(Discrepancy(scale.about), text, told, number)
    return None
