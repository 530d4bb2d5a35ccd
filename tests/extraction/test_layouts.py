"""Layouts of whole applications in Word and PDF: tables under section lines, columns, pages."""

import asyncio
from functools import partial
from itertools import pairwise

from docx.document import Document as WordDocument
from fpdf import FPDF

from coach.load import read

from .files import paged, text_at, word


def told(data: bytes) -> list[tuple[str, str, str, list[str]]]:
    reading = asyncio.run(read(data, name="application"))
    return [
        (asked.text, asked.section, asked.priority, [point.quote for point in asked.points])
        for asked in reading.requirements
    ]


def _table(document: WordDocument, *rows: tuple[str, ...]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


def _tables_under_bold_lines(document: WordDocument) -> None:
    document.add_heading("Application: Lock Keeper", 0)
    header = ("Criterion", "How I meet it")
    document.add_paragraph().add_run("First and foremost").bold = True
    _table(
        document,
        header,
        ("Experience on the water", "I worked a narrowboat for six summers."),
        ("Works with the public", "I answered 40 boaters a day. I wrote the map at the gate."),
    )
    document.add_paragraph().add_run("On top").bold = True
    _table(document, header, ("Carpentry", "I rebuilt two lock gates in oak."))


def test_bold_lines_over_tables_are_the_sections_of_their_rows() -> None:
    assert told(word(_tables_under_bold_lines)) == [
        (
            "Experience on the water",
            "First and foremost",
            "must",
            ["I worked a narrowboat for six summers."],
        ),
        (
            "Works with the public",
            "First and foremost",
            "must",
            ["I answered 40 boaters a day.", "I wrote the map at the gate."],
        ),
        ("Carpentry", "On top", "nice", ["I rebuilt two lock gates in oak."]),
    ]


def test_a_column_of_codes_or_states_asks_and_answers_nothing() -> None:
    rows = (
        ("Ref", "Criterion", "State", "My response"),
        ("K1", "Experience on the water", "ready", "I worked a narrowboat for six summers."),
        ("K2", "Works with the public", "ready", "I answered 40 boaters a day."),
        ("K3", "Carpentry", "to check", "I rebuilt two lock gates in oak."),
    )
    read_rows = told(word(lambda document: _table(document, *rows)))
    assert [(asked, points) for asked, _, _, points in read_rows] == [
        (row[1], [row[3]]) for row in rows[1:]
    ]


def _markdown(*rows: tuple[str, ...]) -> bytes:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, f"|{len(rows[0]) * '---|'}")
    return ("# Lock Keeper at Dunmore Canal\n\n" + "\n".join(lines) + "\n").encode()


def test_columns_are_told_by_their_names_in_any_order() -> None:
    rows = (
        ("My evidence", "Owner", "Requirement", "Confidence", "Notes"),
        ("I worked a narrowboat for six summers.", "me", "Boats", "high", "ask Iain for the years"),
        ("I answered 40 boaters a day.", "me", "Public", "3/5", ""),
    )
    assert [(asked, points) for asked, _, _, points in told(_markdown(*rows))] == [
        ("Boats", ["I worked a narrowboat for six summers."]),
        ("Public", ["I answered 40 boaters a day."]),
    ]


def _column(pdf: FPDF, x: float, y: float, parts: list[tuple[str, list[str]]], step: float) -> None:
    for heading, lines in parts:
        pdf.set_font("helvetica", "B", 11)
        pdf.text(x, y, heading)
        pdf.set_font("helvetica", "", 10)
        for line in lines:
            y += step
            pdf.text(x, y, line)
        y += step + 4


def _two_columns(pdf: FPDF, *, steps: tuple[float, float]) -> None:
    pdf.set_font("helvetica", "B", 16)
    pdf.text(20, 25, "Lock Keeper at Dunmore Canal")
    left = [
        ("Experience on the water", ["I worked a narrowboat for six", "summers on the Dunmore."]),
        ("Works with the public", ["I answered 40 boaters a day", "at the gate in 2022."]),
    ]
    right = [
        ("Knowledge of carpentry", ["I rebuilt two lock gates", "in oak last winter."]),
        ("First aid certificate", ["I renewed it in May 2023", "with the Red Cross."]),
    ]
    _column(pdf, 20, 45, left, steps[0])
    _column(pdf, 115, 45, right, steps[1])


def test_short_columns_with_headings_are_read_one_after_the_other() -> None:
    for steps in ((5.0, 5.0), (5.0, 5.6)):
        found = told(paged(partial(_two_columns, steps=steps)))
        assert [asked for asked, *_ in found] == [
            "Experience on the water",
            "Works with the public",
            "Knowledge of carpentry",
            "First aid certificate",
        ]
        assert all(len(points) == 1 for *_, points in found)


def _counted_headings(pdf: FPDF) -> None:
    for n in range(1, 5):
        if n > 1:
            pdf.add_page()
        pdf.set_font("helvetica", "B", 13)
        pdf.text(20, 25, f"Requirement {n}: experience with lock number {n}")
        pdf.set_font("helvetica", "", 11)
        text_at(pdf, 20, 33, [f"I kept lock number {n} for {n + 2} years and painted its gates."])
        pdf.text(20, 290, f"Page {n}")


def test_headings_that_count_on_from_page_to_page_are_no_page_headers() -> None:
    found = told(paged(_counted_headings))
    assert [points for *_, points in found] == [
        [f"I kept lock number {n} for {n + 2} years and painted its gates."] for n in range(1, 5)
    ]
    assert all(above[0] != below[0] for above, below in pairwise(found))
