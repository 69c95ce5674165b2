"""Heads of a small table where there is little room."""

from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.number_table import NumberTable


def test_heads_are_set_in_two_lines_where_one_has_no_room(theme: Theme, qtbot: QtBot) -> None:
    table = NumberTable(theme)
    qtbot.addWidget(table)
    table.show()
    table.show_rows(("", "under 21 days", "21 days on", "Together"), [("Yesterday", "100%", "100%", "100%")])
    table.resize(600, 60)
    wide = table.sizeHint().height()
    table.resize(240, 60)
    assert table.sizeHint().height() > wide
    table.resize(600, 60)
    assert table.sizeHint().height() == wide
