"""Who says who they are is asked for no proof of it; what else they name stays to be proved."""

import pytest

from grading.model import Evidence
from grading.offline import judge
from tests.grading.answers import examine

POINTS = (Evidence("E1", "Led the shift through the storm in 2021."),)


def _unproved(answer: str) -> list[str]:
    return [fact for claim in judge(examine(answer, POINTS)).claims for fact in claim.facts]


@pytest.mark.parametrize(
    "answer",
    [
        "I'm Kari, and I led the shift through the storm in 2021.",
        "My name is Kari Nordmann. I led the shift through the storm in 2021.",
        "This is Kari speaking. I led the shift through the storm in 2021.",
        "Good morning, Mrs Halvorsen. I led the shift through the storm in 2021.",
        "Ich heiße Kari Nordmann. Ich habe die Schicht im Sturm 2021 geleitet.",
        "Je m'appelle Kari Nordmann. J'ai dirigé l'équipe pendant la tempête en 2021.",
        "Me llamo Kari Nordmann. Dirigí el turno durante la tormenta en 2021.",
        "Nimeni on Kari Nordmann. Johdin vuoroa myrskyn aikana vuonna 2021.",
        "Jag heter Kari Nordmann. Jag ledde skiftet genom stormen 2021.",
    ],
)
def test_one_s_own_name_is_nothing_to_prove(answer: str) -> None:
    assert not any("Kari" in fact or "Halvorsen" in fact for fact in _unproved(answer))


@pytest.mark.parametrize(
    "answer",
    [
        "I'm Cisco certified, and I led the shift through the storm in 2021.",
        "I'm PMP, and I led the shift through the storm in 2021.",
        "I led the shift through the storm in 2021 and then joined Siemens.",
    ],
)
def test_what_one_claims_to_be_stays_to_be_proved(answer: str) -> None:
    assert any(fact.split()[0] in {"Cisco", "PMP", "Siemens"} for fact in _unproved(answer))
