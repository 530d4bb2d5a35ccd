"""Facts of an answer that no evidence holds, and each statement's standing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from grading import wordnet
from grading.claims import Unit, prepare
from grading.figures import Figure, Hedge, Kind
from grading.lexicon import is_known, means_the_same, names_a_person
from grading.likeness import same_sense
from grading.model import (
    Claim,
    ClaimVerdict,
    Examination,
    PointJudgement,
    PointVerdict,
)
from grading.names import Name
from grading.qualifications import qualifications
from grading.sameness import derived, same_amount
from grading.spoken import spoken_facts
from grading.stance import is_about_self
from grading.units import days_of
from grading.vocabulary import Vocabulary
from grading.wordlists import pattern, words

_DOTTED = re.compile(r"\b(?:[A-Za-z]{1,3}\.){1,4}[A-Za-z]{1,3}\b")


def unsupported_of(
    examination: Examination,
    told: Vocabulary,
    points: Sequence[PointJudgement],
    language: str,
) -> tuple[str, ...]:
    """Give the figures and names of an answer that nothing documented holds, each once, in order.

    What already made a contradiction is told there and not repeated here.
    """
    held = _held(examination, language)
    against = [point.said for point in points if point.said]
    found: dict[str, None] = {}
    for unit in told.units:
        for fact in unit_facts(unit, held):
            if not any(fact == said or _listed_with(said, fact, unit.text) for said in against):
                found.setdefault(fact)
    return tuple(found)


def _listed_with(said: str, fact: str, text: str) -> bool:
    """Whether a fact is named in one breath with another: AutoCAD and Tekla."""
    one, other = re.escape(said), re.escape(fact)
    joined = rf"{one}(?:,| and| und| et| y| ja| och|, and) {other}"
    return len(said) < 40 and re.search(joined, text) is not None


@dataclass(frozen=True, slots=True)
class Held:
    """What is documented, asked or confirmed: figures, words and stems, names, first letters."""

    figures: tuple[Figure, ...]
    words: frozenset[str]
    names: frozenset[str]
    heads: str
    folded: str = ""


def _held(examination: Examination, language: str) -> Held:
    evidence = (*examination.invited, *examination.others)
    documented = [text for point in evidence for text in (point.text, point.lead_in) if text]
    asked = (examination.question, examination.requirement, *examination.mentions)
    return _all_in((*documented, *examination.additions, *asked), language)


@lru_cache(maxsize=256)
def _all_in(texts: tuple[str, ...], language: str) -> Held:
    prepared = [prepare(text, language) for text in texts]
    tokens = [token for text in prepared for token in text.tokens]
    return Held(
        tuple(f for text in prepared for f in (*text.figures, *derived(text.figures))),
        frozenset(word for token in tokens for word in (token.norm, token.stem)).union(
            found.replace(".", "").lower() for text in texts for found in _DOTTED.findall(text)
        ),
        frozenset(
            word for text in prepared for name in text.names for word in name.words
        ).difference(_everyday_names()),
        "".join(token.norm[0] for token in tokens),
        " ".join(text.folded for text in prepared),
    )


@lru_cache(maxsize=1)
def _everyday_names() -> frozenset[str]:
    """Words that many names have: what is called a bank is not all one."""
    return words("everyday_names")


def unit_facts(unit: Unit, held: Held) -> list[str]:
    """Give one statement's facts that nothing documented holds."""
    if _is_of_another(unit):
        return []
    told = (n for n in unit.names if not _is_scenery(unit, n) and not _is_introduced(unit, n))
    names = [name for name in told if not _name_held(name, held)]
    names = [name for name in names if not _is_measure(name)]
    if unit.denial is not None:  # what one has never done is no claim
        names = [name for name in names if name.start - unit.start < unit.denial]
    compared = pattern("compared").search(unit.folded)
    figures = [
        f
        for f in unit.figures
        if not compared
        and not _is_whole(unit, f)
        and not (_figure_held(unit, f, held) and not _is_gift(f, names, held))
        and (names or not _spans_till_now(f, held))
    ]
    inside = [f for f in figures if not any(n.start <= f.start < n.end for n in names)]
    placed = [(f.start, unit.text[f.start - unit.start : f.end - unit.start]) for f in inside]
    placed += [(n.start, n.text) for n in names]
    listed = _joined(sorted(placed), unit)
    spoken = [fact for fact in spoken_facts(unit) if not _is_held(fact, held)]
    earned = [
        fact
        for fact in qualifications(unit, held.words)
        if not any(fact in one for one in listed)
        and not any(fact in one or one in fact for one in spoken)
    ]
    whole = [*earned, *spoken]
    return [one for one in listed if not any(one in fact for fact in whole)] + whole


def _joined(placed: list[tuple[int, str]], unit: Unit) -> list[str]:
    """Put together what is one fact: the number of a step, and a name before it (IRATA level 3)."""
    spans: list[tuple[int, int]] = []
    for at, fact in placed:
        start, end = at - unit.start, at - unit.start + len(fact)
        step = pattern("step_before").search(unit.text[:start].lower())
        start = step.start() if step else start
        if step and spans and start - spans[-1][1] <= 1:
            start = spans.pop()[0]
        spans.append((start, end + unit.text.startswith("s", end)))  # the under-17s
    return [unit.text[start:end] for start, end in spans]


def _is_of_another(unit: Unit) -> bool:
    """Whether a statement only tells what somebody else did: my friend moved to Spain."""
    if pattern("first_subject").search(unit.folded) or pattern("for_me").search(unit.folded):
        return False
    first = [token for token in unit.tokens if token.norm not in words("joiners")][:2]
    owned = len(first) > 1 and first[0].norm in {"my", "our"}
    return owned and names_a_person(first[1].norm) and first[1].norm not in words("among_us")


def _is_measure(name: Name) -> bool:
    """Whether a word with a capital only measures: German nouns in an English sentence."""
    return all(days_of(word) or word in words("percent") for word in name.words)


def _is_whole(unit: Unit, figure: Figure) -> bool:
    """Whether a round figure is only what a share is told of: ninety-one out of a hundred."""
    before = unit.folded[: max(0, figure.start - unit.start)]
    return figure.value in _ROUND and pattern("out_of_all").search(before) is not None


_ROUND = (10, 100, 1000)


def _is_scenery(unit: Unit, name: Name) -> bool:
    """Whether a name is of somebody who only appears (my colleague Jonas), or of no thing."""
    if all(word in words("idle_capitals") for word in name.words):
        return True
    at = next((n for n, token in enumerate(unit.tokens) if token.start >= name.start), 0)
    before = unit.tokens[at - 1] if at else None
    titled = unit.tokens[at].norm in words("addressed") or (
        before is not None and before.norm in words("addressed")
    )
    if titled or _is_whence(unit, at):
        return True
    return before is not None and before.is_content and names_a_person(before.norm)


def _is_whence(unit: Unit, at: int) -> bool:
    """Whether a name only tells where somebody else is from: a chap from Denmark, the tiles.

    An award or a degree from somewhere is a fact.
    """
    if at < _WHENCE or unit.tokens[at - 1].norm != "from":
        return False
    before = unit.tokens[at - 2]
    came = before.norm in words("came_from") and not is_about_self(unit.folded)
    return came or (before.is_content and names_a_person(before.norm))


_WHENCE = 2  # words before a name that tell whose it is


def _is_introduced(unit: Unit, name: Name) -> bool:
    """Whether a name is the speaker's own, or of whom they greet: nobody asks for proof of it.

    What follows "I'm" may be a grade or a brand too: there it has to be all that is said of them,
    near the beginning of the answer.
    """
    before = unit.folded[: name.start - unit.start]
    after = unit.folded[name.end - unit.start :]
    if pattern("own_name_before").search(before) or pattern("own_name_after").match(after):
        return True
    is_like_one = all(word.isalpha() for word in name.words) and not name.text.isupper()
    opens = unit.start < _INTRODUCTION and pattern("speaker_before").search(before)
    return bool(is_like_one and opens and pattern("name_ends").match(after))


_INTRODUCTION = 80
"""Characters of an answer in which somebody says who they are."""


def _is_held(fact: str, held: Held) -> bool:
    """Whether all that a fact's words tell is documented."""
    period = pattern("of_period").search(fact.lower())
    if period and period.group() not in held.folded:
        return False
    name = fact.split(" for ", 1)[0]  # what an award is for may be told in other words
    told = [token.norm for token in prepare(name).tokens if token.is_content]
    if all(norm in words("honours") for norm in told):
        told = [token.norm for token in prepare(fact).tokens if token.is_content]
    return all(_word_held(norm, held.words, "") for norm in told if norm not in words("honours"))


def _figure_held(unit: Unit, figure: Figure, held: Held) -> bool:
    if figure.weak or _is_idle(unit, figure):
        return True
    return any(same_amount(figure, other) for other in held.figures)


def _is_gift(figure: Figure, names: list[Name], held: Held) -> bool:
    """Whether a count told in words stands beside a name that nothing holds: firm X sent thirty."""
    counted = figure.kind is Kind.COUNT and figure.nouns and not figure.weak
    if not counted or not names or figure.value < _SEVERAL:
        return False
    return not any(same_amount(figure, other) for other in held.figures)


_SEVERAL = 10


def _is_idle(unit: Unit, figure: Figure) -> bool:
    """Whether a figure is part of the scene rather than a fact that somebody would check."""
    if figure.kind is Kind.OFTEN or figure.hedge is Hedge.VAGUE:
        return True
    if figure.kind is Kind.COUNT:
        if figure.worded or words("idle_nouns").intersection(figure.nouns):
            return figure.value < _WORTH_A_CHECK
        return figure.value <= 1
    if figure.kind is Kind.DURATION:
        after = unit.folded[max(0, figure.end - unit.start) :]
        relative = pattern("since_then").match(after) is not None
        return figure.worded and (relative or figure.value <= _A_YEAR)
    small = figure.worded and figure.value < _WORTH_A_CHECK
    return small and figure.kind in {Kind.MONEY, Kind.TIMES}


def _spans_till_now(figure: Figure, held: Held) -> bool:
    """Whether a time may have begun in a documented year: eight years, for since 2016.

    What day it is, a judge does not know: any of the years around will do.
    """
    years = figure.value / 365
    return figure.kind is Kind.DURATION and any(
        one.kind is Kind.YEAR and _FIRST_NOW <= one.value + years <= _LAST_NOW
        for one in held.figures
    )


_A_YEAR = 365.0
_WORTH_A_CHECK = 100
_FIRST_NOW, _LAST_NOW = 2023, 2030


def _name_held(name: Name, held: Held) -> bool:
    if len(name.words) > 1 and any(
        word in held.names or (_word_held(word, held.words, held.heads) and _is_own_name(word))
        for word in name.words
    ):
        return True  # the Airbus A350, of an A350
    if _is_house(name) and _is_held_short(name, held):
        return True
    several = len(name.words) > 1 and not _is_house(name)
    return all(
        _word_held(word, held.words, held.heads) or (several and is_known(word))
        for word in name.words
    )


def _is_house(name: Name) -> bool:
    """Whether ordinary words name a house: the Open University, Riverside College."""
    return bool({name.words[0], name.words[-1]} & words("houses"))


def _is_held_short(name: Name, held: Held) -> bool:
    """Whether a house's first letters end a documented word: ACII, of the institute of insurers."""
    letters = "".join(word[0] for word in name.words)
    return len(letters) > 2 and any(word.endswith(letters) for word in held.words)


def _is_own_name(word: str) -> bool:
    """Whether a word is no ordinary one, so that it tells by itself what is meant."""
    return len(word) > 2 and not is_known(word) and not wordnet.senses(word)


def _word_held(word: str, held: frozenset[str], heads: str) -> bool:
    if word in held or word.removesuffix("s") in held or word + "s" in held:
        return True
    short = word.removesuffix("s")  # the OTAs
    if any(2 <= len(one) <= 5 and one in heads for one in (word, short)):
        return True
    # Finnish hangs its endings on names: Bonnissa.
    bent = any(
        len(other) > 3 and word.startswith(other) and word[len(other) :] in words("case_endings")
        for other in held
    )
    if bent or not _is_own_name(word):
        return bent or any(same_sense(word, other) for other in held)
    # Statnett is no kind of nett: what tells one thing alone is held as it is, or misspelt.
    return any(
        means_the_same(word, other) or (word[:3] == other[:3] and same_sense(word, other))
        for other in held
    )


def claims_of(
    told: Vocabulary, points: Sequence[PointJudgement], unsupported: Iterable[str]
) -> tuple[Claim, ...]:
    """Give every statement's standing: to the points, and to the document."""
    lacking = tuple(unsupported)
    return tuple(_claim(unit, points, lacking) for unit in told.units)


def _claim(unit: Unit, points: Sequence[PointJudgement], lacking: tuple[str, ...]) -> Claim:
    point = next((p for p in points if p.quote and p.start <= unit.start < p.end), None)
    facts = tuple(fact for fact in lacking if fact in unit.text)
    verdict = ClaimVerdict.OPINION
    if point and point.verdict is PointVerdict.CONTRADICTED:
        verdict = ClaimVerdict.CONTRADICTED
    elif facts:
        verdict = ClaimVerdict.UNDOCUMENTED
    elif point:
        verdict = ClaimVerdict.SUPPORTED
    return Claim(unit.text, unit.start, unit.end, verdict, point.id if point else None, facts)
