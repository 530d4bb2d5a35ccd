"""What was reached told for what was aimed at: 180, the target being 212, for 212 against 180."""

from collections.abc import Iterator

from grading.checks import Difference, Sight, quoted
from grading.claims import Prepared, Unit
from grading.figures import Figure
from grading.marked import marked
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.wordlists import pattern

_TOLD = 0.15


def other_than_target(sight: Sight) -> Difference | None:
    """Find the figure a point reached told as its target, and its target as what was reached."""
    target = next(_aimed_at(sight.terms.text), None)
    if target is None:
        return None
    alike = (f for f in sight.terms.figures if f.kind is target.kind)
    reached = [figure for figure in alike if not same_amount(figure, target)]
    near = [
        (n, unit) for n, unit in _about(sight) if not pattern("aimed_at_next").search(unit.folded)
    ]
    aimed = [(n, f) for n, unit in near for f in _aimed_at(unit)]
    if any(same_amount(figure, target) for _, figure in aimed):
        return None
    for number, figure in aimed:
        if any(same_amount(figure, one) for one in reached) and not _is_reached(figure, near):
            quote = quoted(sight.unit(number), figure)
            return Difference(Discrepancy.NUMBER, quote, sight.documented(target), number)
    return None


def _is_reached(figure: Figure, near: list[tuple[int, Unit]]) -> bool:
    """Whether an amount that was aimed at is told as reached too: sixty, and sixty next year."""
    aimed = [one.start for _, unit in near for one in _aimed_at(unit)]
    told = (one for _, unit in near for one in unit.figures if one.start not in aimed)
    return any(same_amount(one, figure) for one in told)


def _about(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements of each sentence that speaks of the point, and of the one after it."""
    shares = sight.shares_of_sentences
    about = {sentence for sentence, share in shares.items() if share >= _TOLD}
    for number, unit in enumerate(sight.vocabulary.units):
        if unit.sentence in about or (unit.sentence - 1 in about and sight.is_about(number)):
            yield number, unit


def _aimed_at(text: Prepared | Unit) -> Iterator[Figure]:
    """Give the figures that are told as a target, a plan or a budget."""
    for figure in text.figures:
        if pattern("aimed_at").search(marked(text, figure)):
            yield figure
