# ruff: noqa: E501 - a sentence is one line
"""The wordings themselves: what is asked behind the sentence that names the requirement.

None has a slot, so that no heading, whatever its grammar, can make one unnatural.
"""

from question_bank.model import NoteKind
from question_bank.model import QuestionType as Type
from question_bank.wordings import Wording

_EVIDENCE: dict[Type, tuple[str, ...]] = {
    Type.BEHAVIOURAL: (
        "What have you done in practice, and how did it turn out?",
        "Walk me through what you have done that shows it.",
        "What have you done that speaks for you here, and what was your part in it?",
        "Give me concrete examples: the situation, what you did, and how it ended.",
    ),
    Type.SCREEN: (
        "In about two minutes: what should I know about your background in this?",
        "What are the main things you would like me to remember about you?",
        "Give me a short summary of what you bring.",
    ),
    Type.MOTIVATION: (
        "What draws you to this, and how has it shown in what you have done?",
        "Why does this matter to you, and what have you done about it so far?",
        "Many candidates tell me that this matters to them. What in your own history shows that it does?",
    ),
    Type.COLLABORATION: (
        "How do you go about it, and what would the people you work with say?",
        "When did you and others get something done together, and what did you contribute?",
        "How does this show in the way you deal with other people? I'd like real examples.",
    ),
    Type.ETHICS: (
        "Who is affected by what you do, and how have you acted on that?",
        "What have you done because you thought it was right, and what came of it?",
        "How has this shown in choices you made? Please be concrete.",
    ),
    Type.PRIORITISING: (
        "How did you decide what deserved your effort, and what difference did it make?",
        "Tell me how you chose what to do first, and what came of it.",
        "When did you have to put one thing before another? What did you choose, and why?",
    ),
    Type.YEARS: (
        "For how long have you done this, and where?",
        "Can you put it on a timeline for me: when, where and doing what?",
        "Let me check the facts. How many years is it in total, and how were they spent?",
    ),
    Type.TECHNICAL: (
        "What exactly have you done, how did you go about it, and why that way?",
        "Take me through the work you know best, step by step.",
        "Let's go into detail: what was the problem, what was your approach, and what was hard about it?",
    ),
    Type.IMPACT: (
        "What came of your work, and how do you know?",
        "What was different afterwards because of what you did?",
        "Which results would you point to? Tell me how things stood before and after.",
    ),
    Type.OWNERSHIP: (
        "Looking at what you have done: what was your own part, and what did others do?",
        "Tell me about something that would not have happened without you.",
        "Tell me about something you decided or started yourself, and how you went about it.",
    ),
    Type.FAILURE: (
        "What turned out harder than expected, what did you do about it, and how did it end?",
        "Tell me about something you did, and what you would do differently today.",
        "What was the hardest part of what you have done, and how did you deal with it?",
    ),
    Type.PRESSURE: (
        "Convince me: what is your best evidence?",
        "Other candidates will have something to show here, too. What have you done that they perhaps have not?",
        "Suppose I had my doubts: what have you done that would change my mind?",
    ),
}
_CREDENTIAL: dict[Type, tuple[str, ...]] = {
    Type.SCREEN: (
        "What exactly do you have, and since when?",
        "Please confirm the details for me: what you have, where it comes from, and how current it is.",
        "What should I note down for you?",
    ),
    Type.BEHAVIOURAL: (
        "How did you come by it, and where do you use it?",
        "Where has it been of use in your work?",
        "How do you keep it current, and when did you last need it?",
    ),
    Type.YEARS: (
        "Since when have you had it, and at what level?",
        "Let me check the facts: when and where did you get it?",
        "For my notes: what are the date, the place and the level?",
    ),
}
_PROMPT: dict[Type, tuple[str, ...]] = {
    Type.BEHAVIOURAL: (
        "Please answer with what you have done yourself, as concretely as you can.",
        "What in your own past would you point to?",
        "Which experiences does your answer rest on, and what was your part in them?",
    ),
    Type.SCREEN: (
        "How would you answer that in about two minutes?",
        "What are the main things you would say?",
        "Give me the short version, please.",
    ),
    Type.PRESSURE: (
        "Many candidates will give a similar answer. What makes yours credible?",
        "Which part of your answer would convince somebody with doubts?",
        "What facts can you add to your answer?",
    ),
}
_GAP: dict[Type, tuple[str, ...]] = {
    Type.GAP: (
        "Where do you honestly stand, what in your past comes nearest to it, and how would you close the gap?",
        "Tell me openly what you have not done yet, what comes closest, and what your plan is.",
        "Suppose this came up in your first month here. What could you build on, and what would you still have to learn?",
    ),
    Type.EXPAND: (
        "Your application says little about it. Is there anything, from work or outside it, that belongs here?",
        "I found hardly anything about it in your application. What would you add today?",
        "Did you leave something out of your application, even something small?",
    ),
    Type.BEHAVIOURAL: (
        "What is the nearest you have come to it, even if it was in another setting?",
        "Think of something new that you had to learn quickly. How would that help you here?",
        "What would your first steps be in this job, and why those?",
    ),
}
_WEAK_SIDE = (
    "Where do you honestly stand with that, what have you done that comes nearest, and what are you doing about it?",
    "Tell me openly how that shows, what you have done about it so far, and what comes next.",
    "Suppose that mattered in your first month here. What could you build on, and how would you get better at it?",
)
_STORIES = (
    "Tell me the whole story: what was it, what did you do, and what came of it?",
    "Please make up for that now, with a concrete case.",
    "What would you say about it today?",
)
_SECOND_THOUGHTS = (
    "Tell me what there is to tell, and what else you have done here.",
    "What would you say about it today, and what else speaks for you?",
    "What do you make of it now? And what would you tell me about this first?",
)
_POINTERS = (
    "Your application points to {target} here. Tell me the whole story: what was it, what did you do, and what came of it?",
    "Here your application refers to {target}. Assume I have not read that: what did you do?",
    "Your application leaves it at a reference to {target}. How does that fit here, and what was your part in it?",
)
_FLAGS = {
    NoteKind.EXAMPLE: "In your application{where} you left a note that an example is missing.",
    NoteKind.EXPAND: "In your application{where} you left a note that there is more to say.",
    NoteKind.UNSURE: "In your application{where} you left a note that you are not sure about something.",
    NoteKind.TODO: "In your application{where} you left a note that something is still missing.",
    NoteKind.WEAKNESS: "In your application{where} you left a note that this is not your strongest side.",
}
_NOTED = "In your application{where} you noted to yourself: “{words}”."


def flag(kind: NoteKind, lead: str | None) -> str:
    """Say that a note stands there, and under which line of the candidate's own."""
    return _placed(_FLAGS[kind], lead)


def noted(words: str, lead: str | None = None) -> str:
    """Quote a note in the candidate's own words."""
    return _placed(_NOTED, lead).replace("{words}", words)


def _placed(said: str, lead: str | None) -> str:
    return said.replace("{where}", f", where you wrote “{lead}”," if lead else "")


def _numbered(type_: Type, texts: tuple[str, ...], prefix: str) -> tuple[Wording, ...]:
    return tuple(
        Wording(f"{prefix}{type_.value}.{number}", type_, text)
        for number, text in enumerate(texts, start=1)
    )


def _named(table: dict[Type, tuple[str, ...]], prefix: str) -> dict[Type, tuple[Wording, ...]]:
    return {type_: _numbered(type_, texts, prefix) for type_, texts in table.items()}


EVIDENCE = _named(_EVIDENCE, "")
PROMPT = _named(_PROMPT, "prompt.")
CREDENTIAL = _named(_CREDENTIAL, "credential.")
GAP = _named(_GAP, "gap.")
WEAK_SIDE = _numbered(Type.GAP, _WEAK_SIDE, "weak_side.")
STORIES = _numbered(Type.EXPAND, _STORIES, "")
SECOND_THOUGHTS = _numbered(Type.EXPAND, _SECOND_THOUGHTS, "second_thoughts.")
POINTERS = _numbered(Type.EXPAND, _POINTERS, "pointer.")
OF_NOTES = frozenset(wording.name for wording in (*STORIES, *SECOND_THOUGHTS, *WEAK_SIDE))
"""Wordings that quote or name a note-to-self: what no interviewer has seen."""
