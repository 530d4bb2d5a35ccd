"""What can come of something is asked for; nothing comes of being ready, or of a licence."""

import pytest

from bot.messages import compose
from coach.replies import Better, Feedback
from grading.offline import OfflineGrader
from storage.engine import Database
from tests.coach.script import Script, of_kind

DOCUMENT = """\
# Application: Head gardener

# Must have

## {requirement}

- {point}
"""


@pytest.mark.parametrize(
    ("requirement", "point", "ends"),
    [
        ("Willing to work weekends", "Work every third weekend at Castle Vrey", False),
        ("Registration with the nursing council", "Registered with the council", False),
        ("Experience with bread", "Baked bread for the market at Castle Vrey", True),
    ],
)
def test_an_end_is_wanted_only_where_something_can_come_of_it(
    database: Database,
    requirement: str,
    point: str,
    ends: bool,  # noqa: FBT001 - a table
) -> None:
    script = Script(database, OfflineGrader(), name="ends")
    script.load(DOCUMENT.format(requirement=requirement, point=point), name="ends.md")
    script.say(f"/practice {requirement.rsplit(maxsplit=1)[-1]}")
    script.say(f"I {point[0].lower()}{point[1:]}.")
    script.say("/skip")
    better = compose(of_kind(script.say("/better"), Better)).text()
    assert ("[what came of it?]" in better) == ends
    told = [reply for reply in script.transcript if isinstance(reply, Feedback)]
    assert ("end on what came of it" in compose(told[-1]).text()) == ends
