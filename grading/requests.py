"""What a whole reply asks of the interviewer, where it is no answer to a question."""

import re
from enum import StrEnum

from grading.claims import sentences
from grading.stance import plain
from grading.wordlists import pattern

LONGEST = 120
"""Characters of a reply that may be nothing but a request."""


class Request(StrEnum):
    """What is asked for: the question again or help with it, another one, or nothing any more."""

    EXPLAIN = "explain"
    SKIP = "skip"
    GIVE_UP = "give_up"


_TOLD_BY = {
    Request.SKIP: "request_skips",
    Request.EXPLAIN: "request_explains",
    Request.GIVE_UP: "request_gives_up",
}
"""By what each is told; of several in one reply the first here is meant."""


def request_in(text: str) -> Request | None:
    """Tell what a reply asks for; `None` where any sentence of it says something else."""
    if len(text) > LONGEST:
        return None
    told = [_bare(text[start:end]) for start, end in sentences(text)]
    told = [one for one in told if not pattern("request_filler").search(one)]
    found = [_request(one) for one in told]
    if None in found:
        return None
    return next((request for request in _TOLD_BY if request in found), None)


def _bare(sentence: str) -> str:
    """Fold a sentence, without the marks that a hasty writer leaves out."""
    return " ".join(re.sub(r"[,\u00bf\u00a1\u2026]", " ", plain(sentence)).split())


def _request(folded: str) -> Request | None:
    return next((r for r, name in _TOLD_BY.items() if pattern(name).search(folded)), None)
