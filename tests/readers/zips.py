"""Zip files for tests: well made, odd, hostile, broken."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

Content = bytes | str
_LOCAL, _CENTRAL = b"PK\x03\x04", b"PK\x01\x02"


def zipped(members: Mapping[str, Content], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def with_name(raw: bytes, content: Content = "Добрый день!") -> bytes:
    """A zip whose one member has a name in bytes that do not say how they are to be read."""
    stand_in = "N" * len(raw)
    return zipped({stand_in: content}).replace(stand_in.encode(), raw)


def locked(data: bytes) -> bytes:
    """The same with every member marked as encrypted."""
    patched = bytearray(data)
    for signature, offset in ((_LOCAL, 6), (_CENTRAL, 8)):
        at = data.find(signature)
        while at >= 0:
            (flags,) = struct.unpack_from("<H", patched, at + offset)
            struct.pack_into("<H", patched, at + offset, flags | 1)
            at = data.find(signature, at + 4)
    return bytes(patched)


def with_wrong_checksum(data: bytes) -> bytes:
    """The same with the checksum of its first member changed, in both places."""
    patched = bytearray(data)
    for signature, offset in ((_LOCAL, 14), (_CENTRAL, 16)):
        patched[data.find(signature) + offset] ^= 0xFF
    return bytes(patched)


def torn(data: bytes, at: int) -> bytes:
    """The same with some bytes overwritten."""
    return data[:at] + b"\xff" * 16 + data[at + 16 :]
