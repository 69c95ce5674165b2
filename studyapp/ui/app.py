"""The window's way in: check the surroundings, open the library, then build everything and pass it by constructor."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

from studyapp.domain.errors import EnvironmentFault, StudyAppError
from studyapp.services.data_dir import data_dir, may_be_chosen
from studyapp.ui.display import check_display


def check_qt() -> None:
    """Raises EnvironmentFault where Qt, or a system library that it needs, is missing."""
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise EnvironmentFault(
            f"window: Qt cannot be loaded ({error}); install that library (on Debian and Ubuntu make run does)"
        ) from error


def run_window(data_dir: Path, *, movable: bool = False) -> int:
    """Show the window on the library in `data_dir` until it is closed; the exit code. `movable` lets the reader choose
    another folder at the first start.

    Raises EnvironmentFault where there is no display or no Qt; errors of the library are shown in a window.
    """
    check_display(os.environ)
    gc.disable()  # until the window is painted: a tenth of the start, and it leaves no circles
    try:
        folder: Path | None = data_dir
        code = 0
        while folder is not None:
            code, folder = _run(folder, movable)
        return code
    finally:
        gc.enable()


def _run(data_dir: Path, movable: bool) -> tuple[int, Path | None]:
    """The exit code, and the folder where to go on."""
    # The store first: Qt makes every later import slower.
    from studyapp.services.workspace import Workspace, open_workspace

    opened: Workspace | StudyAppError
    try:
        opened = open_workspace(data_dir)
    except StudyAppError as error:
        opened = error
    check_qt()
    from studyapp.ui.session import run_session, show_refusal

    if isinstance(opened, StudyAppError):
        return show_refusal(str(opened), _language(data_dir)), None
    return run_session(opened, movable=movable)


def _language(data_dir: Path) -> str:
    """The language set in a library that another program holds; empty where it cannot be read."""
    from studyapp.services.workspace import open_workspace

    try:
        with open_workspace(data_dir, writing=False) as workspace:
            return workspace.settings.get().language
    except StudyAppError:
        return ""


def _refuse(error: EnvironmentFault) -> int:
    """Say in a window that there is no data folder. Raises EnvironmentFault where there is no display or no Qt."""
    check_display(os.environ)
    check_qt()
    from studyapp.ui.session import show_refusal

    return show_refusal(str(error), "")


def main(given: str | None = None) -> int:
    """Entry point of the windowed program; the exit code. `given` is the data folder named on the command line."""
    try:
        try:
            folder = data_dir(given, os.environ)
        except EnvironmentFault as error:
            return _refuse(error)
        return run_window(folder, movable=may_be_chosen(given, os.environ))
    except EnvironmentFault as error:
        print(f"studyapp: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
