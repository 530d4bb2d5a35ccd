"""Expected readings, written by hand beside each document.

title: ...            what the document is an application for
org: ...              the organisation, or nothing
## must | skill | SECTION | REQUIREMENT
+ a point, word for word
! kind | a note's words, its brackets left out or not
"""

from dataclasses import dataclass, field
from pathlib import Path

from tests.readings.built import BUILT

FOLDER = Path(__file__).parent


@dataclass(slots=True)
class Asked:
    """A requirement as a careful person reads it."""

    priority: str
    kind: str
    section: str
    text: str
    points: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Sample:
    """A document's file and what it says."""

    name: str
    data: bytes
    title: str
    organisation: str
    asked: list[Asked]


def samples(folder: str) -> list[Sample]:
    """Return the documents of a folder."""
    return [_sample(path) for path in sorted((FOLDER / folder).glob("*.expected"))]


def _sample(path: Path) -> Sample:
    built = next((name for name in BUILT if name.startswith(f"{path.stem}.")), None)
    told: dict[str, str] = {}
    asked: list[Asked] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "##":
            priority, job, section, words = (part.strip() for part in rest.split("|", 3))
            asked.append(Asked(priority, job, section, words))
        elif mark == "+":
            asked[-1].points.append(rest)
        elif mark == "!":
            kind, _, words = rest.partition("|")
            asked[-1].notes.append((kind.strip(), words.strip()))
        elif line.strip():
            told[mark.rstrip(":")] = rest
    name, data = (built, BUILT[built]()) if built else _stored(path)
    if "encoding" in told:
        data = data.decode("utf-8").encode(told["encoding"])
    return Sample(name, data, told["title"], told.get("org", ""), asked)


def _stored(path: Path) -> tuple[str, bytes]:
    file = next(p for p in path.parent.glob(f"{path.stem}.*") if p.suffix != ".expected")
    return file.name, file.read_bytes()
