"""All questions that could be asked about an application, in a fixed order, with stable keys."""

from collections.abc import Iterable, Iterator

from question_bank import lacks, pointers, topics
from question_bank.cues import cue, is_safe
from question_bank.groups import groups
from question_bank.keys import digest
from question_bank.kinds import is_about_choosing, is_about_values, is_credential, tells_when
from question_bank.model import (
    Note,
    NoteKind,
    Point,
    Question,
    QuestionType,
    Reading,
    Requirement,
    RequirementKind,
)
from question_bank.own_words import is_chore, quotable, weak_sides
from question_bank.phrase import is_prompt, opener
from question_bank.shape import Shape, shape
from question_bank.wordings import Wording
from question_bank.wordings.texts import (
    CREDENTIAL,
    EVIDENCE,
    GAP,
    POINTERS,
    PROMPT,
    SECOND_THOUGHTS,
    STORIES,
    WEAK_SIDE,
    flag,
    noted,
)

_T = QuestionType
_MIX: dict[RequirementKind, tuple[QuestionType, ...]] = {
    RequirementKind.EXPERIENCE: (
        _T.BEHAVIOURAL,
        _T.TECHNICAL,
        _T.IMPACT,
        _T.YEARS,
        _T.OWNERSHIP,
        _T.SCREEN,
    ),
    RequirementKind.SKILL: (
        _T.TECHNICAL,
        _T.BEHAVIOURAL,
        _T.PRESSURE,
        _T.IMPACT,
        _T.FAILURE,
        _T.YEARS,
        _T.SCREEN,
    ),
    RequirementKind.TRAIT: (
        _T.BEHAVIOURAL,
        _T.PRIORITISING,
        _T.COLLABORATION,
        _T.OWNERSHIP,
        _T.FAILURE,
        _T.PRESSURE,
    ),
    RequirementKind.COLLABORATION: (
        _T.COLLABORATION,
        _T.BEHAVIOURAL,
        _T.OWNERSHIP,
        _T.FAILURE,
        _T.SCREEN,
    ),
    RequirementKind.ETHICS: (_T.ETHICS, _T.BEHAVIOURAL, _T.MOTIVATION, _T.PRESSURE, _T.OWNERSHIP),
    RequirementKind.MISSION: (_T.MOTIVATION, _T.ETHICS, _T.SCREEN, _T.PRESSURE, _T.IMPACT),
}
_NO_DEED = frozenset({Shape.YEARS, Shape.VALUE})  # nothing to explain step by step
_OF_DEEDS = frozenset({_T.TECHNICAL, _T.OWNERSHIP, _T.FAILURE})
_UNCUED = frozenset({_T.YEARS, _T.SCREEN, _T.PRESSURE, _T.IMPACT})  # these look at the whole
_RESULTS = frozenset({Shape.RESULT, Shape.OUTCOME})
_WANTS_MORE = frozenset({NoteKind.EXPAND, NoteKind.EXAMPLE})


def questions(reading: Reading) -> tuple[Question, ...]:
    """Return every question of every requirement, in the document's order."""
    return tuple(q for requirement in reading.requirements for q in questions_for(requirement))


def questions_for(requirement: Requirement) -> tuple[Question, ...]:
    """Return every question that could be asked about one requirement."""
    found: dict[str, Question] = {}
    for question in (
        *_pointing(requirement),
        *_flagged(requirement),
        *_gaps(requirement),
        *_admitted(requirement),
        *_evidence(requirement),
    ):
        found.setdefault(question.key, question)
    return tuple(found.values())


def flagged_point(requirement: Requirement, note: Note) -> Point | None:
    """Return the point a note stands at: the one before it, else the first after it."""
    before = [point for point in requirement.points if point.end <= note.start]
    return before[-1] if before else next(iter(requirement.points), None)


def _pointing(requirement: Requirement) -> Iterator[Question]:
    """Ask for the story behind a pointer by the name the document gives it."""
    for point in requirement.points:
        if pointers.is_pointer(point.quote):
            target = pointers.target(point.quote) or "another part of it"
            for wording in POINTERS:
                yield _asked(requirement, wording, (point,), target=target)


def _flagged(requirement: Requirement) -> Iterator[Question]:
    for (said, wordings), points in _flags(requirement).items():
        for wording in wordings:
            yield _asked(requirement, wording, tuple(points[:3]), cued=said)


def _flags(
    requirement: Requirement,
) -> dict[tuple[str, tuple[Wording, ...]], list[Point]]:
    """Return what is said and asked of the notes that ask for more, and the points they stand at.

    A weak side is asked for as a gap; work on the text alone is no matter of an interview.
    """
    found: dict[tuple[str, tuple[Wording, ...]], list[Point]] = {}
    for note in requirement.notes:
        point = flagged_point(requirement, note)
        if point is None or note.kind is NoteKind.WEAKNESS or pointers.is_pointer(point.quote):
            continue
        if is_chore(note):
            continue
        wordings = STORIES if note.kind in _WANTS_MORE else SECOND_THOUGHTS
        points = found.setdefault((_said_of(requirement, note, point), wordings), [])
        if point not in points:
            points.append(point)
    return found


def _said_of(requirement: Requirement, note: Note, point: Point) -> str:
    """Quote a note; where it has no words, or tells of the point, say only what it is after."""
    lead = topics.lead_topic(requirement, (point,))
    words = quotable(note)
    said = noted(words, lead) if words else ""
    return said if said and is_safe(requirement, said, (point,)) else flag(note.kind, lead)


def _gaps(requirement: Requirement) -> Iterator[Question]:
    """Ask for the gap where there is no evidence; beside evidence, only for a weak side noted."""
    if requirement.points:
        yield from _weak_side(requirement)
        return
    for wording in (
        wording for type_ in (_T.GAP, _T.EXPAND, _T.BEHAVIOURAL) for wording in GAP[type_]
    ):
        text = f"{opener(requirement, wording.name)} {wording.text}"
        yield _question(requirement, wording, text, (requirement.gap_key,))


def _weak_side(requirement: Requirement) -> Iterator[Question]:
    sides = weak_sides(requirement)
    if not sides:
        return
    words = "”, and: “".join(side for side in sides[:2] if side)
    said = noted(words) if words else flag(NoteKind.WEAKNESS, None)
    for wording in WEAK_SIDE:
        text = f"{opener(requirement, wording.name)} {said} {wording.text}"
        yield _question(requirement, wording, text, (requirement.gap_key,))


def _admitted(requirement: Requirement) -> Iterator[Question]:
    """Ask for points that own up to a lack as for a gap: nothing was achieved there yet."""
    for points in groups(lacks.admitting(requirement.points)):
        for wording in GAP[_T.GAP]:
            yield _asked(requirement, wording, points)


def _evidence(requirement: Requirement) -> Iterator[Question]:
    if not requirement.points:
        return
    table = _special(requirement) or EVIDENCE
    for turn, type_ in enumerate(types_of(requirement)):
        for points, wordings in _shared(requirement, type_, table[type_], turn):
            said = "" if type_ in _UNCUED else cue(requirement, points)
            for wording in wordings:
                yield _asked(requirement, wording, points, cued=said)


def _special(requirement: Requirement) -> dict[QuestionType, tuple[Wording, ...]] | None:
    """Return the wordings for what one holds, or for a form's own question, if it is either."""
    if is_prompt(requirement.text):
        return PROMPT
    return CREDENTIAL if is_credential(requirement.text) else None


def types_of(requirement: Requirement) -> tuple[QuestionType, ...]:
    """Return the types of question that its kind is asked by, where there is evidence."""
    if special := _special(requirement):
        return tuple(special)
    unfit: set[QuestionType] = set()
    if not is_about_choosing(requirement.text):
        unfit.add(_T.PRIORITISING)
    if requirement.kind is RequirementKind.MISSION and not is_about_values(requirement.text):
        unfit.add(_T.ETHICS)
    return tuple(type_ for type_ in _MIX[requirement.kind] if type_ not in unfit)


def _shared(
    requirement: Requirement, type_: QuestionType, wordings: tuple[Wording, ...], turn: int
) -> Iterable[tuple[tuple[Point, ...], tuple[Wording, ...]]]:
    """Give each group of points its wordings; groups that no cue tells apart share them out."""
    found = groups(tuple(_told(requirement, type_)))
    open_ones = [group for group in found if type_ in _UNCUED or not cue(requirement, group)]
    for group in found:
        if group not in open_ones or len(open_ones) == 1:
            yield group, wordings
            continue
        at = (open_ones.index(group) + turn) % len(open_ones)
        step = min(len(open_ones), len(wordings))
        yield group, wordings[at % step :: step]


def _told(requirement: Requirement, type_: QuestionType) -> Iterator[Point]:
    """Yield the points that questions of a type may invite."""
    for point in requirement.points:
        if pointers.is_pointer(point.quote) or lacks.owns_up(point.quote):
            continue
        if _special(requirement) or _fits(point, type_):
            yield point


def _fits(point: Point, type_: QuestionType) -> bool:
    if type_ is _T.YEARS:
        return tells_when(point.quote)
    if type_ is _T.IMPACT:
        return shape(point) in _RESULTS
    return type_ not in _OF_DEEDS or shape(point) not in _NO_DEED


def _asked(
    requirement: Requirement,
    wording: Wording,
    points: tuple[Point, ...],
    *,
    cued: str = "",
    target: str = "",
) -> Question:
    """Put a wording behind the requirement's opener, with what `cued` says in between."""
    start = opener(requirement, wording.name)
    body = wording.text.replace("{target}", target)
    text = " ".join(piece for piece in (start, cued, body) if piece)
    if not target and not is_safe(requirement, text, points):
        text = f"{start} {body}"
    about = cued if wording in SECOND_THOUGHTS or wording in STORIES else ""
    return _question(requirement, wording, text, tuple(p.key for p in points), about=about)


def _question(
    requirement: Requirement,
    wording: Wording,
    text: str,
    invites: tuple[str, ...],
    *,
    about: str = "",
) -> Question:
    """Make a question; `about` tells two apart that differ only in the note they quote."""
    key = digest(requirement.key, wording.name, *invites, *([about] if about else []))
    return Question(key, requirement.key, wording.type, wording.name, text, invites)
