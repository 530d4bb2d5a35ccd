"""A button's choice as callback data: at most 64 bytes, and nothing but a choice decodes."""

import re

from coach.replies import Action, Choice

LIMIT_BYTES = 64
LARGEST = 2**63 - 1
"""What a database can hold as a number."""
_SHAPE = re.compile(r"([a-z_]+):(-?[0-9]{1,19})?:(-?[0-9]{1,19})?")


def encode(choice: Choice) -> str:
    """Give the callback data of a button: `hint:7:` or `overrule:7:2`."""
    numbers = ["" if number is None else str(number) for number in (choice.about, choice.item)]
    return ":".join([choice.action, *numbers])


def decode(data: str) -> Choice | None:
    """Read callback data; `None` for what is no choice of ours."""
    found = _SHAPE.fullmatch(data)
    if found is None or found[1] not in set(Action):
        return None
    about, item = (None if number is None else int(number) for number in found.group(2, 3))
    if any(abs(number or 0) > LARGEST for number in (about, item)):
        return None
    return Choice(Action(found[1]), about, item)
