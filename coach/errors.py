"""What a person can be told went wrong.

CoachError
├── LearnerGone   the learner was forgotten meanwhile, with all that was theirs
└── UserError     something the person asked for cannot be done; carries the problem to put in words
"""

from enum import StrEnum


class Problem(StrEnum):
    """Why something could not be done; `bot/messages.py` has the sentence for each."""

    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    OLD_WORD = "old_word"
    PASSWORD = "password"  # noqa: S105 - the name of a problem
    SCANNED = "scanned"
    BROKEN = "broken"
    HEAVY = "heavy"
    NO_REQUIREMENTS = "no_requirements"
    NO_ANSWERS = "no_answers"
    ADVERT = "advert"
    NO_APPLICATION = "no_application"
    NO_SUCH_APPLICATION = "no_such_application"
    NO_SUCH_REQUIREMENT = "no_such_requirement"
    UNKNOWN_COMMAND = "unknown_command"
    NO_SUCH_NOTE = "no_such_note"
    STILL_A_NOTE = "still_a_note"
    POINT_TOO_LONG = "point_too_long"
    NO_OPEN_QUESTION = "no_open_question"
    AWAITS_JUDGE = "awaits_judge"
    EMPTY_ANSWER = "empty_answer"
    ANSWER_TOO_LONG = "answer_too_long"
    ARGUMENT_TOO_LONG = "argument_too_long"
    NOTHING_GRADED = "nothing_graded"
    NOTHING_TO_UNDO = "nothing_to_undo"
    STALE = "stale"
    BAD_MINUTES = "bad_minutes"
    NO_MOCK = "no_mock"
    BAD_DATE = "bad_date"
    PAST_DATE = "past_date"
    TWO_DATES = "two_dates"
    FAR_DATE = "far_date"
    LATER_REVIEW = "later_review"
    ENOUGH_TIMES = "enough_times"
    NO_WEEKDAY = "no_weekday"
    NO_DRILL = "no_drill"
    BAD_TIME = "bad_time"
    BAD_ZONE = "bad_zone"
    EDITED_OTHER = "edited_other"
    EDITED_TOO_LATE = "edited_too_late"
    SENT_BEFORE_ASKED = "sent_before_asked"
    OWNER_ONLY = "owner_only"
    OWNER_ONLY_USAGE = "owner_only_usage"
    SEND_FILE = "send_file"
    FILE_UNNAMED = "file_unnamed"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"


class CoachError(Exception):
    """The root of the coach's errors."""


class LearnerGone(CoachError):
    """The learner was forgotten meanwhile, with all that was theirs."""


class UserError(CoachError):
    """Something the person asked for cannot be done; nothing was changed.

    `near` names what is like `detail`.
    """

    def __init__(self, problem: Problem, detail: str = "", *, near: tuple[str, ...] = ()) -> None:
        super().__init__(problem.value)
        self.near = near
        self.problem = problem
        self.detail = detail
