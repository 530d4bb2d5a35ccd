"""Files made for tests: Word, OpenDocument, PDF, web pages."""

import io
import zipfile
from collections.abc import Callable, Iterable

from docx import Document
from docx.document import Document as WordDocument
from fpdf import FPDF

_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def word(write: Callable[[WordDocument], object]) -> bytes:
    """Give a Word document that `write` fills."""
    document = Document()
    write(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def zipped(parts: dict[str, bytes | str]) -> bytes:
    """Give a zip of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


def opendocument(body: str, styles: str = "", manifest: str = "") -> bytes:
    """Give an ODT with this body and these automatic styles."""
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    parts: dict[str, bytes | str] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
    }
    if manifest:
        parts["META-INF/manifest.xml"] = manifest
    return zipped(parts)


def paged(write: Callable[[FPDF], object]) -> bytes:
    """Give a PDF that `write` fills, on A4 in Helvetica."""
    pdf = FPDF(format="A4")
    pdf.core_fonts_encoding = "cp1252"
    pdf.set_margin(20)
    pdf.set_font("helvetica", "", 11)
    pdf.add_page()
    write(pdf)
    return bytes(pdf.output())


def text_at(pdf: FPDF, x: float, y: float, lines: Iterable[str]) -> None:
    """Write lines one below another from a place on the page, in millimetres."""
    for at, line in enumerate(lines):
        pdf.text(x, y + 5.5 * at, line)
