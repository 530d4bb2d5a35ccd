"""A point's verbs, and whether a statement has them in whatever form."""

from grading import wordnet
from grading.checks import Sight
from grading.lexicon import is_common_action, is_past
from grading.likeness import same_sense
from grading.tokens import Token
from grading.wordlists import words


def tells_deed(sight: Sight, number: int) -> bool:
    """Whether a statement has the point's own verb."""
    deeds = deeds_of(sight.terms.text.tokens)
    said = sight.unit(number).tokens
    return any(is_deed(token, deed) for token in said for deed in deeds)


def deeds_of(tokens: tuple[Token, ...]) -> list[Token]:
    """Give a point's verbs in the past: rewrote, pushed."""
    return [
        token
        for at, token in enumerate(tokens)
        if not token.function
        and token.norm.isalpha()
        and is_past(token.norm)
        and not token.norm.endswith("ing")
        and not token.raw.isupper()  # an LED has led nobody
        and not (at and (tokens[at - 1].norm in words("determiners") or tokens[at - 1].is_number))
    ]


def is_deed(token: Token, deed: Token) -> bool:
    """Whether a word is a verb in the past that means what a point's verb does."""
    if token.function or not is_past(token.norm):
        return False
    return (
        token.stem == deed.stem
        or bool(_bases(token) & _bases(deed))
        or (same_sense(token.stem, deed.stem) and is_common_action(deed.stem))
    )


def _bases(token: Token) -> frozenset[str]:
    """Give what an irregular verb is a form of: rewrite, of rewrote and of rewritten."""
    entry = wordnet.word(token.norm)
    return frozenset(entry.bases if entry else ())
