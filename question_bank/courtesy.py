# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Whether words that a model made may be said to a candidate at all: no insult, no link, no promise.

What differs from a document is never called a lie, and nobody here can promise or refuse a job.
"""

import re

_UNKIND = re.compile(
    r"\b(?:liars?|lied|lying|(?:you|that|it|this)(?:\s+(?:was|is|were|are|just|simply))*\s+(?:a\s+)?lies?|full\s+of\s+lies|stupid\w*|idiot\w*|fool|fools|foolish|useless|worthless|incompeten\w+|pathetic|morons?|dumb|shame\s+on|ashamed|losers?|disgrace\w*|ridiculous|hopeless|laughable|clown|garbage|rubbish|awful|terrible|terribly|horribl[ey]|embarrassing|disappoint\w+|unconvinc\w+|not\s+(?:convinc|satisf|impress)\w+"
    r"|dumm\w*|lügner\w*|gelogen|lügst|lügen|unfähig\w*|idiot\w*|menteu[rs]\w*|mensonges?|stupides?|nulle?s?\s+en|mentiros\w+|mentiras?|estúpid\w+|inútil\w*|valehtel\w+|tyhmä\w*|surkea\w*|ljug\w*|lögn\w*|korkad\w*|usel\w*)\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:(?:never|not|won['’]t)\s+(?:\w+\s+){0,2}hired?|nobody\s+will\s+hire|you(?:['’]re|\s+are)\s+hired|the\s+job\s+is\s+yours|(?:get|make\s+you|receive|expect)\s+an\s+offer)\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\byour\s+(?:\w+\s+)?(?:passport|passwords?|credit\s+card|bank\s+account|social\s+security|pin|home\s+address|phone\s+number)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"://|\bwww\.|\bmailto:|[\w.-]+@[\w.-]+|\b(?:[\w-]+\.)+[a-z]{2,}/\S|\b(?:[a-z][\w-]*\.)+(?!js\b|ts\b|py\b|net\b)[a-z]{2,10}\b(?!\.)|\b\w+\s+dot\s+(?:com|org|net|io)\b"
)


def is_courteous(text: str) -> bool:
    """Whether words may be said: they call nobody names, promise nothing and ask for no secret."""
    return not (_UNKIND.search(text) or _PROMISE.search(text) or _PRIVATE.search(text))


def has_link(text: str) -> bool:
    """Whether words lead anywhere outside: an address of any kind, spelt out or not."""
    return _LINK.search(text) is not None
