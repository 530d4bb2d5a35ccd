"""A grader that does what the answer says, so that a test can choose every verdict."""

from dataclasses import replace

from grading.model import (
    Absence,
    Claim,
    ClaimVerdict,
    Criterion,
    CriterionScore,
    Examination,
    Gate,
    Grade,
    Heeded,
    Judged,
    Plea,
    PointJudgement,
    PointVerdict,
    Ungraded,
    Unheard,
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
        gate = next((Gate(fact) for kind, _, fact in told if kind == "gate"), None)
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
            gate=gate,
        )


class AbsentGrader(ScriptedGrader):
    """Judges as `model`; while `away` an offline judge stands in that hears `part:0` as missed.

    Looking at a verdict again it says what `heeds` says, or nothing while away.
    """

    def __init__(self, *, away: bool = True) -> None:
        super().__init__()
        self.away = away
        self.again = True
        self.heeds: PointVerdict | None = None
        self.pleas: list[Plea] = []

    async def grade(self, examination: Examination, *, account: int) -> Judged:
        answer = examination.answer
        heard = answer.replace("covered:", "unheard:") if self.away else answer
        judged = await super().grade(replace(examination, answer=heard), account=account)
        assert isinstance(judged.grade, Grade)
        if self.away:
            return Judged(
                replace(judged.grade, stands_in=Absence.AWAY), "offline", again=self.again
            )
        return Judged(judged.grade, "model")

    async def appeal(
        self, examination: Examination, grade: Grade, plea: Plea, *, account: int
    ) -> Heeded | Unheard:
        assert account
        self.pleas.append(plea)
        if self.away:
            return Unheard(self.again)
        points = tuple(
            PointJudgement(one.id, self.heeds, examination.answer, 0, len(examination.answer))
            if self.heeds and one.id == plea.point_id
            else one
            for one in grade.points
        )
        level = grade.level + bool(self.heeds)
        return Heeded(replace(grade, points=points, level=level), "model", "You did say it.")


def _judgement(point_id: str, verdict: PointVerdict, answer: str) -> PointJudgement:
    if verdict is PointVerdict.MISSED:
        return PointJudgement(point_id, verdict)
    return PointJudgement(point_id, verdict, answer, 0, len(answer))


def _claim(fact: str, answer: str) -> Claim:
    quote = f"claim:{fact}"
    start = answer.index(quote)
    verdict = ClaimVerdict.UNDOCUMENTED
    return Claim(quote, start, start + len(quote), verdict, facts=(fact,))
