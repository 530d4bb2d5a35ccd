import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot import charts_style as style
from bot.charts import picture, progress_png
from bot.charts_canvas import Canvas, Colour, Placed
from bot.charts_mastery import MOST_ROWS
from bot.charts_type import ELLIPSIS, Face, drawable
from bot.messages import charts as says
from coach.replies import ProgressShown
from review.plan import Load
from review.progress import Basis, Coverage, Mastery, NextStep, Progress, Streak, Trend, WeakReason
from tests.portions import examples

TODAY = date(2027, 1, 4)
DAY = timedelta(days=1)
TELEGRAM_PHOTO_LIMIT = 10_000_000
LONG = "Principal engineer of distributed Donaudampfschifffahrtselektrizitätenhauptwerke " * 5


def mastery(number: int, recall: float = 0.5, *, must: bool = True, seen: int = 2) -> Mastery:
    weak = WeakReason.LOW_RECALL if recall < 0.7 else None
    return Mastery(number, must, Coverage(seen, 3), recall, None, 3, Trend.UP, weak)


FIGURES = Progress(
    basis=Basis.MUST,
    readiness=0.62,
    readiness_on_interview=0.48,
    points=Coverage(12, 24),
    must=Coverage(9, 15),
    mastery=(mastery(1), mastery(2, 0.9), mastery(3, must=False)),
    weakest=(),
    streak=Streak(3, 8),
    answers_this_week=9,
    answered_on=tuple(TODAY - n * DAY for n in (20, 2, 1, 0)),
    due=tuple(Load(TODAY + n * DAY, n * 2) for n in range(7)),
    next_step=NextStep.PRACTISE_DUE,
)
SHOWN = ProgressShown(
    title="Site engineer",
    organisation="Kolbe Rail",
    progress=FIGURES,
    requirements={1: "Fluent German", 2: "Calm under pressure", 3: "Curiosity"},
    gaps=1,
    interview_on=TODAY + 24 * DAY,
    today=TODAY,
)


def with_requirements(*items: Mastery, name: str) -> ProgressShown:
    names = {item.requirement_id: name for item in items}
    return replace(SHOWN, progress=replace(FIGURES, mastery=items), requirements=names)


def words(reply: ProgressShown) -> list[str]:
    return [item.text for item in picture(reply).texts]


def assert_tidy(canvas: Canvas) -> None:
    """No words beyond the picture, none over others."""
    for item in canvas.texts:
        box = item.box
        assert 0 <= box.left <= box.right <= canvas.box.right - 20, item
        assert 0 <= box.top <= box.bottom <= canvas.box.bottom - 20, item
    for one, other in combinations(canvas.texts, 2):
        assert not _meet(one, other), (one, other)


def _meet(one: Placed, other: Placed) -> bool:
    a, b = one.box, other.box
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom


shares = st.floats(0, 1)
masteries = st.builds(
    Mastery,
    requirement_id=st.integers(1, 60),
    must=st.booleans(),
    coverage=st.builds(Coverage, st.integers(0, 9), st.integers(9, 99)),
    recall_today=shares,
    recall_on_interview=shares | st.none(),
    level=st.integers(1, 5) | st.none(),
    trend=st.sampled_from(Trend),
    weak=st.sampled_from(WeakReason) | st.none(),
)
progresses = st.builds(
    Progress,
    basis=st.sampled_from(Basis),
    readiness=shares,
    readiness_on_interview=shares | st.none(),
    points=st.just(Coverage(1, 2)),
    must=st.just(Coverage(0, 1)),
    mastery=st.lists(masteries, max_size=60, unique_by=lambda m: m.requirement_id).map(tuple),
    weakest=st.just(()),
    streak=st.builds(Streak, st.integers(0, 20_000), st.integers(0, 20_000)),
    answers_this_week=st.integers(0, 999),
    answered_on=st.lists(st.dates(TODAY - 34 * DAY, TODAY), max_size=35).map(tuple),
    due=st.lists(st.integers(0, 10**6), min_size=7, max_size=7).map(
        lambda counts: tuple(Load(TODAY + n * DAY, count) for n, count in enumerate(counts))
    ),
    next_step=st.sampled_from(NextStep),
)


@examples(15)
@given(progress=progresses)
def test_whatever_the_figures_they_can_be_drawn(progress: Progress) -> None:
    names = {item.requirement_id: "Tact" for item in progress.mastery}
    assert picture(replace(SHOWN, progress=progress, requirements=names)).image().width == 1080


@examples(80)
@given(
    progress=progresses,
    title=st.text(max_size=300),
    organisation=st.text(max_size=200) | st.none(),
    name=st.text(max_size=200),
    interview_on=st.dates(TODAY - 400 * DAY, TODAY + 4000 * DAY) | st.none(),
)
def test_whatever_the_figures_words_stay_inside_and_apart(
    progress: Progress,
    title: str,
    organisation: str | None,
    name: str,
    interview_on: date | None,
) -> None:
    canvas = picture(
        replace(
            SHOWN,
            title=title,
            organisation=organisation,
            progress=progress,
            requirements={item.requirement_id: name for item in progress.mastery},
            interview_on=interview_on,
        )
    )
    assert_tidy(canvas)


def test_the_same_figures_give_the_same_bytes() -> None:
    assert progress_png(SHOWN) == progress_png(SHOWN)


@pytest.mark.parametrize("count", [0, 1, MOST_ROWS, 60])
def test_a_phone_wide_png_within_telegrams_limits(count: int) -> None:
    reply = with_requirements(*(mastery(n) for n in range(count)), name=LONG)
    png = progress_png(reply)
    assert len(png) < TELEGRAM_PHOTO_LIMIT / 10
    with Image.open(BytesIO(png)) as image:
        assert (image.format, image.mode, image.width) == ("PNG", "RGB", 1080)
        assert 1200 < image.height < 2800


def test_long_words_are_shortened_and_whole_ones_kept() -> None:
    reply = with_requirements(mastery(1), mastery(2), name=LONG)
    canvas = picture(replace(reply, title=LONG, organisation=LONG))
    assert_tidy(canvas)
    cut = [item.text for item in canvas.texts if item.text.endswith(ELLIPSIS)]
    assert len(cut) == 4  # the organisation, the title's second line, two requirements
    assert "Fluent German" in words(SHOWN)


@pytest.mark.parametrize("text", ["word " * 80, "W" * 300, "i" * 300, "é" * 300])
@pytest.mark.parametrize("width", [60, 300, 900])
def test_what_is_cut_fits_and_fills(text: str, width: int) -> None:
    face = Face(32)
    shown = face.fit(text, width)
    assert shown.endswith(ELLIPSIS)
    assert width / 3 < face.width(shown) <= width


def test_all_lines_of_what_is_wrapped_fit() -> None:
    face = Face(54, 700)
    lines = face.wrap(LONG, 500, lines=3)
    assert len(lines) == 3
    assert all(face.width(line) <= 500 for line in lines)
    assert face.wrap("", 500, lines=2) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Größe, Łódź, Çelik, Nguyễn", "Größe, Łódź, Çelik, Nguyễn"),
        ("Ведущий инженер", "Ведущий инженер"),
        ("Ελληνικά “½” 5 °C, 3 €", "Ελληνικά “½” 5 °C, 3 €"),
        ("Cafe\u0301", "Café"),
        ("🚀 Lead 👩🏽‍🚒 engineer", "Lead engineer"),
        ("\u202eLead\u2069\ttwo\nlines", "Lead two lines"),
        ("Lead (株式会社)", "Lead ()"),
        ("مدير العمليات", "instead"),
        ("工程师 A", "instead"),
        ("🙂", "instead"),
        ("", "instead"),
    ],
)
def test_signs_without_a_glyph_are_left_out(text: str, shown: str) -> None:
    assert drawable(text, instead="instead") == shown


def test_what_cannot_be_drawn_is_named_by_its_number() -> None:
    reply = with_requirements(mastery(7), mastery(9), name="工程师")
    shown = words(replace(reply, title="🙂", organisation="株"))
    assert {says.APPLICATION, says.numbered(1), says.numbered(2)} <= set(shown)


def test_must_haves_come_first_and_the_rest_is_summed_up() -> None:
    items = [mastery(n, 0.25, must=n > 50) for n in range(1, 61)]
    shown = words(with_requirements(*items, name="Tact"))
    assert shown.index(says.MUST) < shown.index(says.NICE)
    assert shown.count("Tact") == MOST_ROWS
    assert says.and_more(46, mean=0.25) in shown


def test_a_requirement_never_asked_has_no_percentage() -> None:
    shown = words(with_requirements(mastery(1, 0, seen=0), name="Tact"))
    assert says.NOT_ASKED in shown
    assert "0%" not in shown


@pytest.mark.parametrize(
    ("days", "then", "told"),
    [
        (24, 0.48, "Thu 28 Jan, in 24 days"),
        (0, 0.62, "Mon 4 Jan, today"),
        (-3, None, "The interview was on Fri 1 Jan 2027"),
        (None, None, "No interview day set"),
    ],
)
def test_the_interview_day_is_told(days: int | None, then: float | None, told: str) -> None:
    on = None if days is None else TODAY + days * DAY
    figures = replace(FIGURES, readiness_on_interview=then)
    assert told in words(replace(SHOWN, progress=figures, interview_on=on))


@pytest.mark.parametrize("step", NextStep)
def test_what_to_do_now_is_told_in_full(step: NextStep) -> None:
    shown = words(replace(SHOWN, progress=replace(FIGURES, next_step=step)))
    assert " ".join(shown).endswith(says.next_step(step))


def test_days_of_practice_are_blue_in_the_calendar() -> None:
    def blue(answered: tuple[date, ...]) -> int:
        figures = replace(FIGURES, answered_on=answered)
        image = picture(replace(SHOWN, progress=figures)).image()
        return sum(n for n, colour in image.getcolors(1 << 16) or [] if colour == style.BLUE)

    none = blue(())
    one = blue((TODAY,)) - none
    assert one > 1000
    assert blue(tuple(TODAY - n * DAY for n in range(28))) - none == pytest.approx(
        28 * one, rel=0.1
    )


def _luminance(colour: Colour) -> float:
    parts = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_word_stands_out_from_what_is_under_it() -> None:
    canvas = picture(SHOWN)
    bare = canvas.image()
    for item in canvas.texts:
        # just left of and above the words: the surface they stand on
        under = bare.getpixel((int(item.box.left) - 3, int(item.box.top) - 2))
        assert isinstance(under, tuple)
        assert _contrast(item.colour, (under[0], under[1], under[2])) >= 4.5, item


def _seen_with(colour: Colour, *, missing: str) -> tuple[float, ...]:
    """A colour as seen without the red- or green-sensitive cones (Viénot, Brettel, Mollon 1999)."""
    red, green, blue = ((c / 255) ** 2.2 for c in colour)
    mixed = 0.1124 * red + 0.8876 * green if missing == "red" else 0.2927 * red + 0.7073 * green
    return (mixed, mixed, blue)


@pytest.mark.parametrize("missing", ["red", "green"])
def test_safe_and_weak_differ_without_red_or_green(missing: str) -> None:
    blue, amber = (_seen_with(c, missing=missing) for c in (style.BLUE, style.AMBER))
    assert max(abs(a - b) for a, b in zip(blue, amber, strict=True)) > 0.3
    assert all(_contrast(c, style.TRACK) >= 3 for c in (style.BLUE, style.AMBER))


def test_drawing_is_not_loaded_at_the_start() -> None:
    code = "import sys, bot.charts; sys.exit(bool({'PIL', 'fontpkg_roboto'} & {*sys.modules}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
