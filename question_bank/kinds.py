# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks

"""What sort of thing a requirement asks for, told from its words."""

import re

from question_bank.model import RequirementKind

_YEARS = re.compile(
    r"\b(?:\d+\s*(?:[-–+]\s*\d*\s*\+?)?\s*(?:or\s+more\s+|plus\s+|oder\s+mehr\s+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|kaksi|kolme|neljä|viisi|två|tre|fyra|fem|sju)\s+(?:or\s+more\s+|plus\s+|oder\s+mehr\s+)?)(?:years?|yrs?|jahre?n?|ans|années|años|vuo(?:si|tta|den)\w*|års?|months?|monate?)\b"
    r"|\b(?:at\s+least\s+)?an?\s+year\b|\byears?\s+of\b|\bseveral\s+years\b|\bmehrjährige",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"(?<!\bfor )(?<!\bleast )(?<!\babout )(?<!\bnearly )(?<!\balmost )(?<!\bover )(?<!\bthan )\ban?\s+year\b(?!\s+of\b)|\b(?:each|every|per)\s+years?\b|\bwithin\s+\S+\s+(?:years?|months?)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:since|seit|depuis|desde|sedan|alkaen)\s+(?:[^\W\d]+\s+){0,4}(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d\s*(?:[-–—/]|to|until|till|bis)\s*(?:[^\W\d]+\s+)?(?:(?:19|20)?\d\d\b|today\b|now\b|present\b|heute\b)"
    r"|\b(?:between|zwischen|entre|mellan)\s+(?:[^\W\d]+\s+)?(?:19|20)\d\d\s*(?:and|und|et|y|och)\s*(?:[^\W\d]+\s+)?(?:(?:19|20)?\d\d\b|today\b|now\b|present\b|heute\b)",
    re.IGNORECASE,
)
_TABLE = (
    (
        RequirementKind.ETHICS,
        (
            r"\bethic|\bsafety\b|\bfair(?:ly)?\b|\bsocietal|\bintegrity|\bsafeguard|\bresponsib(?:le|ly)\s+(?:use|innovation|ai)|\bcompliance\b|\bprivacy|\bfairness|\bconfidential"
            r"|\bethisch|\bintegrität|\bverschwiegen|\béthique|\bintégrité|\bética|\bintegridad|\beetti|\betisk|\binclusi(?:ve|on)\b|\bequity\b|\bdiversity|\bequality\b|\bdignity\b|\bgleichstellung|\bwürde\b|\bégalité\b|\bdignité\b|\bigualdad\b|\bdignidad\b|\btasa-arvo|\bjämställdhet"
        ),
    ),
    (
        RequirementKind.MISSION,
        (
            r"\bmission\b|^why\b|\bour\s+(?:values|vision|purpose|cause)|\bpassion(?:ate)?\b|\bwhy\s+(?:do\s+you|this|us|you|are\s+you)|\bmotivat(?:ion|ed\s+by)\b"
            r"|\bwant\s+to\b|\bbelieve\s+in|\balignment\b|\bleidenschaft|\bwarum\b|\bpassion\b|\bmotivación|\bintohimo|\bmotivaatio|\bbrinner\b|\binterest(?:ed)?\s+in\b|\bexcited\s+(?:about|by)|\bsens\s+du\s+service\s+public|\bvocación\s+de\s+servicio|\blove\s+(?:of|for)\b|\bsense\s+of\s+public\s+service"
        ),
    ),
    (
        RequirementKind.COLLABORATION,
        (
            r"\bcollaborat|\bworks?\s+(?:well|closely|effectively)\s+with\b|\bexplain\w*\b.*\b(?:to|people)\b|\bteams?\b|\bteam[\s-]?work|\bcommunicat|\bstakeholder|\bcross[\s-]functional|\bcoopera|\binterpersonal|\bpartner(?:ing|ship)"
            r"|\bwork(?:ing)?\s+(?:closely\s+)?(?:with|alongside)\s+(?:others|people|researchers|colleagues|teams|customers|clients|families|parents)"
            r"|\bzusammenarbeit|\bteamfähig|\bkommunikation|\bkundenorient|\brelationnel|\baudiences?\b|\bcollabor|\béquipe|\bequipo|\bcomunica|\byhteistyö|\btiimi|\bviestintä|\bsamarbet|\bkommunika|\bmentor|\bcoach(?:ing)?\b"
        ),
    ),
    (
        RequirementKind.TRAIT,
        (
            r"\bprioriti[sz]|\bambiguity|\bcurio(?:us|sity)|\bproactive|\bself[\s-]|\bindependen|\bresilien|\badaptab|\bflexib|\bcalm\b|\bpressure|\battention\s+to\s+detail"
            r"|\bempath|\bpatien(?:t|ce)\b(?!\s+(?:care|data|record|safety|flow))|\bcreativ|\bdriven\b|\binitiative|\bownership|\breliab(?:le|ility)\s+(?:person|and\s+punctual)|\bmindset|\bcomfortable\s+(?:with\s+(?:ambigu|uncertain|change|pressure|chaos|not\s+know)|working|being|in|operating|making)\b|\bcool\s+head|\bcomposure|\bwithout\s+(?:\w+\s+)?supervision|\bunsupervised|\bon\s+your\s+own|\bunder\s+own\s+steam|\bhonest\s+record|\bcareful\b|\bconflict|auftreten\b|\bconscientious|\bmeticulous|\bthorough|\bhard[\s-]?working|\breliable\b|\bpunctual|\bstays?\s+calm|\bsense\s+of\s+humou?r|\bbelastbar|\bstressresist|\bzuverlässig|\beigenverantwort|\bgründlich|\bstress|\bfiab(?:le|ilité)|\bsang-froid|\bcalma\b|\bautonomía|\borganizad|\bluotettav|\bpaineensieto|\bstresst|\bansvarsfull|\bpålitlig|\borganised|\borganized|\bstrong\s+ability|\bwilling"
            r"|\blearn(?:ing)?\s+(?:fast|quickly|new)|^(?:you\s+)?care\b|\bcares?\s+(?:about|deeply)\b|\bprefer\b|\beager|\bresourceful|\bpositive|\bbelastbar|\bselbst[äs]|\bsorgfältig|\bneugier|\bflexib"
            r"|\bautonom|\bsorgfält|\brigueur|\brigoureu|\bcurios|\bproactiv|\bresponsable|\bitsenäi|\boma-aloitt|\bjoustav|\bsjälvständig|\bnoggrann|\bnyfiken|\bkind(?:ness)?\b(?!\s+of\b)|\bhumou?r\b|\bwarmth\b|\bhonesty\b|\bpunctual|\bleads?\s+by\s+example|\bfreundlich|\bgentillesse|\bamabilidad|\bystävälli|\bvänlig"
        ),
    ),
    (
        RequirementKind.EXPERIENCE,
        r"\bexperience|\btrack\s+record|\bbackground\s+in|\bhistory\s+of|\bhave\s+(?:worked|led|built|managed|taught)|erfahrung|\bexpérience|\bexperiencia|\bkokemu|\berfarenhet|\bdegree\b|\bexposure\s+to|\bsea\s+time\b|\bflight\s+hours\b|\bencadrement\b|\btime\s+served\b|\bseefahrtzeit",
    ),
)
_WITH_PEOPLE = re.compile(
    r"^(?:\w+\s+to\s+)?work(?:s|ing)?\s+(?:\w+\s+){0,3}?(?:with|alongside)\b", re.IGNORECASE
)
_KNOWN = re.compile(
    r"^(?:(?:good|sound|solid|strong|working|basic|sehr|gute|fundierte|bonne|buenos?|hyvä)\s+)*(?:knowledge|command|mastery|use|understanding)\s+of\s+(?!ethic|safe|equal|divers|confident|privacy)|^(?:\w+\s+)?kenntnisse\s+(?:in|von|der|des|im)\b|^maîtrise\s+d|^conocimientos?\s+de\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:registration|registered\s+(?:nurse|with|as|midwife|social)|licen[cs]e[sd]?|licensed|certificat(?:e|es|ion)|certified|qualification|qualified|degree|diploma|bachelor|master['’]?s|b\.?sc|m\.?sc|ph\.?d|pgce|work\s+permit|clearance|dbs(?:\s+check)?|right\s+to\s+work|visa|citizenship|vaccinat\w+|gcses?|a[\s-]levels?|\w+\s+card"
    r"|führerschein|\w+führerschein|approbation|abschluss|ausbildung\s+(?:als|zum|zur)|permis\s+(?:b|de\s+conduire)|diplôme|carn[eé]t?\s+de\s+conducir|título|titulación|ajokortti|tutkinto|laillistus|körkort|legitimation|legitimerad|examen)\b",
    re.IGNORECASE,
)
_HELD_END = re.compile(
    r"\b(?:qualifications?|licen[cs]e|registration|certificate|certification|degree|diploma|permit)$",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"^(?:experience|knowledge|understanding|ability|able|skills?|manag|lead|run|work|teach|design|develop|build|prepar|support|handl|interest|track)\w*\b|\b(?:experience|systems?|programmes?|programs?|process(?:es)?|management)\b",
    re.IGNORECASE,
)
_TONGUES = r"(?:english|german|french|spanish|italian|portuguese|dutch|finnish|swedish|norwegian|danish|polish|russian|chinese|mandarin|cantonese|japanese|korean|arabic|hindi|urdu|turkish|greek|czech|ukrainian|welsh|irish|deutsch|englisch|französisch|anglais|allemand|français|espagnol|inglés|alemán|francés|englanti|englannin|ruotsi|ruotsin|suomi|saksa|engelska|svenska|finska|tyska)"
_LANGUAGE = re.compile(
    rf"^(?:(?:fluen(?:t|cy)\s+(?:in\s+)?|speaks?\s+|native\s+|good\s+|excellent\s+|working\s+|conversational\s+|strong\s+|business\s+)*{_TONGUES}\w*(?:\s*(?:,|and|or|und|et|y|ja|och|/|&)\s*{_TONGUES}\w*)*(?:\s+(?:language(?:\s+skills)?|speaker|skills|proficiency|level|kielen\s+taito|kielitaito))?(?:\s*[-–,(]?\s*[abc][12]\+?\)?.{{0,20}})?|(?:speaks?\s+)?(?:(?:second|foreign|other|additional|another|a\s+second)\s+)?languages?|language\s+skills|sprachkenntnisse|idiomas?|langues?|kielitaito|språk(?:kunskaper)?)$",
    re.IGNORECASE,
)
_CHOOSING = re.compile(
    r"\bpriorit|\bambigu|\borgani[sz]|\bcalm\b|\bpressure|\btime[\s-]+manage|\bdeadline|\beffort|\bbusy|\bbelastbar|\bseveral\s+things|\bmultiple|\bmulti-?task|\binitiative|\bindependen",
    re.IGNORECASE,
)
_VALUES = re.compile(
    r"\bmission|\bvalues?\b|\bvision\b|\bpurpose|\bcause\b|\bethic|\bimpacts?\b|\bwhy\s+we\b|\bexist\b|\bsociet|\bsafe|\bwarum\s+wir",
    re.IGNORECASE,
)
_READY = re.compile(
    r"^\W*(?:(?:be|must be|a|an)\s+)?(?:willing\b|(?:ready|available|prepared)(?=\W*$|\s+(?:to|for|at|on|from|in|immediately|now|any|nights|weekends|evenings)\b))|\b(?:willingness|readiness|availability)\s+(?:to|for)\b"
    r"|^\W*(?:bereitschaft|disponibilité|disponibilidad|disponible|beredd|valmius)\b",
    re.IGNORECASE,
)
_COMPILED = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _TABLE)
_HEAD = 600


def speaks_of_years(text: str) -> bool:
    """Whether a text tells a length of time in years or months."""
    return _YEARS.search(text[:_HEAD]) is not None


def tells_length(text: str) -> bool:
    """Whether a point tells how long something was done: not how often a year, nor by when."""
    return _YEARS.search(_RATE.sub(" ", text[:_HEAD])) is not None


def tells_when(text: str) -> bool:
    """Whether a point can answer for how long: by a length of time, or from when to when."""
    return tells_length(text) or _SPAN.search(text[:_HEAD]) is not None


def has_no_outcome(heading: str) -> bool:
    """Whether nothing comes of what is asked for: it is held, or one is ready for it."""
    return is_credential(heading) or _READY.search(heading[:_HEAD]) is not None


def is_credential(heading: str) -> bool:
    """Whether a requirement is something one holds: a licence, a registration, a language."""
    words = re.sub(r"\s*\([^()]*\)", "", heading[:_HEAD]).strip(" .:;-–—")
    if _LANGUAGE.match(words):
        return True
    if _HELD_END.search(words) and len(words.split()) <= 6:
        return True
    return len(words.split()) <= 10 and bool(_HELD.search(words)) and not _DEED.search(words)


def is_about_choosing(heading: str) -> bool:
    """Whether a requirement is about what to do first, and what to leave."""
    return bool(_CHOOSING.search(heading[:_HEAD]))


def is_about_values(heading: str) -> bool:
    """Whether a requirement is about what an organisation is for, so that right and wrong come up."""
    return bool(_VALUES.search(heading[:_HEAD]))


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
    if _KNOWN.match(words):
        return RequirementKind.SKILL
    if _WITH_PEOPLE.match(words):
        return RequirementKind.COLLABORATION
    return next(
        (kind for kind, words_of in _COMPILED if words_of.search(words)), RequirementKind.SKILL
    )
