"""Degrees and diplomas told as common nouns: a law degree, my master's thesis."""

from grading.claims import Unit
from grading.stance import plain_in_place
from grading.wordlists import pattern, words


def qualifications(unit: Unit, held: frozenset[str]) -> list[str]:
    """Give the qualifications that a statement claims and that nothing documented holds.

    `held` holds the documented words and stems, folded. What is documented by another word of the
    same degree (BSc, a bachelor's) is held.
    """
    if unit.wish or unit.denial is not None:
        return []
    found = pattern("qualification").finditer(plain_in_place(unit.text))
    whole = [(one, one.lastindex or 0) for one in found]
    spans = [(one.span(at), one.group(at + 1)) for one, at in whole]  # the degree is inside
    return [unit.text[low:high] for (low, high), degree in spans if not _is_held(degree, held)]


def _is_held(degree: str, held: frozenset[str]) -> bool:
    bare = degree.removesuffix("'s").removesuffix("s") if degree not in held else degree
    alike = [group for group in _GROUPS if {degree, bare} & words(group)]
    known = frozenset({degree, bare}).union(*(words(group) for group in alike))
    return bool(known & held)


_GROUPS = ("first_degrees", "second_degrees", "doctorates", "diplomas")
