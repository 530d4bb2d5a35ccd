# ruff: noqa: E501, RUF001 - patterns are a line each and name typographic marks
"""What a bullet or paragraph is made of: statements, lines that introduce, notes, and idle words."""

import re
from dataclasses import dataclass, field

from question_bank import note_nothing, notes
from question_bank.heads_labelled import NOTED
from question_bank.lines import HIDDEN
from question_bank.model import NoteKind
from question_bank.note_signs import speaks_of_deed
from question_bank.notes import Span
from question_bank.pointers import is_pointer
from question_bank.sentences import sentences, strip

_SUCH_AS = re.compile(
    r"""[\s,;(–—-]*(?:\b(?:such\s+as|including|e\.g\.,?|i\.e\.,?|for\s+(?:example|instance)|namely|like|as\s+follows|which\s+includes?|these\s+are|among\s+(?:them|others)
    |in\s+particular|particularly|to\s+name\s+a\s+few|where\s+i|in\s+which\s+i|z\.\s?b\.|zum\s+beispiel|darunter|etwa|wie|und\s+zwar|par\s+exemple|notamment|tels\s+que|telles\s+que
    |por\s+ejemplo|como|entre\s+ellos|tales\s+como|kuten|esimerkiksi|muun\s+muassa|till\s+exempel|t\.ex\.|såsom|bland\s+annat))?[\s,]*[:：]\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENS_LIST = re.compile(
    r"\b(?:following|below|as\s+follows|such\s+as|including|for\s+example|for\s+instance|namely|e\.g\.?)\W*$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_COUNTED = re.compile(
    r"^\W*(?:here\s+(?:are|is)\s+|my\s+|the\s+)?\d+\s+(?:\w+\s+)?(?:examples?|projects?|pieces?|evidences?|reasons?|things?|points?|items?|instances?|cases?|ways?|beispiele?|exemples?|ejemplos?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d{2,4}\b")
_VERB = re.compile(
    r"^(?:i\s+(?:have\s+|also\s+|was\s+|am\s+)?|have\s+|also\s+)?(?:\w+ed|led|built|ran|wrote|taught|made|won|gave|took|grew|cut|set|held|drove|kept|sold|spoke|brought|found|began|chose|did|oversaw|rebuilt|rewrote)\b",
    re.IGNORECASE,
)
_IDLE = re.compile(
    r"""^(?:[*_]{0,3}(?:confidence|status|tags?|priority|word\s+count|words|last\s+(?:edited|updated)|updated|created|owner|weight|progress|schlagwörter|étiquettes|etiquetas|tunnisteet|taggar)[*_]{0,3}\s{0,3}:[*_]{0,3}\s.{0,60}$|(?:my\s+|the\s+)?(?:answers?|responses?|details?|examples?)\b.{0,60}\b(?:below|follow)\b|(?:so|thus|therefore|hence|overall|all\s+in\s+all|in\s+short)\b,?\s+i(?:['’]m)?\s+(?:feel|am|think|believe|consider|would|can)\b
    |below\s+(?:are|is|you|i)\b|the\s+above\b|as\s+(?:mentioned|described|noted|stated|shown|explained|listed)\s+(?:above|before|earlier|below|previously)\b.{0,80}$
    |(?:please\s+)?(?:see|refer\s+to)\s+(?:above|below|my\s+(?:cv|resume|résumé|portfolio|linkedin)|the\s+(?:section|answer|paragraph)s?)\b|(?:please\s+)?find\s+(?:below|attached)\b
    |all\s+(?:of\s+)?(?:this|the\s+above|these)\b.{0,60}\b(?:equip|prepar|qualif|mak|show|demonstrat|means)\w*|(?:this|these|those|that)\s+(?:experiences?|skills?|projects?|background|examples?|roles?)\s+(?:\w+\s+)?(?:equip|prepar|qualif|make|show|demonstrat|have\s+(?:equipped|prepared)|has\s+(?:equipped|prepared)|gave\s+me)\w*
    |here\s+(?:are|is)\s+(?:my|some|the|a|how|what)\b.{0,80}$|in\s+(?:summary|conclusion|short)\b|thank\s+you(?:\s+(?:for|very|so|in\s+advance|again|kindly|all)\b|\W*$)|thanks\s+for\b|(?:i\s+)?look(?:ing)?\s+forward\b
    |i\s+(?:would\s+)?(?:hope|be\s+happy\s+to|would\s+(?:love|welcome|be\s+(?:glad|happy|delighted)))\b.{0,120}\b(?:discuss|meet|hear|interview|talk|talking|chat|tell\s+you\s+more|answer)\w*
    |i\s+am\s+(?:writing|applying|pleased\s+to\s+apply)\b|i['’]m\s+(?:writing|applying)\b|i\s+(?:would\s+like|wish|want)\s+to\s+apply\b|(?:this|the)\s+(?:document|section|page)\s+(?:contains|lists|describes|answers|collects|is)\b
    |(?:nachfolgend|im\s+folgenden|unten|anbei)\b.{0,100}$|die\s+oben\b|über\s+eine\s+einladung\b|vielen\s+dank|ich\s+freue\s+mich\s+(?:auf|über)\b|hiermit\s+bewerbe\b
    |ci-(?:dessous|dessus|joint)\b|voici\s+(?:mes|mon|ma)\b|je\s+(?:vous\s+remercie|reste\s+à\s+votre)|dans\s+l['’]attente\b|a\s+continuación\b|quedo\s+a\b|gracias\s+por\b|alla\s+(?:on|ovat)\b|nedan\b|tack\s+för\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_ADVERT = re.compile(
    r"""^["“„«']?(?:you(?:['’]ll|\s+will|\s+have|\s+are|\s+bring|\s+should|\s+must|\s+thrive|\s+enjoy|['’]re|['’]ve)\b|we(?:['’]re|\s+are)\s+looking\b|we\s+(?:need|want|expect|require|offer|value)\s+(?:someone|somebody|people|candidates|you|a\s+person)\b
    |(?:the\s+)?(?:successful|ideal|right)\s+(?:candidate|applicant)s?\b|(?:candidates|applicants)\s+(?:must|should|will|are)\b
    |(?:guidance|instructions?|hint|prompt|guidelines?|hinweis|consigne|indicaciones|ohje|anvisning)(?:\s+(?:notes?|for\s+(?:applicants|candidates)))?\s{0,2}:\s|(?:describe|give\s+(?:an\s+example\s+of)|tell\s+us\s+about|outline)\s+a\s+time\s+(?:when|where|that)\s+you\b|give\s+(?:us\s+)?an\s+example\s+of\s+(?:a\s+time|when|how)\b|tell\s+us\s+(?:about|how|why|what)\b|\(?max(?:imum|\.)?\s+\d+\s+(?:words|characters)
    |please\s+(?:describe|give|complete|answer|provide|explain|tell|use|note|attach|state|list|include|do\s+not|refer)\b|(?:max(?:imum|\.)?|up\s+to|no\s+more\s+than|limit(?:ed\s+to)?:?)\s+\d+\s+(?:words|characters|pages|lines)\b|(?:word|character)\s+(?:limit|count)\b|\(?\d+\s+words(?:\s+max\w*)?\)?\W*$
    |sie\s+(?:haben|bringen|sind|verfügen)\b|wir\s+(?:suchen|erwarten)\b|bitte\s+(?:beschreiben|nennen|geben|füllen|beantworten)\b|vous\s+(?:avez|êtes|disposez|maîtrisez)\b|nous\s+(?:recherchons|cherchons)\b|veuillez\b|merci\s+de\s+(?:décrire|préciser|répondre)\b|buscamos\b|por\s+favor\b|describa\b|sinulla\s+on\b|etsimme\b|kuvaile\b|vi\s+söker\b|beskriv\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_EMPTY = re.compile(
    r"^\W*(?:[\w ]{1,30}:\s*)?(?:n/?a|none(?:\s+(?:yet|so\s+far|really))?|nothing(?:\s+(?:yet|here|to\s+(?:add|show)))?(?:\s+so\s+far)?|no\s+(?:\w+\s+)?(?:experience|evidence|answer)(?:\s+(?:yet|so\s+far|here|with\s+this))*|not\s+(?:yet|applicable)|no|yes|nope|same(?:\s+as\s+above)?|see\s+above"
    r"|keine?|nichts|noch\s+(?:nichts|keine)|entfällt|aucune?|rien|néant|ningun[oa]|nada|ei\s+(?:ole|kokemusta|mitään)|ingen|inget|inga)(?:\W*\b(?:to\s+be\s+honest|honestly|unfortunately|sadly|yet|so\s+far|i['’]m\s+afraid|at\s+the\s+moment|leider|bisher|malheureusement|todavía|aún|vielä|ännu))*\W*$",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"[ABC][12]\+?\.?")  # of a language
_HIDDEN = re.compile(f"{HIDDEN}+")
_ASKS_ONESELF = re.compile(
    r"\?\?|\b(?:i|we|my|our|me|us|this|that|it|these|here|mention|example|enough|ich|wir|mein\w*|hier|das|je|nous|mon|ma|ici|ça|yo|mi|esto|aquí|minä|tämä|tähän|jag|vi|min|det|här)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]")
_EDGE = " \t\n\u00a0*_~`>|"
_WORD_COUNT_LEAD = 12
_LONGEST_NOTE = 160
_COMPLETES = re.compile(
    r"(?:it|this|that|they|these|those|nobody|no[\s-]one|none|both|neither|all\s+of\s+(?:them|it)|each\s+of|es|das|dies(?:e[rs]?)?|niemand|beide|cela|ça|personne|esto|eso|nadie|ambos|se|tämä|kukaan|det|den|ingen|båda)\b(?!\s+(?:ist|is|est|es|on|är)\s+m\w+\b)",
    re.IGNORECASE,
)
_MOST_COMPLETING = 25  # words
_CLOSING = (")", "]")


@dataclass(slots=True)
class Pieces:
    """The spans a block is made of; `lead` introduces what follows or hangs under it.

    `pointers` are idle words that refer to another answer; they count where nothing else stands.
    """

    facts: list[tuple[int, int]] = field(default_factory=list)
    notes: list[Span] = field(default_factory=list)
    pointers: list[tuple[int, int]] = field(default_factory=list)
    lead: tuple[int, int] | None = None

    def takes_note(self, text: str, start: int, end: int) -> bool:
        """Take a short block as one note where it is one as a whole: "also X?? leave out"."""
        start, end = strip(text, start, end)
        if labelled := NOTED.match(text, start, end):
            return self._takes_labelled(labelled)
        if end - start > _LONGEST_NOTE or (kind := notes.kind_whole(text[start:end])) is None:
            return False
        self.notes.append(Span(start, end, kind))
        return True

    def _takes_labelled(self, labelled: re.Match[str]) -> bool:
        """Take "Notes: ..." whole, whatever it says; a label alone leads to what is under it."""
        words = labelled["words"]
        if not _LETTERS.search(words):
            return bool(words.strip())
        kind = notes.kind_inside(words) or NoteKind.TODO
        self.notes.append(Span(labelled.start(), labelled.end(), kind))
        return True


def of_paragraph(text: str, start: int, end: int, *, opens_list: bool) -> Pieces:
    """Split prose: one assertion a point, a last sentence that introduces, notes apart."""
    pieces = Pieces()
    if pieces.takes_note(text, start, end):
        return pieces
    for a, b in _segments(text, start, end, pieces):
        for span in _statements(text, a, b, pieces):
            pieces.facts.append(span)
    _take_lead(text, pieces, opens_list=opens_list, in_prose=True)
    _take_plans(text, pieces)
    pieces.pointers = [span for span in pieces.facts if _only_points(text, *span)]
    pieces.facts = _completed(text, [span for span in pieces.facts if is_fact(text, *span)])
    pieces.notes.sort(key=lambda note: note.start)
    return pieces


def _take_plans(text: str, pieces: Pieces) -> None:
    """Let what is planned go with the note before it that there is nothing yet."""
    for at, note in enumerate(pieces.notes):
        if not note_nothing.kind(text[note.start : note.end]):
            continue
        plan = next((fact for fact in pieces.facts if fact[0] >= note.end), None)
        between = text[note.end : plan[0]] if plan else "?"
        if plan and not re.search(r"\w", between) and note_nothing.is_plan(text[plan[0] : plan[1]]):
            end = plan[1] + (text[plan[1] : plan[1] + 1] in _CLOSING)
            pieces.notes[at] = Span(note.start, end, note.kind)
            pieces.facts.remove(plan)


def of_bullet(text: str, start: int, end: int, *, opens_list: bool) -> Pieces:
    """Take a bullet whole, but for its notes: between two of them may stand two statements."""
    pieces = Pieces()
    if pieces.takes_note(text, start, end):
        return pieces
    for a, b in _segments(text, start, end, pieces):
        pieces.facts += _joined(_statements(text, a, b, pieces), pieces.notes)
    _take_lead(text, pieces, opens_list=opens_list, in_prose=False)
    _take_plans(text, pieces)
    pieces.pointers = [span for span in pieces.facts if _only_points(text, *span)]
    pieces.facts = _weighty(text, [span for span in pieces.facts if is_fact(text, *span)])
    pieces.notes.sort(key=lambda note: note.start)
    return pieces


def is_fact(text: str, start: int, end: int) -> bool:
    """Whether words say something that could be told in an interview."""
    words = text[start : min(end, start + 300)]
    if _LEVEL.fullmatch(words):
        return True
    if len(_LETTERS.findall(words)) < 2 or _EMPTY.match(words):
        return False
    bare = words.lstrip(_EDGE)
    if _ADVERT.match(bare):
        return speaks_of_deed(bare.partition(": ")[2])  # "Please give an example: I wrote ..."
    return not _IDLE.match(bare)


def _completed(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join a sentence that only goes on about the one before: "It took five months."."""
    joined: list[tuple[int, int]] = []
    for a, b in spans:
        words = text[a:b]
        completes = _COMPLETES.match(words) and len(words.split()) <= _MOST_COMPLETING
        if joined and completes and text[joined[-1][1] : a].isspace():
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


def _only_points(text: str, start: int, end: int) -> bool:
    return not is_fact(text, start, end) and is_pointer(text[start:end])


def clean_lead(text: str, span: tuple[int, int]) -> str:
    """Return an introducing line without its colon and marks."""
    words = _SUCH_AS.sub("", text[span[0] : span[1]])
    return words.strip(" \t\n*_,;:–—-")


def _segments(text: str, start: int, end: int, pieces: Pieces) -> list[tuple[int, int]]:
    """Return what is left of a span when its delimited notes are cut out."""
    found = _bared(text, notes.find(text, start, end))
    pieces.notes += found
    cuts = [(note.start, note.end) for note in found]
    cuts += [hidden.span() for hidden in _HIDDEN.finditer(text, start, end)]
    edges = [start, *(edge for cut in sorted(cuts) for edge in cut), end]
    spans = [(edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]
    return [span for span in (_tidy(text, *span) for span in spans) if span[0] < span[1]]


def _bared(text: str, found: list[Span]) -> list[Span]:
    """Return notes without white space or hidden comments at their ends."""
    return [Span(*_bare(text, note.start, note.end), note.kind) for note in found]


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and (text[end - 1].isspace() or text[end - 1] == HIDDEN):
        end -= 1
    return start, end


def _statements(text: str, start: int, end: int, pieces: Pieces) -> list[tuple[int, int]]:
    """Return the sentences that are no notes, and note the others."""
    kept: list[tuple[int, int]] = []
    told = sentences(text, start, end)
    for at, (begin, b) in enumerate(told):
        a = begin
        if _asks_as_told(text, told[at : at + 2]):
            kept.append((a, b))
            continue
        note = notes.tail(text, a, b)
        is_split = note is not None and not notes.kind_of_statement(text[a : note.start])
        if not is_split and (kind := notes.kind_of_statement(text[a:b])):
            pieces.notes.append(Span(a, b, kind))
            continue
        if first := notes.opening(text, a, b):
            pieces.notes.append(first)
            a = first.end
            note = notes.tail(text, a, b)
        if note is not None:
            pieces.notes.append(Span(*_skip_dash(text, note), note.kind))
        span = _tidy(text, a, b if note is None else note.start)
        if span[0] < span[1]:
            kept.append(span)
    return kept


def _asks_as_told(text: str, told: list[tuple[int, int]]) -> bool:
    """Whether a question belongs to the deed told right after it, and does not ask about it."""
    if len(told) < 2 or text[told[0][1] - 1] != "?":
        return False
    asked, answered = (text[a:b] for a, b in told)
    return not _ASKS_ONESELF.search(asked) and speaks_of_deed(answered)


def _skip_dash(text: str, note: Span) -> tuple[int, int]:
    start = note.start
    while start < note.end and not text[start].isalnum():
        start += 1
    return start, note.end


def _joined(spans: list[tuple[int, int]], found: list[Span]) -> list[tuple[int, int]]:
    """Join sentences of a bullet that no note keeps apart."""
    joined: list[tuple[int, int]] = []
    for a, b in spans:
        if joined and not any(joined[-1][1] <= note.start < a for note in found[-8:]):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


def _weighty(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Drop what a cut-out note leaves hanging: a word or two beside a whole statement."""
    if len(spans) < 2:
        return spans
    whole = [span for span in spans if len(text[span[0] : span[1]].split()) >= 4]
    return whole or [max(spans, key=lambda span: span[1] - span[0])]


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """Trim a span's white space, wrapping marks and the punctuation that a cut leaves."""
    start, end = strip(text, start, end)
    while start < end and text[start] in ",;.:)–—- \t\n\u00a0":
        start += 1
    while end > start and text[end - 1] in ",;–—- \t\n\u00a0":
        end -= 1
    for mark in ("**", "__", "~~", "*", "_"):
        inner = text[start:end]
        if (
            len(inner) > 2 * len(mark)
            and inner.startswith(mark)
            and inner.endswith(mark)
            and inner.count(mark) == 2
        ):
            return strip(text, start + len(mark), end - len(mark))
    return start, end


def _take_lead(text: str, pieces: Pieces, *, opens_list: bool, in_prose: bool) -> None:
    """Move the last span to `lead` where it only introduces; keep the fact it may carry."""
    if not pieces.facts:
        return
    start, end = pieces.facts[-1]
    words = text[start:end]
    ends_open = words.endswith((":", "：")) or (
        opens_list and bool(_OPENS_LIST.search(words[-40:]))
    )
    if not ends_open and not (opens_list and not in_prose and _is_heading_like(text, start, end)):
        return
    pieces.lead = (start, end)
    pieces.facts.pop()
    cut = _SUCH_AS.search(words) or _OPENS_LIST.search(words)
    stop = start + (cut.start() if cut else len(words))
    if ends_open and carries_fact(text[start:stop]):
        pieces.facts.append(_tidy(text, start, stop))


def carries_fact(words: str) -> bool:
    """Whether an introducing line tells a figure of its own."""
    return bool(_FIGURE.search(_YEAR.sub("", words))) and not _COUNTED.match(words)


def _is_heading_like(text: str, start: int, end: int) -> bool:
    """Whether a bullet with children under it is only their heading ("At Acme (2019)")."""
    words = text[start:end]
    count = len(words.split())
    has_comma = _ends_in_comma(text, end)
    if carries_fact(words):
        return False
    if has_comma:
        return count <= _WORD_COUNT_LEAD
    return count <= 6 and not _VERB.match(words)


def _ends_in_comma(text: str, end: int) -> bool:
    return text[end : end + 1] in {",", "–", "—", "-"}
