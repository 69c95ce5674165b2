"""Documents that are zip files: parts read by name, within bounds that a zip bomb cannot pass."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib

from studyapp.domain.errors import InputError

_END = b"PK\x05\x06"
_MOST_ENTRIES = 10_000
_LARGEST_DIRECTORY = 4 * 1024 * 1024
_LARGEST_PART = 24 * 1024 * 1024
_LARGEST_TOTAL = 96 * 1024 * 1024
_FREE = 1024 * 1024
_STEEPEST = 200
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)


class ZipPackage:
    """The parts of one document. Nothing is written to disk, and zip files inside are not opened."""

    def __init__(self, data: bytes, *, name: str) -> None:
        """Raises InputError where the data are no zip file, or one that is broken or made to harm."""
        self._name = name
        self._read = 0
        _check_directory(data, name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self._broken() from error
        self._entries = {info.filename: info for info in self._zip.infolist()}
        if len(self._entries) > _MOST_ENTRIES:
            raise InputError(f"{name}: more than {_MOST_ENTRIES} parts; the file is not usable")

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    def read(self, part: str) -> bytes:
        """The content of a part. Raises InputError where it is missing, broken, encrypted or beyond the bounds."""
        info = self._entries.get(part)
        if info is None:
            raise InputError(f"{self._name}: lacks its part {part[:200]!r}; get the file anew and try again")
        if info.flag_bits & _ENCRYPTED:
            raise InputError(f"{self._name}: is encrypted; save it without a password and try again")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(_LARGEST_PART + 1)
        except _BROKEN as error:
            raise self._broken() from error
        self._read += len(data)
        steep = len(data) > _FREE and len(data) > _STEEPEST * max(info.compress_size, 1)
        if len(data) > _LARGEST_PART or self._read > _LARGEST_TOTAL or steep:
            raise InputError(f"{self._name}: unpacks to more than an article can be; the file is not usable")
        return data

    def read_if_there(self, part: str) -> bytes | None:
        """As `read`, None for a part that is missing."""
        return self.read(part) if part in self._entries else None

    def _broken(self) -> InputError:
        return InputError(f"{self._name}: damaged or not a document; get the file anew and try again")


def resolved(base: str, href: str) -> str:
    """The name of the part that a reference in the part `base` means; empty where it leads out of the package."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(base), href.partition("#")[0]))
    return "" if path.startswith(("..", "/")) else path


def _check_directory(data: bytes, name: str) -> None:
    """Refuse, before anything is built, a directory of parts that is too large."""
    at = data.rfind(_END, max(len(data) - 66_000, 0))
    if at < 0 or len(data) < at + 22:
        raise InputError(f"{name}: damaged or not a document; get the file anew and try again")
    count, size = struct.unpack("<HI", data[at + 10 : at + 16])
    if count > _MOST_ENTRIES or size > _LARGEST_DIRECTORY:
        raise InputError(f"{name}: more than {_MOST_ENTRIES} parts; the file is not usable")
