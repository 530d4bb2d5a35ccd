from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from bot import clock
from review.progress import Basis, NextStep, Trend, WeakReason
from tests.bot.command_line import Inside, assert_refused
from tests.coach.script import DOCUMENT


class Coverage(msgspec.Struct, forbid_unknown_fields=True):
    seen: int
    total: int


class Mastery(msgspec.Struct, forbid_unknown_fields=True):
    requirement_id: int
    must: bool
    coverage: Coverage
    recall_today: float
    recall_on_interview: float | None
    level: Literal[1, 2, 3, 4, 5] | None
    trend: Trend
    weak: WeakReason | None


class Weakest(msgspec.Struct, forbid_unknown_fields=True):
    requirement_id: int
    reason: WeakReason
    recall: float


class Load(msgspec.Struct, forbid_unknown_fields=True):
    on: date
    points: int


class Streak(msgspec.Struct, forbid_unknown_fields=True):
    current: int
    longest: int


class Figures(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    organisation: str | None
    today: date
    interview_on: date | None
    requirements: dict[str, str]
    basis: Basis
    readiness: float
    readiness_on_interview: float | None
    points: Coverage
    must: Coverage
    mastery: list[Mastery]
    weakest: list[Weakest]
    due: list[Load]
    streak: Streak
    answers_this_week: int
    answered_on: list[date]
    next_step: NextStep


def _practised(coach: Inside, directory: Path, *lines: str) -> Path:
    file = directory / "application.md"
    file.write_text(DOCUMENT, encoding="utf-8")
    data = directory / "data"
    typed = "".join(f"{line}\n" for line in lines).encode()
    done = coach("chat", "--document", file, "--data", data, stdin=typed)
    assert (done.code, done.err) == (0, "")
    return data


def _figures(coach: Inside, data: Path) -> Figures:
    done = coach("progress", "--json", "--data", data)
    assert (done.code, done.err) == (0, "")
    return msgspec.json.decode(done.out, type=Figures, strict=True)


def test_the_figures_have_the_described_shape(coach: Inside, tmp_path: Path) -> None:
    data = _practised(coach, tmp_path, "/practice german", "In 2021 I passed the B2 exam.")
    figures = _figures(coach, data)
    assert figures.title == "Site engineer"
    assert figures.organisation == "Kolbe Rail"
    assert sorted(figures.requirements) == [str(item.requirement_id) for item in figures.mastery]
    assert figures.points.seen >= 1
    assert figures.answers_this_week == 1
    assert figures.streak.current == 1
    assert len(figures.answered_on) == 1
    assert 0 <= figures.readiness <= 1
    assert all(0 <= item.recall_today <= 1 for item in figures.mastery)


def test_the_interview_day_is_in_the_figures(coach: Inside, tmp_path: Path) -> None:
    data = _practised(coach, tmp_path, "/interview in 10 days")
    figures = _figures(coach, data)
    assert figures.interview_on is not None
    here = clock.now().astimezone().date()
    assert (figures.interview_on - here).days == 10
    assert figures.readiness_on_interview is not None


def test_drawn_for_a_person_it_fits_the_width(coach: Inside, tmp_path: Path) -> None:
    data = _practised(coach, tmp_path)
    for columns in (60, 80, 120):
        done = coach("progress", "--data", data, COLUMNS=str(columns))
        assert done.code == 0
        assert "Readiness" in done.out
        assert "\x1b" not in done.out
        assert max(map(len, done.out.splitlines())) <= columns


def test_before_anything_is_loaded_it_says_what_to_do(coach: Inside, tmp_path: Path) -> None:
    for flags in ([], ["--json"]):
        done = coach("progress", *flags, "--data", tmp_path / "new")
        assert_refused(done, "no application yet")


def test_the_data_directory_can_come_from_the_environment(coach: Inside, tmp_path: Path) -> None:
    data = _practised(coach, tmp_path)
    done = coach("progress", COACH_DATA_DIR=str(data))
    assert "Kolbe Rail" in done.out


def test_the_option_comes_before_the_environment(coach: Inside, tmp_path: Path) -> None:
    data = _practised(coach, tmp_path)
    done = coach("progress", "--data", tmp_path / "new", COACH_DATA_DIR=str(data))
    assert_refused(done)
