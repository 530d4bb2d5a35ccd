# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Headings told by a label: "Requirement: ...", "Q: ..."; and the labels of their answers."""

import re
from collections.abc import Iterator

from question_bank.head import Head, Style, trim
from question_bank.lines import Line

LABEL = re.compile(
    r"""(?:\*\*|__)?(?:requirement|criteri(?:on|a)|question|q|[kfp](?=[ \t]*\d{0,2}:)|qualification|competency|skill\s+required|job\s+requirement|prompt
    |anforderung|frage|kriterium|voraussetzung|exigence|critère|question|requisito|pregunta|criterio|vaatimus|kysymys|krav|fråga|kriterium)
    [ \t]*(?:\#|no\.?|nr\.?)?[ \t]*\d{0,3}[ \t]*(?:\([^()]{1,40}\)[ \t]*)?(?:(?:\*\*|__)[ \t]*[:.)–—-]|[:)–—]|[.-](?=[ \t])|(?<=\d)(?=[ \t]*$))(?:\*\*|__)?[ \t]*(?P<words>.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
ANSWER = re.compile(
    r"""(?:\*\*|__)?(?:a|(?:requirement|criteri(?:on|a))\s+met(?:\s+by)?|met\s+by|how\s+(?:i\s+)?met|my\s+answer|answers?|supporting\s+(?:evidence|statement)|my\s+response|response|evidence|my\s+evidence|my\s+experience|reply|how\s+i\s+meet\s+(?:it|this)
    |antwort|meine\s+antwort|nachweis|beleg|réponse|ma\s+réponse|preuve|respuesta|mi\s+respuesta|r|evidencia|vastaus|vastaukseni|v|näyttö|svar|mitt\s+svar|s)
    [ \t]*\d{0,3}[ \t]*(?:(?:\*\*|__)[ \t]*[:]|[:]|(?<=\w\w)[ \t]+[–—-](?=[ \t]))(?:\*\*|__)?[ \t]*""",
    re.IGNORECASE | re.VERBOSE,
)
STAR = re.compile(
    r"(?:\*\*|__)(?:situation|context|challenge|tasks?|actions?|approach|results?|outcomes?|impact|lessons?|reflection|aufgabe|handlung|ergebnis|contexte|tâche|résultats?|situación|tarea|acción|resultados?|tilanne|tehtävä|toiminta|tulos|uppgift|handling|resultat)[ \t]*(?::[ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*[:–—-])[ \t]*",
    re.IGNORECASE,
)


def labelled(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield "Requirement: ...", "Q: ..." and their like; the words may stand on the next line."""
    for at, line in enumerate(lines):
        if line.is_blank or (found := LABEL.match(text, line.body, line.end)) is None:
            continue
        start, end = trim(text, found.start("words"), found.end("words"))
        if start < end:
            yield Head(Style.LABEL, at, at + 1, start, end)
        elif at + 1 < len(lines) and not lines[at + 1].is_blank:
            below = lines[at + 1]
            yield Head(Style.LABEL, at, at + 2, *trim(text, below.body, below.end))
