"""Numbers that name a thing and count nothing: LUMEN-2, phase three, phase III, ward 7."""

from itertools import pairwise

from grading.claims import Prepared, Unit
from grading.figures import Figure, Kind
from grading.likeness import same_sense
from grading.numerals import roman, small
from grading.tokens import Token
from grading.wordlists import words


def labelled(tokens: tuple[Token, ...]) -> list[tuple[Token, int, Token]]:
    """Give each number that names one of a kind, with its value and the word for the kind."""
    return [
        (token, value, head)
        for head, token in pairwise(tokens)
        if head.norm in words("numbered") and (value := _value(token))
    ]


def _value(token: Token) -> int:
    return roman(token.raw) or int(small(token.norm, "en"))


def names_another(text: Prepared | Unit, said: Figure, point: Prepared, own: Figure) -> bool:
    """Whether one of two figures is a part of a name, and the other is no part of that name."""
    here, there = _head(text, said), _head(point, own)
    if here is None and there is not None:  # spoken without its sign: lumen two
        here = next((t for t in reversed(text.tokens) if t.end <= said.start), None)
    if here is None and there is None:
        return False
    return here is None or there is None or not same_sense(here.stem, there.stem)


def _head(text: Prepared | Unit, figure: Figure) -> Token | None:
    """Give the word that a figure is the number of, None where it counts."""
    if figure.kind is not Kind.COUNT:
        return None
    before = next((t for t in reversed(text.tokens) if t.end <= figure.start), None)
    if before is None:
        return None
    base = text.start if isinstance(text, Unit) else 0
    tied = text.text[before.end - base : figure.start - base] == "-" and before.raw[0].isupper()
    return before if tied or before.norm in words("numbered") else None
