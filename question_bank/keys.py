"""Names for things in a document that stay when something else in it changes."""

import re
import unicodedata
from collections import Counter
from hashlib import blake2s

_SPACE = re.compile(r"\s+")
_OPENING = re.compile(r"[\W_]++")


def normalise(text: str) -> str:
    """Return what stays of `text` when case, spacing and outer punctuation do not matter."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    told = _SPACE.sub(" ", folded).strip()
    end = len(told)
    while end and not told[end - 1].isalnum():
        end -= 1
    opening = _OPENING.match(told)
    return told[opening.end() if opening else 0 : end] or folded.strip()


def digest(*parts: str) -> str:
    """Return twelve hex digits that stand for `parts`."""
    return blake2s("\x1f".join(parts).encode(), digest_size=6).hexdigest()


class Keys:
    """Hands out keys by content; the second of the same content gets a key of its own."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def key(self, *parts: str) -> str:
        """Return the next key for this content."""
        base = digest(*(normalise(part) for part in parts))
        self._seen[base] += 1
        count = self._seen[base]
        return base if count == 1 else digest(base, str(count))
