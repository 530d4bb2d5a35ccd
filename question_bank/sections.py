# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks

"""Which headings are sections, what they make of their requirements, and which say nothing."""

import re

from question_bank.kinds import speaks_of_years

_NICE = re.compile(
    r"""nice[\s-]to[\s-]have|\bnice\s+(?:extras?|ones?)\b|\bextras?\b|\blovely\b|\bwe(?:['’]d|\s+would)\s+love\b|\b(?:also\s+)?(?:helpful|useful|handy)\b|\bnice\s+if\b|\b(?:would|it)\s+helps?\b|\bpetits?\s+plus\b|\bpreferred\b|\bpreferable|\bpreferably|\bbonus\b|\bdesir(?:able|ed)\b|\boptional\b
    |\bbrownie\s+points\b|\bcherr(?:y|ies)\s+on\b|\bstretch\b(?:\s+goals?)?|\bsoft\s+requirements\b|\badditional\s+criteria\b|\bdelighted\b|encantar[íi]a|\bsahnehäubchen\b|\bcerise\b|\bguinda\b|\barvostamme\b|\bgrädde\w*\b
    |\bgood\s+to\s+have|\badvantage(?:ous)?\b|may\s+also\b|might\s+also\b|\ba\s+plus\b|\bplus(?:es)?\s*(?:points?)?$
    |\bextra\s+(?:credit|points)|\beven\s+better\b|would\s+be\s+(?:great|nice|lovely|welcome|useful|an?)\b|\bideally\b|\bnot\s+required\b
    |\bstand\s+out\b|\bset\s+you\s+apart|\bbeneficial\b|\bwelcome\b|\bicing\b(?:\s+on\s+the\s+cake)?|\bgreat\s+if\b|\bassets?\b$
    |\b(?:additional|further)\s+(?:qualifications|skills|experience|criteria|requirements)|\bsoft\s+(?:requirements|criteria)|\b(?:delighted|pleased|happy)\s+(?:about|if|to\s+see)\b|\bbrownie\s+points|\bcherr(?:y|ies)\s+on\b|\b(?:could|should)[\s-]haves?\b|^\W*(?:should|could|nice|kann|soll|sollte|wunsch|bör|souhaité)\W*$|/\s*(?:should|could|nice)\W*$|\bnot\s+essential
    |w[uü]nschenswert|von\s+vorteil|idealerweise|pluspunkte|\bkann-|\bgerne\s+auch|\bvorteilhaft|\bkein\s+muss|\bein\s+plus\b|freuen\s+wir\s+uns|wäre\s+(?:toll|schön|super)|\bpluspunkt|\bzusätzlich|\bschön\s+wäre|\bgern\s+gesehen|\bweitere\s+(?:kriterien|anforderungen|kenntnisse)
    |souhait[ée]|souhaitable|\batouts?\b|supplémentaires?\b|\bbonus\b|serai(?:en)?t\s+un\s+plus|\bun\s+plus\b|appréci|facultati|\boptionnel
    |deseable|valorable|se\s+valora|\bopcional|\bun\s+plus\b|no\s+excluyente|no\s+imprescindible|\bventajas?\b|nos\s+encantaría|nos\s+gustaría
    |\beduksi\b|\bplussaa?\b|toivottav|arvostamme|\betu(?:a|na)?\b|lisäansio
    |meriterande|önskvär|\bbra\s+att\s+ha|fördel|\bplus\s+om\b|\bbör-?krav""",
    re.IGNORECASE | re.VERBOSE,
)
_MUST = re.compile(
    r"""\bmusts?\b|\bnon-?\s?negotiables?\b|\bhard\s+requirements?\b|\bchecklist\b|\bkey\s+criteria\b|\bwhat\s+matters\b|\bsolltest\b|\bbehöver\b|\bmandatory\b|\brequire(?:d|ments?)\b|\bessentials?\b|\bminimum\b|\bqualifications?\b|good\s+fit\b
    |looking\s+for\b|you(?:['’]ll|\s+will)\s+need|you\s+(?:have|are|bring|should)\b|about\s+you\b|who\s+you\s+are
    |\b(?:selection|key|job|basic|person)\s+(?:criteria|requirements|specification)|\bcriteria\b|\bneeded\b
    |what\s+(?:we|you|they|the\s+(?:job|role|post|employer)|it)\b|\bwe\s+(?:ask|expect|need|want)\b|\bthey\s+(?:ask|want|need)\b|\bexpect(?:ed|ations)?\b|\b(?:job|role|post)\s+(?:needs|asks|requires|demands)|you['’](?:ll|re|ve)\b|\bcore\s+(?:skills|competenc)|\bcompetenc(?:y|ies|es)\b|\bkey\s+skills
    |\bthe\s+basics$|^basics$|\bresponsibilities\b|\bduties\b|\bprofile\b|\bnon-negotiable
    |\bmuss\b|muss-|zwingend|erforderlich|voraussetzung|anforderung|(?:ihr|dein|unser)\s+profil|bringst?\s+(?:du|sie)\b|\bwas\s+(?:sie|du|wir|man)\b|\bmitbring|\bmuss[- ]?(?:kriterien|anforderungen)
    |(?:sie|du)\s+(?:das\s+)?(?:bringen|bringst|haben|hast)\b|qualifikation|unabdingbar|pflicht\b
    |obligatoire|exigences?|exigé|\brequis|indispensable|impérati|(?:votre|ton)\s+profil|essentiel|profil\s+recherché|compétences|\bce\s+que\s+(?:vous|nous)\b|attendu|incontournable|\bvous\s+(?:êtes|avez)\b|nous\s+(?:recherchons|demandons)
    |imprescindible|requisitos?|obligatori|necesari|excluyente|\bperfil\b|competencias|\bbuscamos|\bpedimos|lo\s+que\s+(?:buscamos|pedimos|necesitamos)|esencial|fundamental
    |vaatimu|pakolli|välttämätt|edellyt|odotamme|hakijalta|\betsimme|\bsinulla\s+on|\bvaadimme|tarvits
    |\bkrav|måste\b|\bbehöver\s+du\b|\bdu\s+behöver\b|obligatorisk|kvalifikation|vi\s+söker|\bskall?-krav|kompetens(?:er)?$|\bdu\s+(?:har|är)\b|vi\s+(?:kräver|önskar|förväntar)""",
    re.IGNORECASE | re.VERBOSE,
)
_PLAIN_SECTION = re.compile(
    r"""^(?:my\s+|your\s+|the\s+|our\s+|technical\s+|hard\s+|soft\s+|personal\s+|professional\s+|other\s+|part\s+\w+\W*|section\s+\w+\W*)*
    (?:skills?|experience|knowledge|attributes|qualities|values|education|requirements?|behaviours?|strengths|abilities|background
    |kenntnisse|erfahrung|fähigkeiten|persönliches|eigenschaften|ausbildung|compétences|expérience|savoir-être|formation|qualités
    |habilidades|experiencia|conocimientos|formación|aptitudes|osaaminen|kokemus|koulutus|kunskaper|erfarenhet|egenskaper|utbildning)
    (?:\s+(?:and|und|et|y|ja|och|&)\s+\w+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_SILENT = re.compile(
    r"""^(?:about\s+(?:this|the|me|us|our|(?-i:[A-Z])\w+$).*|introduction|intro|overview|contact(?:\s+\w+)?|personal\s+(?:details|data|information|info)
    |table\s+of\s+contents|contents|toc|references?|referees|appendix.*|attachments?|instructions?|how\s+to\s+(?:use|read).*|notes?|my\s+notes
    |to[\s-]?dos?(?:\s+list)?|cover(?:ing)?\s+letter|closing|signature|sign-?off|disclaimer|changelog|(?:what\s+)?we\s+offer(?:\s+you)?|benefits|perks|how\s+to\s+apply|wir\s+bieten|nous\s+offrons|ofrecemos|tarjoamme|vi\s+erbjuder|salary(?:\s+\w+)?|availability|links?|date|summary|(?:my\s+)?questions\s+(?:for|to)\s+.*|fragen\s+an.*|questions\s+(?:à\s+poser|pour).*|preguntas\s+para.*|kysymyksiä.*|frågor\s+(?:till|att).*|the\s+role|the\s+company
    |über\s+(?:uns|mich|dieses).*|einleitung|kontakt(?:daten)?|inhalt(?:sverzeichnis)?|anschreiben|referenzen|anlagen|notizen|persönliche\s+daten|zusammenfassung
    |à\s+propos.*|sommaire|coordonnées|lettre\s+de\s+motivation|références|annexes?|remarques|présentation
    |acerca\s+de.*|sobre\s+(?:mí|este|nosotros).*|introducción|contacto|índice|carta\s+de\s+presentación|referencias|anexos?|notas|datos\s+personales|presentación
    |tietoja.*|johdanto|yhteystiedot|sisällys(?:luettelo)?|suosittelijat|liitteet|muistiinpanot|saate(?:kirje)?
    |om\s+(?:mig|detta|oss).*|inledning|kontakt(?:uppgifter)?|innehåll|referenser|bilagor|anteckningar|personligt\s+brev)$""",
    re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(
    r"""^(?:(?:my|your|the|some|related|relevant|selected|supporting|key|further|other|more|concrete|specific)\s+)*
    (?:answers?|response|evidence|examples?(?:\s+\d+)?|experiences?|projects?|proof|situation|task|actions?|results?|outcomes?|impact|context|background|star
    |reflection|details?|achievements?|highlights?|how\s+i\s+(?:meet|match|fit).*|why\s+i\s+(?:fit|match|meet).*|comments?|notes?|challenge|approach|lessons?(?:\s+learned)?
    |antwort|nachweise?|belege?|beispiele?|meine\s+(?:antwort|erfahrung|nachweise).*|erfahrung|projekte|situation|aufgabe|handlung|ergebnis
    |réponse|preuves?|exemples?|ma\s+réponse|mon\s+expérience|résultats?|respuesta|evidencias?|ejemplos?|mi\s+(?:respuesta|experiencia)|resultados?
    |vastaus|vastaukseni|näyttö|näytöt|esimerkki|esimerkit|kokemukseni|tulos|svar|mitt\s+svar|bevis|exempel|min\s+erfarenhet|resultat)$
    |^(?:(?-i:at|At|bei|Bei|chez|Chez|en|En|hos|Hos))\s+(?!least\b|most\b)(?-i:[A-ZÀ-Þ]).{0,60}$""",
    re.IGNORECASE | re.VERBOSE,
)
_FILLERS = """a an and are be been s the for in of on if it is that this to we you your our us i have has with also but who what
skills skill criteria requirements requirement qualifications experience experiences points point candidates candidate strong ideal haves have
things abilities knowledge profile job role part section minimum basic key core attributes items list competencies good great may
ihr dein unser profil die das sie du wir und kenntnisse fähigkeiten von votre ton profil le la les des pour compétences un une
los las el requisitos conocimientos y perfil tu su se taidot osaaminen hakijalta meidän vi du din som är det och krav kunskaper recherché
it would if had additional could further other more extra applicants applicant they them he she following den der für unsere ce que qui nous vous ainsi
lo que nos katsotaan myös lisäksi muut eller även också post asks needs ask criterion essentials desirables helps help darüber freuen uns wäre toll schön person spec specification re ll ve"""
_SECTION_FILLERS = frozenset(_FILLERS.split())
_STRIP = " \t\n\"'“”„«»‘’:.#*_–—-"
_SYMBOL = r"[\u2190-\u2bff\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]"
_EMOJI = re.compile(rf"^(?:{_SYMBOL}+\s*)+|(?:\s*{_SYMBOL}+)+$")
_DECORATION = re.compile(r"^[^\w(\[]+|[^\w)\]+%?!]+$")


def bare(heading: str) -> str:
    """Return a heading's words without marks, quotes, emoji and colons around them."""
    return _DECORATION.sub("", heading.strip(_STRIP)).strip(_STRIP)


def undecorated(heading: str) -> str:
    """Return a heading's words without emoji and the like around them."""
    return _EMOJI.sub("", heading)


def is_section(heading: str) -> bool:
    """Whether a heading names a group of requirements and not one of them."""
    words = bare(heading)
    if len(words.split()) > 9 or len(words) > 120 or speaks_of_years(words):
        return False
    return bool(_NICE.search(words) or _MUST.search(words) or _PLAIN_SECTION.match(words))


def is_plainly_section(heading: str) -> bool:
    """Whether a heading can be nothing but a section, even with text right under it."""
    words = bare(heading)
    return len(words.split()) <= 9 and bool(_NICE.search(words) or _MUST.search(words))


def is_bare_section(heading: str) -> bool:
    """Whether a heading says nothing but must or nice: "Must-haves", "Essential criteria"."""
    words = bare(heading)
    if len(words) > 80 or not is_plainly_section(words):
        return False
    told = [m.span() for pattern in (_NICE, _MUST) for m in pattern.finditer(words)]
    left = [
        word[0].lower()
        for word in re.finditer(r"[^\W\d_]+", words)
        if not any(start < word.end() and word.start() < end for start, end in told)
    ]
    return all(word in _SECTION_FILLERS for word in left)


def is_silent(heading: str) -> bool:
    """Whether what stands under a heading is no answer: an introduction, contacts, references."""
    words = bare(heading)
    return len(words) < 80 and bool(_SILENT.match(words))


def is_label(heading: str) -> bool:
    """Whether a heading only orders the evidence of the requirement above it."""
    words = bare(heading)
    return len(words) < 80 and bool(_LABEL.match(words))


def is_nice(section: str) -> bool:
    """Whether what stands under a section would be welcome and is not asked for."""
    return len(section) <= 300 and bool(_NICE.search(section))
