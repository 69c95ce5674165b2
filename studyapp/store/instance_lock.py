"""The lock that lets only one instance write a library; the system gives it up when the process ends, however."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from studyapp.domain.errors import EnvironmentFault
from studyapp.store.faults import os_fault

NAME = "studyapp.lock"


class InstanceLock:
    """A locked file in the data folder, with the number of the process that holds it."""

    def __init__(self, folder: Path) -> None:
        """Take the lock. Raises EnvironmentFault where another instance has it or the folder cannot be written."""
        self._file: IO[str] | None = None
        path = folder / NAME
        try:
            file = path.open("a+", encoding="ascii", errors="replace")
        except OSError as error:
            raise os_fault(error, path, "the data folder cannot be written") from error
        try:
            _lock(file)
        except OSError as error:
            holder = _holder(file)
            file.close()
            raise EnvironmentFault(
                f"{folder}: StudyApp is already running with this library{holder}; "
                "close it first, or choose another folder with --data-dir"
            ) from error
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        self._file = file

    def release(self) -> None:
        """Give the lock up; again does nothing."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _holder(file: IO[str]) -> str:
    """The process that holds the lock, as far as the file says."""
    try:
        file.seek(0)
        number = file.read(20).strip()
    except OSError:
        return ""
    return f" (process {number})" if number.isdigit() else ""


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        # Beyond what is written, so that the number stays readable.
        file.seek(1 << 20)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
