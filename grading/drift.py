"""Figures that drift: one quantity, told with another amount in another answer.

A quantity is known by what is told around it, and by what is counted. Where the document holds both
amounts they are two quantities; a figure that says a changed amount openly (both ends in one
clause) is compared end by end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations, islice

from grading.claims import Unit, units
from grading.figures import Figure, Kind
from grading.likeness import same_sense
from grading.sameness import derived, same_amount, summed

MOST_FIGURES = 30
"""So many figures of one answer are looked at: nobody tells more, and every pair is compared."""
MOST_CHARACTERS = 6_000
"""So much of one answer is looked at: four times what two minutes take to say."""
DOCUMENT = -1
"""The place of what is documented, before all answers."""
_LEAST_SHARED = 2
_MATES = 6
_BARE_SHARED = 3
"""How many words in common tell one quantity where nothing is said to be counted."""
_POINT_SHARED = 3
"""How many words of a documented clause a statement must tell to be clearly about it."""
_POINT_SHARE = 0.65
"""How much of a documented clause's words a statement must tell to be clearly about it."""
_LEAST_SHARE = 0.5
"""How much of the shorter clause's words, besides the figure, both must have in common."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as told: in which answer (its place from 0), the figure's own words, its clause."""

    answer: int
    said: str
    quote: str


@dataclass(frozen=True, slots=True)
class Drift:
    """One quantity with two amounts, in the order they were told."""

    first: Told
    then: Told


@dataclass(frozen=True, slots=True)
class Departure:
    """A figure of an answer beside what a point has; `documented.answer` is the point's place."""

    said: Told
    documented: Told


@dataclass(frozen=True, slots=True)
class _Said:
    """A figure in its clause; `about` are the stems told around it.

    `implied` are the figures of its sentence, where the other end of a change may stand, and what
    follows from them.
    """

    answer: int
    unit: Unit
    figure: Figure
    about: frozenset[str]
    names: frozenset[str]
    years: frozenset[float]
    implied: tuple[Figure, ...]


def drifts(answers: Sequence[str], *, documented: Sequence[str] = ()) -> tuple[Drift, ...]:
    """Find the quantities that two of the answers tell differently, each quantity once.

    `documented` are the document's points: amounts that it holds both are no drift.
    """
    said = [figure for place, text in enumerate(answers) for figure in _figures(place, text)]
    known = [figure for point in documented for figure in _figures(DOCUMENT, point)]
    found: list[Drift] = []
    drifted: set[int] = set()

    @cache
    def is_known(place: int) -> bool:
        return _is_known(said[place], known)

    for (at, one), (place, other) in combinations(enumerate(said), 2):
        if one.answer == other.answer or drifted & {at, place}:
            continue
        is_fair = not _one_quantity(one, other) or _is_implied(one, other)
        if not is_fair and not (is_known(at) and is_known(place)):
            drifted |= {at, place}
            found.append(Drift(_told(one), _told(other)))
    return tuple(found)


def departures(answers: Sequence[str], documented: Sequence[str]) -> tuple[Departure, ...]:
    """Find the figures of answers that a point of the document has otherwise, whichever it is.

    Only where the statement is clearly about that point: what is told around the figure holds most
    of what the point tells around its own, and no point tells the amount of anything like it.
    """
    known = [figure for place, text in enumerate(documented) for figure in _figures(place, text)]
    found: list[Departure] = []
    for said in (figure for place, text in enumerate(answers) for figure in _figures(place, text)):
        meant = [one for one in known if _is_about(said, one) and not _is_implied(said, one)]
        if meant and not _is_known(said, known):
            nearest = max(meant, key=lambda one: _closeness(said, one))
            found.append(Departure(_told(said), _told(nearest)))
    return tuple(found)


def _is_about(said: _Said, documented: _Said) -> bool:
    """Whether a statement is clearly about a documented quantity."""
    if not _one_quantity(said, documented):
        return False
    nouns = said.figure.nouns
    if not all(any(_alike(noun, own) for own in nouns) for noun in documented.figure.nouns):
        return False
    shared = _closeness(said, documented)
    return shared >= _POINT_SHARED and shared >= _POINT_SHARE * len(documented.about)


def _closeness(said: _Said, documented: _Said) -> int:
    """Count the words of a documented clause that a statement tells as well."""
    return sum(any(_alike(word, model) for model in said.about) for word in documented.about)


def _figures(place: int, text: str) -> Iterator[_Said]:
    told = units(text[:MOST_CHARACTERS])
    every = (said for unit in told for said in _of_clause(place, unit, told))
    return islice(every, MOST_FIGURES)


def _of_clause(place: int, unit: Unit, told: Sequence[Unit]) -> Iterator[_Said]:
    figures = [figure for figure in unit.figures if not figure.weak]
    if not figures or unit.aside or unit.wish or unit.denial is not None:
        return
    mates = (f for mate in told if mate.sentence == unit.sentence for f in mate.figures)
    beside = tuple(islice(mates, MOST_FIGURES))
    about = _about(unit)
    names = frozenset(name.key for name in unit.names)
    years = frozenset(f.value for f in unit.figures if f.kind is Kind.YEAR)
    implied = (*beside, *derived(beside), *summed(beside[:_MATES]))
    for figure in figures:
        yield _Said(place, unit, figure, about, names, years, implied)


def _about(unit: Unit) -> frozenset[str]:
    """Give the stems of a clause's own words, besides those of its figures."""
    taken = {place for figure in unit.figures for place in range(figure.start, figure.end)}
    own = (token for token in unit.tokens if token.is_content and not token.is_number)
    return frozenset(token.stem for token in own if token.start not in taken)


def _one_quantity(one: _Said, other: _Said) -> bool:
    if one.figure.kind is not other.figure.kind or one.figure.per != other.figure.per:
        return False
    if _dated_apart(one, other) or _named_apart(one, other):
        return False
    least = min(len(one.about), len(other.about))
    needed = min(_LEAST_SHARED, max(least, 1))
    if one.figure.kind is Kind.COUNT and not _counts_alike(one.figure, other.figure):
        if one.figure.nouns or other.figure.nouns:
            return False
        needed = _BARE_SHARED
    shared = sum(any(_alike(word, model) for model in other.about) for word in one.about)
    return shared >= needed and shared >= _LEAST_SHARE * least


def _dated_apart(one: _Said, other: _Said) -> bool:
    """Whether each is told of years of its own; or is the year of which something else is told."""
    if one.figure.kind is not Kind.YEAR:
        return bool(one.years and other.years and not one.years & other.years)
    counted = [[f for f in s.unit.figures if f.kind is not Kind.YEAR] for s in (one, other)]
    same = any(same_amount(f, g) for f in counted[0] for g in counted[1])
    return bool(counted[0] and counted[1]) and not same


def _named_apart(one: _Said, other: _Said) -> bool:
    """Whether each clause names somebody or something, and not one of it is in both."""
    return bool(one.names and other.names) and not one.names & other.names


def _counts_alike(one: Figure, other: Figure) -> bool:
    return any(_alike(noun, model) for noun in one.nouns for model in other.nouns)


@lru_cache(maxsize=65_536)
def _alike(one: str, other: str) -> bool:
    return one == other or same_sense(one, other)


def _is_implied(one: _Said, other: _Said) -> bool:
    """Whether two amounts need not differ: rounded, told beside the other, or reckoned."""
    if same_amount(one.figure, other.figure):
        return True
    for figure, implied in ((other.figure, one.implied), (one.figure, other.implied)):
        if any(same_amount(figure, allowed) for allowed in implied):
            return True
    return False


def _is_known(said: _Said, known: Sequence[_Said]) -> bool:
    """Whether the document tells an amount."""
    return any(_is_that(said, figure) for figure in known)


def _is_that(said: _Said, documented: _Said) -> bool:
    """Whether the document tells an amount of something that is spoken of."""
    return same_amount(said.figure, documented.figure) and any(
        _alike(word, model) for word in said.about for model in documented.about
    )


def _told(one: _Said) -> Told:
    figure = one.figure
    low, high = figure.start - one.unit.start, figure.end - one.unit.start
    return Told(one.answer, one.unit.text[low:high], one.unit.text.rstrip(".,;:! "))
