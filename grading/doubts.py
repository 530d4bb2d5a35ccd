"""What tells that a point was likely told otherwise: it is half said then, and not covered."""

from grading.bound import other_order
from grading.checks import Sight, first_difference
from grading.doers import understated
from grading.substituted import displaced


def is_doubtful(sight: Sight) -> bool:
    """Whether a deed is told as mere help, in another order, or with a word in another's place."""
    return understated(sight) or first_difference(sight, (other_order, displaced)) is not None
