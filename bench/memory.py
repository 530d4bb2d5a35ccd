"""The memory model: how well it foretells real reviews, and how fast it is.

Forecasts are of each card's first review of a day, from its second day on, in the corpora's log of
real reviews: ours (whole study days, no Easy), FSRS's own on exact times, and the average recall
for every review. Less is better in both figures; a ratio under 1 beats the peer.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import fsrs

from bench.figure import Figure, Skipped, peer, typical
from bench.places import CORPORA
from bench.timing import repeated_ms
from review.memory import Memory, Rating, recall, review
from tests.review.real_reviews import calibration, read_cards

CARDS = 10_000
TIMES = 7
_TODAY = date(2026, 11, 23)


def figures() -> Iterator[Figure | Skipped]:
    """Give the fit, then the time per card."""
    yield from _fit()
    yield from _speed()


def _fit() -> Iterator[Figure | Skipped]:
    path = CORPORA / "fsrs_reviews.csv"
    if not path.is_file():
        yield Skipped("fit of the memory model", "the corpora are not here")
        return
    found = calibration(read_cards(path))
    what = f"{found.reviews:,} real reviews"
    for name, other in (("average recall", found.constant), ("fsrs, exact times", found.raw)):
        log_loss = peer(name, other.log_loss)
        yield Figure(f"{what}: log loss", found.ours.log_loss, "", log_loss)
    for name, other in (("average recall", found.constant), ("fsrs, exact times", found.raw)):
        rmse = peer(name, other.rmse_bins)
        yield Figure(f"{what}: RMSE (bins)", found.ours.rmse_bins, "", rmse)


def _speed() -> Iterator[Figure]:
    memories = [_memory(number) for number in range(CARDS)]
    now = datetime(_TODAY.year, _TODAY.month, _TODAY.day, tzinfo=UTC)
    cards = [_card(memory) for memory in memories]
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(TIMES):
        ours += repeated_ms(lambda: [recall(memory, on=_TODAY) for memory in memories], 1)
        theirs += repeated_ms(
            lambda: [scheduler.get_card_retrievability(card, now) for card in cards], 1
        )
    per_card = 1e6 / CARDS  # a pass in ms to a card in ns
    reference = typical("", (ms * per_card for ms in theirs), "ns")
    against = peer("fsrs retrievability", reference.value)
    yield typical("expected recall of a card", (ms * per_card for ms in ours), "ns", against)


def _memory(number: int) -> Memory:
    on = _TODAY - timedelta(days=10 + number % 90)
    rating = (Rating.AGAIN, Rating.HARD, Rating.GOOD)[number % 3]
    return review(review(None, Rating.GOOD, on=on), rating, on=on + timedelta(days=3))


def _card(memory: Memory) -> fsrs.Card:
    return fsrs.Card(
        0,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=datetime.combine(memory.due_on, datetime.min.time(), tzinfo=UTC),
        last_review=datetime.combine(memory.reviewed_on, datetime.min.time(), tzinfo=UTC),
    )
