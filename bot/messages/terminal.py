"""What the terminal itself says, around the conversation."""

from bot.messages.message import Message, faint, line, strong, warn

SAMPLE = Message(
    (
        line(strong("Interview Coach"), " asks from your own application and holds you to it."),
        line(
            "This is the sample application, of an invented candidate. For your own: ",
            strong("/load FILE"),
        ),
        line(
            faint("Answer by typing; a number presses a button; /help lists commands; Ctrl-D ends.")
        ),
    )
)
WELCOME = Message(
    (
        line(strong("Interview Coach"), " asks from your own application and holds you to it."),
        line(
            faint("Answer by typing; a number presses a button; /help lists commands; Ctrl-D ends.")
        ),
    )
)
ENDED = Message((line(faint("Kept. Your progress is here when you come back.")),))
WAITING = "One moment ..."
TROUBLE = Message(
    (
        line(
            warn("Something went wrong on my side. "),
            "What you sent is kept if it was an answer; try once more, or /practice to go on.",
        ),
    )
)


def returned(title: str) -> Message:
    """Greet somebody who has practised before."""
    return Message((*WELCOME.lines[:1], line("Back to ", strong(title), "."), *WELCOME.lines[1:]))


def written(path: str) -> Message:
    """Tell where a file is."""
    return Message((line("It is at ", strong(path)),))
