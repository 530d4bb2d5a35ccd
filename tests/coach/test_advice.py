"""Which one change wins."""

from dataclasses import replace

import pytest

from coach.advice import Told, advice_on
from coach.replies import Advice, Change, PointLine
from grading.delivery import Delivery, delivery_of
from grading.model import (
    Cap,
    Claim,
    ClaimVerdict,
    Criterion,
    CriterionScore,
    Discrepancy,
    Gate,
    Grade,
    PointVerdict,
)
from question_bank.model import QuestionType

SQLITE_IS_ENOUGH = True

COVERED, PARTIAL = PointVerdict.COVERED, PointVerdict.PARTIAL
MISSED, CONTRADICTED = PointVerdict.MISSED, PointVerdict.CONTRADICTED
ANSWER = (
    "I rewrote the outage messages together with the call centre, in the words that customers use,"
    " and complaints fell by 40% within the first whole year."
)
CLAIM = Claim("I won it", 0, 8, ClaimVerdict.UNDOCUMENTED, facts=("Turing award", "1999"))


def line(verdict: PointVerdict, quote: str = "Rewrote the messages", **more: object) -> PointLine:
    fields = {
        "gap": False,
        "said": "",
        "discrepancy": None,
        "fact_said": "",
        "fact_documented": "",
        **more,
    }
    return PointLine(quote=quote, verdict=verdict, **fields)  # type: ignore[arg-type] # as a table


def sides(**scores: int | None) -> tuple[CriterionScore, ...]:
    every = {"relevance": 5, "evidence": 5, "specificity": 5, "ownership": 5, **scores}
    return tuple(CriterionScore(Criterion(name), score, "") for name, score in every.items())


GRADE = Grade((), (), (), (), sides(), (), (), 5.0, 5, 1.0)
TOLD = Told(
    answer=ANSWER,
    requirement="Writes clearly",
    asked=QuestionType.IMPACT,
    grade=GRADE,
    points=(line(COVERED),),
    musts=(True,),
    undocumented=(),
    delivery=delivery_of(ANSWER),
)
SHORT = replace(GRADE, criteria=sides(specificity=2))
WRONG = line(CONTRADICTED, discrepancy=Discrepancy.NUMBER, fact_documented="35 minutes")
HEDGED = Delivery(60, 24, 3, 0, (), ("maybe", "i think", "maybe"), 20, has_result=True)


def told(*points: PointLine, musts: bool = True, **more: object) -> Told:
    given = {"points": points, "musts": (musts,) * len(points)} if points else {}
    return replace(TOLD, **given, **more)  # type: ignore[arg-type] # as a table


@pytest.mark.parametrize(
    ("case", "advice"),
    [
        (told(), Advice(Change.KEEP_MEASURED)),
        (told(grade=replace(GRADE, criteria=sides(specificity=3))), Advice(Change.KEEP)),
        (told(grade=replace(GRADE, gate=Gate.PRAISE)), Advice(Change.START)),
        (told(grade=replace(GRADE, gate=Gate.DONT_KNOW)), Advice(Change.NEAREST_DONE)),
        (told(WRONG), Advice(Change.NUMBER, "35 minutes")),
        (told(line(CONTRADICTED)), Advice(Change.KEEP_TO_DOCUMENT)),
        (told(line(MISSED), grade=SHORT, in_place=1), Advice(Change.ONE_CASE)),
        (told(line(MISSED), in_place=1), Advice(Change.SAY_POINT)),
        (
            told(line(MISSED, "First"), line(MISSED, "Second"), in_place=1),
            Advice(Change.SAY_POINT),
        ),
        (told(grade=replace(GRADE, caps=(Cap.RETRACTED,))), Advice(Change.RETRACTED)),
        (told(grade=replace(GRADE, caps=(Cap.CONTRADICTED,))), Advice(Change.KEEP_TO_DOCUMENT)),
        (told(line(MISSED)), Advice(Change.SAY_POINT)),
        (told(line(MISSED, "A"), line(MISSED, "B")), Advice(Change.SAY_POINT, "A")),
        (told(line(PARTIAL)), Advice(Change.FINISH_POINT)),
        (told(line(PARTIAL, "Cut faults by 18%")), Advice(Change.ADD_FIGURE, "18%")),
        (told(line(COVERED, "Cut faults by 18%")), Advice(Change.ADD_FIGURE, "18%")),
        (told(line(COVERED, "Cut 9 faults by 40%")), Advice(Change.KEEP_MEASURED)),
        (told(line(COVERED, "Cut 18%", overruled=True)), Advice(Change.KEEP_MEASURED)),
        (told(undocumented=(CLAIM,)), Advice(Change.BACK_CLAIM, "Turing award")),
        (told(grade=replace(GRADE, criteria=sides(relevance=3))), Advice(Change.ANSWER_FIRST)),
        (told(grade=replace(GRADE, criteria=sides(relevance=4))), Advice(Change.KEEP_MEASURED)),
        (told(grade=replace(GRADE, criteria=sides(specificity=2))), Advice(Change.ONE_CASE)),
        (told(grade=replace(GRADE, criteria=sides(ownership=2))), Advice(Change.OWN_PART)),
        (told(grade=replace(GRADE, criteria=sides(ownership=None))), Advice(Change.KEEP_MEASURED)),
        (told(delivery=HEDGED), Advice(Change.HEDGED, "maybe", 3)),
        (
            told(delivery=replace(HEDGED, hedges=(), fillers=("um",) * 4)),
            Advice(Change.FILLED, "um", 4),
        ),
        (
            told(delivery=replace(HEDGED, hedges=(), longest_sentence=50)),
            Advice(Change.WINDING, count=50),
        ),
        (told(delivery=replace(HEDGED, seconds=150)), Advice(Change.TOO_LONG, count=150)),
        (
            told(delivery=replace(HEDGED, hedges=(), words=20, seconds=8)),
            Advice(Change.TOO_SHORT, count=8),
        ),
        (told(delivery=replace(HEDGED, mine=0, ours=4)), Advice(Change.ONLY_WE)),
        (told(delivery=replace(HEDGED, has_result=False)), Advice(Change.NO_RESULT)),
    ],
)
def test_one_change_is_chosen(case: Told, advice: Advice) -> None:
    assert advice_on(case) == advice


@pytest.mark.parametrize(
    ("answer", "change"),
    [
        ("I have never built one. I am taking a course on it every Monday.", Change.TELL_NEAREST),
        (
            "I have never built one. The nearest is the forecast I wrote in Python.",
            Change.TELL_PLAN,
        ),
        (
            "The nearest is the forecast I wrote in Python. My plan is to take a course.",
            Change.TELL_HONEST,
        ),
        ("I have never built one.", Change.TELL_NEAREST),
        ("I like it.", Change.TELL_GAP),
    ],
)
def test_the_first_part_that_a_gap_lacks_is_named(answer: str, change: Change) -> None:
    case = told(line(PARTIAL, gap=True), answer=answer, requirement="Machine learning")
    assert advice_on(case) == Advice(change)


def test_a_wrong_fact_comes_before_all_else_and_the_telling_last() -> None:
    everything = told(
        line(MISSED, "M"),
        WRONG,
        undocumented=(CLAIM,),
        delivery=HEDGED,
        grade=replace(GRADE, criteria=sides(relevance=2)),
    )
    must = replace(everything, points=everything.points[:1], musts=(True,))
    nice = replace(must, musts=(False,))
    no_claim = replace(nice, undocumented=())
    all_said = replace(no_claim, points=(line(COVERED),))
    plain = replace(all_said, grade=GRADE)
    order = [advice_on(case).change for case in (everything, must, nice, no_claim, all_said, plain)]
    assert order == [
        Change.NUMBER,
        Change.SAY_POINT,
        Change.BACK_CLAIM,
        Change.SAY_POINT,
        Change.ANSWER_FIRST,
        Change.HEDGED,
    ]
