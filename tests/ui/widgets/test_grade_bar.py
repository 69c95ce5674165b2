from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.scheduling import Grade
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.grade_bar import GradeBar
from studyapp.ui.widgets.interval_label import duration_label, interval_label

INTERVALS = (timedelta(minutes=10), timedelta(days=2), timedelta(days=5), timedelta(days=12))


def test_a_grade_says_its_interval_and_whether_it_is_suggested(qtbot: QtBot, theme: Theme) -> None:
    bar = GradeBar(theme)
    qtbot.addWidget(bar)
    bar.offer(INTERVALS, Grade.AGAIN)
    names = [bar.button(grade).accessibleName() for grade in Grade]
    assert names == ["Again, 10 min, suggested", "Hard, 2 d", "Good, 5 d", "Easy, 12 d"]


def test_a_click_grades(qtbot: QtBot, theme: Theme) -> None:
    bar = GradeBar(theme)
    qtbot.addWidget(bar)
    bar.offer(INTERVALS, None)
    bar.show()
    with qtbot.waitSignal(bar.graded, check_params_cb=lambda g: g is Grade.GOOD):
        QTest.mouseClick(bar.button(Grade.GOOD), Qt.MouseButton.LeftButton)


def test_intervals_are_rounded_as_a_reader_says_them(qtbot: QtBot) -> None:
    lengths = [timedelta(seconds=20), timedelta(hours=5), timedelta(days=30), timedelta(days=46), timedelta(days=900)]
    assert [interval_label(x) for x in lengths] == ["1 min", "5 h", "30 d", "1.5 mo", "2.5 y"]
    assert duration_label(timedelta(seconds=250)) == "4 min 10 s"
