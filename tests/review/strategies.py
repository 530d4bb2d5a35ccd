"""What Hypothesis draws for this room."""

from datetime import date, timedelta

from hypothesis import strategies as st

from review.memory import Memory, Rating, Review, replay

START = date(2027, 1, 4)
ratings = st.sampled_from(Rating)
days = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@st.composite
def logs(draw: st.DrawFn, *, min_size: int = 0) -> list[Review]:
    """A review log, in order, each review on a later day."""
    gaps = draw(st.lists(st.integers(1, 400), min_size=min_size, max_size=12))
    on = draw(days)
    log = []
    for gap in gaps:
        on += timedelta(days=gap)
        log.append(Review(draw(ratings), on))
    return log


@st.composite
def memories(draw: st.DrawFn) -> Memory:
    """A memory that some log leads to."""
    memory = replay(draw(logs(min_size=1)))
    assert memory is not None
    return memory
