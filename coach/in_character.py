"""What an interviewer may say in words that somebody else made: checked, or dropped whole.

No figure, name or link that the requirement does not hold; no telling word of a point, unless the
candidate said it; no verdict, and no help.
"""

import re

from coach.scenes import Scene
from grading.claims import prepare, sentences
from grading.sameness import same_amount
from question_bank import leak
from question_bank.courtesy import has_link, is_courteous

LONGEST_REMARK = 240
LONGEST_QUESTION = 260
LONGEST_CLOSING = 600
MOST_SENTENCES = 2
_MARKUP = re.compile(r"[<>\[\]{}|`*_#@\\]")
_VERDICT = re.compile(
    r"\b(?:great|excellent|impress\w*|perfect\w*|correct\w*|wrong\w*|well done|wonderful|fantastic"
    r"|brilliant|superb|strong|weak\w*|poor\w*|good(?! morning| afternoon| evening| to meet)"
    r"|nice(?! to meet)|better|best|scor\w+|grad\w+|rating|rated|level|points?|hints?|should have"
    r"|forg[eo]t\w*|missed|missing|document\w*|pass\w*|fail\w*|hired?)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\b(?:scor\w+|grad\w+|rating|rated|levels?|out of (?:5|10|five|ten))\b", re.IGNORECASE
)
_MARKS = str.maketrans("\u2019\u2018\u201c\u201d\u201e", '\'\'"""')
_QUOTED = re.compile(r"[“\"„«]([^”\"“»]*)[”\"“»]")


def remark_words(text: str, scene: Scene) -> str:
    """Give a remark that may be made, else `""`."""
    said = _plain(text)
    several = len(sentences(said)) > MOST_SENTENCES
    if not said or len(said) > LONGEST_REMARK or "?" in said or several:
        return ""
    return said if _is_fit(said, scene) else ""


def question_words(text: str, scene: Scene) -> str:
    """Give a follow-up that may be asked, else `""`: one question, at the end."""
    said = _plain(text)
    asks_once = said.count("?") == 1 and said.endswith("?")
    if len(said) > LONGEST_QUESTION or not asks_once:
        return ""
    return said if _is_fit(said, scene) else ""


def closing_words(text: str, source: str) -> str:
    """Give a goodbye that may be said, else `""`: what it quotes stands in `source`."""
    said = _plain(text)
    if not said or len(said) > LONGEST_CLOSING or _MARKUP.search(said) or _MARKED.search(said):
        return ""
    if not is_courteous(said) or has_link(said):
        return ""
    there = _folded(source)
    if any(_folded(quote) not in there for quote in _QUOTED.findall(said)):
        return ""
    if said.count('"') % 2 or not _holds_figures(said, source):
        return ""
    return said if leak.names(said) <= _words(source) else ""


def _plain(text: str) -> str:
    """Fold spaces; words with what cannot be seen in them (NUL, marks of direction) are dropped."""
    said = " ".join(text.split())
    return said if said.isprintable() else ""


def _folded(text: str) -> str:
    flat = " ".join(text.split()).casefold()
    return flat.translate(_MARKS).strip(" .,;:!?")


def _is_fit(said: str, scene: Scene) -> bool:
    known = f"{scene.requirement}. {scene.title}. {scene.organisation}"
    if not is_courteous(said) or has_link(said):
        return False
    if _MARKUP.search(said) or _VERDICT.search(said) or _QUOTED.search(said):
        return False
    if not _holds_figures(said, known) or leak.names(said) - _words(known):
        return False
    heard = f"{known} {scene.question}"
    if leak.leaks(said, heading=heard, points=scene.points):
        return False
    return not leak.leaks(said, heading=f"{heard} {scene.told}", points=scene.points, slot=said)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in re.findall(r"\w[\w'\u2019.+#-]*\w|\w", text))


def _holds_figures(said: str, source: str) -> bool:
    """Whether every figure said, in digits or words, is one of the source's."""
    if leak.figures(said) - leak.figures(source):
        return False
    there = prepare(source).figures
    told = (figure for figure in prepare(said).figures if not figure.weak)
    return all(any(same_amount(figure, one) for one in there) for figure in told)
