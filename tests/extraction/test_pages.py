# ruff: noqa: E501 - a document is a line as long as it comes
"""Pages whose headings differ by a number, and short columns side by side; breaks within prose."""

import asyncio

from fpdf import FPDF

from coach.load import read
from question_bank.model import Reading


def _read(data: bytes, name: str) -> Reading:
    return asyncio.run(read(data, name=name))


def _pages() -> bytes:
    pdf = FPDF(format="A4")
    for n in range(1, 5):
        pdf.add_page()
        pdf.set_font("helvetica", "", 8)
        pdf.cell(0, 8, "Ida Holt - application to Rowan Pottery", new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("helvetica", "B", 12)
        pdf.cell(0, 8, f"Requirement {n}: able to fire kiln {n}", new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("helvetica", "", 11)
        told = f"I fired it {n + 4} times a month at the pottery in Leith. "
        pdf.multi_cell(0, 5.5, told * 60, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def _columns() -> bytes:
    pdf = FPDF(format="A4")
    pdf.add_page()
    pdf.set_font("helvetica", "B", 18)
    pdf.cell(0, 10, "Potter - Rowan Pottery", new_x="LMARGIN", new_y="NEXT")
    left = [
        ("B", 14, "Essential"),
        ("B", 11, "Experience with kilns"),
        ("", 10, "Fired two kilns for six years. Nothing cracked in 2019."),
        ("B", 11, "Steady hands"),
        ("", 10, "- Threw 40 mugs a day\n- bit vague, which year?"),
    ]
    right = [
        ("B", 14, "Desirable"),
        ("B", 11, "Ordering of glazes"),
        ("", 10, "Kept the glaze book of the stall."),
        ("B", 11, "Van licence"),
        ("", 10, "Held since 2011."),
    ]
    for x, column in ((10, left), (110, right)):
        y = 30.0
        for style, size, words in column:
            pdf.set_xy(x, y)
            pdf.set_font("helvetica", style, size)
            pdf.multi_cell(85, 6, words)
            y = pdf.get_y() + 2
    return bytes(pdf.output())


def test_headings_that_differ_by_a_number_are_no_page_headers() -> None:
    told = _read(_pages(), "kilns.pdf")
    assert [one.text for one in told.requirements] == [
        f"Requirement {n}: able to fire kiln {n}" for n in range(1, 5)
    ]
    assert "Ida Holt" not in told.text


def test_short_columns_with_headings_of_their_own_are_read_one_after_another() -> None:
    told = _read(_columns(), "columns.pdf").requirements
    assert [(one.text, one.section, len(one.points)) for one in told] == [
        ("Experience with kilns", "Essential", 2),
        ("Steady hands", "Essential", 1),
        ("Ordering of glazes", "Desirable", 1),
        ("Van licence", "Desirable", 1),
    ]
    assert [note.quote for note in told[1].notes] == ["bit vague, which year?"]


def test_a_line_broken_by_hand_within_a_sentence_of_a_page_is_not_cut() -> None:
    page = (
        "<h1>Clerk at Elm Ltd</h1><h2>Bookkeeping</h2><p>I kept forty ledgers at Ash and Co,<br>"
        "closed the books <i>within</i> four\n<b>days</b> of each<br>month's end.<br>Audited twice.</p>"
        "<h2>Leadership</h2><p>&bull; Led four temps<br>&bull; Trained two<br>apprentices</p>"
    )
    told = _read(page.encode(), "clerk.html").requirements
    assert [[" ".join(p.quote.split()) for p in one.points] for one in told] == [
        [
            "I kept forty ledgers at Ash and Co, closed the books within four days of each month's end.",
            "Audited twice.",
        ],
        ["Led four temps", "Trained two apprentices"],
    ]


def test_an_indented_answer_that_wraps_among_longer_lines_is_not_cut() -> None:
    text = (
        "WARD NURSE - ELM HOSPITAL\n\nESSENTIAL\n\nTWO YEARS IN CRITICAL CARE\n"
        "    Registered since September 2016 (PIN 16X). Four years on the 12-bed general\n"
        "    ICU at Rowan General, one year on cardiac care.\n\nGOOD WITH RELATIVES\n"
        f"    {'I rang every family at four in the afternoon and told them all I knew, ' * 2}daily.\n"
    )
    told = _read(text.encode(), "nurse.txt").requirements[0]
    assert [" ".join(point.quote.split()) for point in told.points] == [
        "Registered since September 2016 (PIN 16X).",
        "Four years on the 12-bed general ICU at Rowan General, one year on cardiac care.",
    ]
