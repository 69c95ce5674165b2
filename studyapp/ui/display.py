"""Whether there is a display. Qt ends the process where it finds none, so we look before Qt does."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from studyapp.domain.errors import EnvironmentFault

_X11 = re.compile(r"(?:unix|(?P<host>[^/]*)):(?P<number>\d{1,4})(?:\.\d+)?")
_SECONDS = 5.0


def check_display(environment: Mapping[str, str]) -> None:
    """Raises EnvironmentFault where no display is named, or none of those named answers."""
    if sys.platform in ("win32", "darwin", "cygwin") or environment.get("QT_QPA_PLATFORM"):
        return
    x11, wayland = environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY")
    if (x11 and _x11_answers(x11)) or (wayland and _answers(_wayland_socket(wayland, environment))):
        return
    named = x11 or wayland
    raise EnvironmentFault(
        f"window: {f'the display {named} does not answer' if named else 'there is no display'}; "
        "start StudyApp in a desktop session, or use its commands in the terminal (studyapp --help)"
    )


def _x11_answers(name: str) -> bool:
    """Whether an X server listens; true where the name is of a kind that only Qt knows."""
    parts = _X11.fullmatch(name)
    if parts is None:
        return True
    number = int(parts["number"])
    if not parts["host"]:
        path = f"/tmp/.X11-unix/X{number}"
        return _answers(f"\0{path}") or _answers(path)
    try:
        socket.create_connection((parts["host"], 6000 + number), timeout=_SECONDS).close()
    except OSError:
        return False
    return True


def _wayland_socket(name: str, environment: Mapping[str, str]) -> str:
    return str(Path(environment.get("XDG_RUNTIME_DIR", "/"), name))


def _answers(address: str) -> bool:
    """Whether something listens on a Unix socket; a leading NUL says that it is no file."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(_SECONDS)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True
