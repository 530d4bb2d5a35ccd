"""What a file is, by its first bytes; its name only where these leave it open."""

import re
from enum import StrEnum

from question_bank.errors import Reason, Unreadable

LIMIT_BYTES = 10 * 1024 * 1024
"""More than any application with pictures; a text may have less, see `question_bank.extract`."""


class Format(StrEnum):
    """The sorts of files that are read."""

    TEXT = "text"
    HTML = "html"
    RTF = "rtf"
    PDF = "pdf"
    ZIP = "zip"  # DOCX, ODT


_HEAD = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
_PARSED = (".pdf", ".docx", ".odt", ".rtf", ".doc", ".pages")
_HTML = re.compile(
    rb"^\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,400}?-->\s*)?<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)


def sniff(data: bytes, name: str) -> Format:
    """Tell a file's format; `Unreadable` where it is none that is read, or too large."""
    if len(data) > LIMIT_BYTES:
        raise Unreadable(Reason.TOO_LARGE)
    if not data.strip():
        raise Unreadable(Reason.EMPTY)
    if data.startswith(_OLE):
        raise Unreadable(Reason.PASSWORD if _ENCRYPTED in data else Reason.OLD_WORD)
    if data.startswith(_OTHER):
        raise Unreadable(Reason.UNKNOWN_FORMAT)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Format.ZIP
    if b"%PDF-" in data[:_HEAD]:
        return Format.PDF
    if data.lstrip().startswith(b"{\\rtf"):
        return Format.RTF
    if _HTML.match(data[: 2 * _HEAD]) or name.lower().endswith((".html", ".htm", ".xhtml")):
        return Format.HTML
    return Format.TEXT


def is_named_otherwise(name: str) -> bool:
    """Whether a name tells a format that its bytes would show if they were whole."""
    return name.lower().endswith(_PARSED)
