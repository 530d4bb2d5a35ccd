"""Answers about what one has not done: the honest gap, the nearest experience, the plan."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from grading.claims import Unit, prepare, units
from grading.model import PointVerdict
from grading.sameness import same_amount
from grading.terms import terms_of
from grading.vocabulary import Vocabulary
from grading.wordlists import pattern

_SUBSTANCE = 0.34
_HALF = 0.5
_SUBSTANCE_BY_FIGURE = 0.3
_STATEMENT = 4
"""So many words with a meaning of their own say something of what was done."""
_HEADING_WORDS = 3  # "My plan:" is read with what comes after it


class GapPart(StrEnum):
    """What a good answer about a gap is made of, a third each."""

    HONEST = "honest"
    NEAREST = "nearest"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class _Clause:
    """A statement; `folded` is read with its heading and without the name of what is asked for."""

    unit: Unit
    folded: str
    on_subject: bool

    def says(self, section: str) -> bool:
        return _says(section, self.folded)


def _says(section: str, folded: str) -> bool:
    return pattern(section, "gaps.txt").search(folded) is not None


def judge_gap(
    requirement: str, said: tuple[Unit, ...], documented: Iterable[str]
) -> tuple[PointVerdict, tuple[Unit, ...]]:
    """Judge a gap point; a bluff, which claims the thing and admits nothing, is missed.

    Experience that the document holds counts as the nearest, without being called so.
    """
    asked = _subject(requirement)
    clauses = _clauses(said, asked)
    found = {part: [c.unit for c in clauses if _is_part(part, c)] for part in GapPart}
    called_nearest = bool(found[GapPart.NEAREST])
    if not called_nearest:
        found[GapPart.NEAREST] = _documented(said, documented)
    parts = [part for part in GapPart if found[part]]
    if GapPart.HONEST not in parts and _claims(asked, clauses):
        return PointVerdict.MISSED, ()
    if parts == [GapPart.NEAREST] and not called_nearest:
        return PointVerdict.MISSED, ()
    return _of_parts(found)


def judge_weak_side(
    noted: str, said: tuple[Unit, ...], documented: Iterable[str]
) -> tuple[PointVerdict, tuple[Unit, ...]]:
    """Judge an answer about a weak side that was noted beside evidence.

    Nothing is claimed in vain here, as there is experience: what is told of it counts.
    """
    clauses = _clauses(said, _subject(noted))
    found = {part: [c.unit for c in clauses if _tells(part, c)] for part in GapPart}
    if found[GapPart.HONEST] or found[GapPart.PLAN]:
        found[GapPart.NEAREST] = found[GapPart.NEAREST] or _occasions(said, documented)
    return _of_parts(found)


def _of_parts(
    found: Mapping[GapPart, Sequence[Unit]],
) -> tuple[PointVerdict, tuple[Unit, ...]]:
    parts = [part for part in GapPart if found[part]]
    if not parts:
        return PointVerdict.MISSED, ()
    bearing = {unit.start: unit for part in parts for unit in found[part]}
    quoted = tuple(unit for _, unit in sorted(bearing.items()))
    return (PointVerdict.COVERED if len(parts) == len(GapPart) else PointVerdict.PARTIAL), quoted


def words_for(requirement: str, text: str) -> dict[GapPart, str]:
    """Give the first words of a text that tell each part of an answer about a gap it holds.

    What is still ahead is a plan before what one does already.
    """
    clauses = _clauses(units(text), _subject(requirement))
    found: dict[GapPart, str] = {}
    for part in GapPart:
        telling = [clause for clause in clauses if _tells(part, clause)]
        if telling:
            ahead = (one for one in telling if part is GapPart.PLAN and one.says("intended"))
            found[part] = next(ahead, telling[0]).unit.text
    return found


def _tells(part: GapPart, clause: _Clause) -> bool:
    """Whether a part of an answer is told, about a gap or about a weak side."""
    owns_up = part is GapPart.HONEST and _owns_up(clause)
    mends = part is GapPart.PLAN and _mends(clause)
    return _is_part(part, clause) or owns_up or mends


def parts_told(requirement: str, text: str, documented: Iterable[str] = ()) -> frozenset[GapPart]:
    """Tell which parts of an answer about a gap or a weak side a text holds.

    What it tells of the `documented` points is the nearest there is, once another part is told.
    """
    told = frozenset(words_for(requirement, text))
    near = told and GapPart.NEAREST not in told and _occasions(units(text), documented)
    return told | {GapPart.NEAREST} if near else told


def _subject(requirement: str) -> frozenset[str]:
    return frozenset(token.stem for token in prepare(requirement).tokens if token.is_content)


def _clauses(said: tuple[Unit, ...], asked: frozenset[str]) -> list[_Clause]:
    clauses: list[_Clause] = []
    for before, unit in zip((None, *said), said, strict=False):
        folded = _without_subject(unit, asked)
        if before and before.sentence == unit.sentence and len(before.tokens) <= _HEADING_WORDS:
            folded = f"{before.folded} {folded}"
        on_subject = any(token.stem in asked for token in unit.tokens)
        clauses.append(_Clause(unit, folded, on_subject))
    return clauses


def _without_subject(unit: Unit, asked: frozenset[str]) -> str:
    """Leave the name of what is asked for out: "machine learning" tells of no learning."""
    named = {
        place
        for place, (one, other) in enumerate(zip(unit.tokens, unit.tokens[1:], strict=False))
        if one.stem in asked and other.stem in asked
    }
    hidden = [unit.tokens[n] for place in named for n in (place, place + 1)]
    folded = unit.folded
    for token in hidden:
        folded = folded.replace(token.norm, "", 1)
    return folded


def _is_part(part: GapPart, clause: _Clause) -> bool:
    match part:
        case GapPart.HONEST:
            return _is_honest(clause)
        case GapPart.NEAREST:
            return _is_nearest(clause)
        case GapPart.PLAN:
            return _is_plan(clause)


def _owns_up(clause: _Clause) -> bool:
    """Whether something is said not to come easily; its name stays, so that sentences are whole."""
    return _says("weak_side", clause.unit.folded)


def _mends(clause: _Clause) -> bool:
    """Whether one does otherwise since, or gets a better story ready: about a weak side, a plan."""
    if clause.says("idle") or clause.unit.denial is not None:
        return False
    ahead = clause.says("intended") or clause.says("set_about")
    return clause.says("changed_since") or (ahead and clause.says("made_ready"))


def _is_honest(clause: _Clause) -> bool:
    if clause.says("no_gap"):
        return False
    denied = clause.unit.denial is not None and (clause.on_subject or clause.says("undone"))
    return denied or _says("honest", clause.unit.folded)


def _is_nearest(clause: _Clause) -> bool:
    unit = clause.unit
    if unit.wish or (clause.says("empty") and not unit.figures):
        return False
    if clause.says("called_nearest"):
        return True
    return unit.denial is None and clause.says("nearest") and not _is_plan(clause)


def _is_plan(clause: _Clause) -> bool:
    """Whether a way to close the gap is told, and that it is gone or will be: no mere wish."""
    if clause.says("idle"):
        return False
    ahead = clause.says("intended")
    bound = ahead or any(map(clause.says, ("set_about", "purpose")))
    if clause.says("study") or clause.says("way"):
        return bound
    if clause.says("way_ahead"):
        return ahead
    return clause.says("learning") and bound and (clause.says("when") or clause.says("set_about"))


def _documented(said: tuple[Unit, ...], documented: Iterable[str]) -> list[Unit]:
    told = _told_as_done(said)
    numbers = {
        number
        for text in documented
        for number, share in told.shares(terms_of(text)).items()
        if share >= _HALF
    }
    return [told.units[number] for number in sorted(numbers)]


def _occasions(said: tuple[Unit, ...], documented: Iterable[str]) -> list[Unit]:
    """List what tells a statement of a point, by half of it, or by less and a figure or year."""
    told = _told_as_done(said)
    numbers = {
        number
        for text in statements(documented)
        for number, share in told.shares(terms_of(text)).items()
        if share >= _HALF or (share >= _SUBSTANCE_BY_FIGURE and _share_figure(told, number, text))
    }
    return [told.units[number] for number in sorted(numbers)]


def _told_as_done(said: tuple[Unit, ...]) -> Vocabulary:
    return Vocabulary(tuple(unit for unit in said if not unit.wish and unit.denial is None))


def _share_figure(told: Vocabulary, number: int, text: str) -> bool:
    documented = terms_of(text).figures
    heard = told.units[number].figures
    return any(same_amount(one, other) for one in heard for other in documented)


def statements(documented: Iterable[str]) -> Iterator[str]:
    """Give each statement of a point that says enough by itself, and the whole of any other."""
    for text in documented:
        pieces = [unit.text for unit in units(text) if _is_statement(unit)]
        yield from pieces or (text,)


def _is_statement(unit: Unit) -> bool:
    return sum(token.is_content for token in unit.tokens) >= _STATEMENT


def _claims(asked: frozenset[str], clauses: list[_Clause]) -> bool:
    """Whether the required thing itself is told as done."""
    if not asked:
        return False
    told = [clause.unit for clause in clauses if not _is_learnt_or_like(clause)]
    most = max((len(asked & {t.stem for t in unit.tokens}) for unit in told), default=0)
    return most >= max(1, len(asked) * _SUBSTANCE)


def _is_learnt_or_like(clause: _Clause) -> bool:
    studied = _is_plan(clause) and clause.says("study")
    return clause.unit.wish or studied or _is_nearest(clause)
