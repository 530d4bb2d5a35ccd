# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""Sentences of prose that speak to oneself, told by what they do.

"I do not remember which year it was", "Anna knows how many", "Everything I know of it comes from
one course": most words of such a sentence are words of content, so that neither a hollow look nor a
fixed phrase tells it. What a sentence tells beside it, a figure, a turn or a bound ("no team larger
than twelve"), makes it evidence.
"""

import re
from functools import cache

from question_bank import note_signs
from question_bank.model import NoteKind
from question_bank.note_prose_words import TURNS, Turn

_MOST_WORDS = 26
_KINDS = {
    Turn.FORGETS: NoteKind.UNSURE,
    Turn.ASKS_ELSEWHERE: NoteKind.TODO,
    Turn.EDITS: NoteKind.TODO,
    Turn.FORESEES: NoteKind.UNSURE,
    Turn.AVOIDS: NoteKind.UNSURE,
}
"""All other turns admit a weakness."""
_OPENER = re.compile(
    r"^\W*(?:(?:but|and|though|although|honestly|frankly|well|also|so|here|sadly|unfortunately|admittedly|strictly\s+speaking|to\s+be\s+(?:honest|frank|fair)|in\s+(?:truth|fairness)|truth\s+is|the\s+truth\s+is|actually|i\s+(?:admit|think|guess|feel|fear|must\s+say|have\s+to\s+say)(?:\s+that)?|aber|und|ehrlich\s+gesagt|leider|streng\s+genommen|eigentlich|ich\s+(?:glaube|fürchte|denke),?|mais|et|honnêtement|malheureusement|en\s+fait|à\s+vrai\s+dire|pero|y|la\s+verdad(?:\s+es\s+que)?|sinceramente|en\s+realidad|mutta|ja|rehellisesti(?:\s+sanottuna)?|valitettavasti|men|och|tyvärr|ärligt\s+talat|egentligen)\b[\s,:]*)+(?=\S)",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"(?<![A-Za-z\d])\d{2,}|\d\s?%|\b(?:more|larger|bigger|longer|higher|less|fewer|smaller|greater)\s+than\b|\b(?:mehr|größer|länger|weniger)\s+als\b|\b(?:plus|moins)\s+de\s+\w+|\bm(?:ás|enos)\s+de\b|\b(?:yli|alle)\s+\w+|\b(?:mer|större|mindre)\s+än\b",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:but|so|yet|until|since\s+then|and\s+now|instead|which\s+is\s+why|that\s+is\s+why)\s+(?:i|we|now|then)\s+(?!(?:don['’]t|do\s+not|never|did\s+not|didn['’]t|have\s+n)\b)\w+|,\s*(?:deshalb|also|darum|donc|alors|por\s+eso|así\s+que|joten|siksi|därför|så)\b",
    re.IGNORECASE,
)
_ABOUT_TEXT = frozenset({Turn.FORGETS, Turn.ASKS_ELSEWHERE, Turn.EDITS, Turn.FORESEES, Turn.AVOIDS})
_CLAUSE = re.compile(r"[,;:]\s+|\s[–—-]\s|\s+(?=(?:but|and|aber|mais|pero|mutta|men)\b)")
_SENTENCES = re.compile(r"[.!?…]\s+\S")


_MISHAP = re.compile(
    r"\b(?:never|not\s+once|jamais|nunca|nie|niemals|koskaan|aldrig)\b.{0,40}?\b(?:miss\w*|los[et]\w*|late\b|fail\w*|dropp\w+|exceed\w*|overr[au]n\w*|accidents?|incidents?|complain\w*|cancel\w*|forg[eo]t\w*|brok\w*|skipp\w*|crash\w*|harm\w*|injur\w*|refus\w*|turn\w*\s+away|let\s+\w+\s+down|let\s+down|disappoint\w*|dépass\w*|manqu\w*|perdu\w*|retard|accident|plainte|oubli\w*|annul\w*|accidentes?|parad[oa]|perdid[oa]|incumpl\w*|quejas?|retras\w*|olvid\w*|falt\w+|versäumt?|verpasst?|verloren|unfall|unfälle|beschwerden?|überzogen|überschritten|verspätet|vergessen|myöhäst\w+|unohta\w*|kadott\w*|tapaturm\w*|valituksia|ylittä\w*|missat|missade|glömt|olyck\w*|klagomål|lämna\w*|försen\w*|överskrid\w*|avvikelse\w*)\b"
    r"|\b(?:lämnar|lasse|laisse|dejo|jätä)\b.{0,12}\b(?:aldrig|nie|jamais|nunca|koskaan)\b",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"^i\s+(?!should|must|need|could|might|want|have\s+to|will)\w+\b.{0,80}\b(?:every|each)\s+(?:single\s+)?(?:day|week|month|year|morning|evening|night|shift|time|monday|tuesday|wednesday|thursday|friday|new\s+\w+)\W*$",
    re.IGNORECASE,
)


def tells_strength(words: str) -> bool:
    """Whether what looks like a lack or a task is a strength or a habit.

    "I have never missed a deadline", "I ask the manager for the figures every Monday".
    """
    return bool(_MISHAP.search(words) or _HABIT.match(words))


@cache
def _compiled() -> tuple[tuple[Turn, re.Pattern[str]], ...]:
    """Compile when first needed, since that is slow."""
    return tuple(
        (turn, re.compile("|".join(f"(?:{one})" for one in told), re.IGNORECASE))
        for turn, told in TURNS.items()
    )


def kind(words: str) -> NoteKind | None:
    """Return what a sentence of prose asks for; `None` where it is evidence."""
    told = _OPENER.sub("", words.strip(" \t\n*_>\"“”'"))
    if not told or len(told.split()) > _MOST_WORDS or _SENTENCES.search(told):
        return None
    turn = next((turn for turn, pattern in _compiled() if pattern.search(told)), None)
    if turn is None or _tells(told, turn):
        return None
    return _KINDS.get(turn, NoteKind.WEAKNESS)


def _tells(told: str, turn: Turn) -> bool:
    """Whether a sentence tells something beside what it admits or asks for."""
    if _TURNED.search(told):
        return True
    if turn in _ABOUT_TEXT:
        return False
    rest = _CLAUSE.split(told)[1:]
    return bool(_BOUND.search(told)) or any(note_signs.speaks_of_deed(one) for one in rest)
