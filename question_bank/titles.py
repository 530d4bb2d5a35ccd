# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""What a document says about itself: the role applied for and the organisation."""

import re
from collections.abc import Sequence

from question_bank.plausible import reads_as_requirement
from question_bank.sections import bare

_APPLICATION = re.compile(
    r"^(?:job\s+|my\s+|draft\s+|working\s+)*(?:person\s+specification|job\s+description|selection\s+criteria(?:\s+(?:response|statement))?|supporting\s+statement|statement\s+of\s+suitability|(?:responses?|answers?)\s+(?:to|for)|re|betreff|betr|objet|asunto|ref|subject|betrifft|application|candidacy|applying|bewerbung|candidature|solicitud|candidatura|hakemus|työhakemus|ansökan|jobbansökan"
    r"|interview\s+(?:prep(?:aration)?|notes|answers|questions)|title|role|position|job(?:\s+title)?|vacancy|stelle|position|poste|puesto|tehtävä|tjänst)\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^(?:(?:job\s+|my\s+|draft\s+|working\s+)*(?:person\s+specification|job\s+description|selection\s+criteria(?:\s+(?:response|statement))?|supporting\s+statement|statement\s+of\s+suitability|(?:responses?|answers?)\s+(?:to|for)|re|betreff|betr|objet|asunto|ref|subject|betrifft|application|candidacy|bewerbung|candidature|solicitud|candidatura|hakemus|työhakemus|ansökan|jobbansökan"
    r"|interview\s+(?:prep(?:aration)?|notes|answers|questions)|title|role|position|job(?:\s+title)?|vacancy|stelle|poste|puesto|tehtävä|tjänst|applying)"
    r"(?:\s+(?:answers|document|form|notes|letter))?)\s*(?:[:–—-]\s*|(?:for|als|auf|um|as|au|pour|para|som|till)\b\s*)"
    r"(?:the\s+|a\s+|an\s+|die\s+|den\s+|le\s+|la\s+|el\s+)?(?:(?:role|position|post|job|stelle|poste|puesto)\s+(?:of|as|als|de|einer?)\s+)?",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"^[ \t>*_#-]*(?P<what>title|re|betreff|betrifft|objet|asunto|subject|ref|aihe|ärende|post(?:\s+title)?|vacancy(?:\s+title)?|role|position|job(?:\s+title)?|vacancy|application|company|organi[sz]ation|employer|applying\s+(?:at|to)|school|hospital|museum|institution|client|stelle|firma|unternehmen|arbeitgeber|poste|entreprise"
    r"|bewerbung|candidature|solicitud|candidatura|hakemus|työhakemus|ansökan|jobbansökan|puesto|empresa|tehtävä|työnantaja|yritys|tjänst|företag|arbetsgivare)[^\S\n]*[*_]*[^\S\n]*:[\s*_]*(?P<words>\S.{0,150}?)[\s*_]*$",
    re.IGNORECASE | re.MULTILINE,
)
_EMPLOYERS_TEXT = """school hospital museum institution client company organisation organization employer firma unternehmen arbeitgeber entreprise empresa
työnantaja yritys företag arbetsgivare"""
_EMPLOYERS = frozenset([*_EMPLOYERS_TEXT.split(), "applying at", "applying to"])
_AT = re.compile(
    r"\s+(?:at|@|bei|beim|chez|hos)\s+(?:(?-i:the|der|dem|den|die|la|le|el)\s+)?(?P<org>(?-i:[A-ZÀ-Þ0-9]).{0,80})$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[–—|-]\s+|:\s+|,\s+")
_ROLE = re.compile(
    r"\b(?:\w*(?:engineer|developer|nurse|teacher|manager|analyst|scientist|designer|accountant|lawyer|solicitor|counsel|officer|assistant|director|lead|specialist"
    r"|consultant|coordinator|administrator|technician|researcher|editor|writer|planner|advisor|adviser|carer|cook|baker|ranger|fundraiser|gardener|mechanic|electrician|plumber|carpenter|welder|cleaner|porter|receptionist|secretary|bookkeeper|midwife|paramedic|physiotherapist|psychologist|dentist|veterinarian|vet|journalist|translator|interpreter|photographer|curator|archivist|lecturer|professor|tutor|trainer|coach|owner|executive|partner|auditor|tester|apprentice|trainee|captain|pilot|steward|forester|farmer|bauleiter(?:in)?|förskollärare|undersköterska|architect|operator|driver|chef|clerk|therapist|doctor|physician"
    r"|pharmacist|associate|intern|head|chief|president|worker|librarian|ingenieur(?:in)?|entwickler(?:in)?|leiter(?:in)?|lehrer(?:in)?|krankenpfleger(?:in)?"
    r"|pflegefachkraft|buchhalter(?:in)?|ingénieure?|infirmi(?:er|ère)|enseignante?|comptable|ingenier[oa]|enfermer[oa]|referent(?:in)?|sachbearbeiter(?:in)?|chargée?|cheffe?|técnic[oa]|responsable|suunnittelija|asiantuntija|handläggare|profesora?|contable|insinööri|hoitaja|opettaja"
    r"|ingenjör|sjuksköterska|lärare|utvecklare|practitioner|supervisor|strategist|recruiter|representative|paralegal|economist|controller|buyer|agent))s?\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:application|apply(?:ing)?|applied|candidacy|answers?|notes|bewerbung|bewerbe\s+mich|candidature|postule|solicitud|hakemus|haen|ansökan|söker)\b[^.\n]{0,90}?\s(?:at|@|bei|beim|chez|hos)\s+(?:(?:the|der|dem|den|die|la|le|el)\s+)?"
    r"(?P<org>(?-i:[A-ZÀ-Þ0-9])[\w’'&-]*(?:[^\S\n]+(?:(?-i:[A-ZÀ-Þ0-9])[\w’'&-]*|and|&|of|de|for|und|et)(?=\W))*)",
    re.IGNORECASE,
)
_POSITION = re.compile(
    r"\b(?:application|apply(?:ing)?|applied|candidacy|interest(?:ed)?)\b[^.\n]{0,60}?\s(?:position|role|post|job|vacancy)\s+(?:of|as|for)\s+(?:the\s+|an?\s+)?"
    r"(?P<role>[^\W\d][^\n.,;:()]{1,60}?)(?=\s+(?:at|with|in|within|that|which|you|as|advertised|@)\s|[.,;:()\n]|$)",
    re.IGNORECASE,
)
_PREFIX_ALONE = re.compile(
    r"^(?:bewerbung|hakemus|työhakemus|ansökan|jobbansökan|candidature|candidatura|solicitud)\s+(?=(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:(?:my|the|draft)\s+)*(?:person\s+spec(?:ification)?|job\s+(?:spec(?:ification)?|description|ad(?:vert)?)|selection\s+criteria|supporting\s+statement|requirements?|answers?|evidence|application(?:\s+form)?|interview\s+(?:prep\w*|notes|answers))(?:\s+(?:statement|responses?|document|form))?(?:\s+(?:with|and|&|plus|[–—-])\s+(?:my\s+|the\s+)?(?:evidence|answers?|notes?|examples?|responses?))?$",
    re.IGNORECASE,
)
_NAMED_FIRST = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w’'&-]*\s+){1,4}(?:plc|ltd|inc|llp|gmbh|ag|oy|ab|s\.?l))\.\s+[A-ZÀ-Þ]",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\s*[(\[]\s*ref\b[^()\[\]]{0,30}[)\]]", re.IGNORECASE)
_ANSWERING = re.compile(
    r"^(?:my\s+)?(?:answers?|responses?|notes?|application)\s+(?:for|to)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_DRAFT = re.compile(
    r"\s*[\[(][^()\[\]]{0,40}\b(?:draft|version|v\.?\s?\d+|wip|work\s+in\s+progress|final|old|copy|entwurf|brouillon|borrador|luonnos|utkast)\b[^()\[\]]{0,40}[\])]"
    r"|\s+(?:[–—-]\s*)?(?:draft|v\.?\d+(?:\.\d+)?|wip|entwurf|brouillon|borrador|luonnos|utkast)(?:[\s_-]*v?\.?\d+)?\s*!*\s*$",
    re.IGNORECASE,
)
_JOINT_AFTER = r"(?:,|\s+[–—|-]|:|\s+(?:at|@|bei|beim|chez|en|hos|für|pour|with|for))\s+(?:(?:the|der|dem|den|die|la|le|el)\s+)?{named}.{{0,40}}$"
_JOINT_BEFORE = r"^{named}\s*(?:[–—|,:-])\s+"
_EDGE = " \t*_#:\"'“”–—-|,"


_MOST_TITLE_WORDS = 16
_PROSE = re.compile(r"(?:i|i['’]\w+|we|here|this|these|my|ich|je|yo|minä|jag)\b", re.IGNORECASE)
_FIRST_LINES = 6
_BREAK = re.compile(r"[.!?…]\s+\S|[!?…]$|\b(?:TODO|FIXME|TBD)\b")
_MOST_NAME_WORDS = 7
_OPENING = 1200  # characters in which a document tells what it is
_REMARK = re.compile(
    r"\s+[–—:-]+\s+(?:my\s+)?(?:what\s+(?:they|it|i)\b|notes|answers|draft|prep\w*|interview|application|working\s+copy)\b.{0,60}$",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(
    r"(?:\d|at\s+least|proven|strong|solid|excellent|good|ability|able|experienced?|knowledge|understanding|familiar|track\s+record|(?:two|three|four|five|six|ten)\b|mindestens|erfahrung|expérience|experiencia|kokemus|erfarenhet)",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(
    r"(?:\b(?:ltd|limited|llp|llc|plc|inc|gmbh|ag|kg|oyj?|oü|ab|s\.?a\.?|sarl|sas|s\.?l\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|sia|uab|bv|nv|aps|a/s|pty|pte)|\be\.?v|&\s+(?:sons?|co|partners?|söhne|fils))\.?$",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"\b(?:science|engineering|marketing|sales|finance|operations|platform|infrastructure|product|design|research|security|people|team|remote|europe|emea|hybrid|analytics|learning|intelligence|(?:part|full)[\s-]time|payments|backend|frontend|growth|support|development|care|education|teilzeit|vollzeit|grade|band|level|ref)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'&.-]*|of|and|&|the|de|la|für|och|et|y|ja|i)(?:\s+(?:[A-ZÀ-Þ][\w’'&.-]*|of|and|&|the|de|la|für|och|et|y|ja|i))+$"
)
_COMPANY = re.compile(
    r"\b(?:ltd|llp|hospice|society|charity|association|authority|agency|ministry|department|museum|theatre|theater|restaurant|hotel|brewery|bakery|laborator(?:y|ies)|labs?|foods|systems|solutions|partners|studios?|works|industries|services|housing|homes|farms?|church|parish|police|borough|county|district|academy|institut[oe]?|verein|stiftung|stadt|stadtwerke|gemeinde|landkreis|verlag|werke?|médiathèque|bibliothèque|mairie|commune|lycée|collège|école|musée|clinique|fondation|fundación|colegio|clínica|biblioteca|museo|universidad|kunta|kirjasto|koulu|sairaala|säätiö|yliopisto|yhdistys|stiftelse|skola|sjukhus|bibliotek|förening|limited|inc|llc|plc|gmbh|ag|kg|ev|oy|oyj|ab|as|asa|aps|sa|sas|sarl|sl|bv|nv|corp|corporation|university|college|school|hospital|council|trust|clinic|bank|library|foundation|institute|group|kommun|kaupunki|\w*(?:keskus|skola|sjukhus|schule|werke|koulu|kirjasto|sairaala|virasto|bibliotek|klinik|verein|amt|haus)|energy|universität|klinik(?:um)?|schule|hôpital|université|hospital|ayuntamiento)\b\.?",
    re.IGNORECASE,
)


def is_title(heading: str) -> bool:
    """Whether a heading's words can only be a document's title."""
    return bool(_APPLICATION.match(heading.strip(_EDGE)))


def from_heading(heading: str) -> tuple[str, str | None]:
    """Return the title as written and the organisation it names, if it does."""
    words = bare(_DRAFT.sub("", heading)).strip(_EDGE) or bare(heading).strip(_EDGE)
    role = _REMARK.sub("", _PREFIX.sub("", words)).strip(_EDGE) or words
    named = organisation(role)
    if named is None and (role != words or _PREFIX_ALONE.match(words)):
        return _parted(_PREFIX_ALONE.sub("", role))
    return (role if named is None else _without(role, named)), named


def _parted(role: str) -> tuple[str, str | None]:
    """Part "JOB, COMPANY" where the words before it told that a job stands there."""
    parts = [part.strip(_EDGE) for part in re.split(r"\s+[–—|-]\s+|,\s+", role)]
    job, named = parts[0], parts[-1]
    is_name = named[:1].isupper() and len(named.split()) <= _MOST_NAME_WORDS
    if len(parts) != 2 or not job or not is_name or _FIELD.search(named) or re.search(r"\d", named):
        return role, None
    return job, named


def is_generic(heading: str) -> bool:
    """Whether a heading only says what sort of document it is: "Selection criteria statement"."""
    return bool(_GENERIC.match(bare(heading)))


def from_lines_below(text: str) -> tuple[str | None, str | None]:
    """Return job and organisation where a line under a generic heading names them."""
    for line in text.split("\n")[:_FIRST_LINES]:
        words = _REFERENCE.sub("", line.strip(_EDGE)).strip(_EDGE)
        if words and names_role(words) and not words.startswith("#") and len(words) < 160:
            return from_heading(words)
    return None, None


def _without(role: str, named: str) -> str:
    """Return a title without the organisation it names, where what is left names the job."""
    for cut in (_JOINT_AFTER, _JOINT_BEFORE):
        left = re.sub(cut.format(named=re.escape(named)), "", role).strip(_EDGE)
        is_company = _LEGAL_FORM.search(named) or _COMPANY.search(named)
        if left != role and left and (_ROLE.search(left) or is_company):
            return left
    return role


def from_lines(text: str) -> tuple[str | None, str | None]:
    """Return role and organisation from lines such as "Role: ..." and "Company: ..."."""
    role: str | None = None
    employer: str | None = None
    for found in _LINE.finditer(text[:4000]):
        if found["what"].lower() in _EMPLOYERS:
            employer = employer or found["words"].strip(_EDGE)
        elif role is None:
            role, named = from_heading(found["words"])
            role, named = (role, named) if named else _parted(role)
            employer = employer or named
    return role, employer or _from_sentence(text)


def from_opening(text: str) -> tuple[str | None, str | None]:
    """Return role and organisation from an opening line such as "Application as a welder"."""
    first = (line.strip() for line in text[:2000].strip().split("\n")[:_FIRST_LINES])
    lines = (line for line in first if is_title(line) and len(line) < 160)
    lines = (line for line in lines if not _names_employer(line))
    told = next((line for line in lines if not _BREAK.search(line) or names_role(line)), None)
    return (None, None) if told is None else from_heading(told)


def _names_employer(line: str) -> bool:
    found = _LINE.match(line)
    return found is not None and found["what"].lower() in _EMPLOYERS


def _from_sentence(text: str) -> str | None:
    """Return the organisation that an opening sentence applies to: "my application at Elm Ltd"."""
    found = _SENTENCE.search(text[:_OPENING])
    return found["org"].strip(f"{_EDGE}.") if found else None


def role_in_sentence(text: str) -> str | None:
    """Return the role an opening sentence applies for: "applying for the post of Head Baker"."""
    found = _POSITION.search(text[:_OPENING])
    return found["role"] if found and names_role(found["role"]) else None


def from_line_below(text: str) -> str | None:
    """Return the organisation where it stands alone on one of the lines under the title."""
    for line in text.split("\n")[:_FIRST_LINES]:
        words = re.split(r"\s+[·|•]\s+", line.strip(_EDGE))[0].strip(_EDGE)
        if sentence := _NAMED_FIRST.match(words):
            return sentence["name"].strip(_EDGE)
        if words.startswith("#") or len(words.split()) > _MOST_NAME_WORDS or words.endswith("."):
            continue
        if (
            (_COMPANY.search(words) or _LEGAL_FORM.search(words))
            and words[:1].isupper()
            and not reads_as_requirement(words)
        ):
            return words
    return None


def likelier(named: str | None, below: str | None) -> str | None:
    """Return the organisation that the line below names in full rather than a place or a ship."""
    if named and below and _LEGAL_FORM.search(below) and not names_company(named):
        return named if _COMPANY.search(named) else below
    return named


def names_role(title: str) -> bool:
    """Whether a title names a job: "Sous chef - The Lantern Room"."""
    words = title.strip(_EDGE)
    if len(words.split()) > _MOST_TITLE_WORDS or words.endswith(".") or _PROSE.match(words):
        return False
    return bool(_ROLE.search(words)) and not _ASKED_FOR.match(words)


def names_company(title: str) -> bool:
    """Whether a title names an organisation by its legal form: "Joiner - Ash & Rowan Ltd"."""
    return bool(_LEGAL_FORM.search(title.strip(_EDGE)))


def organisation(title: str) -> str | None:
    """Return the organisation a title names: "Nurse at St Mary's", "ACME — Senior Engineer"."""
    if found := _AT.search(title):
        return _DASH.split(found["org"])[0].strip(_EDGE) or None
    before, comma, after = _REMARK.sub("", title).rpartition(", ")
    after = after.strip(_EDGE)
    is_name = _ROLE.search(before) and _NAME.match(after) and not _FIELD.search(after)
    if comma and (_COMPANY.search(after) or is_name):
        return _company_in(after)
    parts = [part.strip(_EDGE) for part in re.split(r"\s+[–—|-]\s+", title, maxsplit=1)]
    if len(parts) == 2 and all(parts) and sum(bool(_ROLE.search(part)) for part in parts) == 1:
        return _ANSWERING.sub("", next(part for part in parts if not _ROLE.search(part)))
    return _by_legal_form(parts)


def _company_in(words: str) -> str:
    """Return the one part that is a company where others are not: "Payments - Elm Bank"."""
    told = [part.strip(_EDGE) for part in re.split(r"\s+[–—|-]\s+", words)]
    companies = [part for part in told if _COMPANY.search(part)]
    return companies[0] if len(companies) == 1 else words


def _by_legal_form(parts: Sequence[str]) -> str | None:
    told = [part for part in parts if _LEGAL_FORM.search(part)]
    return told[0] if len(parts) == 2 and len(told) == 1 else None
