"""Remarks under large numbers where there is little room."""

from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.count_tabs import CountTabs


def test_all_tabs_give_their_remarks_a_second_line_where_one_needs_it(theme: Theme, qtbot: QtBot) -> None:
    tabs = CountTabs(theme, [("New", "not in Anki yet"), ("Updated", "changed, progress kept")])
    qtbot.addWidget(tabs)
    tabs.resize(600, 90)
    tabs.show()
    low = tabs.sizeHint().height()
    tabs.resize(tabs.minimumSizeHint().width(), 90)
    assert tabs.sizeHint().height() > low
