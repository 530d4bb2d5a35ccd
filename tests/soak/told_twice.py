"""A bot with a planted fault, which the tally must find: every verdict is told twice."""

import sys
from datetime import datetime

from bot.__main__ import main
from coach.answer import Received
from coach.carrier import Carrier
from coach.commands import Replies
from coach.conversation import Conversation

_judge_one = Conversation._judge_one  # noqa: SLF001 - the fault is planted there


async def _twice(
    self: Conversation, learner_id: int, received: Received, *, now: datetime, carrier: Carrier
) -> Replies:
    replies = await _judge_one(self, learner_id, received, now=now, carrier=carrier)
    await self._database.run(lambda session: carrier.give(session, replies))
    return replies


if __name__ == "__main__":
    Conversation._judge_one = _twice  # type: ignore[method-assign] # noqa: SLF001 - as above
    sys.exit(main(["run"]))
