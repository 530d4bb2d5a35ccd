# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Whether a text is an application at all. In doubt it is: a real one is never refused."""

import re

from question_bank.sections import is_bare_section

_CODE = re.compile(
    r"^\s*(?:def |class |import |from \w+ import|return\b|#include|function\b|(?:var|let|const|public|private|static|fn|package|namespace|using) |[{}()\];]+;?\s*$|</?\w+[^>]*>\s*$|.*[;{]\s*$|if\s*\(|for\s*\(|\w+\s*=\s*\S|//|@\w+|\t@|\w+\s*[:?+]=\s)",
)
_NOVEL = re.compile(
    r"^\s*\W*(?:chapter|prologue|epilogue|act|scene|kapitel|chapitre|capítulo|luku)\b\s*(?:[ivxlc\d]+|\w+)?\b",
    re.IGNORECASE,
)
_README = re.compile(
    r"^\W*(?:install(?:ation|ing)?|usage|quick\s?start|getting\s+started|licen[cs]e|contribut(?:ing|ors)|build(?:ing)?|api(?:\s+reference)?|configuration|documentation|features"
    r"|requirements|dependencies|tests?|testing|run(?:ning)?(?:\s+tests)?|changelog|faq|roadmap|acknowledge?ments|screenshots|support|deployment|examples?|development|prerequisites|options|commands|troubleshooting|authors?|status|security|credits)\W*$",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\b(?:i|i['’](?:m|ve|d|ll)|my|me|myself|ich|mein\w*|mir|mich|je|j['’]\w+|mon|mes|yo|mis?|he|tengo|soy|trabaj\w+|minä|olen|minun|kokemus\w*|jag|mitt|min|mina)\b"
    r"|^\W*(?:\w+ed|led|built|ran|wrote|taught|made|won|grew|cut|held|oversaw|kept|sold|gave|took|set|drove|spoke|found|began|chose|did|brought|bought|caught|drew|fed|flew|met|paid|sent|sang|shot|spent|stood|swept|went|wove|\d+\+?\s+years?|experience[d]?|currently|have|responsible|proficient|fluent|certified)\b|\b\d+\+?\s*(?:years?|jahre|ans|años|vuotta|vuoden|år)\b",
    re.IGNORECASE | re.MULTILINE,
)
_PERSON = re.compile(
    r"\b(?:i|i['’]\w+|my|me|ich|mein\w*|je|j['’]\w+|mon|mes|mi|mis|minä|minun|jag|min|mitt)\b|^\W*\w+ed\b|^\W*(?:led|built|ran|wrote|taught|made|won|kept|sold|gave|took|grew|drove|spoke|brought|bought|fed|oversaw)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:experience|years?|ability|able\s+to|skills?|knowledge|proficien\w+|degree|qualifi\w+|strong|excellent|proven|track\s+record|familiar\w*|understanding|communicat\w+|collaborat\w+"
    r"|team\w*|motivat\w+|passion\w*|comfortable|willing\w*|care|commitment|competen\w+|licen[cs]ed|registered|certifi\w+|fluent|erfahrung\w*|kenntnisse|fähig\w*|expérience|maîtrise|capacité|experiencia|conocimiento\w*|kokemus\w*|osaami\w*|taito|erfarenhet|kunskap\w*|förmåga)\b",
    re.IGNORECASE,
)
_ENGLISH = frozenset(
    [
        "the",
        "and",
        "of",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "with",
        "on",
        "as",
        "was",
        "by",
        "it",
        "are",
        "at",
        "from",
        "this",
        "be",
    ]
)
_SAMPLE = 60_000
_MEASURED = re.compile(
    r"^\W*(?:\d[\d.,/½¼¾]*|half|one|two|three|four|½|¼|¾)\s*(?:-\s*\d+\s*)?(?:g|gr|kg|ml|dl|cl|l|oz|lbs?|pounds?|cups?|tbsp|tsp|tablespoons?|teaspoons?|pinch|cloves?|el|tl|prise|cs|cc|cucharad\w+|rkl|tl|msk|tsk|eggs?|eier|œufs?|huevos?|onions?|tomatoes|carrots?|sticks?|slices?)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"^\s*[\[(]?(?:\d{1,4}[-/.:]?){0,6}[\])]?[,\s-]*<?(?P<who>[^\W\d_][\w .'-]{0,19}?)>?:\s+\S"
)
_FORM = re.compile(
    r"^(?:q|a|question|answer|requirement|evidence|criteri\w*|skill|proof|response|must|nice|essential|desirable|required|preferred|role|title|company|frage|antwort|f|anforderung|nachweis|réponse|r|p|pregunta|respuesta|kysymys|vastaus|v|k|fråga|svar|s)\b",
    re.IGNORECASE,
)
_SPECIFIED = re.compile(
    r"\b(?:system|server|client|service|api|application|module|device|function|endpoint|protocol|message|field|value|packet|request|response|document|interface|parameter|token|software|product|implementation|gateway|component)s?\s+(?:must|shall|should|may|will|can|is|are|returns?|sends?|accepts?|describes?|provides?)\b",
    re.IGNORECASE,
)


def is_chat_or_recipe(text: str) -> bool:
    """Whether a text is a talk between people, or a list of what to cook with."""
    lines = [line.strip(" -*•") for line in text[:_SAMPLE].split("\n") if line.strip()]
    if len(lines) < 3 or any(_WANTED.search(line[:400]) for line in lines):
        return False
    measured = sum(1 for line in lines if _MEASURED.match(line[:100]))
    if measured >= 2 and not any(_PERSON.search(line[:400]) for line in lines):
        return True
    said = [found["who"] for line in lines if (found := _SPEAKER.match(line[:200]))]
    people = set(said)
    talk = len(said) > 0.75 * len(lines) and 2 <= len(people) < len(said)
    return talk and not any(_FORM.match(who) for who in people)


def is_specification(asked: list[str], facts: list[str]) -> bool:
    """Whether headings and text describe a thing and what it must do, and nobody's work."""
    speaks_of_person = _share(_PERSON, facts) > 0.0 or _share(_WANTED, asked) >= 0.4
    return not speaks_of_person and _share(_SPECIFIED, facts) > 0.4


def is_code_or_data(text: str) -> bool:
    """Whether most lines are source code, a table of values or markup."""
    lines = [line for line in text[:_SAMPLE].split("\n") if line.strip()]
    if len(lines) < 3:
        return False
    code = sum(1 for line in lines if _CODE.match(line[:300]))
    return code > 0.35 * len(lines) or _is_table_of_values(lines)


def _is_table_of_values(lines: list[str]) -> bool:
    for separator in (",", ";", "\t"):
        counts = [line.count(separator) for line in lines[:200]]
        common = max(set(counts), key=counts.count)
        if common >= 2 and counts.count(common) > 0.8 * len(counts):
            return not lines[0].lstrip().startswith(("-", "*", "#"))
    return False


def is_advert(asked: list[str], facts: list[str]) -> bool:
    """Whether only section names are "asked", and no one speaks of themself under them."""
    return all(map(is_bare_section, asked)) and _share(_PERSON, facts) == 0.0


def reads_as_requirement(heading: str) -> bool:
    """Whether a heading speaks as job adverts do, so that it is no document's title."""
    return bool(_WANTED.search(heading[:400]))


def is_application(asked: list[str], facts: list[str], *, sections: bool) -> bool:
    """Whether headings and what stands under them read as requirements and answers."""
    if _share(_NOVEL, asked) > 0.5:
        return False
    if len(asked) >= 3 and _share(_README, asked) >= 0.4 and _share(_WANTED, asked) < 0.4:
        return False
    signals = _share(_SELF, facts) + _share(_WANTED, asked)
    return signals > 0.12 or sections or not _is_english(facts)


def _share(pattern: re.Pattern[str], texts: list[str]) -> float:
    return sum(1 for text in texts if pattern.search(text[:600])) / len(texts) if texts else 0.0


def _is_english(facts: list[str]) -> bool:
    words = re.findall(r"[^\W\d_]+", " ".join(facts[:200])[:20_000].lower())
    return len(words) > 8 and sum(word in _ENGLISH for word in words) > 0.1 * len(words)
