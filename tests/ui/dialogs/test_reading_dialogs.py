"""The small dialogs of reading, each opened in every language."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from studyapp.services.workspace import Workspace
from studyapp.ui.dialogs.about_dialog import AboutDialog
from studyapp.ui.dialogs.left_out_dialog import LeftOutDialog
from studyapp.ui.dialogs.own_card_dialog import OwnCardDialog
from studyapp.ui.dialogs.paste_dialog import PasteDialog
from studyapp.ui.dialogs.settings_dialog import SettingsDialog
from studyapp.ui.dialogs.split_dialog import SplitDialog, halves
from studyapp.ui.dialogs.why_dialog import WhyDialog
from studyapp.ui.models.section_page import SectionPage, load_page
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from studyapp.ui.translation import LANGUAGES, Translation
from studyapp.ui.widgets.card_editor import CardEditor
from tests.ui.conftest import NOW


@pytest.fixture
def page(workspace: Workspace) -> SectionPage:
    sections = workspace.reading.sections(workspace.reading.articles()[0].id)
    return load_page(workspace, sections[0].id, NOW)


def made(workspace: Workspace, theme: Theme, tasks: Tasks, page: SectionPage) -> list[QDialog]:
    event, article = page.events[0], page.article
    return [
        AboutDialog(theme, workspace.data_dir),
        LeftOutDialog(theme, page),
        OwnCardDialog(theme, page, (0, 4)),
        PasteDialog(theme),
        SettingsDialog(workspace, theme, tasks, workspace.settings.get()),
        SplitDialog(theme, event, article),
        WhyDialog(theme, event, article),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_open_in_every_language(
    language: str, workspace: Workspace, theme: Theme, tasks: Tasks, page: SectionPage, qtbot: QtBot, qapp: object
) -> None:
    translation = Translation(qapp, workspace.data_dir / "cache")  # type: ignore[arg-type]  # the application
    translation.use(language)
    for dialog in made(workspace, theme, tasks, page):
        qtbot.addWidget(dialog)
        dialog.show()
        assert not dialog.grab().isNull()
        assert all(label.font().pixelSize() >= 12 for label in dialog.findChildren(QLabel) if label.text())
        dialog.close()
    translation.use("en")


def test_a_text_is_halved_at_the_pause_nearest_its_middle() -> None:
    assert halves("甲国签约，乙国退兵") == ("甲国签约", "乙国退兵")
    assert halves("甲国签约") == ("甲国签约", "")


def test_an_own_card_begins_with_the_selection(page: SectionPage, theme: Theme, qtbot: QtBot) -> None:
    dialog = OwnCardDialog(theme, page, (0, 7))
    qtbot.addWidget(dialog)
    assert dialog.back.toPlainText() == page.section.text[:7]
    assert not dialog.do.isEnabled()
    dialog.front.setPlainText("何时？")
    dialog.date.setText("不是日期")
    assert not dialog.do.isEnabled()
    dialog.date.setText("1851年1月")
    assert dialog.do.isEnabled()
    card = dialog.card()
    assert (card.start, card.end, card.front) == (0, 7, "何时？")
    assert card.date is not None


def test_a_setting_holds_at_once(workspace: Workspace, theme: Theme, tasks: Tasks, qtbot: QtBot) -> None:
    dialog = SettingsDialog(workspace, theme, tasks, workspace.settings.get())
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.changed) as heard:
        dialog._store(new_per_day=7)
    assert heard.args is not None
    assert heard.args[0].new_per_day == 7


def test_a_backup_is_made_and_restored(workspace: Workspace, theme: Theme, tasks: Tasks, qtbot: QtBot) -> None:
    dialog = SettingsDialog(workspace, theme, tasks, workspace.settings.get())
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not tasks.busy)
    dialog.data.backup_button.click()
    qtbot.waitUntil(lambda: dialog.data.list.count() > 0 and not tasks.busy)
    article = workspace.reading.articles()[0]
    workspace.reading.delete_article(article.id)
    backup = workspace.backups.list()[0]
    with qtbot.waitSignal(dialog.restored, timeout=10000):
        dialog.data.restore(backup.path)
    assert [a.title for a in workspace.reading.articles()] == ["港口"]
    dialog.data.check_button.click()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert dialog.data.said.text()


def test_why_says_the_rule_in_words_with_its_name_in_the_tool_tip(
    theme: Theme, page: SectionPage, qtbot: QtBot
) -> None:
    event = replace(page.events[0], rule="relative-year", edited=frozenset({"date"}))
    dialog = WhyDialog(theme, event, page.article)
    qtbot.addWidget(dialog)
    said = {label.text(): label.toolTip() for label in dialog.findChildren(QLabel)}
    assert said["a year counted from the one before: the same, the next, the last"] == "Rule: relative-year"
    assert "the date" in said


def test_the_editor_echoes_the_date_it_has_read(theme: Theme, page: SectionPage, qtbot: QtBot) -> None:
    editor = CardEditor(theme, page.events[0], page.article)
    qtbot.addWidget(editor)
    editor.date.setText("前221年")
    assert editor.reading.text() == "Read as 前221年 (-0220), exact to the year"
    editor.date.setText("那一年")
    assert editor.reading.text() == "Not a date I can read"
    assert not editor.save.isEnabled()
