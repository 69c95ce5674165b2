"""The cards of a section as an item model."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from studyapp.domain.library import EventState, Level
from studyapp.domain.scheduling import CardPhase, Memory
from studyapp.services.workspace import Workspace
from studyapp.ui.models.cards_model import CardsModel, Tab
from studyapp.ui.models.section_page import SectionPage, load_page, standing_of
from tests.ui.conftest import NOW


def page_of(workspace: Workspace) -> SectionPage:
    sections = workspace.reading.sections(workspace.reading.articles()[0].id)
    return load_page(workspace, sections[0].id, NOW)


def test_it_is_a_sound_model(workspace: Workspace, qapp: object) -> None:
    model = CardsModel(NOW)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_page(page_of(workspace))
    model.set_tab(Tab.KEPT)


def test_tabs_show_their_own(workspace: Workspace, qapp: object) -> None:
    page = page_of(workspace)
    first = replace(page.events[0], state=EventState.KEPT, queued=False)
    second = replace(page.events[1], queued=False)
    model = CardsModel(NOW)
    model.show_page(replace(page, events=(first, replace(second, queued=True))))
    assert model.counts() == (2, 0, 2, 0), "what is learned is no longer undecided"
    model.show_page(replace(page, events=(first, second)))
    assert model.counts() == (2, 1, 1, 0)
    model.set_tab(Tab.KEPT)
    assert model.rowCount() == 1
    model.set_tab(Tab.REJECTED)
    assert model.rowCount() == 0


def test_what_is_of_little_weight_lies_under_a_fold(workspace: Workspace, qapp: object) -> None:
    page = page_of(workspace)
    light = replace(page.events[1], salience=0.1, queued=False, state=EventState.UNDECIDED)
    model = CardsModel(NOW)
    model.show_page(replace(page, events=(page.events[0], light)))
    assert model.rowCount() == 2
    assert model.row(1) is not None
    assert "1" in str(model.index(1).data())
    model.unfold()
    assert [r.event is not None for i in range(2) if (r := model.row(i))] == [True, True]


def test_a_row_speaks_date_event_and_state(workspace: Workspace, qapp: object) -> None:
    model = CardsModel(NOW)
    model.show_page(page_of(workspace))
    assert str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)).startswith("1851年1月, ")


def test_the_level_is_that_of_the_weakest_card(workspace: Workspace) -> None:
    event = page_of(workspace).events[0]
    known = Memory(CardPhase.REVIEW, NOW + timedelta(days=3), 90.0, 5.0, None, NOW)
    weak = replace(known, stability=10.0, due=NOW - timedelta(days=1))
    cards = (replace(event.cards[0], memory=known), replace(event.cards[1], memory=weak))
    standing = standing_of(replace(event, cards=cards), NOW)
    assert standing.level is Level.FAMILIAR
    assert standing.due
    assert standing_of(event, NOW).level is Level.UNLEARNED
