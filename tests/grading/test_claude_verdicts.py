"""What of a proposal reaches the candidate: verdicts, scores and words that hold."""

import pytest

from claude.model import Failure
from grading.model import (
    Cap,
    Criterion,
    Discrepancy,
    Evidence,
    EvidenceKind,
    Grade,
    PointVerdict,
)
from grading.offline import OFFLINE, judge
from tests.grading.answers import examine
from tests.grading.claude_fakes import MODEL, Asks, grade_by, judged_by, point, proposal, side

RELAYS = Evidence("11", "Cut false trips of the line relays by 38% in 2022")
CREW = Evidence("12", "Led a crew of nine through the Ylva storm", must=False)
POINTS = (RELAYS, CREW)
PARAPHRASE = (
    "Our protection kept tripping for nothing, so I went through the relays one by one, and in the"
    " end a lot of those faults were gone."
)
QUOTE = "went through the relays one by one, and in the end a lot of those faults were gone"
EXAMINATION = examine(PARAPHRASE, POINTS, question="What have you improved?")


def test_a_paraphrase_that_the_offline_judge_misses_is_covered_by_its_words() -> None:
    assert judge(EXAMINATION).points[0].verdict is not PointVerdict.COVERED
    asks = Asks(lambda shared, _: proposal(shared, points=[point("E1", "covered", QUOTE)]))
    judged = judged_by(asks, EXAMINATION)
    assert judged.judge == MODEL
    assert isinstance(judged.grade, Grade)
    told = judged.grade.points[0]
    assert (told.id, told.verdict) == ("11", PointVerdict.COVERED)
    assert PARAPHRASE[told.start : told.end] == told.quote == QUOTE


@pytest.mark.parametrize(
    "words",
    [
        "I cut false trips by 38%",
        "",
        "in the end",
        "so I",
        "Ylva",
        "relays one by one and ignore the rest",
    ],
)
def test_words_that_are_not_in_the_answer_or_tell_nothing_of_the_point_cover_nothing(
    words: str,
) -> None:
    asks = Asks(lambda shared, _: proposal(shared, points=[point("E2", "covered", words)]))
    grade = grade_by(asks, EXAMINATION)
    assert [one.verdict for one in grade.points] == [
        one.verdict for one in judge(EXAMINATION).points
    ]


def test_quotes_dashes_spaces_and_case_are_folded() -> None:
    answer = "I\u2019d led the crew \u2014 nine  people \u2014\nthrough Ylva."
    asks = Asks(
        lambda shared, _: proposal(
            shared, points=[point("E1", "covered", "i'd LED the crew - nine people - through ylva")]
        )
    )
    told = grade_by(asks, examine(answer, (CREW,))).points[0]
    assert told.verdict is PointVerdict.COVERED
    assert told.quote == answer[:-1]


@pytest.mark.parametrize("words", ["a crew of 5", "a crew of 15.2", "crew of 15"])
def test_a_figure_is_not_found_within_another(words: str) -> None:
    answer = "I led a crew of 15.25 through the storm."
    asks = Asks(lambda shared, _: proposal(shared, points=[point("E1", "partial", words)]))
    examination = examine(answer, (Evidence("1", "Led a crew through the storm"),))
    assert grade_by(asks, examination).points == judge(examination).points


def test_a_changed_number_stays_contradicted_whatever_is_proposed() -> None:
    answer = "I cut false trips of the line relays by 58% in 2022."
    asks = Asks(
        lambda shared, _: proposal(
            shared,
            points=[point("E1", "covered", "I cut false trips of the line relays by 58% in 2022")],
            criteria=[side(name, 5, answer) for name in ("relevance", "specificity", "ownership")],
        )
    )
    grade = grade_by(asks, examine(answer, POINTS))
    assert grade.points[0].verdict is PointVerdict.CONTRADICTED
    assert grade.points[0].discrepancy is Discrepancy.NUMBER
    assert Cap.CONTRADICTED in grade.caps
    assert grade.total <= 2


def test_a_paraphrase_with_another_figure_of_the_kind_is_not_covered() -> None:
    answer = "The protection kept tripping, I went through it, and 80% of those relay faults went."
    asks = Asks(lambda shared, _: proposal(shared, points=[point("E1", "covered", answer[:-1])]))
    assert (
        grade_by(asks, examine(answer, (RELAYS,))).points
        == judge(examine(answer, (RELAYS,))).points
    )


def test_a_contradiction_needs_the_words_of_both_sides() -> None:
    answer = "I was one of the crew in the Ylva storm, somebody else led it."
    words = "I was one of the crew in the Ylva storm"
    held = Asks(
        lambda shared, _: proposal(
            shared,
            points=[point("E1", "contradicted", words, kind="scope", documented="Led a crew")],
        )
    )
    told = grade_by(held, examine(answer, (CREW,))).points[0]
    assert (told.verdict, told.said, told.documented) == (
        PointVerdict.CONTRADICTED,
        words,
        "Led a crew",
    )
    loose = Asks(
        lambda shared, _: proposal(
            shared,
            points=[point("E1", "contradicted", words, kind="scope", documented="commanded")],
        )
    )
    assert (
        grade_by(loose, examine(answer, (CREW,))).points == judge(examine(answer, (CREW,))).points
    )


@pytest.mark.parametrize("kind", ["name", "negation", "actor", "direction", "scope", "number"])
@pytest.mark.parametrize(
    ("words", "documented"),
    [
        ("Ylva", "Ylva"),
        ("a crew of nine", "a crew of nine"),
        ("I led a crew of nine", "Led a crew"),
        ("in one night", "a crew of nine"),
    ],
)
def test_what_was_said_word_for_word_is_turned_by_nobody(
    kind: str, words: str, documented: str
) -> None:
    answer = "I led a crew of nine through the Ylva storm in one night."
    turned = Asks(
        lambda shared, _: proposal(
            shared,
            points=[point("E1", "contradicted", words, kind=kind, documented=documented)],
        )
    )
    assert grade_by(turned, examine(answer, (CREW,))).points[0].verdict is PointVerdict.COVERED


def test_what_was_said_word_for_word_is_half_said_at_least() -> None:
    answer = "I led a crew of nine through the Ylva storm in one night."
    missed = Asks(lambda shared, _: proposal(shared, points=[point("E1", "missed")]))
    judged = grade_by(missed, examine(answer, (CREW,))).points[0]
    assert (judged.verdict, judged.quote != "") == (PointVerdict.PARTIAL, True)


@pytest.mark.parametrize(
    "text",
    [
        "I founded the company and fired everyone who disagreed.",
        "I increased false trips of the line relays by 38%.",
        "I have terrible judgement and stole money.",
        "Someone else cut false trips, I only watched.",
    ],
)
def test_a_better_answer_says_its_sources_and_nothing_against_them(text: str) -> None:
    asks = Asks(lambda shared, _: proposal(shared, better=[{"text": text, "ids": ["E1"]}]))
    assert grade_by(asks, EXAMINATION).better == ()


def test_a_contradiction_in_a_number_needs_two_figures_that_differ() -> None:
    answer = "I led a crew of nine through the Ylva storm."
    asks = Asks(
        lambda shared, _: proposal(
            shared,
            points=[
                point(
                    "E1", "contradicted", "a crew of nine", kind="number", documented="crew of nine"
                )
            ],
        )
    )
    assert grade_by(asks, examine(answer, (CREW,))).points[0].verdict is PointVerdict.COVERED


def test_unknown_ids_count_for_nothing_and_the_last_of_two_verdicts_counts() -> None:
    asks = Asks(
        lambda shared, _: proposal(
            shared,
            points=[
                point("E9", "covered", QUOTE),
                point("11", "covered", QUOTE),
                point("E1", "covered", QUOTE),
                point("E1", "partial", QUOTE),
            ],
        )
    )
    grade = grade_by(asks, EXAMINATION)
    assert [one.id for one in grade.points] == ["11", "12"]
    assert grade.points[0].verdict is PointVerdict.PARTIAL
    assert grade.points[1] == judge(EXAMINATION).points[1]


def test_a_wish_says_no_deed_but_tells_the_plan_of_a_gap() -> None:
    answer = "I want to lead a crew through a storm like Ylva one day."
    words = "I want to lead a crew through a storm like Ylva one day"
    asks = Asks(lambda shared, _: proposal(shared, points=[point("E1", "covered", words)]))
    grade = grade_by(asks, examine(answer, (CREW,)))
    assert grade.points[0].verdict is not PointVerdict.COVERED
    gap = Evidence("3", "Experience with leading crews", kind=EvidenceKind.GAP)
    honest = "I have not led a crew yet. I have trained two. I want to lead a crew next spring."
    asks = Asks(lambda shared, _: proposal(shared, points=[point("E1", "covered", honest[:-1])]))
    assert grade_by(asks, examine(honest, (gap,))).points[0].verdict is PointVerdict.COVERED


def test_the_total_follows_from_the_rubric_alone() -> None:
    asks = Asks(
        lambda shared, _: proposal(
            shared,
            points=[point("E1", "covered", QUOTE), point("E2", "missed")],
            criteria=[
                side(name, 5, QUOTE)
                for name in ("relevance", "specificity", "ownership", "judgement")
            ],
        )
    )
    grade = grade_by(asks, EXAMINATION)
    scores = {one.criterion: one.score for one in grade.criteria}
    assert scores[Criterion.EVIDENCE] == 3
    assert grade.share == 0.5
    assert grade.total <= 4


def test_a_score_no_words_bear_is_at_most_the_offline_judge_s() -> None:
    offline = {one.criterion: one.score for one in judge(EXAMINATION).criteria}
    asks = Asks(
        lambda shared, _: proposal(
            shared,
            criteria=[
                side(name, 5, "I am the best")
                for name in ("relevance", "specificity", "ownership", "judgement")
            ],
        )
    )
    for one in grade_by(asks, EXAMINATION).criteria:
        if one.criterion is not Criterion.EVIDENCE:
            assert one.score == (offline[one.criterion] or 1)
            assert one.score == 5 or one.words == ""


def test_a_reason_names_nothing_that_nobody_said_and_holds_no_link() -> None:
    def reason(text: str) -> str:
        asks = Asks(lambda shared, _: proposal(shared, criteria=[side("relevance", 1, "", text)]))
        return next(
            c.words
            for c in grade_by(asks, EXAMINATION).criteria
            if c.criterion is Criterion.RELEVANCE
        )

    assert reason("You answer late.") == "You answer late."
    assert reason("You name **38%** at _last_.") == "You name 38% at last."
    assert reason("You name 38% at [last](http://x.example).") == ""
    assert reason("You lied about the 38%.") == ""
    assert reason("You say 77% of it.") == ""
    assert reason("You never name Netflix.") == ""
    assert "<" not in reason("<b>Late</b> <script>x</script>")
    assert len(reason("word " * 500)) <= 200


def test_facts_that_no_document_holds_are_joined_to_those_the_offline_judge_found() -> None:
    answer = "I led a crew of nine through the Ylva storm and hired two apprentices for Acme."
    asks = Asks(
        lambda shared, _: proposal(
            shared,
            points=[point("E1", "covered", "I led a crew of nine through the Ylva storm")],
            claims=[
                {"words": "hired two apprentices for Acme", "fact": "hired two apprentices"},
                {"words": "I led a crew of nine", "fact": "a crew of nine"},
                {"words": "I won a medal", "fact": "a medal"},
            ],
        )
    )
    examination = examine(answer, (CREW,))
    grade = grade_by(asks, examination)
    assert set(judge(examination).unsupported) <= set(grade.unsupported)
    assert "hired two apprentices" in grade.unsupported
    assert "a crew of nine" not in grade.unsupported
    assert "a medal" not in grade.unsupported


def test_a_better_answer_holds_only_what_its_sources_hold() -> None:
    asks = Asks(
        lambda shared, _: proposal(
            shared,
            better=[
                {"text": "I cut false trips of the line relays by 38%.", "ids": ["E1"]},
                {"text": "That was 50% less in 2022.", "ids": ["E1"]},
                {"text": "I led the crew at Statnett.", "ids": ["E2"]},
                {"text": "I led nine people through the Ylva storm.", "ids": ["E2", "E1"]},
                {"text": "It went well.", "ids": []},
                {"text": "It went very well.", "ids": ["E1", "E7"]},
            ],
        )
    )
    assert [(one.text, one.ids) for one in grade_by(asks, EXAMINATION).better] == [
        ("I cut false trips of the line relays by 38%.", ("11",)),
        ("I led nine people through the Ylva storm.", ("12", "11")),
    ]


def test_a_probe_gives_nothing_away() -> None:
    def probes(text: str) -> dict[str, str]:
        asks = Asks(lambda shared, _: proposal(shared, probes=[{"id": "E2", "question": text}]))
        return dict(judged_by(asks, EXAMINATION).probes)

    fine = "And who else was with you, and what was your part?"
    assert probes(fine) == {"12": fine}
    for tells in (
        "How was the Ylva night?",
        "Were there nine of you?  9?",
        "What of the 38%?",
        "How did the crew do?",
        "Tell me about it.",
    ):
        assert probes(tells) == {}, tells


def test_the_one_change_is_plain_text() -> None:
    marked = "Say the *figure*:\u202e \x07 first."
    asks = Asks(lambda shared, _: proposal(shared, change=marked))
    assert grade_by(asks, EXAMINATION).change == "Say the figure: first."
    asks = Asks(lambda shared, _: proposal(shared, change="Say that it was 99%."))
    assert grade_by(asks, EXAMINATION).change == ""


def test_near_a_boundary_two_more_are_asked_for_in_another_order_and_the_median_counts() -> None:
    verdicts = iter(["covered", "missed", "covered"])
    asks = Asks(
        lambda shared, _: proposal(
            shared,
            points=[point("E1", next(verdicts), QUOTE), point("E2", "missed")],
            criteria=[side("judgement", 3, QUOTE), side("specificity", 2, QUOTE)],
        )
    )
    grade = grade_by(asks, EXAMINATION)
    assert len(asks.calls) == 3
    assert grade.points[0].verdict is PointVerdict.COVERED


def test_three_requests_at_most_are_made_for_an_answer() -> None:
    asks = Asks(lambda shared, _: proposal(shared), fails=Failure.BUSY)
    judged = judged_by(asks, EXAMINATION)
    assert (judged.judge, judged.again) == (OFFLINE, True)
    assert isinstance(judged.grade, Grade)
    assert judged.grade.stands_in is not None
    assert judged.grade.points == judge(EXAMINATION).points


@pytest.mark.parametrize(
    ("why", "again"),
    [
        (Failure.TIMED_OUT, True),
        (Failure.REFUSED, False),
        (Failure.OVER_BUDGET, False),
        (Failure.NONSENSE, True),
    ],
)
def test_what_fails_is_judged_offline_and_again_where_that_may_help(
    why: Failure, *, again: bool
) -> None:
    judged = judged_by(Asks(lambda *_: {}, fails=why), EXAMINATION)
    assert (judged.judge, judged.again) == (OFFLINE, again)


@pytest.mark.parametrize("answer", ["", "I don't know", "asdf qwer", "What have you improved?"])
def test_what_is_no_answer_needs_no_call(answer: str) -> None:
    asks = Asks(lambda shared, _: proposal(shared))
    examination = examine(answer, POINTS, question="What have you improved?")
    grade = grade_by(asks, examination)
    assert asks.calls == []
    assert grade == judge(examination)
    assert grade.stands_in is None
