# ruff: noqa: RUF001 - patterns are a line each and name typographic marks

"""What sort of thing a requirement asks for, told from its words."""

import re

from question_bank.model import RequirementKind

_YEARS = re.compile(
    r"\b(?:\d+\s*(?:[-–+]\s*\d*\s*\+?)?\s*|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|kaksi|kolme|neljä|viisi|två|tre|fyra|fem|sju)\s+)(?:years?|yrs?|jahre?n?|ans|années|años|vuo(?:si|tta|den)\w*|års?|months?|monate?)\b"
    r"|\byears?\s+of\b|\bseveral\s+years\b|\bmehrjährige",
    re.IGNORECASE,
)
_TABLE = (
    (
        RequirementKind.ETHICS,
        (
            r"\bethic|\bsafety\b|\bfair(?:ly)?\b|\bsocietal|\bintegrity|\bsafeguard|\bresponsib(?:le|ly)\s+(?:use|innovation|ai)|\bcompliance\b|\bprivacy|\bfairness|\bconfidential"
            r"|\bethisch|\bintegrität|\bverschwiegen|\béthique|\bintégrité|\bética|\bintegridad|\beetti|\betisk|\binclusi(?:ve|on)\b|\bequity\b|\bdiversity"
        ),
    ),
    (
        RequirementKind.MISSION,
        (
            r"\bmission\b|^why\b|\bour\s+(?:values|vision|purpose|cause)|\bpassion(?:ate)?\b|\bwhy\s+(?:do\s+you|this|us|you|are\s+you)|\bmotivat(?:ion|ed\s+by)\b"
            r"|\bwant\s+to\b|\bbelieve\s+in|\balignment\b|\bleidenschaft|\bwarum\b|\bpassion\b|\bmotivación|\bintohimo|\bmotivaatio|\bbrinner\b|\binterest(?:ed)?\s+in\b|\bexcited\s+(?:about|by)"
        ),
    ),
    (
        RequirementKind.COLLABORATION,
        (
            r"\bcollaborat|\bworks?\s+(?:well|closely|effectively)\s+with\b|\bexplain\w*\b.*\b(?:to|people)\b|\bteams?\b|\bteam[\s-]?work|\bcommunicat|\bstakeholder|\bcross[\s-]functional|\bcoopera|\binterpersonal|\bpartner(?:ing|ship)"
            r"|\bwork(?:ing)?\s+(?:closely\s+)?(?:with|alongside)\s+(?:others|people|researchers|colleagues|teams|customers|clients|families|parents)"
            r"|\bzusammenarbeit|\bteamfähig|\bkommunikation|\bkundenorient|\bcollabor|\béquipe|\bequipo|\bcomunica|\byhteistyö|\btiimi|\bviestintä|\bsamarbet|\bkommunika|\bmentor|\bcoach(?:ing)?\b"
        ),
    ),
    (
        RequirementKind.TRAIT,
        (
            r"\bprioriti[sz]|\bambiguity|\bcurio(?:us|sity)|\bproactive|\bself[\s-]|\bindependen|\bresilien|\badaptab|\bflexib|\bcalm\b|\bpressure|\battention\s+to\s+detail"
            r"|\bempath|\bpatien(?:t|ce)\b(?!\s+(?:care|data|record|safety|flow))|\bcreativ|\bdriven\b|\binitiative|\bownership|\breliab(?:le|ility)\s+(?:person|and\s+punctual)|\bmindset|\bcomfortable\b|\borganised|\borganized|\bstrong\s+ability|\bwilling"
            r"|\blearn(?:ing)?\s+(?:fast|quickly|new)|^(?:you\s+)?care\b|\bcares?\s+(?:about|deeply)\b|\bprefer\b|\beager|\bresourceful|\bpositive|\bbelastbar|\bselbst[äs]|\bsorgfältig|\bneugier|\bflexib"
            r"|\bautonom|\brigueur|\brigoureu|\bcurios|\bproactiv|\bresponsable|\bitsenäi|\boma-aloitt|\bjoustav|\bsjälvständig|\bnoggrann|\bnyfiken"
        ),
    ),
    (
        RequirementKind.EXPERIENCE,
        r"\bexperience|\btrack\s+record|\bbackground\s+in|\bhistory\s+of|\bhave\s+(?:worked|led|built|managed|taught)|\berfahrung|\bexpérience|\bexperiencia|\bkokemu|\berfarenhet|\bdegree\b|\bexposure\s+to",
    ),
)
_COMPILED = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _TABLE)
_HEAD = 600


def speaks_of_years(text: str) -> bool:
    """Whether a text tells a length of time in years or months."""
    return _YEARS.search(text[:_HEAD]) is not None


def kind_of(heading: str) -> RequirementKind:
    """Return the kind of a requirement; a plain noun ("GPUs or Pytorch") is a skill."""
    words = heading[:_HEAD]
    if speaks_of_years(words):
        return RequirementKind.EXPERIENCE
    if re.match(
        r"(?:have\s+)?(?:some\s+|proven\s+|prior\s+|solid\s+|strong\s+)*experience\b",
        words,
        re.IGNORECASE,
    ):
        return RequirementKind.EXPERIENCE
    return next(
        (kind for kind, words_of in _COMPILED if words_of.search(words)), RequirementKind.SKILL
    )
