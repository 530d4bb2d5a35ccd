"""What of a text can be printed: a model can say what nobody sees, and no database keeps."""

import re
from typing import Any

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def is_printable(text: str) -> bool:
    """Whether everything in a text can be seen, or is white space."""
    return _UNSEEN.search(text) is None


def printable(value: Any) -> Any:
    """Take out of all texts of a value what nobody can see: controls, zero widths, half characters.

    No database keeps some of them, and others turn what stands around them about.
    """
    match value:
        case str():
            return _UNSEEN.sub("", value)
        case list():
            return [printable(one) for one in value]
        case dict():
            return {key: printable(one) for key, one in value.items()}
        case _:
            return value
