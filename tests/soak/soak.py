"""Talks to the bot while it is killed again and again, then counts what became of it all."""

import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, text

from bot.settings import DATABASE_FILE
from tests.bot.telegram.process import PYTHON, running
from tests.coach.script import DOCUMENT
from tests.emulator import Emulator, User

BOT = (PYTHON, "-m", "tests.soak.bot")
PEOPLE = 30
LONGEST_LIFE_SECONDS = 2.4
PATIENCE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How many updates are sent while the bot is killed so many times."""

    updates: int
    kills: int
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of it. `given_up` counts messages nobody knows to have been sent or not."""

    updates: int
    kills: int
    answers: int
    lost: int
    doubled: int
    ungraded: int
    open_updates: int
    sent_twice: int
    given_up: int
    unsent: int
    seconds: float


class Crowd:
    """People who ask and answer in turns, every answer different from every other."""

    def __init__(self, emulator: Emulator, rng: random.Random) -> None:
        self._people = [emulator.user(number) for number in range(1, PEOPLE + 1)]
        self._rng = rng
        self._sent: Counter[int] = Counter()
        self.answers: list[str] = []

    def load(self) -> None:
        for person in self._people:
            person.send_document(DOCUMENT.encode(), "application.md")

    def speak(self) -> None:
        person = self._rng.choice(self._people)
        self._sent[person.id] += 1
        if self._sent[person.id] % 2:
            person.send("/practice")
            return
        said = f"I passed the B2 exam in 2021, telling {len(self.answers)}."
        self.answers.append(said)
        person.send(said)

    @property
    def bot_messages(self) -> int:
        return sum(message.from_bot for person in self._people for message in person.chat)

    def loaded(self) -> bool:
        return all(_greeted(person) for person in self._people)


def _greeted(person: User) -> bool:
    return any(message.from_bot for message in person.chat)


def soak(plan: Plan, directory: Path) -> Tally:
    """Run it; `directory` must be empty."""
    rng = random.Random(plan.seed)
    began = time.monotonic()
    with Emulator.started() as emulator:
        crowd = Crowd(emulator, rng)
        with running(emulator, directory, *BOT):
            crowd.load()
            emulator.wait_until(crowd.loaded, PATIENCE_SECONDS)
        for life in range(plan.kills):
            share = plan.updates * (life + 1) // plan.kills - plan.updates * life // plan.kills
            with running(emulator, directory, *BOT):
                _live(crowd, rng, updates=share)
        with running(emulator, directory, *BOT):
            _settle(emulator, directory)
        assert emulator.violations == []
        return _count(plan, crowd, directory, seconds=time.monotonic() - began)


def _live(crowd: Crowd, rng: random.Random, *, updates: int) -> None:
    """Speak at random moments of a life of random length."""
    moments = sorted(rng.uniform(0, LONGEST_LIFE_SECONDS) for _ in range(updates))
    end = rng.uniform(0.1, LONGEST_LIFE_SECONDS)
    began = time.monotonic()
    for moment in moments:
        if moment < end:
            time.sleep(max(0.0, began + moment - time.monotonic()))
        crowd.speak()
    time.sleep(max(0.0, began + end - time.monotonic()))


def _settle(emulator: Emulator, directory: Path) -> None:
    """Wait until nothing is left to do."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < ends:
        waiting = _number(directory, "SELECT count(*) FROM inbox WHERE done_at IS NULL")
        waiting += _number(directory, "SELECT count(*) FROM outbox WHERE settled_at IS NULL")
        waiting += _number(directory, "SELECT count(*) FROM answer WHERE grade IS NULL")
        if not waiting and not emulator.pending_updates:
            return
        time.sleep(0.2)


def _number(directory: Path, query: str) -> int:
    engine = create_engine(f"sqlite:///{directory / 'data' / DATABASE_FILE}")
    try:
        with engine.connect() as connection:
            return int(connection.execute(text(query)).scalar_one())
    finally:
        engine.dispose()


def _count(plan: Plan, crowd: Crowd, directory: Path, *, seconds: float) -> Tally:
    engine = create_engine(f"sqlite:///{directory / 'data' / DATABASE_FILE}")
    with engine.connect() as connection:
        stored = Counter(connection.execute(text("SELECT text FROM answer")).scalars())
    engine.dispose()
    sent = _number(
        directory, "SELECT count(*) FROM outbox WHERE method = 'sendMessage' AND state = 'sent'"
    )
    return Tally(
        updates=plan.updates,
        kills=plan.kills,
        answers=len(crowd.answers),
        lost=sum(said not in stored for said in crowd.answers),
        doubled=sum(times > 1 for times in stored.values()),
        ungraded=_number(directory, "SELECT count(*) FROM answer WHERE grade IS NULL"),
        open_updates=_number(directory, "SELECT count(*) FROM inbox WHERE done_at IS NULL"),
        sent_twice=crowd.bot_messages - sent,
        given_up=_number(directory, "SELECT count(*) FROM outbox WHERE state = 'failed'"),
        unsent=_number(directory, "SELECT count(*) FROM outbox WHERE settled_at IS NULL"),
        seconds=round(seconds, 1),
    )
