"""How an answer is told: length, whose deed, fillers, hedges, result, sentences. Never scored."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from grading.claims import prepare, sentences
from grading.figures import Kind
from grading.language import detect
from grading.wordlists import pattern
from question_bank.model import QuestionType

WORDS_A_MINUTE = 150
LONGEST_SECONDS = 120
FEWEST_WORDS = 25
LONGEST_SENTENCE = 40
FEW = 3
"""So many fillers, hedges or "we" are a habit and no accident."""
SHARE = 0.03
"""The part of all words that fillers or hedges make up where they are heard."""
LANGUAGES = ("en", "de", "fr", "es", "fi", "sv")
_OUTCOMES = frozenset({Kind.PERCENT, Kind.MONEY, Kind.TIMES})
_WORD = re.compile(r"[^\W_]+(?:['\u2019\-][^\W_]+)*")
_STOP = re.compile(r"[.!?…](?:\s|$)")
_TOLD_WITH_A_RESULT = frozenset(
    {
        QuestionType.BEHAVIOURAL,
        QuestionType.IMPACT,
        QuestionType.COLLABORATION,
        QuestionType.OWNERSHIP,
        QuestionType.FAILURE,
        QuestionType.PRIORITISING,
        QuestionType.PRESSURE,
    }
)


class Flaw(StrEnum):
    """What can be told better, the most valuable first."""

    ONLY_WE = "only_we"
    NO_RESULT = "no_result"
    TOO_LONG = "too_long"
    HEDGED = "hedged"
    FILLED = "filled"
    WINDING = "winding"
    TOO_SHORT = "too_short"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What was heard: counts of words, and `seconds` at an ordinary pace.

    `fillers` and `hedges` are as said, each occurrence, in order. `longest_sentence` is in words,
    0 where the text has no full stops, as in a transcript of speech.
    """

    words: int
    seconds: int
    mine: int
    ours: int
    fillers: tuple[str, ...]
    hedges: tuple[str, ...]
    longest_sentence: int
    has_result: bool


def delivery_of(answer: str) -> Delivery:
    """Listen to how an answer is told; in a language not known, only to its length."""
    text = unicodedata.normalize("NFC", answer).lower().replace("\u2019", "'")
    language = detect(answer)
    words = len(_WORD.findall(text))
    return Delivery(
        words=words,
        seconds=round(words * 60 / WORDS_A_MINUTE),
        mine=len(_heard("mine", text, language)),
        ours=len(_heard("ours", text, language)),
        fillers=_heard("filler", text, language),
        hedges=_heard("hedge", text, language),
        longest_sentence=_longest(answer),
        has_result=bool(_heard("outcome", text, language)) or _has_measure(answer),
    )


def _heard(section: str, text: str, language: str) -> tuple[str, ...]:
    if language not in LANGUAGES:
        return ()
    spoken = pattern(f"{section}_{language}", "delivery.txt")
    return tuple(found.group().strip(" ,") for found in spoken.finditer(text))


def _longest(answer: str) -> int:
    if not _STOP.search(answer):
        return 0
    return max(len(_WORD.findall(answer[start:end])) for start, end in sentences(answer))


def _has_measure(answer: str) -> bool:
    """Whether a figure tells an outcome: a share, money, a multiple, or one amount after another.

    "From 11 minutes to 6" is told by two figures with nothing but small words between.
    """
    figures = prepare(answer).figures
    if any(figure.kind in _OUTCOMES for figure in figures):
        return True
    between = (answer[one.end : other.start] for one, other in pairwise(figures))
    return any(re.fullmatch(r"(?:\s\w+){0,2}\s(?:to|auf|à|a|till|against)\s", b) for b in between)


def wants_result(asked: QuestionType | None) -> bool:
    """Whether a question of this type asks what came of it."""
    return asked in _TOLD_WITH_A_RESULT


def flaws(delivery: Delivery, asked: QuestionType | None) -> Iterator[Flaw]:
    """Give what can be told better, the most valuable first.

    A story is wanted only where a question asks what came of something: a fact may be short.
    """
    found = {
        Flaw.ONLY_WE: delivery.ours >= FEW and not delivery.mine,
        Flaw.NO_RESULT: wants_result(asked) and not delivery.has_result,
        Flaw.TOO_LONG: delivery.seconds > LONGEST_SECONDS,
        Flaw.HEDGED: _is_habit(delivery.hedges, delivery.words),
        Flaw.FILLED: _is_habit(delivery.fillers, delivery.words),
        Flaw.WINDING: delivery.longest_sentence > LONGEST_SENTENCE,
        Flaw.TOO_SHORT: wants_result(asked) and delivery.words < FEWEST_WORDS,
    }
    return (flaw for flaw in Flaw if found[flaw])


def _is_habit(heard: tuple[str, ...], words: int) -> bool:
    return len(heard) >= FEW and len(heard) >= SHARE * words
