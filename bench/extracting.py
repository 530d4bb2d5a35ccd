"""Files of other formats: how long until their text is there, and what the parent takes for it."""

import asyncio
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from fpdf import FPDF

from bench.child import peak_megabytes
from bench.figure import Against, Figure, goal, peer, typical
from bench.timing import repeated_ms
from coach.load import read
from extraction.limits import WALL_SECONDS
from extraction.process import extract
from tests.readings.built import BUILT

PAGES = 100
REQUIREMENTS = 60
READ_GOAL_MS = 1000
TIMES = 3
_PARENT = """
import asyncio, sys
from pathlib import Path
from extraction.process import extract
for name in sys.argv[1:]:
    asyncio.run(extract(Path(name).read_bytes(), name=name))
"""
_PLAIN_PARENT = "import asyncio, sys\nfrom extraction.process import extract\n"


def figures() -> Iterator[Figure]:
    """Measure each built document, a long PDF, and the parent's memory."""
    for name, build in BUILT.items():
        data = build()
        took = repeated_ms(partial(_text, data, name), TIMES)
        yield typical(f"text of {name} ({len(data) / 1024:.0f} KiB)", took, "ms", _limit_ms())
    long = long_pdf()
    took = repeated_ms(lambda: _text(long, "long.pdf"), TIMES)
    yield typical(f"text of {PAGES} pages of PDF", took, "ms", _limit_ms())
    text = many_requirements()
    took = repeated_ms(lambda: asyncio.run(read(text, name="many.md")), TIMES)
    yield typical(f"read {REQUIREMENTS} requirements", took, "ms", goal(READ_GOAL_MS))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        path.write_bytes(long)
        ours = peak_megabytes(["-c", _PARENT, str(path)], "")
        bare = peak_megabytes(["-c", _PLAIN_PARENT], "")
    size = len(long) / 1024 / 1024
    what = f"parent's peak while a child reads {size:.1f} MB of PDF"
    yield Figure(what, ours, "MB", peer("parent that reads nothing", bare))


def _limit_ms() -> Against:
    return goal(1000 * WALL_SECONDS)


def _text(data: bytes, name: str) -> str:
    return asyncio.run(extract(data, name=name))


def long_pdf() -> bytes:
    """Give a PDF of a hundred full pages with headings and bullets."""
    pdf = FPDF(format="A4")
    for page in range(PAGES):
        pdf.add_page()
        for part in range(4):
            pdf.set_font("helvetica", "B", 14)
            told = f"Experience with system {page}-{part}"
            pdf.multi_cell(0, 8, told, new_x="LMARGIN", new_y="NEXT")
            pdf.set_font("helvetica", "", 11)
            body = (
                f"I ran it for {part + 2} years and wrote {page + 3} reports on what failed. " * 9
            )
            pdf.multi_cell(0, 5.5, body, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def many_requirements() -> bytes:
    """Give an application with as many requirements as a long form has."""
    parts = [
        f"## Experience with system {n}\n\n"
        + "\n".join(f"- Ran it for {m + 2} years at site {n} (expand this)" for m in range(4))
        + f"\n\nI wrote {n + 3} reports. They were read by the board. Not sure this counts.\n"
        for n in range(REQUIREMENTS)
    ]
    return ("# Engineer at Acme\n\n" + "\n".join(parts)).encode()
