from typing import Literal

from pydantic import BaseModel

from claude.model import Call, Purpose
from claude.request import body_of, most_used


class Mark(BaseModel):
    score: Literal[1, 2, 3]


def _most(words: str, *, most_tokens: int = 100) -> tuple[int, int]:
    call = Call(Purpose.ASK, "Ask.", {"words": words}, Mark, most_tokens=most_tokens)
    used = most_used(body_of(call, model="claude-haiku-5-5"))
    return used.cache_write, used.output


def test_all_that_may_be_answered_is_set_aside() -> None:
    assert _most("x", most_tokens=100)[1] == 100
    assert _most("x", most_tokens=8_192)[1] == 8_192


def test_what_is_sent_is_reckoned_high_in_any_script() -> None:
    few = _most("")[0]
    assert few > 0
    assert _most("a" * 300)[0] - few >= 100
    assert _most("漢" * 300)[0] - few >= 300
