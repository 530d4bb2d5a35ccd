"""What was told besides: kin points, bonus points, other words of the document."""

import pytest

from grading.lines import grade_line
from grading.model import Criterion, Evidence, Grade, PointVerdict
from grading.offline import judge
from tests.grading.answers import examine

ASKED = Evidence("E1", "Rebuilt the water network model of three districts.")
KIN = Evidence("K1", "Mapped 300 km of pipes with GPS receivers.", kin=True)
OTHER = Evidence("O1", "Mapped 300 km of pipes with GPS receivers.")
SAID = "I mapped 300 km of pipes, and I used GPS receivers."


def relevance(grade: Grade) -> tuple[int | None, str]:
    return next((c.score, c.reason) for c in grade.criteria if c.criterion is Criterion.RELEVANCE)


def test_a_kin_point_fills_the_place_of_a_missed_one() -> None:
    grade = judge(examine(SAID, (ASKED,), others=(KIN,)))
    assert [point.verdict for point in grade.points] == [PointVerdict.MISSED]
    assert [point.id for point in grade.bonus] == ["K1"]
    assert grade.share == 1
    assert grade.level >= 3
    assert relevance(grade) == (5, "direct")


def test_another_point_fills_no_place() -> None:
    grade = judge(examine(SAID, (ASKED,), others=(OTHER,)))
    assert [point.id for point in grade.bonus] == ["O1"]
    assert grade.share == 0
    assert relevance(grade) == (1, "beside_question")


def test_a_kin_point_told_otherwise_fills_no_place() -> None:
    said = "I mapped 30 km of pipes with GPS receivers."
    grade = judge(examine(said, (ASKED,), others=(KIN,)))
    assert grade.bonus == ()
    assert grade.share == 0


def test_one_sentence_is_credited_once() -> None:
    like = Evidence("K1", "Used the water network model of two districts for planning.", kin=True)
    grade = judge(examine("I rebuilt the water network model of three districts.", (ASKED,)))
    more = judge(
        examine("I rebuilt the water network model of three districts.", (ASKED,), others=(like,))
    )
    assert more.bonus == ()
    assert more.share == grade.share


def test_a_sentence_that_says_two_points_is_credited_for_both() -> None:
    said = (
        "I rebuilt the water network model of three districts from 300 km of pipes mapped by GPS."
    )
    grade = judge(examine(said, (ASKED,), others=(OTHER,)))
    assert [point.verdict for point in grade.points] == [PointVerdict.COVERED]
    assert [point.id for point in grade.bonus] == ["O1"]


def test_other_words_of_the_document_are_known_and_support_nothing() -> None:
    said = "At Wexley Water I rebuilt the network model of three districts in 2016."
    alone = judge(examine(said, (ASKED,)))
    known = judge(examine(said, (ASKED,), mentions=("Engineer, Wexley Water, 2016",)))
    assert set(alone.unsupported) == {"Wexley Water", "2016"}
    assert known.unsupported == ()
    assert known.points == alone.points


@pytest.mark.parametrize("answer", ["I worked at Wexley Water.", "Wexley Water, 2016."])
def test_a_mention_said_covers_nothing(answer: str) -> None:
    grade = judge(examine(answer, (ASKED,), mentions=("Engineer, Wexley Water, 2016",)))
    assert grade.share == 0


def test_ids_may_be_whole_numbers_and_come_back_as_they_came() -> None:
    told = grade_line(
        {
            "id": 7,
            "question": "What did you do?",
            "evidence": [{"id": 1, "text": ASKED.text}, {"id": "two", "text": OTHER.text}],
            "answer": SAID,
        }
    )
    assert told["id"] == 7
    assert told["covered"] == ["two"]
    assert grade_line({**_line(), "answer": "I rebuilt the water network model."})["id"] == 0


def _line() -> dict[str, object]:
    return {"id": 0, "question": "", "evidence": [{"id": 3, "text": ASKED.text}]}
