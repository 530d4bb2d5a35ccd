# ruff: noqa: RUF001 - typographic marks as people write them
"""Documents that are made as real files when tests run: DOCX by python-docx, PDF by fpdf2."""

import io
from collections.abc import Callable, Mapping

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from fpdf import FPDF


def _saved(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)  # type: ignore[attr-defined]  # python-docx names its class a function
    return stream.getvalue()


def _inserted(paragraph: Paragraph, text: str) -> None:
    """Add words as a tracked insertion."""
    _tracked(paragraph, text, "w:ins", "w:t")


def _deleted(paragraph: Paragraph, text: str) -> None:
    """Add words as a tracked deletion."""
    _tracked(paragraph, text, "w:del", "w:delText")


def _tracked(paragraph: Paragraph, text: str, kind: str, name: str) -> None:
    change = OxmlElement(kind)
    change.set(qn("w:id"), "90")
    change.set(qn("w:author"), "A. Leser")
    run = OxmlElement("w:r")
    words = OxmlElement(name)
    words.text = text
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    change.append(run)
    paragraph._p.append(change)  # noqa: SLF001 - python-docx writes no tracked changes itself


def german_controller() -> bytes:
    """Word with heading styles, lists on two levels, a comment, changes, struck and lit words."""
    doc = Document()
    doc.add_paragraph("Bewerbung als Controllerin", style="Title")
    doc.add_paragraph("Unternehmen: Wernicke Maschinenbau GmbH")
    doc.add_heading("Was Sie mitbringen", 1)
    doc.add_heading("Abgeschlossenes Studium der Betriebswirtschaft", 2)
    doc.add_paragraph(
        "Diplom-Kauffrau (FH), Hochschule Pforzheim, Abschluss 2011 mit 1,8", style="List Bullet"
    )
    doc.add_heading("Mindestens fünf Jahre Erfahrung im Beteiligungscontrolling", 2)
    first = doc.add_paragraph(
        "Seit 2015 im Konzerncontrolling der Alba Pumpen AG, ", style="List Bullet"
    )
    _deleted(first, "mit fünf Töchtern")
    _inserted(first, "zuständig für sieben Tochtergesellschaften")
    doc.add_paragraph(
        "in Tschechien das Werk Brünn durch die Schließung begleitet", style="List Bullet 2"
    )
    told = doc.add_paragraph(style="List Bullet 2")
    run = told.add_run(
        "in Polen die Planung von Excel auf Jedox umgestellt, 9 statt 21 Tage Planungszeit"
    )
    doc.add_comment(run, text="Zahl mit Herrn Seidel abgleichen", author="K. W.", initials="KW")
    struck = doc.add_paragraph(style="List Bullet")
    struck.add_run("Praktikum bei der Sparkasse 2008").font.strike = True
    doc.add_heading("Sehr gute Kenntnisse in SAP CO", 2)
    doc.add_paragraph("Key-Userin für SAP CO-PA seit 2017", style="List Bullet")
    trained = doc.add_paragraph(
        "Zwei Releasewechsel getestet und 40 Kolleginnen geschult ", style="List Bullet"
    )
    lit = trained.add_run("hier noch ausführen")
    lit.font.highlight_color = WD_COLOR_INDEX.YELLOW
    doc.add_heading("Selbstständige und sorgfältige Arbeitsweise", 2)
    doc.add_paragraph(
        "Den Monatsabschluss verantworte ich allein, seit 2019 ohne Nachbuchung durch den Prüfer."
        " Das ist eher meine Schwachstelle, wenn es hektisch wird."
    )
    doc.add_heading("Das wäre ein Plus", 1)
    doc.add_heading("Englisch verhandlungssicher", 2)
    doc.add_paragraph("C1, ein Jahr in Leeds gearbeitet", style="List Bullet")
    doc.add_heading("Erfahrung mit Power BI", 2)
    doc.add_paragraph("Noch keine Erfahrung damit, leider.")
    return _saved(doc)


def council_table() -> bytes:
    """A council's form: a table of two columns with rows across it for the groups."""
    doc = Document()
    doc.add_heading("Person specification: Park Ranger", 0)
    doc.add_paragraph("Calder Vale Borough Council")
    doc.add_paragraph("Please complete every row. Maximum two pages.")
    table = doc.add_table(rows=0, cols=2)
    table.style = "Table Grid"

    def group(name: str) -> None:
        cells = table.add_row().cells
        merged = cells[0].merge(cells[1])
        merged.text = ""
        merged.paragraphs[0].add_run(name).bold = True

    def row(asked: str, answers: list[tuple[str, str | None]], comment: str = "") -> None:
        cells = table.add_row().cells
        cells[0].text = asked
        for at, (text, style) in enumerate(answers):
            made = cells[1].paragraphs[0] if not at else cells[1].add_paragraph()
            run = made.add_run(text)
            if style:
                made.style = doc.styles[style]
            if comment and at == 1:
                doc.add_comment(run, text=comment, author="J", initials="J")

    head = table.add_row().cells
    head[0].paragraphs[0].add_run("Criterion").bold = True
    head[1].paragraphs[0].add_run("How I meet it").bold = True
    group("Essential criteria")
    bullet = "List Bullet"
    row(
        "Experience of practical habitat management",
        [
            ("Coppiced 3.2 hectares of hazel at Lodge Wood over two winters", bullet),
            (
                "Led a volunteer group of 20 who removed Himalayan balsam from the Ryle brook",
                bullet,
            ),
        ],
        "ask Gwen for the date of the balsam survey",
    )
    row(
        "Able to communicate with the public, including young people",
        [
            (
                (
                    "I run the Saturday bug hunt, 35 families on average. I also wrote the new"
                    " trail leaflet, printed 5,000 times."
                ),
                None,
            )
        ],
    )
    row("Chainsaw certificate (CS30/CS31)", [("CS30 and CS31 passed in May 2020", None)])
    group("Desirable criteria")
    row(
        "Knowledge of GIS mapping",
        [("Mapped all 41 veteran trees in QGIS (say more about the method)", None)],
    )
    row("Willing to work weekends", [("honest gap, childcare on Sundays", None)])
    return _saved(doc)


class _Paged(FPDF):
    def header(self) -> None:
        self.set_font("helvetica", "I", 9)
        self.cell(0, 8, "M. Okonkwo - Application", align="R", new_x="LMARGIN", new_y="NEXT")
        self.ln(4)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("helvetica", "I", 8)
        self.cell(0, 10, f"Page {self.page_no()} of {{nb}}", align="C")


def _heading(pdf: FPDF, size: int, text: str) -> None:
    pdf.ln(3)
    pdf.set_font("helvetica", "B", size)
    pdf.multi_cell(0, size * 0.5, text, new_x="LMARGIN", new_y="NEXT", align="L")
    pdf.ln(1)


def _text(pdf: FPDF, text: str) -> None:
    pdf.set_font("helvetica", "", 11)
    pdf.multi_cell(0, 5.5, text, new_x="LMARGIN", new_y="NEXT", align="L")
    pdf.ln(2)


def _item(pdf: FPDF, text: str) -> None:
    pdf.set_font("helvetica", "", 11)
    pdf.set_x(pdf.l_margin + 4)
    pdf.cell(5, 5.5, "•")
    pdf.multi_cell(0, 5.5, text, new_x="LMARGIN", new_y="NEXT", align="L")


def lab_technician() -> bytes:
    """PDF of two pages with page headers, headings by size, bullets and a broken word."""
    pdf = _Paged(format="A4")
    pdf.core_fonts_encoding = "cp1252"
    pdf.set_margin(25)
    pdf.add_page()
    _heading(pdf, 20, "Application: Laboratory Technician")
    _text(pdf, "Company: Pellworm Water Laboratories")
    _heading(pdf, 16, "Requirements")
    _heading(pdf, 13, "Three or more years in an accredited testing laboratory")
    _item(pdf, "Four years at Hallam Analytical, a UKAS accredited laboratory for drinking water")
    _item(pdf, "Ran about 90 samples a day for nitrate, lead and coliforms")
    _item(pdf, "Took part in three external audits without a major finding")
    _heading(pdf, 13, "Attention to detail and honest record keeping")
    _text(
        pdf,
        "I noticed that a batch of pipettes delivered 4% too little and had 212 results with-\n"
        "drawn before the reports were sent. My manager described the write-up as the clearest she"
        " had seen in ten years. (maybe another example here)",
    )
    _heading(pdf, 13, "Working knowledge of ICP-MS")
    _text(
        pdf,
        "Operated an Agilent 7900 under supervision for eight months - this is my main weakness",
    )
    pdf.add_page()
    _heading(pdf, 13, "Works well in a small team")
    _text(
        pdf,
        "Shared the weekend rota with three colleagues and swapped shifts so that nobody worked"
        " more than one weekend in four",
    )
    _heading(pdf, 16, "Preferred")
    _heading(pdf, 13, "Python or R for evaluating results")
    _item(
        pdf,
        "Wrote a script in R that flags drifting calibration curves; it is used by both shifts"
        " TODO add link",
    )
    _heading(pdf, 13, "Driving licence")
    _item(pdf, "Full licence since 2012")
    return bytes(pdf.output())


def care_home_bold() -> bytes:
    """Word without a heading style: bold lines, dashes typed by hand, blank lines between."""
    doc = Document()
    title = doc.add_paragraph()
    title.add_run("Care Home Activities Coordinator – Birchfield House").bold = True

    def asked(text: str, *answers: str) -> None:
        doc.add_paragraph().add_run(text).bold = True
        for answer in answers:
            doc.add_paragraph(answer)
        doc.add_paragraph()

    doc.add_paragraph("My notes for the interview on the 9th, please don't forward.")
    doc.add_paragraph()
    doc.add_paragraph().add_run("The essentials").bold = True
    doc.add_paragraph()
    asked(
        "At least a year working with older people",
        "Two years as a healthcare assistant at Millbrook, mostly on the dementia unit. Before that"
        " I volunteered with the Thursday lunch club for three years.",
    )
    asked(
        "Creative and full of ideas",
        "- Started a gardening club in raised beds, nine residents came every week",
        "- Brought in the primary school for a shared choir, two concerts so far [dates of the"
        " concerts?]",
    )
    asked(
        "Can drive a minibus",
        "I haven't got D1 yet - big gap, say I'm willing to train",
    )
    asked(
        "Works well with families and care staff",
        "I keep a photo board and phone two families a week so that they know what their relative"
        " enjoyed. (flesh this out, it is my best point)",
    )
    doc.add_paragraph().add_run("Icing on the cake").bold = True
    doc.add_paragraph()
    asked("Plays an instrument", "Piano, grade 6, and I lead the Friday singalong.")
    asked(
        "First aid",
        "Emergency First Aid at Work, valid until 2027",
        "certificate is in the blue folder, remember to bring it",
    )
    return _saved(doc)


def german_table() -> bytes:
    """PDF of one page with a ruled table of two columns."""
    pdf = FPDF(format="A4")
    pdf.core_fonts_encoding = "cp1252"
    pdf.set_margin(20)
    pdf.add_page()
    pdf.set_font("times", "B", 18)
    pdf.cell(0, 12, "Bewerbung als Bauleiter Tiefbau", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("times", "", 11)
    pdf.cell(0, 8, "Firma: Hartwig & Söhne Bau GmbH", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    rows = (
        ("Anforderung", "Mein Nachweis"),
        (
            "Meister oder Techniker im Tiefbau",
            "Staatlich geprüfter Techniker, Fachschule Erfurt, 2013",
        ),
        (
            "Mindestens 5 Jahre Erfahrung als Bauleiter",
            "Neun Jahre bei der Krause Tiefbau, zuletzt drei Baustellen gleichzeitig\n"
            "Kanalbau Ostring: 4,2 Mio. Euro, zwei Wochen vor Termin übergeben (unsicher, ob die"
            " Summe netto oder brutto war)",
        ),
        (
            "Teamfähigkeit und Umgang mit Behörden",
            "Wöchentliche Baubesprechung mit Stadt und Versorgern geleitet\n"
            "konkretes Beispiel fehlt noch",
        ),
        ("Wünschenswert: Englisch", "meine größte Lücke"),
    )
    with pdf.table(col_widths=(60, 110), text_align="LEFT", line_height=6) as table:
        for cells in rows:
            row = table.row()
            for cell in cells:
                row.cell(cell, v_align="TOP")
    return bytes(pdf.output())


BUILT: Mapping[str, Callable[[], bytes]] = {
    "03_german_controller.docx": german_controller,
    "04_council_table.docx": council_table,
    "05_lab_technician.pdf": lab_technician,
    "11_care_home_bold.docx": care_home_bold,
    "12_german_table.pdf": german_table,
}
