"""The window's way in: check the surroundings, open the library, then build everything and pass it by constructor."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from studyapp.domain.errors import EnvironmentFault, StudyAppError
from studyapp.services.data_dir import data_dir


def check_display() -> None:
    """Raises EnvironmentFault where Qt would find no display and end the process."""
    is_unix = sys.platform not in ("win32", "darwin", "cygwin")
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if is_unix and not named:
        raise EnvironmentFault(
            "window: there is no display; start StudyApp in a desktop session, "
            "or use its commands in the terminal (studyapp --help)"
        )


def run_window(data_dir: Path) -> int:
    """Show the window on the library in `data_dir` until it is closed; the exit code.

    Raises EnvironmentFault where there is no display; errors of the library are shown in a window.
    """
    check_display()
    # The store first: Qt makes every later import slower.
    from studyapp.services.workspace import Workspace, open_workspace

    opened: Workspace | StudyAppError
    try:
        opened = open_workspace(data_dir)
    except StudyAppError as error:
        opened = error
    from studyapp.ui.session import run_session, show_refusal

    if isinstance(opened, StudyAppError):
        return show_refusal(str(opened))
    return run_session(opened)


def main(given: str | None = None) -> int:
    """Entry point of the windowed program; the exit code. `given` is the data folder named on the command line."""
    try:
        return run_window(data_dir(given, os.environ))
    except EnvironmentFault as error:
        print(f"studyapp: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
