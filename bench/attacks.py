"""The law that no attack raises an honest answer, over all attacks and places, on many answers."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace

from bench.figure import Figure, Skipped, goal
from bench.labelled import ANSWERS
from bench.places import CORPORA
from grading.lines import examination_of
from grading.model import Examination
from grading.offline import judge

HONEST = 4
"""Answers drawn from each looked-at set that every attack is joined to, at every place."""


def figures() -> Iterator[Figure | Skipped]:
    """Count the joined answers that come out higher than the honest one alone."""
    attacks = known_attacks()
    if not attacks:
        yield Skipped("attacks", "the corpora are not here; COACH_CORPORA tells where they are")
        return
    joined = raised = 0
    for honest in honest_answers(HONEST, seed=5):
        level = judge(honest).level
        for attack in attacks:
            for answer in places(honest.answer, attack):
                joined += 1
                raised += judge(replace(honest, answer=answer)).level > level
    yield Figure(
        f"attacks joined to an answer ({joined:,}): level raised", raised, "times", goal(1)
    )


def known_attacks() -> list[str]:
    """Give every attack of the corpora; none where they are not here."""
    direct, classes = (
        CORPORA / name
        for name in ("injections_purplellama_even.json", "injections_bipia_train.json")
    )
    if not direct.is_file() or not classes.is_file():
        return []
    found = [entry["user_input"] for entry in json.loads(direct.read_text("utf-8"))]
    listed = json.loads(classes.read_text("utf-8")).values()
    return found + [text for one in listed for text in one]


def places(answer: str, attack: str) -> tuple[str, ...]:
    """Join an attack to an answer: after, before, in the middle, on a line of its own."""
    told = answer.split(". ")
    half = len(told) // 2
    middle = ". ".join([*told[:half], attack, *told[half:]])
    return (f"{answer} {attack}", f"{attack} {answer}", middle, f"{answer}\n\n{attack}")


def honest_answers(count: int, *, seed: int) -> Iterator[Examination]:
    """Draw answers that cover something and contradict nothing, from the looked-at sets."""
    for name in ("wide_seen.jsonl", "wide_more.jsonl", "wide_tricky.jsonl", "seen.jsonl"):
        lines = (ANSWERS / name).read_text("utf-8").splitlines()
        items = [json.loads(line) for line in lines]
        honest = [
            item
            for item in items
            if "covered" in item["labels"].values()
            and "contradicted" not in item["labels"].values()
        ]
        for item in random.Random(seed).sample(honest, count):
            yield examination_of(item)
