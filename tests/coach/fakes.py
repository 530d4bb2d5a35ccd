"""A grader that does what the answer says, so that a test can choose every verdict."""

from grading.model import (
    Claim,
    ClaimVerdict,
    Criterion,
    CriterionScore,
    Examination,
    Grade,
    Judged,
    PointJudgement,
    PointVerdict,
    Ungraded,
)

_SHARE = {PointVerdict.COVERED: 1.0, PointVerdict.PARTIAL: 0.5}


class ScriptedGrader:
    """Understands answers such as `covered:0 partial:1 claim:Netflix`; all else is missed.

    While `down` it grades nothing; while `broken` it raises.
    """

    def __init__(self) -> None:
        self.down = False
        self.broken = False
        self.seen: list[Examination] = []

    async def grade(self, examination: Examination, *, account: int) -> Judged:
        assert account, "whose budget pays is told"
        return Judged(self._grade(examination), "scripted")

    def _grade(self, examination: Examination) -> Grade | Ungraded:
        self.seen.append(examination)
        if self.broken:
            raise RuntimeError("the judge broke down")
        if self.down:
            return Ungraded("the judge is away")
        told = [word.partition(":") for word in examination.answer.split()]
        verdicts = {
            int(place): PointVerdict(verdict)
            for verdict, _, place in told
            if verdict in list(PointVerdict)
        }
        points = tuple(
            _judgement(evidence.id, verdicts.get(place, PointVerdict.MISSED), examination.answer)
            for place, evidence in enumerate(examination.invited)
        )
        claims = tuple(
            _claim(fact, examination.answer) for kind, _, fact in told if kind == "claim"
        )
        share = sum(_SHARE.get(point.verdict, 0.0) for point in points) / max(1, len(points))
        level = 1 + round(4 * share)
        return Grade(
            points=points,
            bonus=(),
            claims=claims,
            unsupported=tuple(fact for claim in claims for fact in claim.facts),
            criteria=(CriterionScore(Criterion.EVIDENCE, level, "share"),),
            parts=(),
            caps=(),
            total=float(level),
            level=level,
            share=share,
        )


def _judgement(point_id: str, verdict: PointVerdict, answer: str) -> PointJudgement:
    if verdict is PointVerdict.MISSED:
        return PointJudgement(point_id, verdict)
    return PointJudgement(point_id, verdict, answer, 0, len(answer))


def _claim(fact: str, answer: str) -> Claim:
    quote = f"claim:{fact}"
    start = answer.index(quote)
    verdict = ClaimVerdict.UNDOCUMENTED
    return Claim(quote, start, start + len(quote), verdict, facts=(fact,))
