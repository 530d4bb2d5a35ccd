from pathlib import Path

import msgspec

from question_bank.model import QuestionType
from tests.bot.command_line import Inside, assert_refused
from tests.coach.script import DOCUMENT


class Invited(msgspec.Struct, forbid_unknown_fields=True):
    key: str
    quote: str | None
    gap: bool


class Question(msgspec.Struct, forbid_unknown_fields=True):
    key: str
    requirement: str
    type: QuestionType
    text: str
    invites: list[Invited]


def _questions(coach: Inside, directory: Path) -> list[Question]:
    file = directory / "application.md"
    file.write_text(DOCUMENT, encoding="utf-8")
    done = coach("questions", file, "--json")
    assert (done.code, done.err) == (0, "")
    return msgspec.json.decode(done.out, type=list[Question], strict=True)


def test_every_requirement_and_point_is_asked_about(coach: Inside, tmp_path: Path) -> None:
    listed = _questions(coach, tmp_path)
    assert {item.requirement for item in listed} == {
        "Experience with bridges over live railways",
        "Controls cost",
        "Speaks German",
        "Digital design tools",
        "Experience with tunnels",
    }
    quotes = {invited.quote for item in listed for invited in item.invites if invited.quote}
    assert len(quotes) == 5
    assert all(quote in DOCUMENT for quote in quotes)


def test_a_question_invites_points_or_the_gap(coach: Inside, tmp_path: Path) -> None:
    for item in _questions(coach, tmp_path):
        assert item.invites
        assert all(invited.gap == (invited.quote is None) for invited in item.invites)
        if item.requirement == "Experience with tunnels":
            assert all(invited.gap for invited in item.invites)


def test_keys_are_unique_and_the_same_on_every_run(coach: Inside, tmp_path: Path) -> None:
    first = _questions(coach, tmp_path)
    assert len({item.key for item in first}) == len(first)
    assert _questions(coach, tmp_path) == first


def test_without_json_each_question_is_a_line(coach: Inside, tmp_path: Path) -> None:
    listed = _questions(coach, tmp_path)
    done = coach("questions", tmp_path / "application.md")
    assert done.out.splitlines() == [f"[{item.type}] {item.text}" for item in listed]


def test_what_is_no_application_is_refused_in_a_line(coach: Inside, tmp_path: Path) -> None:
    file = tmp_path / "poem.txt"
    file.write_text("Sous le pont coule la Seine\n", encoding="utf-8")
    assert_refused(coach("questions", file, "--json"), "poem.txt", "no requirements")
