"""Settings, typed, stored in the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from studyapp.domain.errors import InputError

if TYPE_CHECKING:
    from studyapp.domain.library import Changes
    from studyapp.store.library import Library

STATE = "state."
"""Before the name of an opaque value of the window."""
_BOUNDS: dict[str, tuple[float, float]] = {
    "new_per_day": (0, 9999),
    "reviews_per_day": (0, 99999),
    "desired_retention": (0.7, 0.99),
    "minimum_salience": (0, 1),
    "text_size": (10, 40),
    "measure": (20, 60),
    "line_height": (1.2, 2.5),
    "program_scale": (80, 200),
}


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


def settings_of(stored: Mapping[str, Any]) -> Settings:
    """The settings among stored values; what is unknown or does not fit is left at its default."""
    names = {f.name for f in fields(Settings)}
    return Settings(**{k: v for k, v in stored.items() if k in names and _problem(k, v) is None})


class SettingsService:
    """Reads and writes settings; setting them is not an undoable deed."""

    def __init__(self, library: Library, clock: Callable[[], datetime]) -> None:
        self._library = library
        self._clock = clock
        self._kept: Settings | None = None

    def get(self) -> Settings:
        """The settings now."""
        if self._kept is None:
            self._kept = settings_of(self._library.settings.all())
        return self._kept

    def set(self, **values: Any) -> Changes:
        """Change settings by name. Raises InputError where a name is unknown or a value does not fit."""
        for name, value in values.items():
            problem = _problem(name, value)
            if problem is not None:
                raise InputError(f"the setting {name}: {problem}")
        changed = replace(self.get(), **values)
        self._write({name: value for name, value in asdict(changed).items() if name in values})
        self._kept = changed
        # Only now: settings are read before the rest of the program is loaded.
        from studyapp.domain.library import Changes

        return Changes(settings=True)

    def state(self, name: str) -> Any:
        """An opaque value of the window (JSON), None where it was never stored."""
        return self._library.settings.get(STATE + name)

    def set_state(self, name: str, value: Any) -> None:
        """Store an opaque value of the window, anything JSON can hold."""
        self._write({STATE + name: value})

    def reload(self) -> None:
        """Read the settings anew after the library was replaced."""
        self._kept = None

    def _write(self, values: dict[str, Any]) -> None:
        with self._library.journal.deed("settings", self._clock(), undoable=False) as deed:
            self._library.settings.set(deed, values)


def _problem(name: str, value: Any) -> str | None:
    """What is wrong with a value, None where nothing."""
    known: dict[str, Any] = {f.name: f.default for f in fields(Settings)}
    if name not in known:
        return "there is no such setting"
    default = known[name]
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not type(default):
        return f"{value!r} does not fit; give a value like {default!r}"
    if name in _BOUNDS:
        low, high = _BOUNDS[name]
        if not low <= value <= high:
            return f"{value} is not between {low} and {high}"
    return None
