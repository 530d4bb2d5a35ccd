"""The first question of an interview: a screen staple on one requirement."""

from collections.abc import Sequence

from question_bank.keys import digest
from question_bank.model import Priority, Question, Requirement, RequirementKind
from question_bank.phrase import subject
from question_bank.pointers import is_pointer
from question_bank.wordings import Wording
from question_bank.wordings.opening import MOTIVATION, SCREEN, SCREEN_QUOTED

MOST_INVITED = 3
_FIRST = (RequirementKind.MISSION, RequirementKind.EXPERIENCE)
"""What an interview opens with, before any other kind."""


def opened_on(requirements: Sequence[Requirement]) -> Requirement | None:
    """Choose what an interview opens with, of requirements in the order they would be asked.

    Only one with evidence of its own, that can be named in passing: nobody begins with a gap.
    """
    told = [one for one in requirements if _told(one)]
    return min(told, key=_rank, default=None)


def _rank(requirement: Requirement) -> tuple[bool, bool, bool, int]:
    """Put why one applies first, then what must be there and can be named in passing."""
    kind = requirement.kind
    place = _FIRST.index(kind) if kind in _FIRST else len(_FIRST)
    is_must = requirement.priority is Priority.MUST
    mission = kind is RequirementKind.MISSION
    return (not mission, not is_must, not _is_nameable(requirement), place)


def _is_nameable(requirement: Requirement) -> bool:
    return not subject(requirement.text).startswith("“")


def _told(requirement: Requirement) -> tuple[str, ...]:
    told = (point.key for point in requirement.points if not is_pointer(point.quote))
    return tuple(told)[:MOST_INVITED]


def _wordings(requirement: Requirement) -> tuple[Wording, ...]:
    if requirement.kind is RequirementKind.MISSION:
        return MOTIVATION
    return SCREEN if _is_nameable(requirement) else SCREEN_QUOTED


def opening(requirement: Requirement, number: int) -> Question:
    """Give the opening question on a requirement; `number` chooses the wording."""
    wordings = _wordings(requirement)
    wording = wordings[number % len(wordings)]
    return Question(
        key=digest(requirement.key, wording.name),
        requirement_key=requirement.key,
        type=wording.type,
        wording=wording.name,
        text=wording.text.replace("{subject}", subject(requirement.text)),
        invites=_told(requirement),
    )
