"""The labels of the buttons."""

from collections.abc import Mapping

from bot.messages.message import Button, shortened
from coach.replies import Action, Choice

LABELS: Mapping[Action, str] = {
    Action.NEXT: "Next question",
    Action.IN_WORDS: "In words",
    Action.HINT: "Hint",
    Action.SKIP: "Skip",
    Action.SHOW: "Show",
    Action.BETTER: "Better answer",
    Action.RETRY: "Retry",
    Action.WHY: "Why?",
    Action.DISAGREE: "Disagree",
    Action.OVERRULE: "I did say it",
    Action.APPEAL: "Judge again",
    Action.LET_STAND: "Let it stand",
    Action.TRUE: "True, add it",
    Action.MISSPOKE: "I misspoke",
    Action.ESTIMATE: "An estimate, soften it",
    Action.USE: "Switch",
    Action.FORGET_APPLICATION: "Forget this application",
    Action.FORGET_EVERYTHING: "Forget everything",
    Action.KEEP: "Keep it all",
    Action.SNOOZE: "In an hour",
    Action.SAMPLE: "Try it on a sample",
    Action.THAT_IS_ALL: "That is all",
    Action.START_OVER: "Start over",
    Action.LATER: "Skip",
    Action.REGIONS: "Time zone",
    Action.REGION: "This region",
    Action.ZONE: "This time zone",
    Action.HOUR: "At this hour",
    Action.INTERVIEW_IN: "The interview is then",
    Action.DRILL_ON: "Go on with drills",
    Action.PANEL: "This page",
    Action.TIME: "This time",
    Action.WEEKDAY: "This weekday",
    Action.QUESTIONS: "So many questions",
    Action.PAUSE: "Pause",
    Action.QUIET: "Quiet hours",
    Action.REMINDER: "Evening reminder",
    Action.WEEKLY: "Weekly summary",
    Action.SETTLE: "This note",
    Action.MORE_NOTES: "More notes",
    Action.SETTLED_ALREADY: "It is settled",
    Action.LEAVE_NOTE: "Leave it open",
    Action.ADD_POINT: "True, add it",
    Action.REWORD: "Say it anew",
    Action.END: "End interview",
    Action.GO_ON: "Go on",
    Action.DRILL_THESE: "Drill these three",
    Action.IN_FULL: "All of it",
    Action.PROGRESS: "Progress",
}


def buttons(choices: tuple[Choice, ...]) -> tuple[Button, ...]:
    """Label choices that need no more than their action; to skip in an interview is to move on."""
    labels = {**LABELS}
    if any(choice.action is Action.END for choice in choices):
        labels[Action.SKIP] = "Move on"
    return tuple(Button(labels[choice.action], choice) for choice in choices)


def button_about(choice: Choice, what: str) -> Button:
    """Label a choice with what it is about."""
    return Button(f"{LABELS[choice.action]}: {shortened(what, limit=40)}", choice)
