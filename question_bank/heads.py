# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""Which lines could be headings, in every dialect of Markdown and plain text that people use."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from question_bank import notes
from question_bank.lines import Line
from question_bank.plausible import reads_as_requirement
from question_bank.sections import is_bare_section
from question_bank.titles import is_title


class Style(IntEnum):
    """How a heading is told; a greater number is a deeper level.

    Markdown's own are 2 to 12; odd numbers are left for sections in the same style.
    """

    SECTION = 18
    CAPS = 20
    BOLD = 22
    RUN_IN = 24
    LABEL = 26
    NUMBER = 28
    PLAIN = 30
    BULLET = 32


@dataclass(frozen=True, slots=True)
class Head:
    """A line, or two, that may be a heading: its words at `start` to `end`.

    It takes the lines from `line` up to `after`. `rests` are where an answer stands in the same
    line ("**SQL:** seven years ..."), `remarks` where the candidate's notes on it stand.
    """

    level: int
    line: int
    after: int
    start: int
    end: int
    rests: tuple[tuple[int, int], ...] = ()
    remarks: tuple[tuple[int, int], ...] = ()


_ATX = re.compile(r"(?P<hashes>#{1,6})(?:[ \t\u00a0]+|(?=[^\W\d_]))(?P<words>.*?)[ \t]*#*[ \t]*$")
_STARRED = re.compile(r"(?P<stars>\*{1,6})[ \t]+(?=\S)")
_STARRED_DEEP = re.compile(r"^\*{2,6}[ \t]+[^\s*]", re.MULTILINE)  # Markdown has no such line
_ASKED_IN_PROSE = re.compile(
    r"(?:you|they|(?:the|your)\s+(?:ad|advert|advertisement|posting|job|role))\s+(?:also\s+)?(?:asks?|wants?|mentions?|needs?|requires?|looks?|expects?|stress(?:es)?|(?:are|is)\s+looking)\s+(?:for\s+|that\s+|to\s+)?[^.!?\n]{4,160}[.:!](?=\s+\S)",
    re.IGNORECASE,
)
_UNDERLINE = re.compile(r"(?P<mark>=|-)(?P=mark)+$")
_BOLD = re.compile(r"(?P<mark>\*\*\*?|__)(?=\S)(?P<words>[^*\n]{1,400}?)(?P=mark)[ \t]*:?$")
_SUMMARY = re.compile(
    r"<summary\b[^<>]{0,200}>\s*(?:<(?:b|strong|h\d)>)?\s*(?P<words>[^<]{2,300}?)\s*(?:</(?:b|strong|h\d)>)?\s*</summary>\s*$",
    re.IGNORECASE,
)
_RUN_IN = re.compile(
    r"(?P<mark>\*\*\*?|__)(?=\S)(?P<words>[^*\n]{2,300}?)(?P=mark)[ \t]*[:.–—-]*[ \t]+(?=\S)"
)
_LABEL = re.compile(
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
_PROMPT = re.compile(
    r"(?:please\s+)?(?:describe|explain|tell\s+us|tell\s+me|give\s+an?\s+example|outline|summari[sz]e|what|why|how|when|beschreiben\s+sie|warum|décrivez|pourquoi|describa|kerro|kuvaile|beskriv|berätta)\b",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"(?:i|i['’]\w+|we|this|these|those|such|ich|je|j['’]\w+|yo|minä|jag)\b|(?:my|the\s+following|in\s+addition|also|for\s+example|below|here|meine?|mes|mis|mitt)\b.*:$",
    re.IGNORECASE,
)
_SOMEONE = re.compile(
    r"(?:an?\s+)(?:[\w-]+\s+){1,4}(?:who|with|that|able|willing|keen|ready)\b", re.IGNORECASE
)
_UNFINISHED = re.compile(
    r"(?:[,/–—-]|\b(?:a|an|the|and|or|of|to|in|on|at|by|for|with|from|who|that|which|is|are|as|und|oder|der|die|das|mit|von|in|zu|et|ou|de|des|du|la|le|les|à|en|y|o|del|el|los|ja|tai|och|av|med))$",
    re.IGNORECASE,
)
_NARROWEST_WRAP = 45  # characters
_FIRST_NUMBER = re.compile(r"\(?(\d{1,3})")
_MOST_SECTION_WORDS = 9
_EDGE = " \t*_:"
_EMPHASIS = "*_"
_TOP = 5  # lines
_LONGEST_RUN_IN = 120


def markdown(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield the ATX and setext headings; those by stars where an outline uses them."""
    if _STARRED_DEEP.search(text):
        yield from _starred(text, lines)
    for at, line in enumerate(lines):
        if line.is_blank or (line.is_bullet and not line.is_number) or line.indent > 3:
            continue
        if text[line.start] == "#" and (found := _ATX.match(text, line.start, line.end)):
            level = 2 * len(found["hashes"])
            yield Head(level, at, at + 1, *_trim(text, found.start("words"), found.end("words")))
        elif level := _underlined(text, lines, at):
            yield Head(level, at, at + 2, *_trim(text, line.body, line.end))


def _starred(text: str, lines: list[Line]) -> Iterator[Head]:
    for at, line in enumerate(lines):
        if line.indent == 0 and (found := _STARRED.match(text, line.start, line.end)):
            level = 2 * len(found["stars"])
            yield Head(level, at, at + 1, *_trim(text, found.end(), line.end))


def _underlined(text: str, lines: list[Line], at: int) -> int:
    """Return the level of a line underlined with = or -, else 0."""
    line = lines[at]
    if at + 1 >= len(lines) or line.is_rule or line.end - line.start > 300:
        return 0
    under = lines[at + 1]
    if under.end - under.start > 300:
        return 0
    mark = _UNDERLINE.match(text, under.start, under.end)
    if mark is None or (at and not (lines[at - 1].is_blank or lines[at - 1].is_rule)):
        return 0
    return 2 if mark["mark"] == "=" else 4


def labelled(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield "Requirement: ...", "Q: ..." and their like; the words may stand on the next line."""
    for at, line in enumerate(lines):
        if line.is_blank or (found := _LABEL.match(text, line.body, line.end)) is None:
            continue
        start, end = _trim(text, found.start("words"), found.end("words"))
        if start < end:
            yield Head(Style.LABEL, at, at + 1, start, end)
        elif at + 1 < len(lines) and not lines[at + 1].is_blank:
            below = lines[at + 1]
            yield Head(Style.LABEL, at, at + 2, *_trim(text, below.body, below.end))


def section_names(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield unmarked lines that say nothing but must or nice."""
    for at, line in enumerate(lines):
        if line.is_blank or line.is_bullet or line.end - line.start > 80:
            continue
        if not (_opens(lines, at) or (at == 1 and not lines[0].is_bullet)):
            continue
        if text[line.end - 1] not in ".,;" and is_bare_section(text[line.start : line.end]):
            yield Head(Style.SECTION, at, at + 1, *_trim(text, line.start, line.end))


def over_items(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield lone lines over numbered or labelled requirements that go on counting across them."""
    items = [at for at in range(len(lines)) if _is_item(text, lines, at)]
    if not _are_requirements(lines, items):
        return
    wanted = set(items)
    told = [at for at, line in enumerate(lines) if not line.is_blank]
    for at, below in pairwise(told):
        line = lines[at]
        if line.is_bullet or line.is_rule:
            continue
        if below not in wanted:
            continue
        words = text[line.start : line.end]
        lone = _opens(lines, at) and (_stands_alone(lines, at) or words.endswith(":"))
        if lone and len(words.split()) <= _MOST_SECTION_WORDS and _could_group(words):
            yield Head(Style.SECTION, at, at + 1, *_trim(text, line.start, line.end))


def _could_group(words: str) -> bool:
    told = words.strip(_EDGE)
    if not told or _STATEMENT.match(told) or told[-1] in ".!?,;…" or told[0] in "([<":
        return False
    return _LABEL.match(words) is None and ANSWER.match(words) is None and not is_title(words)


def _is_item(text: str, lines: list[Line], at: int) -> bool:
    line = lines[at]
    if line.is_blank or line.indent > 2:
        return False
    return bool(_LABEL.match(text, line.body, line.end)) or line.mark[:1].isdigit()


def _are_requirements(lines: list[Line], items: list[int]) -> bool:
    """Whether numbered or labelled lines are answered under them and do not count anew."""
    if len(items) < 2:
        return False
    numbers = [int(n[0]) for at in items if (n := _FIRST_NUMBER.match(lines[at].mark))]
    if any(below <= above for above, below in pairwise(numbers)):
        return False
    answered = 0
    for at, after in zip(items, [*items[1:], len(lines)], strict=True):
        answered += any(not lines[i].is_blank for i in range(at + 1, after))
    return answered * 2 >= len(items)


def caps(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield lines in capitals that stand at the head of something."""
    for at, line in enumerate(lines):
        if line.is_blank or (line.is_bullet and not line.is_number) or line.end - line.body > 160:
            continue
        words = text[line.body : line.end]
        letters = [char for char in words if char.isalpha()]
        shouted = len(letters) >= 3 and words.upper() == words and words.lower() != words
        long_enough = len(letters) >= 5 or " " in words
        if shouted and long_enough and not words.endswith(".") and _opens(lines, at):
            yield Head(Style.CAPS, at, at + 1, *_trim(text, line.body, line.end))


def bold(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield lines that are bold from end to end."""
    for at, line in enumerate(lines):
        if line.is_blank or (line.is_bullet and not line.is_number) or line.indent > 3:
            continue
        if found := _BOLD.match(text, line.body, line.end) or _SUMMARY.match(
            text, line.body, line.end
        ):
            yield Head(
                Style.BOLD, at, at + 1, *_trim(text, found.start("words"), found.end("words"))
            )


def asked_in_prose(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield "You ask for ...", each at the head of a paragraph that answers it; two at least."""
    found: list[Head] = []
    for at, line in enumerate(lines):
        if line.is_blank or line.is_bullet or not _opens(lines, at):
            continue
        if asked := _ASKED_IN_PROSE.match(text, line.body, line.end):
            stop = asked.end() - 1
            rest = (asked.end(), line.end)
            found.append(Head(Style.RUN_IN, at, at + 1, line.body, stop, rests=(rest,)))
    if len(found) >= 2:
        yield from found


def run_in(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield lines that begin with bold words and go on with an answer."""
    for at, line in enumerate(lines):
        if line.is_blank or line.indent > 3:
            continue
        if found := _RUN_IN.match(text, line.body, line.end):
            span = _trim(text, found.start("words"), found.end("words"))
            yield Head(Style.RUN_IN, at, at + 1, *span, rests=((found.end(), line.end),))


def numbered(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield numbered lines at the margin; a requirement that wraps takes its next lines too."""
    for at, line in enumerate(lines):
        if (
            line.is_number
            and line.indent < 3
            and line.mark[-2:-1].isdigit() | line.mark[:1].isdigit()
        ):
            after = _wrapped(text, lines, at)
            deeper = min(line.mark.rstrip(".)").count("."), 1)  # "1.1" stands under "1."
            span = _trim(text, line.body, lines[after - 1].end)
            yield Head(Style.NUMBER + deeper, at, after, *span)


def numbered_run_in(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield "1. Knowledge of SQL: three years" where all numbered lines are of that kind."""
    found: list[Head] = []
    for at, line in enumerate(lines):
        if not (line.is_number and line.indent < 3):
            continue
        colon = text.find(": ", line.body, min(line.end, line.body + _LONGEST_RUN_IN))
        if colon < 0:
            return
        span = _trim(text, line.body, colon)
        found.append(Head(Style.NUMBER, at, at + 1, *span, rests=((colon + 2, line.end),)))
    wanted = sum(reads_as_requirement(text[head.start : head.end]) for head in found)
    if len(found) >= 2 and wanted * 2 >= len(found):
        yield from found


def _wrapped(text: str, lines: list[Line], at: int) -> int:
    after = at + 1
    while after < min(len(lines), at + 6):
        line = lines[after]
        if line.is_blank or line.is_bullet or not text[line.start].islower():
            break
        if not _could_wrap(text, lines[after - 1], line):
            break
        after += 1
    return after


def _could_wrap(text: str, line: Line, below: Line) -> bool:
    """Whether a requirement had to break where it did: an answer written small is none of it."""
    word = text[below.start : below.end].split(" ", 1)[0]
    is_full = line.end - line.start + 1 + len(word) > _NARROWEST_WRAP
    return is_full or bool(_UNFINISHED.search(text[max(line.start, line.end - 16) : line.end]))


def plain(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield short lines without an end that stand over something: plain text's only heading."""
    for at, line in enumerate(lines):
        if line.is_blank or line.is_bullet or line.is_rule or not _opens(lines, at):
            continue
        if _reads_as_heading(text, lines, at) and not _is_over_title(text, lines, at):
            yield Head(Style.PLAIN, at, at + 1, *_trim(text, line.body, line.end))


def _is_over_title(text: str, lines: list[Line], at: int) -> bool:
    """Whether a line at the top, a name perhaps, stands right over what the document is."""
    if at > _TOP or at + 1 >= len(lines) or lines[at + 1].is_blank:
        return False
    below = lines[at + 1]
    return is_title(text[below.start : min(below.end, below.start + 200)])


def _reads_as_heading(text: str, lines: list[Line], at: int) -> bool:
    line = lines[at]
    if line.end - line.start > 200:
        return False
    words = text[line.start : line.end]
    following = next(
        (lines[i] for i in range(at + 1, min(at + 4, len(lines))) if not lines[i].is_blank), None
    )
    if _PROMPT.match(words) and _stands_alone(lines, at):
        return following is not None
    ends = words.rstrip(_EMPHASIS)[-1:]
    if following is None or ends in ".!,;…" or words[0] in "([<" or not _speaks(words):
        return False
    if words[-1] in ":?":
        return True
    adjacent = at + 1 < len(lines) and not lines[at + 1].is_blank
    count = len(words.split())
    if adjacent and not following.is_bullet:
        most = 16 if reads_as_requirement(words) or _SOMEONE.match(words) else 10
        return count <= most and _answers(text, following, than=line)
    return count <= 20


def bullets(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield the bullets at the margin; those with a list under them may be requirements."""
    for at, line in enumerate(lines):
        if line.is_bullet and line.indent < 2 and line.depth == 0 and not line.is_rule:
            yield Head(Style.BULLET, at, at + 1, *_trim(text, line.body, line.end))


def _answers(text: str, line: Line, *, than: Line) -> bool:
    """Whether a line right under another answers it: longer, or ended, or a note-to-self."""
    is_longer = line.end - line.start > than.end - than.start
    return is_longer or text[line.end - 1] in ".!?" or not _speaks(text[line.start : line.end])


def _speaks(words: str) -> bool:
    """Whether a line has letters and is no statement, no introduction and no note-to-self."""
    if _STATEMENT.match(words) or ". " in words.rstrip(":?"):
        return False
    return any(map(str.isalpha, words)) and notes.kind_inside(words) is None


def is_bold(words: str) -> bool:
    """Whether a text is one bold line."""
    return len(words) < 200 and _BOLD.match(words) is not None


def _stands_alone(lines: list[Line], at: int) -> bool:
    return at + 1 < len(lines) and lines[at + 1].is_blank


def _opens(lines: list[Line], at: int) -> bool:
    """Whether nothing but white space or a rule stands right above."""
    return at == 0 or lines[at - 1].is_blank or lines[at - 1].is_rule


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in _EDGE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGE):
        end -= 1
    return start, end


Finder = Callable[[str, list[Line]], Iterator[Head]]
WEAK: tuple[Finder, ...] = (
    section_names,
    over_items,
    caps,
    bold,
    asked_in_prose,
    run_in,
    numbered_run_in,
    numbered,
    bullets,
    plain,
)
