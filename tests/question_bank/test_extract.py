# ruff: noqa: RUF001 - patterns are a line each and name typographic marks
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.errors import Reason, Unreadable
from question_bank.extract import LIMIT_BYTES, to_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        (b"\xef\xbb\xbfmarked", "marked"),
        ("Größe".encode("utf-16"), "Größe"),
        ("Gruesse und noch mehr".encode("utf-16-le"), "Gruesse und noch mehr"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"caf\xc3\xa9 \xe2\x80\x8bzero\xe2\x80\x8d width", "café zero width"),
        (b"e\xcc\x81t\xc3\xa9", "été"),
        (b"Q&amp;A &#8211; &eacute;t&eacute;", "Q&A – été"),
        (b"bell\x07 and tab\t.", "bell and tab\t."),
        ("👩\u200d🔬 at work".encode(), "👩\u200d🔬 at work"),
    ],
)
def test_bytes_become_kept_text(data: bytes, text: str) -> None:
    assert to_text(data) == text


def test_a_western_encoding_is_detected() -> None:
    written = "Ich habe für die Städte Köln und Düsseldorf größere Brücken geprüft. " * 5
    assert to_text(written.encode("cp1252")) == written


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b" \n\t ", Reason.EMPTY),
        ("\u200b\ufeff".encode(), Reason.EMPTY),
        (bytes(range(256)) * 20, Reason.BINARY),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64), Reason.BINARY),
        (b"x" * (LIMIT_BYTES + 1), Reason.TOO_LARGE),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as refused:
        to_text(data)
    assert refused.value.reason is reason


@given(st.text())
def test_keeping_is_done_once(text: str) -> None:
    try:
        kept = to_text(text.encode("utf-8", "ignore"))
    except Unreadable:
        return
    assert "\r" not in kept
    assert "\x00" not in kept


@given(st.binary(max_size=300))
def test_any_bytes_end_in_text_or_in_a_reason(data: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert to_text(data).strip()
