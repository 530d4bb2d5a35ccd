"""The table the figures are printed in, a row as soon as it is known."""

from bench.figure import Figure, Skipped

_ROW = "{what:<62} {value:>10} {least:>10}  {unit:<5} {against:<34} {ratio:>8} {mark}"
_SMALLEST_DIGITS = 3


def head() -> str:
    """Give the titles of the columns."""
    return _ROW.format(
        what="what",
        value="figure",
        least="least",
        unit="",
        against="held against",
        ratio="ratio",
        mark="",
    ).rstrip()


def row(figure: Figure | Skipped) -> str:
    """Give a figure as a line."""
    if isinstance(figure, Skipped):
        return f"{figure.what:<62} skipped: {figure.why}"
    against = figure.against
    sign = "< " if against and against.is_goal else ""
    held = f"{against.name} {sign}{_number(against.value)}" if against else ""
    return _ROW.format(
        what=figure.what,
        value=_number(figure.value),
        least="" if figure.least is None else _number(figure.least),
        unit=figure.unit,
        against=held,
        ratio="" if figure.ratio is None else f"{figure.ratio:.2f}",
        mark="MISSED" if figure.missed else "",
    ).rstrip()


def _number(value: float) -> str:
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.0f}" if value >= 1000 else f"{value:.{_SMALLEST_DIGITS}g}"
