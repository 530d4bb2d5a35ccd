"""A better answer, put together from the candidate's own points and nothing else.

Each sentence is a point of the document, made speakable where that is safe; about a gap, a part
that only the answer told is said as it was. What is missing is a hole for the candidate to fill,
never a guess.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from grading.claims import prepare, sentences, units
from grading.delivery import wants_result
from grading.figures import Kind
from grading.gap import GapPart, parts_told, statements, words_for
from grading.speakable import is_deed, led_in, speakable, tidy
from grading.stance import plain
from grading.terms import terms_of
from grading.vocabulary import Vocabulary
from grading.wordlists import pattern
from question_bank.model import QuestionType

MOST = 4
"""So many sentences can be said in a minute, and kept in mind."""
_NEAR = 0.3
_TOLD = 0.4
_TOUCHES = 0.3
_LONGEST = 240
"""Characters of a sentence of an answer that is said again as a whole."""
_OWNS_UP = 4
"""Fewer words than these own up to nothing by themselves: "I haven't"."""
_OWN_NOTE = re.compile(r"\b(?:I|I'm|I've|my|me)\b")
_TO_ONESELF = re.compile(
    r"^\W*(?:this|that|these|those|it|here)\b|(?:^|[,;:(\u2013\u2014-]\s*|\b(?:and|so|but|then)\s+)"
    r"(?:please\s+|must\s+|better\s+)?(?:have|find|get|prepare|practi[sc]e|rehearse|learn|add|think|mention|tell|write"
    r"|look|check|bring|be|need|say|remember|do|don't|make|give|use|try|read|ask|todo)\b",
    re.IGNORECASE,
)
"""A remark on a line of the document, or what one tells oneself to do: no sentence to say."""
_AT_MOST = {GapPart.HONEST: 1, GapPart.NEAREST: 2, GapPart.PLAN: 1}
_OUTCOMES = frozenset({Kind.PERCENT, Kind.MONEY, Kind.TIMES})
_MEASURES = _OUTCOMES | {Kind.COUNT, Kind.DURATION}
_FROM_TO = re.compile(r"\bfrom \S+ (?:\w+ ){0,3}to \d")
_JOINING = re.compile(
    r"^(?:(?:and|but|so|well|und|aber|also|mais|et|pero|y|mutta|ja|men|och)\b[\s,]*)+",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[.!?…]$")
_CONTEXT = re.compile(r"\d+\+? years? (?:of|in|as|with)\b|before that\b|since \d")


class Hole(StrEnum):
    """What the candidate has to fill in."""

    FIGURE = "figure"
    RESULT = "result"
    HONEST = "honest"
    NEAREST = "nearest"
    PLAN = "plan"


class Origin(StrEnum):
    """Where the words of a sentence come from."""

    DOCUMENT = "document"
    ANSWER = "answer"


class Place(IntEnum):
    """Where in an answer a sentence belongs."""

    CONTEXT = 0
    ACTION = 1
    RESULT = 2
    REFLECTION = 3


@dataclass(frozen=True, slots=True)
class Source:
    """A point of the document, `quote`, with the line that introduces it."""

    quote: str
    lead_in: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to say; `source` are the words of its `origin`. A hole has neither."""

    text: str = ""
    source: str = ""
    hole: Hole | None = None
    origin: Origin = Origin.DOCUMENT


def better_answer(
    invited: Sequence[Source], kin: Sequence[Source], asked: QuestionType | None
) -> tuple[Sentence, ...]:
    """Order the points as one would tell them: context, action, result, what was learnt.

    `kin` are the requirement's other points: one gives the context, one the measured result, where
    the invited points have none.
    """
    chosen = [one for one in dict.fromkeys(invited) if tidy(one.quote)][:MOST]
    rest = [one for one in kin if one not in chosen]
    for lacks in (_gives_context, _is_measured):
        if len(chosen) < MOST and not any(map(lacks, chosen)):
            chosen += [one for one in rest if lacks(one) and one not in chosen][:1]
    told = _without_openings(sorted(chosen, key=lambda one: place_of(one.quote)))
    sentences = _spoken(told)
    return (*sentences, *(_holes(told) if wants_result(asked) else ()))


def _without_openings(told: Sequence[Source]) -> list[Source]:
    """Leave out a point that is said as the line above another one."""
    lines = {tidy(one.lead_in).casefold() for one in told}
    return [one for one in told if tidy(one.quote).casefold() not in lines]


def place_of(quote: str) -> Place:
    """Tell where in an answer a point belongs."""
    said = plain(quote)
    if pattern("reflection").search(said):
        return Place.REFLECTION
    if _has(quote, _OUTCOMES) or _FROM_TO.search(said) or pattern("result").search(said):
        return Place.RESULT
    if _CONTEXT.match(said) or not (is_deed(quote) or _has(quote, _MEASURES)):
        return Place.CONTEXT
    return Place.ACTION


def _gives_context(source: Source) -> bool:
    return place_of(source.quote) is Place.CONTEXT or _is_opening(source)


def _is_measured(source: Source) -> bool:
    return _has(source.quote, _MEASURES) and place_of(source.quote) is not Place.CONTEXT


def _has(quote: str, kinds: frozenset[Kind]) -> bool:
    return any(figure.kind in kinds for figure in prepare(quote).figures)


def _is_opening(source: Source) -> bool:
    """Whether the line above a point tells a deed of its own: "led the shift through the storm"."""
    return is_deed(source.lead_in) and led_in(source.lead_in, source.quote) is None


def _spoken(told: Sequence[Source]) -> list[Sentence]:
    """Say the points in order, and each line above them once: joined, or as the opening."""
    opening: list[Sentence] = []
    sentences: list[Sentence] = []
    lines: set[str] = set()
    for one in told:
        fresh = one.lead_in not in lines
        if fresh and _is_opening(one) and not opening:
            opening = [Sentence(speakable(one.lead_in), tidy(one.lead_in))]
        joined = led_in(one.lead_in, one.quote) if fresh else None
        sentences.append(Sentence(joined or speakable(one.quote), tidy(one.quote)))
        lines.add(one.lead_in)
    return [*opening, *sentences]


def _sentence(source: Source) -> Sentence:
    return Sentence(speakable(source.quote), tidy(source.quote))


def _holes(told: Sequence[Source]) -> Iterable[Sentence]:
    if any(map(_is_measured, told)):
        return ()
    ends = any(place_of(one.quote) is Place.RESULT for one in told)
    return (Sentence(hole=Hole.FIGURE if ends else Hole.RESULT),)


def better_gap(
    requirement: str,
    own: Sequence[Source],
    others: Sequence[Source],
    *,
    told: str = "",
    noted: str = "",
) -> tuple[Sentence, ...]:
    """Lay out an answer about a gap: what is documented of its three parts, holes for the rest.

    `own` are the requirement's points; the nearest thing may be one of the `others`. A part that
    nothing documents is taken from what was `told`, if it was. `noted` is the weak side as the
    document notes it: then the plan is the one that was told, and where the answer owns up in a
    word or two it is said, if it is a sentence to say.
    """
    parts = {source: parts_told(requirement, source.quote) for source in own}

    def those(fits: Callable[[frozenset[GapPart]], bool]) -> list[Source]:
        return [source for source, told in parts.items() if fits(told)]

    near = those(lambda told: not told or GapPart.NEAREST in told or bool(noted))
    said = words_for(requirement, told)
    plans = those(lambda told: GapPart.PLAN in told)
    found = {
        GapPart.HONEST: those(lambda told: GapPart.HONEST in told),
        GapPart.NEAREST: _those_told(near, told) or nearest(requirement, others),
        GapPart.PLAN: [] if noted and GapPart.PLAN in said else plans,
    }
    if len(_in_whole(said, told).get(GapPart.HONEST, "").split()) < _OWNS_UP:
        found[GapPart.HONEST] = found[GapPart.HONEST] or _owning_up(noted)
    return _laid_out(found, said, told)


def _laid_out(
    found: Mapping[GapPart, Sequence[Source]], said: Mapping[GapPart, str], told: str
) -> tuple[Sentence, ...]:
    """Say each part as documented, or else as told, and nothing that is told twice."""
    shown = {part: sources[: _AT_MOST[part]] for part, sources in found.items()}
    documented = [source for sources in shown.values() for source in sources]
    whole = _in_whole(said, told)
    laid_out: list[Sentence] = []
    for part, sources in shown.items():
        words = whole.get(part, "")
        if sources or not words:
            laid_out += map(_sentence, sources) if sources else [_as_told(part, "")]
        elif not _is_retold(words, documented, by=_TOUCHES):
            laid_out.append(_as_told(part, words))
        elif not _is_retold(said[part], documented, by=_TOLD):
            laid_out.append(_as_told(part, said[part]))
    return tuple(dict.fromkeys(laid_out))


def _is_retold(words: str, documented: Iterable[Source], *, by: float) -> bool:
    heard = Vocabulary(units(words))
    pieces = statements(source.quote for source in documented)
    return any(share >= by for one in pieces for share in heard.shares(terms_of(one)).values())


def _those_told(near: Sequence[Source], told: str) -> list[Source]:
    """Give the points that an answer told, best told first; else what comes nearest to that."""
    heard = Vocabulary(units(told))

    def share(source: Source) -> float:
        pieces = [source.quote, *statements([source.quote])]
        return max((s for one in pieces for s in heard.shares(terms_of(one)).values()), default=0.0)

    ranked = sorted(near, key=share, reverse=True)
    return [one for one in ranked if share(one) >= _TOLD] or ranked[:1]


def _in_whole(said: Mapping[GapPart, str], told: str) -> dict[GapPart, str]:
    """Give the whole sentence that tells a part, unless it tells another one too or is long."""
    whole = dict(said)
    for part, words in said.items():
        sentence = next((told[a:b] for a, b in sentences(told) if words in told[a:b]), words)
        others = [other for key, other in said.items() if key is not part]
        if len(sentence) <= _LONGEST and not any(other in sentence for other in others):
            whole[part] = sentence
    return whole


def _owning_up(noted: str) -> list[Source]:
    """Give the first sentence of a note that owns up in the first person; the rest is private."""
    said = (noted[start:end] for start, end in sentences(noted))
    own = (one for one in said if _OWN_NOTE.search(one) and not _TO_ONESELF.search(one))
    return [Source(one) for one in own if _is_lack(one)][:1]


def _is_lack(sentence: str) -> bool:
    """Whether something is denied or said to be hard, and not only wished."""
    said = units(sentence)
    denied = any(unit.denial is not None for unit in said)
    owned = denied or GapPart.HONEST in parts_told("", sentence)
    return owned and not any(unit.wish for unit in said)


def _as_told(part: GapPart, words: str) -> Sentence:
    """Say a part as the answer did, without what joins it to the words before, or a hole."""
    bare = _JOINING.sub("", tidy(words))
    if not bare:
        return Sentence(hole=Hole(part.value))
    text = bare[:1].upper() + bare[1:]
    return Sentence(text if _STOPPED.search(text) else f"{text}.", bare, origin=Origin.ANSWER)


def nearest(requirement: str, others: Iterable[Source]) -> list[Source]:
    """Give the point that says most of what is asked for, if any says enough."""
    asked = terms_of(requirement)

    def share(source: Source) -> float:
        return max(Vocabulary(units(source.quote)).shares(asked).values(), default=0.0)

    ranked = sorted(((share(one), -n, one) for n, one in enumerate(others)), reverse=True)[:1]
    return [one for near, _, one in ranked if near >= _NEAR]
