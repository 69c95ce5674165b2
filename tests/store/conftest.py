"""A library on disk and the time it is opened at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studyapp.store.library import Library


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path, now: datetime) -> Iterator[Library]:
    library = Library(tmp_path / "data", now, str, writing=True)
    yield library
    library.close()
