"""What a number is a number of: percent, money, years, metres, the things it counts."""

import math
import re
from dataclasses import replace

from grading.amounts import Read
from grading.figures import Figure, Hedge, Kind
from grading.numerals import numerals_of
from grading.tokens import Token
from grading.units import days_of, metric_of, period_of_quarter
from grading.wordlists import words


def with_unit(text: str, tokens: tuple[Token, ...], at: int, read: Read, language: str) -> Figure:
    """Give a number with its kind, what it counts, and how exactly it was meant."""
    start, end = tokens[at].start, read.end
    before = text[max(0, start - 4) : start]
    after = text[end : end + 2]
    least = after.startswith("+")
    hedge = Hedge.OVER if least else _hedge(text, tokens, at, read.last)
    figure = Figure(
        read.value,
        Kind.COUNT,
        (),
        start,
        end,
        at,
        read.last,
        hedge,
        least=least,
        worded=read.worded,
    )
    previous = tokens[at - 1] if at else None
    if re.match(r"\s?%", after):
        return replace(figure, kind=Kind.PERCENT, end=end + after.index("%") + 1)
    if re.search(r"[$€£¥]\s?$", before):
        sign = max(before.rfind(char) for char in "$€£¥")
        return replace(figure, kind=Kind.MONEY, start=start - len(before) + sign)
    if re.match(r"\s?[$€£¥]", after):
        return replace(figure, kind=Kind.MONEY, end=end + 1 + (after[0] == " "))
    if previous and previous.norm in words("currencies") and start - previous.end <= 1:
        return replace(figure, kind=Kind.MONEY, start=previous.start)
    return _worded_unit(text, tokens, figure, read, language)


def hedge_before(text: str, tokens: tuple[Token, ...], at: int) -> Hedge:
    """Tell how exactly a part told in words was meant: a good quarter, close to half an hour."""
    before = [tokens[i].norm for i in range(max(0, at - 2), at)]
    if before and before[-1] in words("a_good"):
        return Hedge.OVER
    return Hedge.UNDER if before == ["close", "to"] else _hedge(text, tokens, at, at)


def _hedge(text: str, tokens: tuple[Token, ...], at: int, last: int) -> Hedge:
    if text[max(0, tokens[at].start - 1) : tokens[at].start] in {"~", "\u2248"}:
        return Hedge.ABOUT
    before = [tokens[i].norm for i in range(max(0, at - 2), at)]
    after = [token.norm for token in tokens[last + 1 : last + 3]]
    if any(norm in words("hedge_over") for norm in before):
        return Hedge.OVER
    if any(norm in words("hedge_under") for norm in before):
        return Hedge.UNDER
    if _has_more(tokens, last):
        return Hedge.OVER
    about = any(norm in words("hedge_about") for norm in before)
    return Hedge.ABOUT if about or after == ["or", "so"] or "odd" in after[:1] else Hedge.EXACT


def _has_more(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether a number is left open at its end: nine thousand and something, forty and a bit."""
    ahead = [token.norm for token in tokens[last + 1 : last + 4]]
    if not ahead or ahead[0] not in words("joiners"):
        return False
    return any(norm in words("some_more") for norm in ahead[1 : 2 + (ahead[1:2] == ["a"])])


def _worded_unit(
    text: str, tokens: tuple[Token, ...], figure: Figure, read: Read, language: str
) -> Figure:
    ahead = list(tokens[read.last + 1 : read.last + 4])
    if read.currency:
        return replace(figure, kind=Kind.MONEY)
    kind, taken = _kind_said([token.norm for token in ahead])
    if kind is not None:
        return replace(figure, kind=kind, end=ahead[taken - 1].end, last=read.last + taken)
    for token in ahead[: 2 if ahead and _of_time(text, ahead) else 1]:
        # Swedish tells år, a year, from är, is, by its ring alone.
        days = days_of(token.norm) or (
            period_of_quarter(token.norm) if is_time_in_quarters(tokens, figure.first) else None
        )
        if days is not None and token.raw.lower() != "är":
            return replace(
                figure,
                value=days * figure.value,
                kind=Kind.DURATION,
                unit=token.norm,
                end=token.end,
                last=read.last + 1 + ahead.index(token),
                weak=read.worded and figure.value == 1 and language != "en",
            )
    if ahead and (measured := _measured(figure, ahead)) is not None:
        return measured
    if _is_year(tokens, figure, ahead):
        return replace(figure, kind=Kind.YEAR)
    nouns = _nouns(text, read.end, ahead, language) or _of_people(ahead)
    weak = read.worded and figure.value <= 2
    return replace(figure, nouns=nouns, weak=weak)


def _of_time(text: str, ahead: list[Token]) -> bool:
    """Whether the word after a number only says what the time was for: 46 lecture hours."""
    if ahead[0].norm in words("full_days"):
        return True
    several = len(ahead) > 1 and ahead[1].norm.endswith("s") and days_of(ahead[1].norm) is not None
    between = text[ahead[0].end : ahead[1].start] if several else ""
    number = ahead[0].is_number or bool(numerals_of(ahead[0].norm, "en"))
    return several and ahead[0].is_content and not number and between == " "


def is_time_in_quarters(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether several quarters from here on are a time: within two quarters."""
    before = tokens[at - 1].norm if at else ""
    ahead = [token.norm for token in tokens[at : at + 3]]
    plural = len(ahead) > 1 and period_of_quarter(ahead[1]) and ahead[1].endswith("s")
    timed = before in words("within") | words("in_place") | words("length_of") | words("hedge_over")
    return bool(plural and timed) and not (len(ahead) > _TIMED and ahead[2] in words("of"))


_TIMED = 2  # words of a time: two quarters


def _measured(figure: Figure, ahead: list[Token]) -> Figure | None:
    """Read a figure with its unit of measure: 30 cm, four thousand square metres."""
    norms = [token.norm for token in ahead]
    squared = norms[0] in words("squared")
    metric = metric_of(norms[squared]) if len(norms) > squared else None
    if metric is None:
        return None
    base, factor = metric
    if squared or (norms[1:2] and norms[1] in words("squared")):
        base, factor, squared = "square", factor**2, True
    unit = ahead[squared]
    last = figure.last + 1 + squared
    value = figure.value * factor
    return replace(figure, value=value, nouns=(base,), unit=unit.norm, end=unit.end, last=last)


def _kind_said(norms: list[str]) -> tuple[Kind | None, int]:
    """Give the kind that the next words name, and how many words that takes."""
    if not norms:
        return None, 0
    if norms[0] in words("percent"):
        return Kind.PERCENT, 1
    if norms[:2] in (["per", "cent"], ["pour", "cent"], ["por", "ciento"]):
        return Kind.PERCENT, 2
    for taken, norm in enumerate(norms[:2], 1):
        if norm in words("currencies"):
            return Kind.MONEY, taken
        if norm not in words("of"):
            break
    return (Kind.TIMES, 1) if norms[0] in words("times") else (None, 0)


def _nouns(text: str, end: int, ahead: list[Token], language: str) -> tuple[str, ...]:
    """Give the stems of the words right after a number: what it counts."""
    found: list[str] = []
    for token in ahead:
        parted = any(char in ",.;:!?()\n" for char in text[end : token.start])
        if parted or token.is_number or token.function or numerals_of(token.norm, language):
            break
        found.append(token.stem)
        end = token.end
    return tuple(found)


def _of_people(ahead: list[Token]) -> tuple[str, ...]:
    """Tell that people were counted: twelve of us at the branch are no twelve minutes."""
    norms = [token.norm for token in ahead[:2]]
    us = len(norms) > 1 and norms[0] in words("of") and norms[1] in words("us")
    return PEOPLE if us else ()


PEOPLE = ("peopl",)
"""What is counted where a number is one of us."""


def _is_year(tokens: tuple[Token, ...], figure: Figure, ahead: list[Token]) -> bool:
    if not 1950 <= figure.value < 2050 or figure.value != math.floor(figure.value):
        return False
    raw = tokens[figure.first].raw
    if tokens[figure.first].is_number and len(raw) != 4:
        return False
    dated = figure.first > 0 and tokens[figure.first - 1].norm in words("dated")
    return dated or figure.value % 50 != 0 or not ahead or ahead[0].function
