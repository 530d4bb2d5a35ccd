"""Numbers read from tokens: digits with their separators, words, scales written at the digits."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from grading.numerals import Reckoning, numerals_of
from grading.tokens import Token
from grading.units import fraction_of, scale_of
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
    elif (spoken := _run_together(tokens[at].norm, language)) is not None:
        reckoning.start(spoken)
        last = at
    last = _take_words(text, tokens, last, language, reckoning)
    if last < at or reckoning.empty:
        return None
    read = Read(reckoning.value, at, last, tokens[last].end, worded)
    read = _scaled(tokens, _decimals(tokens, read, language), language)
    return _grand(tokens, _suffix(text, tokens, read))


def _grand(tokens: tuple[Token, ...], read: Read) -> Read:
    """Take in thousands of money as they are spoken: thirty grand."""
    at = read.last + 1
    if at >= len(tokens) or tokens[at].norm not in words("grand") or read.value >= 1000:
        return read
    return replace(read, value=1000 * read.value, last=at, end=tokens[at].end, currency=True)


@lru_cache(maxsize=4096)
def _run_together(word: str, language: str) -> float | None:
    """Read decimals spoken as one word: dreikommasechs."""
    for point in words("decimal_point"):
        whole, found, rest = word.partition(point)
        if not (found and whole and rest):
            continue
        before, after = _spelt(whole, language), _spelt(rest, language)
        if before is not None and after is not None:
            return float(f"{before:.0f}.{after:.0f}")
    return None


def _spelt(word: str, language: str) -> float | None:
    reckoning = Reckoning()
    numerals = numerals_of(word, language)
    return reckoning.value if numerals and reckoning.take_word(numerals) else None


def _scaled(tokens: tuple[Token, ...], read: Read, language: str) -> Read:
    """Take in the scale that was said after decimals: six point two million."""
    if read.value == int(read.value) or read.last + 1 >= len(tokens):
        return read
    token = tokens[read.last + 1]
    scale = numerals_of(token.norm, language)
    if len(scale) != 1 or not scale[0].multiplies or scale[0].value < 100:
        return read
    return replace(
        read, value=round(read.value * scale[0].value, 6), last=read.last + 1, end=token.end
    )


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
        if half < index and not reckoning.empty:
            taken = and_a_half(tokens, index, language)
            if taken:
                reckoning.add_half()
                half = last = index + taken - 1
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


def and_a_half(tokens: tuple[Token, ...], at: int, language: str) -> int:
    """Give how many words `and a half` takes from here on, et demi, y medio; 0 where it isn't."""
    norms = [token.norm for token in tokens[at : at + 3]]
    if not norms or not any(numeral.joins for numeral in numerals_of(norms[0], language)):
        return 0
    article = len(norms) > 1 and norms[1] in words("one_of")
    return 2 + article if len(norms) > 1 + article and is_half(norms[1 + article]) else 0


def is_half(norm: str) -> bool:
    """Whether a folded word says half."""
    return fraction_of(norm) == 0.5  # a value of the list, not reckoned


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
