"""ReaderView: the text of one section, its dates marked by how well they are known.

Everything but the glyphs is painted under the text, so that a change of knowledge or theme repaints and never lays
the text out again.
"""

from __future__ import annotations

from math import floor

from PySide6.QtCore import (
    QAbstractAnimation,
    QByteArray,
    QEasingCurve,
    QEvent,
    QPoint,
    QPointF,
    QPropertyAnimation,
    Qt,
    QTimer,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.reader_builder import build
from studyapp.ui.widgets.reader_document import Measure
from studyapp.ui.widgets.reader_marks import ReaderMarks, line_top, pieces
from studyapp.ui.widgets.reader_painter import Look, ReaderPainter
from studyapp.ui.widgets.reader_scroll_bar import TickScrollBar

LEFT, RIGHT, TOP = 40, 28, 24
"""Least margins of the text, pixels; the gutter is inside the left one."""
_FOLLOW_MS = 60
_HOVER_MS = 350
_SCROLL_MS = 160
_LINE_STEP = 64


class ReaderView(QTextBrowser):
    """Shows one section.

    Signals: `event_reached(index)` when scrolling brings another event to the reading line; `event_pressed(index)`
    and `event_hovered(index)` for dates (-1: none any more); `link_pressed(address)`; `end_seen` when the last line
    came into view; `edge_passed(direction)` for scrolling on past the end.
    """

    event_reached = Signal(int)
    event_pressed = Signal(int)
    event_hovered = Signal(int)
    link_pressed = Signal(str)
    end_seen = Signal()
    edge_passed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure = Measure()
        self._motion = True
        self._marks: ReaderMarks | None = None
        self._look = Look(left=LEFT)
        self._painter = ReaderPainter(theme)
        self._fixed = False
        self._pressed_at = QPoint()
        self._prepare()
        self._make_timers()
        theme.changed.connect(self._on_theme_changed)

    def _prepare(self) -> None:
        self.setOpenLinks(False)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ticks = TickScrollBar(self._theme, self)
        self.setVerticalScrollBar(self.ticks)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setMouseTracking(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.ticks.tick_pressed.connect(self._on_tick_pressed)
        self.ticks.valueChanged.connect(self._on_scrolled)

    def _make_timers(self) -> None:
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._on_follow)
        self._hover = QTimer(self, singleShot=True, interval=_HOVER_MS)
        self._hover.timeout.connect(lambda: self.event_hovered.emit(self._look.hovered))
        self._glide = QPropertyAnimation(self.ticks, QByteArray(b"value"), self)
        self._glide.setDuration(_SCROLL_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)

    @property
    def page(self) -> SectionPage | None:
        """The section shown."""
        return self._marks.made.page if self._marks else None

    @property
    def active(self) -> int:
        """The event whose sentence is lit, as an index into the page's events; -1 where none."""
        return self._look.active

    @property
    def text_left(self) -> int:
        """Where the text begins, pixels from the left edge of the view."""
        return self._look.left

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        # Nothing is ever read. An empty value, not None: what is None is asked for again at every layout.
        return QByteArray()

    def changeEvent(self, event: QEvent) -> None:
        # Qt would give the document the program's font, and lay it out again.
        if event.type() not in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            super().changeEvent(event)

    # What is shown

    def show_page(self, page: SectionPage, *, keep_place: bool = False) -> None:
        """Show a section from its beginning, or where the reader was."""
        place = self.ticks.value() if keep_place else 0
        active = self._look.active if keep_place else -1
        made = build(page, self._theme, self._measure)
        made.document.setParent(self)  # the view deletes its own document when it gets another
        self.setDocument(made.document)
        self.setCursorWidth(0)
        self._marks = ReaderMarks(made)
        self._look.found = []
        self._look.link, self._look.hovered, self._look.active = None, -1, active
        self._fixed = False
        self._fit()
        self.ticks.set_ticks(self._marks.measure())
        self.ticks.setValue(place)
        self._follow.start()

    def update_events(self, page: SectionPage) -> None:
        """Show the same text with other decisions and levels: repaints, lays nothing out."""
        if self._marks is not None:
            self._marks.made.page = page
            self._marks.place()
            self.ticks.set_ticks(self._marks.measure())
            self._look.active = min(self._look.active, len(page.events) - 1)
            self.viewport().update()

    def set_type(self, measure: Measure, *, tinted: bool = True, motion: bool = True) -> None:
        """Set the measure, whether levels are tinted, and whether scrolling glides."""
        self._look.tinted, self._motion = tinted, motion
        if measure != self._measure:
            self._measure = measure
            if self._marks is not None:
                self.show_page(self._marks.made.page, keep_place=True)
        self.viewport().update()

    def set_active(self, index: int, *, fixed: bool = False, scroll: bool = False) -> None:
        """Light the sentence of an event. `fixed` keeps it until the reader scrolls."""
        page = self.page
        self._look.active = index if page is not None and 0 <= index < len(page.events) else -1
        self._fixed = fixed
        if scroll and page is not None and self._look.active >= 0:
            self.reveal(page.events[index].sentence_start)
        self.viewport().update()

    def reveal(self, offset: int) -> None:
        """Bring an offset of the text to the reading line, a third of the way down."""
        if self._marks is not None:
            self._reveal_position(self._marks.made.position(offset))

    def _reveal_position(self, position: int) -> None:
        if self._marks is not None:
            self._scroll_to(round(line_top(self._marks.made, position) - self.viewport().height() / 3))

    def _scroll_to(self, value: int) -> None:
        self._glide.stop()
        value = max(0, min(value, self.ticks.maximum()))
        if not self._motion or not self.isVisible():
            self.ticks.setValue(value)
            return
        self._glide.setStartValue(self.ticks.value())
        self._glide.setEndValue(value)
        self._glide.start()

    def selection(self) -> tuple[int, int] | None:
        """The selected text as offsets; None where nothing of the section's own text is selected."""
        cursor = self.textCursor()
        if self._marks is None or not cursor.hasSelection():
            return None
        made = self._marks.made
        start, end = made.offset(cursor.selectionStart()), made.offset(cursor.selectionEnd())
        return (start, end) if start is not None and end is not None and start < end else None

    def find_text(self, words: str) -> int:
        """Mark every place of the words; how many there are."""
        self._look.found = []
        cursor = QTextCursor(self.document())
        while words:
            cursor = self.document().find(words, cursor)
            if cursor.isNull():
                break
            self._look.found.append((cursor.selectionStart(), cursor.selectionEnd()))
        self.viewport().update()
        return len(self._look.found)

    def go_to_found(self, number: int) -> None:
        """Bring a found place, counted from 0, to the reading line."""
        if self._look.found:
            self._reveal_position(self._look.found[number % len(self._look.found)][0])

    # Layout

    def _fit(self) -> None:
        if self._marks is None:
            return
        em, width = self._marks.made.em, self.viewport().width()
        room = width - LEFT - RIGHT
        measure = max(8, floor(min(self._measure.widest_em * em, room) / em)) * em
        spare = room - measure
        self._look.left = LEFT + (spare // 2 if spare > em else 0)
        frame = self.document().rootFrame()
        style = frame.frameFormat()
        style.setLeftMargin(self._look.left)
        style.setRightMargin(max(0, width - self._look.left - measure))
        style.setTopMargin(TOP)
        style.setBottomMargin(2 * TOP)
        frame.setFrameFormat(style)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self.cursorForPosition(QPoint(self.text_left, 4)).position() if self._marks else 0
        super().resizeEvent(event)
        if self._marks is not None and event.size().width() != event.oldSize().width():
            at_top = self.ticks.value() == 0
            self._fit()
            self.ticks.set_ticks(self._marks.measure())
            if not at_top:
                self.ticks.setValue(round(line_top(self._marks.made, anchor)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("page"))
        if self._marks is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.ticks.value())
            last = self.cursorForPosition(QPoint(0, self.viewport().height())).block()
            self._look.visible = (
                self.cursorForPosition(QPoint(0, 0)).block().position(),
                last.position() + last.length(),
            )
            self._look.ringed = self.hasFocus()
            self._painter.paint(painter, self._marks, self._look)
        painter.end()
        super().paintEvent(event)

    # What the reader does

    def _document_point(self, point: QPoint) -> QPointF:
        return QPointF(point.x(), point.y() + self.ticks.value())

    def mark_at(self, point: QPoint) -> int:
        """The event whose date stands under a point of the viewport; -1 where none does."""
        return self._marks.at(self._document_point(point)) if self._marks else -1

    def point_of(self, index: int) -> QPoint:
        """The lower left corner of an event's date in the viewport."""
        mark = self._marks.of(index) if self._marks else None
        for rect, _ in pieces(self._marks.made, mark.start, mark.end) if mark and self._marks else ():
            return QPoint(round(rect.left()), round(rect.bottom()) - self.ticks.value())
        return QPoint(self.text_left, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        moved = (point - self._pressed_at).manhattanLength() > 4
        if event.button() is not Qt.MouseButton.LeftButton or moved or self.textCursor().hasSelection():
            return
        index = self.mark_at(point)
        link = self._marks.link_at(self._document_point(point)) if self._marks else None
        if index >= 0:
            self.event_pressed.emit(index)
        elif link is not None:
            self.link_pressed.emit(link.address)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._marks is None:
            return
        point = self._document_point(event.position().toPoint())
        index = self._marks.at(point)
        link = self._marks.link_at(point) if index < 0 else None
        if (index, link) != (self._look.hovered, self._look.link):
            self._look.hovered, self._look.link = index, link
            self._hover.start()
            self.viewport().update()
        pressable = index >= 0 or link is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.IBeamCursor)

    def next_date(self, step: int) -> None:
        """Go to the next (1) or previous (-1) date and speak it."""
        order = [m.index for m in self._marks.marks] if self._marks else []
        if not order:
            return
        present = self._look.hovered if self._look.hovered in order else self._look.active
        at = order.index(present) + step if present in order else 0
        self._look.hovered = order[at % len(order)]
        self.event_pressed.emit(self._look.hovered)
        mark = self._marks.of(self._look.hovered) if self._marks else None
        if mark is not None:
            self._reveal_position(mark.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self.viewport().height() - _LINE_STEP
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {
            Qt.Key.Key_Space: -page if back else page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Down: _LINE_STEP,
            Qt.Key.Key_Up: -_LINE_STEP,
        }
        step = steps.get(Qt.Key(event.key()))
        selects = back and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if step is None or selects:
            super().keyPressEvent(event)
            return
        if step > 0 and self.ticks.value() >= self.ticks.maximum():
            self.edge_passed.emit(1)
        else:
            self._scroll_to(self.ticks.value() + step)

    @Slot()
    def _on_scrolled(self) -> None:
        if self._glide.state() is not QAbstractAnimation.State.Running:
            self._fixed = False
        if not self._follow.isActive():
            self._follow.start()

    @Slot()
    def _on_follow(self) -> None:
        if self._marks is None:
            return
        if self.ticks.value() >= self.ticks.maximum() - 8:
            self.end_seen.emit()
        nearest = self._marks.nearest(self._reading_line())
        if nearest >= 0 and not self._fixed and nearest != self._look.active:
            self._look.active = nearest
            self.viewport().update()
            self.event_reached.emit(nearest)

    def _reading_line(self) -> float:
        """Where the reader is thought to read: a third of the way down, but at the first line in the beginning and
        at the last in the end, so that every event has its turn."""
        value, height = self.ticks.value(), self.viewport().height()
        offset = min(height / 3, value + TOP)
        left = self.ticks.maximum() - value
        if value and left < height:
            offset = max(offset, height - _LINE_STEP - left)
        return value + offset

    @Slot(int)
    def _on_tick_pressed(self, number: int) -> None:
        if self._marks is not None:
            mark = self._marks.marks[number]
            self.event_pressed.emit(mark.index)
            self._reveal_position(mark.start)

    @Slot()
    def _on_theme_changed(self) -> None:
        made = self._marks.made if self._marks else None
        if made is not None and made.font != self._theme.font("article", made.page.language):
            self.show_page(made.page, keep_place=True)
        self.viewport().update()
