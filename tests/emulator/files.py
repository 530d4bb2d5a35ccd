"""Files on Telegram's side."""

import itertools
import mimetypes
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from tests.emulator.pictures import Size, measure
from tests.emulator.refusals import bad_request
from tests.emulator.wire import JSON, MEGABYTE, Upload

DOWNLOAD_LIMIT_BYTES = 20 * MEGABYTE
UPLOAD_LIMIT_BYTES = 50 * MEGABYTE
PHOTO_LIMIT_BYTES = 10 * MEGABYTE
_SIDES = (90, 320, 800, 1280)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file; `size_bytes` may claim more than `content` has, to spare sending 25 MB about."""

    id: str
    unique_id: str
    path: str
    content: bytes = field(repr=False)
    size_bytes: int

    def reference(self) -> JSON:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size_bytes}


class FileStore:
    """Keeps files under identifiers and paths."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = itertools.count(1)

    def add_document(self, name: str, content: bytes, size_bytes: int | None = None) -> JSON:
        """Keep a document; give it as a message has it."""
        file = self._add("documents", PurePosixPath(name).suffix, content, size_bytes)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return {**file.reference(), "file_name": name, "mime_type": kind}

    def add_photo(self, content: bytes) -> list[JSON]:
        """Keep a photo in several sizes, the smallest first."""
        full = measure(content)
        sizes = list(dict.fromkeys([*(full.within(side) for side in _SIDES)]))
        return [self._photo_size(size, content) for size in sizes]

    def get(self, file_id: str) -> StoredFile:
        try:
            return self._by_id[file_id]
        except KeyError:
            raise bad_request("invalid file_id") from None

    def at(self, path: str) -> StoredFile | None:
        file = self._by_path.get(path)
        return file if file and file.size_bytes <= DOWNLOAD_LIMIT_BYTES else None

    def _photo_size(self, size: Size, content: bytes) -> JSON:
        file = self._add("photos", ".jpg", content, None)
        return {**file.reference(), "width": size.width, "height": size.height}

    def _add(self, folder: str, suffix: str, content: bytes, size_bytes: int | None) -> StoredFile:
        number = next(self._numbers)
        size = len(content) if size_bytes is None else size_bytes
        path = f"{folder}/file_{number}{suffix}"
        file = StoredFile(f"BQACAgIAAx{number:08}AAE", f"AgAD{number:08}", path, content, size)
        self._by_id[file.id] = self._by_path[path] = file
        return file


def check_upload(upload: Upload, limit_bytes: int) -> None:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > limit_bytes:
        raise bad_request("file is too big")
