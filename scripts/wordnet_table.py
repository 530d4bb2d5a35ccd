"""Make grading/words/wordnet.txt from Princeton WordNet 3.0: `python -m scripts.wordnet_table DIR`.

DIR holds WordNet's own files (`data.noun`, `index.noun`, `noun.exc` ...); Debian ships them in the
package wordnet-base. Each line of the table is one lower-case word, sorted by its bytes so that it
can be found by bisection, a tab, and fields parted by `;`:

- `n`, `v`, `a`, `r` and the first senses of that part of speech, commonest first, parted by `,`:
  one letter for WordNet's lexicographer file, the number of the synset, and after dots those of the
  synsets above it that are not too wide to tell anything (numbers in base 36);
- `!` and the antonyms of its first senses;
- `+` and the synsets of its derived words of another part of speech;
- `=` and the words it is an irregular form of.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "grading" / "words" / "wordnet.txt"
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSES = {"n": 3, "v": 3, "a": 2, "r": 1}
ABOVE = 4  # synsets above a sense that are kept
WIDEST = 700  # synsets under one that still tells what a thing is
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(r"[a-z]{3,}|[a-z]+")
_SYNTACTIC = re.compile(r"\((?:a|p|ip)\)$")


@dataclass(slots=True)
class Synset:
    """What a line of a data file tells."""

    lexicon: int
    words: list[str]
    above: list[str] = field(default_factory=list)
    opposed: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    derived: dict[str, list[str]] = field(default_factory=dict)
    below: list[str] = field(default_factory=list)


def read_synsets(folder: Path) -> dict[str, Synset]:
    """Read all synsets, keyed by part of speech and offset: `n02958343`."""
    found: dict[str, Synset] = {}
    for part, letter in PARTS.items():
        for line in (folder / f"data.{part}").read_text("ascii").splitlines():
            if not line.startswith(" "):
                found[letter + line[:8]] = _synset(line.split(" | ")[0].split())
    for key, synset in found.items():
        for above in synset.above:
            found[above].below.append(key)
    return found


def _synset(fields: list[str]) -> Synset:
    count = int(fields[3], 16)
    words = [_SYNTACTIC.sub("", fields[4 + 2 * n]).lower() for n in range(count)]
    synset = Synset(int(fields[1]), words)
    at = 4 + 2 * count
    for n in range(int(fields[at])):
        sign, offset, part, ends = fields[at + 1 + 4 * n : at + 5 + 4 * n]
        target = part.replace("s", "a") + offset
        source, goal = bytes.fromhex(ends)
        if sign in {"@", "@i"}:
            synset.above.append(target)
        elif sign == "!" and source:
            synset.opposed.setdefault(words[source - 1], []).append((target, goal - 1))
        elif sign == "+" and source:
            synset.derived.setdefault(words[source - 1], []).append(target)
    return synset


def read_index(folder: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Give each word with its part of speech and its synsets, commonest first."""
    for part, letter in PARTS.items():
        for line in (folder / f"index.{part}").read_text("ascii").splitlines():
            fields = line.split()
            if line.startswith(" ") or not _WORD.fullmatch(fields[0]):
                continue
            count = int(fields[2])
            yield fields[0], letter, [letter + offset for offset in fields[-count:]]


def width(synsets: dict[str, Synset]) -> dict[str, int]:
    """Give how many synsets stand under each."""
    known: dict[str, int] = {}

    def count(key: str) -> int:
        if key not in known:
            known[key] = 0  # against a circle
            known[key] = sum(1 + count(below) for below in synsets[key].below)
        return known[key]

    sys.setrecursionlimit(10_000)
    for key in synsets:
        count(key)
    return known


def ancestors(key: str, synsets: dict[str, Synset], widths: dict[str, int]) -> list[str]:
    """Give the synsets above one, nearest first, as long as they tell something."""
    found: list[str] = []
    while synsets[key].above and len(found) < ABOVE:
        key = synsets[key].above[0]
        if widths[key] > WIDEST or key in found:
            break
        found.append(key)
    return found


def base36(number: int) -> str:
    """Write a number in base 36."""
    digits = ""
    while number or not digits:
        number, last = divmod(number, 36)
        digits = DIGITS[last] + digits
    return digits


def irregular(folder: Path) -> dict[str, set[str]]:
    """Give the irregular forms, each with the words it is a form of."""
    found: dict[str, set[str]] = defaultdict(set)
    for part in PARTS:
        for line in (folder / f"{part}.exc").read_text("ascii").splitlines():
            form, *words = line.split()
            if _WORD.fullmatch(form):
                found[form].update(word for word in words if _WORD.fullmatch(word))
    return found


def table(folder: Path) -> Iterator[str]:
    """Give the table's lines, sorted."""
    synsets = read_synsets(folder)
    widths = width(synsets)
    numbers: dict[str, str] = {}

    def number(key: str) -> str:
        return numbers.setdefault(key, base36(len(numbers)))

    fields: dict[str, list[str]] = defaultdict(list)
    opposed: dict[str, dict[str, None]] = defaultdict(dict)
    derived: dict[str, dict[str, None]] = defaultdict(dict)
    for word, letter, keys in read_index(folder):
        senses = []
        for key in keys[: SENSES[letter]]:
            synset = synsets[key]
            chain = [number(key), *map(number, ancestors(key, synsets, widths))]
            senses.append(DIGITS[synset.lexicon % 36] + ".".join(chain))
            for target, at in synset.opposed.get(word, ()):
                opposed[word].setdefault(synsets[target].words[at])
            for target in synset.derived.get(word, ())[:2]:
                derived[word].setdefault(number(target))
        fields[word].append(letter + ",".join(senses))
    forms = irregular(folder)
    for word in sorted({*fields, *forms}):
        listed = list(fields.get(word, ()))
        against = [other for other in opposed.get(word, ()) if _WORD.fullmatch(other)]
        listed += ["!" + ",".join(against)] if against else []
        listed += ["+" + ",".join(derived[word])] if derived.get(word) else []
        listed += ["=" + ",".join(sorted(forms[word]))] if forms.get(word) else []
        yield f"{word}\t{';'.join(listed)}"


def main() -> None:
    """Write the table."""
    lines = list(table(Path(sys.argv[1])))
    TARGET.write_text("\n".join(lines) + "\n", "ascii")
    sys.stdout.write(f"{len(lines)} words, {TARGET.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
