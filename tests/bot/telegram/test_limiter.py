from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.limiter import Limiter, Pace

sends = st.lists(st.tuples(st.integers(1, 4), st.floats(0, 0.4)), max_size=150)


@given(sends)
def test_no_second_has_more_than_the_limit_and_no_chat_more_than_its_share(
    wanted: list[tuple[int, float]],
) -> None:
    pace = Pace(per_second=5, chat_seconds=1.0, chat_burst=3)
    limiter = Limiter(pace)
    now = 100.0
    sent: list[tuple[int, float]] = []
    for chat_id, gap in wanted:
        now += gap
        if limiter.room(now) > 0 and chat_id not in limiter.resting(now):
            limiter.note(chat_id, now)
            sent.append((chat_id, now))
    for start in [time for _, time in sent]:
        within = [chat for chat, time in sent if start <= time < start + 1]
        assert len(within) <= 5
        for chat_id in set(within):
            assert within.count(chat_id) <= 3 + 1
    for chat_id in range(1, 5):
        times = [time for chat, time in sent if chat == chat_id]
        for first, last in zip(times, times[10:], strict=False):
            assert last - first >= 10 - 3


@given(sends)
def test_waiting_as_long_as_told_makes_room(wanted: list[tuple[int, float]]) -> None:
    limiter = Limiter(Pace(per_second=3, chat_seconds=1.0, chat_burst=2))
    now = 0.0
    for chat_id, gap in wanted:
        now += gap
        waited = 0
        while limiter.room(now) <= 0 or chat_id in limiter.resting(now):
            assert limiter.wait(now) > 0
            now += limiter.wait(now) + 1e-6
            waited += 1
            assert waited < 20
        limiter.note(chat_id, now)


def test_a_chat_may_have_a_small_burst() -> None:
    limiter = Limiter(Pace(chat_seconds=1.0, chat_burst=3))
    for _ in range(3):
        assert limiter.resting(0.0) == []
        limiter.note(7, 0.0)
    assert limiter.resting(0.5) == [7]
    assert limiter.resting(1.01) == []
