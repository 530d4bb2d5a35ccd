import asyncio
import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.limits import WALL_SECONDS
from extraction.process import extract
from extraction.sniff import LIMIT_BYTES
from question_bank.errors import Reason, Unreadable
from tests.portions import Some, examples

from .files import opendocument, paged, word, zipped

SENTENCE = "I led the night shift."


def told(data: bytes, name: str = "cv") -> str | Reason:
    try:
        return asyncio.run(extract(data, name=name))
    except Unreadable as error:
        return error.reason


WORD = word(lambda document: document.add_paragraph(SENTENCE))
PDF = paged(lambda pdf: pdf.text(20, 40, SENTENCE))


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        WORD,
        PDF,
        f"<!doctype html><p>{SENTENCE}".encode(),
        opendocument(f"<text:p>{SENTENCE}</text:p>"),
        b"{\\rtf1\\ansi " + SENTENCE.encode() + b"\\par}",
    ],
    ids=["text", "utf-16", "docx", "pdf", "html", "odt", "rtf"],
)
@pytest.mark.parametrize("name", ["application", "wrong.pdf"])
def test_a_format_is_told_by_its_bytes_whatever_the_name(data: bytes, name: str) -> None:
    text = told(data, name)
    assert isinstance(text, str)
    assert text.strip() == SENTENCE


def _bomb(megabytes: int) -> bytes:
    return zipped({"word/document.xml": b" " * (megabytes * 1024 * 1024)})


def _lying_bomb() -> bytes:
    """Give a zip whose directory says that a part of 40 MB has 1,000 bytes."""
    data = bytearray(_bomb(40))
    size = (40 * 1024 * 1024).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def _locked_zip() -> bytes:
    data = bytearray(WORD)
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (word(lambda document: document.add_paragraph(" ")), Reason.EMPTY),
        (b"<html><body><script>alert(1)</script></body></html>", Reason.EMPTY),
        (paged(lambda pdf: pdf.rect(30, 30, 50, 50)), Reason.SCANNED),
        (PDF[: len(PDF) // 2], Reason.BROKEN),
        (WORD[: len(WORD) // 2], Reason.BROKEN),
        (zipped({"word/document.xml": "<w:document"}), Reason.BROKEN),
        (zipped({"xl/workbook.xml": "<workbook/>"}), Reason.UNKNOWN_FORMAT),
        (b"\x1f\x8b" + bytes(50), Reason.UNKNOWN_FORMAT),
        (OLE, Reason.OLD_WORD),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Reason.PASSWORD),
        (_locked_zip(), Reason.PASSWORD),
        (opendocument("", manifest="<m><encryption-data/></m>"), Reason.PASSWORD),
        (b"x" * (LIMIT_BYTES + 1), Reason.TOO_LARGE),
    ],
)
def test_what_holds_no_text_is_refused_with_its_reason(data: bytes, reason: Reason) -> None:
    assert told(data) == reason


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (partial(_bomb, 65), Reason.HEAVY),
        (partial(_bomb, 30), Reason.HEAVY),
        (_lying_bomb, Reason.BROKEN),
    ],
    ids=["in all", "one part", "lying"],
)
def test_what_unpacks_to_too_much_is_refused(made: Callable[[], bytes], reason: Reason) -> None:
    assert told(made()) == reason


def test_a_pdf_with_a_password_is_told_as_such() -> None:
    def write(pdf: object) -> None:
        pdf.set_encryption("owner", "user")  # type: ignore[attr-defined]  # fpdf2's own
        pdf.text(20, 40, SENTENCE)  # type: ignore[attr-defined]  # fpdf2's own

    assert told(paged(write)) == Reason.PASSWORD


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)
    )
    xml = f"{bomb}]><document><body><p><r><t>&m;</t></r></p></body></document>"
    assert told(zipped({"word/document.xml": xml})) in {Reason.EMPTY, Reason.BROKEN}


def test_a_child_that_takes_too_long_is_ended() -> None:
    start = time.monotonic()
    with pytest.raises(Unreadable) as refused:
        asyncio.run(extract(PDF, name="cv.pdf", seconds=0.01))
    assert refused.value.reason is Reason.HEAVY
    assert time.monotonic() - start < WALL_SECONDS / 2


def test_a_page_that_nests_without_end_is_refused() -> None:
    data = b"<html>" + b"<div>" * 200_000 + b"x"
    assert told(data) in {Reason.HEAVY, Reason.EMPTY, Reason.BROKEN}


def test_the_loop_goes_on_while_a_file_is_read() -> None:
    async def both() -> int:
        beats = 0
        reading = asyncio.create_task(extract(PDF, name="cv.pdf"))
        while not reading.done():
            await asyncio.sleep(0.005)
            beats += 1
        return beats

    assert asyncio.run(both()) > 3


def test_the_child_knows_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    given_to: list[dict[str, str]] = []
    create = asyncio.create_subprocess_exec

    async def spy(*arguments: str, **options: object) -> asyncio.subprocess.Process:
        given_to.append(options["env"])  # type: ignore[arg-type]  # the spied call's own
        return await create(*arguments, **options)  # type: ignore[arg-type]  # passed on

    monkeypatch.setenv("COACH_TELEGRAM_TOKEN", "1:secret")
    monkeypatch.setattr(asyncio, "create_subprocess_exec", spy)
    assert told(WORD) == f"{SENTENCE}\n"
    assert all("secret" not in value for value in given_to[0].values())
    assert os.environ["COACH_TELEGRAM_TOKEN"] == "1:secret"


def test_every_real_or_broken_document_ends_in_text_or_one_reason(
    corpora: Path, some: Some[Path]
) -> None:
    files = sorted((corpora / "documents").iterdir())
    assert len(files) > 50
    ends = [told(file.read_bytes(), file.name) for file in some(files, 12)]
    assert all(isinstance(end, Reason) or end.strip() for end in ends)
    texts = sum(isinstance(end, str) and not isinstance(end, Reason) for end in ends)
    assert texts > 40 * len(ends) / len(files)


@given(st.data())
@examples(12)
def test_a_damaged_file_ends_in_text_or_one_reason(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([WORD, PDF])))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    assert told(bytes(whole[: data.draw(st.integers(len(whole) // 2, len(whole)))]))


def test_zip_parts_are_counted() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(4_001):
            archive.writestr(str(number), b"")
    assert told(stream.getvalue()) == Reason.HEAVY


_PARENT = """
import asyncio, sys
from coach.load import read
data = b"# Experience with night shifts\\n\\n- I led one for three years.\\n"
asyncio.run(read(data, name="a.md"))
word = open(sys.argv[1], "rb").read()
from extraction.process import extract
asyncio.run(extract(word, name="a.docx"))
loaded = {"lxml", "pypdfium2", "extraction.formats"} & set(sys.modules)
assert not loaded, loaded
"""


def test_the_parent_loads_no_parser(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(WORD)
    command = [sys.executable, "-c", _PARENT, str(tmp_path / "a.docx")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
