"""Settings, typed, stored in the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from studyapp.domain.library import Changes


@dataclass(frozen=True, slots=True)
class Settings:
    """What the reader can set. `desired_retention` is 0.7 to 0.99; `language` and `theme` empty follow the system."""

    new_per_day: int = 20
    reviews_per_day: int = 200
    desired_retention: float = 0.9
    minimum_salience: float = 0.0
    answer_precision: str = "exact"
    language: str = ""
    theme: str = ""
    text_size: int = 18
    measure: int = 39
    line_height: float = 1.75
    serif: bool = True
    tints: bool = True
    reduced_motion: bool = False
    program_scale: int = 100
    first_run_done: bool = False


class SettingsService:
    """Reads and writes settings; setting them is not an undoable deed."""

    def get(self) -> Settings:
        """The settings now."""
        raise NotImplementedError

    def set(self, **values: Any) -> Changes:
        """Change settings by name. Raises InputError where a name is unknown or a value does not fit."""
        raise NotImplementedError

    def state(self, name: str) -> Any:
        """An opaque value of the window (JSON), None where it was never stored."""
        raise NotImplementedError

    def set_state(self, name: str, value: Any) -> None:
        """Store an opaque value of the window, anything JSON can hold."""
        raise NotImplementedError
