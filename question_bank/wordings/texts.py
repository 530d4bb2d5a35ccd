# ruff: noqa: E501 - a sentence is one line
"""The wordings themselves.

{yours} takes "your experience with X", a gerund, a noun phrase or a quoted heading alike, and
{thing} the same without "your".
"""

from question_bank.model import QuestionType as Type
from question_bank.wordings import Scope, Wording

_BROAD: dict[Type, tuple[str, ...]] = {
    Type.BEHAVIOURAL: (
        "Let's talk about {yours}. What from your past speaks for you here?",
        "This role asks for {thing}. Walk me through what you have done that fits.",
        "When it comes to {yours}, which two or three things would you point to, and what was your part in each?",
        "Take me through concrete cases that show {yours}: the situation, what you did, how it ended.",
    ),
    Type.SCREEN: (
        "In about two minutes: what can you tell me about {yours}?",
        "Next on my list is {thing}. What would you like me to write down for you?",
        "If I asked for your strongest evidence on {thing}, what would you name first, and what next?",
    ),
    Type.MOTIVATION: (
        "Let's turn to {yours}. What draws you to it, and how has that shown in what you have done?",
        "Why does {thing} matter to you, and what have you done that proves it?",
        "Plenty of candidates will talk to me about {thing}. What makes it believable in your case?",
    ),
    Type.COLLABORATION: (
        "As for {yours}: how do you work with the people around you, and what would they tell me about it?",
        "When it comes to {thing}: when did you and others get something done together, and what did you contribute?",
        "Still on {yours}: tell me how it shows in the way you deal with other people.",
    ),
    Type.ETHICS: (
        "Let's talk about {yours}. Whom does your work affect, and how have you acted on that?",
        "When it comes to {thing}: what have you done because you thought it was right, and what came of it?",
        "How does {thing} show in the choices you have made? Please be concrete.",
    ),
    Type.PRIORITISING: (
        "As for {yours}: how did you decide what deserved your effort, and what difference did it make?",
        "When it comes to {thing}, tell me how you chose what to do first, and what you left for later.",
        "Where did {yours} make you pick one thing over another? What did you pick, and why?",
    ),
    Type.YEARS: (
        "Let me check the facts on {yours}. For how long, where, and doing what?",
        "When it comes to {yours}, how much time is behind it, and how was it spent?",
        "Can you put {yours} on a timeline for me, with the number of years?",
    ),
}
_FOCUSED: dict[Type, tuple[str, ...]] = {
    Type.TECHNICAL: (
        "Let's go deeper on {yours}. What exactly did you do, by what means, and why that way?",
        "About {yours}: take one piece of your work and explain how you went about it, step by step.",
        "I'd like to understand more about {yours}. Take one thing you did: what was the problem, your approach, the hard part?",
    ),
    Type.IMPACT: (
        "When it comes to {yours}, what came of it, and how do you know?",
        "When it comes to {thing}, what was different afterwards because of what you did?",
        "Tell me about a result that shows {yours}. What was it like before, and what after?",
    ),
    Type.OWNERSHIP: (
        "Let's stay on the subject of {yours}. What was yours alone, and what belonged to others?",
        "When it comes to {thing}, tell me about something that would not have happened without you.",
        "As for {yours}: which decision was your own, and how did you make it?",
    ),
    Type.FAILURE: (
        "About {yours}: what was harder than expected, what did you do, and how did it end?",
        "When it comes to {thing}: what did you do, and what would you do differently today?",
        "Tell me about a difficulty you met around {thing}, and how you dealt with it.",
    ),
    Type.PRESSURE: (
        "I'm not yet convinced about {yours}. What is your best evidence?",
        "Other candidates will mention {thing} too. What have you done that they perhaps have not?",
        "Suppose I had doubts about {yours}. Which piece of your work would change my mind, and why?",
    ),
    Type.EXPAND: (
        "About {yours}, your application is brief in one place. What is the whole story: what was it, what did you do, what came of it?",
        "I would like to hear more about {yours}. Take something you only touched on, and give me a concrete case.",
        "Still on {yours}: tell me more about what you only mentioned in passing. What was your part?",
    ),
}
_GAP: dict[Type, tuple[str, ...]] = {
    Type.GAP: (
        "This role asks for {thing}. Where do you honestly stand, what comes nearest to it in your past, and how would you close the gap?",
        "Let's be frank about {thing}. What have you not done yet, what comes closest, and what is your plan?",
        "Suppose your first month here turned on {thing}. What could you build on, and what would you still have to learn?",
    ),
    Type.EXPAND: (
        "Your application says little about {thing}. Is there anything, from work or outside it, that belongs here?",
        "I found hardly anything about {thing} in your application. What would you add today?",
        "Help me with {thing}: is there something you left out, even something small?",
    ),
    Type.BEHAVIOURAL: (
        "What is the nearest you have come to {thing}, even if it was in another setting?",
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
