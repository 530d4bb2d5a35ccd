"""How much of a point an answer says, and where it says it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from grading import wordnet
from grading.claims import Prepared, Unit, prepare
from grading.figures import Figure, Kind
from grading.lexicon import is_common_action, light_stems, phrase_groups, senses_of
from grading.likeness import similarity
from grading.sameness import same_amount
from grading.tokens import Token
from grading.units import days_of, metric_of
from grading.wordlists import pattern, words

SAME, NARROWER, WIDER = 0.8, 0.6, 0.0
_LIGHT = 0.4
_ACTION = 0.6
_ASKED = 0.25
_ASIDE = 0.4
_SHORTEST = 4  # letters of a word that may have forms and slips
_NAME = 1.2
_SIDE_NAME = 0.3  # where it was done: leaving it out is fine


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a point that counts, with its relative weight."""

    token: Token
    weight: float
    groups: frozenset[int]
    is_name: bool
    synsets: frozenset[str] = frozenset()
    wider: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Terms:
    """A point ready to be looked for."""

    text: Prepared
    terms: tuple[Term, ...]
    figures: tuple[Figure, ...]
    initials: str


@dataclass(frozen=True, slots=True)
class Match:
    """The best window of an answer for a point: `recall` of its weighted words there, 0.0-1.0.

    `literal` counts the telling words that were said in a form of themselves.
    """

    recall: float
    units: tuple[int, ...]
    terms: frozenset[int]
    hits: int
    literal: int


NOTHING = Match(0.0, (), frozenset(), 0, 0)


@lru_cache(maxsize=2048)
def terms_of(text: str, language: str = "") -> Terms:
    """Prepare a point; kept, as the same points are asked about again and again."""
    prepared = prepare(text, language)
    counted = {i for figure in prepared.figures for i in range(figure.first, figure.last + 1)}
    named = {i for name in prepared.names for i in range(name.first, name.last + 1)}
    kept = [
        index
        for index, token in enumerate(prepared.tokens)
        if index not in counted
        and token.is_content
        and not token.is_number
        and token.norm not in words("currencies") | words("rough")
        and not (metric_of(token.norm) and index and prepared.tokens[index - 1].is_number)
    ]
    aside = _aside_from(prepared)
    weights = {
        index: _weight(prepared, index, named)
        * (_ASIDE if prepared.tokens[index].start >= aside else 1.0)
        for index in kept
    }
    if sum(weights.values()) < 2:  # places and employers are all there is to say
        weights = {i: _NAME if i in named else weight for i, weight in weights.items()}
    terms = tuple(
        Term(
            token,
            weights[i],
            senses_of(token.stem),
            i in named,
            *_synsets(prepared, i, named),
        )
        for i, token in enumerate(prepared.tokens)
        if i in weights
    )
    initials = "".join(token.norm[0] for token in prepared.tokens)
    figures = tuple(f for f in prepared.figures if not f.weak or _is_pair(f))
    return Terms(prepared, terms, figures, initials)


_NO_SYNSETS: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


def _synsets(text: Prepared, index: int, named: set[int]) -> tuple[frozenset[str], frozenset[str]]:
    if index in named or text.language != "en":
        return _NO_SYNSETS
    return synsets_of(text.tokens[index].norm)


@lru_cache(maxsize=16384)
def synsets_of(norm: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the common meanings of an English word as WordNet's synsets, and those right above."""
    taken: dict[str, int] = {}
    own: set[str] = set()
    wider: set[str] = set()
    for entry in wordnet.forms(norm):
        for sense in entry.senses:
            taken[sense.part] = taken.get(sense.part, 0) + 1
            if taken[sense.part] > SENSES:
                continue
            own.add(sense.synset)
            wider.update(sense.above[:1])
        own.update(entry.derived)
    return frozenset(own), frozenset(wider)


SENSES = 2


def _is_pair(figure: Figure) -> bool:
    """Whether a documented figure is a plain `two` or `twice`: no turn of phrase in few words."""
    if figure.kind is Kind.TIMES and figure.worded:
        return True
    return figure.kind is Kind.COUNT and figure.value > 1 and bool(figure.nouns)


def _aside_from(text: Prepared) -> int:
    """Give where a point's side details begin: an added clause that tells no figure."""
    found = pattern("aside").search(text.text.lower())
    if found is None or any(figure.start >= found.start() for figure in text.figures):
        return len(text.text)
    return found.start()


def _weight(text: Prepared, index: int, named: set[int]) -> float:
    token = text.tokens[index]
    if index in named:
        return _SIDE_NAME if is_side_name(text.tokens, index, named) else _NAME
    if token.stem in light_stems(text.language):
        return _LIGHT
    return _ACTION if is_common_action(token.stem) else 1.0


def is_side_name(tokens: tuple[Token, ...], index: int, named: set[int]) -> bool:
    """Whether a name only tells where or for whom something was done."""
    while index - 1 in named:
        index -= 1
    coded = any(char.isdecimal() for char in tokens[index].raw)  # B2, EC2
    return index > 0 and not coded and tokens[index - 1].norm in words("where")


def is_voiced(unit: Unit) -> bool:
    """Whether the speaker appears in a statement, by a word or by a verb's ending."""
    folded = unit.folded
    return pattern("self").search(folded) is not None or (
        pattern("own_doing").search(folded) is not None
    )


class Vocabulary:
    """The words of an answer's statements, to look points up in."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self.units = units
        self._stems: dict[str, set[int]] = {}
        self._groups: dict[int, set[int]] = {}
        self._synsets: dict[str, set[int]] = {}
        self._wider: dict[str, set[int]] = {}
        self._initials = [initials(unit.tokens) for unit in units]
        for number, unit in enumerate(units):
            self._add(number, unit)
        self._long = {stem: n for stem, n in self._stems.items() if len(stem) >= _SHORTEST}
        self._short: dict[str, set[int]] = {}
        for number, unit in enumerate(units):
            for token in unit.tokens:
                letters = token.raw.replace(".", "")
                if letters.isupper() and 3 <= len(letters) <= 6:
                    self._short.setdefault(letters.lower(), set()).add(number)
        self._similar: dict[str, Mapping[int, float]] = {}
        self.voiced = frozenset(unit.sentence for unit in units if is_voiced(unit))

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

    def shares(self, terms: Terms) -> dict[int, float]:
        """Give how much of a point each statement says by itself, 0.0-1.0."""
        total = sum(term.weight for term in terms.terms) or 1.0
        said: dict[int, float] = {}
        for term, found in zip(terms.terms, _said(terms, self), strict=True):
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
        for other, numbers in self._long.items() if len(own) >= _SHORTEST else ():
            likeness = 0.0 if other == own else similarity(own, other)
            for number in numbers if likeness else ():
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


def best_window(terms: Terms, vocabulary: Vocabulary, asked: frozenset[str]) -> Match:
    """Find the run of at most three sentences that says most of a point."""
    weights = [t.weight * (_ASKED if t.token.stem in asked else 1.0) for t in terms.terms]
    total = sum(weights)
    said = _said(terms, vocabulary)
    telling = [t.is_name or w >= _ACTION for t, w in zip(terms.terms, weights, strict=True)]
    touched = sorted(
        {
            number
            for tells, found in zip(telling, said, strict=True)
            if tells or not any(telling)
            for number in found
        }
        | set(anchors(terms, vocabulary))
    ) or sorted(set(_figured(terms, vocabulary, said)))
    touched = _lenders(
        touched, terms, vocabulary, [w * (1.0 / total if total else 0.0) for w in weights], said
    )
    if not total or not touched:
        return NOTHING
    figured = frozenset(anchors(terms, vocabulary))

    def told(match: Match) -> tuple[float, int]:
        figure = _FIGURED * bool(figured.intersection(match.units))
        return match.recall + figure - 0.02 * len(match.units), -match.units[0]

    windows = _windows(touched, vocabulary.units)
    return max((_score(window, weights, said, total) for window in windows), key=told)


def _lenders(
    touched: list[int],
    terms: Terms,
    vocabulary: Vocabulary,
    weights: list[float],
    said: list[Mapping[int, float]],
) -> list[int]:
    """Keep the statements that may add to what others say of a point.

    A sentence in which the speaker does not appear must tell a good part by itself, or a figure
    that is told nowhere else: else any text beside an answer would complete what it half says.
    """
    if not vocabulary.voiced:
        return touched
    own: dict[int, float] = {}
    for weight, found in zip(weights, said, strict=True):
        heard: dict[int, float] = {}
        for number, strength in found.items():
            sentence = vocabulary.units[number].sentence
            heard[sentence] = max(heard.get(sentence, 0.0), strength)
        for sentence, strength in heard.items():
            own[sentence] = own.get(sentence, 0.0) + weight * strength
    anchored = {vocabulary.units[number].sentence for number in anchors(terms, vocabulary)}
    return [
        number
        for number in touched
        if (sentence := vocabulary.units[number].sentence) in vocabulary.voiced
        or sentence in anchored
        or (own.get(sentence, 0.0) >= _LENDS and not vocabulary.is_of_another(sentence))
    ]


_LENDS = 0.3
_FIGURED = 0.3  # what a rare figure of the point tells of where it is spoken of


def anchors(terms: Terms, vocabulary: Vocabulary) -> Iterator[int]:
    """Give the statements with a figure of the point that is too rare to be there by chance."""
    rare = [figure for figure in terms.figures if is_rare(figure)]
    for number, unit in enumerate(vocabulary.units if rare else ()):
        if any(same_amount(said, figure) for said in unit.figures for figure in rare):
            yield number


def _figured(
    terms: Terms, vocabulary: Vocabulary, said: list[Mapping[int, float]]
) -> Iterator[int]:
    """Give the statements of the speaker with a figure of the point and one of its words."""
    telling = [figure for figure in terms.figures if not _is_pair(figure)]
    for number in {number for found in said for number in found}:
        unit = vocabulary.units[number]
        voiced = unit.sentence in vocabulary.voiced or not vocabulary.voiced
        if voiced and any(same_amount(one, own) for one in unit.figures for own in telling):
            yield number


def is_rare(figure: Figure) -> bool:
    """Whether a figure tells what is spoken of by itself: 14.2 percent, 2,600, no mere 3."""
    if figure.kind is Kind.DURATION:  # 26 hours is as rare as 26 of anything
        return max(figure.value, figure.value / (days_of(figure.unit) or 1.0)) >= _RARE
    fine = figure.value != int(figure.value)
    return figure.kind is not Kind.YEAR and (fine or figure.value >= _RARE)


_RARE = 12


def _said(terms: Terms, vocabulary: Vocabulary) -> list[Mapping[int, float]]:
    """Give for each word of a point how surely each statement says it."""
    said = [vocabulary.find(term) for term in terms.terms]
    places = {token.start: index for index, token in enumerate(terms.text.tokens)}
    for (low, high), numbers in vocabulary.shortened(terms.initials).items():
        for at, term in enumerate(terms.terms):
            if low <= places[term.token.start] < high:
                said[at] = {**said[at], **dict.fromkeys(numbers, 1.0)}
    return said


def _windows(touched: list[int], units: tuple[Unit, ...]) -> list[tuple[int, ...]]:
    """Give every run of touched units that spans at most three sentences."""
    return [
        tuple(touched[low:high])
        for low in range(len(touched))
        for high in range(low + 1, min(low + 7, len(touched) + 1))
        if units[touched[high - 1]].sentence - units[touched[low]].sentence < 3
    ]


def _score(
    window: tuple[int, ...], weights: list[float], said: list[Mapping[int, float]], total: float
) -> Match:
    strengths = [max((found.get(number, 0.0) for number in window), default=0.0) for found in said]
    recall = sum(w * s for w, s in zip(weights, strengths, strict=True)) / total
    hit = frozenset(index for index, strength in enumerate(strengths) if strength)
    fresh = [w > _ASKED for w in weights]
    hits = sum(fresh[index] for index in hit) if sum(fresh) > 1 else len(hit)
    literal = sum(s >= 1.0 and w >= _ACTION for s, w in zip(strengths, weights, strict=True))
    return Match(recall, window, hit, hits, literal)
