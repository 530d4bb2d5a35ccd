from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import fsrs
import pytest

from review.memory import Memory, Review, counts, recall, replay, review
from tests.review.real_reviews import RealReview, calibration, rating_of_real, read_cards


@pytest.fixture(scope="module")
def cards(corpora: Path) -> list[list[RealReview]]:
    return read_cards(corpora / "fsrs_reviews.csv")


def log_of(card: list[RealReview]) -> list[Review]:
    log: list[Review] = []
    for entry in card:
        on = entry.at.date()
        if not log or on > log[-1].on:
            log.append(Review(rating_of_real(entry.rating), on))
    return log


def midnight(on: date) -> datetime:
    return datetime.combine(on, time(), UTC)


def test_every_real_card_is_rebuilt_from_its_log_to_the_bit(cards: list[list[RealReview]]) -> None:
    assert len(cards) == 1205
    for card in cards:
        memory: Memory | None = None
        for entry in card:
            if counts(memory, entry.at.date()):
                memory = review(memory, rating_of_real(entry.rating), on=entry.at.date())
        assert replay(log_of(card)) == memory


def test_every_real_card_is_remembered_and_recalled_as_fsrs_does(
    cards: list[list[RealReview]],
) -> None:
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    for card in cards:
        theirs = fsrs.Card(0, due=midnight(date(2024, 1, 1)))
        memory: Memory | None = None
        for entry in log_of(card):
            at = midnight(entry.on)
            expected = scheduler.get_card_retrievability(theirs, at)
            assert recall(memory, on=entry.on) == pytest.approx(expected, rel=0, abs=1e-12)
            theirs, _ = scheduler.review_card(theirs, fsrs.Rating(entry.rating), at)
            memory = review(memory, entry.rating, on=entry.on)
            assert (memory.stability, memory.difficulty) == (theirs.stability, theirs.difficulty)
            assert memory.due_on == min(theirs.due.date(), entry.on + timedelta(days=365))


def test_expected_recall_foretells_real_reviews(cards: list[list[RealReview]]) -> None:
    found = calibration(cards)
    assert found.ours.log_loss < found.constant.log_loss
    assert found.ours.log_loss < found.raw.log_loss
    assert found.ours.rmse_bins < found.raw.rmse_bins < found.constant.rmse_bins
    assert found.ours.mean_expected == pytest.approx(found.recalled, abs=0.05)
