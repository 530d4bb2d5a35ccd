"""Requirements that name a value, a virtue or time served are told by it."""

import pytest

from question_bank.kinds import kind_of
from question_bank.model import RequirementKind

TOLD = {
    "Belief in equality of chances": RequirementKind.ETHICS,
    "Treats residents with dignity": RequirementKind.ETHICS,
    "Kindness under strain": RequirementKind.TRAIT,
    "A sense of humour": RequirementKind.TRAIT,
    "Sea time on tankers": RequirementKind.EXPERIENCE,
    "Encadrement de deux apprentis": RequirementKind.EXPERIENCE,
    "Un vrai sens du service public": RequirementKind.MISSION,
    "Any kind of forklift": RequirementKind.SKILL,
}


@pytest.mark.parametrize("words", TOLD)
def test_a_value_or_a_virtue_gives_the_kind(words: str) -> None:
    assert kind_of(words) is TOLD[words]
