"""The people of the soak, and what they see in their apps."""

import random
from collections import Counter

from bot.messages import compose
from coach.errors import Problem
from coach.replies import Refused
from tests.coach.script import DOCUMENT
from tests.emulator import Emulator, User

RUNAWAYS = range(101, 103)
SENT_BEFORE_ASKED = compose(Refused(Problem.SENT_BEFORE_ASKED)).text()
VERDICT = "why:"
"""How the data of a button begins that hangs under a verdict, and under nothing else."""


class Crowd:
    """People who ask and answer in turns, every answer different from every other."""

    def __init__(self, emulator: Emulator, rng: random.Random, *, people: int) -> None:
        self.ids = range(1, people + 1)
        self._people = [emulator.user(number) for number in self.ids]
        self._rng = rng
        self._sent: Counter[int] = Counter()
        self.answers: list[str] = []

    def load(self) -> None:
        for person in self._people:
            person.send_document(DOCUMENT.encode(), "application.md")

    def loaded(self) -> bool:
        return all(any(message.from_bot for message in person.chat) for person in self._people)

    def speak(self, times: int) -> None:
        for _ in range(times):
            self._say(self._rng.choice(self._people))

    def _say(self, person: User) -> None:
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

    @property
    def turned_back(self) -> int:
        """How many answers they were told to send again: a drill asked its question meanwhile."""
        told = [message.text for person in self._people for message in person.chat]
        return sum(text == SENT_BEFORE_ASKED for text in told)

    @property
    def verdicts(self) -> Counter[int]:
        """How many messages tell the verdict on a turn, by the turn."""
        found: Counter[int] = Counter()
        for person in self._people:
            for message in person.chat:
                data = (button.data or "" for button in message.buttons)
                found.update({int(item.split(":")[1]) for item in data if item.startswith(VERDICT)})
        return found


class Runaway:
    """People who block the bot and come back, and block it for good at the end."""

    ids = RUNAWAYS

    def __init__(self, emulator: Emulator, rng: random.Random) -> None:
        self._people = [emulator.user(number) for number in RUNAWAYS]
        self._rng = rng

    def act(self) -> None:
        person = self._rng.choice(self._people)
        person.send("/practice")
        if self._rng.random() < 0.5:
            person.block()

    def leave(self) -> None:
        for person in self._people:
            person.send("/practice")
            person.block()
