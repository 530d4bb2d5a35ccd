"""An answer cut into statements."""

import pytest

from grading.claims import units


@pytest.mark.parametrize(
    ("answer", "clauses"),
    [
        ("I led it. I built it.", ["I led it.", "I built it."]),
        ("I cut it to 4.5 days, e.g. by trust.", ["I cut it to 4.5 days, e.g. by trust."]),
        ("They led it, and I only tested.", ["They led it", "and I only tested."]),
        ("First part\n\nsecond part", ["First part", "second part"]),
        ("", []),
        ("...", []),
    ],
)
def test_an_answer_is_cut_into_clauses(answer: str, clauses: list[str]) -> None:
    found = units(answer)
    assert [unit.text for unit in found] == clauses
    assert all(answer[unit.start : unit.end] == unit.text for unit in found)


TOLD = "I led it; we were 12 \u2013 and I wrote the plan, but we moved [[note]] as I did. It held"
LONG = 20_000  # spaces: with a try at each of them this takes minutes


@pytest.mark.parametrize("gap", ["  ", " \t", "\u00a0 ", " " * 50])
def test_wide_gaps_are_cut_as_single_spaces_are(gap: str) -> None:
    found = [" ".join(unit.text.split()) for unit in units(TOLD.replace(" ", gap))]
    assert found == [unit.text for unit in units(TOLD)]


def test_a_long_run_of_spaces_is_cut_once() -> None:
    answer = "I led it" + " " * LONG + "but we" + " " * LONG + "moved"
    assert [unit.start for unit in units(answer)] == [0, len("I led it") + LONG]


def test_speech_without_punctuation_is_cut_too() -> None:
    said = (
        "so i started on the ward in spring and then i trained the new nurses in wound care "
        "and i also wrote the plan for the night shift because we had far too few people there"
    )
    assert len(units(said)) > 2


@pytest.mark.parametrize(
    "wish",
    [
        "I would love to lead it.",
        "If I had the time I could do it.",
        "Ich würde das gern leiten.",
        "Je voudrais diriger une équipe.",
        "Me gustaría dirigir un equipo.",
        "Haluaisin johtaa tiimiä.",
        "Jag skulle vilja leda ett team.",
    ],
)
def test_a_wish_is_no_deed(wish: str) -> None:
    assert all(unit.wish for unit in units(wish))


@pytest.mark.parametrize(
    "denial",
    [
        "I have never led a team.",
        "I'm not a member.",
        "I hold no licence.",
        "Ich habe nie ein Team geleitet.",
        "Je n'ai jamais dirigé d'équipe.",
        "Nunca he dirigido un equipo.",
        "En ole johtanut tiimiä.",
        "Jag har aldrig lett ett team.",
    ],
)
def test_a_denial_is_heard(denial: str) -> None:
    assert any(unit.denial is not None for unit in units(denial))


@pytest.mark.parametrize("said", ["It was not only me.", "I had never done it before."])
def test_not_every_no_denies(said: str) -> None:
    assert all(unit.denial is None for unit in units(said))
