"""Why a document could not be read.

ReadingError
├── Unreadable       the bytes hold no text that can be read
└── NotAnApplication the text holds no requirement with an answer
"""

from enum import StrEnum


class Reason(StrEnum):
    """What was wrong, for the face to put into words."""

    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    OLD_WORD = "old_word"
    PASSWORD = "password"  # noqa: S105 - the name of a reason
    SCANNED = "scanned"
    BROKEN = "broken"
    HEAVY = "heavy"
    NO_REQUIREMENTS = "no_requirements"
    NO_ANSWERS = "no_answers"
    ADVERT = "advert"


class ReadingError(Exception):
    """A document could not be taken in."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class Unreadable(ReadingError):
    """The bytes are no text that can be read."""


class NotAnApplication(ReadingError):
    """The text holds no requirement with an answer."""
