"""How a statement is meant: as a deed, a wish, a denial, somebody else's deed, or to the grader."""

from functools import lru_cache

from grading.tokens import fold, visible
from grading.wordlists import pattern


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Fold a statement for reading: seen characters only, lower case, no accents, one space."""
    return " ".join(fold(visible(text).text).replace("\u2019", "'").split())


def plain_in_place(text: str) -> str:
    """Fold a statement so that each letter stays where it was: one for one, a ß as an s."""
    folded = plain(text)
    if len(folded) == len(text):
        return folded
    return "".join(fold(char)[:1] or " " for char in text.replace("\u2019", "'"))


def is_wish(folded: str) -> bool:
    """Whether the statement tells a plan, a wish or a condition rather than a deed."""
    told = pattern("purpose").sub(" ", folded)
    wished = pattern("wish").search(told) is not None and not pattern("unreal").search(folded)
    return wished and not _is_habit(folded)


def _is_habit(folded: str) -> bool:
    """Whether `would` tells of a habit: on a shift I'd get through thirty-five people."""
    habit = pattern("habitual_would").search(folded)
    return habit is not None and not pattern("conditional").search(folded)


def denial(folded: str) -> int | None:
    """Give where the denial of an own deed begins, or None."""
    found = pattern("denial").search(folded)
    return None if found is None or pattern("no_denial").search(folded) else found.start()


def other_doer(folded: str) -> bool:
    """Whether somebody other than the speaker is named."""
    return pattern("others").search(folded) is not None


def is_about_self(folded: str) -> bool:
    """Whether the speaker appears at all."""
    return pattern("self").search(folded) is not None


def is_to_grader(folded: str) -> bool:
    """Whether the statement speaks about the grading instead of the work."""
    return pattern("to_grader").search(folded[:600]) is not None


def is_of_the_question(folded: str) -> bool:
    """Whether a statement only speaks of the question or reads it out: that's a good question."""
    found = pattern("of_the_question").search(folded)
    return found is not None and pattern("first_subject").search(folded) is None


def is_to_reader(folded: str) -> bool:
    """Whether the statement is about the reader and not about the speaker.

    What is said of a thing of theirs is a statement: your accounts beat all others.
    """
    if is_about_self(folded):
        return False
    spoken_to = pattern("reader").search(pattern("by_the_way").sub("", folded)) is not None
    return spoken_to and not pattern("of_the_reader_s").match(folded)
