"""An answer in another language than the document's."""

from dataclasses import dataclass

from grading.language import detect, detect_within


@dataclass(frozen=True, slots=True)
class Apart:
    """Two languages, by their codes."""

    answer: str
    document: str


def languages_apart(answer: str, document: str) -> Apart | None:
    """Tell the languages where both show plainly and differ; `None` where they may be the same."""
    said, written = detect(answer), detect(document)
    if detect_within(answer, written, written) == written:
        return None
    if detect_within(document, said, said) == said:
        return None
    return Apart(said, written) if said != written else None
