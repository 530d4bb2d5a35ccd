"""What is named by itself, and taken up by a pronoun in the next sentence, is told with it."""

import pytest

from grading.model import PointVerdict
from tests.grading.answers import verdict_on

VAULT = "Replaced hard-coded passwords with HashiCorp Vault in every repository."
GIFT = "Turned down a GBP 60,000 gift from a gambling company on ethical grounds."
MAPS = "Recatalogued the map collection in Koha."

TOLD = [
    (
        VAULT,
        "The other thing is passwords in the code. I cleared them out of every single repo, they "
        "live in Vault.",
    ),
    (MAPS, "Then there were the maps. I recatalogued them, in Koha."),
    (GIFT, "When the gambling people came with their sixty grand I said no thank you."),
    (
        "Declined a GBP 20,000 order from a tobacco firm.",
        "A tobacco firm wanted to order, twenty grand, and I said no thank you.",
    ),
    (
        "Had a faulty infusion pump withdrawn from service on the ward.",
        "There was this infusion pump on the ward, faulty. I got it taken out of use.",
    ),
]

ONLY_TOUCHED = [
    (VAULT, "The other thing is passwords in the code. I worry about them."),
    (MAPS, "There are maps. I like them."),
    (GIFT, "The gambling people came along with their sixty grand and I took it."),
    (GIFT, "I once said no thank you to a gambling company."),
]


@pytest.mark.parametrize(("point", "answer"), TOLD)
def test_what_is_taken_up_is_told(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.COVERED


@pytest.mark.parametrize(("point", "answer"), ONLY_TOUCHED)
def test_what_is_only_named_is_not(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is not PointVerdict.COVERED
