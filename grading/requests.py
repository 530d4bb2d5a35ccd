"""What a whole reply asks of the interviewer, where it is no answer to a question."""

import re
from enum import StrEnum

from grading.claims import sentences
from grading.numerals import small
from grading.stance import plain
from grading.wordlists import pattern

LONGEST = 120
"""Characters of a reply that may be nothing but a request."""
LONGEST_QUESTION = 300
"""Characters of a reply that may be nothing but questions."""
_ASKS = re.compile(
    r"\W*(?:(?:and|but|or|so|oder|eller|tai|ok|okay|well|sorry|und|aber|et|mais|y|pero|och|men|ja|mutta)\W+)*"
    r"(?:what|how|who|whom|whose|when|where|which|why|is|are|was|were|am|do|does|did|can|could"
    r"|would|will|should|shall|may|might|has|have|had"
    r"|was|wie|wer|wann|wo|welche\w*|warum|ist|sind|gibt|haben|kann|konnen|darf|wird"
    r"|que|quoi|quel\w*|comment|qui|quand|ou|pourquoi|est-ce|y a-t-il|combien"
    r"|cual\w*|como|quien\w*|cuando|donde|por que|cuant\w*|hay|es|puedo"
    r"|vad|hur|vem|nar|var|vilk\w*|varfor|finns|far"
    r"|mika|mita|miten|kuka|milloin|missa|miksi|kuinka|onko|voiko\w*)\b",
    re.IGNORECASE,
)
"""How a question opens, folded, in the languages that answers are judged in."""

_OWN = re.compile(
    r"\b(?:i|we|me|us|my|our|ich|wir|je|nous|yo|jag|vi|mina|about (?!what|which|whom?|whose)"
    r"|roughly|around|perhaps|maybe|probably|or so)\b|\d",
    re.IGNORECASE,
)
"""What a question back about the words of a question does not speak of: oneself, or a figure."""
_COUNTED = ("en", "de", "fr", "es", "sv", "fi")
_ECHO = re.compile(
    r"\b(?:of|by|with|in|for|from|to|about|than|on|at|means?) (?:what|which|whom?|whose)\b"
    r"|\w.*\b(?:or|oder|ou|eller|vai|tai)\b.*\w",
    re.IGNORECASE,
)
"""A word of the question asked after (came of what?), or two ways to take it (tours or talks?)."""


class Request(StrEnum):
    """What is asked for: the question again or help with it, another one, or nothing any more.

    `GREET` is a reply that only calls or thanks, `SCOLD` one that only calls names: nothing is
    asked and nothing told.
    """

    EXPLAIN = "explain"
    REPEAT = "repeat"
    WAIT = "wait"
    SKIP = "skip"
    GIVE_UP = "give_up"
    HELP = "help"
    STOP = "stop"
    GO_ON = "go_on"
    GREET = "greet"
    SCOLD = "scold"


_TOLD_BY = {
    Request.STOP: "request_stops",
    Request.GO_ON: "request_goes_on",
    Request.SKIP: "request_skips",
    Request.HELP: "request_help",
    Request.REPEAT: "request_repeats",
    Request.WAIT: "request_waits",
    Request.EXPLAIN: "request_explains",
    Request.GIVE_UP: "request_gives_up",
    Request.SCOLD: "request_scolds",
}
"""By what each is told; of several in one reply the first here is meant."""


def request_in(text: str) -> Request | None:
    """Tell what a reply asks for; `None` where any sentence of it says something else."""
    if len(text) > LONGEST:
        return None
    said = [_bare(text[start:end]) for start, end in sentences(text)]
    told = [one for one in said if not pattern("request_filler").search(one)]
    if said and not told:
        return Request.GREET
    found = [_request(one) for one in told]
    if None in found:
        return None
    return next((request for request in _TOLD_BY if request in found), None)


def only_asks(text: str) -> bool:
    """Tell whether a reply is questions alone, each of which opens as one does."""
    if len(text) > LONGEST_QUESTION:
        return False
    told = [text[start:end].rstrip("\"') ") for start, end in sentences(text)]
    return bool(told) and all(one.endswith("?") and _ASKS.match(plain(one)) for one in told)


def _bare(sentence: str) -> str:
    """Fold a sentence, without the marks that a hasty writer leaves out."""
    return " ".join(re.sub(r"[,\u00bf\u00a1\u2026]", " ", plain(sentence)).split())


def _request(folded: str) -> Request | None:
    told = (r for r, name in _TOLD_BY.items() if pattern(name).search(folded))
    return next(told, Request.EXPLAIN if _echoes(folded) else None)


def _echoes(folded: str) -> bool:
    """Tell whether a sentence asks after words of the question: "came of what?"."""
    asks = folded.endswith("?") and not _ASKS.match(folded) and not _OWN.search(folded)
    return asks and _ECHO.search(folded) is not None and not _counts(folded)


def _counts(folded: str) -> bool:
    """Whether a sentence says a number in words, as `eight or nine years?` does."""
    words = re.findall(r"[a-z]+", folded)
    return any(small(word, code) > 1 for word in words for code in _COUNTED)
