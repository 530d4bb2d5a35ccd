"""What the process that parses a file may take of the machine."""

import sys
from contextlib import suppress

WALL_SECONDS = 10
UNDERSTANDING_SECONDS = 10
MEMORY_BYTES = 512 * 1024 * 1024
OUTPUT_BYTES = 4 * 1024 * 1024
REFUSED = 3
"""The status of a child that tells a reason and no text."""
_DEEPEST_CALLS = 1_500


def restrict() -> None:
    """Hold this process to its memory and time, and let it write no file.

    Windows has no such limits, and macOS none on memory: there the time limit, which the parent
    keeps, and the sums of a zip's parts hold.
    """
    sys.setrecursionlimit(_DEEPEST_CALLS)
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, WALL_SECONDS + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # a tighter one holds already
            resource.setrlimit(limit, (value, value))
