# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""How a requirement's heading is spoken: a short topic, or its own words in quotes."""

import re
from functools import lru_cache
from zlib import crc32

from question_bank import forms
from question_bank.language import is_foreign
from question_bank.model import Requirement

_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_LEADING = re.compile(
    r"^(?:(?:you(?:['’]ll|\s+will|\s+must|\s+should)?|we(?:['’]re|\s+are)\s+looking\s+for|candidates?\s+(?:must|should|will)|applicants?\s+(?:must|should)|must|should|please|someone\s+who|people\s+who|who"
    r"|required|essential|desirable|preferred|bonus|nice[\s-]to[\s-]have|optional)\b\s*[:,–—-]?\s*)+",
    re.IGNORECASE,
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
_CLAUSES = re.compile(
    r",\s++(?:and|but|or|with|so|such|including|ideally|preferably|especially|while|as)\b|(?<!\s)\s++(?:and|but)\s++(?:are|is|be|have|can|able|you|preferably|ideally)\b|\s+so\s+that\b|\s+such\s+(?:as|that)\b|\s+in\s+order\s+to\b"
    r"|\s+which\b|\s+including\b|(?<!\s)\s*+[;:]\s|(?<!\s)\s++[–—-]\s|\.\s|\s+e\.g\.|\s+to\s+ensure\b|\s+and\s+(?:comfortable|productive|proficient|collaborate|familiar)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"^(?:why(?!\s+we\b)|how|what|when|where|which|(?:who|do|does|did|are|can|could|would|have)\s+you|tell|describe|explain\s+(?:how|why|what)|give|please)\b",
    re.IGNORECASE,
)
_MOTTO = re.compile(
    r"^(?:why\s+we\s+exist|(?:our\s+)?(?:mission|purpose|vision))\s*[:–—-]\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
_MAX_WORDS = 14
_QUOTED_WORDS = 24
_DANGLING_TEXT = (
    "and or of to the a an with for in on at by from as into such your their our its that is are"
)
_DANGLING = frozenset(_DANGLING_TEXT.split())


_PHRASED = ("Let's talk about {}.", "I'd like to hear about {}.", "My next topic is {}.")
_CITED = (
    "The advert says: {}.",
    "One line in the advert reads: {}.",
    "The advert asks for this: {}.",
)
_ASKED = ("The form asks: {}", "You were asked: {}", "One question in the form is: {}")


def opener(requirement: Requirement, wording: str) -> str:
    """Return the sentence that names a requirement before a question is put."""
    evidence = " ".join(point.quote[:400] for point in requirement.points[:4])
    at = crc32(wording.encode()) % 3
    said = subject(requirement.text, evidence)
    if not said.startswith("“"):
        return _PHRASED[at].format(said)
    if said.endswith(("?”", ".”")):
        return _ASKED[at].format(said)
    return _CITED[at].format(said)


@lru_cache(maxsize=512)
def subject(heading: str, evidence: str = "") -> str:
    """Return a heading as a topic: "your experience with SQL", "working with crews".

    Where it cannot be told how to bend it, or it is not English, it comes back in quotes.
    """
    core = _core(_MOTTO.sub("", heading))
    if core and _asks(heading, core) and not is_foreign(core, evidence):
        return _asking(heading)
    if not core or len(core) > 160 or is_foreign(core, evidence):
        return _quoted(heading)
    return forms.bent(
        _VAGUE.sub("", _HAVE.sub("", core)), is_had=bool(_HAVE.match(core))
    ) or _quoted(heading)


def _asking(heading: str) -> str:
    quoted = _quoted(heading)
    if quoted.endswith(("?”", "...”")):
        return quoted
    mark = "?" if re.match(r"“(?:why|how|what|when|where|which)\b", quoted, re.IGNORECASE) else "."
    return f"{quoted[:-1]}{mark}”"


def is_prompt(heading: str) -> bool:
    """Whether a heading is itself a question or a task: "Why us?", "Describe a failure"."""
    return _asks(heading, _core(heading))


def _asks(heading: str, core: str) -> bool:
    return "?" in heading or bool(_ASKING.match(core))


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


def _quoted(heading: str) -> str:
    words = heading[:600].replace("“", "").replace("”", "")
    before = words.split(": ", 1)[0]
    pieces = (before if len(before.split()) >= 3 else words).split()
    shown = " ".join(pieces[:_QUOTED_WORDS]).strip(' .,:;"')[:200].rstrip() or "this point"
    return f"“{shown}{' ...' if len(pieces) > _QUOTED_WORDS else ''}”"
