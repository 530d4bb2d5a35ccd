"""Shares, levels, caps and totals."""

import ast
from pathlib import Path

import pytest

from grading.model import (
    Cap,
    Claim,
    ClaimVerdict,
    Criterion,
    CriterionScore,
    Discrepancy,
    Evidence,
    Gate,
    Part,
    PointJudgement,
    PointVerdict,
)
from grading.rubric import (
    Findings,
    Reckoning,
    assemble,
    caps_of,
    evidence_score,
    level_of,
    reckon,
    share_said,
    total_of,
)

COVERED, PARTIAL = PointVerdict.COVERED, PointVerdict.PARTIAL
MISSED, CONTRADICTED = PointVerdict.MISSED, PointVerdict.CONTRADICTED


def points(*verdicts: PointVerdict, how: Discrepancy | None = None) -> tuple[PointJudgement, ...]:
    return tuple(
        PointJudgement(f"E{n}", verdict, discrepancy=how if verdict is CONTRADICTED else None)
        for n, verdict in enumerate(verdicts)
    )


def invited(count: int, *, must: bool = True) -> tuple[Evidence, ...]:
    return tuple(Evidence(f"E{n}", "said", must=must) for n in range(count))


def high() -> tuple[CriterionScore, ...]:
    scored = (Criterion.RELEVANCE, Criterion.SPECIFICITY, Criterion.OWNERSHIP)
    silent = CriterionScore(Criterion.JUDGEMENT, None, "not_scored_offline")
    return (*(CriterionScore(criterion, 5, "fine") for criterion in scored), silent)


@pytest.mark.parametrize(
    ("verdicts", "share", "score", "reason"),
    [
        ((COVERED, COVERED), 1.0, 5, "all"),
        ((COVERED, PARTIAL), 0.75, 4, "most"),
        ((COVERED, MISSED), 0.5, 3, "some"),
        ((PARTIAL, MISSED), 0.25, 2, "little"),
        ((MISSED, CONTRADICTED), 0.0, 1, "none"),
    ],
)
def test_the_evidence_score_is_the_share_said(
    verdicts: tuple[PointVerdict, ...], share: float, score: int, reason: str
) -> None:
    asked = invited(2)
    assert share_said(asked, points(*verdicts)) == share
    scored = evidence_score(asked, points(*verdicts))
    assert (scored.score, scored.reason) == (score, reason)


def test_five_takes_every_must_have() -> None:
    said = points(*[COVERED] * 8, PARTIAL)
    assert evidence_score(invited(9, must=False), said).score == 5
    assert evidence_score(invited(9), said) == CriterionScore(Criterion.EVIDENCE, 4, "must_missed")


def test_weights_count() -> None:
    heavy = (Evidence("E0", "said", weight=3.0), Evidence("E1", "said", weight=1.0))
    assert share_said(heavy, points(COVERED, MISSED)) == 0.75


def test_the_total_is_the_mean_of_what_was_scored() -> None:
    grade = assemble(invited(2), Findings(points(COVERED, PARTIAL), criteria=high()))
    assert grade.total == 4.75
    assert grade.level == 5
    assert [scored.criterion for scored in grade.criteria] == list(Criterion)


def test_eloquence_alone_reaches_two_at_most() -> None:
    assert assemble(invited(2), Findings(points(MISSED, MISSED), criteria=high())).total == 2


@pytest.mark.parametrize(
    ("how", "cap", "most"),
    [(Discrepancy.NUMBER, Cap.CONTRADICTED, 2), (Discrepancy.SCOPE, Cap.SCOPE_INFLATED, 3)],
)
def test_a_contradiction_caps_the_total(how: Discrepancy, cap: Cap, most: float) -> None:
    said = points(*[COVERED] * 5, CONTRADICTED, how=how)
    grade = assemble(invited(6), Findings(said, criteria=high()))
    assert grade.caps == (cap,)
    assert grade.total == most


def test_a_contradicted_claim_caps_as_well() -> None:
    claim = Claim("so", 0, 2, ClaimVerdict.CONTRADICTED)
    grade = assemble(invited(1), Findings(points(COVERED), criteria=high(), claims=(claim,)))
    assert grade.caps == (Cap.CONTRADICTED,)


def test_a_retracted_claim_caps() -> None:
    grade = assemble(invited(1), Findings(points(COVERED), criteria=high(), retracted=True))
    assert grade.caps == (Cap.RETRACTED,)
    assert grade.total == 2


def test_a_gate_is_one_whatever_else() -> None:
    grade = assemble(invited(1), Findings(points(MISSED), criteria=high(), gate=Gate.ECHO))
    assert grade.total == grade.level == 1
    assert {scored.score for scored in grade.criteria} == {1, None}


def test_nothing_invited_is_nothing_said() -> None:
    assert assemble((), Findings((), criteria=high())).share == 0


@pytest.mark.parametrize(
    ("total", "level"), [(0, 1), (1, 1), (2.49, 2), (2.5, 3), (4.5, 5), (5, 5), (6, 5)]
)
def test_the_level_rounds_half_up(total: float, level: int) -> None:
    assert level_of(total) == level


def scores(**given: int | None) -> tuple[CriterionScore, ...]:
    return tuple(CriterionScore(Criterion(name), score, "") for name, score in given.items())


@pytest.mark.parametrize(
    ("given", "caps", "gate", "reckoned"),
    [
        (scores(relevance=4, evidence=5), (), None, Reckoning((4, 5), 4.5, None, 4.5)),
        (
            scores(relevance=5, evidence=1, ownership=5),
            (),
            None,
            Reckoning((5, 1, 5), 11 / 3, Criterion.EVIDENCE, 2.0),
        ),
        (
            scores(relevance=5, evidence=4),
            (Cap.SCOPE_INFLATED,),
            None,
            Reckoning((5, 4), 4.5, Cap.SCOPE_INFLATED, 3.0),
        ),
        (
            scores(relevance=5, evidence=4),
            (Cap.SCOPE_INFLATED, Cap.RETRACTED),
            None,
            Reckoning((5, 4), 4.5, Cap.RETRACTED, 2.0),
        ),
        (
            scores(relevance=5, evidence=1),
            (Cap.CONTRADICTED,),
            None,
            Reckoning((5, 1), 3.0, Cap.CONTRADICTED, 2.0),
        ),
        (
            scores(relevance=5, evidence=1),
            (Cap.RETRACTED,),
            None,
            Reckoning((5, 1), 3.0, Cap.RETRACTED, 2.0),
        ),
        (
            scores(relevance=2, evidence=2),
            (Cap.CONTRADICTED,),
            None,
            Reckoning((2, 2), 2.0, None, 2.0),
        ),
        (scores(relevance=5), (), Gate.ECHO, Reckoning((5,), 5.0, Gate.ECHO, 1.0)),
        (scores(judgement=None), (), None, Reckoning((), 1.0, None, 1.0)),
        (scores(judgement=None, relevance=3), (), None, Reckoning((3,), 3.0, None, 3.0)),
    ],
)
def test_a_total_is_reckoned_from_its_parts(
    given: tuple[CriterionScore, ...],
    caps: tuple[Cap, ...],
    gate: Gate | None,
    reckoned: Reckoning,
) -> None:
    assert reckon(given, caps, gate) == reckoned
    assert total_of(given, caps, gate) == reckoned.total


def test_a_total_is_given_in_hundredths() -> None:
    assert total_of(scores(relevance=5, evidence=4, ownership=4), (), None) == 4.33


@pytest.mark.parametrize(
    ("share", "score"),
    [
        (0.85, 5),
        (0.84, 4),
        (0.65, 4),
        (0.64, 3),
        (0.40, 3),
        (0.39, 2),
        (0.15, 2),
        (0.14, 1),
        (0.0, 1),
    ],
)
def test_each_evidence_score_begins_at_its_bound(share: float, score: int) -> None:
    asked = (
        Evidence("E0", "said", must=False, weight=share),
        Evidence("E1", "said", must=False, weight=1 - share),
    )
    assert evidence_score(asked, points(COVERED, MISSED)).score == score


def test_no_top_level_where_none_of_the_invited_points_was_covered() -> None:
    kin = (Evidence("K1", "said", kin=True), Evidence("K2", "said", kin=True))
    besides = tuple(PointJudgement(one.id, COVERED) for one in kin)
    graded = assemble(invited(2), Findings(points(MISSED, MISSED), besides, criteria=high()), kin)
    assert graded.share == 1.0
    assert graded.level == 4
    one_said = Findings(points(COVERED, MISSED), besides, criteria=high())
    assert assemble(invited(2), one_said, kin).level == 5


def test_kin_fill_the_place_of_missed_points_and_no_more() -> None:
    kin = (Evidence("K1", "said", kin=True), Evidence("K2", "said", kin=True))
    besides = tuple(PointJudgement(one.id, COVERED) for one in kin)
    found = Findings(points(COVERED, MISSED), bonus=besides, criteria=high())
    assert assemble(invited(2), found, kin).share == 1.0
    assert assemble(invited(2), found, kin[:1]).share == 1.0
    assert assemble(invited(2), found).share == 0.5
    half = Findings(points(MISSED, MISSED), bonus=besides[:1], criteria=high())
    graded = assemble(invited(2), half, kin)
    assert graded.share == 0.5
    assert graded.criteria[1] == CriterionScore(Criterion.EVIDENCE, 3, "some")


def test_a_negative_weight_counts_as_none() -> None:
    asked = (Evidence("E0", "said", weight=-2.0), Evidence("E1", "said"))
    assert share_said(asked, points(COVERED, MISSED)) == 0.0
    assert share_said(asked, points(MISSED, COVERED)) == 1.0
    assert share_said(asked[:1], points(COVERED)) == 0.0


def test_a_grade_keeps_what_was_found() -> None:
    claim = Claim("so", 0, 2, ClaimVerdict.UNDOCUMENTED, facts=("9",))
    found = Findings(
        points(COVERED),
        bonus=(PointJudgement("B", COVERED),),
        claims=(claim,),
        unsupported=("9",),
        criteria=high(),
        parts=(Part.ACTION,),
    )
    grade = assemble(invited(1), found)
    assert (grade.points, grade.bonus, grade.claims) == (found.points, found.bonus, found.claims)
    assert (grade.unsupported, grade.parts, grade.caps) == (("9",), (Part.ACTION,), ())
    assert grade.gate is None
    assert (grade.total, grade.level, grade.share) == (5.0, 5, 1.0)


def test_a_gate_says_no_answer_of_each_side_and_keeps_what_is_unscored() -> None:
    grade = assemble(invited(1), Findings(points(MISSED), criteria=high(), gate=Gate.ECHO))
    assert grade.criteria == (
        CriterionScore(Criterion.RELEVANCE, 1, "no_answer"),
        CriterionScore(Criterion.EVIDENCE, 1, "no_answer"),
        CriterionScore(Criterion.SPECIFICITY, 1, "no_answer"),
        CriterionScore(Criterion.OWNERSHIP, 1, "no_answer"),
        CriterionScore(Criterion.JUDGEMENT, None, "not_scored_offline"),
    )
    assert grade.gate is Gate.ECHO


@pytest.mark.parametrize(
    ("hows", "about", "caps"),
    [
        ((), None, ()),
        ((Discrepancy.NUMBER,), None, (Cap.CONTRADICTED,)),
        ((None,), None, (Cap.CONTRADICTED,)),
        ((Discrepancy.SCOPE,), None, (Cap.SCOPE_INFLATED,)),
        ((Discrepancy.SCOPE, Discrepancy.NAME), None, (Cap.CONTRADICTED, Cap.SCOPE_INFLATED)),
        ((Discrepancy.SCOPE,), "E0", (Cap.SCOPE_INFLATED,)),
        ((Discrepancy.SCOPE,), "E7", (Cap.CONTRADICTED, Cap.SCOPE_INFLATED)),
        ((), "E7", (Cap.CONTRADICTED,)),
    ],
)
def test_caps_follow_from_points_and_from_claims_about_other_points(
    hows: tuple[Discrepancy | None, ...], about: str | None, caps: tuple[Cap, ...]
) -> None:
    against = [PointJudgement(f"E{n}", CONTRADICTED, discrepancy=how) for n, how in enumerate(hows)]
    claims = [Claim("so", 0, 2, ClaimVerdict.CONTRADICTED, evidence_id=about)] if about else []
    claims.append(Claim("and", 0, 3, ClaimVerdict.UNDOCUMENTED))
    assert caps_of(against, claims, retracted=False) == caps
    assert Cap.RETRACTED in caps_of(against, claims, retracted=True)


def test_only_the_rubric_makes_grades() -> None:
    """Every judge's scores, caps and totals come out of one module."""
    root = Path(__file__).parents[2]
    makers = [
        path.relative_to(root).as_posix()
        for room in ("grading", "claude", "coach", "review", "bot", "storage")
        for path in (root / room).rglob("*.py")
        if any(
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Grade"
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
        )
    ]
    assert makers == ["grading/rubric.py"]
