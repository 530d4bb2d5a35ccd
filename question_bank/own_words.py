# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""A note in its own words, as an interviewer may quote it; and whether it is worth a question."""

import re

from question_bank.model import Note, NoteKind, Requirement
from question_bank.note_words import MARKERS

_MOST_CHARACTERS = 90
_EDGE = " \t\n\u00a0()[]{}<>!*_~=`%/→←-–—>|;:,.\"“”„«»'"
_MARKER = re.compile(
    rf"^(?:(?:{MARKERS}|to[\s-]?do|reminder|nb|note)\b[\s:!,–—-]*|[^\w\s]+\s*)+", re.IGNORECASE
)
_LETTERS = re.compile(r"[^\W\d_]")
_DO = r"(?:please|pls|still|also|just|must|should|need\s+to|have\s+to|i|we|to|don['’]t\s+forget\s+to|remember\s+to|bitte|noch|il\s+faut|à|hay\s+que|por|muista|vielä|kom\s+ihåg\s+att)"
_EDITING = r"""(?:(?:double[\s-]?|re-?)?check|verify|confirm|proof-?read|read|re-?read|fix|correct|(?:re)?format|polish|tidy|shorten|cut|trim|tighten|rewrite|reword|rephrase|redo|translate|move|merge|delete|remove|drop|swap|reorder|sort|update|print|attach|upload|paste|copy|insert|link|save|send|scan|sign|spell|bring|take\s+along|look\s+(?:up|for)|ask|e-?mail|ping|call|text
    |prüfen|überprüfen|korrigieren|kürzen|umformulieren|überarbeiten|streichen|formatieren|durchlesen|gegenlesen|vérifier|relire|corriger|raccourcir|reformuler|supprimer|traduire|comprobar|revisar|verificar|corregir|acortar|reescribir|releer|quitar|tarkista|korjaa|lyhennä|poista|kolla|dubbelkolla|kontrollera|rätta|korta|ta\s+bort|läs\s+igenom)"""
_THINGS = r"""(?:dates?|years?|spelling|grammar|typos?|wording|format(?:ting)?|layout|fonts?|links?|tense|length|titles?|sources?|certificates?|pages?|headers?|punctuation|commas?|screenshots?|charts?|photos?|references?|cv|datum|jahr|rechtschreibung|quelle|format|orthographe|fecha|ortografía|fuente|päivämäärä|oikeinkirjoitus|lähde|årtal|stavning|källa)"""
_CHORE = re.compile(
    rf"^(?:{_DO}\s+)*(?:{_EDITING})\b|^(?:{_DO}\s+)*(?:add|insert|put|find|get|need|fill\s+in|ergänzen|ajouter|añadir|lisää|lägg\s+till)\s+(?:(?:the|a|an|my|exact)\s+)*{_THINGS}\W*$|^(?:(?:the|my|exact|right|correct|which|what|in|genaues|exacte?|la|le|el)\s+)*{_THINGS}\b[^.]{{0,24}}$|\b(?:prüfen|überprüfen|korrigieren|kürzen|durchlesen|umformulieren|nachschauen|(?:nach)?fragen)\W*$",
    re.IGNORECASE | re.VERBOSE,
)
_CONTENT = re.compile(
    r"\b(?:examples?|instances?|stor(?:y|ies)|anecdotes?|outcomes?|results?|why|how\s+(?!many|long|much|to\s+spell)|detail(?:s|ed)?|expand|elaborate|explain|mention|describe|weak\w*|beispiele?|geschichte|ergebnis\w*|exemples?|résultats?|ejemplos?|resultados?|esimerk\w+|tulos|exempel|resultat)\b",
    re.IGNORECASE,
)


def quotable(note: Note) -> str:
    """Return a note's words in short, without brackets and markers; `""` where none are left."""
    words = " ".join(note.quote.split()).strip(_EDGE).lstrip("?!")
    words = _MARKER.sub("", words).strip(_EDGE).replace("“", "").replace("”", "")
    if len(_LETTERS.findall(words)) < 3:
        return ""
    if len(words) <= _MOST_CHARACTERS:
        return words
    return words[:_MOST_CHARACTERS].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def is_chore(note: Note) -> bool:
    """Whether a note asks only for work on the text: "check date", "TODO: read through again"."""
    if note.kind not in (NoteKind.TODO, NoteKind.UNSURE):
        return False
    words = quotable(note)
    if not words:
        return note.kind is NoteKind.TODO
    return bool(_CHORE.search(words)) and not _CONTENT.search(words)


def weak_sides(requirement: Requirement) -> tuple[str, ...]:
    """Return the weak sides noted beside evidence, in the candidate's words, each once.

    Without evidence all of the requirement is the gap, and there are none.
    """
    if not requirement.points:
        return ()
    weak = (quotable(note) for note in requirement.notes if note.kind is NoteKind.WEAKNESS)
    return tuple(dict.fromkeys(weak))


def weak_side(requirement: Requirement) -> str:
    """Return the weak sides noted beside evidence in one line; `""` where there are none."""
    named = "; ".join(side for side in weak_sides(requirement) if side)
    return named or ("a weak side that you noted" if weak_sides(requirement) else "")
