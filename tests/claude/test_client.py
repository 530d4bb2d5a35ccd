import asyncio
from collections.abc import Iterator

import pytest

from claude.client import KeyRefused, Unreachable, list_models
from tests.bot.served import Served, nobody_listens

KEY = "sk-ant-key"


@pytest.fixture
def api() -> Iterator[Served]:
    with Served() as server:
        yield server


def _models(url: str, *, key: str = KEY) -> list[str]:
    return asyncio.run(list_models(key, base_url=url))


def test_the_models_of_a_key_are_listed(api: Served) -> None:
    api.answers({"data": [{"id": "one"}, {"id": "two"}], "has_more": False})
    assert _models(api.url) == ["one", "two"]


@pytest.mark.parametrize(
    "body",
    [
        b"<html>",
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"data": null}',
        b'{"data": 3}',
        b'{"data": ["x"]}',
        b"\xff\xfe",
    ],
)
def test_an_answer_of_another_shape_is_no_claude(api: Served, body: bytes) -> None:
    api.answers(body)
    with pytest.raises(Unreachable):
        _models(api.url)


def test_nobody_there_is_unreachable() -> None:
    with pytest.raises(Unreachable):
        _models(nobody_listens())


@pytest.mark.parametrize("key", ["", " ", "a b", "a\nb", "é", "\x00"])
def test_what_no_header_can_carry_is_refused(api: Served, key: str) -> None:
    with pytest.raises(KeyRefused):
        _models(api.url, key=key)
    assert api.asked == []
