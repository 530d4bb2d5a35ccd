"""Posts that were held, told crosswise or as others."""

import pytest

from grading.lines import grade_line

SOUS = "Sous-chef at the Grand Hotel Mirel in Lyon for four years."
MANAGER = "Kitchen manager at Osteria Vella, 110 covers, with a brigade of 16."
WATCH = "Served nine years as a firefighter in Dunmoor, the last three as watch manager."


def _verdicts(answer: str, *points: str) -> tuple[list[str], list[str]]:
    evidence = [{"id": f"E{number}", "text": text} for number, text in enumerate(points, 1)]
    question = "Where have you worked?"
    item = {"id": "1", "question": question, "evidence": evidence, "answer": answer}
    graded = grade_line(item)
    return graded["covered"], graded["contradicted"]


def test_two_posts_told_at_each_others_houses_are_changed() -> None:
    answer = (
        "I was kitchen manager at the Grand Hotel Mirel in Lyon, four years of that, now I'm the"
        " sous-chef at Osteria Vella, sixteen of us in the brigade and a hundred and ten covers."
    )

    assert _verdicts(answer, SOUS, MANAGER) == ([], ["E1", "E2"])


def test_two_posts_told_at_their_own_houses_are_covered() -> None:
    answer = (
        "I was sous-chef at the Grand Hotel Mirel in Lyon, four years of that, and now I'm kitchen"
        " manager at Osteria Vella, sixteen of us in the brigade and a hundred and ten covers."
    )

    assert _verdicts(answer, SOUS, MANAGER) == (["E1", "E2"], [])


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("for the last three I was station manager", ([], ["E1"])),
        ("for the last three I was watch manager", (["E1"], [])),
        ("for the last three I was the manager of the watch", (["E1"], [])),
        ("and in the end, three years, manager of my watch", (["E1"], [])),
    ],
)
def test_a_post_with_another_word_before_it_is_another(
    said: str, verdict: tuple[list[str], list[str]]
) -> None:
    assert _verdicts(f"I was a firefighter in Dunmoor for nine years, {said}.", WATCH) == verdict


def test_a_word_of_the_house_tells_no_other_post_known() -> None:
    post = "Watch manager at Coldbrook fire station since 2019."
    told = "I've been {} manager at Coldbrook fire station since 2019."

    assert _verdicts(told.format("station"), post) == ([], ["E1"])
    assert _verdicts(told.format("watch"), post) == (["E1"], [])


def test_an_organisation_of_another_point_in_this_points_place_is_changed() -> None:
    tours = (
        "Started monthly tours for visitors with dementia in 2019, together with the Larch Trust"
    )
    grant = "Won a GBP 75,000 grant from the Wainwright Fund for a mobile loom van."
    told = (
        "Every month we've a tour for visitors with dementia, I started them in 2019, and it's done"
        " hand in hand with the {}, lovely people."
    )

    assert _verdicts(told.format("Wainwright Fund"), tours, grant)[1] == ["E1"]
    assert _verdicts(told.format("Larch Trust"), tours, grant) == (["E1"], [])
