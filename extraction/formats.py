"""Each format's bytes to the kept text. Runs in the process that is held to limits."""

import re
from typing import assert_never

from extraction.flow import Block, paragraphs
from extraction.markup import write
from extraction.sniff import Format
from question_bank import extract
from question_bank.errors import Reason, Unreadable

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_PICTURES = ("word/media/", "Pictures/")


def to_text(data: bytes, kind: Format) -> str:
    """Return a file's kept text; `Unreadable` tells why there is none."""
    match kind:
        case Format.TEXT:
            return extract.to_text(data)
        case Format.HTML:
            return _written(_web(data))
        case Format.RTF:
            return _written(_rich(data))
        case Format.PDF:
            return _written(_pdf(data))
        case Format.ZIP:
            return _zip(data)
        case _ as never:
            assert_never(never)


def _written(blocks: list[Block], *, empty: Reason = Reason.EMPTY) -> str:
    text = extract.keep(write(blocks))
    if not any(p.text.strip() for p in paragraphs(blocks)) or not text.strip():
        raise Unreadable(empty)
    if len(text) > extract.LIMIT_BYTES:
        raise Unreadable(Reason.TOO_LARGE)
    return text


def _web(data: bytes) -> list[Block]:
    from extraction import web  # noqa: PLC0415 - one parser is loaded, not all

    told = _CHARSET.search(data[:4096])
    if told is not None:
        try:
            return web.read(data.decode(told[1].decode("ascii"), "replace"))
        except LookupError:
            return web.read(extract.decode(data))
    return web.read(extract.decode(data))


def _rich(data: bytes) -> list[Block]:
    from extraction import richtext  # noqa: PLC0415 - see above

    return richtext.read(data)


def _pdf(data: bytes) -> list[Block]:
    from extraction import pdf  # noqa: PLC0415 - see above

    return pdf.read(data)


def _zip(data: bytes) -> str:
    from extraction import opendocument, word  # noqa: PLC0415 - see above
    from extraction.archive import Archive  # noqa: PLC0415 - see above

    archive = Archive(data)
    has_pictures = any(name.startswith(_PICTURES) for name in archive.names)
    empty = Reason.SCANNED if has_pictures else Reason.EMPTY
    if word.is_word(archive):
        return _written(word.read(archive), empty=empty)
    if opendocument.is_opendocument(archive):
        return _written(opendocument.read(archive), empty=empty)
    raise Unreadable(Reason.UNKNOWN_FORMAT)
