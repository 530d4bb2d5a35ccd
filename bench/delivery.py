"""The whole way of an update, echoed: ours, durable and in order, against a bare library bot.

Both run as processes of their own against the same emulator, which holds nothing to the published
API here; a bot is asked for a few updates first, then timed over many that are all waiting.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from bench.figure import Figure, Skipped, goal, peer, typical
from bench.places import REPOSITORY
from question_bank.sample import sample_bytes
from tests.emulator import Emulator, User

CHATS = 100
WARM_UPDATES = 200
PATIENCE_SECONDS = 300.0
ROUNDS = 5
GRADED_GOAL_MS = 10.0
SLOW = timedelta(milliseconds=50)


@dataclass(frozen=True, slots=True)
class Load:
    """How many updates, and how long every call takes."""

    updates: int
    latency: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Run:
    """Updates a second and the bot's own CPU time for each."""

    per_second: float
    cpu_ms: float


def figures() -> Iterator[Figure | Skipped]:
    """Give milliseconds an update, as throughput and as CPU, with and without latency."""
    if not Path("/proc/self/stat").exists():
        yield Skipped("echo", "a process's CPU time is read from /proc")
        return
    for told, library, ours in (
        ("", Load(2000), Load(4000)),
        (", 50 ms a call", Load(150, SLOW), Load(4000, SLOW)),
    ):
        theirs, mine = measured("bench.echo_library", library), measured("bench.echo_ours", ours)
        yield Figure(
            f"echo{told}: time an update ({mine.per_second:,.0f}/s against"
            f" {theirs.per_second:,.0f}/s)",
            1000 / mine.per_second,
            "ms",
            peer("library", 1000 / theirs.per_second),
        )
        yield Figure(
            f"echo{told}: CPU an update", mine.cpu_ms, "ms", peer("library", theirs.cpu_ms)
        )

    yield graded()


def graded() -> Figure:
    """Time answers of many people at once, from being sent to the feedback's arrival."""
    with Emulator.started(validate=False) as emulator, _bot("bench.coached", emulator):
        people = [emulator.user(number) for number in range(1, CHATS + 1)]
        document = sample_bytes()
        _replied(emulator, lambda user: user.send_document(document, "application.md"), people)
        times = []
        for number in range(ROUNDS):
            _replied(emulator, lambda user: user.send("/practice"), people)
            said = f"I did that in {2010 + number}, with two colleagues, and it took us a year."
            times.append(_replied(emulator, partial(_say, said), people))
        each_ms = [took / CHATS * 1000 for took in times]
        return typical("graded answer, end to end", each_ms, "ms", goal(GRADED_GOAL_MS))


def _say(words: str, user: User) -> None:
    user.send(words)


def _replied(emulator: Emulator, speak: Callable[[User], object], people: list[User]) -> float:
    """Let everybody speak at once; give the seconds until each has a new message."""
    before = _sent(emulator)
    began = time.perf_counter()
    emulator.run(lambda: [speak(user) for user in people])
    _until_sent(emulator, before + len(people))
    return time.perf_counter() - began


def measured(module: str, load: Load) -> Run:
    """Run a bot on a load."""
    with Emulator.started(validate=False) as emulator, _bot(module, emulator) as process:
        _echoed(emulator, WARM_UPDATES)
        emulator.delay(load.latency)
        time.sleep(2 * load.latency.total_seconds())
        cpu, began = _cpu_seconds(process.pid), time.perf_counter()
        _echoed(emulator, load.updates)
        took = time.perf_counter() - began
        used = _cpu_seconds(process.pid) - cpu
        return Run(load.updates / took, used / load.updates * 1000)


@contextmanager
def _bot(module: str, emulator: Emulator) -> Iterator[subprocess.Popen[bytes]]:
    with tempfile.TemporaryDirectory() as directory:
        process = subprocess.Popen(
            [sys.executable, "-m", module, emulator.url, emulator.token, directory],
            cwd=REPOSITORY,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def _echoed(emulator: Emulator, updates: int) -> None:
    """Send updates at once from many people; return when each was answered."""
    people = [emulator.user(number) for number in range(1, CHATS + 1)]
    before = _sent(emulator)
    emulator.run(lambda: [people[n % CHATS].send(f"update {n}") for n in range(updates)])
    _until_sent(emulator, before + updates)


def _until_sent(emulator: Emulator, messages: int) -> None:
    ends = time.monotonic() + PATIENCE_SECONDS
    while (done := _sent(emulator)) < messages:
        if time.monotonic() > ends:
            raise TimeoutError(f"{done} of {messages} messages came")
        time.sleep(0.03)


def _sent(emulator: Emulator) -> int:
    return sum(call.method == "sendMessage" for call in list(emulator.calls))


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
