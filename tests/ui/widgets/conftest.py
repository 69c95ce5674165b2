"""What the tests of widgets share."""

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme, applied."""
    theme = Theme("light", "hans")
    theme.apply(qapp)
    return theme
