"""What Claude is shown of an answer and a document: little, and nothing that commands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from claude.model import Json
from grading.claims import Unit
from grading.gate import is_order
from grading.model import Evidence, Examination
from grading.offline import Heard
from grading.stance import is_about_self, is_to_reader
from grading.terms import terms_of
from grading.vocabulary import Vocabulary, is_voiced
from grading.wordlists import pattern

BESIDES = 6
"""So many other points of the document go with the invited ones."""
_KIN = 2
_TELLS = 0.3
_MOSTLY = 0.5
_STAGED = re.compile(
    r"\b(?:imagine|suppose|let's|let us|assume|pretend|hypothetically)\b|^\W*(?:q|a|#|//)\s*:"
)
"""How a scene is set that nobody was in."""
_PIECES = re.compile(r"[,;:.]\s+")


@dataclass(frozen=True, slots=True)
class Brief:
    """A question and what it is held against, by the short ids that stand for them.

    `shared` is the same for every answer to the question, `own` is about this one. `statements`
    are the spans of the answer that are shown.
    """

    ids: Mapping[str, Evidence]
    statements: tuple[tuple[int, int], ...]
    shared: Json
    own: Json


def brief_of(examination: Examination, heard: Heard, *, turn: int = 0) -> Brief:
    """Lay out an answer; `turn` picks the order of the evidence, always the same for an answer."""
    besides = _besides(examination, heard)
    numbered = {f"E{n}": one for n, one in enumerate((*examination.invited, *besides), 1)}
    invited = [key for key, one in numbered.items() if one in examination.invited]
    rest = [key for key in numbered if key not in invited]
    statements = shown_of(examination, heard)
    shared: Json = {
        "question": examination.question,
        "type": examination.type.value if examination.type else "",
        "requirement": examination.requirement,
        "evidence": [_entry(key, numbered[key]) for key in _order(invited, examination, turn)],
    }
    own: dict[str, Json] = {
        "besides": [_entry(key, numbered[key]) for key in _order(rest, examination, turn)],
        "confirmed": list(examination.additions),
        "retracted": list(examination.retracted),
        "answer": [examination.answer[start:end] for start, end in statements],
    }
    filled = {name: value for name, value in own.items() if value}
    return Brief(numbered, statements, shared, filled)


def _entry(key: str, one: Evidence) -> Json:
    entry: dict[str, Json] = {"id": key, "kind": one.kind.value, "text": one.text}
    if one.lead_in:
        entry["under"] = one.lead_in
    return entry | {"must": one.must}


def _order(keys: Sequence[str], examination: Examination, turn: int) -> list[str]:
    if not turn:
        return list(keys)

    def place(key: str) -> bytes:
        return sha256(f"{turn} {key} {examination.answer}".encode()).digest()

    return sorted(keys, key=place)


def _besides(examination: Examination, heard: Heard) -> list[Evidence]:
    """Choose the other points that the answer touches most, and some that answer the question."""
    told = Vocabulary(heard.said)

    def touched(one: Evidence) -> float:
        return sum(told.shares(terms_of(one.text, heard.language)).values())

    ranked = sorted(((touched(one), -n) for n, one in enumerate(examination.others)), reverse=True)
    near = [examination.others[-n] for share, n in ranked if share >= _TELLS][:BESIDES]
    kin = [one for one in examination.others if one.kin and one not in near]
    return near + kin[: min(_KIN, BESIDES - len(near))]


def shown_of(examination: Examination, heard: Heard) -> tuple[tuple[int, int], ...]:
    """Give the spans of an answer that a judge is to see, sentence by sentence.

    What is no statement is left out as the offline judge leaves it out. So is a sentence that
    neither speaks of the speaker nor touches anything that was asked or documented, and one that
    tells somebody what to do.
    """
    texts = (
        *(one.text for one in (*examination.invited, *examination.others)),
        *(one.lead_in for one in examination.invited),
        *examination.additions,
    )
    found = []
    for _, group in groupby(heard.said, key=lambda unit: unit.sentence):
        sentence = tuple(group)
        if _is_statement(sentence, texts, heard.language):
            found.append((sentence[0].start, sentence[-1].end))
    return tuple(found)


def _is_statement(sentence: tuple[Unit, ...], texts: Sequence[str], language: str) -> bool:
    folded = " ".join(unit.folded for unit in sentence)
    told = Vocabulary(sentence)
    share = max(
        (sum(told.shares(terms_of(text, language)).values()) for text in texts if text), default=0.0
    )
    if _is_to_somebody(folded):
        return share >= _MOSTLY
    return share >= _TELLS or is_about_self(folded) or any(is_voiced(unit) for unit in sentence)


_TO_SOMEBODY = re.compile(
    r"\b(?:you|your|yours|yourself|ihr(?:e[nmrs]?)?|ihnen|vous|votre|vos|usted|du|dein\w*|sinun)\b"
)


def _is_to_somebody(folded: str) -> bool:
    """Whether a sentence tells somebody what to do, speaks to them, or sets a scene."""
    told = _STAGED.search(folded) or _TO_SOMEBODY.search(folded)
    return bool(told) or is_order(folded) or is_to_reader(folded)


def is_suspect(folded: str) -> bool:
    """Whether a sentence may hold more than the speaker's own telling: a question, an order in it.

    It may be shown, for what else it says; but nothing beside the points counts any more.
    """
    pieces = _PIECES.split(folded)
    orders = any(pattern("order").search(piece) for piece in pieces)
    return orders or "?" in folded or _is_to_somebody(folded)
