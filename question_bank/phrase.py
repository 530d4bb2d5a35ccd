# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""How a requirement's heading is spoken: a phrase that fits after "about" or "with"."""

import re

_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_NUMBERING = re.compile(r"^(?:\(?[\da-zA-Z]{1,3}[.)]\s+)+")
_LEADING = re.compile(
    r"^(?:(?:you(?:['’]ll|\s+will|\s+must|\s+should)?|we(?:['’]re|\s+are)\s+looking\s+for|candidates?\s+(?:must|should|will)|applicants?\s+(?:must|should)|must|should|please|someone\s+who|people\s+who|who|able\s+to"
    r"|the\s+ability\s+to|ability\s+to|be\s+able\s+to|are\s+able\s+to|can|required|essential|desirable|preferred|bonus|nice[\s-]to[\s-]have)\b\s*[:,]?\s*)+",
    re.IGNORECASE,
)
_CLAUSES = re.compile(
    r"(?:,\s+(?:and|but|or|with|so|such|including|ideally|preferably|especially|while|as)\b|\s+(?:and|but)\s+(?:are|is|be|have|can|able|you|preferably|ideally)\b|\s+so\s+that\b|\s+such\s+(?:as|that)\b|\s+in\s+order\s+to\b|\s+which\b|\s+including\b|\s*[;:–—]\s|\.\s|\s+-\s|\s+e\.g\.|\s+to\s+ensure\b)",
    re.IGNORECASE,
)
_HAVE = re.compile(
    r"^(?:have|having|has|possess|hold|bring|demonstrate|show|demonstrated)\s+(?=(?:a|an|the|some|strong|good|excellent|proven|at|prior|solid|deep|\d|experience|knowledge|several|extensive|previous|hands|significant|relevant|great|advanced|basic|working)\b|\d)",
    re.IGNORECASE,
)
_BE = re.compile(r"^(?:are|is|be)\s+", re.IGNORECASE)
_VERBS = frozenset(
    """accept achieve adapt address administer advise advocate align analyse analyze apply appreciate approach assess assist automate balance believe bring build care carry challenge champion coach collaborate collect
    come communicate complete conduct configure contribute convey coordinate create debug define deliver demonstrate deploy design determine develop diagnose direct document drive educate embrace empower enable engage enjoy
    ensure establish evaluate execute explain explore facilitate find follow foster gain get give handle have help hire identify implement improve influence innovate inspire integrate interpret investigate keep lead learn leverage
    liaise listen love maintain make manage measure meet mentor model monitor motivate negotiate operate optimise optimize organise organize oversee own participate perform persuade plan prefer prepare present prioritise prioritize produce
    promote propose protect prove provide question read recognise recognize recruit reduce reflect resolve respect respond review run scale secure seek serve set share ship simplify solve speak strive supervise support
    take teach thrive tolerate train transform translate troubleshoot understand use value verify want welcome work write""".split()  # noqa: SIM905
)
_DOUBLED = frozenset("get run set plan prefer ship debug begin cut put stop".split())  # noqa: SIM905
_ARTICLE = re.compile(
    r"^((?:\w+['’]?s?\s+|[\w-]+\s+){0,3}?)(degree|background|licen[cs]e|passion|track\s+record|ability|understanding|certificate|certification|qualification|diploma|interest|commitment|grasp|mindset|command|driving\s+licen[cs]e)\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?:und|oder|mit|für|der|die|das|von|sie|kenntnisse|erfahrung|avec|pour|dans|des|les|une|et|du|de|el|los|las|con|para|y|en|del|ja|sekä|tai|kokemus|och|med|för|av|att|erfarenhet|ett)\b|[ßñäöåøæ]",
    re.IGNORECASE,
)
_MAX_WORDS = 14
_DANGLING_TEXT = """and or of to the a an with for in on at by from as into such your their our its that is are"""
_DANGLING = frozenset(_DANGLING_TEXT.split())


def thing(heading: str) -> str:
    """Return a heading as a noun phrase or gerund: "caring about the societal impacts of your work".

    Where it cannot be told how to bend it, or it is not English, it comes back in quotes.
    """
    core = _core(heading)
    if (
        not core
        or _FOREIGN.search(core)
        or "?" in heading
        or (not core.isascii() and not _latin(core))
    ):
        return _quoted(heading)
    spoken = _bent(core)
    return spoken if 0 < len(spoken) <= 160 else _quoted(heading)


def _core(heading: str) -> str:
    words = _ASIDE.sub("", heading).strip(" .,:;\"'“”*_?!-–—")
    words = _LEADING.sub("", _NUMBERING.sub("", words))
    return _shortened(words)


def _shortened(words: str) -> str:
    """Cut at the first clause that leaves enough to stand on its own."""
    for clause in _CLAUSES.finditer(words):
        if len(words[: clause.start()].split()) >= 3:
            words = words[: clause.start()]
            break
    pieces = words.split()
    if len(pieces) > _MAX_WORDS:
        cut = max(
            (i for i in range(5, _MAX_WORDS) if pieces[i] in {"and", "or", "to", "for"}),
            default=_MAX_WORDS,
        )
        pieces = pieces[:cut]
    while pieces and (pieces[-1].lower().strip(",") in _DANGLING):
        pieces.pop()
    return " ".join(pieces).strip(" ,;:.-–—\"'“”")


def _bent(core: str) -> str:
    words = _HAVE.sub("", core)
    if words != core:
        return _with_article(_lowered(words))
    if _BE.match(words):
        return "being " + _BE.sub("", words)
    first, _, after = words.partition(" ")
    if (
        first.lower() in _VERBS
        and after
        and not after.lower().startswith(("experience", "skills", "ethic"))
    ):
        return f"{gerund(first.lower())} {_coordinated(after)}"
    return _with_article(_lowered(words))


def gerund(verb: str) -> str:
    """Return the -ing form of an English verb."""
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    return (
        f"{verb[:-1]}ing"
        if verb.endswith("e") and not verb.endswith(("ee", "oe"))
        else f"{verb}ing"
    )


def _coordinated(after: str) -> str:
    """Bend the verbs that stand beside the first one."""
    return re.sub(
        r"(?<=[ ,])(and|or)\s+([a-z]+)\b",
        lambda m: (
            f"{m[1]} {gerund(m[2])}"
            if m[2] in _VERBS
            and m[2]
            not in {
                "design",
                "work",
                "plan",
                "value",
                "support",
                "use",
                "question",
                "model",
                "review",
                "document",
                "train",
                "share",
                "lead",
                "set",
                "present",
                "challenge",
                "drive",
            }
            else m[0]
        ),
        after,
    )


def _lowered(words: str) -> str:
    """Lower a first capital, unless the word is a name or an abbreviation."""
    first = words.split(" ", 1)[0]
    rest = words[1:]
    is_plain = first[1:].islower() and first.isalpha()
    if len(first) == 1 or (is_plain and not _is_name(words)):
        return words[0].lower() + rest
    if "-" in first and first[1:].islower():
        return words[0].lower() + rest
    return words


def _is_name(words: str) -> bool:
    """Whether a heading begins with a name: its other words are written as names too, or alone."""
    first, *others = words.split()
    if first.lower() in {
        "python",
        "java",
        "excel",
        "english",
        "german",
        "french",
        "spanish",
        "finnish",
        "swedish",
        "pytorch",
        "linux",
        "kubernetes",
        "docker",
        "salesforce",
        "google",
        "microsoft",
        "react",
        "django",
        "agile",
        "scrum",
    }:
        return True
    return (
        bool(others) and others[0][:1].isupper() and not all(word[:1].isupper() for word in others)
    )


def _with_article(words: str) -> str:
    found = _ARTICLE.match(words)
    if found is None or re.match(r"(?:a|an|the|some|any|your|my|our|no)\b", words, re.IGNORECASE):
        return words
    return f"{'an' if words[0].lower() in 'aeiou' else 'a'} {words}"


def _quoted(heading: str) -> str:
    words = " ".join(heading.split()).strip(' .:;"“”')
    pieces = words.split()
    shown = " ".join(pieces[:24]) + (" ..." if len(pieces) > 24 else "")
    shown = shown if len(shown) <= 200 else shown[:197] + "..."
    return f"“{shown}”"


def _latin(words: str) -> bool:
    return all(ord(char) < 0x250 or not char.isalpha() for char in words)
