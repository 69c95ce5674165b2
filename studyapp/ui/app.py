"""The window's way in: check the surroundings, then show the window and open the library behind it."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.errors import EnvironmentFault
from studyapp.services.data_dir import data_dir, may_be_chosen
from studyapp.ui.display import check_display

if TYPE_CHECKING:
    from studyapp.services.workspace import Workspace


def check_qt() -> None:
    """Raises EnvironmentFault where Qt, or a system library that it needs, is missing."""
    plain = builtins.__import__
    try:
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise EnvironmentFault(
            f"window: Qt cannot be loaded ({error}); install that library (on Debian and Ubuntu make run does)"
        ) from error
    # PySide6 puts a hook here for its `__feature__` switches, none of which we use. At every import from then on it
    # reads and keeps the source of the module: a third of the start, and 5 MB. docs/decisions/0011
    builtins.__import__ = plain


def run_window(data_dir: Path, *, movable: bool = False) -> int:
    """Show the window on the library in `data_dir` until it is closed; the exit code. `movable` lets the reader choose
    another folder at the first start.

    Raises EnvironmentFault where there is no display or no Qt; errors of the library are shown in a window.
    """
    check_display(os.environ)
    gc.disable()  # until the library is open: a tenth of the start, and it leaves no circles
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
    check_qt()
    from studyapp.ui.session import run_session

    def opening() -> Workspace:
        from studyapp.services.workspace import open_workspace

        return open_workspace(data_dir)

    return run_session(data_dir, opening, movable=movable)


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
