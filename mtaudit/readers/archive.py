"""ZIP archives from anywhere: how much they hold is measured before anything reads them."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import BinaryIO

from mtaudit.errors import InputError

MAX_PACKED = 50_000_000
MAX_UNPACKED = 500_000_000
"""Bytes of all members together: a sheet of a million rows has about half."""

MAX_MEMBERS = 10_000
_CHUNK = 1 << 16


def checked_archive(file: BinaryIO, place: str) -> BytesIO:
    """The archive in memory; InputError where it is none, too large, encrypted, or holds too much.

    Members are unpacked to be measured, as what an archive says of their sizes need not be true.
    """
    packed = BytesIO(file.read(MAX_PACKED + 1))
    if packed.getbuffer().nbytes > MAX_PACKED:
        raise InputError(f"{place}: larger than {MAX_PACKED // 1_000_000} MB; split it into smaller files")
    try:
        with zipfile.ZipFile(packed) as archive:
            _measure(archive, place)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise InputError(f"{place}: cannot be unpacked ({error}); save it anew") from None
    packed.seek(0)
    return packed


def _measure(archive: zipfile.ZipFile, place: str) -> None:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise _too_much(place)
    total = 0
    for member in members:
        said, before = member.file_size, total
        member.file_size = MAX_UNPACKED + 2 * _CHUNK  # reading then ends where the member does
        with archive.open(member) as content:
            while chunk := content.read(_CHUNK):
                total += len(chunk)
                if total > MAX_UNPACKED:
                    raise _too_much(place)
        if total - before != said:
            raise zipfile.BadZipFile(f"the size of {member.filename!r} is not what it says")


def _too_much(place: str) -> InputError:
    return InputError(
        f"{place}: unpacks to more than {MAX_UNPACKED // 1_000_000} MB or {MAX_MEMBERS:,} members; split it"
    )
