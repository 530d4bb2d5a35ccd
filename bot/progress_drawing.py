"""The progress summary drawn in a terminal; through a pipe the same figures as text."""

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.messages.message import shortened
from bot.messages.overview import NEXT_STEPS
from bot.messages.progress import (
    NEVER,
    TRENDS,
    basis,
    due_line,
    facts,
    kind,
    percent,
    title,
    weakest,
)
from coach.replies import ProgressShown
from review.progress import Mastery, Trend

BAR_CELLS = 10
WIDE_BAR_CELLS = 30
OTHER_COLUMNS = 46
NARROWEST, WIDEST = 12, 60
_TREND_STYLES = {Trend.UP: "green", Trend.DOWN: "red", Trend.FLAT: "", Trend.NEW: "dim"}


def draw(console: Console, reply: ProgressShown) -> None:
    """Draw readiness, mastery per requirement, the week, the weakest and what to do now."""
    figures = reply.progress
    console.print(Text(title(reply), style="bold"))
    readiness = Text("Readiness ")
    readiness.append_text(bar(figures.readiness, cells=WIDE_BAR_CELLS))
    readiness.append(f" {percent(figures.readiness)}", style="bold")
    console.print(readiness)
    console.print(Text(f"  {basis(reply)}", style="dim"))
    for fact in facts(reply):
        console.print(Text(fact))
    console.print(_table(reply, width=console.width))
    console.print(Text(due_line(reply)))
    for text in weakest(reply):
        console.print(Text(text))
    console.print(Text("Now: ", style="bold").append(NEXT_STEPS[figures.next_step], style=""))


def bar(share: float, *, cells: int) -> Text:
    """Draw a share of 0 to 1 as a bar, full cells for what is there."""
    full = min(cells, int(share * cells + 0.5)) if share else 0
    full = max(1, full) if share > 0 else 0
    colour = "green" if share >= 0.7 else "yellow" if share >= 0.4 else "red"
    return Text("█" * full, style=colour).append("░" * (cells - full), style="dim")


def _table(reply: ProgressShown, *, width: int) -> Table:
    table = Table(box=box.SIMPLE, padding=(0, 1, 0, 0), show_edge=False)
    room = max(NARROWEST, min(WIDEST, width - OTHER_COLUMNS))
    table.add_column("Requirement", width=room, overflow="ellipsis", no_wrap=True)
    for name in ("", "Mastery", "Asked", "Last", "Trend"):
        table.add_column(name, no_wrap=True)
    for item in reply.progress.mastery:
        table.add_row(*_row(reply, item))
    return table


def _row(reply: ProgressShown, item: Mastery) -> tuple[Text, ...]:
    name = shortened(reply.requirements[item.requirement_id], limit=WIDEST)
    mastery = bar(item.recall_today, cells=BAR_CELLS)
    mastery.append(f" {percent(item.recall_today):>4}")
    level = f"{item.level}/5" if item.level else NEVER
    return (
        Text(name, style="yellow" if item.weak else ""),
        Text(kind(item), style="dim"),
        mastery,
        Text(f"{item.coverage.seen}/{item.coverage.total}"),
        Text(level),
        Text(TRENDS[item.trend], style=_TREND_STYLES[item.trend]),
    )
