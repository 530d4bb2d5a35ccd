"""Shares told with the whole first: out of every hundred we took in, thirty-four went on food."""

from dataclasses import replace

from grading.figures import Figure, Kind
from grading.tokens import Token
from grading.wordlists import words

_HUNDRED = 100
_REACH = 10  # words from the whole to its part


def out_of_hundred(text: str, figures: list[Figure], tokens: tuple[Token, ...]) -> list[Figure]:
    """Leave out a whole of a hundred that a share is told of, and read its part as a percentage."""
    kept: list[Figure] = []
    whole: Figure | None = None
    for figure in figures:
        if _is_whole(figure, tokens):
            whole = figure
        elif whole is not None and _is_part(text, whole, figure):
            kept.append(replace(figure, kind=Kind.PERCENT, nouns=(), weak=False))
            whole = None
        else:
            kept.append(figure)
    return kept


def _is_whole(figure: Figure, tokens: tuple[Token, ...]) -> bool:
    before = [token.norm for token in tokens[max(0, figure.first - 2) : figure.first]]
    of_every = len(before) > 1 and before[0] in _OUT_OF and before[1] in words("every") | {"a"}
    return figure.kind is Kind.COUNT and figure.value == _HUNDRED and of_every


_OUT_OF = frozenset({"of", "for", "in", "von", "sur", "av", "de", "auf"})


def _is_part(text: str, whole: Figure, figure: Figure) -> bool:
    near = figure.first - whole.last <= _REACH and figure.value < _HUNDRED
    clause = not any(char in ".;:!?" for char in text[whole.end : figure.start])
    return figure.kind is Kind.COUNT and near and clause
