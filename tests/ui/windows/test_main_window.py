"""The window as a whole: languages, themes and sizes, names for screen readers, keys, import by drop."""

import os
import warnings
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QWidget

from studyapp.domain.errors import InputError
from studyapp.ui.widgets.drop_overlay import DropOverlay
from studyapp.ui.widgets.import_rows import FileState
from studyapp.ui.windows.main_window import CARDS, READING, REVIEW, STATISTICS, TIMELINE
from tests.helpers.window import CENTRE, OpenWindow, write_article

SCREENS = (READING, REVIEW, TIMELINE, CARDS, STATISTICS)
EVENING = "1905年3月，新的灯塔点亮。1911年10月10日，城中起事。"


def hold(opened: OpenWindow, data: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        # Since 6.12 Qt wants a QPointF here, which 6.11 does not take.
        warnings.simplefilter("ignore", DeprecationWarning)
        entering = QDragEnterEvent(CENTRE, copy, data, left, none)
    opened.window.dragEnterEvent(entering)
    opened.settle()


def drop(opened: OpenWindow, data: QMimeData, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    hold(opened, data)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    opened.window.dropEvent(QDropEvent(QPointF(CENTRE), copy, data, left, modifier))
    opened.qtbot.waitUntil(lambda: not opened.window.importing.is_running and not opened.tasks.busy, timeout=20000)
    opened.settle()


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    return data


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_every_language_theme_and_size_is_painted(
    opened: OpenWindow, language: str, appearance: str, size: tuple[int, int]
) -> None:
    opened.window.store_settings(language=language, theme=appearance)
    opened.settle()
    opened.window.resize(*size)
    for screen in SCREENS:
        opened.window.show_screen(screen)
        opened.settle()
        assert opened.window.grab().size().width() == size[0]


def test_the_names_of_the_screens_follow_the_language(opened: OpenWindow) -> None:
    assert [tab.text() for tab in opened.window.bar.tabs] == ["阅读", "复习", "时间线", "卡片", "统计"]
    opened.window.store_settings(language="zh_TW")
    opened.settle()
    assert [tab.text() for tab in opened.window.bar.tabs] == ["閱讀", "複習", "時間線", "卡片", "統計"]


def test_controls_without_words_name_themselves(opened: OpenWindow) -> None:
    for screen in SCREENS:
        opened.window.show_screen(screen)
        opened.settle()
    wordless = [b for b in opened.window.findChildren(QAbstractButton) if not b.text() and _is_ours(b)]
    assert wordless
    assert [b.objectName() or type(b).__name__ for b in wordless if not (b.accessibleName() and b.toolTip())] == []
    fields = [f for f in opened.window.findChildren(QLineEdit) if _is_ours(f)]
    assert [type(f).__name__ for f in fields if not f.accessibleName()] == []


def _is_ours(widget: QWidget) -> bool:
    return not widget.objectName().startswith("qt_") and widget.parentWidget() is not None


@pytest.mark.parametrize("screen", SCREENS)
def test_no_two_actions_of_a_screen_share_a_key(opened: OpenWindow, screen: int) -> None:
    opened.window.show_screen(screen)
    opened.settle()
    shown = opened.window.screens[screen]
    everywhere = opened.window.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
    own = shown.key_home.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
    keys = Counter(s.key().toString(QKeySequence.SequenceFormat.PortableText) for s in (*everywhere, *own))
    assert [key for key, count in keys.items() if count > 1 and key] == []


def test_a_dropped_file_is_imported_and_can_be_taken_back(opened: OpenWindow, tmp_path: Path) -> None:
    drop(opened, files(write_article(tmp_path, "灯塔", EVENING)))
    assert [a.title for a in opened.workspace.reading.articles()] == ["港口", "灯塔"]
    assert [r.state for r in opened.window.importing.page.rows.rows] == [FileState.DONE]
    assert opened.window.reading.stack.currentWidget() is opened.window.importing.page
    opened.window.undo()
    opened.settle()
    assert [a.title for a in opened.workspace.reading.articles()] == ["港口"]


def test_a_folder_with_one_bad_file_reports_it_and_keeps_the_rest(opened: OpenWindow, tmp_path: Path) -> None:
    write_article(tmp_path / "many", "灯塔", EVENING)
    (tmp_path / "many" / "空.md").write_text("", "utf-8")
    drop(opened, files(tmp_path / "many"))
    states = {row.name: row.state for row in opened.window.importing.page.rows.rows}
    assert states == {"灯塔.md": FileState.DONE, "空.md": FileState.FAILED}
    assert "空.md" not in opened.window.importing.page.rows.state_words(opened.window.importing.page.rows.rows[1])


def test_dropped_text_becomes_an_article(opened: OpenWindow) -> None:
    data = QMimeData()
    data.setText(EVENING)
    drop(opened, data)
    assert len(opened.workspace.reading.articles()) == 2


def test_what_is_dropped_goes_where_the_open_article_is_and_this_is_said(opened: OpenWindow, tmp_path: Path) -> None:
    reading = opened.workspace.reading
    reading.move_article(reading.articles()[0].id, collection="海岸", position=0)
    opened.window.start_again()
    opened.settle()
    hold(opened, files(write_article(tmp_path, "灯塔", EVENING)))
    overlay = opened.window.findChild(DropOverlay)
    assert overlay is not None
    assert overlay.accessibleDescription() == "新文章放入合集“海岸”。按住 Shift 松开，可另选合集。"
    drop(opened, files(write_article(tmp_path, "灯塔", EVENING)))
    assert {a.title: a.collection for a in reading.articles()} == {"港口": "海岸", "灯塔": "海岸"}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_shift_asks_for_the_collection_and_what_is_known_stays(opened: OpenWindow, tmp_path: Path) -> None:
    reading = opened.workspace.reading
    reading.add_collection("海岸")
    opened.window.start_again()
    opened.settle()
    known = write_article(tmp_path, "灯塔", EVENING)
    drop(opened, files(known))
    new = write_article(tmp_path, "码头", "1901年5月，码头建成。")
    write_article(tmp_path, "灯塔", EVENING.replace("1905", "1906"))
    drop(opened, files(known, new), Qt.KeyboardModifier.ShiftModifier)
    assert len(reading.articles()) == 2
    menu = next(m for m in opened.window.findChildren(QMenu) if m.isVisible())
    next(a for a in menu.actions() if a.text() == "海岸").trigger()
    opened.qtbot.waitUntil(lambda: not opened.window.importing.is_running and not opened.tasks.busy, timeout=20000)
    opened.settle()
    assert {a.title: a.collection for a in reading.articles()}["码头"] == "海岸"
    assert {a.title: a.collection for a in reading.articles()}["灯塔"] != "海岸"
    menu.close()


def test_a_folder_that_may_not_be_read_says_so_and_the_rest_comes(
    opened: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "锁着"
    closed.mkdir()
    scandir = os.scandir

    def refusing(path: Path) -> object:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    drop(opened, files(closed, write_article(tmp_path, "灯塔", EVENING)))
    rows = opened.window.importing.page.rows
    assert {row.name: row.state for row in rows.rows} == {"锁着": FileState.FAILED, "灯塔.md": FileState.DONE}
    assert rows.state_words(rows.rows[0]) == "无法读取这个文件夹（没有权限）；请检查它的权限"


def test_cancelling_keeps_what_is_stored(opened: OpenWindow, tmp_path: Path) -> None:
    paths = [write_article(tmp_path, f"灯塔{i}", EVENING) for i in range(6)]
    opened.window.importing.start(paths)
    opened.qtbot.waitUntil(lambda: opened.window.importing.is_running)
    opened.window.importing.cancel()
    opened.qtbot.waitUntil(lambda: not opened.window.importing.is_running and not opened.tasks.busy, timeout=20000)
    states = [row.state for row in opened.window.importing.page.rows.rows]
    assert FileState.CANCELLED in states
    assert len(opened.workspace.reading.articles()) == 1 + states.count(FileState.DONE)


def test_an_error_of_a_service_is_said_and_stays(opened: OpenWindow) -> None:
    opened.window.show_error(InputError("灯塔.md: the file is empty; choose a file with text"))
    assert opened.window.notices.isVisible()
    assert opened.window.notices.label.text().startswith("灯塔.md: ")
    assert "empty" not in opened.window.notices.label.text()


def test_escape_and_f6_move_about_without_a_mouse(opened: OpenWindow) -> None:
    opened.window.reading.reader.view.setFocus()
    opened.press(Qt.Key.Key_F6)
    assert opened.window.reading.cards.view.hasFocus()
    opened.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert opened.window.reading.reader.view.hasFocus()


def test_the_menu_holds_every_command_with_its_key(opened: OpenWindow) -> None:
    menu = opened.window.commands.menu()
    texts = [a.text() for a in menu.actions() if a.text()]
    assert any(t.endswith("\tCtrl I") for t in texts)
    assert len(texts) == sum(bool(c.text) for c in opened.window.commands.entries)
    menu.deleteLater()


def test_keys_dialog_lists_the_keys_of_the_screen(opened: OpenWindow) -> None:
    opened.window.open_keys()
    labels = [w.text() for w in opened.window._dialog.findChildren(QWidget) if hasattr(w, "text")]
    assert "学习本节" in labels
    opened.window._dialog.close()


def test_size_of_the_program_type_is_followed(opened: OpenWindow) -> None:
    before = opened.theme.font("body").pixelSize()
    opened.window.store_settings(program_scale=130)
    opened.settle()
    assert opened.theme.font("body").pixelSize() > before
    assert not opened.window.grab().isNull()


def test_the_pointer_far_from_text_hits_no_date(opened: OpenWindow) -> None:
    assert opened.window.reading.reader.view.mark_at(QPoint(2, 2)) == -1


def test_search_finds_articles_and_passages_while_typing(opened: OpenWindow) -> None:
    opened.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.bar.search.hasFocus()
    opened.window.bar.search.setText("铁路")
    opened.window.searching._look()
    opened.settle()
    listed = opened.window.searching.list
    assert listed is not None
    assert [listed.item(i).text().split()[0] for i in range(listed.count())] == ["卡片", "正文"]
    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Return)
    opened.settle()
    page = opened.window.reading.page
    assert page is not None
    assert page.section.heading == "修路"


def test_the_window_title_holds_no_direction_marks(opened: OpenWindow, tmp_path: Path) -> None:
    opened.workspace.imports.import_text(EVENING, "\u202e灯塔<b>")
    article = opened.workspace.reading.articles()[-1]
    opened.window.reading.open_article(article.id)
    opened.settle()
    assert opened.window.windowTitle() == "灯塔<b> – StudyApp"
