"""Numbers read from tokens: digits with their separators, words, scales written at the digits."""

import re
from dataclasses import dataclass, replace

from grading.numerals import Reckoning, numerals_of
from grading.tokens import Token
from grading.units import scale_of
from grading.wordlists import words


@dataclass(frozen=True, slots=True)
class Read:
    """A number as it stands: its value, and the tokens it takes."""

    value: float
    first: int
    last: int
    end: int
    worded: bool
    currency: bool = False


def read_number(text: str, tokens: tuple[Token, ...], at: int, language: str) -> Read | None:
    """Read the number that begins at a token, if one does."""
    reckoning = Reckoning()
    last = at - 1
    worded = True
    if tokens[at].is_number:
        value = _digits(tokens[at].raw)
        if value is None:
            return None
        reckoning.start(value)
        last, worded = at, False
    last = _take_words(text, tokens, last, language, reckoning)
    if last < at or reckoning.empty:
        return None
    read = Read(reckoning.value, at, last, tokens[last].end, worded)
    return _suffix(text, tokens, _decimals(tokens, read, language))


def _decimals(tokens: tuple[Token, ...], read: Read, language: str) -> Read:
    """Take in decimals that were spoken: six point two."""
    at = read.last + 1
    if at >= len(tokens) or tokens[at].norm not in words("decimal_point"):
        return read
    digits = ""
    for token in tokens[at + 1 : at + 4]:
        digit = _digit(token, language)
        if not digit:
            break
        digits += digit
    if not digits or read.value != int(read.value):
        return read
    last = at + len(digits)
    value = float(f"{int(read.value)}.{digits}")
    return replace(read, value=value, last=last, end=tokens[last].end)


def _digit(token: Token, language: str) -> str:
    if token.is_number:
        return token.raw if len(token.raw) == 1 else ""
    numerals = numerals_of(token.norm, language)
    single = len(numerals) == 1 and not (numerals[0].joins or numerals[0].multiplies)
    return f"{numerals[0].value:.0f}" if single and numerals[0].value < 10 else ""


def _take_words(
    text: str, tokens: tuple[Token, ...], last: int, language: str, reckoning: Reckoning
) -> int:
    begun = not reckoning.empty
    half = -1
    for index in range(last + 1, min(last + 9, len(tokens))):
        numerals = numerals_of(tokens[index].norm, language)
        if half < index and not reckoning.empty and _is_and_a_half(tokens, index):
            reckoning.add_half()
            half = last = index + 2
        if index <= half:
            continue
        if not numerals or (index > last + 1 and _parted(text, tokens, index)):
            break
        if begun and not all(n.multiplies or n.joins for n in numerals):
            break
        if reckoning.empty and numerals[0].joins:
            break
        if not reckoning.take_word(numerals):
            break
        if not numerals[-1].joins:
            last = index
    return last


def _is_and_a_half(tokens: tuple[Token, ...], at: int) -> bool:
    return [token.norm for token in tokens[at : at + 3]] == ["and", "a", "half"]


def _parted(text: str, tokens: tuple[Token, ...], index: int) -> bool:
    between = text[tokens[index - 1].end : tokens[index].start]
    return any(char in ",.;:!?()\n" for char in between)


def _digits(raw: str) -> float | None:
    """Read digits with either convention of separators."""
    bare = re.sub(r"[\u00a0\u202f' ]", "", raw)
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", bare) and not bare.startswith("0"):
        return float(re.sub(r"[,.]", "", bare))
    if re.fullmatch(r"\d+[,.]\d+", bare):
        return float(bare.replace(",", "."))
    digits = re.sub(r"\D", "", bare)
    if not digits or len(digits) > 15:
        return None
    return float(digits)


def _suffix(text: str, tokens: tuple[Token, ...], read: Read) -> Read:
    """Take a scale written at the digits: 400k, 1.2m, 3bn."""
    ahead = read.last + 1
    if ahead >= len(tokens) or (
        tokens[ahead].start != tokens[read.last].end and tokens[ahead].raw not in {"k", "K"}
    ):
        return read
    scale = scale_of(tokens[ahead].raw)
    if scale is None or (tokens[ahead].raw == "m" and not _is_money(text, tokens, read, ahead)):
        return read
    return replace(read, value=read.value * scale, last=ahead, end=tokens[ahead].end)


def _is_money(text: str, tokens: tuple[Token, ...], read: Read, ahead: int) -> bool:
    """Whether a currency stands before the number or after its scale: `m` is no metre then."""
    if re.search(r"[$€£]\s?$", text[: tokens[read.first].start]):
        return True
    beside = [*tokens[max(0, read.first - 1) : read.first], *tokens[ahead + 1 : ahead + 2]]
    sign = re.match(r"\s?[$€£]", text[tokens[ahead].end :])
    return sign is not None or any(token.norm in words("currencies") for token in beside)
