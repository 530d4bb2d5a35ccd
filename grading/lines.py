"""One answer as a plain mapping in, its grade as a plain mapping out: what `coach grade` speaks."""

from collections.abc import Mapping
from typing import Any

from grading.model import Evidence, Examination, Grade, PointVerdict
from grading.offline import judge

LONGEST_ANSWER = 20_000
LONGEST_TEXT = 5_000
MOST_EVIDENCE = 500


class NotGradable(ValueError):
    """The line is not of the agreed shape; the message says in one sentence what is wrong."""


def grade_line(item: Mapping[str, Any]) -> dict[str, Any]:
    """Grade one line: `{"id", "question", "evidence": [{"id", "text"}], "answer"}`.

    Gives `{"id", "covered", "partial", "contradicted", "unsupported", "score", "level"}`; raises
    `NotGradable` where the line is not of that shape.
    """
    examination = examination_of(item)
    given = [point["id"] for point in item["evidence"]]
    return {"id": item["id"], **_result(judge(examination), given)}


def _result(grade: Grade, given: list[str | int]) -> dict[str, Any]:
    """Tell a grade, with the ids as they were given."""
    ids: dict[PointVerdict, list[str | int]] = {verdict: [] for verdict in PointVerdict}
    for point, told in zip(grade.points, given, strict=True):
        ids[point.verdict].append(told)
    return {
        "covered": ids[PointVerdict.COVERED],
        "partial": ids[PointVerdict.PARTIAL],
        "contradicted": ids[PointVerdict.CONTRADICTED],
        "unsupported": list(grade.unsupported),
        "score": line_score(grade),
        "level": grade.level,
    }


def line_score(grade: Grade) -> float:
    """Give the share said, less a quarter for any contradiction and 0.15 for anything made up."""
    against = any(point.verdict is PointVerdict.CONTRADICTED for point in grade.points)
    score = grade.share - 0.25 * against - 0.15 * bool(grade.unsupported)
    return round(min(1.0, max(0.0, score)), 4)


def examination_of(item: object) -> Examination:
    """Read a line as an answer to be judged; raises `NotGradable` where it is none."""
    if not isinstance(item, Mapping):
        raise NotGradable("A line must be a JSON object.")
    _id(item)
    return Examination(
        question=_text(item, "question", LONGEST_TEXT, may_be_empty=True),
        requirement="",
        type=None,
        invited=_evidence(item.get("evidence")),
        answer=_text(item, "answer", LONGEST_ANSWER, may_be_empty=True),
    )


def _text(item: Mapping[str, Any], field: str, longest: int, *, may_be_empty: bool = False) -> str:
    if field not in item:
        raise NotGradable(f'The field "{field}" is missing.')
    value = item[field]
    if not isinstance(value, str):
        raise NotGradable(f'The field "{field}" must be a string.')
    if not may_be_empty and not value.strip():
        raise NotGradable(f'The field "{field}" is empty.')
    if len(value) > longest:
        raise NotGradable(f'The field "{field}" is longer than {longest:,} characters.')
    return value


def _evidence(given: object) -> tuple[Evidence, ...]:
    if not isinstance(given, list):
        raise NotGradable('The field "evidence" must be a list.')
    if len(given) > MOST_EVIDENCE:
        raise NotGradable(f'The field "evidence" holds more than {MOST_EVIDENCE} points.')
    points = tuple(_point(entry) for entry in given)
    if len({point.id for point in points}) < len(points):
        raise NotGradable('Two points of "evidence" have the same id.')
    return points


def _point(entry: object) -> Evidence:
    if not isinstance(entry, Mapping):
        raise NotGradable('Every point of "evidence" must be an object with "id" and "text".')
    return Evidence(_id(entry), _text(entry, "text", LONGEST_TEXT))


def _id(item: Mapping[str, Any]) -> str:
    """Give an id, which may be a whole number, as a string."""
    value = item.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text(item, "id", LONGEST_TEXT)
