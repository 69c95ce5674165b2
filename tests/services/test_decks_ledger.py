"""The ledger: times that move only with the content, and a file that says where it is wrong."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.domain.deck import LedgerEntry, NoteFields
from studyapp.domain.errors import EnvironmentFault, InputError
from studyapp.domain.ids import Guid
from studyapp.services.deck_ledger import (
    NoteStatus,
    Stamps,
    content_digest,
    new_guid,
    read_ledger,
    write_ledger,
)

AT = datetime(2026, 1, 1, tzinfo=UTC)
ENTRY = LedgerEntry(Guid("abc"), "两城往来|1721|立约", "d1", AT)


def stamps(now: datetime = AT + timedelta(days=1)) -> Stamps:
    return Stamps({ENTRY.guid: ENTRY}, now)


def test_unchanged_note_keeps_its_time() -> None:
    assert stamps().stamp(ENTRY.guid, ENTRY.key, "d1") == (ENTRY, NoteStatus.UNCHANGED)


def test_changed_note_gets_the_time_of_now_in_seconds() -> None:
    entry, status = stamps(AT + timedelta(days=1, microseconds=7)).stamp(ENTRY.guid, ENTRY.key, "d2")
    assert (entry.modified, status) == (AT + timedelta(days=1), NoteStatus.UPDATED)


def test_changed_note_is_newer_even_when_the_clock_was_set_back() -> None:
    entry, _ = stamps(AT - timedelta(days=365)).stamp(ENTRY.guid, ENTRY.key, "d2")
    assert entry.modified > AT


def test_unknown_note_is_new() -> None:
    assert stamps().stamp(Guid("x"), "k", "d")[1] is NoteStatus.NEW


def test_retired_once_is_said_once() -> None:
    entry, status = stamps().stamp(ENTRY.guid, ENTRY.key, "d3", retired=True)
    assert (entry.retired, status) == (True, NoteStatus.RETIRED)
    again = Stamps({entry.guid: entry}, AT).stamp(entry.guid, entry.key, "d3", retired=True)
    assert again == (entry, NoteStatus.UNCHANGED)


def test_digest_sees_fields_and_tags() -> None:
    digests = {content_digest(NoteFields(event=e), t) for e in "ab" for t in ((), ("x",))}
    assert len(digests) == 4


@pytest.mark.parametrize("key", ["", "两城往来|1721|立约", "\ud800"])
def test_guids_are_lower_case_letters_and_digits(key: str) -> None:
    guid = new_guid(key)
    assert guid.isascii()
    assert guid.isalnum()
    assert guid == guid.lower()
    assert new_guid(key, [guid]) != guid


def test_file_comes_back_as_written(tmp_path: Path) -> None:
    entries = [ENTRY, LedgerEntry(Guid("y"), "行\n行", "d", AT, retired=True)]
    write_ledger(tmp_path / "a.ledger.jsonl", entries)
    assert read_ledger(tmp_path / "a.ledger.jsonl") == entries
    assert [p.name for p in tmp_path.iterdir()] == ["a.ledger.jsonl"]


def test_unchanged_ledger_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger.jsonl"
    write_ledger(path, [ENTRY])
    before = path.stat().st_mtime_ns
    path.chmod(0o444)
    write_ledger(path, [ENTRY])
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"guid": "a"}', '{"guid":"a","key":"k","digest":"d","time":"2026-01-01"}']
)
def test_damaged_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.ledger.jsonl"
    write_ledger(path, [ENTRY])
    path.write_text(path.read_text("utf-8") + line, "utf-8")
    with pytest.raises(InputError, match="line 2"):
        read_ledger(path)


def test_no_file_is_an_empty_ledger(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "none.jsonl") == []


def test_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="copy the recipe"):
        write_ledger(tmp_path / "none" / "a.jsonl", [ENTRY])
