"""Talks to the bot while it is killed again and again, then counts what became of it all."""

import random
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from tests.bot.telegram.process import running
from tests.emulator import Emulator
from tests.soak.books import Books
from tests.soak.crowd import Crowd, Runaway
from tests.soak.tally import Life, Tally

LATENCY = timedelta(milliseconds=30)
LONGEST_WAIT_SECONDS = 5.0
MOST_SENT = 6
LAST_SECONDS = 0.3
START_SECONDS = 60.0
PATIENCE_SECONDS = 300.0
COACH_RUN: tuple[str, ...] = ()
"""The command that `running` takes where none is given."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many updates are sent while the bot is killed so many times."""

    updates: int
    kills: int
    people: int = 30
    seed: int = 1

    def share(self, life: int) -> int:
        """Tell how many updates belong to one life."""
        return self.updates * (life + 1) // self.kills - self.updates * life // self.kills


def soak(plan: Plan, directory: Path, *, command: Sequence[str] = COACH_RUN) -> Tally:
    """Run it; `directory` must be empty. `command` is another bot than `coach run`."""
    rng = random.Random(plan.seed)
    began = time.monotonic()
    books = Books(directory)
    with Emulator.started() as emulator:
        crowd, runaway = Crowd(emulator, rng, people=plan.people), Runaway(emulator, rng)
        books.register([*crowd.ids, *runaway.ids])
        emulator.delay(LATENCY)
        with running(emulator, directory, *command):
            crowd.load()
            emulator.wait_until(crowd.loaded, PATIENCE_SECONDS)
        lives, cut_before = [], books.sending()
        for number in range(plan.kills):
            before, sent = emulator.polls, len(emulator.calls_of("sendMessage"))
            early = plan.share(number) // 2
            crowd.speak(early)
            with running(emulator, directory, *command):
                emulator.wait_until(lambda before=before: emulator.polls > before, START_SECONDS)  # type: ignore[misc] # bound default
                runaway.act()
                crowd.speak(plan.share(number) - early)
                _work_a_while(emulator, rng, since=sent)
            lives.append(
                Life(
                    sent=len(emulator.calls_of("sendMessage")) - sent,
                    sending=books.sending(),
                    unjudged=books.unjudged(),
                    waiting=books.open_updates(),
                )
            )
        runaway.leave()
        with running(emulator, directory, *command):
            _settle(emulator, books)
        assert emulator.violations == []
        seconds = round(time.monotonic() - began, 1)
        return Tally.of(
            crowd,
            runaway,
            books,
            updates=plan.updates,
            lives=tuple(lives),
            cut_before=cut_before,
            seconds=seconds,
        )


def _work_a_while(emulator: Emulator, rng: random.Random, *, since: int) -> None:
    """Let the bot send a few messages, however slow this machine is, and a random moment more."""
    wanted = since + rng.randint(0, MOST_SENT)
    with suppress(AssertionError):  # there may be less to send
        emulator.wait_until(
            lambda: len(emulator.calls_of("sendMessage")) >= wanted, LONGEST_WAIT_SECONDS
        )
    time.sleep(rng.uniform(0, LAST_SECONDS))


def _settle(emulator: Emulator, books: Books) -> None:
    """Wait until nothing is left to do."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < ends:
        waiting = books.open_updates() + books.unsent() + books.unjudged()
        if not waiting and not emulator.pending_updates:
            return
        time.sleep(0.2)
