"""An article from a file of the reader's, with errors that name the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from studyapp.domain.article import Article
from studyapp.domain.errors import InputError

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is read."""


def read_article_file(path: Path) -> Article:
    """The article of a file. Raises InputError naming the whole path."""
    from studyapp.sources.detect import read_article

    data = _bytes(path)
    try:
        return read_article(data, name=path.name)
    except InputError as error:
        raise InputError(_naming(path, str(error))) from error


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The open file. Raises InputError where it cannot be opened or read."""
    try:
        if path.is_dir():
            raise InputError(f"{path}: this is a folder; name a file")
        with path.open("rb") as file:
            yield file
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(f"{path}: the file cannot be read: {reason}; check its permissions") from error
    except ValueError as error:
        raise InputError(f"{str(path)!r}: this cannot be the name of a file; check the name") from error


def _bytes(path: Path) -> bytes:
    with opened(path) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(f"{path}: the file is larger than {LARGEST >> 20} MB; split it, or name pages with --page")
    return data


def _naming(path: Path, message: str) -> str:
    """The message with the whole path in place of the file's name."""
    return f"{path}{message.removeprefix(path.name)}" if message.startswith(path.name) else f"{path}: {message}"
