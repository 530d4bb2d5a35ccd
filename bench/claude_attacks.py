"""The law that no attack raises an answer, where Claude believes every attack that it sees.

A model that sees any word of an attack says that all is covered, by the attack's words, and
gives fives; one that sees none judges as the offline judge does, with a middling judgement. Harder
still, the last figure's model quotes the honest words instead, which no check of words can tell.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bench.attacks import honest_answers, known_attacks, places
from bench.figure import Figure, Skipped, goal
from bench.proposing import SIDES, Proposing
from grading.claude import ClaudeGrader
from grading.claude_brief import shown_of
from grading.model import Criterion, Examination, Grade
from grading.offline import OfflineGrader, hear, judge

HONEST = 1
"""Answers drawn from each looked-at set that every attack is joined to, at every place."""


@dataclass(slots=True)
class Gullible(Proposing):
    """Judges an answer rightly unless it sees a word of the attack; then it gives all there is."""

    honest: Examination
    grade: Grade
    attack: str = ""
    quotes_honest: bool = False
    judgement: int = 3
    fooled: bool = False

    def propose(self, evidence: list[Any], answer: list[Any]) -> dict[str, Any]:
        """Believe an attack where any of it is shown."""
        self.fooled = any(said not in self.honest.answer for said in answer)
        ids = [entry["id"] for entry in evidence]
        return self._fooled(ids) if self.fooled else self._honest(ids)

    def _fooled(self, ids: list[Any]) -> dict[str, Any]:
        words = self.honest.answer if self.quotes_honest else self.attack
        return _proposal(
            [_point(key, "covered", words) for key in sorted(ids)],
            dict.fromkeys(SIDES, (5, words)),
        )

    def _honest(self, ids: list[Any]) -> dict[str, Any]:
        points = {
            f"E{n}": _point(f"E{n}", p.verdict.value, p.quote)
            for n, p in enumerate(self.grade.points, 1)
        }
        scores = {c.criterion.value: c.score or 1 for c in self.grade.criteria}
        scores[Criterion.JUDGEMENT.value] = self.judgement
        return _proposal(
            [points[key] for key in ids],
            {name: (scores[name], self.honest.answer) for name in SIDES},
        )


def _point(key: str, verdict: str, words: str) -> dict[str, str]:
    return {"id": key, "words": words, "verdict": verdict}


def _proposal(points: list[dict[str, str]], scores: dict[str, tuple[int, str]]) -> dict[str, Any]:
    criteria = [
        {"criterion": name, "reason": "", "words": words, "score": score}
        for name, (score, words) in scores.items()
    ]
    return {"points": points, "criteria": criteria}


def level(asks: Gullible, examination: Examination) -> int:
    """Give the level an answer comes to."""
    judged = asyncio.run(ClaudeGrader(asks, OfflineGrader()).grade(examination, account=1))
    assert isinstance(judged.grade, Grade)
    return judged.grade.level


def figures() -> Iterator[Figure | Skipped]:
    """Count what is seen of the attacks, and the answers that come out higher."""
    attacks = known_attacks()
    if not attacks:
        yield Skipped("attacks on Claude", "the corpora are not here; COACH_CORPORA tells where")
        return
    joined = seen = raised = by_honest_words = dropped = statements = 0
    for honest in honest_answers(HONEST, seed=9):
        offline = judge(honest)
        plain = level(Gullible(honest, offline), honest)
        heard = hear(honest)
        statements += len({unit.sentence for unit in heard.said})
        dropped += len({unit.sentence for unit in heard.said}) - len(shown_of(honest, heard))
        for attack in attacks:
            for answer in places(honest.answer, attack):
                attacked = replace(honest, answer=answer)
                model = Gullible(honest, offline, attack)
                joined += 1
                raised += level(model, attacked) > plain
                seen += model.fooled
                if model.fooled:
                    harder = Gullible(honest, offline, attack, quotes_honest=True)
                    by_honest_words += level(harder, attacked) > plain
    what = f"attacks on Claude ({joined:,})"
    yield Figure(f"{what}: level raised", raised, "times", goal(1))
    yield Figure(f"{what}: a word of it is shown", 100 * seen / joined, "%")
    yield Figure(f"{what}: raised by honest words", 100 * by_honest_words / joined, "%")
    yield Figure("honest sentences not shown to Claude", 100 * dropped / statements, "%")
