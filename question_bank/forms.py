# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""The few shapes of headings that make a clean English topic; all others are quoted."""

import re

from question_bank import grammar
from question_bank.kinds import is_credential

_ABLE = re.compile(
    r"^(?:(?:are|be|is|being)\s+)?(?:able|(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?ability|can)\s+(?:to\s+)?(?=[a-z])",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"^(?:(?:very\s+)?(?:strong|excellent|great|good|outstanding|exceptional|effective|sound|solid|advanced|proven|demonstrable|high[\s-]level|first[\s-]class)\s+)+(?=\w+\s+(?!at\b))(?!(?:at|with|in)\b)",
    re.IGNORECASE,
)
_BE = re.compile(r"^(?:are|is|be|being)\s+", re.IGNORECASE)
_SKILLED = re.compile(
    r"^(?:(?:very|highly|fully|really)\s+)?(?:confident|comfortable|familiar|proficient|experienced|skilled|competent|good|great|strong|excellent|adept|versed|happy)\s+(?P<joint>with|in|at|about)\s+(?P<what>.+)$",
    re.IGNORECASE,
)
_WILLING = re.compile(
    r"^(?:willing(?:ness)?|ready|readiness|eager|keen|happy)\s+to\s+(?P<what>\w.+)$", re.IGNORECASE
)
_COMFORTABLE = re.compile(
    r"^(?:comfortable|confident|happy|experienced|good|great|skilled|prefers?|preferring|likes?|loves?|enjoys?)\s+(?P<what>\w+ing\b.+)$",
    re.IGNORECASE,
)
_CALM = re.compile(r"^(?P<what>calm(?:ness)?\s+(?:under|in|with)\s+.+)$", re.IGNORECASE)
_PREFER = re.compile(
    r"^(?:prefers?\s+(?P<what>.+?)\s+(?:to|over|rather\s+than)\s+.+|preferring\s+(?P<other>.+))$",
    re.IGNORECASE,
)
_INTEREST = re.compile(
    r"^(?:an?\s+)?(?:(?:[\w-]+\s+)?want(?:s|ing)?\s+to\s+learn(?:\s+more)?\s+about|(?:[\w-]+\s+){0,2}?interest(?:ed)?\s+in|(?:[\w-]+\s+)?passion(?:ate)?\s+(?:for|about)|excited\s+(?:about|by)|enthusias\w+\s+(?:for|about)|curious\s+about|curiosity\s+about|motivated\s+by)\s+(?P<what>.+)$",
    re.IGNORECASE,
)
_CARE = re.compile(
    r"^(?:cares?\s+(?:\w+ly\s+)?about|(?:an?\s+)?(?:[\w-]+\s+)?commit(?:ment|ted)\s+to|dedicat(?:ion|ed)\s+to|responsib(?:le|ility)\s+for)\s+(?P<what>.+)$",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"^(?:(?:an?|the|some)\s+)?(?P<what>(?:[\w-]+\s+){0,3}?(?:experience|knowledge|skills?|understanding|background|record|command|training|judgement|attitude|communication|leadership|grasp|sense|exposure|approach|expertise|motivation|proficiency|fluency|competence)\b.*)$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"^(?:(?:an?|the|your)\s+)?(?P<what>(?:[\w’'/-]+\s+){0,4}(?:registration|licen[cs]e|certificate|certification|degree|qualification|diploma|permit|clearance))(?:\s+(?:in|with|from|for|as)\s+[\w\s/-]+)?$",
    re.IGNORECASE,
)
_TONGUE = re.compile(
    r"^(?:fluen(?:t|cy)\s+in|speaks?|native|fluent|good|excellent)?\s*(?P<what>(?-i:[A-Z])[a-z]+(?:\s+(?:and|or)\s+(?-i:[A-Z])[a-z]+)?)(?:\s+(?:language|speaker|skills?))?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:you|you['’]\w+|we|us|i|my|they|it|he|she|is|are|was|were|has|have|had|can|will|must|should|do|does|want|love|come|comes|need|needs)\b|[?!]|^\W*\d",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:who|that|which|when|where|if|while|as)\b.*$|\byour\b", re.IGNORECASE)
_LONE_ADJECTIVE = re.compile(
    r"(?:ful|ous|ive|able|ible|ent|ant|ic|ed|al|less|ate|working|minded|oriented|driven|focus+ed|starting|thinking|going|ible|ly|dly|thy|ndy)$",
    re.IGNORECASE,
)
_GERUND = re.compile(r"^\w{2,}ing\b(?!\s+(?:skills?|experience|of)\b)", re.IGNORECASE)
_CODED = re.compile(r"\b\w*[A-Z0-9]\w*[A-Z]\w*\b|\b[A-Z][a-z]+[A-Z]\w*|\b\w[\w.]*[+#]")
_SINCE = re.compile(r"(?:in|as|with|at)\s", re.IGNORECASE)
_NAMES = re.compile(
    r"(?:[A-Z][\w.+#-]*)(?:(?:,\s*|\s+(?:and|or)\s+|,\s+(?:and|or)\s+|/)[A-Z][\w.+#-]*)+$"
)
_TELLS = re.compile(
    r"^\w+[^su\W]s\s+(?:\w+ly\b|with\b|to\b|for\b|in\b|on\b|an?\b|the\b)|^\w+ly\s", re.IGNORECASE
)
_QUALIFIED = re.compile(
    r"\w+(?:able|ible|ful|ive|ous|(?<!m)ent|ant|ed|ate|al|ic|ready|aware|calm|fit)\s+(?:to|with|in|at|for|of|about|under)\b",
    re.IGNORECASE,
)
_ONES_OWN = frozenset(["organisation", "organization", "second language"])  # other meanings alone
_MOST_WORDS = 12


def bent(words: str, *, is_had: bool) -> str:
    """Return `words` as a topic after "let's talk about", or "" where no shape is sure.

    `is_had` tells that the heading said one should have it, so that no verb begins it.
    """
    if words.lower().startswith("being "):
        return grammar.lowered(words)
    words = _BE.sub("", words)
    if not grammar.names_a_person(words) and (role := grammar.being(words)):
        return role
    if is_credential(words):
        return _credential(words)
    if _SINCE.match(words):
        return f"your time {words}"
    if not _INTEREST.match(words) and (how := grammar.being_so(words)):
        return how
    words = _PRAISE.sub("", words)
    return _able(words) or _keen(words) or _skilled(words) or _told(words, is_had=is_had)


def _told(words: str, *, is_had: bool) -> str:
    """Bend what is done, or else name a thing."""
    told = None if is_had or _OWNED.match(words) else grammar.doing_in_turn(words)
    if told is not None:
        return told
    return ("" if is_had else _done(words)) or _noun(words)


def _credential(words: str) -> str:
    if grammar.names_a_person(words):
        return ""
    if _HELD.match(words):
        bare = re.sub(r"^(?:an?|the|your)\s+", "", words, flags=re.IGNORECASE)
        return f"your {_small(bare)}"
    found = _TONGUE.match(words)
    if found and is_credential(found["what"]):
        what = found["what"]
        return f"your {what.lower() if what.lower().startswith('language') else what}"
    return ""


def _small(words: str) -> str:
    """Lower a first letter, unless a name or an abbreviation begins it."""
    if words.isupper():
        return grammar.lowered(words)
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _able(words: str) -> str:
    if found := _ABLE.match(words):
        return f"your ability to {grammar.lowered(words[found.end() :])}"
    found = _WILLING.match(words)
    return f"your willingness to {found['what']}" if found else ""


def _keen(words: str) -> str:
    if found := _PREFER.match(words):
        return _clean(found["what"] or found["other"])
    if found := _INTEREST.match(words):
        return f"your interest in {grammar.lowered(found['what'])}"
    found = _CARE.match(words)
    return _clean(found["what"]) if found else ""


def _skilled(words: str) -> str:
    if found := _CALM.match(words):
        return (
            f"staying {grammar.lowered(found['what'])}" if words.lower().startswith("calm ") else ""
        )
    if found := _COMFORTABLE.match(words):
        return _clean(found["what"])
    found = _SKILLED.match(words)
    if found is None:
        return ""
    what = found["what"]
    if _GERUND.match(what) or found["joint"].lower() == "about":
        return _clean(what)
    return "" if found["joint"].lower() == "at" else f"working with {what}"


def _done(words: str) -> str:
    if listed := grammar.doing_all(words):
        return listed
    plain = grammar.base(words)
    return grammar.doing(plain) if grammar.opens_with_verb(plain) else ""


def _noun(words: str) -> str:
    plain = grammar.lowered(words)
    found = _OWNED.match(words)
    if found and not _GERUND.match(found["what"]):
        return f"your {grammar.lowered(found['what'])}"
    if _GERUND.match(words) and " " in words:
        return plain
    if grammar.opens_with_adjective(words) or grammar.names_a_person(words) or _TELLS.match(words):
        return ""
    if (
        (_CODED.search(plain) and len(words.split()) <= 4)
        or _NAMES.match(words)
        or grammar.is_tool(words)
    ):
        return f"your work with {plain}"
    return _clean(words)


def _clean(words: str) -> str:
    """Return a noun phrase as it is, or "" where it may be a sentence or an adjective."""
    bare = _RELATIVE.sub("", words)
    if _CLAUSE.search(bare) or len(words.split()) > _MOST_WORDS:
        return ""
    if _QUALIFIED.match(words) or _are_adjectives(words):
        return ""
    lone = len(words.split()) == 1
    if lone and (_LONE_ADJECTIVE.search(words) or grammar.lowered(words) == words):
        return ""
    return "" if words.lower() in _ONES_OWN else grammar.with_article(grammar.lowered(words))


def _are_adjectives(words: str) -> bool:
    """Whether a heading is a list of single words, one at least an adjective."""
    items = [item for item in re.split(r",\s*(?:and\s+)?|\s+and\s+", words) if item]
    lone = all(len(item.split()) == 1 for item in items)
    return len(items) > 1 and lone and any(_LONE_ADJECTIVE.search(item) for item in items)
