"""Whether an answer differs from a point it speaks of, and in what."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from grading.claims import Prepared, Unit
from grading.figures import Figure, Kind
from grading.language import detect
from grading.lexicon import is_past
from grading.match import Match, anchors
from grading.model import Discrepancy
from grading.names import Name
from grading.sameness import same_amount
from grading.stance import plain
from grading.terms import Terms
from grading.vocabulary import Vocabulary
from grading.wordlists import pattern

_SPOKEN_OF = 0.34
_TOUCHED = 0.15
_TAKEN_UP = 0.5
_MOSTLY = 0.6
_HARDLY = 0.08
_CLEARLY = 1.5  # times more of another point


@dataclass(frozen=True, slots=True)
class Difference:
    """What was said, what is documented, and in which statement (index of the unit)."""

    kind: Discrepancy
    said: str
    documented: str
    unit: int


@dataclass(frozen=True)
class Sight:
    """A point, the answer, and where in the answer the point is spoken of.

    `rest` holds the document's other points, `confirmed` what the candidate confirmed since,
    `asked` the stems of the question.
    `foreign` tells that the answer is in another language than the point. Where only a piece of a
    long point is looked at, `whole` is that point.
    """

    terms: Terms
    vocabulary: Vocabulary
    match: Match
    rest: tuple[Terms, ...] = ()
    confirmed: tuple[Prepared, ...] = ()
    asked: frozenset[str] = frozenset()
    foreign: bool = False
    whole: Terms | None = None

    @cached_property
    def near(self) -> tuple[int, ...]:
        """The statements that speak of the point, with their sentence mates and what goes on."""
        units = self.vocabulary.units
        about = {units[number].sentence for number in self.match.units}
        return tuple(
            number
            for number, unit in enumerate(units)
            if unit.sentence in about or (unit.sentence - 1 in about and _goes_on(unit))
        )

    def speaks_of(self, number: int) -> bool:
        """Whether a statement speaks of the point, or goes on about one beside it that does."""
        unit = self.unit(number)
        if self.shares.get(number, 0.0) >= _TOUCHED or number in self.anchored:
            return True
        mates = {n for n in self.near if self.unit(n).sentence == unit.sentence}
        beside = mates | ({number - 1, number + 1} & {*range(len(self.vocabulary.units))})
        return any(
            (self.shares.get(n, 0.0) >= _SPOKEN_OF or self._begins_change(n, number))
            and (self.unit(n).sentence == unit.sentence or (n < number and _goes_on(unit)))
            for n in beside
        )

    def takes_up(self, number: int) -> bool:
        """Whether a statement goes on by a pronoun about what was told of the point right before.

        I read them all on Everlaw; I did it with Kustomize.
        """
        before = number - 1 in self.match.units and self.match.recall >= _TAKEN_UP
        if not before or pattern("takes_up").search(self.unit(number).folded) is None:
            return False
        return all(self.vocabulary.shares(one).get(number, 0.0) < _TOUCHED for one in self.rest)

    def _begins_change(self, before: int, number: int) -> bool:
        """Whether a statement tells a measure of the point, and the next one goes on from it.

        It was 1.8 seconds when I came, and when I'd finished it was about 350 milliseconds.
        """
        here, last = self.unit(number), self.unit(before)
        if before != number - 1 or last.sentence != here.sentence or before not in self.near:
            return False
        own = [f for f in self.terms.figures if f.kind not in {Kind.COUNT, Kind.YEAR}]
        told = {f.kind for f in last.figures if any(same_amount(f, one) for one in own)}
        return any(figure.kind in told - {Kind.COUNT} for figure in here.figures)

    @cached_property
    def anchored(self) -> frozenset[int]:
        """The statements with a rare figure of the point."""
        return frozenset(anchors(self.terms, self.vocabulary))

    @cached_property
    def has_capitals(self) -> bool:
        """Whether the answer is written with capitals, which transcripts may lack."""
        return not all(unit.text.islower() for unit in self.vocabulary.units)

    @cached_property
    def untold(self) -> frozenset[int]:
        """Where the point's words begin that were not said."""
        terms = enumerate(self.terms.terms)
        return frozenset(t.token.start for n, t in terms if n not in self.match.terms)

    @cached_property
    def shares(self) -> Mapping[int, float]:
        """How much of the point each statement says by itself, 0.0-1.0."""
        return self.vocabulary.shares(self.terms)

    @cached_property
    def touching(self) -> dict[int, list[int]]:
        """The statements that say any of the point, by sentence."""
        found: dict[int, list[int]] = {}
        for number in self.shares:
            found.setdefault(self.unit(number).sentence, []).append(number)
        return found

    @cached_property
    def shares_of_sentences(self) -> Mapping[int, float]:
        """How much of the point each sentence that speaks of it says, by all its statements."""
        found: dict[int, float] = {}
        for number, unit in self.near_units():
            found[unit.sentence] = found.get(unit.sentence, 0.0) + self.shares.get(number, 0.0)
        return found

    @cached_property
    def is_unspoken(self) -> bool:
        """Whether all statements together hardly say a word of the point, and no rare figure."""
        told = self.foreign or self.anchored or sum(self.shares.values()) >= _HARDLY
        return not told

    @cached_property
    def without_names(self) -> float:
        """How much of the point is said where it is spoken of, its names left out, 0.0-1.0.

        A figure counts as a word.
        """
        plain = [(i, t) for i, t in enumerate(self.terms.terms) if not t.is_name]
        near = [figure for _, unit in self.near_units() for figure in unit.figures]
        right = sum(any(same_amount(f, o) for o in near) for f in self.terms.figures)
        total = sum(term.weight for _, term in plain) + len(self.terms.figures)
        said = sum(term.weight for index, term in plain if index in self.match.terms) + right
        return said / total if total else 1.0

    @cached_property
    def known_stems(self) -> frozenset[str]:
        """The telling words of this point and of the others."""
        texts = (self.terms.text, *(terms.text for terms in self.rest))
        return frozenset(t.stem for text in texts for t in text.tokens if t.is_content)

    @cached_property
    def confirmed_words(self) -> frozenset[str]:
        """The words of what was confirmed."""
        return frozenset(token.norm for text in self.confirmed for token in text.tokens)

    def belongs_elsewhere(self, number: int, figure: Figure) -> bool:
        """Whether a figure was confirmed, or tells another point that its statement speaks of.

        That another point merely holds the same figure excuses nothing.
        """
        if any(same_amount(figure, other) for text in self.confirmed for other in text.figures):
            return True
        if any(self._ends_change_of(terms, number, figure) for terms in self.rest):
            return True
        return any(
            self.vocabulary.shares(terms).get(number, 0.0)
            >= (
                max(_TOUCHED, _NEARLY * self._share_beside(terms, number))
                if is_unique
                else max(_SPOKEN_OF, self._share_beside(terms, number))
            )
            for terms in self.rest
            for is_unique in {
                _is_unique(figure, f)
                for f in terms.figures
                if same_amount(figure, f) and _counts_so(figure, f)
            }
        )

    def _ends_change_of(self, terms: Terms, number: int, figure: Figure) -> bool:
        """Whether a bare number is one end of another point's change, its other end just told."""
        if figure.kind is not Kind.COUNT or figure.nouns:
            return False
        ends = [f for f in terms.figures if f.kind not in {Kind.COUNT, Kind.YEAR}]
        here = self.unit(number).sentence
        near = [f for unit in self.vocabulary.units for f in unit.figures if unit.sentence == here]
        return any(
            end.kind is other.kind
            and end is not other
            and same_amount(figure, end)
            and any(same_amount(said, other) and said.kind is other.kind for said in near)
            for end in ends
            for other in ends
        )

    def _share_beside(self, other: Terms, number: int) -> float:
        """Give how much a statement says of this point, to compare with what it says of another.

        A piece is compared with the other pieces of its point; with other points, the point is.
        """
        beside = self.whole is None or other.text.text in self.whole.text.text
        return (self.shares if beside else self._shares_of_whole).get(number, 0.0)

    @cached_property
    def _shares_of_whole(self) -> Mapping[int, float]:
        return self.vocabulary.shares(self.whole or self.terms)

    def is_about(self, number: int, but: frozenset[str] = frozenset()) -> bool:
        """Whether a statement is about this point rather than about another one.

        The words of a name that stands where this point has its own (`but`) tell nothing of that.
        """
        own = self.shares.get(number, 0.0)
        if own >= _MOSTLY:
            return True
        return all(
            self.vocabulary.shares(terms, but).get(number, 0.0)
            <= max(self._share_beside(terms, number), _SPOKEN_OF) * _CLEARLY
            for terms in self.rest
        )

    def is_generality(self, number: int) -> bool:
        """Whether a sentence says how things are in general: bus drivers deserve fair wages.

        Neither the speaker nor a figure, a name or anything past appears in it.
        """
        here = self.unit(number).sentence
        said = [unit for unit in self.vocabulary.units if unit.sentence == here]
        if here in self.vocabulary.voiced or detect(" ".join(u.text for u in said)) != "en":
            return False
        if any(pattern("place_told").search(unit.folded) for unit in said):
            return False
        if any(unit.figures or unit.names or unit.other for unit in said):
            return any(pattern("in_general").search(unit.folded) for unit in said)
        tokens = [token for unit in said for token in unit.tokens]
        return not any(is_past(t.norm) for t in tokens)

    def unit(self, number: int) -> Unit:
        """Give a statement."""
        return self.vocabulary.units[number]

    def documented(self, found: Figure | Name) -> str:
        """Give how the point writes a figure or a name."""
        return self.terms.text.text[found.start : found.end]

    @cached_property
    def and_after(self) -> tuple[tuple[int, Unit], ...]:
        """The statements of the sentences that tell the point and of the one after each, numbered.

        Those about another point are left out.
        """
        here = {self.unit(number).sentence for number in self.match.units}
        return tuple(
            (number, unit)
            for number, unit in enumerate(self.vocabulary.units)
            if {unit.sentence, unit.sentence - 1} & here and self.is_about(number)
        )

    def near_units(self) -> Iterator[tuple[int, Unit]]:
        """Give the statements that speak of the point, numbered."""
        return ((number, self.unit(number)) for number in self.near)


def quoted(unit: Unit, found: Figure | Name) -> str:
    """Give how a statement says a figure or a name."""
    return unit.text[found.start - unit.start : found.end - unit.start]


def spoken_of(sight: Sight, recall: float) -> bool:
    """Whether so much of a point was said, and by more than one word of several."""
    return sight.match.recall >= recall and (sight.match.hits > 1 or sight.match.recall >= 0.5)


def _counts_so(said: Figure, own: Figure) -> bool:
    """Whether a figure with a unit is one of a point's with that unit: 14 minutes, 14 minutes."""
    unit = {Kind.DURATION, Kind.YEAR, Kind.PERCENT}
    return said.kind not in unit or own.kind in {said.kind, Kind.TIMES}


def _goes_on(unit: Unit) -> bool:
    return pattern("carries_on").search(unit.folded) is not None


_MANY, _NEARLY = 100, 0.8


def _is_unique(said: Figure, own: Figure) -> bool:
    """Whether so many of the same things are told that they are hardly there by chance."""
    return said.value >= _MANY and bool({*said.nouns} & {*own.nouns})


Check = Callable[[Sight], Difference | None]


def first_difference(sight: Sight, checks: tuple[Check, ...]) -> Difference | None:
    """Give what the first check that objects has found."""
    for check in () if sight.is_unspoken else checks:
        found = check(sight)
        if found is None or sight.is_generality(found.unit):
            continue
        named = found.said if found.kind is Discrepancy.NAME and found.said.istitle() else ""
        if sight.is_about(found.unit, frozenset(plain(named).split())):
            return found
    return None
