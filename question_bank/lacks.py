# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Points that own up to what is not there yet: "not a prescriber yet; enrolled on the course".

Unlike a note, such a point is something to say, with a fact behind the lack; but it can only be
asked for as a gap. Told are a present lack in the first clause, in six languages; a lack of the past
("the team was not yet formed") opens a story. A strength is a denied mishap ("never had an
accident", "no overrun to date"), a floor ("never fewer than 20 staff"), and an aim that already has
a result ("working towards zero waste, cut landfill by 80%").
"""

import re
from functools import lru_cache

from question_bank.model import Point

_CLAUSE = re.compile(
    r"[;:.!?]\s|,\s|\s[–—-]{1,2}\s|\s(?=(?:but|although|though|aber|mais|pero|mutta|men)\b)|\s\(",
    re.IGNORECASE,
)
_OPENER = r"^\W*(?:(?:so\s+far|to\s+date|currently|at\s+present|honestly|although|though|while|unfortunately|personally|derzeit|leider|zurzeit|aktuell|actuellement|actualmente|toistaiseksi|just\s+nu)\b[\s,]*)*"
_DONE = r"(?:managed|led|held|run|ran|owned|used|worked|taught|built|written|designed|operated|handled|supervised|done|practi[sc]ed|programmed|line[\s-]managed|been\s+(?:in\s+charge|responsible|an?|the)|had\s+(?:\w+\s+){0,3}?(?:responsibility|experience|exposure|training|budgets?|teams?|role|chance|opportunity|practice))"
_ENGLISH = (
    rf"{_OPENER}(?:i(?:['’]m|\s+am)\s+)?(?:still\s+)?not\s+(?:\w+\s+)?yet\b(?!\s+\d)",
    rf"{_OPENER}(?:i(?:['’]m|\s+am)\s+)?(?:still\s+)?(?:not|no)\b(?:\s+[\w’'/-]+){{0,8}}?\s+(?:yet(?!\s+\d)|so\s+far|to\s+date|as\s+of\s+now|until\s+now|at\s+present)\b",
    rf"{_OPENER}(?:i\s+)?(?:do\s+not|do\s?n[’']?t|have\s+not|have\s?n[’']?t|['’]ve\s+not)\b(?:\s+[\w’'/-]+){{0,8}}?\s+(?:yet|so\s+far|to\s+date|until\s+now)\b",
    rf"{_OPENER}(?:i\s+)?(?:do\s+not|do\s?n[’']?t)\s+(?:currently\s+|really\s+)?(?:have|hold|own|speak)\b",
    rf"{_OPENER}(?:(?:i\s+)?(?:have|['’]ve)\s+|i['’]ve\s+)?(?:never|not|n[’']t)\s+(?:yet\s+|personally\s+|formally\s+|officially\s+|directly\s+|actually\s+)*{_DONE}\b",
    rf"{_OPENER}(?:i\s+)?have\s?n[’']?t\s+(?:yet\s+|personally\s+|formally\s+|officially\s+|directly\s+|actually\s+)*{_DONE}\b",
    rf"{_OPENER}(?:i(?:['’]m|\s+am)\s+)?(?:still\s+|currently\s+)*(?:working\s+towards?|studying\s+(?:for|towards?)|training\s+(?:to\s+(?:be|become)|towards?)|enrolled\s+(?:on|in|at|for|to)|(?:about|due)\s+to\s+(?:start|begin|sit|take|complete))\b",
)
_OTHERS = (
    rf"{_OPENER}(?:[\w’'-]+\s+){{0,4}}?(?:noch|bisher|bislang)\s+(?:kein\w*|nicht|nie)\b",
    rf"{_OPENER}(?:ich\s+)?(?:habe|besitze|bin)\s+(?:\w+\s+)?kein\w*\b",
    rf"{_OPENER}(?:[\w’'-]+\s+){{0,3}}?(?:n['’]|ne\s+)?[\w’'-]*\s*pas\s+encore\b",
    rf"{_OPENER}je\s+n['’]ai\s+(?:encore\s+)?jamais\s+(?:encore\s+)?(?:dirigé|géré|encadré|travaillé|utilisé|enseigné|conduit|exercé)\b",
    rf"{_OPENER}(?:todavía|aún)\s+no\b",
    rf"{_OPENER}no\s+(?:[\w’'-]+\s+){{1,6}}?(?:todavía|aún)\b",
    rf"{_OPENER}(?:yo\s+)?nunca\s+he\s+(?:dirigido|gestionado|llevado|trabajado|usado|utilizado|enseñado|coordinado)\b",
    rf"{_OPENER}(?:ei|en\s+ole|minulla\s+ei\s+ole|en)\s+(?:[\w’'-]+\s+)?vielä\b|{_OPENER}(?:en\s+ole\s+)?vielä\s+(?:en|ei)\b",
    rf"{_OPENER}(?:[\w’'-]+\s+){{0,3}}?(?:ännu\s+(?:inte|ingen|inget|inga)|inte\s+(?:[\w’'-]+\s+){{0,4}}?än(?:nu)?)\b",
)
_LACKS = re.compile("|".join(f"(?:{one})" for one in (*_ENGLISH, *_OTHERS)), re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|had\s+not|hadn[’']t|did|didn[’']t|war|waren|hatten?|wurden?|était|étaient|avait|era|eran|estaba|había|oli|olivat|var|hade)\b",
    re.IGNORECASE,
)
_MISHAP = re.compile(
    r"\b(?:without\b|accident|incident|complain|error|mistake|deadline|injur|lost|los(?:e|ing)\b|late\b|miss(?:ed)?\b|fail|breach|claim|sick|force\b|trouble|problem|unfall|unfäll|beschwerde|fehler|frist|verspät|verletz|verlor|versäumt|plainte|erreur|retard|problème|accidente|queja|fallo|plazo|retraso|perdid|tapaturm|valitu|virhe|myöhäst|olyck|klagomål|fel\b|försen|missat)",
    re.IGNORECASE,
)
_PROUD = re.compile(
    r"\b(?:fewer\s+than|less\s+than|(?:under|below)\s+\W?\d|weniger\s+als|moins\s+d[e’']|menos\s+de|alle\s+\d|vähemmän\s+kuin|färre\s+än|mindre\s+än"
    r"|not\s+(?:a\s+single|one)\b|over\s+budget|behind\s+schedule|gescheut|nicht\s+(?:übertroffen|geschlagen|eingeholt)\w+)"
    r"|^\W*no\s+(?:\w+\s+)?(?:patient|customer|client|pupil|student|guest|employee|colleague|member|tenant|resident|passenger|user|child|supplier|delivery|shipment|project)s?\s+ha(?:s|ve|d)\b(?!.*\b(?:me|my|us|our)\b)",
    re.IGNORECASE,
)
"""What is denied is itself a want: nothing below a number, nobody who left, no record beaten."""
_ILL = re.compile(
    r"\b(?:overr[au]n|overspen[dt]|delay|harm|damag|defect|downtime|outage|backlog|arrears|vacanc|favou?rit|dispute|competitor|sanction|penalt|verzug|ausfall|ausfäll|dépassement|sobrecost|ylity|överskrid)",
    re.IGNORECASE,
)
_SKILL = re.compile(
    r"\b(?:experience|training|licen[cs]|certif|qualif|diploma|degree|responsib|role|budgets?\s+of|erfahrung|expérience|experiencia|kokemus|erfarenhet)",
    re.IGNORECASE,
)
_AIM = re.compile(
    rf"{_OPENER}(?:i(?:['’]m|\s+am)\s+)?(?:still\s+|currently\s+)*(?:working|studying|training|enrolled)\b",
    re.IGNORECASE,
)
_CHANGE = (
    r"(?:cut|reduced|lowered|halved|doubled|tripled|raised|increased|saved|grew|improved|brought)"
)
_RESULT = re.compile(
    rf"\b{_CHANGE}\b[^;.!?]*?\d|\b(?:halved|doubled|tripled)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:delivered|supported|provided|organi[sz]ed)\b|\band\s+(?:rose|graduated|became|qualified|completed|finished|retired)\b"
    r"|\d\s+(?:patients|participants|pupils|students|people|staff|employees|clients|customers|members|households|families|volunteers|children|women|men|adults)\b",
    re.IGNORECASE,
)
"""An aim's word that tells a deed done: training delivered, enrolled and rose to captain."""
_HEAD = 300


def admitting(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points that own up to a lack."""
    return tuple(point for point in points if owns_up(point.quote))


@lru_cache(maxsize=1024)
def owns_up(quote: str) -> bool:
    """Whether a point tells in its first clause what is not there yet, and tells it of today."""
    told = " ".join(quote[:_HEAD].split())
    found = _LACKS.search(told)
    if found is None:
        return False
    stop = _CLAUSE.search(told, found.end())
    clause = told[: stop.start() if stop else len(told)]
    if _PAST.search(clause) or _MISHAP.search(clause) or _is_strength(clause):
        return False
    if _AIM.search(told) is None:
        return True
    result = _RESULT.search(told) is not None and not _SKILL.search(clause)
    return not (result or _HAPPENED.search(clause))


def _is_strength(clause: str) -> bool:
    """Whether what is denied in a clause would itself be a fault."""
    if _PROUD.search(clause):
        return True
    return _ILL.search(clause) is not None and not _SKILL.search(clause)
