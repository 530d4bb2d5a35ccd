# ruff: noqa: RUF001 - patterns name typographic marks
"""Statements that hold no content word: they can only speak of the text they stand in.

"Not much to say here I guess", "need a better opening line": every word is one that everybody
uses of any text, and one of them doubts, lacks, or asks for work. A fact needs a word more.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from question_bank.model import NoteKind
from question_bank.note_hollow_words import WORDS
from question_bank.note_tongues import Tongue

_MOST_WORDS = 18
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*['’.]?")
_FIGURE = re.compile(r"\d")
_ALARM = re.compile(r"(?:[!?]{2,}|\.{3}|…|\?)\W*$")
_ASKING = frozenset(["more", "what", "how", "why"])
_ABOUT_TEXT = frozenset({"text", "tone", "lore"})


_ROLES = ("idle", "text", "lore", "tone", "only", "past", "need", "doubt", "work", "lack")
"""The last one counts where a word is in two lists."""
_HERE_TEXT = """this that it these here hier das dies dazu ici ça cela ceci esto eso aquí
tämä tämän tätä tähän tästä siihen här det detta"""
_HERE = frozenset(_HERE_TEXT.split())
_DENIED_TEXT = "never not nicht nie keine jamais pas nunca no en ei koskaan aldrig inte"
_DENIED = frozenset(_DENIED_TEXT.split())
_UNREAL = _DENIED | frozenset(["wish", "wünschte", "ojalá"])
_GOES_ON_TEXT = (
    "it they he she nobody es er niemand il elle ils personne él ella nadie se kukaan ingen"
)
_GOES_ON = frozenset(_GOES_ON_TEXT.split())


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """A language's words, looked up."""

    whole: Mapping[str, str]
    openings: tuple[tuple[str, str], ...]

    def role(self, word: str) -> str | None:
        """Return what a word is a sign of; `None` for one of content."""
        if (found := self.whole.get(word)) is not None:
            return found
        return next((role for opening, role in self.openings if word.startswith(opening)), None)

    def roles(self, told: list[str]) -> list[str | None]:
        """Return what each word is a sign of."""
        return [self.role(word) or self.role(word.rstrip(".")) for word in told]


@cache
def _lexicon(tongue: Tongue) -> _Lexicon:
    words = WORDS[tongue]
    whole: dict[str, str] = {}
    openings: list[tuple[str, str]] = []
    for role in _ROLES:
        for word in getattr(words, role).split():
            if word.endswith("*"):
                openings.append((word[:-1], role))
            else:
                whole[word] = role
    return _Lexicon(whole, tuple(openings))


def kind(words: str) -> NoteKind | None:
    """Return what a statement without a content word asks for; `None` where there is one."""
    if _FIGURE.search(words):
        return None
    told = [word.lower().replace("’", "'").rstrip("'") for word in _WORD.findall(words)]
    if not told or len(told) > _MOST_WORDS:
        return None
    if len(told) == 1:
        return NoteKind.TODO if _is_lone_order(words, told[0]) else None
    return next((found for tongue in Tongue if (found := _kind(tongue, told))), None)


def _is_lone_order(words: str, told: str) -> bool:
    """Whether one word names, with a sign of alarm, what a text needs: "numbers!!"."""
    roles = {_lexicon(tongue).role(told.rstrip(".")) for tongue in Tongue}
    return bool(_ALARM.search(words)) and not roles.isdisjoint({"text", "work"})


def _kind(tongue: Tongue, told: list[str]) -> NoteKind | None:
    roles = _lexicon(tongue).roles(told)
    if None in roles or _tells_past(told, roles) or _goes_on(told, roles):
        return None
    is_about_text = not _ABOUT_TEXT.isdisjoint(roles) or not _HERE.isdisjoint(told)
    is_task = is_about_text or "be" in told
    if "work" in roles and is_task and (roles[0] == "work" or "need" in roles):
        return NoteKind.TODO
    if "lack" in roles or {"only", "lore"} <= set(roles):
        return NoteKind.WEAKNESS
    if "doubt" in roles or "tone" in roles[:2]:
        return NoteKind.UNSURE
    is_open = told[0] in _ASKING or (roles[0] == "need" and is_about_text)
    return NoteKind.TODO if is_open else None


def _tells_past(told: list[str], roles: list[str | None]) -> bool:
    return any(role == "past" and _UNREAL.isdisjoint(told[:at]) for at, role in enumerate(roles))


def _goes_on(told: list[str], roles: list[str | None]) -> bool:
    """Whether it only completes what stands before it: "It has not come back since"."""
    if told[0] not in _GOES_ON or not _ABOUT_TEXT.isdisjoint(roles):
        return False
    signs = [word for word, role in zip(told, roles, strict=True) if role in {"lack", "doubt"}]
    return "work" not in roles and _DENIED.issuperset(signs)
