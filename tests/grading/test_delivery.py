"""How an answer is told is heard, and never scored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.delivery import Delivery, Flaw, delivery_of, flaws
from grading.offline import judge
from question_bank.model import QuestionType
from tests.grading.answers import HONEST, Case, examine

PLAIN = Delivery(
    words=80,
    seconds=32,
    mine=3,
    ours=1,
    fillers=(),
    hedges=(),
    longest_sentence=18,
    has_result=True,
)
TOLD = (
    "When the pump failed I rang the supplier, found a spare in Lyon and drove there myself. The"
    " line ran again after nine hours, and the loss fell from 40,000 euros to 6,000."
)

ENGLISH = [case for case in HONEST if "other_language" not in case.categories]


def worst(answer: str, asked: QuestionType | None = QuestionType.BEHAVIOURAL) -> Flaw | None:
    return next(flaws(delivery_of(answer), asked), None)


def test_a_well_told_answer_has_no_flaw() -> None:
    assert worst(TOLD) is None


@pytest.mark.parametrize(
    ("count", "seconds"), [(0, 0), (1, 0), (5, 2), (75, 30), (150, 60), (301, 120), (302, 121)]
)
def test_length_is_told_in_seconds_of_speech(count: int, seconds: int) -> None:
    heard = delivery_of("word " * count)
    assert (heard.words, heard.seconds) == (count, seconds)


@pytest.mark.parametrize(
    ("words", "flaw"), [(24, Flaw.TOO_SHORT), (25, None), (303, Flaw.TOO_LONG)]
)
def test_two_minutes_are_the_most_and_ten_seconds_the_least(words: int, flaw: Flaw | None) -> None:
    told = delivery_of("I cut it. " + "I " * (words - 3))
    assert next(flaws(told, QuestionType.IMPACT), None) is flaw


def test_a_fact_may_be_told_shortly() -> None:
    assert worst("Eight years.", QuestionType.YEARS) is None


@pytest.mark.parametrize(
    ("answer", "filler", "hedge"),
    [
        ("Um, I basically rang them, you know.", ("um", "basically", "you know"), ()),
        ("I like the work, and, like, it went well.", ("like",), ()),
        ("I think it was perhaps my doing.", (), ("i think", "perhaps")),
        ("It took about 20 minutes, roughly as before.", (), ()),
        ("Ähm, ich habe das halt gemacht, glaube ich.", ("ähm", "halt"), ()),
        ("Ich glaube, dass wir das vielleicht waren.", (), ("ich glaube", "vielleicht")),
        (
            "Euh, j'ai fait ça, du coup je pense que c'était bien.",
            ("euh", "du coup"),
            ("je pense",),
        ),
        ("O sea, yo creo que lo hice bien, tal vez.", ("o sea",), ("creo que", "tal vez")),
        ("Niinku minä ehkä tein sen silloin.", ("niinku",), ("ehkä",)),
        ("Jag gjorde det liksom, och jag tror att det gick.", ("liksom",), ("jag tror",)),
    ],
)
def test_fillers_and_hedges_are_heard(
    answer: str, filler: tuple[str, ...], hedge: tuple[str, ...]
) -> None:
    heard = delivery_of(answer)
    assert (heard.fillers, heard.hedges) == (filler, hedge)


@pytest.mark.parametrize(
    "answer",
    [
        "We planned the move, we packed, and we were done on time with our vans.",
        "Wir haben den Umzug geplant, wir haben gepackt, und wir waren mit unseren Autos fertig.",
        "Nous avons prévu le déménagement, nous avons emballé, et notre camion était plein.",
        "Nosotros planeamos la mudanza, hemos empacado y terminamos con nuestro camión.",
        "Me suunnittelimme muuton, me pakkasimme ja olimme valmiita, ja autommekin olivat ajoissa.",
        "Vi planerade flytten, vi packade och vi blev klara med våra bilar i tid den dagen.",
    ],
)
def test_we_without_i_is_heard(answer: str) -> None:
    heard = delivery_of(answer)
    assert heard.mine == 0
    assert heard.ours >= 3
    assert worst(answer) is Flaw.ONLY_WE


@pytest.mark.parametrize(
    "answer",
    [
        "Ich habe den Umzug geplant, und wir haben gepackt.",
        "J'ai prévu le déménagement et nous avons emballé.",
        "Yo planeé la mudanza y nosotros la empacamos.",
        "Minä suunnittelin muuton ja me pakkasimme.",
        "Jag planerade flytten och vi packade.",
    ],
)
def test_an_own_part_is_heard_beside_the_team(answer: str) -> None:
    heard = delivery_of(answer)
    assert heard.mine >= 1
    assert heard.ours >= 1


@pytest.mark.parametrize(
    ("answer", "result"),
    [
        ("I rang the supplier and drove to Lyon.", False),
        ("I cut the waiting time.", True),
        ("Waiting went from 11 minutes to 6.", True),
        ("I drove 300 km for a spare part.", False),
        ("It was 18% cheaper.", True),
        ("Ich habe den Lieferanten angerufen.", False),
        ("Dadurch waren wir schneller.", True),
        ("Finalement, la perte a baissé.", True),
        ("Al final la pérdida bajó mucho.", True),
        ("Lopulta hävikki laski selvästi.", True),
        ("Till slut minskade svinnet.", True),
    ],
)
def test_what_came_of_it_is_heard(answer: str, *, result: bool) -> None:
    assert delivery_of(answer).has_result is result


def test_a_result_is_missed_only_where_one_is_asked_for() -> None:
    answer = "I wanted to work in energy since I was a trainee, " * 3
    assert worst(answer, QuestionType.IMPACT) is Flaw.NO_RESULT
    assert worst(answer, QuestionType.MOTIVATION) is None
    assert worst(answer, None) is None


def test_a_transcript_without_full_stops_has_no_winding_sentence() -> None:
    rambling = "and then i went there and rang him " * 8
    assert delivery_of(rambling).longest_sentence == 0
    assert delivery_of(rambling + ".").longest_sentence == 64
    assert worst(rambling + ".", None) is Flaw.WINDING


@pytest.mark.parametrize(
    ("changed", "flaw"),
    [
        ({"mine": 0, "ours": 3}, Flaw.ONLY_WE),
        ({"mine": 0, "ours": 2}, None),
        ({"has_result": False}, Flaw.NO_RESULT),
        ({"seconds": 120}, None),
        ({"seconds": 121}, Flaw.TOO_LONG),
        ({"hedges": ("maybe",) * 3}, Flaw.HEDGED),
        ({"hedges": ("maybe",) * 2}, None),
        ({"hedges": ("maybe",) * 3, "words": 100}, Flaw.HEDGED),
        ({"hedges": ("maybe",) * 3, "words": 101}, None),
        ({"fillers": ("um",) * 3}, Flaw.FILLED),
        ({"longest_sentence": 40}, None),
        ({"longest_sentence": 41}, Flaw.WINDING),
        ({"words": 24}, Flaw.TOO_SHORT),
    ],
)
def test_each_flaw_has_its_bound(changed: dict[str, object], flaw: Flaw | None) -> None:
    fields = {name: getattr(PLAIN, name) for name in Delivery.__slots__}
    heard = Delivery(**{**fields, **changed})
    assert next(flaws(heard, QuestionType.IMPACT), None) is flaw


def test_the_most_valuable_flaw_comes_first() -> None:
    everything = Delivery(400, 160, 0, 9, ("um",) * 20, ("maybe",) * 20, 90, has_result=False)
    assert list(flaws(everything, QuestionType.IMPACT)) == [
        Flaw.ONLY_WE,
        Flaw.NO_RESULT,
        Flaw.TOO_LONG,
        Flaw.HEDGED,
        Flaw.FILLED,
        Flaw.WINDING,
    ]


@given(st.text(max_size=300))
def test_any_text_is_listened_to(answer: str) -> None:
    heard = delivery_of(answer)
    assert heard.words >= 0
    assert len(heard.fillers) <= max(1, len(answer))


@given(st.sampled_from(ENGLISH), st.lists(st.sampled_from(["Um,", "uh,", "erm,"]), max_size=8))
def test_how_it_is_told_never_moves_a_score(case: Case, sounds: list[str]) -> None:
    """Fillers before an answer change its delivery, and neither its points nor its level."""
    answer = " ".join([*sounds, case.answer])
    told = judge(examine(answer, case.evidence, question=case.question))
    plain = judge(case.examination)
    assert [p.verdict for p in told.points] == [p.verdict for p in plain.points]
    assert delivery_of(answer).words == delivery_of(case.answer).words + len(sounds)
