"""Whether two figures state one amount, allowing for rounding that was said."""

from dataclasses import replace
from itertools import combinations

from grading.figures import Figure, Hedge, Kind
from grading.units import days_of, metric_of

_EXACT = 1e-6
_ROUGH = 0.06
_BEYOND = 0.3  # over 200, for 250
_BEYOND_ONE = 0.6  # less than one percent, for 0.6
_PART = 0.1  # a third, for 30 percent
_CONVERTED = 0.09  # six weeks, a month and a half
_BARE = 1000  # of money, more than nine of nine million
_MILLION = 1e6
_SUM = 1e5
_THOUSANDS = 2e3
_SLIGHT = 0.03
_VAGUE = 0.75  # a few months: four, ten
_TWO_DIGITS = 0.06  # more than leaving but two digits can change
_RATE = 0.06  # a dozen a year, once a month


def same_amount(one: Figure, other: Figure) -> bool:
    """Whether two figures state the same amount of the same kind, allowing for rounding said so."""
    if one.per and other.per and one.per != other.per:
        return one.kind is other.kind and _same_rate(one, other)
    kinds = (one.kind, other.kind)
    if Kind.OFTEN in kinds:
        return _as_often(one, other)
    if Kind.PERCENT in kinds and Kind.TIMES in kinds:
        return _same_change(one, other)
    return _comparable(one, other) and _close(one, other)


def _as_often(one: Figure, other: Figure) -> bool:
    """Whether two figures tell how often alike: monthly, a dozen a year."""
    first, second = (f.value if f.kind is Kind.OFTEN else _yearly(f) for f in (one, other))
    return bool(first and second) and abs(first - second) <= _CONVERTED * max(first, second)


def _yearly(figure: Figure) -> float:
    """Give how many a year a count with a period tells, 0 where it tells none."""
    return 365 * figure.value / figure.per if figure.per else 0.0


def _same_change(one: Figure, other: Figure) -> bool:
    """Whether a percentage and a multiple tell the same rise: 50 % more, one and a half times."""
    share, times = (one, other) if one.kind is Kind.PERCENT else (other, one)
    return times.value > 1 and abs(100 * (times.value - 1) - share.value) <= _EXACT


def _same_rate(one: Figure, other: Figure) -> bool:
    first, second = one.value / one.per, other.value / other.per
    return abs(first - second) <= _RATE * max(first, second)


def _in_thousands(one: Figure, other: Figure) -> bool:
    """Whether a figure is written with a k, which may be kilometres or kilos: 5k, for 5 km."""
    short = f"{one.value / 1000:g}k"
    return one.value >= 1000 and one.end - one.start == len(short) and other.unit in {"km", "kg"}


def _comparable(one: Figure, other: Figure) -> bool:
    if one.kind is other.kind:
        if _in_thousands(one, other) or _in_thousands(other, one):
            return True
        return not (_measures(one) and _counts_things(other)) and not (
            _measures(other) and _counts_things(one)
        )
    count, known = (one, other) if one.kind is Kind.COUNT else (other, one)
    if count.kind is not Kind.COUNT:
        return False
    grant = known.kind is Kind.MONEY and one.value >= _SUM <= other.value  # of 1.2 million
    return grant or known.kind is Kind.TIMES or not count.nouns


def _measures(figure: Figure) -> bool:
    return metric_of(figure.unit) is not None


def _counts_things(figure: Figure) -> bool:
    """Whether a figure counts things that no unit measures: 60 members."""
    return figure.kind is Kind.COUNT and bool(figure.nouns) and not figure.unit


def _bare(figure: Figure) -> Figure:
    """Give a duration as the number it was said with: ten, of ten years."""
    days = days_of(figure.unit) if figure.kind is Kind.DURATION else None
    return replace(figure, value=figure.value / days) if days else figure


def _close(one: Figure, other: Figure) -> bool:
    kinds = (one.kind, other.kind)
    if Kind.YEAR in kinds:
        return one.value == other.value
    if _is_short_for(one, other) or _is_short_for(other, one):
        return True
    if Kind.COUNT in kinds and one.kind is not other.kind:
        one, other = _bare(one), _bare(other)
    return _meant(one, other) or _meant(other, one) or _is_rounded(one, other)


def _meant(said: Figure, true: Figure) -> bool:
    """Whether a figure, as exactly as it was said, allows another to be the true one."""
    apart = (true.value - said.value) / max(abs(said.value), abs(true.value), 1e-9)
    margin = _margin(said, true)
    beyond = _BEYOND if abs(said.value) > 1 else _BEYOND_ONE
    high = beyond if said.hedge is Hedge.OVER else margin
    low = beyond if said.hedge is Hedge.UNDER else margin
    return -low - 1e-9 <= apart <= high + 1e-9


def _is_rounded(one: Figure, other: Figure) -> bool:
    """Whether one figure is the other with its last digits rounded off: 14 %, for 14.2 %."""
    if abs(one.value - other.value) > _TWO_DIGITS * max(abs(one.value), abs(other.value)):
        return False
    rough, fine = sorted((_digits(one.value), _digits(other.value)), key=len)
    if one.kind is Kind.YEAR or len(rough) < 2 or len(fine) < 3 or len(rough) == len(fine):
        return False
    said, true = sorted((one.value, other.value), key=lambda value: len(_digits(value)))
    return float(f"{true:.{len(_digits(said)) - 1}e}") == said


def _digits(value: float) -> str:
    """Give the significant digits of a figure."""
    return f"{value:.6e}".split("e")[0].replace(".", "").rstrip("0")


def _is_short_for(one: Figure, other: Figure) -> bool:
    """Whether a bare number leaves out the other's scale: settled at 4.1, of EUR 4.1 million."""
    bare = one.kind is Kind.COUNT or (one.kind is Kind.MONEY and one.value < _BARE)
    if not bare or one.nouns or one.weak:
        return False
    metric = metric_of(other.unit)
    scales = [metric[1]] if metric else []
    if other.kind is Kind.MONEY or other.value >= _MILLION:
        scales += [1e3, 1e6, 1e9]
    elif other.value >= _THOUSANDS and other.value % 1e3 == 0:
        scales.append(1e3)
    return any(abs(one.value * scale - other.value) <= 1e-6 * other.value for scale in scales)


def _margin(said: Figure, true: Figure) -> float:
    if Hedge.VAGUE in (said.hedge, true.hedge):
        return _VAGUE
    if said.weak and said.kind is true.kind is Kind.PERCENT:
        return _PART
    if said.hedge is Hedge.ABOUT or said.weak or true.weak:
        return _ROUGH
    if said.hedge is not Hedge.EXACT:
        return _SLIGHT
    if said.kind is true.kind is Kind.DURATION and said.unit != true.unit:
        return _CONVERTED
    return _SLIGHT if _is_converted(said, true) else _EXACT


def _is_converted(said: Figure, true: Figure) -> bool:
    """Whether two measures are of different units: acres, for hectares."""
    if not said.unit or not true.unit or said.unit == true.unit:
        return False
    own, other = metric_of(said.unit), metric_of(true.unit)
    return own is not None and other is not None and own[1] != other[1]


def derived(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Give what follows from a point's figures by reckoning: differences, sums, spans of years."""
    plain = [f for f in figures if not f.weak][:6]
    beyond = [replace(f, value=f.value - 100) for f in plain if _is_beyond(f)]
    pairs = combinations(plain, 2)
    return (*beyond, *(found for one, other in pairs for found in _reckoned(one, other)))


def _is_beyond(figure: Figure) -> bool:
    """Whether a share is of more than the whole: 128 % of target is 28 over it."""
    return figure.kind is Kind.PERCENT and 100 < figure.value < _TWICE


_TWICE = 200


def summed(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Give the times that a point's own add up to: ten years, of eight here and two there."""
    times = [figure for figure in figures if figure.kind is Kind.DURATION and not figure.weak]
    pairs = combinations(times, 2)
    return tuple(replace(one, value=one.value + other.value) for one, other in pairs)


def _reckoned(one: Figure, other: Figure) -> list[Figure]:
    if one.kind is not other.kind:
        return []
    apart = abs(one.value - other.value)
    if one.kind is Kind.YEAR:
        span = replace(one, value=apart * 365.0, kind=Kind.DURATION, unit="years")
        return [span, replace(span, value=(apart + 1) * 365.0)]
    found = [replace(one, value=apart), replace(one, value=one.value + other.value)]
    if one.kind is Kind.PERCENT:  # told in points
        found.append(replace(one, value=apart, kind=Kind.COUNT, nouns=("point",)))
        found.append(replace(one, value=100 - one.value))
    elif min(one.value, other.value) > 0:
        low, high = sorted((one.value, other.value))
        change = {100 * apart / one.value, 100 * high / low - 100}
        found += [_roughly(one, share, Kind.PERCENT) for share in change]
        found.append(_roughly(one, high / low, Kind.TIMES))
    return found


def _roughly(figure: Figure, value: float, kind: Kind) -> Figure:
    return replace(figure, value=value, kind=kind, nouns=(), unit="", per=0.0, hedge=Hedge.ABOUT)
