# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Doubts, wishes and admissions that a whole utterance makes, however its clauses are ordered.

The other tables look at how an utterance begins; here it is taken apart at its commas, and an
"I think" before it is passed over.
"""

import re
from collections.abc import Callable

from question_bank.model import NoteKind

_MOST_WORDS = 24
_MOST_COMMAS = 8
_HEDGE = re.compile(
    r"^(?:(?:i\s+(?:think|guess|feel|suppose|believe|fear|reckon)(?:\s+that)?|honestly|actually|well|also|maybe|perhaps|probably|and|but|though|ich\s+(?:glaube|denke),?|je\s+(?:crois|pense)\s+(?:que|qu['’])|creo\s+que|luulen,?\s+että|jag\s+tror\s+att)\b[\s,]*)+(?=\S)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\s*[,;]\s+|\s+[–—-]{1,2}\s+|(?<=[.!?])\s+|\?{2,}\s*")
_DENIES = re.compile(
    r"^\W*(?:i\s+(?:(?:honestly|really|actually|frankly|have|probably|just|still)\s+)*(?:never|only|haven['’]t|did\s*n['’]t|did\s+not|do\s*n['’]t|do\s+not|can\s*not|can['’]t|hardly|barely|not)|not|no|never|none|nothing|maybe|perhaps|possibly|eventually|also|only|just|hardly|barely|can\s+(?:probably|maybe|perhaps)|could|might|should|i\s+(?:think|guess|suppose|could|should|might)|my\s+(?:knowledge|weak)|kein\w*|nicht|vielleicht|eventuell|nur|auch|pas|aucune?|peut-être|seulement|no\s+tengo|quizás?|ehkä|kanske|inte)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d{2,}|\d\s?%|\b(?:but|so\s+(?:i|we)|until|however)\b", re.IGNORECASE)
_ADMITS = re.compile(
    r"""^\W*(?:
    (?:my|a|one|the)\s+(?:\w+\s+){0,2}(?:weak(?:ness(?:es)?|est\s+\w+|\s?(?:spot|point|area|side)s?)|gap|achilles['’]?\s+heel)\s*(?:(?:here|for\s+me|probably|honestly|really|perhaps|maybe|though|of\s+mine)\s*)*(?:$|[,:.;–—-]|(?:is|was|are|remains?|in|with)\b(?!\s+(?:the\s+(?:market|supply|plan))))
    |weakest\s+(?:point|area|spot|link|one|part|side)\b
    |my\s+(?:\w+\s+){1,5}(?:is|are)\s+(?:(?:very|quite|rather|too|a\s+bit|a\s+little|pretty|still|only|really|so|not\s+(?:very|so|that|really)?)\s*)*(?:weak|poor|rusty|thin|limited|basic|shaky|patchy|outdated|out\s+of\s+date|non-?existent|bad|(?<=not\s)(?:good(?:\s+enough)?|great)|(?<=not\svery\s)(?:good|great)|(?<=not\sthat\s)(?:good|great))\b
    |i(?:['’]m|\s+am)\s+(?:(?:really|very|quite|rather|pretty|so|still|just|a\s+bit|honestly)\s+)*(?:bad|terrible|hopeless|awful|weak|poor|no\s+good|useless|slow|clumsy|rusty)\s+(?:at|with|in|on|when)\b
    |i\s+(?:have\s+|['’]ve\s+)?(?:honestly\s+|really\s+|still\s+)?(?:never|not(?:\s+yet)?)\s+(?:really\s+|actually\s+|yet\s+)?(?:led|run|managed|done|used|worked|had|been|written|built|held|owned|tried|touched|taught|given|seen|handled|dealt|learn(?:ed|t))\b
    |i\s+(?:lack|struggle\s+with|am\s+missing)\b
    |(?:i\s+have\s+|have\s+)?(?:no|not\s+(?:any|much|a\s+lot\s+of|enough)|hardly\s+any|very\s+little|little|zero|limited|almost\s+no)\s+(?:(?:real|direct|formal|hands-on|practical|proper|professional|actual|commercial|own|much|recent)\s+)*(?:experience|knowledge|practice|exposure|training|evidence|qualification|idea)s?\b(?!\s+(?:needed|required|necessary|was))
    |(?:have\s+|i\s+have\s+)?only\s+(?:ever\s+)?(?:read|seen|heard|watched|the\s+(?:\w+\s+){0,3}(?:book|course|tutorial|video|talk|theory|basics)|(?:a|one|some)\s+(?:\w+\s+){0,3}(?:book|course|tutorial|video|webinar|theory))\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WANTS = re.compile(
    r"^\W*(?:this|that|it|here|these)\s+(?:\w+\s+)?(?:needs?|lacks?|wants|misses|could\s+(?:do\s+with|use)|should\s+have|deserves)\s+.{0,40}?\b(?P<what>examples?|instances?|anecdotes?|stor(?:y|ies)|details?|numbers?|figures?|context|outcomes?|results?|sources?|evidence|proof|dates?|ending|rewrite|work)\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"^\W*(?:could|should|might|must|can|want\s+to|would\s+like\s+to|ought\s+to|need\s+to|have\s+to|will)\s+(?:\w+\s+)?(?:use|do\s+with|add|have|find|mention|include|bring\s+in|drop|cut|give|tell|put|write|say|explain|read|look|ask|check|learn|practi[sc]e|prepare|expand|shorten|rephrase|reword)\b.{0,80}(?:\bexamples?\b|\bhere\b|\bthis\b|\bmore\b|\bstory\b|\binterview\b|\bsomewhere\b|\?\s*$|\btoo\W*$|\blater\W*$)",
    re.IGNORECASE,
)
_READ_UP = re.compile(
    r"^\W*(?:(?:must|should|need\s+to|have\s+to|i\s+\w+|will|to)\s+)*(?:read\s+up|brush\s+up|swot\s+up|revise|study|google|catch\s+up|refresh|learn|practi[sc]e|look\s+(?:it|this|that)\s+up|rehearse|prepare)\b(?:.{0,50}\b(?:before|for|by)\s+(?:the\s+)?(?:interview|then|monday|tuesday|wednesday|thursday|friday|call|deadline)|\s*(?:on\s+)?(?:this|that|it)?\W*$)",
    re.IGNORECASE,
)
_STORY = re.compile(
    r"^\W*(?:eventually|maybe|perhaps|possibly|also|later|or|and|plus|evtl\.?|eventuell|vielleicht|auch|peut-être|aussi|quizás?|también|ehkä|myös|kanske|även)(?:\s+(?:also|maybe|even|use|tell|mention|add|auch|noch|aussi|también|myös|även|later))*\s+(?:the|that|this|my|die|der|das|l[ae]|el|den|det)\s+(?:[\w’'-]+\s+){0,3}(?:story|stories|anecdote|example|thing|episode|one|geschichte|sache|beispiel|histoire|exemple|historia|ejemplo|juttu|tarina|historien|grejen)\b",
    re.IGNORECASE,
)
_LOUD = re.compile(r"^\s*(?:[-*•]\s*)?(?:!{2,}|\?{2,}|<-+|←|<=+|%%+)\s*(?=[^\W\d_]|\d)")
_ALSO_DOUBTED = re.compile(
    r"^\W*(?:also|and|or|maybe|perhaps|what\s+about|how\s+about|auch|et|aussi|también|myös|också|does|do|is|are|can|should)\b.*\?{1,}",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"^\W*(?:does|do|will|would|is|are|can)\s+.{1,60}\b(?:count|qualify|matter|enough|relevant|fit|help|suffice|valid|still\s+true)\b",
    re.IGNORECASE,
)
_INDIFFERENT = re.compile(
    r"^\W*(?:(?:not|n['’]t)\s+)?(?:sure|certain)\s+(?:they|that|this|it|if|whether)\b|\b(?:maybe|perhaps|better)\s+(?:leave|skip|cut|drop|take|keep)\s+(?:it\s+|this\s+|that\s+)?(?:out|in)?\W*$|^\W*(?:too\s+(?:much|long|short|old|small|far)|shorten\s+to\b|cut\s+to\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:does|do|did|is|are|was|can|could|should|would|will|too|enough|or)\b", re.IGNORECASE
)
_DEED = re.compile(
    r"^\W*(?:i\s+(?:have\s+|also\s+)?)?(?!need|indeed|embed|succeed|proceed|exceed|limited)(?:\w{2,}ed|led|built|ran|wrote|taught|made|won|gave|took|grew|cut|set|held|kept|sold|spoke|brought|found|began|chose|did|was|were|oversaw)\b",
    re.IGNORECASE,
)


Kind = Callable[[str], NoteKind | None]


def of_whole(words: str, bare: Kind) -> NoteKind | None:
    """Return what a line or sentence asks for; `bare` is how the other tables judge a clause."""
    told = _LOUD.sub("", words).strip()
    if not told or len(told.split()) > _MOST_WORDS:
        return None
    if _LOUD.match(words):
        asks = _ASKS.match(told) or told.endswith("?")
        otherwise = NoteKind.UNSURE if asks else NoteKind.TODO
        return bare(told) or _of_clause(told) or otherwise
    if _DEED.match(told):
        return None
    plain = _HEDGE.sub("", told)
    found = (
        bare(told)
        or _of_clause(told)
        or _of_clause(plain)
        or (bare(plain) if plain != told else None)
    )
    if found:
        return found
    is_doubt = _DENIES.match(told) and not _FIGURE.search(told)
    return _by_clauses(told, bare) if is_doubt else None


def is_loud(words: str) -> bool:
    """Whether a sign of alarm or comment stands before words: "!! how do I put this"."""
    return bool(_LOUD.match(words))


def is_question(words: str) -> bool:
    """Whether words open as a question does: "does computing count"."""
    return bool(_ASKS.match(words))


def of_bracket(words: str, bare: Kind) -> NoteKind | None:
    """Return what a text in brackets asks for: one clause that does is enough."""
    if len(words.split()) > _MOST_WORDS or _DEED.match(words):
        return None
    return of_whole(words, bare) or _by_clauses(words, bare)


def clause_tail(text: str, start: int, end: int, bare: Kind) -> tuple[int, NoteKind] | None:
    """Return where the last comma of a statement begins a note, and its kind."""
    for comma in reversed(list(re.finditer(r",\s+", text[start:end][-160:]))[-_MOST_COMMAS:]):
        at = max(start, end - 160) + comma.end()
        words = text[at:end]
        if _DENIES.match(text[start:at]):
            continue
        if len(words.split()) >= 3 and _INDIFFERENT.match(words) and bare(words):
            return at, NoteKind.UNSURE
    return None


def _of_clause(told: str) -> NoteKind | None:
    if found := _WANTS.match(told):
        return _wanted(found["what"].lower())
    if _ADMITS.match(told) and not _FIGURE.search(told):
        return NoteKind.WEAKNESS
    if _STORY.match(told):
        return NoteKind.EXAMPLE
    if _WISHES.match(told) or _READ_UP.match(told):
        return NoteKind.EXAMPLE if re.search(r"\bexamples?\b", told) else NoteKind.TODO
    return NoteKind.UNSURE if _is_doubtful(told) else None


def _is_doubtful(told: str) -> bool:
    if _COUNTS.match(told) and not _FIGURE.search(told):
        return True
    return bool(_INDIFFERENT.search(told) or ("??" in told and _ALSO_DOUBTED.match(told)))


def _wanted(what: str) -> NoteKind:
    """Return what is asked for where a note says that something is wanted."""
    if what.startswith(("example", "instance", "anecdote", "stor")):
        return NoteKind.EXAMPLE
    return NoteKind.EXPAND if what.startswith(("detail", "context")) else NoteKind.TODO


def _by_clauses(told: str, bare: Kind) -> NoteKind | None:
    clauses = [clause for clause in _CLAUSE.split(told) if clause.strip()]
    if len(clauses) < 2 or any(_DEED.match(clause) for clause in clauses):
        return None
    return next((kind for c in clauses if (kind := bare(c) or _of_clause(c))), None)
