"""Pictures of every screen for the manual, made from the starter library: screenshots.py FOLDER [LANGUAGE].

Needs no display: QT_QPA_PLATFORM=offscreen will do. The reviews that lead up to the pictures are played with a clock of
their own, ending three days ago, so that cards are due today.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from studyapp.domain.event import CardKind
from studyapp.domain.ids import EventId
from studyapp.domain.resources import resource
from studyapp.domain.scheduling import Grade
from studyapp.services.exercises import ExerciseKind
from studyapp.services.workspace import Workspace, open_workspace
from studyapp.ui.session import Session, make_application
from studyapp.ui.timescale import Unit
from studyapp.ui.windows.browser_screen import BrowserScreen
from studyapp.ui.windows.review_screen import ReviewScreen
from studyapp.ui.windows.timeline_screen import TimelineScreen

SIZE = (1440, 900)
CORNER = (200, 200)
"""Where the window stands: away from the pointer, which would light a button."""
PATIENCE = 30
"""Seconds to wait for work that is under way."""
DAYS = 150
COLOURS, EXACT, HUE = 256, 80, 0xF0F0F0
COLUMN = QRect(340, 48, 760, 660)
"""The column of a review or an exercise."""

READ, EVENT = "中苏关系", "贷给中国"
TYPED = "1953"
NEW_ARTICLE = """# 南岭铁路

1872年10月14日，南岭铁路第一段通车。1889年，公司在东港设立总部。

## 其后

王明《南岭铁路史》1998年版。1901年3月，公司改为官办，其余工程于次年完成。
"""


def play_reviews(workspace: Workspace, clock: list[datetime], end: datetime) -> None:
    """Learn the article section by section and answer what comes, as a reader would."""
    chance = Random(7)
    article = workspace.reading.find_article(READ)
    sections = [s.id for s in workspace.reading.sections(article.id)]
    while clock[0] < end:
        if sections and chance.random() < 0.4:
            workspace.reading.learn(section_ids=[sections.pop(0)])
        for _ in range(24):
            item = workspace.reviewing.next_item()
            if item is None:
                break
            grade = chance.choices((Grade.AGAIN, Grade.HARD, Grade.GOOD, Grade.EASY), (10, 12, 68, 10))[0]
            workspace.reviewing.grade(item.card.id, grade, typed=item.card.answer, taken_ms=chance.randint(3000, 12000))
            clock[0] += timedelta(seconds=15)
        clock[0] += timedelta(days=chance.choice((1, 1, 1, 2, 3)))


def prepare(data: Path, language: str) -> None:
    """A library of the starter articles, partly learned, as it stands today."""
    clock = [datetime.now(UTC) - timedelta(days=DAYS)]
    end = datetime.now(UTC) - timedelta(days=3)
    with open_workspace(data, clock=lambda: clock[0]) as workspace:
        workspace.imports.import_starter()
        workspace.settings.set(language=language, theme="light", reduced_motion=True, new_per_day=8)
        workspace.settings.set(first_run_done=True)
        play_reviews(workspace, clock, end)


def few_colours(image: QImage) -> QImage:
    """The picture in 256 colours, a third of the bytes: the commonest, then the commonest of every other hue."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I")).most_common()
    table = [colour for colour, _ in counted[:EXACT]]
    hues = {colour & HUE for colour in table}
    for colour, _ in counted[EXACT:]:
        if len(table) < COLOURS and colour & HUE not in hues:
            hues.add(colour & HUE)
            table.append(colour)
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table)


class Camera:
    """Takes the pictures of one session, one method a screen."""

    def __init__(self, session: Session, folder: Path) -> None:
        self.session = session
        self.window = session.window
        self.workspace = session.workspace
        self.folder = folder

    def settle(self) -> None:
        """Wait until nothing is under way."""
        end = time.monotonic() + PATIENCE
        QTest.qWait(400)
        while self.session.tasks.busy and time.monotonic() < end:
            QTest.qWait(20)
        QTest.qWait(400)

    def shoot(self, name: str, part: QRect | None = None, *, of: QWidget | None = None) -> None:
        """Keep what the window, or a dialog, shows now."""
        self.settle()
        target = of or self.window
        picture = target.grab(part) if part is not None else target.grab()
        few_colours(picture.toImage()).save(str(self.folder / f"{name}.png"), quality=0)
        print(self.folder / f"{name}.png")

    def event(self) -> EventId:
        """The event that the pictures are about."""
        return self.workspace.browsing.ids(f"article:{READ} {EVENT}")[0]

    def reading(self) -> None:
        """Text and cards; a card while it is edited; the note on a date; the dark theme."""
        window, reading = self.window, self.window.reading
        window.open_passage(self.event())
        self.shoot("reading")
        view = reading.reader.view
        window.overlays.note.show_event(reading.page, view.active, view.point_of(view.active))  # type: ignore[arg-type]  # a page is shown
        self.shoot("note", QRect(296, 48, 784, 560))
        window.overlays.note.hide()
        reading.do("edit")
        self.shoot("edit", QRect(1080, 48, 360, 560))
        reading.cards.close_editor()
        window.store_settings(theme="dark")
        self.shoot("reading-dark")
        window.store_settings(theme="light")
        self.settle()

    def review(self) -> None:
        """A question, a typed date, the answer, an exercise."""
        self.window.show_screen(1)
        self.settle()
        screen = self.window.screen_at(1)
        assert isinstance(screen, ReviewScreen)
        cards = self.workspace.reading.event(self.event()).cards
        asked = next(c.id for c in cards if c.kind is CardKind.EVENT_DATE)
        screen.ask(self.workspace.reviewing.item(asked))
        self.settle()
        field = screen.findChild(QLineEdit)
        assert field is not None
        QTest.keyClicks(field, TYPED)
        self.shoot("review-question")
        screen.show_answer()
        self.shoot("review-answer")
        exercise = self.workspace.reviewing.exercise(ExerciseKind.ORDER, random=Random(3))
        screen.show_exercise(exercise)
        self.shoot("exercise", COLUMN)

    def timeline(self) -> None:
        """The years of one event in all articles."""
        self.window.open_on_timeline(self.event())
        self.settle()
        screen = self.window.screen_at(2)
        assert isinstance(screen, TimelineScreen)
        screen.canvas.show_unit(Unit.YEAR)
        self.shoot("timeline")

    def browser(self) -> None:
        """Cards found by article and years, several of them selected."""
        self.window.search(f"article:{READ} year:1920..1960")
        self.settle()
        screen = self.window.screen_at(3)
        assert isinstance(screen, BrowserScreen)
        table = screen.table
        chosen = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in (2, 3, 5):
            table.selectionModel().select(table.model().index(row, 0), chosen)
        self.shoot("cards")

    def statistics(self) -> None:
        """The numbers."""
        self.window.show_screen(4)
        self.shoot("statistics")

    def importing(self, inbox: Path) -> None:
        """Files held over the window, and the report on them."""
        starter = resource("library", "zh-yita-incident.md").read_text("utf-8")
        (inbox / "伊塔事件.md").write_text(starter.replace("1962年", "1963年", 1), "utf-8")
        (inbox / "南岭铁路.md").write_text(NEW_ARTICLE, "utf-8")
        (inbox / "封面.psd").write_bytes(b"8BPS" + bytes(60))
        self.window.show_screen(0)
        paths = sorted(inbox.iterdir())
        ways = self.window.import_ways
        ways.foresee(paths)
        self.shoot("import-drop")
        ways.drag_left()
        self.window.importing.start(paths)
        self.settle()
        self.window.importing.show_report()
        self.settle()
        self.window.notices.hide()
        self.shoot("import-report")

    def dialogs(self) -> None:
        """Export, settings, Wikipedia."""
        self._dialog("export", self.window.export)
        self._dialog("settings", self.window.open_settings)
        self._dialog("wikipedia", self.window.import_ways.ask_page)

    def _dialog(self, name: str, ask: Callable[[], object]) -> None:
        ask()
        self.settle()
        dialog = make_application().activeModalWidget()
        assert dialog is not None, name
        self.shoot(name, of=dialog)
        dialog.close()
        self.settle()


def open_session(data: Path) -> Session:
    """The window on a library, shown."""
    session = Session(data, make_application(), movable=True)
    session.open(open_workspace(data))
    session.window.resize(*SIZE)
    session.window.move(*CORNER)
    session.window.show()
    return session


def first_start(data: Path, folder: Path, language: str) -> None:
    """The page that greets, over a library of its own."""
    with open_workspace(data) as workspace:
        workspace.settings.set(language=language, theme="light")
    session = open_session(data)
    Camera(session, folder).settle()
    Camera(session, folder).shoot("first-start", QRect(420, 160, 600, 600))
    session.window.hide()
    session.close()


def main(folder: Path, language: str) -> None:
    """Make the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        data, inbox = Path(scratch, "library"), Path(scratch, "inbox")
        inbox.mkdir()
        make_application()
        prepare(data, language)
        session = open_session(data)
        camera = Camera(session, folder)
        camera.settle()
        for take in (camera.reading, camera.review, camera.timeline, camera.browser, camera.statistics):
            take()
        camera.importing(inbox)
        camera.dialogs()
        session.window.hide()
        session.close()
        first_start(Path(scratch, "first"), folder, language)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "zh_CN")
