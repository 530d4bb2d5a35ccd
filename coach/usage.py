"""What Claude cost, for the person who pays."""

from datetime import UTC

from coach.daily_replies import UsageShown
from coach.errors import Problem, UserError
from coach.purse import MICRO, Limits
from coach.visit import Visit
from storage import spending

AT_THE_MACHINE = "terminal"
"""Who talks through this face has the machine, and with it the key."""


def usage(visit: Visit, *, owner_id: str | None, limits: Limits | None) -> UsageShown:
    """Add up today and all of it; `UserError` for anybody but the owner.

    `limits` is `None` where no key is set.
    """
    here = visit.learner.face == AT_THE_MACHINE
    if not here and (owner_id is None or visit.learner.external_id != owner_id):
        raise UserError(Problem.OWNER_ONLY_USAGE)
    today = visit.now.astimezone(UTC).date()
    return UsageShown(
        today=tuple(spending.sums(visit.session, since=today)),
        all_dollars=spending.spent(visit.session) / MICRO,
        limits=limits,
    )
