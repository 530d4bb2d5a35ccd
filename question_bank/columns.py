# ruff: noqa: E501 - patterns are a line each
"""What the columns of a table of requirements hold, told by their names and by their cells."""

import re
from collections.abc import Sequence

from question_bank.sections import is_bare_section

_ASKED = re.compile(
    r"requirement|criteri|qualification|question|skill|competen|ask|looking|need|anforderung|kriteri|frage|voraussetzung|exigence|critère|question|compétence|requisito|criterio|pregunta|vaatimu|kysymy|krav|fråga|kompetens",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"evidence|answer|response|experience|example|how\s+i|proof|situation|task|action|result|outcome|my\b|antwort|nachweis|beleg|erfahrung|beispiel|réponse|preuve|exemple|expérience|respuesta|evidencia|ejemplo|experiencia|vastau|näyt|kokemu|esimer|svar|bevis|exempel|erfarenhet",
    re.IGNORECASE,
)
_NOTED = re.compile(
    r"^\W*(?:(?:my|own|private|open)\s+)?(?:notes?|comments?|to[\s-]?dos?|remarks?|reminders?|open|open\s+points?|bemerkung(?:en)?|notizen?|kommentare?|remarques?|à\s+faire|notas?|pendientes?|huom\w*|muistiinpano\w*|anteckning\w*|kommentar\w*)(?:\s+to\s+(?:my)?self)?\W*$",
    re.IGNORECASE,
)
_MINOR = re.compile(
    r"^\W*(?:#|no\.?|nr\.?|n°|id|ref(?:erence)?\.?|code|priority|prio|type|must[\w -]{0,12}|nice[\w -]{0,12}|level|weight\w*|status|state|progress|owner|who|responsible|confidence|rating|score|self[\s-]?(?:score|rating)|updated|ready|done|ok|✓|✔|stand|priorität|statut|priorité|estado|prioridad|tila|läge|\d*)\W*$",
    re.IGNORECASE,
)
_IDLE = re.compile(
    r"^\W*(?:[A-Z]{1,3}[\W_]?\d{1,3}|\d{1,3}|\d{1,2}\s*/\s*\d{1,2}|\d{1,3}\s?%|open|closed|done|draft|final|finished|ready|in\s+progress|started|not\s+started|pending|high|medium|low|ok(?:ay)?|me|x|✓|✔|offen|erledigt|hoch|mittel|niedrig|fait|ouvert|hecho|abierto|valmis|auki|klart?|öppen)?\W*$",
    re.IGNORECASE,
)


def asks(name: str) -> bool:
    """Whether a column's name says that the job's requirements stand in it."""
    return bool(_ASKED.search(name))


def answers(name: str) -> bool:
    """Whether a column's name says that the candidate's answers stand in it."""
    return bool(_ANSWER.search(name))


def is_noted(name: str) -> bool:
    """Whether a column's name says that notes to oneself stand in it."""
    return bool(_NOTED.match(name))


def is_minor(name: str) -> bool:
    """Whether a cell names or holds only a number, a priority or a state."""
    return bool(_MINOR.match(name))


def holds_little(name: str, cells: Sequence[str]) -> bool:
    """Whether a column holds no evidence: codes, priorities, states ("open", "3/5")."""
    if name.strip() and is_minor(name):
        return True
    told = [cell for cell in cells if cell.strip()]
    idle = all(_IDLE.match(cell) or is_minor(cell) or is_bare_section(cell) for cell in told)
    return bool(told) and idle and len(told) * 2 >= len(cells)


def requirement_column(names: Sequence[str], little: Sequence[bool]) -> int:
    """Return the column in which the requirements stand: named so, or the first that tells."""
    told = [at for at in range(len(little)) if not little[at]]
    named = [at for at in told if at < len(names) and asks(names[at])]
    plainly = [at for at in named if not answers(names[at])]
    return next(iter([*plainly, *named, *told]), 0)
