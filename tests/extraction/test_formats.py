# ruff: noqa: RUF001, E501 - typographic marks and markup are what is read
import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from fpdf import FPDF

from extraction.formats import to_text
from extraction.sniff import Format
from question_bank.errors import Reason, Unreadable

from .files import opendocument, paged, text_at, word


def from_word(document: WordDocument) -> None:
    document.add_heading("Data Engineer", 0)
    document.add_heading("Essential", 1)
    document.add_paragraph("Numbered", style="List Number")
    document.add_paragraph("Two", style="List Number")
    document.add_paragraph("Bullet", style="List Bullet")
    document.add_paragraph("Deeper", style="List Bullet 2")
    run_in = document.add_paragraph()
    run_in.add_run("SQL:").bold = True
    run_in.add_run(" seven years, of which ")
    run_in.add_run("three").bold = True
    run_in.add_run(" with Postgres")
    document.add_paragraph().add_run("All bold").bold = True
    hidden = document.add_paragraph("Seen")
    hidden.add_run(" not seen").font.hidden = True
    broken = document.add_paragraph("First line")
    broken.add_run().add_break()
    broken.add_run("Second line")


def test_word_becomes_marked_text() -> None:
    assert to_text(word(from_word), Format.ZIP) == (
        "# Data Engineer\n\n## Essential\n\n1. Numbered\n2. Two\n- Bullet\n  - Deeper\n\n"
        "**SQL:** seven years, of which three with Postgres\n\n**All bold**\n\nSeen\n\n"
        "First line\n\nSecond line\n"
    )


def test_blank_paragraphs_of_a_plain_word_document_part_its_blocks() -> None:
    def write(document: WordDocument) -> None:
        for text in ("Asked one", "Told one", "", "Asked two", "Told two"):
            document.add_paragraph(text)

    assert to_text(word(write), Format.ZIP) == "Asked one\nTold one\n\nAsked two\nTold two\n"


def test_a_moved_or_deleted_paragraph_is_taken_as_accepted() -> None:
    def write(document: WordDocument) -> None:
        first = document.add_paragraph("I led ")
        mark = OxmlElement("w:rPr")
        mark.append(OxmlElement("w:del"))
        first._p.get_or_add_pPr().append(mark)  # noqa: SLF001 - python-docx tracks no changes
        second = document.add_paragraph()
        moved = OxmlElement("w:moveFrom")
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = "elsewhere"
        run.append(text)
        moved.append(run)
        second._p.append(moved)  # noqa: SLF001 - see above
        second.add_run("a team")

    assert to_text(word(write), Format.ZIP) == "I led a team\n"


def test_a_contents_list_is_left_out() -> None:
    def write(document: WordDocument) -> None:
        block = OxmlElement("w:sdt")
        properties, part = OxmlElement("w:sdtPr"), OxmlElement("w:docPartObj")
        gallery = OxmlElement("w:docPartGallery")
        gallery.set(qn("w:val"), "Table of Contents")
        part.append(gallery)
        properties.append(part)
        content = OxmlElement("w:sdtContent")
        content.append(Document().add_paragraph("Essential 2")._p)  # noqa: SLF001 - see above
        block.append(properties)
        block.append(content)
        document.element.body.insert(0, block)
        document.add_paragraph("Told")

    assert to_text(word(write), Format.ZIP) == "Told\n"


STYLES = (
    '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/>'
    '</style:style><style:style style:name="Y"><style:text-properties'
    ' fo:background-color="#ffff00"/></style:style>'
)
BODY = (
    "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h"
    ' text:outline-level="2">Asked</text:h><text:p><text:span text:style-name="B">Bold'
    "</text:span></text:p><text:list><text:list-item><text:p>One<text:s/>more</text:p><text:list>"
    "<text:list-item><text:p>Deep</text:p></text:list-item></text:list></text:list-item>"
    '</text:list><text:p>Kept <text:span text:style-name="S">struck</text:span> and <text:span'
    ' text:style-name="Y">lit</text:span><office:annotation><dc:creator>me</dc:creator><text:p>'
    "ask Tom</text:p></office:annotation></text:p><table:table><table:table-row>"
    "<table:table-cell><text:p>Evidence for SQL</text:p></table:table-cell><table:table-cell>"
    "<text:p>Seven years</text:p></table:table-cell></table:table-row></table:table>"
)


def test_opendocument_becomes_marked_text() -> None:
    assert to_text(opendocument(BODY, STYLES), Format.ZIP) == (
        "## Asked\n\n**Bold**\n\n- One more\n  - Deep\n\nKept ~~struck~~ and ==lit=="
        " <!-- ask Tom -->\n\n### Evidence for SQL\n\nSeven years\n"
    )


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<h2>Asked <b>here</b></h2><p>Told&nbsp;&amp; done</p>", "## Asked here\n\nTold & done\n"),
        (
            "<ul><li>One<ul><li>Deep</li></ul></li><li><p>Two</p></li></ul>",
            "- One\n  - Deep\n- Two\n",
        ),
        ("<ol start=3><li>Three</li><li>Four</li></ol>", "3. Three\n4. Four\n"),
        ("<p>a<br>b</p><div>c<div>d</div></div>", "a\nb\n\nc\n\nd\n"),
        ("<p><s>old</s> new <mark>look</mark></p>", "~~old~~ new ==look==\n"),
        ("<p><strong>SQL</strong>: seven years</p>", "**SQL**: seven years\n"),
        ("<dl><dt>SQL</dt><dd>Seven years</dd></dl>", "**SQL**\n\nSeven years\n"),
        ("<p>shown</p><p style='display:none'>not</p><script>no()</script>", "shown\n"),
        (
            "<style>.x{font-weight:700}</style><p><span class=x>Asked</span></p><p>Told</p>",
            "**Asked**\n\nTold\n",
        ),
        ("<p>told<!-- TODO ask Tom --></p><!--StartFragment-->", "told <!-- TODO ask Tom -->\n"),
        ("<label>Asked</label><textarea>Told\nMore</textarea>", "**Asked**\n\nTold\n\nMore\n"),
        ("<p>Ran the ward,<br>nights too</p>", "Ran the ward,\nnights too\n"),
        ("<title>Nurse</title><p>Told</p>", "# Nurse\n\nTold\n"),
        (
            "<table><tr><th>Requirement<th>Evidence<th>Notes<tr><td>SQL<td><ul><li>Seven years<li>Two books</ul><td>ask Tom</table>",
            "## SQL\n\n- Seven years\n- Two books\n\n<!-- ask Tom -->\n",
        ),
    ],
)
def test_a_page_becomes_marked_text(page: str, text: str) -> None:
    assert to_text(page.encode(), Format.HTML) == text


def test_a_page_is_read_by_the_encoding_it_tells() -> None:
    page = "<meta charset=iso-8859-2><p>Łódź, pięć lat</p>"
    assert to_text(page.encode("iso-8859-2"), Format.HTML) == "Łódź, pięć lat\n"


RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s1 heading 1;}}{\*\generator x;}"
    rb"\pard\s1 Asked\par\pard\b Bold\b0\par\pard{\listtext\bullet\tab}\ilvl0 One\par"
    rb"\pard{\listtext\bullet\tab}\ilvl1 Deep\par\pard K\'f6ln \u8211? \strike old\strike0 "
    rb" {\deleted gone}new{\*\annotation ask Tom}\par\pard\intbl SQL\cell Seven years\cell\row}"
)


def test_rich_text_becomes_marked_text() -> None:
    assert to_text(RTF, Format.RTF) == (
        "# Asked\n\n**Bold**\n\n- One\n  - Deep\n\nKöln – ~~old~~ new <!-- ask Tom -->\n\n"
        "## SQL\n\nSeven years\n"
    )


LEFT = ["The left column tells of a", "project in which I led six", "people for two years."]
RIGHT = ["The right column goes on", "and tells how it came out", "in the end for all of us."]


def test_two_columns_are_read_one_after_the_other() -> None:
    def write(pdf: FPDF) -> None:
        pdf.text(20, 30, "One line that runs across the whole width of the page, over both columns")
        text_at(pdf, 20, 40, LEFT)
        text_at(pdf, 110, 40, RIGHT)

    text = to_text(paged(write), Format.PDF)
    assert " ".join(LEFT) in text
    assert text.index("two years.") < text.index("The right column")


def test_rows_of_a_table_are_read_row_by_row() -> None:
    def write(pdf: FPDF) -> None:
        with pdf.table(col_widths=(40, 100)) as table:
            for cells in (
                ("Requirement", "Evidence"),
                ("Knows SQL well enough to help others", "Seven years, of which three as lead"),
                ("Has led people", "Six people from 2019 on"),
                ("Speaks German", "B2 certificate of 2020"),
            ):
                row = table.row()
                for cell in cells:
                    row.cell(cell)

    assert to_text(paged(write), Format.PDF) == (
        "## Knows SQL well enough to help others\n\nSeven years, of which three as lead\n\n"
        "## Has led people\n\nSix people from 2019 on\n\n## Speaks German\n\nB2 certificate of"
        " 2020\n"
    )


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["I was respon-", "sible for all of it and more besides"], "I was responsible for all"),
        (["I led a cross-", "functional team of many different people"], "a cross-functional team"),
        (["I saw the 2019-", "2020 figures rise and fall and rise again"], "2019-2020 figures"),
    ],
)
def test_a_broken_word_is_put_together(lines: list[str], joined: str) -> None:
    text = to_text(paged(lambda pdf: text_at(pdf, 20, 60, lines[:1] + lines[1:])), Format.PDF)
    assert joined in " ".join(text.split())


def test_running_heads_and_page_numbers_are_left_out() -> None:
    class Paged(FPDF):
        def header(self) -> None:
            self.text(20, 12, "J. Doe, application 2026")

        def footer(self) -> None:
            self.text(100, 288, f"- {self.page_no()} -")

    pdf = Paged(format="A4")
    pdf.set_font("helvetica", "", 11)
    for number in range(3):
        pdf.add_page()
        pdf.text(20, 60, f"Told on page {number}.")
    text = to_text(bytes(pdf.output()), Format.PDF)
    assert text.split() == [
        "Told",
        "on",
        "page",
        "0.",
        "Told",
        "on",
        "page",
        "1.",
        "Told",
        "on",
        "page",
        "2.",
    ]


def test_struck_and_highlighted_words_of_a_pdf_are_told() -> None:
    def write(pdf: FPDF) -> None:
        pdf.text(20, 60, "I kept this and I dropped that")
        width = pdf.get_string_width("I kept this and ")
        end = pdf.get_string_width("I kept this and I dropped that")
        pdf.line(20 + width, 58.8, 20 + end, 58.8)

    assert to_text(paged(write), Format.PDF) == "I kept this and ~~I dropped that~~\n"


def test_what_is_filled_in_or_remarked_is_read() -> None:
    def write(pdf: FPDF) -> None:
        pdf.text(20, 60, "I led six people.")
        pdf.text_annotation(60, 58, "ask Tom for the year")

    assert to_text(paged(write), Format.PDF) == (
        "I led six people. <!-- ask Tom for the year -->\n"
    )


def test_pages_without_text_are_told_from_an_empty_document() -> None:
    with pytest.raises(Unreadable) as refused:
        to_text(paged(lambda pdf: pdf.rect(20, 20, 60, 60, "F")), Format.PDF)
    assert refused.value.reason is Reason.SCANNED
