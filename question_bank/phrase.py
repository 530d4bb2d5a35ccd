# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""How a requirement's heading is spoken: a phrase that fits after "about", "with" or "asks for"."""

import re
from functools import lru_cache

from question_bank import grammar

_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_LEADING = re.compile(
    r"^(?:(?:you(?:['’]ll|\s+will|\s+must|\s+should)?|we(?:['’]re|\s+are)\s+looking\s+for|candidates?\s+(?:must|should|will)|applicants?\s+(?:must|should)|must|should|please|someone\s+who|people\s+who|who"
    r"|required|essential|desirable|preferred|bonus|nice[\s-]to[\s-]have|optional)\b\s*[:,–—-]?\s*)+",
    re.IGNORECASE,
)
_ABLE = re.compile(
    r"^(?:(?:are|be|is|being)\s+)?(?:able|the\s+ability|ability|can)\s+(?:to\s+)?", re.IGNORECASE
)
_YEARS = re.compile(
    r"^(?:have\s+)?(?:at\s+least|a\s+minimum\s+of|minimum(?:\s+of)?|over|more\s+than|some|several|ideally|around|about)?\s*(?:\d+(?:\s*[-–]\s*\d+)?\s*\+?|two|three|five|ten|several|many)\s*\+?\s*(?:years?|yrs?|months)['’]?\s*(?:of\s+)?(?=\w)",
    re.IGNORECASE,
)
_HAVE = re.compile(
    r"^(?:have|having|has|possess|hold|bring|demonstrate|show|demonstrated)\s+(?=(?:an?|the|some|strong|good|excellent|proven|at|prior|solid|deep|\d+|experience|knowledge|several|extensive|previous|hands|significant|relevant|great|advanced|basic|working)\b)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:some|any|proven|prior|previous|relevant|demonstrable|demonstrated)\s+(?=experience|track|knowledge|ability)",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"^(?:has|have)\s+\w+ed\b", re.IGNORECASE)
_BE = re.compile(r"^(?:are|is|be)\s+", re.IGNORECASE)
_CLAUSES = re.compile(
    r",\s+(?:and|but|or|with|so|such|including|ideally|preferably|especially|while|as)\b|\s+(?:and|but)\s+(?:are|is|be|have|can|able|you|preferably|ideally)\b|\s+so\s+that\b|\s+such\s+(?:as|that)\b|\s+in\s+order\s+to\b"
    r"|\s+which\b|\s+including\b|\s*[;:]\s|\s+[–—-]\s|\.\s|\s+e\.g\.|\s+to\s+ensure\b|\s+and\s+(?:comfortable|productive|proficient|collaborate|familiar)\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?:und|oder|mit|für|der|die|das|von|sie|\w*kenntnisse|erfahrung|avec|pour|dans|des|les|une|et|du|de|el|los|las|con|para|en|del|ja|sekä|tai|kokemus|och|med|för|av|att|erfarenhet|ett|trabajo|travail|maîtrise|finska)\b|[ßñäöåøæü]|\w(?:keit|heit|schaft|wesen|schein|enes|ción|taito|osaaminen|kielen|stä|ssa|ssä)\b|\b(?:anglais|courant|français)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"^(?:why|how|what|when|where|which|who|do|does|did|are|is|can|could|would|have\s+you|tell|describe|explain|give|please)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"^(?:[\w-]+\s+){0,3}?(?:experience|ability|knowledge|skills?|understanding|background|commitment|interest|passion|record|command|training|qualifications?|motivation|judgement|attitude|communication|leadership)\b",
    re.IGNORECASE,
)
_MAX_WORDS = 14
_DANGLING_TEXT = (
    "and or of to the a an with for in on at by from as into such your their our its that is are"
)
_DANGLING = frozenset(_DANGLING_TEXT.split())


@lru_cache(maxsize=512)
def thing(heading: str) -> str:
    """Return a heading as a noun phrase or gerund: "caring about the ethics of your work".

    Where it cannot be told how to bend it, or it is not English, it comes back in quotes.
    """
    core = _core(heading)
    if not core or len(core) > 160 or _is_foreign(core) or _asks(heading, core):
        return _quoted(heading)
    return _bent(core)


@lru_cache(maxsize=512)
def yours(heading: str) -> str:
    """Return the phrase as the candidate's own where that fits: "your experience with X"."""
    spoken = thing(heading)
    if spoken.startswith("the ability to "):
        return "your" + spoken.removeprefix("the")
    bare = re.sub(r"^(?:an?|the|some)\s+", "", spoken)
    is_owned = (
        not spoken.startswith("“") and _OWNED.match(bare) and not bare.split()[0].endswith("ing")
    )
    return f"your {bare}" if is_owned else spoken


def _asks(heading: str, core: str) -> bool:
    return "?" in heading or bool(_ASKING.match(core))


def _is_foreign(core: str) -> bool:
    latin = all(ord(char) < 0x250 or not char.isalpha() for char in core)
    return not latin or bool(_FOREIGN.search(core))


def _core(heading: str) -> str:
    words = " ".join(_ASIDE.sub("", heading[:600]).split()).strip(" .,:;\"'“”*_!-–—")
    words = _LEADING.sub("", words)
    return _shortened(_YEARS.sub("", words))


def _shortened(words: str) -> str:
    """Cut at the first clause that leaves enough to stand on its own."""
    for clause in _CLAUSES.finditer(words):
        if len(words[: clause.start()].split()) >= 2:
            words = words[: clause.start()]
            break
    pieces = words.split()
    if len(pieces) > _MAX_WORDS:
        joints = (i for i in range(5, _MAX_WORDS) if pieces[i] in {"and", "or", "to", "for"})
        pieces = pieces[: max(joints, default=_MAX_WORDS)]
    while pieces and pieces[-1].lower().strip(",") in _DANGLING:
        pieces.pop()
    return " ".join(pieces).strip(" ,;:.-–—\"'“”")


def _bent(core: str) -> str:
    if _ABLE.match(core):
        return f"the ability to {grammar.lowered(_ABLE.sub('', core))}"
    words = _VAGUE.sub("", _HAVE.sub("", core))
    if words == core and (done := _as_doing(grammar.base(words))):
        return done
    return _as_being(words) or grammar.with_article(grammar.lowered(words))


def _as_doing(words: str) -> str:
    """Bend "Manage budgets" or "Has worked with children"; "" where no verb begins it."""
    if _PERFECT.match(words):
        return f"having {words.split(' ', 1)[1]}"
    return grammar.doing(words) if grammar.opens_with_verb(words) else ""


def _as_being(words: str) -> str:
    """Bend "Comfortable with ambiguity" or "Team player"; "" where it is neither."""
    if _BE.match(words):
        return f"being {_BE.sub('', words)}"
    if grammar.opens_with_adjective(words):
        return f"being {grammar.lowered(words)}"
    if grammar.names_a_person(words):
        person = grammar.lowered(re.sub(r"^an?\s+", "", words, flags=re.IGNORECASE))
        return f"being {'an' if person[0] in 'aeiou' else 'a'} {person}"
    return ""


def _quoted(heading: str) -> str:
    words = heading[:600].replace("“", "").replace("”", "")
    before = words.split(": ", 1)[0]
    pieces = (before if len(before.split()) >= 3 else words).split()
    shown = " ".join(pieces[:24]).strip(' .:;"')[:200].rstrip() or "this point"
    return f"“{shown}{' ...' if len(pieces) > 24 else ''}”"
