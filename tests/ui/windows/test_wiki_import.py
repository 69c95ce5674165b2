"""Import from Wikipedia in the window: titles while typing, choices, cancel, where an article came from, updates."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.domain.article import Article, Provenance
from studyapp.domain.errors import Cancelled, EnvironmentFault
from studyapp.sources.mediawiki import AmbiguousTitle, Fetched
from studyapp.ui.dialogs.provenance_dialog import ProvenanceDialog
from studyapp.ui.dialogs.wiki_dialog import WikiDialog
from studyapp.ui.widgets.buttons import Button, Label
from studyapp.ui.widgets.import_rows import FileState
from tests.helpers.extractor import make_article
from tests.helpers.window import OpenWindow


class SlowWiki:
    """A wiki of one page; what is asked can be held back."""

    def __init__(self) -> None:
        self.revision, self.year = "41", 1901
        self.asked: list[str] = []
        self.variants: list[str | None] = []
        self.go = threading.Event()
        self.go.set()
        self.offline = False

    def fetch(
        self, where: str, *, variant: str | None = None, cancelled: Callable[[], bool] = lambda: False
    ) -> Fetched:
        while not self.go.wait(0.02):
            if cancelled():
                raise Cancelled
        self.variants.append(variant)
        title = where.removeprefix("https://example.org/wiki/")
        if title == "云":
            raise AmbiguousTitle("example.org: several pages; choose", ("云城",), ("https://example.org/wiki/云城",))
        return Fetched(self._article(title), 1)

    def suggestions(self, text: str, *, cancelled: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
        self.asked.append(text)
        while not self.go.wait(0.02):
            if cancelled():
                raise Cancelled
        if self.offline:
            raise EnvironmentFault("example.org: cannot be reached; check the network connection")
        return (f"{text}城", f"{text}河")

    def newest_revisions(
        self, addresses: Iterable[str], *, cancelled: Callable[[], bool] = lambda: False
    ) -> dict[str, str]:
        return dict.fromkeys(addresses, self.revision)

    def _article(self, title: str) -> Article:
        lead = f"{self.year}年，{title}建成车站。1920年，{title}通电。"
        article = make_article(title, ("", lead), ("水灾", "1931年，河水上涨。"))
        licence = "CC BY-SA 4.0 https://creativecommons.org/licenses/by-sa/4.0/"
        history = "https://example.org/w/index.php?title=x&action=history"
        address = f"https://example.org/wiki/{title}"
        return replace(article, provenance=Provenance("mediawiki", address, self.revision, licence, history))


@pytest.fixture
def wiki(opened: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> SlowWiki:
    wiki = SlowWiki()
    monkeypatch.setattr(opened.workspace.imports, "_make_wiki", lambda: wiki)
    return wiki


@pytest.fixture
def dialog(opened: OpenWindow, wiki: SlowWiki) -> WikiDialog:
    opened.window.import_ways.ask_page()
    (dialog,) = opened.window.findChildren(WikiDialog)
    return dialog


def shown(dialog: WikiDialog) -> list[str]:
    return [dialog.titles.item(i).text() for i in range(dialog.titles.count())] if dialog.titles.isVisible() else []


def import_settled(opened: OpenWindow) -> None:
    opened.qtbot.waitUntil(lambda: not opened.window.importing.is_running and not opened.tasks.busy, timeout=20000)
    opened.settle()


def bring(opened: OpenWindow, place: str) -> None:
    opened.window.importing.start_online([place])
    opened.qtbot.waitUntil(lambda: opened.window.importing.is_running or not opened.tasks.busy)
    import_settled(opened)


def test_titles_come_when_typing_pauses(opened: OpenWindow, wiki: SlowWiki, dialog: WikiDialog) -> None:
    QTest.keyClicks(dialog.place, "ab")
    opened.qtbot.waitUntil(lambda: shown(dialog) == ["ab城", "ab河"])
    assert wiki.asked == ["ab"]
    dialog.reject()


def test_older_question_is_given_up(opened: OpenWindow, wiki: SlowWiki, dialog: WikiDialog) -> None:
    wiki.go.clear()
    QTest.keyClicks(dialog.place, "a")
    opened.qtbot.waitUntil(lambda: wiki.asked == ["a"])
    QTest.keyClicks(dialog.place, "b")
    opened.qtbot.waitUntil(lambda: wiki.asked == ["a", "ab"])
    wiki.go.set()
    opened.qtbot.waitUntil(lambda: shown(dialog) == ["ab城", "ab河"])
    dialog.reject()


def test_closing_gives_the_question_up(opened: OpenWindow, wiki: SlowWiki, dialog: WikiDialog) -> None:
    wiki.go.clear()
    QTest.keyClicks(dialog.place, "a")
    opened.qtbot.waitUntil(lambda: wiki.asked == ["a"])
    dialog.reject()
    opened.settle()


def test_offline_is_said_in_the_dialog(opened: OpenWindow, wiki: SlowWiki, dialog: WikiDialog) -> None:
    wiki.offline = True
    QTest.keyClicks(dialog.place, "a")
    opened.qtbot.waitUntil(dialog.told.isVisible)
    assert "example.org" in dialog.told.text()
    assert dialog.do.isEnabled()
    dialog.reject()


def test_title_is_chosen_by_keys_and_imported_in_a_variant(
    opened: OpenWindow, wiki: SlowWiki, dialog: WikiDialog
) -> None:
    QTest.keyClicks(dialog.place, "x")
    opened.qtbot.waitUntil(lambda: bool(shown(dialog)))
    dialog.place.setFocus()
    QTest.keyClick(dialog.place, Qt.Key.Key_Down)
    assert dialog.place.text() == "x城"
    dialog.variant.setCurrentIndex(dialog.variant.findData("zh-tw"))
    QTest.keyClick(dialog.titles, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: bool(wiki.variants))
    import_settled(opened)
    assert wiki.variants == ["zh-tw"]
    assert "x城" in [a.title for a in opened.workspace.reading.articles()]


def test_choice_is_imported_from_its_wiki(opened: OpenWindow, wiki: SlowWiki) -> None:
    opened.window.importing.start_online(["云"], "zh-hk")
    opened.qtbot.waitUntil(lambda: bool(wiki.variants))
    import_settled(opened)
    page = opened.window.importing.page
    assert page.choices.isVisible()
    page.choices.findChildren(Button)[0].click()
    opened.qtbot.waitUntil(lambda: len(wiki.variants) == 2)
    import_settled(opened)
    assert [r.state for r in page.rows.rows] == [FileState.DONE]
    assert wiki.variants == ["zh-hk", "zh-hk"]
    assert "云城" in [a.title for a in opened.workspace.reading.articles()]


def test_section_asked_for_is_opened(opened: OpenWindow, wiki: SlowWiki) -> None:
    bring(opened, "云城#水灾")
    opened.window.importing.page.open_button.click()
    opened.settle()
    assert opened.window.reading.page is not None
    assert opened.window.reading.page.section.heading == "水灾"


def test_cancelling_a_slow_page_ends_the_import(opened: OpenWindow, wiki: SlowWiki) -> None:
    wiki.go.clear()
    opened.window.importing.start_online(["云城", "山城"])
    opened.qtbot.waitUntil(lambda: opened.window.importing.is_running)
    opened.window.importing.cancel()
    import_settled(opened)
    assert {r.state for r in opened.window.importing.page.rows.rows} == {FileState.CANCELLED}


def open_lead(opened: OpenWindow, title: str) -> int:
    article = opened.workspace.reading.find_article(title)
    opened.window.reading.open_section(opened.workspace.reading.sections(article.id)[0].id)
    opened.settle()
    return article.id


def test_provenance_stands_above_the_lead_and_in_a_dialog(opened: OpenWindow, wiki: SlowWiki) -> None:
    bring(opened, "云城")
    opened.window.updating.show_provenance(open_lead(opened, "云城"))  # type: ignore[arg-type]  # an id
    opened.settle()
    line = opened.window.reading.reader.path
    assert line.isVisible()
    assert [part in line.text for part in ("example.org", "41", "CC BY-SA 4.0")] == [True] * 3
    (dialog,) = opened.window.findChildren(ProvenanceDialog)
    said = " ".join([*(w.text() for w in dialog.findChildren(Label)), *(w.text() for w in dialog.findChildren(Button))])
    assert all(part in said for part in ("https://example.org/wiki/云城", "41", "CC BY-SA 4.0", "action=history"))
    dialog.reject()


def test_article_of_a_file_has_no_such_line(opened: OpenWindow) -> None:
    open_lead(opened, "港口")
    assert not opened.window.reading.reader.path.isVisible()


def test_newer_revision_is_offered_and_its_changes_shown(opened: OpenWindow, wiki: SlowWiki) -> None:
    bring(opened, "云城")
    window = opened.window
    window.updating.look_for_all()
    opened.settle()
    assert not window.notices.action.isVisible()
    wiki.revision, wiki.year = "42", 1902
    window.updating.look_for_all()
    opened.settle()
    assert "云城" in window.notices.label.text()
    window.notices.action.click()
    opened.qtbot.waitUntil(lambda: len(wiki.variants) == 2)
    import_settled(opened)
    (file,) = [r.file for r in window.importing.page.rows.rows]
    assert file is not None
    assert "date-corrected" in {d.change for d in file.diff}


def test_library_without_wikis_has_nothing_to_ask(opened: OpenWindow, wiki: SlowWiki) -> None:
    opened.window.updating.look_for_all()
    opened.settle()
    assert opened.window.notices.isVisible()
