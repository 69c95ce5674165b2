"""What the window needs to know of a library before it is open: how it looked when it was closed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studyapp.services.data_dir import LIBRARY
from studyapp.services.settings import STATE, Settings, settings_of
from studyapp.store.glance import settings_at


@dataclass(frozen=True, slots=True)
class Glance:
    """The settings, and what the window kept of itself; the defaults where there is no library yet."""

    settings: Settings
    window: dict[str, Any]


def glance(data_dir: Path) -> Glance:
    """Look at the library in a data folder without opening it; it takes a few milliseconds."""
    stored = settings_at(data_dir / LIBRARY)
    window = stored.get(f"{STATE}window")
    return Glance(settings_of(stored), window if isinstance(window, dict) else {})
