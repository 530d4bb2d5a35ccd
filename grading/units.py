"""What figures are counted in, in the languages the judge reads."""

from functools import lru_cache

from grading.wordlists import lines_of

_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "bn": 1e9, "B": 1e9}


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, float]]:
    tables: dict[str, dict[str, float]] = {}
    for line in lines_of("units.txt"):
        title, listed = line.split(":", 1)
        table, value = title.split()
        tables.setdefault(table, {}).update(dict.fromkeys(listed.split(), float(value)))
    return tables


def days_of(word: str) -> float | None:
    """Give how many days a folded unit of time lasts."""
    return _tables()["duration"].get(word)


def fraction_of(word: str) -> float | None:
    """Give what part of one a folded word says: half, quarter."""
    return _tables()["fraction"].get(word)


def period_of_quarter(word: str) -> float | None:
    """Give the days of a quarter of a year where a folded word says quarter."""
    part = fraction_of(word)
    return 365 / 4 if part and abs(part - 0.25) < 1e-9 else None


def days_of_period(word: str) -> float:
    """Give how many days a folded word for a period lasts, a term and a shift too; 0 for none."""
    periods = _tables()["period"].get(word) or _tables()["duration"].get(word)
    often = _tables()["often"].get(word)
    return periods or period_of_quarter(word) or (365.0 / often if often else 0.0)


def often_of(word: str) -> float | None:
    """Give how many times a year a folded adverb says: weekly."""
    return _tables()["often"].get(word)


def share_of(word: str) -> float | None:
    """Give the change in hundredths that a folded verb says: halved."""
    return _tables()["share"].get(word)


def multiple_of(word: str) -> float | None:
    """Give the factor that a folded verb says: doubled."""
    return _tables()["multiple"].get(word)


@lru_cache(maxsize=4096)
def metric_of(word: str) -> tuple[str, float] | None:
    """Give the base and the factor of a folded unit of measure: kV, a thousand volts."""
    for table, known in _tables().items():
        if table.startswith("metric-") and word in known:
            return table.removeprefix("metric-"), known[word]
    return None


def scale_of(suffix: str) -> float | None:
    """Give the factor of a scale letter written at digits, case as written (`4k`, `13B`)."""
    return _SCALES.get(suffix)
