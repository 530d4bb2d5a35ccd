"""What a point says of a part told of the rest: 9% were right and the rest off, for 9% off."""

from collections.abc import Iterator

from grading.checks import Difference, Sight, quoted
from grading.claims import Unit
from grading.figures import Figure, Kind
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.wordlists import pattern

_TOLD = 0.2
_TELLING = 2  # words of a point that tell of what it speaks


def part_for_rest(sight: Sight) -> Difference | None:
    """Find a figure of the point told of some, and what it tells of them told of the others."""
    if pattern("the_rest").search(sight.terms.text.folded):
        return None
    for number, unit in _about(sight):
        found = pattern("the_rest").search(unit.folded)
        if found is None:
            continue
        turn = unit.start + found.start()
        for own in sight.terms.figures:
            before = [f for f in _figures(sight, number, before=turn) if same_amount(f, own)]
            if before and _is_told_after(sight, number, own, turn):
                quote = quoted(unit, before[0]) if before[0].start >= unit.start else unit.text
                return Difference(Discrepancy.NUMBER, quote, sight.documented(own), number)
    return None


def _about(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements of each sentence that speaks of the point, and of the one after it."""
    shares = sight.shares_of_sentences
    about = {sentence for sentence, share in shares.items() if share >= _TOLD}
    for number, unit in enumerate(sight.vocabulary.units):
        if unit.sentence in about or unit.sentence - 1 in about:
            yield number, unit


def _figures(sight: Sight, number: int, *, before: int) -> list[Figure]:
    """Give the figures of a sentence that stand before a place."""
    here = sight.unit(number).sentence
    mates = (unit for unit in sight.vocabulary.units if unit.sentence == here)
    return [figure for unit in mates for figure in unit.figures if figure.end <= before]


def _is_told_after(sight: Sight, number: int, part: Figure, turn: int) -> bool:
    """Whether what a point tells of a part of something comes only after a place."""
    here = sight.unit(number).sentence
    mates = [unit for unit in sight.vocabulary.units if unit.sentence == here]
    figures = [f for unit in mates for f in unit.figures]
    others = [f for f in sight.terms.figures if f is not part and f.kind is not Kind.YEAR]
    sides = [[f.start >= turn for f in figures if same_amount(f, own)] for own in others]
    if any(side and all(side) for side in sides):
        return True
    tokens = [token for unit in mates for token in unit.tokens if token.is_content]
    said = [
        [t.start >= turn for t in tokens if same_sense(t.stem, term.token.stem)]
        for term in sight.terms.terms
        if term.token.start > part.end
    ]
    only_after = sum(bool(places) and all(places) for places in said)
    return only_after >= _TELLING and not any(places and not all(places) for places in said)
