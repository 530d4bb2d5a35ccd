"""What judging with Claude costs: tokens and dollars from the request bodies as they are sent.

A token is taken for four characters (no tokenizer of these models is published). What comes back is
a reply of ordinary length in the shape that is asked for; what a model thinks before is not known
and left out. The naive way sends the whole document with every answer and marks nothing for the
cache; its reply says the same, with the document's words where ours has ids, always a better
answer, and what code reckons. With the very same reply both ways the ratio is told too.
"""

import asyncio
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from bench.figure import Figure, Skipped, goal, peer
from bench.places import CORPORA
from bench.proposing import SIDES
from claude.model import Allowance, Call, Failed, Json, Said, Usage
from claude.prices import PRICES
from claude.request import body_of, written
from grading.claude import ClaudeGrader
from grading.model import Evidence, Examination, PointVerdict
from grading.offline import OfflineGrader, judge
from question_bank.generate import questions_for
from question_bank.model import Reading
from question_bank.parse import read_application

SAMPLE = Path(os.environ.get("COACH_SAMPLE", CORPORA.parent / "samples" / "real_application.md"))
MODEL = "claude-sonnet-5-5"
CHARACTERS_PER_TOKEN = 4
MINIMUM_CACHED = 1_024
"""So long a prefix must be; that of these models is not published."""
REASON = "You say what you did, but hardly what came of it."
LONG_REASON = f"{REASON} An interviewer would want to hear the outcome and how you measured it."
CHANGE = "Say what came of it, and how you know, before you go on to the next thing."
PROBE = "And what else did you do there yourself, besides what you have told me?"
DRILL = 3
T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Cost:
    """What requests used, and what that is in dollars."""

    usage: Usage

    @property
    def dollars(self) -> float:
        """The whole, with what comes back."""
        return PRICES[MODEL].dollars(self.usage)

    @property
    def sent(self) -> float:
        """What is sent alone."""
        return PRICES[MODEL].dollars(replace(self.usage, output=0))


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request, and the tokens of its reply: ours, and the naive way's."""

    body: Mapping[str, Any]
    reply: int
    naive_reply: int


class _Recorder:
    """Takes the calls down and proposes nothing worth a second look."""

    def __init__(self) -> None:
        self.bodies: list[Mapping[str, Any]] = []

    async def ask(
        self, call: Call[T], *, account: int, allowance: Allowance | None = None
    ) -> Said[T] | Failed:
        """Take a call down."""
        assert account
        assert allowance
        self.bodies.append(body_of(call, model=MODEL))
        empty = call.shape.model_validate({"points": [], "criteria": []})
        return Said(empty, MODEL, Usage())


def figures() -> Iterator[Figure | Skipped]:
    """Cost one answer, and a drill of three with a follow-up each, against the naive way."""
    if not SAMPLE.is_file():
        yield Skipped("cost of judging with Claude", "the sample is not here: set COACH_SAMPLE")
        return
    text = SAMPLE.read_text("utf-8")
    reading = read_application(text, fallback_title="sample")
    said = _answers(reading)[: 2 * DRILL]
    asked = [Exchange(_body(one), _size(_reply(one)), _size(_naive_reply(one))) for one in said]
    ours_one, naive_one = _cost(asked[:1]), _naive(asked[:1], text)
    ours, naive = _cost(asked), _naive(asked, text)
    bodies = [one.body for one in asked]
    yield Figure("one answer: tokens sent, nothing cached yet", _tokens(bodies[0]), "tok")
    yield Figure("one answer: dollars, all of it", ours_one.dollars, "$")
    yield Figure("one answer, the naive way: dollars", naive_one.dollars, "$")
    what = f"drill of {DRILL} with a follow-up each"
    yield Figure(f"{what}: dollars, all of it", ours.dollars, "$")
    yield Figure(f"{what}, naive: dollars", naive.dollars, "$")
    quarter = goal(0.25)
    yield Figure(f"{what}: sent, of the naive way's", ours.sent / naive.sent, "", quarter)
    yield Figure(f"{what}: all, of the naive way's", ours.dollars / naive.dollars, "", quarter)
    alike = Cost(replace(naive.usage, output=ours.usage.output))
    yield Figure(f"{what}: all, were the replies alike", ours.dollars / alike.dollars, "", quarter)
    yield Figure(
        f"{what}: tokens written an answer",
        ours.usage.output / len(asked),
        "tok",
        peer("naive", naive.usage.output / len(asked)),
    )
    share = ours.usage.cache_read / (
        ours.usage.cache_read + ours.usage.cache_write + ours.usage.input
    )
    yield Figure(f"{what}: of what is sent, from the cache", 100 * share, "%")


def _answers(reading: Reading) -> list[Examination]:
    """Answer questions about the document's points: one of them at first, after a probe both."""
    every = [
        Evidence(point.key, point.quote, lead_in=point.lead_in)
        for requirement in reading.requirements
        for point in requirement.points
    ]
    found = []
    for requirement in reading.requirements:
        invited = tuple(e for e in every if e.id in {p.key for p in requirement.points})[:2]
        if len(invited) < 2:
            continue
        questions = questions_for(requirement)
        first = f"In my last job I did this: {invited[0].text} It took me some months."
        both = f"{first}\n\nAnd then I also did this: {invited[1].text}"
        others = tuple(
            replace(one, kin=one.id in {p.key for p in requirement.points})
            for one in every
            if one not in invited
        )
        found += [
            Examination(
                questions[0].text, requirement.text, questions[0].type, invited, answer, others
            )
            for answer in (first, both)
        ]
    return found


def _body(examination: Examination) -> Mapping[str, Any]:
    recorder = _Recorder()
    grader = ClaudeGrader(recorder, OfflineGrader())
    asyncio.run(grader.grade(examination, account=1))
    return recorder.bodies[0]


def _blocks(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [*body["system"], *body["messages"][0]["content"]]


def _tokens(body: Mapping[str, Any]) -> int:
    schema = written(body["output_config"]["format"])
    return (sum(len(b["text"]) for b in _blocks(body)) + len(schema)) // CHARACTERS_PER_TOKEN


def _size(reply: Json) -> int:
    return len(written(reply)) // CHARACTERS_PER_TOKEN


def _reply(examination: Examination) -> dict[str, Json]:
    """Say what a judge would say of an answer, in the shape that is asked for."""
    points = judge(examination).points
    unsaid = [n for n, one in enumerate(points, 1) if one.verdict is not PointVerdict.COVERED]
    begins = " ".join(examination.answer.split()[:8])
    reply: dict[str, Json] = {
        "points": [
            {"id": f"E{n}", "words": one.quote, "verdict": one.verdict.value}
            for n, one in enumerate(points, 1)
        ],
        "criteria": [
            {"criterion": side, "reason": REASON, "words": begins, "score": 3} for side in SIDES
        ],
        "change": CHANGE,
        "better": [
            {"text": f"I {one.text}", "ids": [f"E{n}"]}
            for n, one in enumerate(examination.invited, 1)
            if unsaid
        ],
        "probes": [{"id": f"E{n}", "question": PROBE} for n in unsaid],
    }
    return {name: value for name, value in reply.items() if value}


def _naive_reply(examination: Examination) -> dict[str, Json]:
    """Say the same with everything spelt out."""
    grade = judge(examination)
    told = zip(examination.invited, grade.points, strict=True)
    return {
        "points": [
            {
                "evidence": one.text,
                "words": point.quote,
                "verdict": point.verdict.value,
                "kind": point.discrepancy or "",
                "documented": point.documented,
            }
            for one, point in told
        ],
        "claims": [],
        "criteria": [
            {"criterion": side, "reason": LONG_REASON, "words": examination.answer[:80], "score": 3}
            for side in SIDES
        ],
        "parts": [part.value for part in grade.parts],
        "change": CHANGE,
        "better": [{"text": f"I {one.text}", "sources": [one.text]} for one in examination.invited],
        "probes": [
            {"evidence": one.text, "question": PROBE}
            for one, point in zip(examination.invited, grade.points, strict=True)
            if point.verdict is PointVerdict.MISSED
        ],
        "coverage": grade.share,
        "total": grade.total,
        "level": grade.level,
    }


def _cost(asked: Sequence[Exchange]) -> Cost:
    """Cost requests that follow each other within the cache's five minutes."""
    known: set[str] = set()
    usage = Usage()
    for one in asked:
        prefix, read, write = written(one.body["output_config"]["format"]), 0, 0
        whole = len(prefix) // CHARACTERS_PER_TOKEN
        for block in _blocks(one.body):
            prefix += block["text"]
            whole += len(block["text"]) // CHARACTERS_PER_TOKEN
            if "cache_control" in block and whole >= MINIMUM_CACHED:
                read, write = (whole, 0) if prefix in known else (read, whole - read)
                known.add(prefix)
        usage += Usage(whole - read - write, write, read, one.reply)
    return Cost(usage)


def _naive(asked: Sequence[Exchange], document: str) -> Cost:
    """Cost the same rules with the whole document, and nothing from a cache."""
    extra = len(document) // CHARACTERS_PER_TOKEN
    sent = sum(_tokens(one.body) + extra for one in asked)
    return Cost(Usage(input=sent, output=sum(one.naive_reply for one in asked)))
