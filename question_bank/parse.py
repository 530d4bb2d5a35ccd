# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
"""A document's text in; its requirements, points and notes out."""

import re
from collections import Counter
from collections.abc import Iterable

from question_bank import adverts, columns, evidence, notes, plausible, sections, tables, titles
from question_bank.blocks import Wrap
from question_bank.errors import NotAnApplication, Reason, Unreadable
from question_bank.evidence import Evidence
from question_bank.head import Head, Style
from question_bank.keys import Keys
from question_bank.kinds import kind_of
from question_bank.letters import without_frame
from question_bank.lines import HIDDEN, scan
from question_bank.model import Note, NoteKind, Point, Priority, Reading, Requirement
from question_bank.notes import Span
from question_bank.outline import Asked, Outline, outline
from question_bank.priorities import is_nice_by_place, priority, without_label
from question_bank.tags import without_tags

_NUMBERING = re.compile(
    r"^(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|#\d{1,3}[.:)]?|[a-zA-Z]\))\s+(?=\S)"
)
LIMIT_CHARACTERS = 300_000
"""An application of a hundred pages; more is a book, and would keep others waiting."""
LIMIT_LINES = 20_000
_LONGEST_TITLE = 120
_OPENING = 2000  # characters
_MARKS = " \t\n\"'“”„«»*_`:–—-"


def read_application(text: str, *, fallback_title: str) -> Reading:
    """Read a document in which a job's requirements are answered; offsets are in code points.

    Raises `NotAnApplication` where no requirement, or no answer to any, is to be found, and
    `Unreadable` where there are more than `LIMIT_CHARACTERS` or `LIMIT_LINES`.
    """
    if len(text) > LIMIT_CHARACTERS or text.count("\n") > LIMIT_LINES:
        raise Unreadable(Reason.TOO_LARGE)
    try:
        return _Reading(text).read(fallback_title)
    finally:
        notes.forget()


class _Reading:
    def __init__(self, text: str) -> None:
        self.text = text
        self.comments = notes.comments(text)
        self.plain = _blanked(text, self.comments)  # same offsets, comments hidden
        self.lines = without_frame(self.plain, without_tags(self.plain, scan(self.plain)))
        self.skeleton: Outline = outline(self.plain, self.lines)
        self.outside = sum(not asked.over for asked in self.skeleton.asked)
        self.last = self._nice_by_place()
        self.habit = Wrap.habit(self.plain, self.lines)
        self.requirement_keys = Keys()
        self.point_keys = Keys()
        self.remarks: list[Span] = []

    def read(self, fallback_title: str) -> Reading:
        if plausible.is_code_or_data(self.text) or plausible.is_chat_or_recipe(self.text):
            raise NotAnApplication(Reason.NO_REQUIREMENTS)
        found = self._evidence()
        self._refuse_other_texts(found)
        title, organisation = self._title()
        requirements = tuple(
            self._requirement(asked, held)
            for asked, held in zip(self.skeleton.asked, found, strict=True)
        )
        remarks = tuple(self._note(span) for span in sorted(self.remarks, key=lambda n: n.start))
        return Reading(
            title or fallback_title, organisation, self.text, requirements, remarks=remarks
        )

    def _evidence(self) -> list[Evidence]:
        found = [self._under(asked) for asked in self.skeleton.asked]
        self._place(self.comments, found)
        for first, after in self.skeleton.asides:
            self._place(self._aside_notes(first, after), found)
        for first, after in self.skeleton.notes:
            self._place(self._all_notes(first, after), found)
        return found

    def _under(self, asked: Asked) -> Evidence:
        held = Evidence()
        for part in asked.parts:
            piece = evidence.read(self.plain, self.lines, part, habit=self.habit)
            held.facts += piece.facts
            held.notes += piece.notes
            held.pointers += piece.pointers
        held.facts = held.facts or held.pointers
        return held

    def _aside_notes(self, first: int, after: int) -> Iterable[Span]:
        for line in self.lines[first:after]:
            if line.is_blank or line.end - line.start > 400:
                continue
            if found := notes.find(self.plain, line.start, line.end):
                yield from found
                continue
            kind = notes.kind_bare(self.plain[line.start : line.end])
            if kind or self._is_under_notes(first):
                yield Span(line.body, line.end, kind or NoteKind.TODO)

    def _is_under_notes(self, first: int) -> bool:
        """Whether a line stands right under a heading such as "Notes to self"."""
        if not first or first > len(self.lines):
            return False
        head = self.lines[first - 1]
        words = self.plain[head.body : min(head.end, head.body + 80)]
        return columns.names_notes(words.strip("# *_:"))

    def _all_notes(self, first: int, after: int) -> Iterable[Span]:
        for line in self.lines[first:after]:
            if line.body < line.end and not line.is_rule:
                kind = notes.kind_inside(self.plain[line.body : line.end])
                yield Span(line.body, line.end, kind or NoteKind.TODO)

    def _place(self, loose: Iterable[Span], found: list[Evidence]) -> None:
        """Give notes that stand in no requirement's answer to the nearest requirement.

        Those over all headings but the title are on the document as a whole.
        """
        asked = self.skeleton.asked
        opening = self.lines[self.skeleton.opening].start if self.lines else 0
        at = -1
        for note in loose:
            if note.end <= opening:
                self.remarks.append(note)
                continue
            while at + 1 < len(asked) and asked[at + 1].head.start <= note.start:
                at += 1
            inside = at >= 0 and note.start < self.lines[asked[at].parts[-1].after - 1].end
            home = at if inside or at + 1 >= len(asked) else at + 1
            if 0 <= home < len(found):
                found[home].notes.append(note)

    def _refuse_other_texts(self, found: list[Evidence]) -> None:
        asked = [self._heading(asked) for asked in self.skeleton.asked]
        facts = [self.text[f.start : f.end] for held in found for f in held.facts]
        if adverts.is_advert(self.text, self._quotable_headings()):
            raise NotAnApplication(Reason.ADVERT)
        if not asked:
            raise NotAnApplication(Reason.NO_REQUIREMENTS)
        if not facts or plausible.is_advert(asked, facts):
            raise NotAnApplication(Reason.NO_ANSWERS)
        grouped = any(
            sections.is_plainly_section(self.text[h.start : h.end])
            for a in self.skeleton.asked
            for h in a.over
        )
        is_other = plausible.is_specification(asked, facts)
        if is_other or not plausible.is_application(asked, facts, sections=grouped):
            raise NotAnApplication(Reason.NO_REQUIREMENTS)

    def _quotable_headings(self) -> list[str]:
        """Return what may be quoted from an advert: the requirements that have an answer."""
        heads = [asked.head for asked in self.skeleton.asked]
        whole = [self.text[head.start : head.end] for head in heads]
        return [words for words in whole if not sections.is_section(words)]

    def _heading(self, asked: Asked) -> str:
        words, _ = self._head_words(asked)
        return words

    def _head_words(self, asked: Asked) -> tuple[str, list[Span]]:
        """Return a heading's words without the notes in it, and those notes."""
        head = asked.head
        found = notes.find(self.plain, head.start, head.end) if head.end - head.start < 2000 else []
        words = self.plain[head.start : head.end].replace(HIDDEN, " ")
        for note in reversed(found):
            words = words[: note.start - head.start] + " " + words[note.end - head.start :]
        clean = " ".join(words.replace("**", "").replace("__", "").split()).strip(_MARKS)
        clean = without_label(sections.undecorated(_NUMBERING.sub("", clean)))
        return (clean, found) if clean else (" ".join(self.text[head.start : head.end].split()), [])

    def _section(self, head: Head) -> str:
        words = " ".join(self.plain[head.start : head.end].split()).strip(_MARKS)
        return _NUMBERING.sub("", sections.undecorated(words))

    def _nice_by_place(self) -> frozenset[int]:
        """Return the lines of section headings that are nice to have by where they stand."""
        beside: dict[tuple[int, ...], dict[int, str]] = {}
        counts: Counter[int] = Counter()
        for asked in self.skeleton.asked:
            over = [head.line for head in asked.over]
            counts.update(over)
            for depth, head in enumerate(asked.over):
                beside.setdefault(tuple(over[:depth]), {})[head.line] = self._section(head)
        return frozenset(
            list(held)[-1]
            for held in beside.values()
            # One over each requirement groups nothing: "Question 1", "Question 2".
            if is_nice_by_place(list(held.values())) and any(counts[line] > 1 for line in held)
        )

    def _priority(self, asked: Asked) -> Priority:
        section = " / ".join(self._section(head) for head in asked.over)
        is_last = any(head.line in self.last for head in asked.over)
        by_place = Priority.NICE if is_last else Priority.MUST
        return priority(section, self._line(asked), by_place=by_place)

    def _line(self, asked: Asked) -> str:
        """Return a heading's whole line, label and all: "Requirement 4 (a plus): Go"."""
        line = self.lines[asked.head.line]
        stop = asked.head.end if asked.head.rests else max(line.end, asked.head.end)
        own = " ".join(self.plain[line.body : stop].split())
        return " ".join([own, *(f"({cell})" for cell in tables.levels(self.plain, line))])

    def _stands_with_sections(self, asked: Asked) -> bool:
        """Whether a requirement stands beside the sections as its own: by marks, or as the only."""
        is_alone = self.outside == 1 and asked.head.level != Style.NUMBER
        return self.skeleton.has_sections and (asked.head.level < Style.SECTION or is_alone)

    def _requirement(self, asked: Asked, held: Evidence) -> Requirement:
        words, flags = self._head_words(asked)
        over = [self._section(head) for head in asked.over]
        section = over[-1] if over else (words if self._stands_with_sections(asked) else "")
        spans = sorted(
            {(n.start, n.end): n for n in [*flags, *held.notes]}.values(), key=lambda n: n.start
        )
        return Requirement(
            key=self.requirement_keys.key(words),
            text=words,
            section=section,
            priority=self._priority(asked),
            kind=kind_of(words),
            points=tuple(self._points(words, held)),
            notes=tuple(map(self._note, spans)),
        )

    def _note(self, span: Span) -> Note:
        return Note(self.text[span.start : span.end], span.start, span.end, span.kind)

    def _points(self, requirement: str, held: Evidence) -> Iterable[Point]:
        for fact in held.facts:
            quote = self.text[fact.start : fact.end]
            key = self.point_keys.key(quote, requirement)
            yield Point(key, quote, fact.start, fact.end, fact.lead_in)

    def _title(self) -> tuple[str | None, str | None]:
        role, employer = titles.from_lines(self.plain)
        opening, at = titles.from_opening(self.plain)
        if self.skeleton.title is not None:
            head = self.skeleton.title
            title, named = titles.from_heading(self.plain[head.start : head.end])
            below = self.plain[head.end : head.end + 600]
            if titles.is_generic(self.plain[head.start : head.end]):
                told, of = titles.from_lines_below(below)
                return role or told, employer or of or at or titles.from_line_below(below)
            named = titles.likelier(named, titles.from_line_below(below))
            role = role or (None if titles.names_role(title) or named else opening)
            return role or title, employer or named or at or titles.from_line_below(below)
        role, employer = role or opening, employer or at
        if role is None and (first := self._first_line()):
            title, named = titles.from_heading(first)
            return title, employer or named
        return role or titles.role_in_sentence(self.plain), employer

    def _first_line(self) -> str | None:
        """Return the first line where it stands over all headings and names a job and employer."""
        heads = [head.line for asked in self.skeleton.asked for head in (asked.head, *asked.over)]
        for at, line in enumerate(scan(self.plain[:_OPENING])):  # a letter's head is still there
            if not line.is_blank:
                words = self.plain[line.start : line.end]
                is_over = not line.is_bullet and len(words) < _LONGEST_TITLE and at <= min(heads)
                told = is_over and titles.names_role(words) and titles.organisation(words)
                return words if told else None
        return None


def _blanked(text: str, spans: list[Span]) -> str:
    pieces: list[str] = []
    at = 0
    for span in spans:
        hidden = text[span.start : span.end]
        pieces += [text[at : span.start], "".join("\n" if c == "\n" else HIDDEN for c in hidden)]
        at = span.end
    return "".join([*pieces, text[at:]])
