"""`python -m extraction FORMAT`: a file's bytes on standard input, its text on standard output.

What cannot be read ends with status 3 and the reason's name instead of the text.
"""

import sys

from extraction.limits import REFUSED, restrict
from extraction.sniff import Format
from question_bank.errors import Reason, Unreadable


def main() -> int:
    """Read within limits and tell the text or the reason."""
    restrict()
    try:
        told, status = _read(sys.stdin.buffer.read(), Format(sys.argv[1])), 0
    except Unreadable as error:
        told, status = error.reason.value, REFUSED
    except (MemoryError, RecursionError):
        told, status = Reason.HEAVY.value, REFUSED
    except Exception:  # noqa: BLE001 - the process's top: a parser's fault is a broken file
        told, status = Reason.BROKEN.value, REFUSED
    sys.stdout.buffer.write(told.encode("utf-8", "ignore"))
    sys.stdout.buffer.flush()
    return status


def _read(data: bytes, kind: Format) -> str:
    from extraction.formats import to_text  # noqa: PLC0415 - parsers load under the limits

    return to_text(data, kind)


if __name__ == "__main__":
    sys.exit(main())
