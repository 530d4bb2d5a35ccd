"""The ways in which an unmarked document shows its headings, the surest first."""

from question_bank.head import Finder
from question_bank.heads_grouping import over_items, section_names
from question_bank.heads_indented import indented
from question_bank.heads_listed import bullets, numbered, numbered_run_in
from question_bank.heads_marked import bold, caps, run_in
from question_bank.heads_plain import asked_in_prose, plain

WEAK: tuple[Finder, ...] = (
    indented,
    section_names,
    over_items,
    caps,
    bold,
    asked_in_prose,
    run_in,
    numbered_run_in,
    numbered,
    bullets,
    plain,
)
