"""`coach eval`: the judges held to labelled answers, as a table for whoever has a key."""

import asyncio
import json
import logging
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.logs import to_stderr
from bot.messages import evaluation as says
from bot.messages.evaluation import Row
from bot.settings import Settings
from claude.model import Purpose, Usage
from claude.prices import Price
from grading.lines import NotGradable, examination_of
from grading.model import Grader
from grading.offline import OFFLINE, OfflineGrader
from grading.trial import (
    Item,
    figures_of,
    hear,
    judgings,
    recorded_answers,
    recorded_attacks,
    spread,
)

BAD_INPUT = 2
NOTHING_JUDGED = 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be tried: so many answers, each so often, for so many dollars at most."""

    file: Path | None
    answers: int
    repeats: int
    dollars: float
    out: Path | None


class Tab:
    """The books of one trial (a `claude.model.Ledger`): no more than `most` dollars."""

    def __init__(self, prices: Mapping[str, Price], *, most: float) -> None:
        self._prices = prices
        self._most = most
        self._open: dict[int, tuple[str, float]] = {}
        self.dollars = 0.0

    async def reserve(
        self, account: int, purpose: Purpose, *, model: str, most: Usage, order: int | None = None
    ) -> int | None:
        """Set aside what a request may cost."""
        del account, purpose, order
        cost = self._prices[model].dollars(most)
        if self.dollars + cost > self._most:
            return None
        self.dollars += cost
        number = len(self._open)
        self._open[number] = (model, cost)
        return number

    async def settle(self, number: int, usage: Usage | None) -> None:
        """Put down what a request did use; what nobody knows stays set aside."""
        model, cost = self._open[number]
        if usage is not None:
            self.dollars += self._prices[model].dollars(usage) - cost


def evaluate(settings: Settings, wanted: Wanted) -> int:
    """Try the offline judge, and Claude where there is a key; 2 for a file that is none."""
    try:
        items = _items(wanted.file)
    except (OSError, ValueError, KeyError, TypeError) as error:
        _tell(says.not_items(str(wanted.file), error))
        return BAD_INPUT
    chosen = spread(items, wanted.answers)
    count = judgings(len(chosen), attacks=len(recorded_attacks()), repeats=wanted.repeats)
    to_stderr(least=logging.WARNING)
    key = settings.anthropic_api_key is not None
    _tell(says.estimate(count, wanted.dollars) if key else says.NO_KEY)
    rows = asyncio.run(_rows(settings, chosen, wanted))
    if rows[-1].figures.by_itself == 0:
        _tell(says.NOTHING)
        return NOTHING_JUDGED
    if stood_in := rows[-1].figures.stood_in:
        _tell(says.LEFT_OUT.format(count=stood_in))
    table = says.table(rows)
    if wanted.out is None:
        sys.stdout.write(table)
    else:
        wanted.out.write_text(table, "utf-8")
        _tell(says.WRITTEN.format(path=wanted.out))
    return 0


def _items(file: Path | None) -> list[Item]:
    if file is None:
        return recorded_answers()
    lines = file.read_text("utf-8").splitlines()
    items: list[Item] = [json.loads(line) for line in lines if line.strip()]
    for item in items:
        examination_of(item)
        _ = [item["labels"][point["id"]] for point in item["evidence"]], item["gold_score"]
    if not items:
        raise NotGradable("It is empty.")
    return items


async def _rows(settings: Settings, items: Sequence[Item], wanted: Wanted) -> list[Row]:
    rows = [await _row(OfflineGrader(), items, judge=OFFLINE, repeats=1)]
    if settings.anthropic_api_key is None:
        return rows
    from bot.with_claude import service  # noqa: PLC0415 - slow to import, needed only with a key
    from grading.claude import ClaudeGrader  # noqa: PLC0415 - as above

    tab = Tab(settings.prices, most=wanted.dollars)
    claude = service(settings, tab)
    try:
        judge, grader = settings.claude_judge, ClaudeGrader(claude, OfflineGrader())
        told = await _row(grader, items, judge=judge, repeats=wanted.repeats)
    finally:
        await claude.close()
    return [*rows, Row(told.judge, told.figures, tab.dollars)]


async def _row(grader: Grader, items: Sequence[Item], *, judge: str, repeats: int) -> Row:
    heard = [one async for one in hear(grader, items, attacks=recorded_attacks(), repeats=repeats)]
    return Row(judge, figures_of(heard, judge=judge), 0.0)


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201 - the command's own word
