"""A better answer, sentence by sentence, with the words of the document each one comes from."""

from bot.messages.buttons import buttons
from bot.messages.message import Line, Message, faint, line, quoted, shortened, strong, warn
from coach.replies import Better
from grading.better import Hole, Origin, Sentence

_HOLES = {
    Hole.FIGURE: "[your figure?]",
    Hole.RESULT: "[what came of it?]",
    Hole.HONEST: "[what have you not done yet?]",
    Hole.NEAREST: "[the nearest thing you have done?]",
    Hole.PLAN: "[your plan, and by when?]",
}
_HEAD = "A better answer, from your own points alone:"
_HEAD_WITH_ANSWER = "A better answer, from your own points and what you said:"
_AS_SAID = "as you said it"
_SENTENCE = 400
_SOURCE = 40
_QUESTION = 70


def better(reply: Better) -> Message:
    """Show a better answer; what the document does not hold is left for the candidate to fill."""
    if not any(sentence.text for sentence in reply.sentences):
        head = "Nothing of your document belongs here yet. An answer would hold:"
    else:
        head = _HEAD if _all_documented(reply) else _HEAD_WITH_ANSWER
    asked = line(faint("The question was "), quoted(reply.question, limit=_QUESTION))
    lines = [
        line(strong(head)),
        asked,
        *(item for one in reply.sentences for item in _sentence(one)),
    ]
    return Message(tuple(lines), buttons(reply.choices))


def _sentence(sentence: Sentence) -> list[Line]:
    if sentence.hole is not None:
        return [line(warn(_HOLES[sentence.hole]))]
    said = shortened(sentence.text, limit=_SENTENCE)
    documented = sentence.origin is Origin.DOCUMENT
    source = f"from “{shortened(sentence.source, limit=_SOURCE)}”" if documented else _AS_SAID
    return [line(said), line(faint(f"    {source}"))]


def _all_documented(reply: Better) -> bool:
    return all(sentence.origin is Origin.DOCUMENT for sentence in reply.sentences)
