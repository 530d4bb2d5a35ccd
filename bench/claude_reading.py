"""What it takes to load an application with Claude and have its questions written.

Tokens are reckoned from the bodies of the requests as they would be sent, at four characters a
token, a rule of thumb for English and no tokenizer of the model's; the answers are those of a model
that reads as the offline reader does, and writes each question that is wanted at the length of a
rule-made one. Dollars are of the price table, for the model that reads by default. What is marked
for the cache is taken to be written to it and never read.

Held against the naive way with the same rules and model: the whole document with each requirement,
once to read it and once to ask about it, nothing cached, and all that is read quoted in full. What
is left of the gain if the naive way answered as shortly as ours is told besides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import bench.places as place
from bench.figure import Figure, Skipped, goal, peer
from bench.reading import read
from claude.model import Call, Purpose, Usage
from claude.prices import PRICES
from claude.request import body_of, written
from question_bank import claude_questions, claude_reading
from question_bank.claude_questions import Brief
from question_bank.generate import questions_for
from question_bank.model import Note, Point, Reading, Requirement
from question_bank.pointing import Pointed
from question_bank.spans import Folded, Place

CHARACTERS_PER_TOKEN = 4
MODEL = "claude-haiku-5-5"
GOAL = 0.25
DOCUMENT = "the real application"
ENDS = 4
"""So many words at each end tell a long stretch, as the rules ask."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What requests took: tokens in and out, and dollars."""

    tokens_in: int
    tokens_out: int
    dollars: float

    def __add__(self, other: "Taken") -> "Taken":
        """Add two up."""
        return Taken(
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.dollars + other.dollars,
        )

    @property
    def tokens(self) -> int:
        """All tokens."""
        return self.tokens_in + self.tokens_out


def figures() -> Iterator[Figure | Skipped]:
    """Reckon the real application, where it lies."""
    if not place.REAL_SAMPLE.is_file():
        yield Skipped("load the real application with Claude", "it is not here")
        return
    reading = read(place.REAL_SAMPLE.read_bytes(), name=place.REAL_SAMPLE.name)
    loaded, asked, batched = _reading(reading), _asking(reading), _asking(reading, batched=True)
    naive_read, naive_ask = _naive_reading(reading), _naive_asking(reading)
    yield _tokens(f"read {DOCUMENT} with Claude", loaded, naive_read)
    yield _dollars("  the same", loaded, naive_read)
    yield _tokens("  its questions, at once", asked, naive_ask)
    yield _dollars("  the same", asked, naive_ask)
    yield _dollars("  its questions, in a batch", batched, naive_ask)
    naive = naive_read + naive_ask
    for name, whole in (("at once", loaded + asked), ("by night", loaded + batched)):
        share = whole.dollars / naive.dollars
        yield Figure(
            f"  all of it, {name}: tokens over the naive way's",
            whole.tokens / naive.tokens,
            "",
            goal(GOAL),
        )
        yield Figure(f"  all of it, {name}: dollars over the naive way's", share, "", goal(GOAL))
    short = _naive_reading(reading, shortly=True) + naive_ask
    share = (loaded + batched).dollars / short.dollars
    yield Figure("  by night, were the naive answers as short: dollars", share, "", goal(GOAL))


def _tokens(what: str, taken: Taken, naive: Taken) -> Figure:
    split = f"{what} ({taken.tokens_in:,} in, {taken.tokens_out:,} out)"
    return Figure(split, taken.tokens, "tok", peer("naive", naive.tokens))


def _dollars(what: str, taken: Taken, naive: Taken) -> Figure:
    return Figure(what, taken.dollars, "$", peer("naive", naive.dollars))


def _reading(reading: Reading) -> Taken:
    return _taken(_read_call(reading), _read_answer(reading, reading.requirements))


def _naive_reading(reading: Reading, *, shortly: bool = False) -> Taken:
    call = _read_call(reading)
    answers = [
        _read_answer(reading, [item]) if shortly else _quoted([item])
        for item in reading.requirements
    ]
    parts = [_taken(call, answer, cached=False) for answer in answers]
    return sum(parts[1:], parts[0])


def _asking(reading: Reading, *, batched: bool = False) -> Taken:
    parts = [
        _taken(call, _questions(some), batched=batched)
        for call, some in claude_questions.calls(
            _briefs(reading), title=reading.title, organisation=reading.organisation
        )
    ]
    return sum(parts[1:], parts[0])


def _naive_asking(reading: Reading) -> Taken:
    """Send the whole document with each requirement."""
    parts = []
    for brief in _briefs(reading):
        data = {"requirement": brief.requirement.text, "document": reading.text}
        call = Call(Purpose.ASK, claude_questions.RULES, data, claude_questions.QuestionSet)
        parts.append(_taken(call, _questions([brief]), cached=False))
    return sum(parts[1:], parts[0])


def _taken(call: Call[Any], answer: object, *, cached: bool = True, batched: bool = False) -> Taken:
    body = body_of(call, model=MODEL)
    blocks = [*body["system"], *body["messages"][0]["content"]]
    marked = sum(len(block["text"]) for block in blocks if "cache_control" in block)
    schema = len(written(body["output_config"]["format"]["schema"]))
    whole = (sum(len(block["text"]) for block in blocks) + schema) // CHARACTERS_PER_TOKEN
    kept = (marked + schema) // CHARACTERS_PER_TOKEN if cached else 0
    out = len(written(answer)) // CHARACTERS_PER_TOKEN  # type: ignore[arg-type] # made of JSON
    price = PRICES[MODEL].batched if batched else PRICES[MODEL]
    cost = price.dollars(Usage(input=whole - kept, cache_write=kept, output=out))
    return Taken(whole, out, cost)


def _read_call(reading: Reading) -> Call[Any]:
    return claude_reading.call(reading.text)


def _read_answer(reading: Reading, requirements: Sequence[Requirement]) -> object:
    pointed = Pointed(reading.text)

    def at(part: Point | Note) -> str:
        return _pointed_at(pointed, Place(part.start, part.end))

    def line_of(words: str, near: int) -> str:
        place = Folded(reading.text).find(words, near=near) if words else None
        return _pointed_at(pointed, place) if place else words

    return {
        "requirements": [
            {
                "heading": line_of(item.text, _start(item)),
                "section": line_of(item.section, 0),
                "priority": item.priority.value,
                "kind": item.kind.value,
                "points": [at(point) for point in item.points],
                "notes": [{"at": at(note), "kind": note.kind.value} for note in item.notes],
            }
            for item in requirements
        ]
    }


def _quoted(requirements: Sequence[Requirement]) -> object:
    """Give the same answer with every quote in full, as who knows no better asks for it."""
    return {
        "requirements": [
            {
                "heading": item.text,
                "section": item.section,
                "priority": item.priority.value,
                "kind": item.kind.value,
                "points": [point.quote for point in item.points],
                "notes": [{"at": note.quote, "kind": note.kind.value} for note in item.notes],
            }
            for item in requirements
        ]
    }


def _start(item: Requirement) -> int:
    """Tell about where a requirement stands: what is under it begins there at the latest."""
    parts: list[Point | Note] = [*item.points, *item.notes]
    return min((part.start for part in parts), default=0)


def _pointed_at(pointed: Pointed, place: Place) -> str:
    """Point at a place as shortly as the rules allow: lines, both ends, or all words."""
    text = pointed.text
    line, last = (text.count("\n", 0, edge) + 1 for edge in (place.start, place.end - 1))
    words = text[place.start : place.end]
    ends = f"{' '.join(words.split()[:ENDS])} … {' '.join(words.split()[-ENDS:])}"
    lines = str(line) if line == last else f"{line}-{last}"
    for told in (lines, f"{line}: {ends}"):
        if len(told) < len(words) and pointed.find(told) == place:
            return told
    return f"{line}: {words}"


def _briefs(reading: Reading) -> list[Brief]:
    return [
        Brief(
            f"r{number}",
            item,
            {f"p{number}{at}": point for at, point in enumerate(item.points)},
            None if item.points else f"p{number}",
        )
        for number, item in enumerate(reading.requirements)
    ]


def _questions(briefs: Sequence[Brief]) -> object:
    """Give an answer with a question of each type that is wanted, as long as a rule-made one."""
    return {
        "questions": [
            {
                "type": type_.value,
                "points": list(brief.points)[:2] or [brief.gap or ""],
                "text": questions_for(brief.requirement)[0].text,
            }
            for brief in briefs
            for type_ in brief.types
        ]
    }
