# ruff: noqa: E501 - a pattern or a sentence is one line
"""The general area a point belongs to, in words that are everybody's, so that it can be asked for."""

import re

from question_bank import leak
from question_bank.model import Point, Requirement

_AREAS: tuple[tuple[str, str], ...] = (
    (
        r"\baward|\bof\s+the\s+year|\bprize|\bnominat|\brecogni[sz]ed\s+(?:by|as|for)",
        "a time others recognised your work",
    ),
    (
        r"\bthesis\b|\bdoctora|\bph\.?d|\bpublished\b|\bpublications?\b|\bpostdoc|\bacademi",
        "your time in research",
    ),
    (r"\bvolunteer|\bhobby|\bpro\s+bono|\bcharity|\bclub\b", "what you do outside paid work"),
    (r"\bopen[\s-]source|\brepos?\b|\bgithub", "what you have built in the open"),
    (
        r"\bdegree|\bdiploma|\bcourse|\bcertif|\bstudied|\bgraduat|\buniversity|\blicen[cs]ed?\b",
        "your training",
    ),
    (
        r"\bmentor|\btaught|\bteaching|\btrain(?:ed|ing)\s+(?:\w+\s+){0,3}(?:staff|colleagues|people|nurses|users|teachers|new|junior|interns|them|students|apprentices)",
        "how you help other people learn",
    ),
    (
        r"\bled\b|\bmanag(?:ed|ing)\s+(?:a\s+)?(?:team|\d|staff|people)|\bsupervis|\bheaded\b|\bin\s+charge",
        "a time you led other people",
    ),
    (
        r"\bcollaborat|\btogether\s+with|\bworked?\s+(?:closely\s+)?with|\bcoordinat|\bjointly|\bcolleague|\bteam\b",
        "your work alongside other people",
    ),
    (
        r"\bfaster|\bquicker|\bsp(?:ed|eed)\s+up|\bspeed(?:ing|ed)\b|\bprocessing\s+speed|\bturnaround|\blatency|\bthroughput|\btime\b.*\bfrom\b.*\bto\b",
        "a time you made something quicker",
    ),
    (
        r"\bsafe(?:ty|r)\b|\bincidents?\b|\baccident|\bemergenc|\brisks?\b",
        "how you keep things safe",
    ),
    (
        r"\bnegotiat|\bpresent(?:ed|ing)|\b(?:wrote|writ(?:e|ing))\b.{0,40}\b(?:report|memo|guide|letter|handbook|message|paper|newsletter|text)|\bexplain|\breports?\b",
        "how you get things across",
    ),
)
_COMPILED = tuple((re.compile(words, re.IGNORECASE), area) for words, area in _AREAS)
_DULL = re.compile(
    r"^(?:(?:my|the|some|related|relevant|selected|key|further|other|more|two|three|four|several|a\s+few|few)\s+)*(?:evidence|examples?|experiences?|projects?|proof|answers?|achievements?|highlights?|details?|results?|situation|task|action|outcome|response)s?$|^(?:my\s+|the\s+)?(?:one|two|three|four|five|several|some|few|more)\s+(?:\w+\s+)?(?:evidences?|proofs?|examples?|pieces?|cases?|reasons?|things?)\b|\b(?:demonstrat|includ|follow|evidenc|shown|exampl)\w*\W*(?:by|as|are)?$",
    re.IGNORECASE,
)
_LONGEST_LEAD = 12


def area(requirement: Requirement, point: Point) -> str | None:
    """Return the narrowest area of a point that says more than its requirement and no secret."""
    asked = leak.telling(requirement.text)
    found = (area for words, area in _COMPILED if words.search(point.quote[:2000]))
    return next(
        (
            area
            for area in found
            if not leak.telling(area) & asked
            and not leak.leaks(area, heading=requirement.text, points=(point,))
        ),
        None,
    )


def lead_topic(requirement: Requirement, points: tuple[Point, ...]) -> str | None:
    """Return the line that introduces `points`, if it tells which are meant and gives none away."""
    lead = points[0].lead_in
    if not lead or any(point.lead_in != lead for point in points) or _DULL.search(lead):
        return None
    if len(lead.split()) > _LONGEST_LEAD or len(lead) > 90 or "\n" in lead:
        return None
    if any(lead.casefold() in point.quote.casefold() for point in requirement.points):
        return None  # it is itself something the candidate should say
    return None if leak.leaks(lead, heading=requirement.text, points=points, slot=lead) else lead
