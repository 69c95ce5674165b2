"""The ledger of a deck: which notes went out, with what content, and when that last changed.

A note's modification time moves only when its content does; its guid stays through rewording and corrected dates.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from studyapp.domain.deck import LedgerEntry, NoteFields
from studyapp.domain.errors import EnvironmentFault, InputError
from studyapp.domain.ids import Guid

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_GUID_LENGTH = 13


class NoteStatus(StrEnum):
    """What an export does to a note that Anki may already have."""

    NEW = "new"
    UPDATED = "updated"
    RETIRED = "retired"
    UNCHANGED = "unchanged"


class Stamps:
    """Compares notes with the ledger of the last export and gives each its time."""

    def __init__(self, known: Mapping[Guid, LedgerEntry], now: datetime) -> None:
        """`now` is cut to whole seconds, which is what Anki keeps."""
        self._known = known
        self._now = now.astimezone(UTC).replace(microsecond=0)

    def stamp(self, guid: Guid, key: str, digest: str, *, retired: bool = False) -> tuple[LedgerEntry, NoteStatus]:
        """The new entry of a note, and what became of it since the last export."""
        before = self._known.get(guid)
        if before is None:
            return LedgerEntry(guid, key, digest, self._now, retired), NoteStatus.NEW
        if before.digest == digest:
            same = before.key == key and before.retired == retired
            entry = before if same else LedgerEntry(guid, key, digest, before.modified, retired)
            return entry, NoteStatus.UNCHANGED
        # Newer than before even where the clock was set back: Anki takes over what is newer.
        modified = max(self._now, before.modified + timedelta(seconds=1))
        status = NoteStatus.RETIRED if retired and not before.retired else NoteStatus.UPDATED
        return LedgerEntry(guid, key, digest, modified, retired), status


def content_digest(fields: NoteFields, tags: Iterable[str]) -> str:
    """A digest of all that a note shows and is sorted by."""
    content = "\x1f".join((*fields, " ".join(tags)))
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:16]


def new_guid(key: str, taken: Iterable[Guid] = ()) -> Guid:
    """A guid for what is seen for the first time, `[0-9a-z]`, from its key."""
    used, attempt = set(taken), 0
    while True:
        seed = f"{key}\x1f{attempt}" if attempt else key
        number = int.from_bytes(hashlib.sha256(seed.encode("utf-8", "replace")).digest()[:8], "big")
        guid = Guid(_base36(number))
        if guid not in used:
            return guid
        attempt += 1


def read_ledger(path: Path) -> list[LedgerEntry]:
    """The entries of a ledger file, none where there is no file. Raises InputError naming the line that is wrong."""
    if not path.exists():
        return []
    entries = []
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}); restore it from version control") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            entries.append(_entry(line, f"{path}: line {number}"))
    return entries


def write_ledger(path: Path, entries: Iterable[LedgerEntry]) -> None:
    """Write the entries in the order given, only where they differ. Raises EnvironmentFault."""
    text = "".join(_line(entry) for entry in entries)
    try:
        if path.exists() and path.read_text("utf-8") == text:
            return
        part = path.with_name(f".{path.name}.part")
        part.write_text(text, "utf-8", newline="\n")
        os.replace(part, path)
    except OSError as error:
        raise EnvironmentFault(
            f"{path}: the ledger cannot be written ({error.strerror}); copy the recipe to a folder of your own"
        ) from error


def _line(entry: LedgerEntry) -> str:
    values = {"guid": entry.guid, "key": entry.key, "digest": entry.digest, "time": entry.modified.isoformat()}
    if entry.retired:
        values["retired"] = "yes"
    return json.dumps(values, ensure_ascii=False) + "\n"


def _entry(line: str, where: str) -> LedgerEntry:
    try:
        values = json.loads(line)
        modified = datetime.fromisoformat(values["time"])
        if modified.tzinfo is None:
            raise ValueError("a time without its zone")
        return LedgerEntry(Guid(values["guid"]), values["key"], values["digest"], modified, "retired" in values)
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{where}: not an entry of a ledger ({error}); restore it from version control") from error


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits.rjust(_GUID_LENGTH, "0")
