"""The reader: offsets and positions, hostile text, marks, finding, what is never read."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from studyapp.domain.article import Article, Block, BlockKind, Emphasis, Link, Provenance, Script, Section
from studyapp.domain.library import EventState
from studyapp.services.workspace import Workspace
from studyapp.ui.models.section_page import SectionPage, load_page
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.reader_builder import build, printable
from studyapp.ui.widgets.reader_document import Measure
from studyapp.ui.widgets.reader_view import ReaderView
from tests.ui.conftest import NOW

HOSTILE = (
    "<img src='/etc/hostname'><script>x</script>",
    "<b>粗</b>&amp;{{Front}}",
    "控\x00制\x07符",
    "\u202e反向\u2066隔离",
    "换\u2028行\u2029段",
    "😀𠮷野家",
)


def shown(workspace: Workspace, sections: tuple[Section, ...]) -> SectionPage:
    made = Article("城", sections, "zh", Script.SIMPLIFIED, Provenance("test"), source="城")
    workspace.imports.import_article(made)
    article = workspace.reading.find_article("城")
    section = workspace.reading.sections(article.id)[-1]
    return load_page(workspace, section.id, NOW)


def section_of(blocks: list[tuple[BlockKind, str]], **more: object) -> Section:
    text, placed = "", []
    for kind, words in blocks:
        start = len(text) + (1 if text else 0)
        text = f"{text}\n{words}" if text else words
        placed.append(Block(kind, start, start + len(words)))
    return Section("", 1, (), text, tuple(placed), **more)  # type: ignore[arg-type]  # fields of a section


def test_offsets_and_positions_agree_beyond_the_basic_plane(workspace: Workspace, theme: Theme) -> None:
    section = section_of([(BlockKind.PARAGRAPH, "甲𠮷乙😀丙"), (BlockKind.PARAGRAPH, "1900年")])
    made = build(shown(workspace, (section,)), theme, Measure())
    for offset in range(len(section.text)):
        if section.text[offset] != "\n":
            assert made.offset(made.position(offset)) == offset
    cursor = QTextCursor(made.document)
    cursor.setPosition(made.position(6))
    cursor.setPosition(made.position(10), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "1900"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stands_there_literally(workspace: Workspace, theme: Theme, qtbot: QtBot, text: str) -> None:
    page = shown(workspace, (section_of([(BlockKind.PARAGRAPH, text)]),))
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.show_page(page)
    assert view.document().toPlainText() == printable(text)
    assert view.document().blockCount() == 1
    assert not view.grab().isNull()


def test_nothing_is_ever_loaded(theme: Theme, qtbot: QtBot) -> None:
    view = ReaderView(theme)
    qtbot.addWidget(view)
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in (
        "file:///etc/hostname",
        "/etc/hostname",
        "http://127.0.0.1/x.png",
        "qrc:/x",
        "data:image/png;base64,AA",
    ):
        assert view.loadResource(kind, QUrl(name)) == QByteArray()


def test_tables_lists_and_quotations_are_set(workspace: Workspace, theme: Theme) -> None:
    section = section_of([(BlockKind.PARAGRAPH, "前"), (BlockKind.LIST_ITEM, "一"), (BlockKind.LIST_ITEM, "二")])
    table = Block(BlockKind.TABLE, len(section.text), len(section.text), rows=(("年", "事"), ("1900", "<b>x</b>")))
    quote = section_of([(BlockKind.QUOTE, "语")])
    made = build(shown(workspace, (replace(section, blocks=(*section.blocks, table)),)), theme, Measure())
    assert "<b>x</b>" in made.document.toPlainText()
    assert len(made.tables) == 1
    lists = {made.document.findBlock(made.position(o)).textList() for o in (2, 4)}
    assert None not in lists
    assert build(shown(workspace, (quote,)), theme, Measure()).document.firstBlock().blockFormat().leftMargin() > 0


def test_lines_stand_apart_as_the_setting_says(workspace: Workspace, theme: Theme, qtbot: QtBot) -> None:
    page = shown(workspace, (section_of([(BlockKind.PARAGRAPH, "山河岁月" * 60)]),))
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(784, 600)
    view.show()
    view.show_page(page)
    layout = view.document().firstBlock().layout()
    assert layout.lineAt(2).y() - layout.lineAt(1).y() == 32
    assert layout.lineAt(0).width() == 39 * 18


def test_bold_words_and_links_are_placed(workspace: Workspace, theme: Theme) -> None:
    section = section_of(
        [(BlockKind.PARAGRAPH, "港口在东河的南岸")],
        bold=(Emphasis(0, 2),),
        links=(Link(0, 5, "港口"), Link(3, 5, "https://example.org/a")),
    )
    made = build(shown(workspace, (section,)), theme, Measure())
    inside, outside = made.links
    assert (inside.start, inside.end, inside.inside) == (0, 2, True)
    assert (outside.address, outside.inside) == ("https://example.org/a", False)


def test_a_rejected_date_bears_no_mark(workspace: Workspace, theme: Theme, qtbot: QtBot) -> None:
    section = workspace.reading.sections(workspace.reading.articles()[0].id)[0]
    page = load_page(workspace, section.id, NOW)
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.show_page(page)
    assert view._marks is not None
    assert len(view._marks.marks) == 2
    rejected = tuple(replace(e, state=EventState.REJECTED) for e in page.events)
    view.update_events(replace(page, events=rejected))
    assert view._marks.marks == []


def test_found_words_are_counted(workspace: Workspace, theme: Theme, qtbot: QtBot) -> None:
    page = shown(workspace, (section_of([(BlockKind.PARAGRAPH, "山河又山河"), (BlockKind.PARAGRAPH, "山")]),))
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.show_page(page)
    assert view.find_text("山河") == 2
    assert view.find_text("") == 0


def test_a_long_section_is_shown_quickly(workspace: Workspace, theme: Theme, qtbot: QtBot) -> None:
    import time

    page = shown(workspace, (section_of([(BlockKind.PARAGRAPH, "山河岁月，城郭人民。" * 250)] * 10),))
    view = ReaderView(theme)
    qtbot.addWidget(view)
    view.resize(784, 800)
    view.show()
    began = time.perf_counter()
    view.show_page(page)
    view.grab()
    assert time.perf_counter() - began < 1.0
