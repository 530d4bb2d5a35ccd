import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.callback import LIMIT_BYTES, decode, encode
from coach.replies import Action, Choice

numbers = st.none() | st.integers(-(2**62), 2**62)


@given(st.builds(Choice, st.sampled_from(Action), numbers, numbers))
def test_every_choice_fits_and_comes_back(choice: Choice) -> None:
    data = encode(choice)
    assert len(data.encode()) <= LIMIT_BYTES
    assert decode(data) == choice


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "hint",
        "hint:7",
        "nothing:1:2",
        "hint:x:",
        "hint:7:1:2",
        "hint:٣:",
        "HINT::",
        f"hint:{2**63}:",
        f"hint::-{2**63}",
    ],
)
def test_what_is_no_choice_is_refused(junk: str) -> None:
    assert decode(junk) is None


@given(st.text())
def test_no_text_breaks_it(junk: str) -> None:
    decode(junk)
