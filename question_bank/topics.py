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
        r"\bthesis|\bdoctora|\bph\.?d|\bpublish|\bpublication|\bpostdoc|\bacadem|\bresearch",
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
        r"\bbudget|\bcosts?\b|\bsav(?:ed|ing)s?\b|\brevenue|[$€£]|\bGBP|\bEUR|\bUSD",
        "what your work did for the money side",
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
        r"\btest(?:s|ing|ed)?\b|\baudit|\bquality|\binspect|\breview(?:ed|ing)?\b|\breproduc",
        "how you make sure the work is right",
    ),
    (
        r"\bcustomer|\bclient|\bpatient|\bpupil|\bparent|\bfamil(?:y|ies)|\busers?\b",
        "the people your work is for",
    ),
    (
        r"\bautomat|\bscript|\btool(?:s|ing)?\b|\bdashboard|\bspreadsheet|\bsoftware|\bcoding|\bcodebase|\bsystem",
        "the tools and systems you worked on",
    ),
    (r"\bdesign|\bdevelop|\bbuil[dt]|\bcreat|\bimplement", "something you made"),
    (r"\bcurrent(?:ly)?\b|\bat\s+present|\bright\s+now|\bnow\b", "what you are doing now"),
    (r"\bprevious(?:ly)?|\bearlier|\bformer(?:ly)?|\blast\s+job", "an earlier job"),
    (
        r"\bnegotiat|\bpresent(?:ed|ing)|\b(?:wrote|writ(?:e|ing))\b.{0,40}\b(?:report|memo|guide|letter|handbook|message|paper|newsletter|text)|\bexplain|\breports?\b",
        "how you get things across",
    ),
    (
        r"\bchang(?:e|ed|ing)|\bimprov|\bquestion|\brefactor|\breorganis|\breduc|\brais(?:e|ed)",
        "something you improved",
    ),
    (
        r"\bi\s+(?:enjoy|believe|care|love|aspire|want|like|prefer|value)|\bpassion|\bexcited",
        "what drives you",
    ),
)
_COMPILED = tuple((re.compile(words, re.IGNORECASE), area) for words, area in _AREAS)
_DULL = re.compile(
    r"^(?:(?:my|the|some|related|relevant|selected|key|further|other|more|two|three|four|several|a\s+few|few)\s+)*(?:evidence|examples?|experiences?|projects?|proof|answers?|achievements?|highlights?|details?|results?|situation|task|action|outcome|response)s?$|\b(?:demonstrat|includ|follow|evidenc|shown|exampl)\w*\W*(?:by|as|are)?$",
    re.IGNORECASE,
)
_LONGEST_LEAD = 12


def areas(requirement: Requirement, point: Point) -> list[str]:
    """Return the areas a point belongs to, the narrower first, none that gives it away."""
    found = (area for words, area in _COMPILED if words.search(point.quote[:2000]))
    return [a for a in found if not leak.leaks(a, heading=requirement.text, points=(point,))]


def area(requirement: Requirement, point: Point) -> str | None:
    """Return the narrowest area of a point, or None where nothing general fits."""
    return next(iter(areas(requirement, point)), None)


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
