"""Reading on a real window with a real library: text, cards, keys and undo."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from studyapp.domain.ids import SectionId
from studyapp.domain.library import EventState
from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.widgets.other_dates import OtherDateLines
from studyapp.ui.widgets.prose_label import ProseLabel
from tests.helpers.extractor import make_article
from tests.helpers.window import OpenWindow


def page_of(opened: OpenWindow) -> SectionPage:
    page = opened.window.reading.page
    assert page is not None
    return page


def test_the_window_opens_on_the_first_section(opened: OpenWindow) -> None:
    assert page_of(opened).article.title == "港口"
    assert opened.window.reading.reader.title.text == "港口"
    assert opened.window.reading.cards.active == opened.window.reading.reader.view.active == 0


def test_keys_walk_through_cards_and_light_their_sentences(opened: OpenWindow) -> None:
    opened.press(Qt.Key.Key_N)
    assert opened.window.reading.cards.active == opened.window.reading.reader.view.active == 1
    opened.press(Qt.Key.Key_P)
    assert opened.window.reading.reader.view.active == 0


def test_x_rejects_and_undo_brings_back(opened: OpenWindow) -> None:
    event = page_of(opened).events[0]
    opened.press(Qt.Key.Key_X)
    assert opened.workspace.reading.event(event.id).state is EventState.REJECTED
    assert opened.window.notices.isVisible()
    opened.window.notices.action.click()
    opened.settle()
    assert opened.workspace.reading.event(event.id).state is EventState.UNDECIDED


def test_k_keeps_and_a_rejected_card_is_made_undecided(opened: OpenWindow) -> None:
    event = page_of(opened).events[0]
    opened.press(Qt.Key.Key_K)
    assert opened.workspace.reading.event(event.id).state is EventState.KEPT
    opened.press(Qt.Key.Key_X)
    opened.press(Qt.Key.Key_K)
    assert opened.workspace.reading.event(event.id).state is EventState.UNDECIDED


def test_l_puts_the_section_into_the_queue(opened: OpenWindow) -> None:
    ids = [e.id for e in page_of(opened).events]
    opened.workspace.reading.unlearn(ids)
    opened.press(Qt.Key.Key_L)
    assert all(opened.workspace.reading.event(i).queued for i in ids)


def test_a_rejected_card_stays_struck_until_the_section_is_left(opened: OpenWindow) -> None:
    opened.press(Qt.Key.Key_X)
    model = opened.window.reading.cards.model
    assert model.rowCount() == 2
    opened.press(Qt.Key.Key_BracketRight)
    opened.press(Qt.Key.Key_BracketLeft)
    assert model.rowCount() == 1


def test_brackets_go_to_the_next_section_and_back(opened: OpenWindow) -> None:
    first = page_of(opened).section.id
    opened.press(Qt.Key.Key_BracketRight)
    assert page_of(opened).section.heading == "修路"
    opened.press(Qt.Key.Key_BracketLeft)
    assert page_of(opened).section.id == first


def test_the_place_is_kept_for_the_next_start(opened: OpenWindow) -> None:
    opened.press(Qt.Key.Key_BracketRight)
    assert opened.workspace.settings.state("last") == page_of(opened).section.id


def test_a_click_on_a_date_opens_its_card(opened: OpenWindow) -> None:
    view = opened.window.reading.reader.view
    point = view.point_of(1) - QPoint(-8, 12)
    assert view.mark_at(point) == 1
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.window.reading.cards.active == 1


def test_d_reaches_the_dates_by_keyboard(opened: OpenWindow) -> None:
    opened.press(Qt.Key.Key_D)
    assert opened.window.reading.cards.active == 1
    opened.press(Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert opened.window.reading.cards.active == 0


def test_enter_goes_from_the_sentence_to_the_card_and_back(opened: OpenWindow) -> None:
    opened.press(Qt.Key.Key_Return)
    assert opened.window.reading.cards.view.hasFocus()
    opened.press(Qt.Key.Key_Return)
    assert opened.window.reading.reader.view.hasFocus()


def test_editing_happens_in_the_card_and_letters_are_typed_there(opened: OpenWindow) -> None:
    event = page_of(opened).events[0]
    opened.press(Qt.Key.Key_E)
    assert opened.window.reading.cards.is_editing
    for key in (Qt.Key.Key_X, Qt.Key.Key_K):
        opened.press(key)
    assert opened.workspace.reading.event(event.id).state is EventState.UNDECIDED
    opened.press(Qt.Key.Key_Escape)
    assert not opened.window.reading.cards.is_editing


def test_an_edited_date_is_stored(opened: OpenWindow) -> None:
    from studyapp.ui.widgets.card_editor import CardEditor

    event = page_of(opened).events[0]
    opened.press(Qt.Key.Key_E)
    editor = opened.window.findChild(CardEditor)
    assert editor is not None
    editor.date.setText("1852年2月")
    opened.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    date = opened.workspace.reading.event(event.id).date
    assert date is not None
    assert date.bounds[0] != event.date.bounds[0] if event.date else False


def test_merge_makes_one_card_of_two(opened: OpenWindow) -> None:
    opened.press(Qt.Key.Key_M)
    assert len(page_of(opened).events) == 1


def test_knowledge_and_theme_change_without_laying_out_again(opened: OpenWindow) -> None:
    sizes: list[object] = []
    opened.window.reading.reader.view.document().documentLayout().documentSizeChanged.connect(sizes.append)
    opened.press(Qt.Key.Key_K)
    opened.window.store_settings(theme="dark")
    opened.settle()
    assert opened.theme.is_dark
    assert sizes == []


def test_an_event_of_another_section_is_shown_in_its_passage(opened: OpenWindow) -> None:
    section = opened.workspace.reading.sections(page_of(opened).article.id)[1]
    event = opened.workspace.reading.events(SectionId(section.id))[-1]
    opened.window.open_passage(event.id)
    opened.settle()
    opened.settle()
    assert page_of(opened).section.id == section.id
    assert opened.window.reading.event_ is not None
    assert opened.window.reading.event_.id == event.id


def test_side_panels_become_drawers_where_there_is_no_room(opened: OpenWindow) -> None:
    reading = opened.window.reading
    opened.window.resize(1100, 700)
    assert not reading.library.isVisible()
    assert reading.cards.isVisible()
    opened.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert reading.library.isVisible()
    opened.window.resize(900, 700)
    assert not reading.cards.isVisible()
    opened.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert reading.cards.isVisible()


def test_text_size_keys(opened: OpenWindow) -> None:
    opened.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert opened.workspace.settings.get().text_size == 19
    opened.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert opened.workspace.settings.get().text_size == 18


def test_an_article_taken_away_gives_way_to_what_comes_first(opened: OpenWindow) -> None:
    changes = opened.workspace.reading.delete_article(page_of(opened).article.id)
    opened.window.spread(changes)
    opened.settle()
    opened.settle()
    assert opened.window.reading.stack.currentWidget() is not opened.window.reading.layout_
    opened.window.undo()
    opened.settle()
    assert opened.window.reading.library.model.rowCount() == 1


def test_the_open_card_says_which_date_another_article_gives_and_leads_there(opened: OpenWindow) -> None:
    imports, reading = opened.workspace.imports, opened.window.reading
    imports.import_article(make_article("条约史", ("", "海岸。"), ("通商", "1854年1月，两国在东河签订通商条约。")))
    opened.press(Qt.Key.Key_N)
    opened.press(Qt.Key.Key_P)

    def lines() -> OtherDateLines | None:
        found = reading.cards.card.findChild(OtherDateLines) if reading.cards.card is not None else None
        return found if found is not None and found.isVisible() else None

    opened.qtbot.waitUntil(lambda: lines() is not None)
    shown = lines()
    assert shown is not None
    assert [p.text for p in shown.findChildren(ProseLabel)] == ["另一篇《条约史》作 1854年1月"]
    (way,) = shown.findChildren(QAbstractButton)
    assert way.accessibleName() == "打开那一段: 另一篇《条约史》作 1854年1月"
    way.click()
    opened.settle()
    assert (page_of(opened).article.title, page_of(opened).section.heading) == ("条约史", "通商")
    assert reading.cards.active == 0


def test_the_menu_of_a_card_takes_it_out_of_review_and_undo_puts_it_back(opened: OpenWindow) -> None:
    event = page_of(opened).events[0]
    card = opened.window.reading.cards.card
    assert card is not None
    (entry,) = [action for action in card.menu().actions() if action.text() == "移出复习"]
    entry.trigger()
    opened.settle()
    assert not opened.workspace.reading.event(event.id).queued
    card = opened.window.reading.cards.card
    assert card is not None
    assert "移出复习" not in [action.text() for action in card.menu().actions()]
    opened.window.notices.action.click()
    opened.settle()
    assert opened.workspace.reading.event(event.id).queued
