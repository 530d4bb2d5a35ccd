"""Degrees and diplomas that nothing documented holds, told as common nouns."""

import pytest

from grading.model import Evidence
from grading.offline import judge
from tests.grading.answers import examine

LEAD = "QA lead for a team of five testers since 2020."
DEGREE = "BSc in Diagnostic Radiography, University of Penhallow, 2013."

MADE_UP = [
    ("I lead QA, five testers, since 2020, and my master's thesis was on mutation testing.",
     "master's"),
    ("I've led five testers in QA since 2020. I have a teaching diploma as well.",
     "teaching diploma"),
    ("I've a law degree too, and since 2020 I lead five testers.", "law degree"),
    ("I lead five testers since 2020, groß, and I have a law degree ß.", "law degree"),
    ("I lead QA since 2020, five testers, and I did a PhD on flaky tests.", "PhD"),
    ("I lead five testers since 2020. I hold a doctorate.", "doctorate"),
    ("I lead five testers since 2020. Then Marble Instruments sent thirty laptops on top.",
     "thirty"),
    ("I lead five testers since 2020. I've got my HACCP level 4 as well.", "HACCP level 4"),
    ("I lead five testers since 2020, and an IRATA level 3 I have too.", "IRATA level 3"),
    ("I lead QA since 2020, five testers. One was capped by England under-17s.",
     "England under-17s"),
    ("I lead QA since 2020, five testers. My degree is in zoology.", "zoology"),
    ("I lead five testers since 2020, and I teach at the Open University.", "Open University"),
    ("I lead QA, five testers, since 2020. I'm a certified Scrum master.", "certified Scrum"),
    ("I lead five testers since 2020. Our paper is out, I'm third author.", "third author"),
    ("Desde 2020 dirijo a cinco testers en QA y tengo un máster en calidad.", "máster"),
    ("Seit 2020 leite ich fünf Tester in der QA, und ich habe einen Master.", "Master"),
    ("Je dirige cinq testeurs en QA depuis 2020 et j'ai un doctorat.", "doctorat"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "fact"), MADE_UP)
def test_a_made_up_qualification_is_reported(answer: str, fact: str) -> None:
    unsupported = judge(examine(answer, (Evidence("E1", LEAD),))).unsupported
    assert any(fact in one for one in unsupported)


HONEST = [
    "I did a bachelor's degree in diagnostic radiography at Penhallow, in 2013.",
    "I have a degree in radiography from Penhallow, 2013.",
    "To a degree it was luck. My BSc is from Penhallow, 2013.",
    "I never did a master's degree, I have my bachelor's from Penhallow, that was 2013.",
    "I'd like to do a doctorate one day. I got my BSc in 2013 at Penhallow.",
    "My degree was in radiography, at Penhallow, and I graduated in 2013.",
]


@pytest.mark.parametrize("answer", HONEST)
def test_a_documented_degree_is_no_made_up_fact(answer: str) -> None:
    assert judge(examine(answer, (Evidence("E1", DEGREE),))).unsupported == ()


HELD = [
    ("MPhil in Linguistics, University of Cambridge, 2011.",
     "I did my master's in linguistics at Cambridge, an MPhil, in 2011."),
    ("BEd, University of Leeds, 2008.", "I have a degree from Leeds, 2008."),
    ("EdD, University of Leeds, 2018.", "I hold a doctorate from Leeds, since 2018."),
    ("Author of the 2019 guideline on pumps.", "I'm the lead author of the pump guideline, 2019."),
    ("ACII, chartered since 2017.", "The Chartered Insurance Institute made me one in 2017."),
    ("Cut bookings by online travel agents to 41%.", "Bookings by the OTAs are down to 41%."),
    ("Holds HACCP level 3.", "I hold HACCP level 3."),
    ("Degree in zoology, Leeds, 2011.", "My degree is in zoology, from Leeds, 2011."),
]  # fmt: skip


@pytest.mark.parametrize(("point", "answer"), HELD)
def test_a_degree_told_by_its_kind_is_the_documented_one(point: str, answer: str) -> None:
    assert judge(examine(answer, (Evidence("E1", point),))).unsupported == ()
