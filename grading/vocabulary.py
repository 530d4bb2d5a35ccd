"""The words of an answer, to look points up in."""

from collections.abc import Mapping, Sequence

from grading.claims import Unit
from grading.lexicon import phrase_groups, senses_of
from grading.likeness import Alike
from grading.terms import Term, Terms, synsets_of
from grading.tokens import Token
from grading.topics import topics_of
from grading.wordlists import pattern

SAME, NARROWER, WIDER = 0.8, 0.6, 0.0


_SHORTEST = 4  # letters of a word that may have forms and slips


def is_voiced(unit: Unit) -> bool:
    """Whether the speaker appears in a statement, by a word or by a verb's ending."""
    folded = unit.folded
    return pattern("self").search(folded) is not None or (
        pattern("own_doing").search(folded) is not None
    )


class Vocabulary:
    """The words of an answer's statements, to look points up in.

    What was found of a point is kept, as each other point is compared with it again and again: by
    the point's identity, for to hash all its words would take as long as to look them up.
    """

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self.units = units
        self._stems: dict[str, set[int]] = {}
        self._groups: dict[int, set[int]] = {}
        self._synsets: dict[str, set[int]] = {}
        self._wider: dict[str, set[int]] = {}
        self._initials = [initials(unit.tokens) for unit in units]
        for number, unit in enumerate(units):
            self._add(number, unit)
        self._alike = Alike(stem for stem in self._stems if len(stem) >= _SHORTEST)
        self._short: dict[str, set[int]] = {}
        for number, unit in enumerate(units):
            for token in unit.tokens:
                letters = token.raw.replace(".", "")
                if letters.isupper() and 3 <= len(letters) <= 6:
                    self._short.setdefault(letters.lower(), set()).add(number)
        self._similar: dict[str, Mapping[int, float]] = {}
        self._said: dict[int, tuple[Terms, list[Mapping[int, float]]]] = {}
        self._shares: dict[tuple[int, frozenset[str]], Mapping[int, float]] = {}
        self._together: dict[tuple[int, range], float] = {}
        self.voiced = frozenset(unit.sentence for unit in units if is_voiced(unit))
        self.topics = topics_of(units, self.voiced)

    def _add(self, number: int, unit: Unit) -> None:
        for token in unit.tokens:
            if not token.function:
                self._stems.setdefault(token.stem, set()).add(number)
                for group in senses_of(token.stem):
                    self._groups.setdefault(group, set()).add(number)
                own, wider = synsets_of(token.norm)
                for synset in own:
                    self._synsets.setdefault(synset, set()).add(number)
                for synset in wider:
                    self._wider.setdefault(synset, set()).add(number)
        for group in phrase_groups(tuple(token.norm for token in unit.tokens)):
            self._groups.setdefault(group, set()).add(number)

    def is_of_another(self, sentence: int) -> bool:
        """Whether he or she is who a sentence tells of."""
        return any(
            unit.sentence == sentence and pattern("third").search(unit.folded)
            for unit in self.units
        )

    @property
    def heads(self) -> list[str]:
        """The first letters of each statement's words, to find what an abbreviation stands for."""
        return self._initials

    def said(self, terms: Terms) -> Sequence[Mapping[int, float]]:
        """Give for each word of a point how surely each statement says it."""
        kept = self._said.get(id(terms))
        if kept is None:
            kept = self._said[id(terms)] = (terms, said_of(terms, self))  # so its id stays its own
        return kept[1]

    def shares(self, terms: Terms, but: frozenset[str] = frozenset()) -> Mapping[int, float]:
        """Give how much of a point each statement says by itself, 0.0-1.0, `but` some words."""
        said = self.said(terms)
        key = id(terms), but
        if key not in self._shares:
            self._shares[key] = self._sum(terms, said, but)
        return self._shares[key]

    def together(self, terms: Terms, sentences: range) -> float:
        """Give how much of a point some sentences say together, 0.0-1.0."""
        said = self.said(terms)
        key = id(terms), sentences
        if key not in self._together:
            near = {n for n, unit in enumerate(self.units) if unit.sentence in sentences}
            total = sum(term.weight for term in terms.terms) or 1.0
            told = 0.0
            for term, found in zip(terms.terms, said, strict=True):
                told += term.weight * max((found[n] for n in near & found.keys()), default=0.0)
            self._together[key] = told / total
        return self._together[key]

    @staticmethod
    def _sum(
        terms: Terms, found_of: Sequence[Mapping[int, float]], but: frozenset[str]
    ) -> dict[int, float]:
        total = sum(term.weight for term in terms.terms) or 1.0
        said: dict[int, float] = {}
        for term, found in zip(terms.terms, found_of, strict=True):
            if term.token.norm in but:
                continue
            for number, strength in found.items():
                said[number] = said.get(number, 0.0) + term.weight * strength / total
        return said

    def says(self, stemmed: str) -> bool:
        """Whether a stem occurs anywhere."""
        return stemmed in self._stems

    def find(self, term: Term) -> Mapping[int, float]:
        """Give how surely each unit says a term, 0.0-1.0."""
        key = term.token.raw if term.token.raw.isupper() else term.token.stem
        if key not in self._similar:
            self._similar[key] = self._look_up(term)
        return self._similar[key]

    def _look_up(self, term: Term) -> Mapping[int, float]:
        found: dict[int, float] = dict.fromkeys(self._stems.get(term.token.stem, ()), 1.0)
        for group in term.groups:
            for number in self._groups.get(group, ()):
                found.setdefault(number, 0.85)
        for strength, sought, table in (
            (SAME, term.synsets, self._synsets),
            (NARROWER, term.synsets, self._wider),
            (WIDER, term.wider, self._synsets),
        ):
            for synset in sought if strength else ():
                for number in table.get(synset, ()):
                    found[number] = max(found.get(number, 0.0), strength)
        own = term.token.stem
        for other, likeness in self._alike.to(own) if len(own) >= _SHORTEST else ():
            for number in self._stems[other]:
                found[number] = max(found.get(number, 0.0), likeness)
        self._spell_out(term, found)
        return found

    def shortened(self, initials: str) -> dict[tuple[int, int], set[int]]:
        """Give the spans of a point, by its words' first letters, that are said as abbreviations.

        ICU, for the intensive care unit: keys are word indices, values the units that say it.
        """
        found: dict[tuple[int, int], set[int]] = {}
        for short, numbers in self._short.items():
            at = initials.find(short)
            if at >= 0:
                found.setdefault((at, at + len(short)), set()).update(numbers)
        return found

    def _spell_out(self, term: Term, found: dict[int, float]) -> None:
        letters = term.token.raw.removesuffix("s")
        if letters.isupper() and 2 <= len(letters) <= 6:
            for number, heads in enumerate(self._initials):
                if letters.lower() in heads:
                    found[number] = 1.0


def initials(tokens: tuple[Token, ...]) -> str:
    """Give the first letters of words in a row, to find what an abbreviation stands for."""
    return "".join(token.norm[:1] for token in tokens)


def said_of(terms: Terms, vocabulary: Vocabulary) -> list[Mapping[int, float]]:
    """Give for each word of a point how surely each statement says it."""
    said = [vocabulary.find(term) for term in terms.terms]
    places = {token.start: index for index, token in enumerate(terms.text.tokens)}
    for (low, high), numbers in vocabulary.shortened(terms.initials).items():
        for at, term in enumerate(terms.terms):
            if low <= places[term.token.start] < high:
                said[at] = {**said[at], **dict.fromkeys(numbers, 1.0)}
    return said
