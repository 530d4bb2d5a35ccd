"""A table of requirements as headings with what answers them; other tables as plain lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.flow import Cell, Mark, Paragraph, Run, Table
from question_bank import columns
from question_bank.columns import ANSWER, ASKED, MINOR, NOTE, Role
from question_bank.sections import is_bare_section

_CONTACT = re.compile(
    r"^\W*(?:(?:full\s+)?name|e-?mail|phone|tel\w*|mobile|address|date(?:\s+of\s+\w+)?|linkedin|github|website|nationality|born|role|position|job\s+title|title|company|organi[sz]ation|employer|vacancy|reference|ref|salary.*|location|adresse|telefon|geburtsdatum|stelle|firma|unternehmen|nom|prénom|téléphone|poste|entreprise|nombre|dirección|teléfono|puesto|empresa|nimi|osoite|puhelin|sähköposti|tehtävä|yritys|namn|adress|tjänst|företag)\W*$",
    re.IGNORECASE,
)
_MOST_HEAD_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Layout:
    roles: tuple[Role, ...]
    level: int  # of a requirement's heading


def is_answered(table: Table) -> bool:
    """Whether a table has columns that could ask and answer."""
    rows = [row for row in table.rows if any(cell.text for cell in row)]
    return any(len(row) > 1 for row in rows) and not _is_of_contacts(rows)


def as_paragraphs(table: Table, *, under: int) -> Iterator[Paragraph]:
    """Yield a table as paragraphs; `under` is the level of the heading over it, 0 for none."""
    rows = [row for row in table.rows if any(cell.text for cell in row)]
    if not rows:
        return
    width = max(len(row) for row in rows)
    if width == 1 or _is_of_contacts(rows):
        yield from _plainly(rows)
        return
    header = rows[0] if _is_header(rows) else None
    body = rows[1:] if header else rows
    has_sections = any(_is_section(row, width) for row in body)
    base = max(under, 1)
    names = [cell.text for cell in header] if header else []
    told = columns.roles(names, [_texts(row) for row in body if not _is_section(row, width)], width)
    layout = _Layout(told, base + (2 if has_sections else 1))
    for row in body:
        if _is_section(row, width):
            yield _heading(row, base + 1)
        else:
            yield from _row(row, layout)


def _texts(row: Sequence[Cell]) -> list[str]:
    return [cell.text for cell in row]


def _is_of_contacts(rows: Sequence[Sequence[Cell]]) -> bool:
    named = sum(bool(row[0].text and _CONTACT.match(row[0].text)) for row in rows)
    return named * 2 > len(rows)


def _plainly(rows: Sequence[Sequence[Cell]]) -> Iterator[Paragraph]:
    for row in rows:
        told = [cell for cell in row if cell.text]
        if len(told) == 1:
            yield from told[0].paragraphs
        else:
            label = told[0].text.rstrip(":")
            rest = " ".join(cell.text for cell in told[1:])
            yield Paragraph([Run(f"{label}: {rest}")], apart=False)


def _is_header(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row names the columns."""
    first = [cell for cell in rows[0] if cell.text]
    if len(rows) < 2 or len(first) < 2:
        return False
    if any(len(cell.text.split()) > _MOST_HEAD_WORDS for cell in first):
        return False
    told = [cell.text for cell in first]
    answers = any(ANSWER.search(text) or NOTE.match(text) for text in told[1:])
    if answers and any(ASKED.search(text) or MINOR.match(text) for text in told):
        return True
    all_bold = all(cell.is_bold for cell in first)
    return all_bold and not all(row[-1].is_bold for row in rows[1:])


def _is_section(row: Sequence[Cell], width: int) -> bool:
    """Whether a row is one cell across the table: the name of a group."""
    told = [cell for cell in row if cell.text]
    if len(told) != 1 or len(told[0].text) > 120:
        return False
    spans = told[0].span >= width or len(row) == 1
    return (spans and width > 1) or (told[0] is row[0] and is_bare_section(told[0].text))


def _heading(cells: Sequence[Cell], level: int) -> Paragraph:
    told = [cell for cell in cells if cell.text]
    comments = [note for cell in told for p in cell.paragraphs for note in p.comments]
    runs = [run for cell in told for p in cell.paragraphs for run in (*p.runs, Run(" "))]
    kept = [Run(run.text.replace("\n", " "), run.marks - {Mark.BOLD}) for run in runs]
    return Paragraph(kept, level=level, comments=comments)


def _row(row: Sequence[Cell], layout: _Layout) -> Iterator[Paragraph]:
    by_role: dict[Role, list[Cell]] = {role: [] for role in Role}
    for cell, role in zip(row, layout.roles, strict=False):
        if cell.text:
            by_role[role].append(cell)
    notes = [cell.text for cell in by_role[Role.NOTE]]
    if by_role[Role.ASKED]:
        head = _heading(by_role[Role.ASKED], layout.level)
        levels = [c.text for c in by_role[Role.MINOR] if is_bare_section(c.text)]
        head.runs += [Run(f" ({level})") for level in levels]
        yield head
    answered = [p for cell in by_role[Role.ANSWER] for p in cell.paragraphs if not p.is_blank]
    for paragraph in answered:
        paragraph.level = 0
        yield paragraph
    if notes:
        yield Paragraph(comments=notes)
