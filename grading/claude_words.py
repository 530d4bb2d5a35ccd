"""What Claude wrote for the candidate to read: kept where code can vouch for it, else dropped."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from grading.claude_checks import Ground
from grading.claude_criteria import known_words
from grading.claude_shapes import ClaimShape, ProbeShape, SentenceShape
from grading.facts import claims_of
from grading.model import (
    Claim,
    Evidence,
    EvidenceKind,
    Examination,
    PointJudgement,
    PointVerdict,
    Suggested,
)
from grading.offline import judge
from grading.sourced import holds, unheld_figures, unheld_names
from grading.tokens import tokenize
from grading.verbatim import shown
from grading.vocabulary import Vocabulary
from question_bank import leak
from question_bank.courtesy import has_link, is_courteous
from question_bank.model import Point

LONGEST_CHANGE = 200
LONGEST_SENTENCE = 300
LONGEST_PROBE = 200
MOST_SENTENCES = 5
MOST_CLAIMS = 3
MOST_PROBES = 6
_LONGEST_FACT = 80
_NEXT_TIME = re.compile(
    r"[,;:]?\s*\b(?:the\s+)?(?:next\s+time|(?:beim\s+)?nächste[ns]\s+mal|la\s+prochaine\s+fois"
    r"|la\s+próxima\s+vez|ensi\s+kerralla|nästa\s+gång)\b[,:]?",
    re.IGNORECASE,
)
_EMPTY = frozenset(
    {
        "be",
        "better",
        "best",
        "good",
        "great",
        "improve",
        "improved",
        "try",
        "harder",
        "more",
        "do",
        "answer",
        "answers",
        "it",
        "well",
        "please",
        "besser",
        "mieux",
        "mejor",
        "paremmin",
        "bättre",
    }
)
"""Words that advise nothing by themselves."""
_OWN_WORDS = 0.5
"""So much of a better sentence is in its sources' words at least."""


def change(text: str, examination: Examination) -> str:
    """Give the one change in plain words; `""` where it holds a figure or name from nowhere."""
    said = _now(shown(text, limit=LONGEST_CHANGE))
    known = known_words(examination)
    if not is_courteous(said) or has_link(text) or not _advises(said):
        return ""
    return "" if unheld_figures(said, known) or unheld_names(said, known) else said


def _now(text: str) -> str:
    """Say a change without "next time", which stands before it where it is shown."""
    return " ".join(_NEXT_TIME.sub(" ", text).split()).strip(" ,:;")


def _advises(text: str) -> bool:
    """Whether a change says what to do: more than one word besides "be" and "better" tells."""
    words = [token for token in tokenize(text) if token.is_content and token.norm not in _EMPTY]
    return len({token.stem for token in words}) > 1


def better(
    told: Sequence[SentenceShape], ids: Mapping[str, Evidence], examination: Examination
) -> tuple[Suggested, ...]:
    """Keep the sentences that say what their sources hold; none for a gap."""
    if any(one.kind is not EvidenceKind.DOCUMENTED for one in examination.invited):
        return ()
    found = []
    for one in told[:MOST_SENTENCES]:
        sources = [ids[key] for key in dict.fromkeys(one.ids) if key in ids]
        text = shown(one.text, limit=LONGEST_SENTENCE)
        known = bool(sources) and all(key in ids for key in one.ids)
        if text and known and holds(text, words_of(sources)) and _tells(text, sources):
            found.append(Suggested(text, tuple(source.id for source in sources)))
    return tuple(found)


def _tells(text: str, sources: Sequence[Evidence]) -> bool:
    """Whether a sentence says something of its sources, next to nothing else, and nothing against.

    Each source is looked for in it as if it were an answer.
    """
    if not is_courteous(text):
        return False
    own = {token.stem for token in tokenize(text) if token.is_content}
    known = {token.stem for words in words_of(sources) for token in tokenize(words)}
    if len(own & known) < _OWN_WORDS * len(own):
        return False
    told = judge(Examination("", "", None, tuple(sources), text)).points
    verdicts = {point.verdict for point in told}
    return PointVerdict.CONTRADICTED not in verdicts and verdicts != {PointVerdict.MISSED}


def words_of(sources: Iterable[Evidence]) -> tuple[str, ...]:
    """Give all that sources say: each with the line above it."""
    return tuple(f"{one.lead_in} {one.text}" for one in sources)


def probes(
    told: Iterable[ProbeShape], ids: Mapping[str, Evidence], examination: Examination
) -> dict[str, str]:
    """Keep the follow-ups after documented points that give nothing away, by the point's own id."""
    heading = f"{examination.question} {examination.requirement} {examination.answer}"
    hidden = [
        Point(one.id, one.text, 0, 0, one.lead_in)
        for one in (*examination.invited, *examination.others)
        if one.kind is EvidenceKind.DOCUMENTED
    ]
    found = {}
    for one in islice(told, MOST_PROBES):
        asked = shown(one.question, limit=LONGEST_PROBE)
        point = next((p for p in hidden if one.id in ids and p.key == ids[one.id].id), None)
        is_fit = is_courteous(asked) and not has_link(one.question)
        if point is None or not asked.endswith("?") or not is_fit:
            continue
        tells = leak.leaks(asked, heading=heading, points=hidden)
        if not tells and not leak.leaks(asked, heading=heading, points=[point], slot=asked):
            found[point.key] = asked
    return found


def undocumented(told: Sequence[ClaimShape], ground: Ground) -> tuple[str, ...]:
    """List facts that the offline judge did not find and no document holds, as they were said."""
    examination = ground.examination
    evidence = (*examination.invited, *examination.others)
    held = (
        *(f"{one.lead_in} {one.text}" for one in evidence),
        *examination.additions,
        *examination.mentions,
        examination.question,
        examination.requirement,
    )
    found: list[str] = []
    for one in told[:MOST_CLAIMS]:
        span = ground.quoted(one.fact, wishes=False)
        if not span or len(one.fact) > _LONGEST_FACT:
            continue
        fact = examination.answer[slice(*span)]
        within = any(start <= span[0] < end for start, end in _told(ground))
        if within and fact not in found and not _is_held(fact, held, ground.heard.language):
            found.append(fact)
    return tuple(found)


def _told(ground: Ground) -> Iterable[tuple[int, int]]:
    return ((u.start, u.end) for u in ground.heard.told if u.denial is None)


def _is_held(fact: str, held: Sequence[str], language: str) -> bool:
    """Whether every telling word of a fact is somewhere in the document, or there is none."""
    own = {token.stem for token in tokenize(fact, language) if token.is_content}
    known = {token.stem for text in held for token in tokenize(text, language)}
    return own <= known


def claims(
    ground: Ground, points: Sequence[PointJudgement], facts: Sequence[str]
) -> tuple[Claim, ...]:
    """Give every statement's standing to points and document, with the facts none holds."""
    gap = any(one.kind is not EvidenceKind.DOCUMENTED for one in ground.examination.invited)
    heard = ground.heard.said if gap else ground.heard.told
    return claims_of(Vocabulary(heard), points, facts)
