"""The first question of an interview: a screen staple on one requirement."""

from collections.abc import Sequence

from question_bank.keys import digest
from question_bank.model import Question, Requirement, RequirementKind
from question_bank.phrase import subject
from question_bank.pointers import is_pointer
from question_bank.wordings.opening import MOTIVATION, SCREEN

MOST_INVITED = 3
_FIRST = (RequirementKind.MISSION, RequirementKind.EXPERIENCE)
"""What an interview opens with, before any other kind."""


def opened_on(requirements: Sequence[Requirement]) -> Requirement | None:
    """Choose what an interview opens with, of requirements in the order they would be asked.

    Only one with evidence of its own, that can be named in passing: nobody begins with a gap.
    """
    told = [one for one in requirements if _told(one) and _is_nameable(one)]
    return min(told, key=lambda one: _rank(one.kind), default=None)


def _rank(kind: RequirementKind) -> int:
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST)


def _is_nameable(requirement: Requirement) -> bool:
    is_mission = requirement.kind is RequirementKind.MISSION
    return is_mission or not subject(requirement.text).startswith("“")


def _told(requirement: Requirement) -> tuple[str, ...]:
    told = (point.key for point in requirement.points if not is_pointer(point.quote))
    return tuple(told)[:MOST_INVITED]


def opening(requirement: Requirement, number: int) -> Question:
    """Give the opening question on a requirement; `number` chooses the wording."""
    wordings = MOTIVATION if requirement.kind is RequirementKind.MISSION else SCREEN
    wording = wordings[number % len(wordings)]
    return Question(
        key=digest(requirement.key, wording.name),
        requirement_key=requirement.key,
        type=wording.type,
        wording=wording.name,
        text=wording.text.replace("{subject}", subject(requirement.text)),
        invites=_told(requirement),
    )
