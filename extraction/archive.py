"""A zip opened with care: what it claims to hold is summed up before anything is unpacked."""

import io
import zipfile
import zlib

from lxml import etree

from question_bank.errors import Reason, Unreadable

LIMIT_UNPACKED_BYTES = 64 * 1024 * 1024
LIMIT_PART_BYTES = 24 * 1024 * 1024
LIMIT_PARTS = 4_000


class Archive:
    """The parts of a zip; `Unreadable` where it is damaged, locked or too large inside."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
            raise Unreadable(Reason.BROKEN) from error
        listed = self._zip.infolist()
        if len(listed) > LIMIT_PARTS or sum(i.file_size for i in listed) > LIMIT_UNPACKED_BYTES:
            raise Unreadable(Reason.HEAVY)
        if any(info.flag_bits & 1 for info in listed):
            raise Unreadable(Reason.PASSWORD)
        self.names = frozenset(info.filename for info in listed)

    def part(self, name: str) -> bytes:
        """Return a part's bytes."""
        try:
            with self._zip.open(name) as stream:
                data = stream.read(LIMIT_PART_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise Unreadable(Reason.BROKEN) from error
        if len(data) > LIMIT_PART_BYTES:
            raise Unreadable(Reason.HEAVY)
        return data

    def xml(self, name: str) -> etree._Element | None:
        """Return a part's root element; `None` where there is no such part."""
        if name not in self.names:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            return etree.fromstring(self.part(name), parser)
        except etree.XMLSyntaxError as error:
            raise Unreadable(Reason.BROKEN) from error


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; `""` for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """Return an attribute by its name without the namespace."""
    return next((str(v) for k, v in element.attrib.items() if _bare(k) == name), None)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child of that name."""
    return next((c for c in element if local(c) == name), None) if element is not None else None


def children(element: etree._Element | None, name: str) -> list[etree._Element]:
    """Return the children of that name."""
    return [c for c in element if local(c) == name] if element is not None else []


def _bare(name: str | bytes) -> str:
    text = name.decode() if isinstance(name, bytes) else name
    return text.rpartition("}")[2]
