"""How much of a point must be said for it to count as covered, or as half said."""

from grading.figures import Figure, Kind
from grading.match import Match
from grading.model import PointVerdict
from grading.sameness import derived, same_amount, summed
from grading.shifts import restated
from grading.terms import Terms, is_rare, only_describes
from grading.vocabulary import Vocabulary

_COVERED = 0.45
_UNVOICED = 0.6  # where nobody appears in the whole answer, and no figure tells
_PARTIAL = 0.34
_MOSTLY = 0.6  # so much must be said where the speaker does not appear
_TOUCHED = 0.3
_FULLY = 0.6  # so much said that a second figure may be left out
_RIGHT, _RARE, _NAMED = 0.16, 0.08, 0.05
"""What a right figure, a rare one and a name tell of a point."""
_MOST_SUPPORT = 0.3
_FIGURES_TELL = 0.33  # what two rare figures say of a point
_LIGHT = 0.4
_FEW = 4  # words of a point that its year is a good part of


def verdict_on(
    terms: Terms,
    match: Match,
    told: Vocabulary,
    *,
    foreign: bool,
    asked: frozenset[str],
) -> PointVerdict:
    """Judge one point by the share of its words said, and by its figures.

    Across languages (`foreign`) few words can be matched: figures and names carry the rest.
    A figure that the question told (its stems are `asked`) is no sign that the point was.
    """
    main = tuple(figure for figure in main_figures(terms) if not _is_told(figure, terms, asked))
    heard = figures_near(match, told, main)
    right = right_figures(terms, main, heard) + right_figures(terms, _how_often(terms), heard)
    near = _sentences_around(match, told)
    follows = restated(terms, [unit for unit in told.units if unit.sentence in near])
    right += [figure for figure in follows if figure in main and figure not in right]
    if not is_spoken(match, told):
        right = [figure for figure in right if not figure.weak]  # any two of anything
    rare = sum(is_rare(figure) for figure in right)
    named = any(terms.terms[index].is_name for index in match.terms)
    support = _RIGHT * min(len(right), 2) + _RARE * min(rare, 2) + _NAMED * named
    support = min(support, _MOST_SUPPORT if rare < 2 else _FIGURES_TELL)
    anchored = foreign and main and _anchored(terms, match, told)
    told_so = _is_told_by_figures(main, right) and match.hits and is_spoken(match, told)
    if anchored or told_so:
        return PointVerdict.COVERED
    enough_right = len(right) > 1 or (right and match.recall >= _TOUCHED)
    if match.hits < 2 and len(terms.terms) > 1 and not enough_right and not all_named(terms, match):
        return PointVerdict.MISSED
    years = all(figure.kind is Kind.YEAR for figure in main)
    enough = years or 2 * len(right) >= len(main) or (right and match.recall >= _FULLY)
    alone = _MOSTLY if not (right or is_spoken(match, told)) else 0.0
    needed = _COVERED if terms.figures or told.voiced else _UNVOICED
    if match.recall >= max(needed - support, alone) and enough:
        return PointVerdict.COVERED
    if not is_spoken(match, told) and not right:
        return PointVerdict.MISSED
    if match.recall >= _PARTIAL and (match.literal + len(right) > 1 or (named and match.hits > 1)):
        return PointVerdict.PARTIAL
    return PointVerdict.MISSED


def _is_told_by_figures(main: tuple[Figure, ...], right: list[Figure]) -> bool:
    """Whether a point was told by figures alone: from 94 euros to 121, whatever it is called."""
    rare = [figure for figure in right if is_rare(figure)]
    return len(rare) > 1 and len(right) >= len(main)


def _is_told(figure: Figure, terms: Terms, asked: frozenset[str]) -> bool:
    said = terms.text.tokens[figure.first : figure.last + 1]
    return any(token.is_number and token.stem in asked for token in said)


def _how_often(terms: Terms) -> tuple[Figure, ...]:
    """Give how often a point says that something comes: it confirms, and may be left out."""
    return tuple(figure for figure in terms.figures if figure.kind is Kind.OFTEN)


def all_named(terms: Terms, match: Match) -> bool:
    """Whether all that a short point tells is one name, and it was said: works mainly in JAX."""
    telling = [index for index, term in enumerate(terms.terms) if term.weight > _LIGHT]
    named = all(index in match.terms and terms.terms[index].is_name for index in telling)
    return bool(telling) and named and len(terms.terms) <= _FEW


def is_spoken(match: Match, told: Vocabulary) -> bool:
    """Whether the speaker appears where a point is told, or appears nowhere in the answer."""
    here = {told.units[number].sentence for number in match.units}
    return not told.voiced or bool(here & told.voiced)


def right_figures(terms: Terms, main: tuple[Figure, ...], said: tuple[Figure, ...]) -> list[Figure]:
    """Give those main figures that were said, or all where what they come to was: down by half."""
    right = [figure for figure in main if any(same_amount(figure, other) for other in said)]
    right += [
        part
        for part in terms.text.figures
        if part.weak and part.kind is Kind.PERCENT and any(same_amount(part, one) for one in said)
    ]
    if right or len(main) < 2:
        return right
    change = [f for f in derived(main) if f.kind in {Kind.PERCENT, Kind.TIMES}]
    times = [other for other in said if other.kind is Kind.DURATION]
    change += summed(main)
    change += [f for f in terms.text.figures if f.weak and f.kind in {Kind.PERCENT, Kind.TIMES}]
    told = [other for other in said if other.kind in {Kind.PERCENT, Kind.TIMES} or other in times]
    return list(main) if any(same_amount(f, other) for f in change for other in told) else []


def _anchored(terms: Terms, match: Match, told: Vocabulary) -> bool:
    """Whether every main figure stands where the point is told, and a name or word with it."""
    here = [figure for number in match.units for figure in told.units[number].figures]
    main = main_figures(terms)
    right = [figure for figure in main if any(same_amount(figure, other) for other in here)]
    words = any(terms.terms[index].weight >= 0.6 for index in match.terms)
    named = any(terms.terms[index].is_name for index in match.terms)
    return 2 * len(right) >= len(main) and len(right) + words + named > 1


def main_figures(terms: Terms) -> tuple[Figure, ...]:
    """Give the figures that are a point's substance: its outcome before its counts.

    Years stand in where there is nothing else; a figure that only describes something (the 18-bed
    unit) is a side detail.
    """
    outcome = {Kind.PERCENT, Kind.MONEY, Kind.TIMES}
    text = terms.text.text
    kept = [f for f in terms.figures if not only_describes(text, f)]
    kept = [figure for figure in kept if figure.kind is not Kind.OFTEN]
    strong = [figure for figure in kept if figure.kind in outcome]
    plain = [figure for figure in kept if figure.kind is not Kind.YEAR]
    return tuple(strong or plain or (kept if len(terms.terms) <= _FEW else ()))


def figures_near(
    match: Match, told: Vocabulary, main: tuple[Figure, ...] = ()
) -> tuple[Figure, ...]:
    """Give the figures of the statements that speak of a point, and of the sentences around.

    A rare one of the `main` figures counts wherever it stands.
    """
    near = _sentences_around(match, told)
    rare = [figure for figure in main if is_rare(figure)]
    return tuple(
        figure
        for unit in (told.units if near else ())
        for figure in unit.figures
        if unit.sentence in near or any(same_amount(figure, other) for other in rare)
    )


def _sentences_around(match: Match, told: Vocabulary) -> range:
    """Give the numbers of the sentences that speak of a point, and of those around."""
    if not match.units:
        return range(0)
    first, last = told.units[match.units[0]].sentence, told.units[match.units[-1]].sentence
    return range(first - 1, last + 3)
