# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""The parts of a letter that say nothing about the candidate: greeting, sign-off, contact lines."""

import re

from question_bank.lines import Line

_SIGN_OFF = re.compile(
    r"""^(?:(?:best|kind|warm|with\s+(?:best|kind|warm))?\s*(?:regards|wishes)|(?:yours\s+)?(?:sincerely|faithfully|truly)(?:\s+yours)?|yours|best|all\s+good\s+wishes|many\s+thanks|thanks|thank\s+you|cheers|respectfully|all\s+the\s+best
    |(?:mit\s+)?(?:freundlichen|besten|herzlichen)\s+grü(?:ß|ss)en|(?:viele|beste|freundliche|herzliche|liebe)\s+grüße|hochachtungsvoll
    |cordialement|bien\s+(?:cordialement|à\s+vous)|(?:sincères|meilleures)\s+salutations|respectueusement
    |(?:un\s+)?(?:cordial\s+)?saludos?(?:\s+cordial(?:es)?)?|atentamente|ystävällisin\s+terveisin|parhain\s+terveisin|terveisin
    |(?:med\s+)?vänlig(?:a)?\s+hälsning(?:ar)?|hälsningar|mvh)[\s,.!]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_GREETING = re.compile(
    r"^(?:dear|hello|hi|to\s+whom|sehr\s+geehrte[rs]?|liebe[rs]?|guten\s+tag|(?:chère?\s+)?(?:madame|monsieur)|bonjour|estimad[oa]s?|muy\s+señor|hola|hyvä|arvoisa|hei|hej|bästa)\b(?:[^.]{0,80}[,:!]|(?:\s+\w+){0,4})$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"^(?:(?:e-?mail|phone|tel|telephone|mobile|address|linkedin|github|website|web|telefon|téléphone|teléfono|puhelin|sähköposti|adresse|dirección|osoite|mejl|mobil)\b\.?\s*:?\s*)?"
    r"(?:[\w.+-]+@[\w-]+\.[\w.]+|\+\(?\d[\d\s()/.-]{7,18}|(?:\d[ ()/-]{0,2}){9,14}|https?://\S+|(?:www|linkedin|github)\.\S+)(?:\s*[|·•,;]\s*\S.{0,80})?$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"""^(?:.{0,160}\b(?:je\s+vous\s+prie\s+d['’]agréer|salutations\s+(?:distinguées|respectueuses)|mit\s+(?:freundlichen|besten)\s+grüßen|yours\s+(?:sincerely|faithfully)|reciba\s+un\s+cordial|le\s+saluda)\b.{0,160}$|(?:p\.?\s?){1,2}s\.?[\s:.]+\S.{0,120}$)""",
    re.IGNORECASE,
)
_LONGEST = 120
_LONGEST_CLOSING = 400
_SIGNATURE_LINES = 8
_GREETING_WITHIN = 40


def without_frame(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines` with greeting, contact lines and what follows a sign-off made blank.

    What stands above a greeting is the letter's head; only a Markdown heading is kept of it.
    """
    greeting = _greeting(text, lines)
    kept: list[Line] = []
    for at, line in enumerate(lines):
        words = text[line.start : line.end] if line.end - line.start <= _LONGEST else ""
        if _signs_off(text, line) and _is_near_end(lines, at):
            kept += [_blanked(left) for left in lines[at:]]
            break
        framed = at <= greeting and not words.startswith("#")
        kept.append(_blanked(line) if framed or (words and _CONTACT.match(words)) else line)
    return kept


def _signs_off(text: str, line: Line) -> bool:
    if line.is_blank or line.end - line.start > _LONGEST_CLOSING:
        return False
    words = text[line.start : line.end]
    return bool(_SIGN_OFF.match(words) or (not line.is_bullet and _CLOSING.match(words)))


def _greeting(text: str, lines: list[Line]) -> int:
    """Return the index of the greeting among the first lines, or -1."""
    for at, line in enumerate(lines[:_GREETING_WITHIN]):
        if line.is_bullet:
            return -1
        words = text[line.start : line.end] if line.end - line.start <= _LONGEST else ""
        if _GREETING.match(words):
            return at
    return -1


def _is_near_end(lines: list[Line], at: int) -> bool:
    left = [line for line in lines[at + 1 : at + 60] if not line.is_blank]
    return len(left) <= _SIGNATURE_LINES


def _blanked(line: Line) -> Line:
    return Line(line.start, line.start, 0, line.start)
