"""Where the library lies: a folder given, the environment's, one that the reader has chosen, or the platform's own."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from studyapp.domain.errors import EnvironmentFault

VARIABLE = "STUDYAPP_DATA_DIR"
_NOTE = "data-folder.txt"
"""In the platform's folder: where the library lies instead."""
LIBRARY = "library.db"


def data_dir(given: str | None, environment: Mapping[str, str]) -> Path:
    """The data folder: the one given, the environment's, the one chosen at the first start, the platform's.

    Raises EnvironmentFault where none is given and there is no home folder, or where the chosen one is not there.
    """
    named = given or environment.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    platform = _platform_folder(environment)
    chosen = _chosen(platform)
    if chosen is None:
        return platform
    if not chosen.is_dir():
        raise EnvironmentFault(f"{chosen}: the data folder is not there; connect its disk, or name one with --data-dir")
    return chosen


def may_be_chosen(given: str | None, environment: Mapping[str, str]) -> bool:
    """Whether `choose_data_dir` decides: neither option nor environment names a folder."""
    return not (given or environment.get(VARIABLE))


def choose_data_dir(folder: Path, environment: Mapping[str, str]) -> Path:
    """Have the library lie in a folder of the reader's from the next start on; the data folder itself.

    It is one of its own in a folder that holds other things. Raises EnvironmentFault where it cannot be made.
    """
    platform = _platform_folder(environment)
    try:
        target = folder / "StudyApp" if _holds_other_things(folder) else folder
        target.mkdir(parents=True, exist_ok=True)
        platform.mkdir(parents=True, exist_ok=True)
        note = platform / _NOTE
        if target.resolve() == platform.resolve():
            note.unlink(missing_ok=True)
        else:
            note.write_text(f"{target.resolve()}\n", encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise EnvironmentFault(f"{folder}: this folder cannot be used: {reason}; choose another one") from error
    return target


def _holds_other_things(folder: Path) -> bool:
    return folder.is_dir() and not (folder / LIBRARY).exists() and any(folder.iterdir())


def _chosen(platform: Path) -> Path | None:
    """The folder that was chosen, None where none was."""
    try:
        written = (platform / _NOTE).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return Path(written) if written and Path(written).is_absolute() else None


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
