# ruff: noqa: E501 - a pattern or a sentence is one line
"""The wordings themselves. {thing} takes a noun phrase, a gerund or a quoted heading alike."""

from question_bank.model import QuestionType as Type
from question_bank.wordings import Scope, Wording

_BROAD: dict[Type, tuple[str, ...]] = {
    Type.BEHAVIOURAL: (
        "Let's talk about {thing}. What in your own past speaks for you here?",
        "This role calls for {thing}. Walk me through the times you have shown it.",
        "When it comes to {thing}, which two or three things from your past would you point to, and what was your part in each?",
        "Take me through what you have actually done when it comes to {thing}: the situation, what you did, how it ended.",
    ),
    Type.SCREEN: (
        "In about two minutes: what do you bring when it comes to {thing}?",
        "The next item on my list is {thing}. Why should I tick it for you?",
        "If I asked you for your strongest evidence on {thing}, what would you name first, and what next?",
    ),
    Type.MOTIVATION: (
        "Let's turn to {thing}. What draws you to it, and how has that shown in what you have done so far?",
        "Why does {thing} matter to you, and what have you done that proves it?",
        "Plenty of people would claim {thing}. What in your history makes it believable in your case?",
    ),
    Type.COLLABORATION: (
        "Thinking of {thing}: how do you work with the people around you, and what would they tell me about it?",
        "With {thing} in mind, describe how you and others got something done together, and what you contributed.",
        "On the subject of {thing}: tell me about working with people who had another view or another job than yours.",
    ),
    Type.ETHICS: (
        "On {thing}: whom does your work affect, and how have you acted on that?",
        "With {thing} in mind, tell me what you have done because it was right, and what came of it.",
        "How does {thing} show in the choices you have made in your work? Be concrete.",
    ),
    Type.PRIORITISING: (
        "Thinking of {thing}: how did you decide what deserved your effort, and what did you leave undone?",
        "With {thing} in mind, describe how you chose what to do first, and what difference the choice made.",
        "Where has {thing} meant that you had to pick one thing over another? What did you pick, and why?",
    ),
}
_FOCUSED: dict[Type, tuple[str, ...]] = {
    Type.TECHNICAL: (
        "On {thing}: pick one piece of your work and explain how you went about it, step by step.",
        "Let's go deeper on {thing}. What exactly did you do, with what means, and why that way?",
        "Explain one thing you did in the area of {thing} as you would to a colleague: the problem, your approach, what made it hard.",
    ),
    Type.IMPACT: (
        "On {thing}: what came of your work, and how do you know?",
        "With {thing} in mind, what was different afterwards because of what you did?",
        "Tell me about a result you stand behind when it comes to {thing}. What was it like before, and what after?",
    ),
    Type.OWNERSHIP: (
        "Regarding {thing}: what was yours alone in that work, and what belonged to others?",
        "With {thing} in mind, tell me about something that would not have happened without you. What was your own part?",
        "When you think of {thing}, which decision was your own, and how did you make it?",
    ),
    Type.FAILURE: (
        "On {thing}: what went wrong or was harder than expected on the way, and what did you do about it?",
        "With {thing} in mind, which part of that work would you do differently today? Start with what you did.",
        "Tell me about a difficulty you met in the area of {thing}, and how you dealt with it.",
    ),
    Type.PRESSURE: (
        "I'm not yet convinced about {thing}. What is your best evidence?",
        "Others will also claim {thing}. What have you done that they perhaps have not?",
        "Suppose I doubted you on {thing}. Which piece of your work would change my mind, and why?",
    ),
    Type.YEARS: (
        "Regarding {thing}: for how long, where, and doing what?",
        "Put a length of time on it for me: how long have you been doing this, when it comes to {thing}?",
        "Let me check a fact on {thing}. How many years is it, and what did you do in them?",
    ),
    Type.EXPAND: (
        "On {thing}, your application is brief in one place. Tell me the whole story: what was it, what did you do, what came of it?",
        "I would like to hear more on {thing}. Take one thing you only touched on and give me a concrete example.",
        "Regarding {thing}: tell me more about what you only mentioned in passing. What happened, and what was your part?",
    ),
}
_GAP: dict[Type, tuple[str, ...]] = {
    Type.GAP: (
        "This role asks for {thing}. Where do you honestly stand, what is the nearest thing you have done, and how would you close the gap?",
        "Let's be frank about {thing}. What have you not done yet, what comes closest, and what is your plan?",
        "Suppose {thing} came up in your first month here. What could you already build on, and what would you still have to learn?",
    ),
    Type.EXPAND: (
        "Your application says little on {thing}. Is there anything, from work or outside it, that belongs here?",
        "On {thing} I found hardly anything in your application. What would you add today?",
        "Help me with {thing}: is there an example you left out, even a small one?",
    ),
    Type.BEHAVIOURAL: (
        "Tell me about a time you came close to {thing}, even if it was in another setting.",
        "Think of something new that you had to learn quickly. How would that help you with {thing}?",
        "What would your first steps be in this job when it comes to {thing}, and why those?",
    ),
}


def _named(
    scope: Scope, table: dict[Type, tuple[str, ...]], prefix: str
) -> dict[Type, tuple[Wording, ...]]:
    return {
        type_: tuple(
            Wording(f"{prefix}{type_.value}.{number}", type_, scope, text)
            for number, text in enumerate(texts, start=1)
        )
        for type_, texts in table.items()
    }


EVIDENCE = _named(Scope.BROAD, _BROAD, "") | _named(Scope.FOCUSED, _FOCUSED, "")
GAP = _named(Scope.FOCUSED, _GAP, "gap.")
