# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Headings told by a label: "Requirement: ...", "Q: ..."; and the labels of their answers."""

import re
from collections.abc import Iterator

from question_bank.head import Head, Style, trim
from question_bank.lines import Line

LABEL = re.compile(
    r"""(?:\*\*|__)?(?:requirement|criteri(?:on|a)|question|q|[kfp](?=[ \t]{0,12}\d{0,2}:)|qualification|competency|skill\s{1,4}required|job\s{1,4}requirement|prompt
    |anforderung|frage|kriterium|voraussetzung|exigence|critère|question|requisito|pregunta|criterio|vaatimus|kysymys|krav|fråga|kriterium)
    [ \t]{0,12}(?:\#|no\.?|nr\.?)?[ \t]{0,12}\d{0,3}[ \t]{0,12}(?:\([^()]{1,40}\)[ \t]{0,12})?(?:(?:\*\*|__)[ \t]{0,12}[:.)–—-]|[:)–—]|[.-](?=[ \t])|(?<=\d)(?=[ \t]{0,12}$))(?:\*\*|__)?[ \t]{0,12}(?P<words>.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
ANSWER = re.compile(
    r"""(?:\*\*|__)?(?:a|(?:requirement|criteri(?:on|a))\s{1,4}met(?:\s{1,4}by)?|met\s{1,4}by|how\s{1,4}(?:i\s{1,4})?met|my\s{1,4}answer|answers?|supporting\s{1,4}(?:evidence|statement)|my\s{1,4}response|response|evidence|my\s{1,4}evidence|my\s{1,4}experience|reply|how\s{1,4}i\s{1,4}meet\s{1,4}(?:it|this)
    |antwort|meine\s{1,4}antwort|nachweis|beleg|réponse|ma\s{1,4}réponse|preuve|respuesta|mi\s{1,4}respuesta|r|evidencia|vastaus|vastaukseni|v|näyttö|svar|mitt\s{1,4}svar|s)
    [ \t]{0,12}\d{0,3}[ \t]{0,12}(?:(?:\*\*|__)[ \t]{0,12}[:]|[:]|(?<=\w\w)[ \t]{1,12}[–—-](?=[ \t]))(?:\*\*|__)?[ \t]{0,12}""",
    re.IGNORECASE | re.VERBOSE,
)
NOTED = re.compile(
    r"""(?:\*\*|__)?(?:(?:my|own|private|open)\s)?(?:notes|notes?\sto\s(?:my)?self|to-?\s?dos?|comments|remarks|reminders?|gaps?|notizen|anmerkungen|remarques|notas|muistiinpanot|anteckningar)
    (?:\*\*|__)?[ \t]{0,3}:(?:\*\*|__)?[ \t]{0,12}(?P<words>.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
STAR = re.compile(
    r"(?:\*\*|__)(?:situation|context|challenge|tasks?|actions?|approach|results?|outcomes?|impact|lessons?|reflection|aufgabe|handlung|ergebnis|contexte|tâche|résultats?|situación|tarea|acción|resultados?|tilanne|tehtävä|toiminta|tulos|uppgift|handling|resultat)[ \t]{0,12}(?::[ \t]{0,12}(?:\*\*|__)|(?:\*\*|__)[ \t]{0,12}[:–—-])[ \t]{0,12}",
    re.IGNORECASE,
)


def labelled(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield "Requirement: ...", "Q: ..." and their like; the words may stand on the next line."""
    over: list[tuple[int, bool]] = []  # open bullets: their indents, and whether a label opens them
    for at, line in enumerate(lines):
        if line.is_blank:
            continue
        found = LABEL.match(text, line.body, line.end)
        is_detail = _is_detail(line, over)
        if line.is_bullet:
            over.append((line.indent, found is not None))
        if found is None or is_detail:
            continue
        start, end = trim(text, found.start("words"), found.end("words"))
        if start < end:
            yield Head(Style.LABEL, at, at + 1, start, end)
        elif at + 1 < len(lines) and not lines[at + 1].is_blank:
            below = lines[at + 1]
            yield Head(Style.LABEL, at, at + 2, *trim(text, below.body, below.end))


def _is_detail(line: Line, over: list[tuple[int, bool]]) -> bool:
    """Whether a line stands under a bullet that is no label: what it asks is told, not asked."""
    while over and over[-1][0] >= line.indent:
        over.pop()
    return bool(over) and not over[-1][1]
