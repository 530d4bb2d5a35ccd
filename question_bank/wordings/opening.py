"""How an interview opens: who the candidate is, and what brings them here or speaks for them."""

from question_bank.model import QuestionType
from question_bank.wordings import Wording

MOTIVATION = tuple(
    Wording(f"opening.motivation.{number}", QuestionType.MOTIVATION, text)
    for number, text in enumerate(
        (
            "To begin with: who are you, in a minute or two, and what draws you to this role?",
            "Let's start with you: tell me briefly who you are, and why you applied here.",
            "Please introduce yourself first, and tell me what brings you to us.",
        ),
        start=1,
    )
)
SCREEN = tuple(
    Wording(f"opening.screen.{number}", QuestionType.SCREEN, text)
    for number, text in enumerate(
        (
            "To begin with: who are you, in a minute or two, and what speaks for {subject}?",
            "Let's start with you: tell me briefly who you are, and about {subject}.",
            "Please introduce yourself first, with what matters most for {subject}.",
        ),
        start=1,
    )
)
SCREEN_QUOTED = tuple(
    Wording(f"opening.quoted.{number}", QuestionType.SCREEN, text)
    for number, text in enumerate(
        (
            "To begin with: who are you, in a minute or two, and what can you show for {subject}?",
            "Let's start with you: tell me briefly who you are, and what you bring for {subject}.",
            "Please introduce yourself first; then tell me what you have done for {subject}.",
        ),
        start=1,
    )
)
"""Where a requirement cannot be named in passing and is quoted."""
