"""How well expected recall foretells what 1,205 real cards' reviews brought.

Reads `fsrs_reviews.csv` of the corpora where it lies. A benchmark may call `calibration` too.
"""

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import fmean

import fsrs

from review.memory import Memory, Rating, counts, recall, review


@dataclass(frozen=True, slots=True)
class RealReview:
    """One review as it happened: an aware UTC instant and FSRS's own rating."""

    at: datetime
    rating: fsrs.Rating


@dataclass(frozen=True, slots=True)
class Forecast:
    """Expected recall before a review, and whether it was recalled; `bin` groups like histories."""

    expected: float
    recalled: bool
    bin: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Fit:
    """How far forecasts were from what happened; less is better for both."""

    log_loss: float
    rmse_bins: float
    mean_expected: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Three forecasts of the same reviews: each card's first of a day, from its second day on."""

    reviews: int
    recalled: float
    ours: Fit
    raw: Fit
    constant: Fit


def read_cards(path: Path) -> list[list[RealReview]]:
    """Read each card's reviews, oldest first."""
    cards: defaultdict[str, list[RealReview]] = defaultdict(list)
    with path.open(newline="") as file:
        for row in csv.DictReader(file):
            at = datetime.fromisoformat(row["review_time"])
            rating = fsrs.Rating(int(row["review_rating"]))
            cards[row["card_id"]].append(RealReview(at, rating))
    return [sorted(card, key=lambda entry: entry.at) for card in cards.values()]


def calibration(cards: Iterable[list[RealReview]]) -> Calibration:
    """Hold our forecasts against FSRS's own on exact times, and against the average alone."""
    cards = list(cards)
    ours = [forecast for card in cards for forecast in _ours(card)]
    raw = [forecast for card in cards for forecast in _raw(card)]
    recalled = fmean(forecast.recalled for forecast in ours)
    constant = [Forecast(recalled, forecast.recalled, forecast.bin) for forecast in ours]
    return Calibration(len(ours), recalled, _fit(ours), _fit(raw), _fit(constant))


def rating_of_real(rating: fsrs.Rating) -> Rating:
    """Give the rating in our words: Easy is not given here."""
    return Rating(min(rating, Rating.GOOD))


def _ours(card: Iterable[RealReview]) -> Iterator[Forecast]:
    memory: Memory | None = None
    for entry, group in _first_of_days(card):
        on = entry.at.date()
        if memory is not None:
            yield Forecast(recall(memory, on=on), entry.rating > fsrs.Rating.Again, group)
        memory = review(memory, rating_of_real(entry.rating), on=on)


def _first_of_days(card: Iterable[RealReview]) -> Iterator[tuple[RealReview, tuple[int, int, int]]]:
    """List the reviews that count, each with its bin: days since, reviews so far, lapses."""
    before: Memory | None = None
    reviews = lapses = 0
    for entry in card:
        on = entry.at.date()
        if counts(before, on):
            elapsed = (on - before.reviewed_on).days if before else 0
            yield entry, (_step(elapsed, 3.62), _step(reviews, 1.89), _step(lapses, 1.73))
            before = review(before, rating_of_real(entry.rating), on=on)
            reviews += 1
            lapses += entry.rating == fsrs.Rating.Again


def _step(count: int, base: float) -> int:
    """Bin by powers, as the open-spaced-repetition benchmark does."""
    return math.floor(math.log(count, base)) if count > 0 else -1


def _raw(card: list[RealReview]) -> Iterator[Forecast]:
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    counted = {id(entry): group for entry, group in _first_of_days(card)}
    state = fsrs.Card(0, due=card[0].at)
    for number, entry in enumerate(card):
        if number and id(entry) in counted:
            expected = scheduler.get_card_retrievability(state, entry.at)
            yield Forecast(expected, entry.rating > fsrs.Rating.Again, counted[id(entry)])
        state, _ = scheduler.review_card(state, entry.rating, entry.at)


def _fit(forecasts: list[Forecast]) -> Fit:
    return Fit(
        log_loss=fmean(_loss(forecast) for forecast in forecasts),
        rmse_bins=_rmse_bins(forecasts),
        mean_expected=fmean(forecast.expected for forecast in forecasts),
    )


def _loss(forecast: Forecast) -> float:
    expected = min(max(forecast.expected, 1e-6), 1 - 1e-6)
    return -math.log(expected if forecast.recalled else 1 - expected)


def _rmse_bins(forecasts: list[Forecast]) -> float:
    bins: defaultdict[tuple[int, int, int], list[Forecast]] = defaultdict(list)
    for forecast in forecasts:
        bins[forecast.bin].append(forecast)
    squares = (
        len(members)
        * (fmean(m.expected for m in members) - fmean(m.recalled for m in members)) ** 2
        for members in bins.values()
    )
    return math.sqrt(sum(squares) / len(forecasts))
