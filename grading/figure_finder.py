"""Every figure of a text, in order."""

import re

from grading.amounts import read_number
from grading.clock import hour_at
from grading.figures import Figure, Kind
from grading.fractions import fraction, ordinal_share, parts_at, share_of_few
from grading.frequencies import frequency_at
from grading.hundreds import out_of_hundred
from grading.measures import with_unit
from grading.numerals import numerals_of
from grading.periods import period_of, rated, set_phrase
from grading.ranges import added_up, inherit, is_best
from grading.short_years import short_year
from grading.tokens import Token
from grading.units import days_of, multiple_of, share_of
from grading.wordlists import words


def find_figures(text: str, tokens: tuple[Token, ...], language: str) -> tuple[Figure, ...]:
    """Find every figure of a tokenised text, in order."""
    found: list[Figure] = []
    at = 0
    while at < len(tokens):
        idle = _counts_nothing(text, tokens, at) or hour_at(text, tokens, at, language)
        figure = None if idle else _figure_at(text, tokens, at, language)
        if figure is None:
            at += max(1, idle)
            continue
        if not (found and _is_its_period(found[-1], figure)):
            found.append(figure)
        at = figure.last + 1
    scored = [f for n, f in enumerate(found) if not (n and is_best(found[n - 1], f, text))]
    shared = out_of_hundred(text, scored, tokens)
    return inherit(text, added_up(text, shared, tokens), tokens, language)


def _is_its_period(counted: Figure, often: Figure) -> bool:
    """Whether how often is told of the figure before: 600 operations each year."""
    near = often.first - counted.last <= _REACH
    return often.kind is Kind.OFTEN and bool(counted.per) and near


_REACH = 5  # words from a figure to its period


def _counts_nothing(text: str, tokens: tuple[Token, ...], at: int) -> int:
    """Give how many words an hour of the day or an ordinal takes: 9 a.m., 7:30, the 3rd."""
    token, after = tokens[at], text[tokens[at].end : tokens[at].end + 8]
    if token.is_number and (found := re.match(r"[:/]\d{1,2}(?!\d|[.,/]\d)", after)):
        clock = found.group()[0] == ":" or text[token.start : token.end] == "24"
        return 2 if clock and at + 1 < len(tokens) else 0
    if token.is_number and at + 1 < len(tokens) and tokens[at + 1].start == token.end:
        return 2 * (tokens[at + 1].norm in words("ordinal"))
    ahead = [one.norm for one in tokens[at + 1 : at + 4]]
    hour = token.is_number or bool(numerals_of(token.norm, "en"))
    named = ahead[:1] and (ahead[0] in words("clock") or re.match(r"\s?[ap]\.m\.", after))
    return int(bool(hour and (named or ahead == ["in", "the", "morning"])))


def _figure_at(text: str, tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    token = tokens[at]
    span = (token.start, token.end, at, at)
    worded = _worded(text, tokens, at, language)
    if worded is not None:
        return worded
    period = (
        at
        and tokens[at - 1].norm in words("each")
        and period_of(token.norm)
        and not days_of(token.norm)
    )
    if not period and (parts := parts_at(tokens, at, language)) is not None:
        return fraction(text, tokens, at, parts, language)
    if (share := share_of(token.norm)) is not None:
        return Figure(share, Kind.PERCENT, (), *span, weak=True)
    if (factor := multiple_of(token.norm)) is not None:
        counted = token.norm in words("counted_times")
        return Figure(factor, Kind.TIMES, (), *span, weak=True, worded=counted)
    read = read_number(text, tokens, at, language)
    few = share_of_few(text, tokens, read, language) if read else None
    if few:
        return few
    return rated(tokens, with_unit(text, tokens, at, read, language)) if read else None


def _worded(text: str, tokens: tuple[Token, ...], at: int, language: str) -> Figure | None:
    """Read what tells how much or when by its wording as a whole."""
    return (
        frequency_at(tokens, at, language)
        or set_phrase(tokens, at, language)
        or ordinal_share(tokens, at)
        or _two_of(tokens, at)
        or short_year(text, tokens, at, language)
    )


def _two_of(tokens: tuple[Token, ...], at: int) -> Figure | None:
    """Read both of something, or a couple: they may confirm a two and contradict nothing."""
    if tokens[at].norm not in words("two_of"):
        return None
    ahead = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].norm in words("of"))
    ahead += ahead < len(tokens) and tokens[ahead].norm in words("determiners")
    if ahead >= len(tokens) or not (tokens[ahead].is_content or tokens[ahead].norm in _THEM):
        return None
    span = (tokens[at].start, tokens[at].end, at, at)
    return Figure(2, Kind.COUNT, (), *span, weak=True, worded=True)


_THEM = frozenset({"them", "those", "these", "us"})
