"""The one change for next time, in words."""

from bot.messages.message import shortened
from coach.replies import Advice, Change

_LIMIT = 40
_WORDS = {
    Change.START: "tell one thing you did, in a full sentence, with what came of it.",
    Change.NEAREST_DONE: "start with the nearest thing you have done; Retry asks it once more.",
    Change.RETRACTED: "leave out what you took back; tell a point of your document instead.",
    Change.NUMBER: "say {about}, as your document does.",
    Change.DATE: "say {about}, as your document does.",
    Change.NAME: "say {about}, as your document does.",
    Change.NEGATION: "your document says the opposite: tell that, or mend the document.",
    Change.ACTOR: "your document says this was yours: say so if it was, or mend the document.",
    Change.DIRECTION: "check which way it went before you say it.",
    Change.SCOPE: "tell your part as your document tells it, no larger.",
    Change.KEEP_TO_DOCUMENT: "keep to what your document says.",
    Change.TELL_GAP: "say openly where you stand, then the nearest you have done, then your plan.",
    Change.TELL_HONEST: "say first, in plain words, what you have not done or find hard.",
    Change.TELL_NEAREST: "name the nearest thing you have done.",
    Change.TELL_PLAN: "end on your plan: what you will do about it, and by when.",
    Change.SAY_POINT: "bring in the missed point early, in your own words.",
    Change.ADD_FIGURE: "say the figure too: {about}.",
    Change.FINISH_POINT: "finish the half-said point: what you did, and what came of it.",
    Change.BACK_CLAIM: "be ready to back up “{about}”, or leave it out.",
    Change.ANSWER_FIRST: "let your first sentence answer; the rest can follow.",
    Change.ONE_CASE: "tell one concrete case: when, where, what you did, what came of it.",
    Change.OWN_PART: "say plainly which part was yours.",
    Change.ONLY_WE: "say “I” for what you did yourself; only “we” was heard.",
    Change.NO_RESULT: "end on what came of it, with a figure if you have one.",
    Change.TOO_LONG: "cut it to two minutes; spoken, this takes about {minutes}.",
    Change.HEDGED: "leave out “{about}” and its like (heard {count} times); say it as it was.",
    Change.FILLED: "pause where you say “{about}”; {count} such words were heard.",
    Change.WINDING: "one thought a sentence; the longest here has {count} words.",
    Change.TOO_SHORT: "say more: spoken, this fills {count} s of your two minutes.",
    Change.KEEP_MEASURED: "tell it just like this: concrete, measured, to the point.",
    Change.KEEP: "tell it just like this.",
}
_WITHOUT_WORDS = {
    Change.NUMBER: "check the figure against your document before you say it.",
    Change.DATE: "check the date against your document before you say it.",
    Change.NAME: "use the name that your document gives.",
}
_ONE_OF_SEVERAL = "begin with “{about}”; the rest can follow."


def advice(given: Advice) -> str:
    """Word the one change."""
    return _sentence(given).format(
        about=shortened(given.about, limit=_LIMIT),
        count=given.count,
        minutes=f"{given.count // 60} min {given.count % 60:02} s",
    )


def _sentence(given: Advice) -> str:
    if not given.about:
        return _WITHOUT_WORDS.get(given.change, _WORDS[given.change])
    return _ONE_OF_SEVERAL if given.change is Change.SAY_POINT else _WORDS[given.change]
