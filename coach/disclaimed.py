"""Deeds of the document that an answer gives away or denies, though nobody asked for them."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from coach.answer import examination
from coach.feedback import answer_of
from coach.visit import Visit
from grading.mentioned import Spoken
from grading.model import Discrepancy, Examination, PointJudgement, PointVerdict
from grading.offline import judge
from storage.models import Turn


def disclaimed(visit: Visit, turn: Turn, *, judged: Collection[str]) -> Iterator[PointJudgement]:
    """Find points told as another's deeds, or denied where their requirement was asked about.

    A judge holds an answer to the points asked for, and credits others without finding fault.
    `judged` are the ids of points not to look at.
    """
    asked = examination(visit, turn, text=answer_of(turn))
    spoken = _spoken_of(asked, judged)
    if not spoken.invited:
        return
    for point, found in zip(spoken.invited, judge(spoken).points, strict=True):
        denied = point.kin and found.discrepancy is Discrepancy.NEGATION
        given = found.discrepancy is Discrepancy.ACTOR
        if found.verdict is PointVerdict.CONTRADICTED and (given or denied):
            yield found


def _spoken_of(asked: Examination, judged: Collection[str]) -> Examination:
    """Ask for the further points that an answer speaks of, in the place of the invited ones."""
    said = Spoken(asked.question, asked.answer)
    further = [one for one in asked.others if one.id not in judged and said.mention(one.text)]
    kept = [one for one in asked.others if one not in further]
    return replace(asked, invited=tuple(further), others=(*kept, *asked.invited))
