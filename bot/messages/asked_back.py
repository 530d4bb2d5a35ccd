"""A question asked back: what it is after, where it comes from, and that nothing was rated."""

from bot.messages.message import Message, faint, line, quoted, shortened, strong
from bot.messages.practice import labelled
from coach.replies import Action, AskedBack
from grading.requests import Request
from question_bank.model import QuestionType

_ASKED_BACK = {
    Request.EXPLAIN: "Nothing is rated yet.",
    Request.REPEAT: "Of course; nothing is rated yet. The question again:",
    Request.WAIT: "Take your time; nothing is rated yet. The question again:",
    Request.SCOLD: "Let's stay with the question; nothing is rated yet. Here it is again:",
    Request.GIVE_UP: "That is fair to say; nothing is rated yet. The question again:",
    Request.HELP: "Nothing is rated yet.",
    Request.STOP: "Of course; nothing more is rated. The question waits for you:",
    Request.GREET: "I am here; nothing is rated yet. The question again:",
    Request.GO_ON: "Nothing is rated yet. The question again:",
    Request.SKIP: "Nothing is rated yet. The question again:",
}
_ASKS_FOR = {
    QuestionType.BEHAVIOURAL: "something you did yourself that shows it: where that was, what you"
    " did, and what came of it",
    QuestionType.TECHNICAL: "how you go about it in practice: what you did, with what, and how it"
    " turned out",
    QuestionType.MOTIVATION: "what draws you to it, and something you did that shows it",
    QuestionType.GAP: "three things: where you honestly stand; the nearest to it, which is whatever"
    " you have done that is most like it; and what you do to close the gap",
    QuestionType.YEARS: "for how long, since when and where, and what you did there",
    QuestionType.COLLABORATION: "what you did together with others, and which part of it was yours",
    QuestionType.OWNERSHIP: "what you decided and did yourself, and what others did",
    QuestionType.ETHICS: "a case in which it mattered, what you decided, and why",
    QuestionType.FAILURE: "something that did not go well, your part in it, and what came of it",
    QuestionType.IMPACT: "what is different because of you: before, after, and in figures if you"
    " have them",
    QuestionType.PRIORITISING: "what you put first, why, and what came of it",
    QuestionType.EXPAND: "more of what you noted there: what it was, what you did, what came of it",
    QuestionType.PRESSURE: "what you have done that holds against the objection",
    QuestionType.SCREEN: "in a few sentences, what you do and what you bring",
}
"""What a good answer to each type of question holds, without any of its content."""
_WHENCE = "It comes from “{requirement}” in your document. "
_GOOD = "A good answer tells {what}. What stands in your document counts, in your own words."
_GOES_ON = (
    "It asks for more about {told}, which you told in answer to “{question}” Tell what you left out"
    " there: what else your document holds of it counts."
)
_START = "Tell the nearest thing you have done. "
_PLAIN_START = "One thing you have done that belongs to it is a start. "
_WAYS = "Press {hint}Skip to leave it for another day, Show to see what your document says."
_WANT_TO_KNOW = frozenset({Request.EXPLAIN, Request.HELP})
_GIVEN_UP = " Said once more, it is your answer, and counts as missed."
_WAYS_ON = "Press {hint}That is all to be graded on what you have said."


def asked_back(reply: AskedBack) -> Message:
    """Give the question once more, and what one can do where no answer comes to mind."""
    told = _ASKED_BACK[reply.request]
    if reply.request in _WANT_TO_KNOW:
        told = f"{told} {_explained(reply)}"
    lines = (line(told), line(strong(reply.text)), line(faint(_ways(reply))))
    return Message(lines, labelled(reply.choices))


def _explained(reply: AskedBack) -> str:
    """Tell which requirement a question comes from, and what it is after."""
    whence = _WHENCE.format(requirement=shortened(reply.requirement, limit=90))
    if reply.follows:
        told = quoted(reply.told, limit=160).text
        return whence + _GOES_ON.format(question=shortened(reply.follows, limit=200), told=told)
    return whence + _GOOD.format(what=_ASKS_FOR[reply.type])


def _ways(reply: AskedBack) -> str:
    hint = any(choice.action is Action.HINT for choice in reply.choices)
    ways = _WAYS_ON if reply.follows else _WAYS
    ways = ways.format(hint="Hint for a nudge, " if hint else "")
    if not reply.follows and reply.request not in _WANT_TO_KNOW:
        ways = (_START if reply.type is QuestionType.GAP else _PLAIN_START) + ways
    return ways + (_GIVEN_UP if reply.request is Request.GIVE_UP else "")
