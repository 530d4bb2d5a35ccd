# ruff: noqa: E501 - a pattern or a sentence is one line
"""Nudges towards a point that do not give it away: hints on request, and follow-up probes."""

import re
from collections.abc import Collection

from question_bank import lacks, leak, pointers, topics
from question_bank.cues import is_safe
from question_bank.model import Point, QuestionType, Requirement
from question_bank.own_words import weak_sides
from question_bank.phrase import subject
from question_bank.shape import Shape, shape

_HINTS = {
    Shape.YEARS: "It tells for how long.",
    Shape.RESULT: "It is a result, and it has a figure in it.",
    Shape.FIGURE: "It has a figure in it.",
    Shape.DATE: "It tells when that was, or at what level.",
    Shape.OUTCOME: "It tells what came of something you did.",
    Shape.NAME: "A name belongs in it: a place, a person or a tool.",
    Shape.VALUE: "It is about you more than about a deed: what drew you to this, what you like in it, or what you hold to.",
    Shape.DEED: "It is something you did, told in plain words.",
}
_NO_OBJECT = r"(?:about|as|at|by|during|for|from|in|into|on|out|over|round|to|under|up|with)"
_DETERMINER = (
    r"(?:\d|(?:an?|all|both|each|every|many|my|new|our|several|the|their|two|three|four|five)\b)"
)


def _opening_with(past: str, present: str) -> re.Pattern[str]:
    """Find a verb with its object at the start; "train" and "lead" are nouns too (Train driver)."""
    verb = rf"i\s+(?:also\s+)?(?:{past}|{present})|(?:{past})|(?:{present})(?=\s+{_DETERMINER})"
    return re.compile(rf"\W*(?:{verb})\b(?!-)(?!\s+{_NO_OBJECT}\b)")


_DEEDS = tuple(
    (_opening_with(past, present), f"It is {told}")
    for past, present, told in (
        (
            "wrote|drafted|documented|published|authored|edited",
            "write|draft|edit",
            "something you put on paper.",
        ),
        (
            "trained|taught|coached|mentored",
            "train|teach|coach|mentor",
            "about people who learnt from you.",
        ),
        (
            "led|managed|supervised|headed|oversaw",
            "lead|manage|supervise|oversee",
            "about people or work in your charge.",
        ),
        (
            "built|designed|developed|created|introduced|founded|established",
            "build|design|develop",
            "something that is there because of you.",
        ),
        (
            "found|discovered|diagnosed|investigated|spotted|identified|noticed",
            "investigate|diagnose",
            "something that came to light through you.",
        ),
        (
            "handled|resolved|negotiated|mediated|settled|calmed|defused",
            "handle|resolve|negotiate|mediate",
            "a difficulty that you dealt with.",
        ),
        (
            "organised|organized|planned|ran|arranged|coordinated",
            "organise|organize|plan|run|arrange|coordinate",
            "something you kept going or brought about.",
        ),
        (
            "replaced|moved|switched|migrated|converted|changed|rebuilt|redesigned",
            "replace|convert|rebuild|redesign",
            "something that is otherwise now, because of you.",
        ),
    )
)
_KEY_WORD = re.compile(r"[^\W\d_]{5,}")
_KEY_WORDS, _FEWEST_KEY_WORDS = 4, 2
_PROBES: dict[Shape, tuple[str, ...]] = {
    Shape.YEARS: (
        "Which part of this have you done the longest? How long, and where?",
        "Can you put that on a timeline for me?",
        "Since when have you done this, and for how long altogether?",
    ),
    Shape.RESULT: (
        "And what came of it, in figures?",
        "What did it look like before and after? Give me numbers if you have them.",
        "How would somebody see that it worked: what changed, and by how much?",
    ),
    Shape.FIGURE: (
        "What in this can you put in numbers: how many, how much, how large?",
        "What would you count here, and how many or how much was it?",
        "How large was all that? Give me the numbers that you remember.",
    ),
    Shape.DATE: (
        "When was that, and where?",
        "Since when, and at what level?",
        "What year are we talking about, and where were you then?",
    ),
    Shape.OUTCOME: (
        "And what came of it in the end?",
        "What difference did it make, and to whom?",
        "How did that end, and what stayed of it?",
    ),
    Shape.NAME: (
        "Where was that, and what did you work with?",
        "Is there another case you would add, with its name and place?",
        "Which places, people or tools belong to that story?",
    ),
    Shape.VALUE: (
        "And what is it that drives you in this?",
        "Why does that matter to you personally?",
        "What do you like about it, and what would you not give up?",
    ),
    Shape.DEED: (
        "Is there something else you have done that belongs here?",
        "What else would you add from your own experience?",
        "Was there a step you took yourself that you have not told me yet?",
    ),
}
_POINTED = (
    "And {target}: what was it, and what did you do there?",
    "You refer to {target}. What happened there, from beginning to end?",
)
_DRIVEN = (
    "How far back does that go, and what have you done about it so far?",
    "What would you miss most if you did something else?",
    "How has that shown in what you chose to do?",
)
"""What asks on where the question already was what drives the candidate."""
_SIMPLER = {
    QuestionType.MOTIVATION: "Then begin with what you do at the moment, and what you like about it.",
    QuestionType.SCREEN: "Then begin with what you do at the moment, and what you like about it.",
    QuestionType.GAP: "How would you go about it if you had to begin tomorrow?",
}
_GAP_HINT = "There is nothing documented here, so be honest in three steps: what you have not done, what comes nearest, and how you would close the gap."
_ADMITTED_HINT = "Your application is honest here; be so in three steps: what you do not have yet, what comes nearest, and what you are doing about it."
_WEAK_SIDE_HINT = "Be honest in three steps: how it shows, what you have done that comes nearest or went well, and what you do to get better at it."
_WEAK_SIDE_PROBES = (
    "What have you done that comes nearest to doing it well?",
    "And what are you doing, concretely, to get better at it?",
)
_GAP_PROBES = (
    "What is the nearest thing you have done, even if it was in another setting?",
    "And how would you go about closing that gap, concretely, in your first months?",
)


def hint(requirement: Requirement, point: Point) -> str:
    """Return a nudge towards a point: its shape, its area, where it stands, first letters."""
    if pointers.is_pointer(point.quote):
        return f"Here your application only points to {_target(requirement, point)}. Tell that story as if nobody had read it."
    pieces = [
        _ADMITTED_HINT if lacks.owns_up(point.quote) else _sort(point),
        _place(requirement, point),
        _size(point),
        _letters(requirement, point),
    ]
    return " ".join(piece for piece in pieces if piece)


def probe(
    requirement: Requirement,
    point: Point,
    *,
    number: int,
    told: str = "",
    asked: QuestionType | None = None,
    besides: Collection[str] = (),
) -> str:
    """Return an interviewer's follow-up aimed at a missed point; `number` counts from 1.

    What was `told` already is not held up to the candidate as something they also wrote. `asked`
    is the type of the question; none of the follow-ups `besides` comes again while there are others.
    """
    wordings = _wordings(requirement, point, told=told, asked=asked)
    first = (number - 1) % len(wordings)
    turns = (*wordings[first:], *wordings[:first])
    safe = [words for words in turns if is_safe(requirement, words, (point,))] or _turned(first)
    return next((words for words in safe if words not in besides), safe[0])


def _wordings(
    requirement: Requirement, point: Point, *, told: str, asked: QuestionType | None
) -> tuple[str, ...]:
    """Give the follow-ups that fit a point, those that name where it stands first."""
    if pointers.is_pointer(point.quote):
        target = _target(requirement, point)
        return tuple(words.replace("{target}", target) for words in _POINTED)
    if lacks.owns_up(point.quote):
        return _GAP_PROBES
    fact = shape(point)
    driven = fact is Shape.VALUE and asked is QuestionType.MOTIVATION
    plain = _DRIVEN if driven else _PROBES[fact]
    lead = topics.lead_topic(requirement, (point,)) if len(requirement.points) > 1 else None
    if not lead or _is_said(lead, told):
        return plain
    return tuple(
        cued if is_safe(requirement, cued, (point,)) else words
        for words, cued in ((words, _cued(lead, words)) for words in plain)
    )


def _cued(lead: str, words: str) -> str:
    bare = words.removeprefix("And ")
    return f"You also wrote “{lead}”. {bare[0].upper()}{bare[1:]}"


def _turned(first: int) -> list[str]:
    deeds = _PROBES[Shape.DEED]
    return [*deeds[first:], *deeds[:first]]


def nearest_probe(*, number: int) -> str:
    """Return a follow-up to who says that they have not done it; `number` counts from 1."""
    return _GAP_PROBES[(number - 1) % 2]


def simpler(asked: QuestionType) -> str:
    """Return an easier question of a type, for who knows nothing to say to it."""
    return _SIMPLER.get(asked, _GAP_PROBES[0])


def _is_said(lead: str, told: str) -> bool:
    """Whether half of the telling words of a lead-in were said."""
    words = leak.telling(lead)
    return bool(words) and 2 * len(words & leak.telling(told)) >= len(words)


def gap_hint(requirement: Requirement) -> str:
    """Return a nudge for a requirement without evidence, or for a weak side noted beside it."""
    if sides := weak_sides(requirement):
        return f"This is about {_named(requirement, sides)}. {_WEAK_SIDE_HINT}"
    return f"This is about {subject(requirement.text)}. {_GAP_HINT}"


def gap_probe(requirement: Requirement, number: int) -> str:
    """Return an interviewer's follow-up to an answer about a gap; `number` counts from 1."""
    at = (number - 1) % 2
    if sides := weak_sides(requirement):
        return f"Coming back to {_named(requirement, sides)}: {_lower(_WEAK_SIDE_PROBES[at])}"
    return f"Coming back to {subject(requirement.text)}: {_lower(_GAP_PROBES[at])}"


def _named(requirement: Requirement, sides: tuple[str, ...]) -> str:
    words = "” and “".join(side for side in sides[:2] if side)
    noted = f"where you noted “{words}”" if words else "where you noted a weak side"
    return f"{subject(requirement.text)}, {noted}"


def _target(requirement: Requirement, point: Point) -> str:
    named = pointers.target(point.quote)
    return named if named and is_safe(requirement, named, (point,)) else "another part of it"


def _sort(point: Point) -> str:
    found = shape(point)
    return _sort_of_deed(point) if found is Shape.DEED else _HINTS[found]


def _place(requirement: Requirement, point: Point) -> str:
    lead = topics.lead_topic(requirement, (point,))
    if lead:
        return f"You wrote it under “{lead}”."
    area = topics.area(requirement, point)
    return f"Think of {area}." if area else ""


def _size(point: Point) -> str:
    count = len(point.quote.split())
    if count <= 10:
        return "It is short."
    return "There is more than one part to it." if count > 25 else ""


def _letters(requirement: Requirement, point: Point) -> str:
    """Return how key terms begin: a name if there is one, and the longest words in their order."""
    names = sorted(leak.proper_names(point.quote) - leak.names(requirement.text))
    named = f"One name in it begins with {names[0][0].upper()}. " if names else ""
    told = leak.telling(point.quote) - leak.telling(requirement.text)
    words = [w for w in _KEY_WORD.findall(point.quote) if leak.telling(w) & told]
    longest = sorted(dict.fromkeys(words), key=len, reverse=True)[:_KEY_WORDS]
    begin = [word[0].upper() for word in words if word in longest]
    if len(begin) < _FEWEST_KEY_WORDS:
        return named.strip()
    return f"{named}Key words of it begin, in order, with {', '.join(begin[:-1])} and {begin[-1]}."


def _sort_of_deed(point: Point) -> str:
    """Tell what sort of deed a point opens with, in words that are not its own."""
    opening = " ".join(point.quote.split()[:4]).casefold()
    return next((told for verb, told in _DEEDS if verb.match(opening)), _HINTS[Shape.DEED])


def _lower(said: str) -> str:
    return said[0].lower() + said[1:] if not said.startswith("I ") else said
