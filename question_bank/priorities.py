# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Whether a requirement is a must or nice to have: its own label, its section's words or place say."""

import re
from collections.abc import Sequence

from question_bank import sections
from question_bank.model import Priority
from question_bank.plausible import reads_as_requirement

_NICE = r"""nice(?:[\s-]to[\s-]have)?|preferred|preferable|preferably|bonus|desirable|desired|optional|advantageous|an?\s+(?:plus|advantage|bonus)|could[\s-]have|should[\s-]have|good\s+to\s+have|wünschenswert|von\s+vorteil|vorteilhaft|wunsch|souhait(?:é|ée|able)|un\s+(?:plus|atout)|facultatif|optionnel|deseable|valorable|opcional|eduksi|toivottava\w*|suotava\w*|plussaa|valinnainen|meriterande|önskvärt|önskvärd"""
_NICE_ALONE = "plus|could|should|kann|soll|sollte|bör"
_MUST = r"""essential|required|mandatory|must[\s-]have|obligatory|zwingend|erforderlich|notwendig|obligatoire|requise?|indispensable|exigée?|essentielle?|imprescindible|obligatori[oa]|requerid[oa]|necesari[oa]|excluyente|pakollinen|vaadittu|välttämätön|krävs|obligatorisk\w*"""
_MUST_ALONE = "must|minimum|muss|pflicht|krav|måste"
_KIND = r"(?:\s+(?:criteri(?:on|a)|requirements?|skills?|qualifications?|experience|knowledge))?"


def _label(words: str, alone: str) -> re.Pattern[str]:
    """Compile what a label looks like, before, behind or in brackets; `alone` are common words."""
    either = f"(?:{words}|{alone})"
    return re.compile(
        rf"^\W*{either}{_KIND}\s*\d{{0,2}}\s*(?:[:–—]\s*|\s-\s+)(?=\S)|[\[(]\s*{either}\s*[\])]"
        rf"|[\[(](?:[^()\[\]]{{0,40}}\b)?(?:{words})(?:\b[^()\[\]]{{0,40}})?[\])]|\s[–—|:/-]\s*{either}\W*$",
        re.IGNORECASE,
    )


_OWN_NICE = _label(_NICE, _NICE_ALONE)
_OWN_MUST = _label(_MUST, _MUST_ALONE)
_SAYS_NICE = re.compile(
    r"\b(?:is|are|would\s+be)\s+(?:an?\s+)?(?:plus|bonus|advantage|preferred|desirable|nice)\b"
    r"|\b(?:preferred|desirable|a\s+plus|von\s+vorteil|wünschenswert|serait\s+un\s+plus|eduksi|meriterande)\s*$",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(
    rf"^\W*(?:{_NICE}|{_NICE_ALONE}|{_MUST}|{_MUST_ALONE}){_KIND}\s*\d{{0,2}}\s*(?::|[–—]|\s-)\s*(?=\S)",
    re.IGNORECASE,
)
_MARKS = " \t*_#"
_LONGEST = 1000


def priority(section: str, heading: str, *, by_place: Priority) -> Priority:
    """Return how much is wanted; `heading` is the whole line, `section` all that stands over it.

    `by_place` holds where no words tell.
    """
    words = heading.strip(_MARKS)
    if len(words) < _LONGEST:
        if _OWN_NICE.search(words) or _SAYS_NICE.search(words):
            return Priority.NICE
        if _OWN_MUST.search(words):
            return Priority.MUST
    return Priority.NICE if sections.is_nice(section) else by_place


def is_nice_by_place(sections_beside: Sequence[str]) -> bool:
    """Whether the last of sections side by side is what would be nice, where no words tell.

    The first names what is a must then. A topic ("Team skills") comes last for no such reason.
    """
    if len(sections_beside) < 2 or any(map(sections.is_nice, sections_beside)):
        return False
    last = sections_beside[-1]
    return not (sections.is_section(last) or reads_as_requirement(last))


def without_label(heading: str) -> str:
    """Return a heading without "Must:" or "Nice to have:" before what is asked for."""
    found = _LABEL_BEFORE.match(heading)
    return heading[found.end() :] if found and len(heading) > found.end() + 1 else heading
