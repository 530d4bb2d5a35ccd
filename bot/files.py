"""Files that a person names on the command line or in the terminal."""

import os
import re
from pathlib import Path

from coach.errors import Problem
from coach.incoming import Document
from coach.replies import Exported, Refused
from extraction.sniff import LIMIT_BYTES

_ESCAPED = re.compile(r"\\(?=[ ()'\"&])")
"""What a terminal puts before a space when a file is dragged into it."""


def document_at(path: str) -> Document | Refused:
    """Read a file named by a person; a refusal says what is wrong with it."""
    name = path.strip().strip("'\"")
    if os.sep == "/":
        name = _ESCAPED.sub("", name)
    if not name:
        return Refused(Problem.FILE_UNNAMED)
    try:
        file = Path(name).expanduser()
        with file.open("rb") as stream:
            return Document(stream.read(LIMIT_BYTES + 1), file.name)
    except (FileNotFoundError, NotADirectoryError, ValueError, RuntimeError):  # ~nobody, NUL
        return Refused(Problem.FILE_MISSING, name)
    except OSError:
        return Refused(Problem.FILE_UNREADABLE, name)


def put(export: Exported, folder: Path) -> Path:
    """Write a file for this user alone; gives its path. One of the same day is written anew."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / export.name
    path.touch(mode=0o600)
    path.write_bytes(export.data)
    return path
