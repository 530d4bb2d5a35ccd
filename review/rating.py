"""From what an answer did with a point, and the help it took, to the rating FSRS is given."""

from enum import StrEnum
from typing import assert_never

from grading.model import PointVerdict
from review.memory import Rating


class Help(StrEnum):
    """The most help that came before the candidate told a point."""

    NONE = "none"
    HINT = "hint"
    PROBE = "probe"
    REVEALED = "revealed"


def rating_of(verdict: PointVerdict, help_taken: Help) -> Rating:
    """Rate one invited point (rubric, step 6).

    Missed, contradicted or revealed before answering is Again; partial, or covered only after a
    hint or a follow-up probe, is Hard; covered unprompted is Good.
    """
    if help_taken is Help.REVEALED:
        return Rating.AGAIN
    match verdict:
        case PointVerdict.MISSED | PointVerdict.CONTRADICTED:
            return Rating.AGAIN
        case PointVerdict.PARTIAL:
            return Rating.HARD
        case PointVerdict.COVERED:
            return Rating.GOOD if help_taken is Help.NONE else Rating.HARD
    assert_never(verdict)
