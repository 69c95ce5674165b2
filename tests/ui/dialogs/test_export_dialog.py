"""The export dialog on a real library."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from studyapp.anki.connect import AnkiConnect
from studyapp.services.deck_ledger import NoteStatus
from studyapp.services.workspace import Workspace
from studyapp.ui.dialogs.export_dialog import ExportDialog, file_name
from studyapp.ui.tasks import Tasks
from studyapp.ui.theme import Theme
from tests.helpers.extractor import make_article
from tests.helpers.local_anki import local_anki

Settle = Callable[[], None]


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks, settle: Settle) -> ExportDialog:
    made = ExportDialog(workspace, theme, tasks)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def test_the_preview_counts_what_is_new(dialog: ExportDialog) -> None:
    assert dialog.preview is not None
    assert dialog.preview.counts.new == dialog.preview.counts.notes == 4
    assert [item.status for item in dialog.shown] == [NoteStatus.NEW] * 4


@pytest.mark.parametrize("suffix", [".apkg", ".csv", ".tsv"])
def test_it_writes_a_file(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"deck{suffix}"
    with qtbot.waitSignal(dialog.exported) as exported:
        dialog.export_to(path)
    assert exported.args is not None
    assert exported.args[0].counts.notes == 4
    assert zipfile.is_zipfile(path) == (suffix == ".apkg")


def test_what_went_out_is_unchanged_the_next_time(
    qtbot: QtBot, dialog: ExportDialog, settle: Settle, tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog.exported):
        dialog.export_to(tmp_path / "deck.apkg")
    dialog.refresh()
    settle()
    assert dialog.preview is not None
    assert dialog.preview.counts.unchanged == 4


def test_a_place_that_cannot_be_written_is_said_in_the_dialog(
    qtbot: QtBot, dialog: ExportDialog, settle: Settle, tmp_path: Path
) -> None:
    dialog.export_to(tmp_path / "missing" / "deck.apkg")
    settle()
    assert "missing" in dialog.status


def test_selected_cards_come_first(
    qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks, settle: Settle
) -> None:
    event_id = workspace.browsing.ids("year:1853")[0]
    made = ExportDialog(workspace, theme, tasks, event_ids=[event_id])
    qtbot.addWidget(made)
    settle()
    assert made.preview is not None
    assert [item.event_id for item in made.preview.items] == [event_id]


def test_a_file_name_holds_nothing_that_a_file_system_refuses() -> None:
    assert file_name("战争/和平: 1<2.") == "战争-和平- 1-2"
    assert file_name(" . ") == "StudyApp"


def test_cancelling_leaves_no_file_and_the_dialog_open(
    qtbot: QtBot, workspace: Workspace, theme: Theme, tasks: Tasks, settle: Settle, tmp_path: Path
) -> None:
    years = "".join(f"{year}年，船队第{year}次运茶。" for year in range(1500, 1800))
    workspace.imports.import_article(make_article("茶船", ("", years)))
    made = ExportDialog(workspace, theme, tasks)
    qtbot.addWidget(made)
    made.show()
    settle()
    made.export_to(tmp_path / "deck.apkg")
    made.reject()
    settle()
    assert list(tmp_path.glob("deck*")) == []
    assert made.isVisible()
    assert made.preview is not None
    assert made.preview.counts.notes == 304


def test_one_direction_alone_can_go_out(
    qtbot: QtBot, dialog: ExportDialog, settle: Settle, workspace: Workspace
) -> None:
    both = dialog.preview
    box = next(b for b in dialog.findChildren(QCheckBox) if b.isChecked() and b.isVisible())
    box.click()
    settle()
    assert both is not None
    assert dialog.preview is not None
    assert dialog.preview.counts.cards < both.counts.cards


def test_a_deck_goes_straight_into_a_running_anki(
    qtbot: QtBot, dialog: ExportDialog, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    with local_anki() as anki:
        monkeypatch.setattr(AnkiConnect, "__init__", lambda self: object.__setattr__(self, "address", anki.address))
        dialog.options.choose_anki()
        settle()
        assert anki.asked == []
        assert dialog.deed.text() == "Send to Anki"
        with qtbot.waitSignal(dialog.sent):
            dialog.deed.click()
    assert dialog.status == "4 notes sent to Anki."
    assert len(anki.packages) == 1


def test_where_no_anki_runs_it_says_what_to_do(
    dialog: ExportDialog, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    with local_anki() as anki:
        address = anki.address
    monkeypatch.setattr(AnkiConnect, "__init__", lambda self: object.__setattr__(self, "address", address))
    dialog.options.choose_anki()
    settle()
    dialog.deed.click()
    settle()
    assert dialog.status.startswith("Anki is not running")
    assert dialog.deed.isEnabled()
    assert dialog.preview is not None
    assert dialog.preview.counts.new == 4
