from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.messages.message import BLANK, Button, Message, Run, Style, line, quoted, strong
from bot.telegram import render
from coach.replies import Action, Choice

runs = st.builds(
    Run, st.text(st.sampled_from("ab \n\t𝄞é\x07"), max_size=900), st.sampled_from(Style)
)
messages = st.builds(
    Message, st.lists(st.lists(runs, max_size=4).map(tuple), max_size=30).map(tuple)
)


def _marked(payload: dict[str, Any]) -> list[tuple[str, str]]:
    """What python-telegram-bot reads the entities as."""
    found = [MessageEntity(**entity) for entity in payload.get("entities", [])]
    text = payload["text"].encode("utf-16-le")
    return [
        (e.type, text[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le")) for e in found
    ]


def test_styles_become_entities_counted_in_utf_16() -> None:
    message = Message((line("𝄞 plain ", strong(" bold 𝄞 "), quoted("said")), line(strong("next"))))
    (payload,) = render.payloads(message)
    assert payload["text"] == "𝄞 plain  bold 𝄞 “said”\nnext"
    assert _marked(payload) == [("bold", "bold 𝄞"), ("italic", "“said”"), ("bold", "next")]
    assert payload["link_preview_options"] == {"is_disabled": True}
    assert "parse_mode" not in payload


@given(messages)
def test_every_part_fits_a_message_and_nothing_is_lost(message: Message) -> None:
    payloads = render.payloads(message)
    for payload in payloads:
        assert payload["text"].strip()
        assert len(payload["text"].encode("utf-16-le")) // 2 <= 4096
        assert len(payload.get("entities", [])) <= 100
        for kind, covered in _marked(payload):
            assert kind in {"bold", "italic"}
            assert covered
    told = "".join("".join(payload["text"].split()) for payload in payloads)
    assert told == "".join(message.text().replace("\x07", "").split())


def test_long_texts_are_cut_at_paragraphs_and_the_last_part_has_the_buttons() -> None:
    paragraph = (line("x" * 1000), line("y" * 1000), BLANK)
    button = Button("Next question", Choice(Action.NEXT))
    first, second = render.payloads(Message(paragraph * 3, (button,)))
    assert first["text"] == "\n\n".join([f"{'x' * 1000}\n{'y' * 1000}"] * 2)
    assert second["text"].startswith("x" * 1000)
    assert "reply_markup" not in first
    assert second["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "next::"


def test_a_long_line_is_cut_at_a_word() -> None:
    first, second = render.payloads(Message((line(strong("word " * 1000)),)))
    assert first["text"].endswith("word ")
    assert second["text"].startswith("word")
    assert [kind for kind, _ in _marked(first) + _marked(second)] == ["bold", "bold"]


def test_more_than_a_hundred_entities_go_into_two_messages() -> None:
    many = Message((tuple(run for _ in range(150) for run in (strong("a"), Run(" "))),))
    assert [len(payload["entities"]) for payload in render.payloads(many)] == [100, 50]


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (["Hint", "Skip", "Show"], [3]),
        (["Next question", "Retry", "Why?", "Disagree"], [2, 2]),
        (["a" * 31, "b"], [1, 1]),
        (["1", "2", "3", "4"], [3, 1]),
    ],
)
def test_buttons_stand_in_rows_by_the_length_of_their_labels(
    labels: list[str], rows: list[int]
) -> None:
    buttons = [Button(label, Choice(Action.NEXT)) for label in labels]
    keyboard = render.markup(buttons)["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in keyboard] == rows


def test_a_message_is_added_below_another() -> None:
    text = render.Text("𝄞 question", (render.Entity("bold", 3, 8),))
    edit = render.below(text, Message((line("Hint: ", strong("think")),)))
    assert edit is not None
    assert edit["text"] == "𝄞 question\n\nHint: think"
    assert _marked(edit) == [("bold", "question"), ("bold", "think")]


def test_nothing_is_added_where_it_would_not_fit() -> None:
    assert render.below(render.Text("x" * 4090), Message((line("too long"),))) is None


def test_a_message_of_nothing_is_not_sent() -> None:
    assert render.payloads(Message((line("  "), BLANK))) == []
