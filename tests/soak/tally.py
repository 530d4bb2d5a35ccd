"""What became of everything that was said to a bot that was killed."""

from dataclasses import dataclass, field
from typing import Self

from tests.soak.books import Books
from tests.soak.crowd import Crowd, Runaway


@dataclass(frozen=True, slots=True)
class Life:
    """What one life did: messages it sent, and what was under way when it was killed."""

    sent: int
    sending: int
    unjudged: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of it.

    `lost` leaves out the answers that somebody was told to send again.
    `given_up` counts messages nobody knows to have been sent or not: tried twice, each time killed.
    `told_twice` counts verdicts told more often than a cut send explains, `untold` those that never
    came though they were not given up, `reviewed_twice` reviews that are more than a study day's.
    `cut` counts the messages that were under way in a kill.
    """

    updates: int
    lives: tuple[Life, ...] = field(repr=False)
    cut: int
    answers: int
    lost: int
    doubled: int
    ungraded: int
    open_updates: int
    sent_twice: int
    told_twice: int
    untold: int
    reviewed_twice: int
    given_up: int
    refused: int
    unsent: int
    still_waking: int
    verdicts: int
    drills: int
    seconds: float

    @classmethod
    def of(  # noqa: PLR0913 - what a run leaves behind
        cls,
        crowd: Crowd,
        runaway: Runaway,
        books: Books,
        *,
        updates: int,
        lives: tuple[Life, ...],
        cut_before: int,
        seconds: float,
    ) -> Self:
        """Count."""
        stored, told, graded = books.answers(), crowd.verdicts, books.graded()
        given_up = books.verdicts_given_up()
        return cls(
            updates=updates,
            lives=lives,
            cut=cut_before + sum(life.sending for life in lives),
            answers=len(crowd.answers),
            lost=max(0, sum(said not in stored for said in crowd.answers) - crowd.turned_back),
            doubled=sum(times > 1 for times in stored.values()),
            ungraded=books.unjudged(),
            open_updates=books.open_updates(),
            sent_twice=crowd.bot_messages - books.sent_to(crowd.ids),
            told_twice=sum(times > graded.get(turn, 0) for turn, times in told.items()),
            untold=sum(turn not in told and turn not in given_up for turn in graded),
            reviewed_twice=books.reviewed_twice(),
            given_up=books.uncertain(),
            refused=books.refused(),
            unsent=books.unsent(),
            still_waking=books.waking(runaway.ids),
            verdicts=told.total(),
            drills=books.drills(),
            seconds=seconds,
        )

    @property
    def kills(self) -> int:
        return len(self.lives)

    def lives_that(self, what: str) -> int:
        """Count the lives of which a number is not nought."""
        return sum(bool(getattr(life, what)) for life in self.lives)

    @property
    def faults(self) -> dict[str, int]:
        """Everything that must be nought and is not.

        No more is sent twice than was cut; a single kill may cut two or three.
        """
        limits = {
            "sent_twice_uncut": self.sent_twice - self.cut,
            "given_up_uncut": 2 * self.given_up - self.cut,
        }
        noughts = (
            "lost",
            "doubled",
            "ungraded",
            "open_updates",
            "told_twice",
            "untold",
            "reviewed_twice",
            "refused",
            "unsent",
            "still_waking",
        )
        found = {name: getattr(self, name) for name in noughts}
        return {name: count for name, count in {**found, **limits}.items() if count > 0}

    def told(self) -> str:
        """Tell it, a line a thing."""
        working = ", ".join(
            f"{self.lives_that(what)} {name}"
            for what, name in (
                ("sent", "had sent something"),
                ("sending", "killed while sending"),
                ("unjudged", "killed with an answer unjudged"),
                ("waiting", "killed with updates waiting"),
            )
        )
        return f"{self}\nof {self.kills} lives: {working}\nfaults: {self.faults or 'none'}"
