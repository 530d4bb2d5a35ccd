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
_PLACE = re.compile(
    r"(?:[\w.+-]+@[\w-]+\.[\w.]+|\+?\(?\d[\d\s()/.-]{7,18}\d|https?://\S+|(?:www\.|linkedin\.|github\.)\S+|\b[\w-]+\.(?:example|com|org|net|io|dev|de|fr|es|fi|se|co\.uk|me)(?:/\S*)?(?=\s|$))",
    re.IGNORECASE,
)
_PLACE_LABEL = re.compile(
    r"\b(?:e-?mail|phone|tel|telephone|mobile|mob|cell|address|linkedin|github|website|web|portfolio|telefon|téléphone|teléfono|puhelin|sähköposti|adresse|dirección|osoite|mejl|mobil|fax)\b\.?\s*:?",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"^(?:(?:flat|apt\.?|unit)\s+\w+,?\s+)?(?:\d{1,4}[a-z]?,?\s+(?:[A-ZÀ-Þ][\w'’.-]+\s+){1,4}(?:street|st|road|rd|lane|ln|avenue|ave|drive|close|court|way|place|square|terrace|gardens|crescent|row|hill|boulevard|blvd|grove|mews|walk|green|park)\b.{0,60}"
    r"|(?:[A-ZÀ-Þ][\w'’.-]+\s+){0,3}[\w-]*(?:str\.|straße|strasse|weg|gasse|platz|allee|katu|tie|gatan|vägen|laan|straat)\s+\d{1,4}\s?[a-z]?\b.{0,60}|\d{1,4},?\s+(?:rue|avenue|boulevard|place|chemin|allée|quai)\s.{0,60}|(?:calle|avenida|plaza|paseo|c/)\s.{0,60}\d.{0,30}"
    r"|(?:[A-Z]{1,2}-?)?\d{4,5}\s+[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ][\w-]+)?|(?:[A-ZÀ-Þ][\w'’-]+,?\s+){1,3}[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})$",
    re.IGNORECASE,
)
_DECLARED = re.compile(
    r"""^(?:declaration|signature|signed|erklärung|unterschrift|déclaration|fait\s+à|declaración|firma(?:do)?|vakuutus|allekirjoitus|försäkran|underskrift|date|datum|ort|place|name|print\s+name)\b\W*(?:[:_.…]\s*.{0,100})?$
    |^i\s+(?:hereby\s+)?(?:confirm|declare|certify|understand|consent|agree|authori[sz]e|give\s+(?:my\s+)?consent)\b.{0,300}\b(?:information|statements?|details|particulars|form|application|data|true|accurate|correct|personal|references?|above)\b
    |^(?:hiermit\s+(?:versichere|bestätige|erkläre)\s+ich|je\s+(?:certifie|déclare|soussigné)|declaro\s+que|vakuutan\b|jag\s+(?:intygar|försäkrar))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FAREWELL = re.compile(
    r"""^(?:(?:thanks?|thank\s+you|many\s+thanks|thx)\b(?:\s+(?:so|very|again|a\s+lot|much|in\s+advance|for|everyone|all|and|to\s+you)\b)*.{0,80}|(?:i\s+)?(?:look(?:ing)?\s+forward|can['’]?t\s+wait)\b.{0,100}|hope\s+to\s+(?:hear|meet|see|talk|speak)\b.{0,80}
    |(?:see|speak|talk)\s+(?:to\s+)?you\s+(?:soon|then|there).{0,30}|(?:happy|glad)\s+to\s+(?:talk|discuss|chat|answer)\b.{0,80}|please\s+(?:get\s+in\s+touch|contact\s+me|do\s+not\s+hesitate)\b.{0,100}|references?\s+(?:are\s+)?(?:available\s+)?(?:on|upon)\s+request\W*|enc(?:losures?|\.)?\s*:.{0,80}|(?:page|seite)\s+\d.{0,20}
    |(?:vielen|herzlichen|besten)\s+dank\b.{0,80}|danke\b.{0,60}|merci\b.{0,80}|(?:muchas\s+)?gracias\b.{0,80}|kiitos\b.{0,60}|tack\b.{0,60})$""",
    re.IGNORECASE | re.VERBOSE,
)
_PERSON = re.compile(
    r"^(?P<title>(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|mme|mlle|m|sr|sra)\.?\s+)?(?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.)(?:\s+(?:[A-ZÀ-Þ][\w'’-]*\.?|van|von|de|del|der|den|da|di|la|le|bin|al|el|zu|af|ten)){1,4}(?:,\s*(?:[A-Z][\w.]{1,6}\s?){1,3})?$",
)
_TITLED = re.compile(
    r"^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|mme|mlle|sr|sra)\b\.?\s", re.IGNORECASE
)
_LONGEST = 120
_LONGEST_CLOSING = 400
_SIGNATURE_LINES = 8
_MOST_END_LINES = 10
_MOST_NAME_WORDS = 5
_PARTICLES = frozenset(
    ["van", "von", "de", "del", "der", "den", "da", "di", "la", "le", "al", "el"]
)
_GREETING_WITHIN = 40


def without_frame(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines` with greeting, contact lines and what follows a sign-off made blank.

    What stands above a greeting is the letter's head; only a Markdown heading is kept of it.
    """
    greeting = _greeting(text, lines)
    lines = _without_end(text, lines)
    kept: list[Line] = []
    for at, line in enumerate(lines):
        words = text[line.start : line.end] if line.end - line.start <= _LONGEST else ""
        if _signs_off(text, line) and _is_near_end(lines, at):
            kept += [_blanked(left) for left in lines[at:]]
            break
        framed = at <= greeting and not words.startswith("#")
        kept.append(_blanked(line) if framed or (words and _CONTACT.match(words)) else line)
    return kept


def _without_end(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines` with what closes a document made blank: thanks, declaration, name, places."""
    filled = [at for at, line in enumerate(lines) if not line.is_blank]
    framed: list[int] = []
    for at in reversed(filled[-_MOST_END_LINES:]):
        line = lines[at]
        words = text[line.start : line.end] if line.end - line.start <= _LONGEST_CLOSING else ""
        if line.is_rule and framed and at and lines[at - 1].is_blank:
            framed.append(at)
            continue
        if line.is_bullet or line.indent > 3 or not _closes(words, alone=not framed):
            break
        framed.append(at)
    names = [at for at in framed if _PERSON.match(text[lines[at].start : lines[at].end])]
    if len(framed) == len(names) and not _signs_alone(text, lines, framed):
        return lines
    dropped = set(framed)
    return [_blanked(line) if at in dropped else line for at, line in enumerate(lines)]


def _closes(words: str, *, alone: bool) -> bool:
    """Whether a line at the end of a document frames it; `alone` is the very last line."""
    if not words or words.startswith("#"):
        return False
    if _is_contact(words) or _DECLARED.match(words) or _FAREWELL.match(words):
        return True
    is_name = len(words) < 60 and words.upper() != words and bool(_PERSON.match(words))
    return is_name or bool(_STREET.match(words)) or (not alone and bool(_SIGN_OFF.match(words)))


def _is_contact(words: str) -> bool:
    """Whether nothing but places to be reached at, and a name, is in a short line."""
    if len(words) > _LONGEST or not _PLACE.search(words):
        return False
    left = re.findall(r"[^\W\d_][\w'’-]*", _PLACE_LABEL.sub(" ", _PLACE.sub(" ", words)))
    return len(left) <= _MOST_NAME_WORDS and all(
        word[0].isupper() or word in _PARTICLES for word in left
    )


def _signs_alone(text: str, lines: list[Line], framed: list[int]) -> bool:
    """Whether a name that ends a document is a signature: apart, under what reads as an answer."""
    if len(framed) != 1 or framed[0] == 0 or not lines[framed[0] - 1].is_blank:
        return False
    above = next((line for line in reversed(lines[: framed[0]]) if not line.is_blank), None)
    if above is None:
        return False
    told = text[above.start : above.end]
    is_titled = bool(_TITLED.match(text[lines[framed[0]].start : lines[framed[0]].end]))
    is_answer = not told.startswith("#") and (above.indent > 0 or above.mark in {"-", "*", "•"})
    return is_titled or is_answer or told[-1] in ".!?)"


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
