"""What an answer changes of a point, by kind; and honest answers that only look like it."""

import pytest

from grading.model import Discrepancy, Evidence, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

CHANGED = [
    # point, answer, what differs
    (
        "Both of my trainees won a place in the national final.",
        "One of my trainees won a place in the national final.",
        "number",
    ),
    (
        "Visited every one of the 30 farms in the cooperative.",
        "I visited about half of the 30 farms in the cooperative.",
        "number",
    ),
    (
        "Publishes a daily market report read by 600 clients.",
        "I publish a weekly market report, 600 clients read it.",
        "number",
    ),
    (
        "Tested a mite treatment with oxalic acid for the University of Reading.",
        "I tested a mite treatment with formic acid for the University of Reading.",
        "name",
    ),
    (
        "Introduced Navisworks for clash detection in two offices.",
        "so i introduced solibri for clash detection in two offices",
        "name",
    ),
    (
        "Supervises the two laboratory assistants.",
        "I'm one of the two laboratory assistants.",
        "scope",
    ),
    (
        "Introduced a complaints log that staff still use.",
        "I introduced a complaints log, though staff stopped using it after a while.",
        "negation",
    ),
    ("Renegotiated the aluminium contract.", "I renegotiated the steel contract.", "name"),
    ("Teaches anatomy at Joanneum.", "I teach physiology at Joanneum.", "name"),
    ("Speaks Polish and French.", "I speak Czech and French.", "name"),
    ("Branch manager at Fjordbank Trondheim.", "I am branch manager at Fjordbank Bergen.", "name"),
    ("Reports to the CFO of the group.", "I report to the CEO of the group.", "name"),
    (
        "Rewrote the allergy procedure for special meals.",
        "The catering manager rewrote the allergy procedure for special meals.",
        "actor",
    ),
    (
        "Pushed through anti-glare blinds in all cabs.",
        "It was the union that pushed through the anti-glare blinds in all cabs.",
        "actor",
    ),
    (
        "Implantó el inglés con dos maestras nativas.",
        "El inglés lo implantó mi antecesora con dos maestras nativas.",
        "actor",
    ),
    (
        "Release testing now takes 5 hours, before it took three days.",
        "Release testing takes three days now where it used to take five hours.",
        "direction",
    ),
    (
        "Spending on plant protection fell by 70%.",
        "I had to spend 70% more on plant protection.",
        "direction",
    ),
    (
        "Passed the adviser certification at the first attempt.",
        "I passed the adviser certification at the second attempt.",
        "number",
    ),
    (
        "Jahresabschluss 2021 ohne Beanstandung geprüft.",
        "Der Jahresabschluss 2021 ist nicht ohne Beanstandung geprüft worden.",
        "negation",
    ),
    (
        "Head gardener of Combe Park since 2011.",
        "I am the deputy head gardener of Combe Park since 2011.",
        "scope",
    ),
]


@pytest.mark.parametrize(("point", "answer", "kind"), CHANGED)
def test_a_change_is_told_by_its_kind(point: str, answer: str, kind: str) -> None:
    (judged,) = judge(examine(answer, (Evidence("E1", point),))).points
    assert judged.verdict is PointVerdict.CONTRADICTED
    assert judged.discrepancy is Discrepancy(kind)


HONEST = [
    (
        "Introduced a weekly sales and operations meeting.",
        (
            "The plant manager wasn't keen at first, but the weekly meeting of sales and operations"
            " that I introduced is still going."
        ),
    ),
    (
        "No line stop for lack of material in 2023.",
        (
            "In the year before, we had to stop a line four times because material was missing."
            " In 2023 that didn't happen once."
        ),
    ),
    (
        "Opened the walled garden to the public; 31,000 visitors in the first season.",
        (
            "The trustees were expecting ten thousand people when I opened the walled garden to"
            " visitors. In the first season 31,000 came."
        ),
    ),
    (
        "Introduced a night rota for the vets.",
        "There was no night rota when I came, so I introduced one for all the vets.",
    ),
    (
        "Wrote the school's phone policy.",
        "The phone policy of our school? That was written by me.",
    ),
    (
        "Raised GBP 2.3 million for the new children's wing at Ashdown Hospice.",
        "I raised two point three million pounds for the children's wing at the hospice.",
    ),
]


@pytest.mark.parametrize(("point", "answer"), HONEST)
def test_an_honest_answer_is_covered_whatever_else_it_tells(point: str, answer: str) -> None:
    grade = judge(examine(answer, (Evidence("E1", point),)))
    assert grade.points[0].verdict is PointVerdict.COVERED
    assert grade.unsupported == ()


@pytest.mark.parametrize(
    "answer",
    [
        "I fly the Airbus A350, and my crew are lovely people.",
        "My colleague Jonas brought three cakes at half past four.",
        "We waited two nights and drank forty cups of tea.",
        "Our competitors are at 90 percent.",
    ],
)
def test_the_scene_is_no_claim(answer: str) -> None:
    point = Evidence("E1", "Leads a cabin crew of 12 on the A350.")
    assert judge(examine(answer, (point,))).unsupported == ()


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("Before that I was at Emirates for four years.", "Emirates"),
        ("I was named Purser of the Year.", "Purser of the Year"),
        ("In 2014 I moved to Doha.", "2014"),
        ("We cut turnaround times by 18 percent.", "18 percent"),
        ("Angefangen habe ich bei Kühne + Nagel.", "Kühne + Nagel"),
    ],
)
def test_a_made_up_fact_is_a_claim(answer: str, fact: str) -> None:
    point = Evidence("E1", "Leads a cabin crew of 12 on the A350.")
    assert fact in judge(examine(answer, (point,))).unsupported


def test_another_order_leaves_a_point_half_said() -> None:
    point = "Checked all drawings before the tender went out."
    answer = "I checked all the drawings after the tender had gone out."
    told = judge(examine(answer, (Evidence("E1", point),))).points[0]
    assert told.verdict is PointVerdict.PARTIAL
    honest = "Before we sent out the tender I had checked all the drawings."
    told = judge(examine(honest, (Evidence("E1", point),))).points[0]
    assert told.verdict is PointVerdict.COVERED
