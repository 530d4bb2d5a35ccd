"""An answer as checkable statements, each a verbatim slice with its offsets."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from grading import stance
from grading.corrected import without_withdrawn
from grading.figure_finder import find_figures
from grading.figures import Figure
from grading.language import detect, detect_within
from grading.lexicon import is_past
from grading.names import Name, find_names
from grading.tokens import Token, tokenize
from grading.wordlists import pattern

_RUN = r"(?<!\s)\s+"  # from its beginning, as a try at each space of a long run takes its square
_SENTENCE = re.compile(
    rf"(?<=[.!?…])[\"')\]]*\s+|(?:{_RUN})?(?:\n+\s*|[;•]\s+|(?:<!--|-->|\[\[|\]\])\s*)"
    r"|[\u3002\uff01\uff1f]"
)
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|approx|ca|dr|mr|mrs|ms|prof|no|nr|vs|inc|ltd|co|corp|jr|sr|dept|hon|rev|gen|col|sgt|lt|bros|univ|st|bzw|z\.b|d\.h|p\.ex|ej)\.$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r",\s+(?=(?:and|but|so|then|where|which|who|while|whereas|und|aber|sondern|et|mais|puis|y|pero|ja|mutta|och|men)\s)"
    r"|,\s+(?=(?:i|we|my|our|ich|wir|je|j'|nous|jag|vi|at|he|she|they|it|that|this|das|dies|es|c'est|cela|eso|esto|se|det)\b)"
    rf"|{_RUN}(?=(?:but|aber|mais|pero|mutta)\s)|:\s+|{_RUN}[\u2013\u2014-]\s+"
    rf"|{_RUN}(?=and\s+(?:i|we|my|our|then|he|she|they)\b)"
    rf"|{_RUN}(?=(?:und\s+(?:ich|wir)|et\s+(?:je|j'|nous)|och\s+(?:jag|vi))\b)",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"^(?:and |so |now |but )?"
    r"(?:the|that|this|these|those|a|an|our|my|die|der|das|le|la|el|den|det)\s"
    r"(?:[\w'-]+\s?){1,9}\?+$"
)
_ASKS = re.compile(
    r"^(?:\W*(?:and|but|so|well|or)\W)*"
    r"(?:what|how|why|who|whom|whose|when|where|which|do|does|did|is|are|was|were|can|could|would"
    r"|should|shall|will|have|has|had|may|might|am|wie|was|warum|wer|wann|wo|welche\w*|haben|hat|kann"
    r"|comment|quoi|pourquoi|qui|quand|ou|que|avez|est|como|por que|quien|cuando|donde|tiene|puede"
    r"|mita|miten|miksi|kuka|voitko|vad|hur|varfor|vem|nar|var|kan|har)\b"
)
_SPOKEN_LENGTH = 24  # gaps between words
_SHORT = 80  # characters that may not tell their language
_LEADS_IN = (
    *("that", "which", "who", "whom", "what", "when", "where", "as", "if", "because", "and", "so"),
    *("but", "than", "how", "why", "since", "while", "before", "after", "until", "then", "also"),
    *("once", "though", "um", "uh", "think", "guess", "know", "say", "mean", "suppose", "all"),
)
"""Words after which a subject begins no statement of its own."""
_SPOKEN = re.compile(
    rf"{_RUN}(?=(?:and|so|then|but|also|because|um|uh)\s+(?:i|i'?m|i'?ve|we|then|so|the|in|at|my|our|it)\b)|"
    + "".join(rf"(?<!\b{word})" for word in _LEADS_IN)
    + rf"{_RUN}(?=(?:i|we|i'?m|i'?ve|we'?ve)\s)"
    rf"|{_RUN}(?=(?:und|also|dann)\s+(?:ich|wir|dann|habe|hab)\b)|{_RUN}(?=(?:puis|et|ensuite)\s+(?:je|j|nous|on)\b)"
    rf"|{_RUN}(?=(?:y|luego|despues)\s+(?:yo|he|hice|tambien)\b)|{_RUN}(?=(?:och|sen|sedan)\s+(?:jag|vi|sa)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause of a text with what can be checked in it; offsets are into the whole text.

    An `aside` tells nothing of the speaker: a question, a word to the grader or to the reader.
    """

    text: str
    start: int
    end: int
    sentence: int
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    names: tuple[Name, ...]
    folded: str
    wish: bool
    denial: int | None
    other: bool
    aside: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready to be compared."""

    text: str
    language: str
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    names: tuple[Name, ...]
    folded: str


@lru_cache(maxsize=2048)
def prepare(text: str, expected: str = "") -> Prepared:
    """Tokenise a text and find its figures and names; kept for texts seen again.

    Each sentence is read in its own language where that shows, else in the `expected` one or the
    text's.
    """
    short = expected and len(text) < _SHORT
    whole = detect_within(text, expected, expected) if short else detect(text)
    tokens: list[Token] = []
    figures: list[Figure] = []
    for start, end in sentences(text):
        language = detect_within(text[start:end], whole, expected or whole)
        here = tuple(_moved(token, start) for token in tokenize(text[start:end], language))
        counted = find_figures(text, here, language)
        figures += [
            replace(f, first=f.first + len(tokens), last=f.last + len(tokens)) for f in counted
        ]
        tokens += here
    kept = tuple(tokens)
    return Prepared(
        text, whole, kept, tuple(figures), find_names(text, kept, whole), stance.plain(text)
    )


def _moved(token: Token, by: int) -> Token:
    start, end = token.start + by, token.end + by
    return Token(token.raw, token.norm, token.stem, start, end, token.function) if by else token


def units(answer: str, expected: str = "") -> tuple[Unit, ...]:
    """Split an answer into clauses, in order, none empty."""
    read = prepare(answer, expected)
    whole = replace(read, figures=without_withdrawn(answer, read.figures))
    found: list[Unit] = []
    spans = sentences(answer)
    for number, (start, end) in enumerate(spans):
        aside = stance.is_to_grader(stance.plain(answer[start:end]))
        pieces = _clauses(answer, start, end)
        asks = bool(pieces) and _is_question(answer[slice(*pieces[-1])])
        after = answer[slice(*spans[number + 1])] if number + 1 < len(spans) else ""
        if asks and len(pieces) == 1 and _is_taken_up(answer[start:end], after):
            asks = False
        nobody = asks and not stance.is_about_self(stance.plain(answer[start:end]))
        for piece in pieces:
            asked = asks and (nobody or piece == pieces[-1])
            unit = _unit(whole, piece, number, aside=aside or asked)
            if unit.tokens:
                found.append(_wished_on(unit, found[-1] if found else None))
    return tuple(found)


def _wished_on(unit: Unit, before: Unit | None) -> Unit:
    """Take what goes on about a wish without a subject of its own for a part of it."""
    goes_on = before is not None and before.wish and before.sentence == unit.sentence
    unsure = pattern("unsure").search(unit.folded)
    if not goes_on or unit.wish or (stance.is_about_self(unit.folded) and not unsure):
        return unit
    came_about = before and pattern("past_plan").search(before.folded)
    if (came_about or pattern("but").search(unit.folded)) and _has_past(unit):
        return unit  # it was to be so, and it came about; I would like to say so, but it fell
    return replace(unit, wish=True)


def _has_past(unit: Unit) -> bool:
    return any(is_past(token.norm) or token.norm == "was" for token in unit.tokens)


def _is_question(clause: str) -> bool:
    """Whether a clause asks; a long one is rather a story with a question run on to it.

    A bare thing with a question mark only says what comes next: the phone policy? I wrote that.
    """
    if not clause.rstrip("\"')").endswith("?") or _gaps(clause) >= _SPOKEN_LENGTH:
        return False
    folded = stance.plain(clause)
    return _TOPIC.search(folded) is None or stance.is_to_reader(folded)


def _is_taken_up(topic: str, after: str) -> bool:
    """Whether a few words with a question mark only name what the next sentence is about."""
    folded = stance.plain(topic)
    named = _ASKS.search(folded) is None and not stance.is_to_reader(folded)
    return named and pattern("taken_up").search(stance.plain(after)) is not None


def sentences(text: str) -> list[tuple[int, int]]:
    """Give the offsets of each sentence or line, without the white space between."""
    return _cut(text, 0, len(text), _SENTENCE, _ends_abbreviation)


def _ends_abbreviation(before: str) -> bool:
    return _ABBREVIATION.search(before) is not None or (
        re.search(r"\b\d+\.$", before) is not None and (len(before.strip()) < 4)
    )


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = _cut(text, start, end, _CLAUSE, _never)
    found: list[tuple[int, int]] = []
    for low, high in pieces:
        spoken = _gaps(text[low:high]) > _SPOKEN_LENGTH
        found += _cut(text, low, high, _SPOKEN, _never) if spoken else [(low, high)]
    return found


def _gaps(text: str) -> int:
    """Count the gaps between words, however wide."""
    return len(text.split()) - 1


def _never(_before: str) -> bool:
    return False


def _cut(
    text: str, start: int, end: int, at: re.Pattern[str], spare: Callable[[str], bool]
) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    low = start
    for mark in at.finditer(text, start, end):
        if mark.end() == mark.start() or spare(text[max(low, mark.start() - 12) : mark.start()]):
            continue
        found.append((low, mark.start()))
        low = mark.end()
    found.append((low, end))
    trimmed = [_trim(text, low, high) for low, high in found]
    return [(low, high) for low, high in trimmed if high > low]


def _trim(text: str, low: int, high: int) -> tuple[int, int]:
    piece = text[low:high]
    return low + len(piece) - len(piece.lstrip()), high - len(piece) + len(piece.rstrip())


def _unit(whole: Prepared, piece: tuple[int, int], sentence: int, *, aside: bool) -> Unit:
    start, end = piece
    text = whole.text[start:end]
    folded = stance.plain(text)
    return Unit(
        text=text,
        start=start,
        end=end,
        sentence=sentence,
        tokens=tuple(t for t in whole.tokens if start <= t.start < end),
        figures=tuple(f for f in whole.figures if start <= f.start < end),
        names=tuple(n for n in whole.names if start <= n.start < end),
        folded=folded,
        wish=stance.is_wish(folded),
        denial=stance.denial(folded),
        other=stance.other_doer(folded),
        aside=aside
        or stance.is_to_grader(folded)
        or stance.is_to_reader(folded)
        or stance.is_of_the_question(folded),
    )
