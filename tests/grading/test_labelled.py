"""What the judge gets right of the labelled answers that may be looked at, it gets right again.

They were written and labelled without sight of the judge. What it gets wrong as yet is listed in
not_yet.txt: the file and id of the answer, and the point (or `unsupported`). A line goes when the
judge gets it right, and a new one wants a reason in its commit. `python -m tests.grading.labelled`
writes the list anew.
"""

from typing import Any

import pytest

from tests.grading.labelled import ANSWERS, NOT_YET, changes, names_of, wrong


@pytest.mark.parametrize(
    ("file", "item"), ANSWERS, ids=[f"{file}-{item['id']}" for file, item in ANSWERS]
)
def test_what_is_judged_wrongly_is_just_what_is_listed(file: str, item: dict[str, Any]) -> None:
    listed = [line for line in NOT_YET if line in names_of(file, item)]
    found = changes(wrong(file, item), listed)
    assert not found, f"not_yet.txt is to change:\n{found}"


def test_each_line_of_the_list_names_a_label_once() -> None:
    names = {name for file, item in ANSWERS for name in names_of(file, item)}
    assert [line for line in NOT_YET if line not in names] == []
    assert len(NOT_YET) == len(set(NOT_YET))


def test_lines_to_add_and_to_drop_are_told() -> None:
    assert changes(["a 1 E1", "a 1 E2"], ["a 1 E2", "a 2 E1"]) == "+a 1 E1\n-a 2 E1"
