"""Make grading/words/senses.txt and phrases.txt: `python -m scripts.senses_table`.

They tell by stem, and by run of folded words, the groups of meaning of synonyms.txt and
glossary.txt: numbers, parted by commas, in the order of the lines of the two. The lines are sorted
by their bytes, so that one can be found by bisection.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from grading.tokens import fold, stem
from grading.wordlists import lines_of

WORDS = Path(__file__).resolve().parent.parent / "grading" / "words"
LANGUAGES = ("en", "de", "fr", "es", "fi", "sv")
"""The languages of the glossary, in its order."""


def listed() -> Iterator[list[tuple[str, str]]]:
    """Give the words of each group by language: first those that are alike, then translations."""
    for line in lines_of("synonyms.txt"):
        parts = (part.removeprefix("~").split(":", 1) for part in line.split("|"))
        yield [(code.strip(), words) for code, words in parts]
    for line in lines_of("glossary.txt"):
        yield list(zip(LANGUAGES, line.split("|"), strict=True))


def tables() -> tuple[str, str]:
    """Give the texts of the two tables: stems, phrases."""
    stems: dict[str, set[int]] = defaultdict(set)
    phrases: dict[str, set[int]] = defaultdict(set)
    for group, languages in enumerate(listed()):
        for code, words in languages:
            for word in words.split():
                run = re.split("[_-]", fold(word))
                if len(run) > 1:
                    phrases[" ".join(run)].add(group)
                else:
                    stems[stem(word, code)].add(group)
    return _text(stems.items()), _text(phrases.items())


def _text(entries: Iterable[tuple[str, set[int]]]) -> str:
    ordered = sorted(entries, key=lambda entry: entry[0].encode())
    return "".join(f"{key}\t{','.join(map(str, sorted(value)))}\n" for key, value in ordered)


def main() -> None:
    """Write the tables."""
    for name, text in zip(("senses.txt", "phrases.txt"), tables(), strict=True):
        (WORDS / name).write_text(text, "utf-8")
        sys.stdout.write(f"{name}: {text.count(chr(10))} lines\n")


if __name__ == "__main__":
    main()
