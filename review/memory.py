"""The memory of one point: FSRS, wrapped so that whole study days are all it ever sees.

There are no learning steps and no fuzz, so the same log always gives the same memory, bit for bit.
Every date is the learner's study day (`review.drill.study_day`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import IntEnum
from typing import Final

import fsrs

RETENTION: Final = 0.9
"""The expected recall at which FSRS brings a point back; its stability is defined by it."""
MAXIMUM_INTERVAL_DAYS: Final = 365
"""No point stays away for longer than a year."""


class Rating(IntEnum):
    """How a point was told, in FSRS's numbers. Easy is never given."""

    AGAIN = 1
    HARD = 2
    GOOD = 3


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of one point after its last review.

    `stability` is the days until expected recall falls to 0.9; `difficulty` runs from 1 to 10;
    `due_on` is FSRS's own due day, at least the day after `reviewed_on`; `rating` is the last one.
    """

    stability: float
    difficulty: float
    reviewed_on: date
    due_on: date
    rating: Rating


@dataclass(frozen=True, slots=True)
class Review:
    """One entry of a point's review log."""

    rating: Rating
    on: date


_SCHEDULER: Final = fsrs.Scheduler(
    desired_retention=RETENTION,
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=MAXIMUM_INTERVAL_DAYS,
    enable_fuzzing=False,
)
_DECAY: Final = -_SCHEDULER.parameters[20]
_FACTOR: Final = RETENTION ** (1 / _DECAY) - 1
_CARD_ID: Final = 0  # FSRS sleeps to make up an id where it is given none


def counts(before: Memory | None, on: date) -> bool:
    """Tell whether telling a point on this day is a review.

    It is not on the day of its last review (a same-day retry is feedback) nor on an earlier one
    (the clock was set back, or the learner moved west).
    """
    return before is None or on > before.reviewed_on


def review(before: Memory | None, rating: Rating, *, on: date) -> Memory:
    """Give the memory after a review; `ValueError` where it does not count (see `counts`)."""
    if before is not None and not counts(before, on):
        raise ValueError(f"a review on {on} cannot follow one on {before.reviewed_on}")
    card, _ = _SCHEDULER.review_card(_card(before, on=on), fsrs.Rating(rating), _midnight(on))
    assert card.stability is not None, "a reviewed card has a stability"
    assert card.difficulty is not None, "a reviewed card has a difficulty"
    return Memory(card.stability, card.difficulty, on, card.due.date(), rating)


def replay(log: Iterable[Review]) -> Memory | None:
    """Rebuild a memory from its log, oldest first: the same floats as were reached step by step."""
    memory = None
    for entry in log:
        memory = review(memory, entry.rating, on=entry.on)
    return memory


def recall(memory: Memory | None, *, on: date) -> float:
    """Give the expected recall on a day, 0 to 1: FSRS's forgetting curve; 0 where never reviewed.

    It is 1 on the day of the review, and before it.
    """
    if memory is None:
        return 0.0
    elapsed_days = max(0, (on - memory.reviewed_on).days)
    return float((1 + _FACTOR * elapsed_days / memory.stability) ** _DECAY)


def demonstrated_recall(memory: Memory | None, *, on: date) -> float:
    """Give the expected recall of a point the candidate has told: 0 while the last was a miss.

    FSRS expects recall to be certain on the day of a review, a missed one too, for a flashcard is
    learnt when its back is seen. An answer is not: what was missed counts once it has been said.
    """
    if memory is None or memory.rating is Rating.AGAIN:
        return 0.0
    return recall(memory, on=on)


def _card(before: Memory | None, *, on: date) -> fsrs.Card:
    if before is None:
        return fsrs.Card(_CARD_ID, due=_midnight(on))
    return fsrs.Card(
        _CARD_ID,
        state=fsrs.State.Review,
        stability=before.stability,
        difficulty=before.difficulty,
        due=_midnight(before.due_on),
        last_review=_midnight(before.reviewed_on),
    )


def _midnight(on: date) -> datetime:
    """Give a study day as FSRS takes it: at midnight UTC, so that elapsed days are whole."""
    return datetime.combine(on, time(), tzinfo=UTC)
