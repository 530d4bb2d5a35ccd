"""What the Telegram face itself says, around the conversation."""

from bot.messages.message import Message, line
from coach.incoming import CommandName

TROUBLE = Message(
    (
        line(
            "Something went wrong on my side, and I could not work on that. Send it once more,"
            " or /practice to go on."
        ),
    )
)
STRANGER = Message(
    (line("This coach is private. Ask the person who runs it for an invitation link."),)
)
LINK_IS_OVER = Message(
    (
        line(
            "This invitation link was used already, or I do not know it; each lets one person in,"
            " once. Ask the person who runs this coach for a new one."
        ),
    )
)
NOT_TEXT = Message(
    (
        line(
            "I can read text and documents, not this. Type your answer, or send your application"
            " as a file (Word, PDF, text ...) or pasted."
        ),
    )
)
NO_VOICE = Message((line("I cannot listen to voice messages here yet. Type your answer instead."),))
FILE_REFUSED = Message(
    (
        line(
            "Telegram did not take the file with everything I hold of you: it may be too large."
            " Ask the person who runs this coach for it."
        ),
    )
)
COMMANDS = {
    CommandName.PRACTICE: "ask me the next question",
    CommandName.MOCK: "a mock interview: /mock 20",
    CommandName.END: "end the mock interview",
    CommandName.PROGRESS: "how ready I am",
    CommandName.DUE: "what comes back, and when",
    CommandName.NOTES: "settle my open notes to myself by talking",
    CommandName.WEAK: "my weakest areas",
    CommandName.HINT: "a nudge towards the answer",
    CommandName.SKIP: "leave this question for another day",
    CommandName.SHOW: "show what the question is after",
    CommandName.RETRY: "the last question once more",
    CommandName.WHY: "why the last answer scored as it did",
    CommandName.DISAGREE: "overrule a verdict on the last answer",
    CommandName.BETTER: "a better answer, from my own points",
    CommandName.UNDO: "take the last answer back",
    CommandName.INTERVIEW: "set the day of the interview",
    CommandName.APPLICATIONS: "my applications",
    CommandName.USE: "practise another application",
    CommandName.START: "begin, or begin anew",
    CommandName.PLAN: "what each day until the interview brings",
    CommandName.SETTINGS: "drill times, days, quiet hours",
    CommandName.DRILL: "when drills come: /drill 8:30",
    CommandName.ZONE: "my time zone: /zone Lisbon",
    CommandName.PAUSE: "no drills until a day",
    CommandName.EXPORT: "everything kept of me, as a file",
    CommandName.INVITE: "let one more person in",
    CommandName.USAGE: "what Claude cost, for the owner",
    CommandName.FORGET: "delete what is kept of me",
    CommandName.HELP: "what I can do",
}
"""The list that Telegram shows when somebody types a slash."""


def invitation(link: str) -> Message:
    """Give an invitation as a link."""
    return Message((line("Send this to one person; it lets them in, once:"), line(link)))
