"""How often a thing comes, told otherwise: a weekly report, for a daily one."""

from grading.checks import Difference, Sight, quoted
from grading.figures import Figure, Kind
from grading.likeness import same_sense
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.tokens import Token

_TOLD = 0.5


def other_rhythm(sight: Sight) -> Difference | None:
    """Find another frequency right before the same thing: daily meeting, weekly meeting."""
    own = _often(sight.terms.text.figures)
    near = [(n, f) for n, unit in sight.near_units() for f in _often(unit.figures)]
    own = [f for f in own if not any(same_amount(f, said) for _, said in near)]
    for number, said in near if own and not sight.foreign else ():
        if sight.shares.get(number, 0.0) < _TOLD or sight.belongs_elsewhere(number, said):
            continue
        heads = _after(sight.unit(number).tokens, said)
        for documented in own:
            things = _after(sight.terms.text.tokens, documented)
            if any(same_sense(one.stem, other.stem) for one in heads for other in things):
                quote = quoted(sight.unit(number), said)
                return Difference(Discrepancy.NUMBER, quote, sight.documented(documented), number)
    return None


def _often(figures: tuple[Figure, ...]) -> list[Figure]:
    return [figure for figure in figures if figure.kind is Kind.OFTEN]


_HEADS = 2


def _after(tokens: tuple[Token, ...], figure: Figure) -> list[Token]:
    """Give the next telling words after a figure, which say what comes so often."""
    return [t for t in tokens if t.start >= figure.end and t.is_content and not t.is_number][
        :_HEADS
    ]
