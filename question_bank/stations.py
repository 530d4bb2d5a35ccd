# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Lines that order evidence: an employer, a span of years, "Worked at:"; and lines that tell a deed."""

import re

from question_bank import sections
from question_bank.kinds import speaks_of_years
from question_bank.plausible import reads_as_requirement
from question_bank.titles import names_company

_YEAR = r"(?:19|20)\d\d"
_SPAN = re.compile(
    rf"\b{_YEAR}\s?(?:[-–—/]|to|until|bis|à|a|till)\s?(?:(?:{_YEAR}|\d\d)\b|now|present|today|current|heute|aujourd|actual|hoy|nyt|nu\b)"
    rf"|\b(?:since|from|seit|ab|depuis|desde|vuodesta|sedan)\s{_YEAR}\b|[,(|–—-]\s?{_YEAR}\)?$",
    re.IGNORECASE,
)
_STATION = re.compile(
    r"(?:worked|working|employed|volunteered)\s(?:at|for|with)\b"
    r"|(?:(?:my|other|previous|past|earlier|recent|relevant|last|current)\s)?(?:jobs?|posts?|roles?|positions?|employers?|employment|companies|clients|stationen|arbeitgeber|postes?|employeurs?|puestos?|empresas?|työpaikat|työnantajat|anställningar|arbetsgivare)$",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"(?:(?:also|then|later|successfully)\s)?(?:(?!need|speed|embed)[a-z]{2,20}ed|led|built|ran|wrote|taught|made|won|grew|cut|held|oversaw|kept|sold|gave|took|drove|spoke|found|began|chose|did|brought|bought|i|ich|je|yo|minä|jag)\b(?!\s(?:with|in|to)\b)",
    re.IGNORECASE,
)
_LONGEST = 160  # characters


def orders_evidence(words: str) -> bool:
    """Whether a line says where, when or by what deed, and names nothing that a job asks for."""
    told = sections.bare(words[:_LONGEST])
    if sections.is_label(told) or _STATION.match(told):
        return True
    if reads_as_requirement(told) or speaks_of_years(told):
        return False
    return bool(_SPAN.search(told) or _DEED.match(told)) or names_company(told)
