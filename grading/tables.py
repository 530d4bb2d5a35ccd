"""Sorted tables of words that ship with the package: found by bisection, so nothing is parsed."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Table:
    """Lines of a key, a tab and a value, sorted by the key's UTF-8 bytes; keys are unique."""

    lines: bytes

    def find(self, key: str) -> str | None:
        """Give the value of a key, or None."""
        sought = key.encode("utf-8", "replace")
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            start = self.lines.rfind(b"\n", 0, middle + 1)
            # -1, where no line follows, is the end.
            end = self.lines.find(b"\n", start + 1) % (len(self.lines) + 1)
            found, _, value = self.lines[start + 1 : end].partition(b"\t")
            if found == sought:
                return value.decode("utf-8")
            if found < sought:
                low = end
            else:
                high = start
        return None


@lru_cache(maxsize=4)
def table(name: str) -> Table:
    """Read one of the tables in `words/`."""
    return Table(b"\n" + (files("grading") / "words" / name).read_bytes())
