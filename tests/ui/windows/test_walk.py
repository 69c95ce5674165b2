"""The main job by keyboard alone: first start, import, read, keep, learn, review, find, timeline, export."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.library import EventState
from studyapp.services.workspace import open_workspace
from studyapp.ui.session import Session, make_application
from studyapp.ui.windows.main_window import CARDS, READING, REVIEW, TIMELINE
from tests.helpers.window import write_article

CONTROL = Qt.KeyboardModifier.ControlModifier
HARBOUR = (
    "东河是南岭沿岸的港口。1851年1月，东河与西山签订通商条约。1853年7月8日，北原的舰队驶入东河港口。"
    "1858年6月，东河议会通过港务法典。1872年10月14日，东河第一条铁路通车。1889年2月，东河成立市政厅。"
    "1894年8月1日，北原向东河宣战。1905年3月，东河建成新灯塔。"
)


class Hand:
    """Presses keys where the focus is, and waits."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self._qtbot = qtbot
        self._session = session

    def settle(self) -> None:
        tasks = self._session.tasks
        self._qtbot.waitUntil(lambda: not tasks.busy, timeout=60000)
        follow = self._session.window.reading.reader.view._follow
        self._qtbot.waitUntil(lambda: not tasks.busy and not follow.isActive(), timeout=60000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target: QWidget = QApplication.activeModalWidget() or self._session.window
        QTest.keyClick(QApplication.focusWidget() or target, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self._session.window, text)
        self.settle()


def test_the_main_job_needs_no_mouse(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    deck = tmp_path / "deck.apkg"
    article = write_article(tmp_path, "东河", HARBOUR)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(article)], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(deck), ""))
    session = Session(tmp_path / "library", make_application())
    session.open(open_workspace(tmp_path / "library"))
    window, reading = session.window, session.workspace.reading
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    hand = Hand(qtbot, session)
    hand.settle()

    hand.press(Qt.Key.Key_Return)
    assert window.first_run is None

    hand.press(Qt.Key.Key_I, CONTROL)
    qtbot.waitUntil(lambda: not window.importing.is_running and bool(window.importing.page.rows.rows), timeout=60000)
    hand.settle()
    hand.press(Qt.Key.Key_Return)
    page = window.reading.page
    assert page is not None
    assert page.article.title == "东河"
    assert len(page.events) >= 5

    for _ in range(5):
        hand.press(Qt.Key.Key_K)
        hand.press(Qt.Key.Key_N)
    kept = [e for e in reading.events(page.section.id) if e.state is EventState.KEPT]
    assert len(kept) == 5
    hand.press(Qt.Key.Key_L)
    assert all(e.queued for e in reading.events(page.section.id) if e.cards)

    hand.press(Qt.Key.Key_2, CONTROL)
    assert window.current == REVIEW
    for _ in range(3):
        hand.press(Qt.Key.Key_Return)
        hand.press(Qt.Key.Key_3)
    assert session.workspace.reviewing.session().answered == 3

    hand.press(Qt.Key.Key_4, CONTROL)
    assert window.current == CARDS
    hand.press(Qt.Key.Key_F, CONTROL)
    hand.type("1905")
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.workspace.browsing.count("1905") >= 1)

    hand.press(Qt.Key.Key_3, CONTROL)
    assert window.current == TIMELINE
    hand.press(Qt.Key.Key_1, CONTROL)
    assert window.current == READING

    hand.press(Qt.Key.Key_E, CONTROL)
    dialog = window._dialog
    qtbot.waitUntil(lambda: dialog._do.isEnabled(), timeout=20000)
    dialog._do.setFocus(Qt.FocusReason.TabFocusReason)
    hand.press(Qt.Key.Key_Return)
    qtbot.waitUntil(deck.is_file, timeout=20000)
    hand.settle()
    hand.press(Qt.Key.Key_Escape)
    assert deck.stat().st_size > 1000
    window.close()
    session.close()
