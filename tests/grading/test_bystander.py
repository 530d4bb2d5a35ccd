"""The deed told as another's, the speaker standing by; and honest tellings of both."""

import json
from pathlib import Path

import pytest

from grading.model import PointVerdict
from grading.wordlists import pattern
from tests.grading.answers import verdict_on

LINES = (Path(__file__).parent / "bystander.jsonl").read_text("utf-8").splitlines()
TOLD = [json.loads(line) for line in LINES]
ANOTHERS = [(one["point"], one["answer"]) for one in TOLD if one["verdict"] == "contradicted"]
OWN = [(one["point"], one["answer"]) for one in TOLD if one["verdict"] != "contradicted"]


@pytest.mark.parametrize(("point", "answer"), ANOTHERS)
def test_a_deed_is_anothers_where_the_speaker_stood_by(point: str, answer: str) -> None:
    assert verdict_on(point, answer) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(("point", "answer"), OWN)
def test_a_deed_stays_ones_own_beside_what_others_did(point: str, answer: str) -> None:
    assert verdict_on(point, answer) in {PointVerdict.COVERED, PointVerdict.PARTIAL}


@pytest.mark.parametrize(
    "idle",
    [
        "Call by me any time.",
        "This pen is mine.",
        "My idea of fun is fishing.",
        "She works with me.",
        "It was my decision to wear a tie.",
    ],
)
def test_an_idle_word_of_ones_own_claims_no_deed(idle: str) -> None:
    point = "Leads the night on-call rota of six radiographers."
    told = "Six of us share the nights. Denise is the one who runs that rota, I just turn up. "
    assert verdict_on(point, told + idle) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "That one is mine.",
        "It was all done by me.",
        "That was my idea.",
        "All mine.",
        "Some planning, and it was left to me.",
    ],
)
def test_a_claim_that_takes_the_thing_up_is_heard(claim: str) -> None:
    point = "Designed the Fenwick library in Hull."
    told = f"The Fenwick library in Hull. {claim} The engineers worked it all out, I just drew it."
    assert verdict_on(point, told) is not PointVerdict.CONTRADICTED


def test_a_building_of_mine_is_claimed_and_a_friend_of_mine_is_another() -> None:
    point = "Designed the Fenwick library in Hull."
    after = "The engineers did the roof, they worked it all out, I just drew the rest."
    mine = f"The Fenwick library in Hull is a building of mine. {after}"
    assert verdict_on(point, mine) is not PointVerdict.CONTRADICTED
    friend = "The Fenwick library in Hull, its architect is a friend of mine."
    told = f"{friend} He designed it, I just watched."
    assert verdict_on(point, told) is PointVerdict.CONTRADICTED


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("the old booking system had all been long built before i came", True),
        ("it was the nurses already running when we joined", True),
        ("before i came, the system had been in place, it was already there", True),
        ("the booking system was built after i came", False),
        ("the a " * 10_000, False),
    ],
)
def test_what_was_there_before_is_heard_at_any_length(said: str, *, before: bool) -> None:
    assert (pattern("came_later", "bystander.txt").search(said) is not None) is before


@pytest.mark.parametrize(
    ("point", "verdict"),
    [
        ("Leads the seed exchange of nine allotments.", PointVerdict.CONTRADICTED),
        ("Led the seed exchange of nine allotments.", PointVerdict.COVERED),
    ],
)
def test_what_another_does_now_denies_what_one_does_and_not_what_one_did(
    point: str, verdict: PointVerdict
) -> None:
    answer = "The seed exchange, nine allotments. Ruth is the one who leads that these days."
    assert verdict_on(point, answer) is verdict
