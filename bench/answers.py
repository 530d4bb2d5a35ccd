"""Answers as a candidate would give them: points of the document, between small talk."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from grading.model import Evidence, Examination
from question_bank.generate import questions_for
from question_bank.model import Reading, Requirement
from question_bank.parse import read_application
from question_bank.sample import sample_bytes

LENGTHS = (20, 40, 80, 120, 200, 300)
"""How many words the answers have."""
INVITED = 3
_OPENINGS = (
    "Sure, let me think of a good example.",
    "Yes, that is something I have done quite often.",
    "Honestly, this is close to my heart.",
)
_TALK = (
    "It took a while before everybody was convinced, so I kept it short and came back with facts.",
    "At first nobody had asked for it, but the problem came up every single week.",
    "What I learned is to ask the people who do the work before drawing anything.",
    "I would do one part differently today: I would start with the smaller region.",
    "My manager at the time was sceptical, and we agreed on a trial of two months.",
    "The team was five people, and I was responsible for the planning and the follow-up.",
    "We did not get it right the first time, because the old data had gaps.",
    "In the end the result was better than the forecast, and it is still in use.",
    "I remember a phone call at night, which showed me how much depended on it.",
    "For me the important thing was that it stayed safe, whatever the schedule said.",
    "There was a discussion about cost, and I showed them what an hour without it means.",
    "I like that kind of work because you see at once whether it helps somebody.",
)
_INVENTED = (
    "We also saved about 1.2 million kroner in the first year.",
    "Before that I was at Statkraft in Bergen for three years.",
    "I presented it at the conference in Trondheim in 2019.",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about three points, and all other points of the document."""

    question: str
    requirement: str
    invited: tuple[Evidence, ...]
    others: tuple[Evidence, ...]


def sample_application() -> Reading:
    """Read the packaged sample."""
    return read_application(sample_bytes().decode(), fallback_title="sample")


def asked_of(reading: Reading) -> list[Asked]:
    """Ask about each requirement that has evidence: its first three points, or the next ones."""
    points = [
        (requirement, Evidence(point.key, point.quote, lead_in=point.lead_in))
        for requirement in reading.requirements
        for point in requirement.points
    ]
    evidence = [one for _, one in points]
    asked = []
    for requirement in (item for item in reading.requirements if item.points):
        first = next(n for n, (owner, _) in enumerate(points) if owner is requirement)
        first = min(first, len(points) - INVITED)
        asked.append(
            Asked(
                question=_question(requirement),
                requirement=requirement.text,
                invited=tuple(evidence[first : first + INVITED]),
                others=(*evidence[:first], *evidence[first + INVITED :]),
            )
        )
    return asked


def _question(requirement: Requirement) -> str:
    return questions_for(requirement)[0].text


def examinations(asked: Sequence[Asked], *, seed: int) -> list[Examination]:
    """Answer every question at every length; another seed gives other answers."""
    chance = random.Random(seed)
    return [
        Examination(
            question=one.question,
            requirement=one.requirement,
            type=None,
            invited=one.invited,
            answer=_answer(one, words=words, chance=chance),
            others=one.others,
        )
        for one in asked
        for words in LENGTHS
    ]


def _answer(asked: Asked, *, words: int, chance: random.Random) -> str:
    """Tell a point of the document, then some talk, in turn, until the words are used up."""
    said: list[str] = [chance.choice(_OPENINGS)]
    told = [*chance.sample(asked.invited, 2), chance.choice(asked.others)]
    talk = chance.sample(_TALK, len(_TALK))
    while sum(len(sentence.split()) for sentence in said) < words:
        if told:
            said.append(_in_own_words(told.pop(0).text, chance))
        said.append(talk.pop() if talk else chance.choice(_TALK))
        if chance.random() < 0.2:
            said.append(chance.choice(_INVENTED))
    return " ".join(" ".join(said).split()[:words])


def _in_own_words(quote: str, chance: random.Random) -> str:
    """Say a point: some words left out, now and then a figure changed."""
    words = quote.rstrip(".").split()
    kept = [word for word in words if chance.random() > 0.15]
    changed = [str(int(w) + 3) if w.isdecimal() and chance.random() < 0.3 else w for w in kept]
    return f"I can say this about it: {' '.join(changed)}."
