"""What turns a file's bytes into the kept plain text that every offset points into."""

import codecs
import html
import re
import unicodedata

from question_bank.errors import Reason, Unreadable

LIMIT_BYTES = 2 * 1024 * 1024

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_INVISIBLE = dict.fromkeys(
    [
        *(code for code in range(32) if code not in (9, 10)),
        *range(0x7F, 0xA0),
        0x00AD,  # soft hyphen
        0x200B,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2060, 0x206A),
        0xFEFF,
        0xFFFD,
    ]
)
_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
# Joiners hold emoji and some scripts together; elsewhere they are invisible litter.
# More of the same says nothing more, and patterns would go over it again and again.
_WHITE_RUN = re.compile(r"[^\S\n]{41,}")
_EMPTY_RUN = re.compile(r"\n(?:[^\S\n]*+\n){20,}+")
_MARK_RUN = re.compile(r"((?:[^\w\n]|_){1,4}?)\1{29,}+")
_LETTER_RUN = re.compile(r"(\w)\1{99,}+")
_WORD_RUN = re.compile(r"(\S{1,12}[^\S\n]{1,4})\1{49,}+")
_LONE_JOINER = re.compile(r"(?<![^\x00-\u05ff])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u05ff])")


def to_text(data: bytes) -> str:
    """Return the kept text of a Markdown or plain-text file, or raise `Unreadable`."""
    if len(data) > LIMIT_BYTES:
        raise Unreadable(Reason.TOO_LARGE)
    text = keep(decode(data))
    if not text.strip():
        raise Unreadable(Reason.EMPTY)
    return text


def keep(text: str) -> str:
    """Return `text` as it is kept: entities told, line ends as LF, nothing invisible, NFC.

    Of white space, empty lines, marks and words that come again and again, a few dozen are kept.
    """
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    text = _NEWLINES.sub("\n", text).translate(_INVISIBLE)
    text = text.encode("utf-8", "ignore").decode()  # lone surrogates cannot be stored
    return _without_runs(unicodedata.normalize("NFC", _LONE_JOINER.sub("", text)))


def _without_runs(text: str) -> str:
    text = _WHITE_RUN.sub(lambda run: run[0][:40], text)
    text = _MARK_RUN.sub(lambda run: run[1] * 30, text)
    text = _LETTER_RUN.sub(lambda run: run[1] * 100, text)
    text = _WORD_RUN.sub(lambda run: run[1] * 50, text)
    return _EMPTY_RUN.sub(lambda _: 20 * "\n", text)


def decode(data: bytes) -> str:
    """Return a text by its mark or its detected encoding, or raise `Unreadable`."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace")
    if not data.strip():
        raise Unreadable(Reason.EMPTY)
    if (wide := _wide(data)) is not None:
        return data.decode(wide, "replace")
    if _is_binary(data):
        raise Unreadable(Reason.BINARY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(data)


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: nearly every other byte of Western text is NUL."""
    head = data[:4096]
    half = max(1, len(head) // 2)
    if head[1::2].count(0) > 0.7 * half and head[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if head[::2].count(0) > 0.7 * half and head[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    head = data[:65536]
    odd = sum(head.count(code) for code in range(32) if code not in (8, 9, 10, 12, 13, 27))
    return odd > 0.02 * len(head) + 2 or head.count(0) > 0.005 * len(head) + 1


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    best = from_bytes(data[:65536]).best()
    if best is None:
        raise Unreadable(Reason.BINARY)
    return data.decode(best.encoding, "replace")
