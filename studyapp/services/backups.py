"""Backups of the library file: made daily and before migrations, checked before they are restored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file; `made_at` is an aware UTC instant, `size` in bytes."""

    path: Path
    made_at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class CheckResult:
    """`problems` are sentences for the user, empty where the library is sound."""

    problems: tuple[str, ...]
    articles: int
    events: int
    cards: int
    reviews: int


class Backups:
    """Backups and the check of the library."""

    def backup(self, path: Path | None = None) -> Backup:
        """Copy the library while it is in use; None makes a new file in the backup folder. Raises EnvironmentFault."""
        raise NotImplementedError

    def list(self) -> tuple[Backup, ...]:
        """The backups in the backup folder, newest first."""
        raise NotImplementedError

    def restore(self, path: Path) -> Backup:
        """Replace the library by a backup after checking it; the library of before is backed up first and returned.

        The workspace goes on with the restored library. Raises InputError where the file is not a sound library.
        """
        raise NotImplementedError

    def check(self) -> CheckResult:
        """Look for damage: the file itself, references, dates, offsets, guids."""
        raise NotImplementedError
