"""Which figures of a point an answer left out."""

from grading.claims import prepare
from grading.figures import Figure, Kind
from grading.sameness import same_amount

_WORTH = (Kind.PERCENT, Kind.MONEY, Kind.TIMES, Kind.DURATION, Kind.COUNT)


def figures_left_out(documented: str, said: str) -> tuple[str, ...]:
    """Give the figures of a point that were not said, as written, outcomes first; years never."""
    heard = prepare(said).figures
    missing = [
        figure
        for figure in prepare(documented).figures
        if figure.kind in _WORTH and not figure.weak and not _is_heard(figure, heard)
    ]
    ranked = sorted(missing, key=lambda figure: _WORTH.index(figure.kind))
    return tuple(documented[figure.start : figure.end] for figure in ranked)


def _is_heard(figure: Figure, heard: tuple[Figure, ...]) -> bool:
    return any(same_amount(other, figure) for other in heard)
