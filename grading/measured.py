"""The number of a point told in another unit than its own: 38 pounds, for 38 kg; euros, for pounds.

What comes to the same when converted is no change, nor is a number told with no unit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isclose

from grading.checks import Difference, Sight, quoted
from grading.claims import Prepared, Unit
from grading.figures import Figure, Kind
from grading.model import Discrepancy
from grading.sameness import same_amount
from grading.stance import plain
from grading.units import metric_of
from grading.wordlists import words

_CURRENCIES = ("pounds", "euros", "dollars", "crowns", "francs")
_TOLD = 0.3


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a number is told in: `number` of a unit of so much (`factor`) of its `base`."""

    number: float
    base: str
    factor: float = 1.0


def other_unit(sight: Sight) -> Difference | None:
    """Find a number of the point said in a unit that measures otherwise."""
    near = list(_about(sight))
    for own in sight.terms.figures:
        true = _measured(sight.terms.text, own)
        if true is None or any(same_amount(own, figure) for _, figure in near):
            continue
        for number, said in near:
            told = _measured(sight.unit(number), said)
            if told and _is_otherwise(true, told) and not sight.belongs_elsewhere(number, said):
                quote = quoted(sight.unit(number), said)
                return Difference(Discrepancy.NUMBER, quote, sight.documented(own), number)
    return other_currency(sight)


def other_currency(sight: Sight) -> Difference | None:
    """Find a sum of the point said in other money: two million dollars, for GBP 2 million."""
    near = [(n, f, m) for n, f in _about(sight) if (m := _measured(sight.unit(n), f))]
    for own in sight.terms.figures:
        true = _measured(sight.terms.text, own)
        sums = [(n, f, m) for n, f, m in near if own.kind is f.kind is Kind.MONEY]
        alike = [(n, f, m) for n, f, m in sums if same_amount(own, f)]
        if true is None or any(m.base == true.base for _, _, m in alike):
            continue
        for number, said, _ in alike:
            quote = quoted(sight.unit(number), said)
            return Difference(Discrepancy.NUMBER, quote, sight.documented(own), number)
    return None


def _about(sight: Sight) -> Iterator[tuple[int, Figure]]:
    """Give the figures of the sentences that tell a good part of a point."""
    for number, unit in sight.near_units():
        if sight.shares_of_sentences[unit.sentence] >= _TOLD and unit.denial is None:
            yield from ((number, figure) for figure in unit.figures)


def _measured(text: Prepared | Unit, figure: Figure) -> _Measure | None:
    """Read what a figure is told in, None where that is nothing that measures."""
    if (metric := metric_of(figure.unit)) is not None:
        base, factor = metric
        return _Measure(figure.value / factor, base, factor)
    if figure.kind is not Kind.MONEY:
        return None
    start = text.start if isinstance(text, Unit) else 0
    said = plain(text.text[figure.start - start : figure.end - start])
    spelt = {"".join(char for char in word if not char.isdigit()) for word in said.split()}
    spelt |= set(said) & set("$€£")
    money = next((one for one in _CURRENCIES if spelt & words(one)), None)
    return None if money is None else _Measure(figure.value, money)


def _is_otherwise(own: _Measure, said: _Measure) -> bool:
    """Whether one number is told in two units of which neither stands for the other."""
    if not isclose(own.number, said.number, rel_tol=1e-6):
        return False
    weighed = own.base == "gram" and said.base == "pounds"
    return weighed or (own.base == said.base and own.factor != said.factor)
