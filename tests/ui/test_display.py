"""A display is there when something listens where it is named."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.domain.errors import EnvironmentFault
from studyapp.ui.display import check_display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Path]:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        yield tmp_path


def test_a_platform_that_is_named_is_left_to_qt() -> None:
    check_display({"QT_QPA_PLATFORM": "offscreen"})


def test_wayland_that_listens(listening: Path) -> None:
    check_display({"DISPLAY": ":9999", "WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(listening)})


def test_x11_over_the_network() -> None:
    with socket.socket() as server:
        for port in range(6100, 6200):
            try:
                server.bind(("127.0.0.1", port))
                break
            except OSError:
                continue
        server.listen()
        check_display({"DISPLAY": f"127.0.0.1:{server.getsockname()[1] - 6000}.0"})


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({}, "there is no display"),
        ({"DISPLAY": ""}, "there is no display"),
        ({"DISPLAY": ":9999"}, "the display :9999 does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"}, "the display wayland-9 does not answer"),
    ],
)
def test_no_display_is_told(environment: dict[str, str], told: str) -> None:
    with pytest.raises(EnvironmentFault, match=told):
        check_display(environment)
