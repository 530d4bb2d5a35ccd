# ruff: noqa: RUF001 - typographic marks as people write them
import asyncio
import string

import pytest

from coach.errors import Problem, UserError
from coach.load import read
from extraction.understanding import SHORT, understand
from question_bank.errors import NotAnApplication, Reason, Unreadable
from question_bank.extract import keep
from question_bank.parse import read_application

ASKED = "# Cook at Elm House\n\n## Must have\n\n### Experience with fire\n\n"
_SUPPER = "I cooked for a hundred guests over wood, with a menu of beans, bread, leeks and apples"
LONG = ASKED + "".join(f"- In week {n} {_SUPPER}, and nobody left hungry.\n" for n in range(160))
MARKS = [
    *string.punctuation,
    " ",
    "\t",
    "\u00a0",
    "\n",
    "0",
    "x",
    "X",
    "é",
    "•",
    "–",
    "…",
    "’",
    "💡",
]
WORDS = [
    *(
        "??? ",
        "TODO ",
        "- ",
        "* ",
        "1. ",
        "1 ",
        "a, ",
        "I ",
        "and ",
        "not ",
        "A. ",
        "<b>",
        "<!-- ",
        "&amp;",
    ),
    *(
        "(a ",
        "[?] ",
        "**a** ",
        "~~a~~ ",
        "==a== ",
        "a: ",
        "if this ",
        "ask Maria ",
        "I did it. ",
        "Is it? ",
    ),
    *(
        "\n- ask X",
        "\nTODO",
        "\n# A",
        "\n**A**",
        "\n| a | b |",
        "\n1. a",
        "\nA B:",
        "\n\nA",
        "\n> a",
        "\n  - a",
    ),
]


def test_a_long_text_is_understood_elsewhere_as_it_would_be_here() -> None:
    assert len(LONG) > SHORT
    assert understand(LONG, fallback_title="?") == read_application(LONG, fallback_title="?")


def test_a_long_text_that_is_no_application_is_refused_with_the_reason() -> None:
    with pytest.raises(NotAnApplication) as refused:
        understand("The sea was calm and the sky was wide. " * 700, fallback_title="?")
    assert refused.value.reason in {Reason.NO_REQUIREMENTS, Reason.NO_ANSWERS}


def test_what_takes_too_long_is_told_as_too_heavy() -> None:
    with pytest.raises(Unreadable) as refused:
        understand(LONG, fallback_title="?", seconds=0.05)
    assert refused.value.reason is Reason.HEAVY


@pytest.mark.parametrize("unit", [*MARKS, *WORDS])
@pytest.mark.parametrize("form", ["- Built {} it\n", "{}\n"], ids=["within", "alone"])
def test_no_run_of_anything_holds_up_the_reading(unit: str, form: str) -> None:
    run = form.format((unit * 20_000)[:20_000])
    assert _problem(ASKED + run) is not Problem.HEAVY
    assert keep(keep(run)) == keep(run)


def _problem(text: str) -> Problem | None:
    try:
        asyncio.run(read(text.encode(), name="run.md"))
    except UserError as error:
        return error.problem
    return None
