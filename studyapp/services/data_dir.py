"""Where the library lies: a folder given, the environment's, or the platform's own."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from studyapp.domain.errors import EnvironmentFault

VARIABLE = "STUDYAPP_DATA_DIR"


def data_dir(given: str | None, environment: Mapping[str, str]) -> Path:
    """The data folder. Raises EnvironmentFault where none is given and there is no home folder."""
    chosen = given or environment.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    return _platform_folder(environment)


def _platform_folder(environment: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else _home() / "AppData" / "Local") / "StudyApp"
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / "StudyApp"
    shared = environment.get("XDG_DATA_HOME", "")
    # The specification says that a relative path is to be ignored.
    return (Path(shared) if shared.startswith("/") else _home() / ".local" / "share") / "studyapp"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError as error:
        raise EnvironmentFault(
            f"the data folder: there is no home folder; name one with --data-dir or {VARIABLE}"
        ) from error
