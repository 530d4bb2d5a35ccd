# ruff: noqa: E501 - patterns are a line each and name typographic marks
"""What each column of a table of requirements holds, told by its name and what stands in it."""

import re
from collections.abc import Sequence
from enum import StrEnum

from question_bank.note_signs import tells_deed
from question_bank.sections import is_bare_section

ASKED = re.compile(
    r"requirement|criteri|qualification|question|skill|competen|ask|looking|need|anforderung|kriteri|frage|voraussetzung|exigence|critère|question|compétence|requisito|criterio|pregunta|vaatimu|kysymy|krav|fråga|kompetens",
    re.IGNORECASE,
)
ANSWER = re.compile(
    r"evidence|answer|response|experience|example|how\s+i|proof|situation|task|action|result|outcome|my\b|antwort|nachweis|beleg|erfahrung|beispiel|réponse|preuve|exemple|expérience|respuesta|evidencia|ejemplo|experiencia|vastau|näyt|kokemu|esimer|svar|bevis|exempel|erfarenhet",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"^\W*(?:(?:my|own|private|open)\s+)?(?:notes?|comments?|to[\s-]?dos?|remarks?|reminders?|open(?:\s+points?)?|bemerkung(?:en)?|notizen?|kommentare?|remarques?|à\s+faire|notas?|pendientes?|huom\w*|muistiinpano\w*|anteckning\w*|kommentar\w*)(?:\s+to\s+(?:my)?self)?\W*$",
    re.IGNORECASE,
)
MINOR = re.compile(
    r"""^\W*(?:\#|no\.?|nr\.?|n°|id|ref(?:erence)?\.?|code|item|priority|type|must[\w -]{0,12}|nice[\w -]{0,12}|level|weight\w*|importance|status|state|done|ok|progress|stage|owner|who|by|assignee|confidence|certainty|rating|score|strength|tags?|topics?|category|group|date|due|updated|length|words|word\s+count|checked|ready|✓|✔
    |stand|fortschritt|priorität|art|wer|sicherheit|bewertung|datum|statut|état|priorité|qui|confiance|date|estado|prioridad|quién|confianza|fecha|tila|prioriteetti|kuka|varmuus|päiväys|läge|vem|säkerhet|datum
    |\d{0,4}|\d{1,3}\s*(?:/|%|von|of)\s*\d{0,3})\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_CODE = re.compile(r"^\W*[A-Za-z]{0,3}[-. ]?\d{1,3}(?:\.\d{1,2})*[a-z]?\W*$")
_FEWEST_ALIKE = 3
_MOST_TAG_WORDS = 2
_MOST_NAME_WORDS = 4


class Role(StrEnum):
    """What a column holds: a number or the like, what is asked, an answer, the writer's notes."""

    MINOR = "minor"
    ASKED = "asked"
    ANSWER = "answer"
    NOTE = "note"


def names_notes(heading: str) -> bool:
    """Whether all that stands under a heading, of a column or not, is the writer's notes."""
    return NOTE.match(heading[:80]) is not None


def are_told(header: Sequence[str]) -> bool:
    """Whether the first row of a table names no columns: it answers a requirement already."""
    is_named = any(
        len(name.split()) <= _MOST_NAME_WORDS and (ASKED.search(name) or ANSWER.search(name))
        for name in header
    )
    return not is_named and any(
        len(name.split()) > _MOST_NAME_WORDS and tells_deed(name) for name in header[1:]
    )


def roles(names: Sequence[str], body: Sequence[Sequence[str]], width: int) -> tuple[Role, ...]:
    """Return the role of each column; `names` are the header's cells, if there is one."""
    found = [_role(names[at] if at < len(names) else "", body, at) for at in range(width)]
    telling = [at for at, role in enumerate(found) if role is Role.ANSWER]
    named = [at for at in telling if at < len(names) and ASKED.search(names[at])]
    plainly = [at for at in named if not ANSWER.search(names[at])]
    asked = next(iter([*plainly, *named, *telling]), 0)
    found[asked] = Role.ASKED
    for at in telling:
        is_told = at < len(names) and ANSWER.search(names[at])
        if at != asked and not is_told and len(telling) > 2 and _are_tags(body, at):
            found[at] = Role.MINOR
    return tuple(found)


def _role(name: str, body: Sequence[Sequence[str]], at: int) -> Role:
    if NOTE.match(name):
        return Role.NOTE
    if ANSWER.search(name):
        return Role.ANSWER
    held = [row[at].strip() for row in body if at < len(row) and row[at].strip()]
    is_minor = all(MINOR.match(cell) or _CODE.match(cell) or is_bare_section(cell) for cell in held)
    if held and is_minor and len(held) * 2 >= len(body):
        return Role.MINOR
    return Role.MINOR if name.strip() and MINOR.match(name) else Role.ANSWER


def _are_tags(body: Sequence[Sequence[str]], at: int) -> bool:
    """Whether a column holds the same few short words again and again: a state, a name."""
    held = [row[at].strip().casefold() for row in body if at < len(row) and row[at].strip()]
    if len(held) < _FEWEST_ALIKE or any(len(cell.split()) > _MOST_TAG_WORDS for cell in held):
        return False
    return len(set(held)) * 2 <= len(held)
