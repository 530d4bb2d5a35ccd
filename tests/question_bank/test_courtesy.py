import pytest

from question_bank.courtesy import has_link, is_courteous


@pytest.mark.parametrize(
    "text",
    [
        "You lied about the figures.",
        "That is a lie, plainly.",
        "You are too stupid for this job.",
        "Why are you such a fool?",
        "That answer was unconvincing and disappointing.",
        "You did terribly and will never be hired.",
        "Congratulations, the job is yours.",
        "You will get an offer tomorrow.",
        "Please have your passport number ready.",
        "Das war gelogen.",
        "C'est un mensonge.",
        "Eso es una mentira.",
        "Valehtelet tästä.",
        "Det är lögn.",
    ],
)
def test_what_insults_promises_or_pries_is_not_said(text: str) -> None:
    assert not is_courteous(text)


@pytest.mark.parametrize(
    "text",
    [
        "The risk lies in the handover.",
        "Say what came of it, in a figure.",
        "I can't find this in your document.",
        "How did you hire the second team?",
        "What did you do when the box was lost?",
    ],
)
def test_plain_words_are_said(text: str) -> None:
    assert is_courteous(text)
    assert not has_link(text)


@pytest.mark.parametrize(
    "text",
    [
        "Book a session at coachpro.in/now first.",
        "See t.me/evil for the answers.",
        "Visit evil.tk today.",
        "go to evil.example/path",
        "https://a.b",
        "Write to ada@example.org",
        "Write to tricks at evil dot com.",
    ],
)
def test_every_way_out_is_a_link(text: str) -> None:
    assert has_link(text)


def test_a_tool_with_a_dot_is_no_link() -> None:
    assert not has_link("How do you use Node.js and ASP.NET, e.g. in 2.1 projects?")
