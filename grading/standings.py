"""Which place was reached, told by how many were better too: only one school beat us, for third."""

from collections.abc import Iterator

from grading.checks import Difference, Sight
from grading.claims import Unit
from grading.model import Discrepancy
from grading.numerals import rank_of, small
from grading.wordlists import pattern, words

_TOLD = 0.3


def other_place(sight: Sight) -> Difference | None:
    """Find another place than the one that a point says was reached."""
    own = dict(_places(sight.terms.text.folded))
    if len(own) != 1 or sight.foreign:
        return None
    ((place, documented),) = own.items()
    told = [(n, rank, said) for n, unit in _about(sight) for rank, said in _places(unit.folded)]
    if not told or any(rank == place for _, rank, _ in told):
        return None
    number, _, said = told[0]
    return Difference(Discrepancy.NUMBER, said, documented, number)


def _about(sight: Sight) -> Iterator[tuple[int, Unit]]:
    """Give the statements of the sentences that tell enough of a point, and of the next one."""
    told = {here for here, share in sight.shares_of_sentences.items() if share >= _TOLD}
    for number, unit in enumerate(sight.vocabulary.units):
        if unit.denial is None and (unit.sentence in told or unit.sentence - 1 in told):
            yield number, unit


def _places(folded: str) -> Iterator[tuple[int, str]]:
    """Give each place that a text tells, with the words for it: third, two were better, silver."""
    for found in pattern("place_told").finditer(folded):
        name = next(word for word in found.groups() if word)
        if rank := rank_of(name) or _MEDALS.get(name, 0):
            yield rank, found.group().strip()
    for found in pattern("were_better").finditer(folded):
        count = found.group(1)
        better = 0 if count in words("nobody_of_them") else int(small(count, "en"))
        if better or count in words("nobody_of_them"):
            yield better + 1, found.group().strip()


_MEDALS = {"gold": 1, "silver": 2, "bronze": 3, "runner-up": 2, "runners-up": 2, "runner up": 2,
           "runners up": 2, "winner": 1, "winners": 1}  # fmt: skip
