"""What tells that a point was likely told otherwise: it is half said then, and not covered."""

from grading.able import only_able
from grading.bound import other_order
from grading.checks import Sight, first_difference
from grading.doers import understated
from grading.substituted import displaced


def is_doubtful(sight: Sight) -> bool:
    """Whether a deed is told as mere help or ability, in another order, or with another word."""
    unsure = understated(sight) or only_able(sight)
    return unsure or first_difference(sight, (other_order, displaced)) is not None
