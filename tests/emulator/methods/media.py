"""Photos and documents, sent and fetched."""

from tests.emulator.files import (
    DOWNLOAD_LIMIT_BYTES,
    PHOTO_LIMIT_BYTES,
    UPLOAD_LIMIT_BYTES,
    check_upload,
)
from tests.emulator.keyboards import check_markup
from tests.emulator.methods.messages import caption_of, send
from tests.emulator.refusals import bad_request
from tests.emulator.wire import JSON, Upload
from tests.emulator.world import World


def send_photo(world: World, params: JSON) -> JSON:
    caption = caption_of(params)
    check_markup(params.get("reply_markup"))
    content = _content(world, params.get("photo"), PHOTO_LIMIT_BYTES)
    return send(world, params, {"photo": world.files.add_photo(content), **caption}, content)


def send_document(world: World, params: JSON) -> JSON:
    caption = caption_of(params)
    check_markup(params.get("reply_markup"))
    document = params.get("document")
    content = _content(world, document, UPLOAD_LIMIT_BYTES)
    name = document.name if isinstance(document, Upload) else "document"
    made = {"document": world.files.add_document(name, content), **caption}
    return send(world, params, made, content)


def get_file(world: World, params: JSON) -> JSON:
    file = world.files.get(str(params.get("file_id")))
    if file.size_bytes > DOWNLOAD_LIMIT_BYTES:
        raise bad_request("file is too big")
    return {**file.reference(), "file_path": file.path}


def _content(world: World, given: Upload | str | None, limit_bytes: int) -> bytes:
    """Take the upload, or the file that an identifier names."""
    if given is None:
        raise bad_request("there is no file in the request")
    if isinstance(given, str):
        return world.files.get(given).content
    check_upload(given, limit_bytes)
    return given.content
