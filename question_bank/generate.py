"""All questions that could be asked about an application, in a fixed order, with stable keys."""

from collections.abc import Iterable, Iterator

from question_bank.cues import alike, group_cue, is_safe
from question_bank.keys import digest
from question_bank.kinds import speaks_of_years
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
from question_bank.phrase import thing, yours
from question_bank.shape import Shape, shape
from question_bank.wordings import Scope, Wording
from question_bank.wordings.texts import EVIDENCE, GAP

_MOST_INVITED = 3
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
        _T.ETHICS,
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
_RESULTS = frozenset({Shape.RESULT, Shape.OUTCOME})
_FOR_NOTES = frozenset({NoteKind.WEAKNESS, NoteKind.UNSURE})


def questions(reading: Reading) -> tuple[Question, ...]:
    """Return every question of every requirement, in the document's order."""
    return tuple(q for requirement in reading.requirements for q in questions_for(requirement))


def questions_for(requirement: Requirement) -> tuple[Question, ...]:
    """Return every question that could be asked about one requirement."""
    found: dict[str, Question] = {}
    for question in (*_flagged(requirement), *_gaps(requirement), *_evidence(requirement)):
        found.setdefault(question.key, question)
    return tuple(found.values())


def flagged_point(requirement: Requirement, note: Note) -> Point | None:
    """Return the point a note stands at: the one before it, else the first after it."""
    before = [point for point in requirement.points if point.end <= note.start]
    return before[-1] if before else next(iter(requirement.points), None)


def _flagged(requirement: Requirement) -> Iterator[Question]:
    for note in requirement.notes:
        point = flagged_point(requirement, note)
        if point is not None and note.kind is not NoteKind.WEAKNESS:
            for wording in EVIDENCE[_T.EXPAND]:
                yield _asked(requirement, wording, (point,))


def _gaps(requirement: Requirement) -> Iterator[Question]:
    weak = any(note.kind in _FOR_NOTES for note in requirement.notes)
    if requirement.points and not weak:
        return
    types = (_T.GAP,) if requirement.points else (_T.GAP, _T.EXPAND, _T.BEHAVIOURAL)
    for wording in (wording for type_ in types for wording in GAP[type_]):
        text = _filled(wording, requirement)
        yield _question(requirement, wording, text, (requirement.gap_key,))


def _evidence(requirement: Requirement) -> Iterator[Question]:
    for type_ in _MIX[requirement.kind] if requirement.points else ():
        for points in _groups(requirement, type_):
            for wording in EVIDENCE[type_]:
                if len(points) > 1 or "two or three" not in wording.text:
                    yield _asked(requirement, wording, points)


def _groups(requirement: Requirement, type_: QuestionType) -> Iterable[tuple[Point, ...]]:
    """Return the sets of points that questions of a type may invite."""
    if type_ is _T.YEARS:
        return _threes([p for p in requirement.points if speaks_of_years(p.quote)])
    if type_ is _T.IMPACT:
        return alike(requirement, (p for p in requirement.points if shape(p) in _RESULTS))
    if EVIDENCE[type_][0].scope is Scope.FOCUSED:
        told = (p for p in requirement.points if type_ is _T.PRESSURE or shape(p) not in _NO_DEED)
        return alike(requirement, told)
    return _by_lead(requirement.points)


def _threes(points: list[Point]) -> list[tuple[Point, ...]]:
    return [tuple(points[at : at + _MOST_INVITED]) for at in range(0, len(points), _MOST_INVITED)]


def _by_lead(points: tuple[Point, ...]) -> list[tuple[Point, ...]]:
    """Return runs of points under one lead-in, three at most; lone ones join their neighbours."""
    runs: list[list[Point]] = []
    for point in points:
        fits = runs and len(runs[-1]) < _MOST_INVITED and runs[-1][-1].lead_in == point.lead_in
        if fits:
            runs[-1].append(point)
        else:
            runs.append([point])
    merged: list[list[Point]] = []
    for run in runs:
        if (
            merged
            and len(merged[-1]) + len(run) <= _MOST_INVITED
            and (len(run) == 1 or len(merged[-1]) == 1)
        ):
            merged[-1] += run
        else:
            merged.append(run)
    return [tuple(run) for run in merged]


def _asked(requirement: Requirement, wording: Wording, points: tuple[Point, ...]) -> Question:
    """Put a wording, with a cue to the points meant where there are more than these."""
    text = _filled(wording, requirement)
    cue = "" if wording.type is _T.YEARS else group_cue(requirement, points)
    cued = f"{text} {cue}".strip()
    said = cued if is_safe(requirement, cued, points) else text
    return _question(requirement, wording, said, tuple(point.key for point in points))


def _filled(wording: Wording, requirement: Requirement) -> str:
    heading = requirement.text
    text = wording.text.replace("{thing}", thing(heading)).replace("{yours}", yours(heading))
    return text[:1].upper() + text[1:]


def _question(
    requirement: Requirement, wording: Wording, text: str, invites: tuple[str, ...]
) -> Question:
    key = digest(requirement.key, wording.name, *invites)
    return Question(key, requirement.key, wording.type, wording.name, text, invites)
