"""Links: what is opened, and that the true target is shown."""

import pytest
from pytestqt.qtbot import QtBot

from studyapp.ui.dialogs.link_dialog import LinkDialog, readable, true_address
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "file:///etc/passwd", "vbscript:x", "data:text/html,x", "ftp://x/y", "http:", "", "  "],
)
def test_other_schemes_are_not_opened(target: str) -> None:
    assert true_address(target, "hans") is None


def test_a_title_leads_to_its_page() -> None:
    assert true_address("港口", "hans") == "https://zh.wikipedia.org/wiki/%E6%B8%AF%E5%8F%A3"
    assert true_address("Old town", "other") == "https://en.wikipedia.org/wiki/Old_town"


def test_the_true_target_is_shown_without_direction_marks(qtbot: QtBot, theme: Theme) -> None:
    address = true_address("https://example.org/\u202egpj.exe<b>", "hans")
    assert address is not None
    assert "\u202e" not in address
    assert "<" not in address
    dialog = LinkDialog(theme, address)
    qtbot.addWidget(dialog)
    assert address in [label.text() for label in dialog.findChildren(Label)]


def test_an_address_is_shown_as_it_is_read_unless_something_hides_in_it() -> None:
    assert readable("https://zh.wikipedia.org/wiki/%E6%B8%AF%E5%8F%A3") == "https://zh.wikipedia.org/wiki/港口"
    for address in ("https://example.org/%E2%80%AEgpj.exe", "https://example.org/a%20b", "https://example.org/%FF"):
        assert readable(address) == address
