"""No request made for one learner holds a word of another's, whatever it is for."""

import asyncio
import json
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import App, build
from bot.settings import Settings
from claude.model import Purpose
from coach.replies import Action, Reply
from tests.claude.api import KEY, FakeClaude, Fault
from tests.claude.asking import without_pauses
from tests.claude.matrix import PURPOSES, Learner, Service
from tests.coach.script import DOCUMENT

SQLITE_IS_ENOUGH = True
CANARIES = {"ada": "quokkamere", "bo": "wombatfeld"}
_PLACES = {
    "Site engineer at Kolbe Rail": "Site engineer at Kolbe {} Rail",
    "Controls cost": "Controls cost of {} works",
    "re-sequencing the piling": "re-sequencing the {} piling",
    "the Aller footbridge": "the {} footbridge",
    "This is my main weakness": "This is my main weakness, the {} one",
}
"""Where a canary is put: title, requirement, points and a note to oneself."""


def _document(canary: str) -> str:
    text = DOCUMENT
    for words, marked in _PLACES.items():
        assert words in text
        text = text.replace(words, marked.format(canary))
    return text


class Watch:
    """Sees to it that what is sent while one learner acts holds nothing of the others."""

    def __init__(self, fake: FakeClaude) -> None:
        self._fake = fake
        self.seen: set[tuple[str, Purpose]] = set()

    async def during(self, learner: Learner, acts: Awaitable[object]) -> None:
        before = len(self._fake.asked)
        await acts
        for asked in self._fake.asked[before:]:
            body = json.dumps(asked.body).casefold()
            for name, canary in CANARIES.items():
                if name == learner.name and canary in body:
                    self.seen.add((name, PURPOSES[asked.rules]))
                assert name == learner.name or canary not in body, (learner.name, asked.rules[:60])


def _steps(learner: Learner, service: Service) -> Iterator[Awaitable[object]]:
    """Do everything that makes a request, one after the other."""
    canary = CANARIES[learner.name]
    yield learner.load()
    yield learner.answer(f"I recovered a delay of the {canary} line, and nobody was hurt.")
    yield _argue(learner, f"I did say {canary}.")
    yield learner.say("/mock 5")
    yield learner.say(f"I built {canary} bridges, is that what you mean?")
    yield learner.say(f"With the {canary} crew, I led it.")
    yield learner.say("/end")
    yield _judged_later(learner, service)


async def _argue(learner: Learner, argument: str) -> None:
    await learner.press(Action.DISAGREE)
    await learner.press(Action.APPEAL)
    await learner.say(argument)


async def _judged_later(learner: Learner, service: Service) -> None:
    """Answer while the service is away, and be judged again when it is back."""
    service.fault = Fault(text='{"score": 5}')
    told = f"I have used the tools of {CANARIES[learner.name]} for years."
    await learner.answer(told, on="design tools")
    service.fault = None
    claude = learner.app.claude
    assert claude is not None
    later: tuple[Reply, ...] = ()
    for hours in (1, 5, 25):
        later += await claude.second.of_learner(
            learner.id, now=learner.now + timedelta(hours=hours)
        )


@contextmanager
def _coach(directory: Path, fake: FakeClaude) -> Iterator[App]:
    app = build(
        Settings.model_validate(
            {"data_dir": directory, "ANTHROPIC_API_KEY": KEY, "ANTHROPIC_BASE_URL": fake.url}
        )
    )
    try:
        yield app
    finally:
        app.database.close()


@pytest.mark.timeout(300)
def test_no_request_holds_a_word_of_another_learner(tmp_path: Path) -> None:
    service = Service(Purpose.JUDGE, None)

    async def talk(app: App, watch: Watch) -> None:
        learners = [
            Learner(app, name=name, document=_document(canary)) for name, canary in CANARIES.items()
        ]
        for learner in learners:
            await learner.arrive()
        walks = [_steps(learner, service) for learner in learners]
        for steps in zip(*walks, strict=True):
            for learner, acts in zip(learners, steps, strict=True):
                await watch.during(learner, acts)
        await app.close()

    with FakeClaude(service) as fake, without_pauses(), _coach(tmp_path, fake) as app:
        watch = Watch(fake)
        asyncio.run(talk(app, watch))
        assert fake.refused == []
    assert watch.seen == {(name, purpose) for name in CANARIES for purpose in Purpose}
