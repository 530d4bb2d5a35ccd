"""The parts of a letter that say nothing about the candidate: greeting, sign-off, contact lines."""

import re

from question_bank.lines import Line

_SIGN_OFF = re.compile(
    r"""^(?:(?:best|kind|warm|with\s+(?:best|kind|warm))?\s*(?:regards|wishes)|(?:yours\s+)?(?:sincerely|faithfully|truly)(?:\s+yours)?|yours|many\s+thanks|thanks|thank\s+you|cheers|respectfully|all\s+the\s+best
    |(?:mit\s+)?(?:freundlichen|besten|herzlichen)\s+grü(?:ß|ss)en|(?:viele|beste|freundliche|herzliche|liebe)\s+grüße|hochachtungsvoll
    |cordialement|bien\s+(?:cordialement|à\s+vous)|(?:sincères|meilleures)\s+salutations|respectueusement
    |(?:un\s+)?(?:cordial\s+)?saludos?(?:\s+cordial(?:es)?)?|atentamente|ystävällisin\s+terveisin|parhain\s+terveisin|terveisin
    |(?:med\s+)?vänlig(?:a)?\s+hälsning(?:ar)?|hälsningar|mvh)[\s,.!]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_GREETING = re.compile(
    r"^(?:dear|hello|hi|to\s+whom|sehr\s+geehrte[rs]?|liebe[rs]?|guten\s+tag|(?:chère?\s+)?(?:madame|monsieur)|bonjour|estimad[oa]s?|muy\s+señor|hola|hyvä|arvoisa|hei|hej|bästa)\b[^.]{0,80},?[:!]?$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"^(?:(?:e-?mail|phone|tel|telephone|mobile|address|linkedin|github|website|web|telefon|téléphone|teléfono|puhelin|sähköposti|adresse|dirección|osoite|mejl|mobil)\b\.?\s*:?\s*)?"
    r"(?:[\w.+-]+@[\w-]+\.[\w.]+|\+?\(?\d[\d\s()/.-]{7,18}|https?://\S+|(?:www|linkedin|github)\.\S+)(?:\s*[|·•,;]\s*\S.{0,80})?$",
    re.IGNORECASE,
)
_LONGEST = 120
_SIGNATURE_LINES = 8


def body(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines` up to a sign-off, without greetings and contact lines."""
    kept: list[Line] = []
    for at, line in enumerate(lines):
        words = text[line.start : line.end] if line.end - line.start <= _LONGEST else ""
        if words and _SIGN_OFF.match(words) and _is_near_end(lines, at):
            break
        kept.append(
            _blanked(line) if words and (_GREETING.match(words) or _CONTACT.match(words)) else line
        )
    return kept


def _is_near_end(lines: list[Line], at: int) -> bool:
    left = [line for line in lines[at + 1 : at + 40] if not line.is_blank]
    return len(left) <= _SIGNATURE_LINES


def _blanked(line: Line) -> Line:
    return Line(line.start, line.start, 0, line.start)
