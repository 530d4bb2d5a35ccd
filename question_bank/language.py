# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Whether words are English, as far as a heading and what stands under it tell."""

import re
from functools import lru_cache

_FOREIGN = re.compile(
    r"\b(?:und|oder|mit|für|der|die|das|von|sie|\w*kenntnisse|erfahrung|avec|pour|dans|des|les|une|et|du|de|el|los|las|con|para|en|del|ja|sekä|tai|kokemus|och|med|för|av|att|erfarenhet|ett|trabajo|travail|maîtrise|finska)\b|[ßñäöåøæü]|\w(?:keit|heit|schaft|wesen|schein|enes|ción|taito|osaaminen|kielen|stä|ssa|ssä)\b|\b(?:anglais|courant|français)\b",
    re.IGNORECASE,
)
_ENGLISH_TEXT = """the and of to in a is that for with on as was by it are at from this be i my an or not have has we they their our which"""
_OTHERS_TEXT = """und der die das ich mit für von den dem ein eine einer nicht auf im zu seit bei wurde habe
le la les des et une un je pour avec dans du de en sur au aux est que qui mon ma mes j'ai
el los las y una con para por del al mi mis he se lo como
ja on olen ovat se että minun oli kun myös sekä vuotta vuoden joka
och jag att som på med för av det en ett är har har inte till den om"""
_ENGLISH = frozenset(_ENGLISH_TEXT.split())
_OTHERS = frozenset(_OTHERS_TEXT.split()) - {"on", "an", "a"}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@lru_cache(maxsize=512)
def is_foreign(heading: str, evidence: str = "") -> bool:
    """Whether a heading is in another language than English, or its evidence clearly is."""
    if any(ord(char) >= 0x250 and char.isalpha() for char in heading):
        return True
    return bool(_FOREIGN.search(heading)) or speaks_another(evidence)


def speaks_another(text: str) -> bool:
    """Whether the small words of a text are more often another language's than English."""
    words = [word.lower() for word in _WORD.findall(text[:2000])]
    english = sum(word in _ENGLISH for word in words)
    return sum(word in _OTHERS for word in words) > max(english, 0.06 * len(words))
