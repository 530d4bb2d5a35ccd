"""A point in note form as a sentence to say, where no fact can change by it.

"Wrote 18 of the 50 tests" is "I wrote 18 of the 50 tests."; what is not plainly a deed of the
speaker stays as it is written, as does every language but English.
"""

import re

from grading.language import detect
from grading.lexicon import names_a_person
from grading.wordlists import words

_BOOK = "bullets.txt"
_MARKS = re.compile(r"\*\*|__|`|^[-*•]\s+")
_TRAILING = re.compile(r"[\s,;:]+$")
_STOPPED = re.compile(r"[.!?…][\"”')\]]*$")
_BEGIN = re.compile(r"(?P<word>[A-Za-z][a-z]*)\s+(?P<after>[\w$€£]+)")
_SPOKEN = re.compile(r"(?:i|i'm|i've|we|my|our)\b", re.IGNORECASE)
_HEADLESS = re.compile(r"(?:have|had|was|am)\b(?=.* )", re.IGNORECASE)
_HANGING = re.compile(r"\b(?:includ(?:es?|ing)|such as|like|by|as|with|to|are|is|following|below)$")
_YEARS = re.compile(r"\d+\+? years? (?:of|in|as|with)\b")
_GERUND = re.compile(r"[A-Za-z][a-z]+ing\b")
_LABEL = re.compile(
    r"(?:outcome|results?|impact|effect|not (?:yet )?(?:done|started|tried)(?: yet)?)\s*:\s*",
    re.IGNORECASE,
)
_PLAN = re.compile(r"(?:my )?plan\s*:\s*(?P<word>[a-z]+)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_POST_SINCE = re.compile(
    r"(?P<post>[A-Za-z]+(?:[ -][a-z]+){0,3}) (?:at|in|of|for|with|to) [^.;:]*"
    r"\bsince [^.;:,]*\b(?:19|20)\d\d$"
)
_AND = re.compile(r"and\s+", re.IGNORECASE)


def speakable(quote: str) -> str:
    """Give a point as a sentence in the first person; verbatim where that is not safe."""
    text = tidy(quote)
    return _stopped(_first_person(text) if detect(text) == "en" else text)


def tidy(quote: str) -> str:
    """Fold white space, take Markdown's marks and what trails off."""
    return _TRAILING.sub("", " ".join(_MARKS.sub("", quote.strip()).split()))


def is_deed(quote: str) -> bool:
    """Whether a line tells something of the speaker that can be said in the first person."""
    text = tidy(quote)
    told = detect(text) == "en" and not _HANGING.search(text)
    return told and _as_deed(text) is not None


def led_in(lead_in: str, quote: str) -> str | None:
    """Join a line such as "I used SQL daily" to what it introduces: "rebuilding the statistics"."""
    text = tidy(quote)
    if not lead_in or not is_deed(lead_in) or not _GERUND.match(text):
        return None
    return _stopped(f"{_first_person(tidy(lead_in))}: {text[:1].lower()}{text[1:]}")


def _first_person(text: str) -> str:
    text = _LABEL.sub("", text, count=1) if _LABEL.match(text) else text
    plan = _PLAN.match(text)
    if plan and plan["word"].lower() in words("planned", _BOOK):
        return f"My plan is to {plan['word'].lower()}{text[plan.end() :]}"
    bare = _AND.sub("", text, count=1) if _AND.match(text) else text
    deed = _as_deed(bare)
    return _capital(text) if deed is None else deed


def _as_deed(text: str) -> str | None:
    if _SPOKEN.match(text):
        return _capital(text)
    if (post := _POST_SINCE.match(text)) and names_a_person(post["post"].split(" ")[-1].lower()):
        return f"I have been {text[:1].lower()}{text[1:]}"
    if _YEARS.match(text):
        return f"I have {text}"
    if _HEADLESS.match(text):
        return f"I {text[:1].lower()}{text[1:]}"
    begin = _BEGIN.match(text)
    verb = _first_person_of(begin["word"].lower(), begin["after"]) if begin else None
    return f"I {verb}{text[begin.end('word') :]}" if begin and verb else None


def _first_person_of(word: str, after: str) -> str | None:
    """Give the verb that `word` is after "I"; `None` where it may be no verb of the speaker's."""
    now = word in words("first_person", _BOOK) and _is_object(after) and not _YEAR.match(after)
    if now or _is_deed_verb(word, after):
        return word
    if word in words("third_person", _BOOK) and (after[0].isupper() or _is_object(after)):
        return word.removesuffix("s")
    return None


def _is_deed_verb(word: str, after: str) -> bool:
    if word in words("passive", _BOOK) or after == "by":
        return False
    if word in words("past", _BOOK):
        return True
    past = word in words("past_of_object", _BOOK) or (len(word) > 4 and word.endswith("ed"))
    return past and _is_object(after)


def _is_object(after: str) -> bool:
    return after.lower() in words("object", _BOOK) or not after[0].isalpha()


def _capital(text: str) -> str:
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() and first.isalpha() else text


def _stopped(text: str) -> str:
    return text if _STOPPED.search(text) or not text else f"{text}."
