"""What a button can do."""

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What a button does."""

    NEXT = "next"
    IN_WORDS = "in_words"
    HINT = "hint"
    SKIP = "skip"
    SHOW = "show"
    BETTER = "better"
    RETRY = "retry"
    WHY = "why"
    DISAGREE = "disagree"
    OVERRULE = "overrule"
    APPEAL = "appeal"
    LET_STAND = "let_stand"
    TRUE = "true"
    MISSPOKE = "misspoke"
    ESTIMATE = "estimate"
    USE = "use"
    FORGET_APPLICATION = "forget_application"
    FORGET_EVERYTHING = "forget_everything"
    KEEP = "keep"
    SNOOZE = "snooze"
    SAMPLE = "sample"
    THAT_IS_ALL = "that_is_all"
    START_OVER = "start_over"
    LATER = "later"
    REGIONS = "regions"
    REGION = "region"
    ZONE = "zone"
    HOUR = "hour"
    INTERVIEW_IN = "interview_in"
    DRILL_ON = "drill_on"
    PANEL = "panel"
    TIME = "time"
    WEEKDAY = "weekday"
    QUESTIONS = "questions"
    PAUSE = "pause"
    QUIET = "quiet"
    REMINDER = "reminder"
    WEEKLY = "weekly"
    SETTLE = "settle"
    MORE_NOTES = "more_notes"
    SETTLED_ALREADY = "settled_already"
    LEAVE_NOTE = "leave_note"
    ADD_POINT = "add_point"
    REWORD = "reword"
    END = "end"
    GO_ON = "go_on"
    DRILL_THESE = "drill_these"
    IN_FULL = "in_full"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it does, to which turn, application or value, and to which item of it."""

    action: Action
    about: int | None = None
    item: int | None = None
