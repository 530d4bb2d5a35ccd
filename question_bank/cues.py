"""How a question says which of several points it means, without telling any of it.

Only the document's own words do: the line that introduces the points. Where there is none, or it
would give something away, the question stays open, and probes ask for the rest.
"""

from question_bank import leak, topics
from question_bank.model import Point, Requirement


def cue(requirement: Requirement, points: tuple[Point, ...]) -> str:
    """Return the sentence that says which of a requirement's points are meant, or ""."""
    if len(points) == len(requirement.points):
        return ""
    lead = topics.lead_topic(requirement, points)
    return f"Think of where your application says “{lead}”." if lead else ""


def is_safe(requirement: Requirement, said: str, points: tuple[Point, ...]) -> bool:
    """Whether a sentence gives none of `points` away."""
    return not leak.leaks(said, heading=requirement.text, points=points)
