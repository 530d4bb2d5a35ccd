"""Words that speak of a point without telling it."""

import pytest

from grading.mentioned import Spoken, mention

TOURS = "Monthly guided tours since 2019, about 25 visitors each"
QUESTION = "What have you done with visitors?"


@pytest.mark.parametrize(
    "said",
    [
        "tours monthly, 25 visitors",
        "I would like to run monthly guided tours.",
        "I have never run guided tours, and 25 visitors would be too many.",
    ],
)
def test_a_point_is_spoken_of_whether_it_is_told_or_not(said: str) -> None:
    assert mention(TOURS, [Spoken(QUESTION, "I like plants."), Spoken(QUESTION, said)])


@pytest.mark.parametrize(
    "said",
    ["", "I like plants.", "I look after visitors.", "There were 25 lorries a day in 2019."],
)
def test_the_questions_own_words_or_a_figure_alone_speak_of_nothing(said: str) -> None:
    assert mention(TOURS, [Spoken(QUESTION, said)]) == ""


def test_the_words_are_quoted_as_they_were_said() -> None:
    text = "Yes, of course. I have tours monthly, 25 visitors; and I also like my tea."
    assert mention(TOURS, [Spoken(QUESTION, text)]) in text
