# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""The little English grammar that bending a heading into a sentence needs."""

import re

_VERBS_TEXT = """accept achieve act adapt address administer advise advocate align analyse analyze apply appreciate approach assess assist automate balance believe bring build calculate care carry challenge champion coach collaborate collect
come communicate complete comply conduct configure contribute convey cook coordinate create debug decide defend define deliver demonstrate deploy design determine develop diagnose direct document draft drive educate embrace empower enable engage enjoy
ensure establish evaluate execute explain explore facilitate find follow foster gain get give handle help hire identify implement improve influence innovate inspire install integrate interpret investigate keep lead learn leverage
liaise listen love maintain make manage measure meet mentor model monitor motivate negotiate offer operate optimise optimize organise organize oversee own participate perform persuade plan prefer prepare prevent present prioritise prioritize produce
promote propose protect prove provide question read recognise recognize recruit reduce reflect repair resolve respect respond restore review run scale secure seek serve set share ship show simplify solve speak stay strive supervise support
take deal live travel hold remain talk teach thrive tolerate train transform translate troubleshoot treat understand use value verify want welcome work write"""
_VERBS = frozenset(_VERBS_TEXT.split())
_TOLD_OF_OTHERS_TEXT = """anticipate attend audit chair check cover counsel feed fix grow help host inspect invest know launch mediate merge nurse pack pitch reconcile record recover
register report rise safeguard sell set settle sort source staff start strengthen survey test think track treat trust turn type understand update upgrade visit weigh win"""
_TOLD_OF_OTHERS = frozenset(_TOLD_OF_OTHERS_TEXT.split())
"""Verbs that are known as such only in the third person, before what they are done to."""
_PLURAL = re.compile(r"(?=\w{3,}$)\w*(?<![suiy])(?<!ic)s$", re.IGNORECASE)
_ROLE = re.compile(
    r"^(?:an?\s+)?(?:(?!(?:with|of|in|for|at|as|and|or|to|the|on|from|by)\b)[\w-]+\s+){0,3}?(?:\w+(?:ologist|ician|crat)|pharmacist|therapist|dentist|economist|receptionist|journalist|scientist|chemist|physicist|machinist|optometrist|prescriber|midwife|paramedic|mediator|aider|holder|lead|broker|examiner|author|veteran|volunteer|user|administrator|consultant|doctor|surgeon|carer|officer|supervisor|director|tutor|trainer|assessor|chef|welder|plumber|fitter|mechanic|translator|interpreter|instructor|inspector|controller|buyer|designer|architect|brewer|baker|butcher|gardener|lecturer|researcher|adviser|advisor|coordinator|chair|treasurer|actuary|pilot|firefighter)(?=$|\s+(?:with|of|in|for|at)\b)",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:and|or)\s+(\w+s)(?=\s+(?!(?:and|or|in|of|for)\b)\w)")
_SAID_WITH_VOWEL = frozenset("AEFHILMNORSX")
_ALSO_NOUNS = frozenset(
    [
        "design",
        "work",
        "plan",
        "value",
        "support",
        "question",
        "model",
        "document",
        "train",
        "share",
        "challenge",
        "review",
    ]
)
_DOUBLED = frozenset(
    [
        "get",
        "run",
        "set",
        "plan",
        "prefer",
        "ship",
        "debug",
        "begin",
        "cut",
        "put",
        "stop",
        "counsel",
        "spot",
        "win",
    ]
)
_NOT_AFTER_VERB = (
    "experience",
    "skills",
    "ethic",
    "history",
    "permit",
    "environment",
    "background",
)
_ADJECTIVE = re.compile(
    r"^(?:(?:very|highly|fully|genuinely|truly|really)\s+)?(?:confident|comfortable|familiar|proficient|fluent|willing|passionate|experienced|skilled|skilful|calm|curious|motivated|organi[sz]ed|certified|qualified|licen[cs]ed|registered"
    r"|eligible|excited|interested|committed|dedicated|enthusiastic|good|great|strong|excellent|competent|knowledgeable|responsible|ready|happy|keen|eager|open|able|used|trained|adept|versed)\s+(?:with|in|at|about|to|by|as|for|on|under)\b"
    r"|^(?:(?:self-\w+|proactive|resilient|flexible|punctual|reliable|patient|adaptable|creative|independent|curious|motivated|organi[sz]ed|calm|empathetic|resourceful)(?:$|,?\s+and\b))",
    re.IGNORECASE,
)
_MANNERS_TEXT = """accountable alert approachable attentive aware brave careful clear conscious considerate decisive diligent diplomatic disciplined discreet exact fair firm frank generous gentle
honest humble imaginative inventive kind mindful meticulous methodical modest observant passionate patient persistent polite pragmatic precise punctual realistic relaxed reliable relentless respectful
rigorous scrupulous sceptical sensitive serious skeptical strict tactful tenacious thorough thoughtful tidy tolerant transparent trustworthy truthful uncompromising unflappable vigilant warm welcoming"""
_MANNER = "|".join(_MANNERS_TEXT.split())
_HOW_ONE_IS = re.compile(
    rf"^(?:(?:very|highly|fully|genuinely|truly|really|always|consistently)\s+)?(?:{_MANNER})(?:(?:,\s*|,?\s+(?:and|but|or)\s+)(?:{_MANNER}))*\s+(?:about|with|towards?|in|at|to|of|on|when|under|as\s+to)\s+\w",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"^(?:an?\s+)?(?:[\w-]+\s+){0,3}?(?:player|communicator|thinker|learner|solver|writer|listener|starter|leader|speaker|teacher|nurse|engineer|accountant|solicitor|lawyer|electrician|driver|manager|planner|analyst|developer|operator|reader|citizen|resident|member|practitioner|professional)(?=$|\s+(?:with|who|of|in|by|at)\b)",
    re.IGNORECASE,
)
_COUNTABLE = re.compile(
    r"^(?:[\w'’-]+\s+){0,3}?(?:degree|background|licen[cs]e|passion|record|ability|understanding|certificate|certification|qualification|diploma|interest|commitment|grasp|mindset|command|attitude|approach|eye|sense|desire|portfolio)\b(?!s)",
    re.IGNORECASE,
)
_DETERMINED = re.compile(r"(?:a|an|the|some|any|your|my|our|no|each|every)\b", re.IGNORECASE)
_COMMON_ENDING = re.compile(
    r"(?:ship|ing|tion|sion|ment|ity|ness|work|ence|ance|ics|ism|ure|age|ed|ful|ous|ive|al|ly|able|ible|skills?|care|law|data)$",
    re.IGNORECASE,
)
_NATIONS_TEXT = """english german french spanish italian portuguese dutch finnish swedish norwegian danish polish russian chinese mandarin japanese korean arabic hindi turkish greek nordic european british american"""
_TOOLS_TEXT = """python java excel kubernetes docker salesforce google microsoft linux django react scrum airflow spark kafka pytorch tensorflow terraform sap powerpoint outlook photoshop autocad revit rust typescript javascript golang"""
_TOOLS = frozenset(_TOOLS_TEXT.split())
_NATIONS = frozenset(_NATIONS_TEXT.split()) | _TOOLS
_SHORT_TEXT = """a an and as at be by do for from go has have in is it must nice no not of on or our so the this to up use we who with you your team work time care data law plus able good well club"""
_SHORT = frozenset(_SHORT_TEXT.split())


def base(words: str) -> str:
    """Return a phrase in the third person in its base form: "Works well" to "Work well"."""
    first, space, after = words.partition(" ")
    for ending, other in (("ies", "y"), ("es", ""), ("s", "")):
        verb = first.lower().removesuffix(ending) + other
        if space and first.lower().endswith(ending) and verb in _VERBS - _ALSO_NOUNS | {"work"}:
            return f"{verb} {after}"
    return words


def doing_in_turn(words: str) -> str | None:
    """Bend what is told of others: "leads and develops a team" to "leading and developing ...".

    `""` where a word among them may be a verb or a noun; `None` where none begins it.
    """
    opening = re.match(r"(?:\w+s,\s+)*\w+s(?:,?\s+(?:and|or)\s+\w+s(?=\s+\w))?(?=\s)", words)
    if opening is None:
        return None
    named = re.findall(r"\w+", opening[0])
    verbs = [_of_others(word) for word in named if word.lower() not in {"and", "or"}]
    if not any(verbs):
        return "" if _may_tell(words, named) else None
    if not all(verbs) or (len(verbs) == 1 and verbs[0] in _ALSO_NOUNS - {"work"}):
        return "" if _may_tell(words, named) else None
    bends = iter(verbs)
    first = re.sub(r"\w+s\b", lambda _: gerund(next(bends) or ""), opening[0])
    return _bent_on(f"{first}{words[opening.end() :]}", len(first))


def _bent_on(words: str, at: int) -> str:
    """Bend a verb that comes later, behind "and"; `""` where it is not known for one."""
    for found in _LATER.finditer(words[at:]):
        if not _PLURAL.match(found[1]):
            continue
        verb = _of_others(found[1])
        if verb is None:
            return ""
        start = at + found.start(1)
        return _bent_on(f"{words[:start]}{gerund(verb)}{words[start + len(found[1]) :]}", start)
    return words


def _of_others(word: str) -> str | None:
    """Return the base form of a verb in the third person, `None` where none is known."""
    lower = word.lower()
    for ending, other in (("ies", "y"), ("s", ""), ("es", "")):
        verb = lower.removesuffix(ending) + other
        if lower.endswith(ending) and verb in _VERBS | _TOLD_OF_OTHERS:
            return verb
    return None


def _may_tell(words: str, named: list[str]) -> bool:
    """Whether words in the plural may be verbs unknown here: something comes after them."""
    rest = words.split()[1:]
    if not rest or not _PLURAL.match(named[0]):
        return False
    if len(named) > 1:
        return True
    return len(rest) > 1 and rest[0].lower() not in {"and", "or", "of", "in", "for", "with", "at"}


def being(words: str) -> str:
    """Return a bare role as a topic, "being an independent prescriber"; "" where it is none."""
    if not _ROLE.match(words):
        return ""
    if _DETERMINED.match(words):
        return f"being {lowered(words)}"
    first = words.split(" ", 1)[0]
    vowels = _SAID_WITH_VOWEL if first.isupper() else frozenset("AEIO")
    vowels = vowels | {"H"} if first.lower() == "honest" else vowels
    article = "an" if words[0].upper() in vowels | ({"U"} if _is_short_u(first) else set()) else "a"
    return f"being {article} {lowered(words)}"


def _is_short_u(word: str) -> bool:
    return word.lower().startswith(("un", "up", "ur")) and not word.lower().startswith(
        ("uni", "ura")
    )


def opens_with_verb(words: str) -> bool:
    """Whether a heading begins with a verb's base form ("Manage budgets")."""
    first, _, after = words.partition(" ")
    return first.lower() in _VERBS and bool(after) and not after.lower().startswith(_NOT_AFTER_VERB)


def opens_with_adjective(words: str) -> bool:
    """Whether a heading says how one is ("Comfortable with ambiguity")."""
    return bool(_ADJECTIVE.match(words))


def being_so(words: str) -> str:
    """Return how one is as a topic, "being strict about hygiene"; "" where it is not known for it."""
    return f"being {lowered(words)}" if _HOW_ONE_IS.match(words) else ""


def names_a_person(words: str) -> bool:
    """Whether a heading says what one is ("Team player")."""
    return bool(_PERSON.match(words))


def gerund(verb: str) -> str:
    """Return the -ing form of an English verb."""
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    silent = verb.endswith("e") and not verb.endswith(("ee", "oe"))
    return f"{verb[:-1] if silent else verb}ing"


def doing_all(words: str) -> str:
    """Bend a list of verbs: "lead, coach and develop a team"; "" where they are not all verbs."""
    found = re.match(r"((?:\w+,\s+)+)(?:and\s+|or\s+)?(\w+)\s+(?:(and|or)\s+(\w+)\s+)?(.+)$", words)
    if found is None:
        return ""
    verbs = [
        verb.lower() for verb in (*found[1].replace(",", " ").split(), found[2], found[4]) if verb
    ]
    if not _VERBS.issuperset(verbs):
        return ""
    *before, last = map(gerund, verbs)
    return f"{', '.join(before)} {found[3] or 'and'} {last} {found[5]}"


def doing(words: str) -> str:
    """Bend a phrase that begins with verbs: "design and test bridges" to "designing and ..."."""
    first, _, after = words.partition(" ")
    return f"{gerund(first.lower())} {re.sub(r'(?<=[ ,])(and|or) ([a-z]+)(?= )', _beside, f' {after}').strip()}"


def _beside(found: re.Match[str]) -> str:
    verb = found[2]
    bends = verb in _VERBS and verb not in _ALSO_NOUNS
    return f"{found[1]} {gerund(verb)}" if bends else found[0]


def with_article(words: str) -> str:
    """Put "a" before a noun that needs one."""
    if _DETERMINED.match(words) or not _COUNTABLE.match(words):
        return words
    return f"{'an' if words[0].lower() in 'aeiou' else 'a'} {words}"


def lowered(words: str) -> str:
    """Lower a first capital, unless the word is a name or an abbreviation."""
    if words.isupper() and (" " in words or len(words) > 5):
        return " ".join(_unshouted(word) for word in words.split())
    first, _, after = words.partition(" ")
    inner = first.replace("-", "").replace("'", "").replace("’", "")
    if len(first) > 1 and not (inner[1:].islower() and inner.isalpha()):
        return words
    return words if _is_name(first, after) else words[0].lower() + words[1:]


def is_tool(words: str) -> bool:
    """Whether a heading is one well-known tool's or maker's name."""
    return words.casefold() in _TOOLS


def _unshouted(word: str) -> str:
    bare = word.strip(",.;:()")
    return word.lower() if len(bare) > 4 or bare.lower() in _SHORT else word


def _is_name(first: str, after: str) -> bool:
    """Whether a capital is more than a heading's first letter."""
    if first.lower() in _NATIONS:
        return True
    if _COMMON_ENDING.search(first) or (after and first.lower() in _SHORT | _VERBS):
        return False
    joint, _, other = after.partition(" ")
    return not after or (joint.lower() in {"and", "or", "&"} and other[:1].isupper())
