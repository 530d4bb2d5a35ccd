"""Pictures as small as they can be while saying how large they are."""

import struct


def png(width: int, height: int, padding: int = 0) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + header + bytes(padding)


def jpeg(width: int, height: int) -> bytes:
    table = b"\xff\xdb" + struct.pack(">H", 4) + bytes(2)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1)
    return b"\xff\xd8" + table + frame + bytes(8)
