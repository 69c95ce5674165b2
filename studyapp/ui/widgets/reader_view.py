"""ReaderView: the text of one section, its dates marked by how well they are known.

Marks, the lit sentence, rules under links and the bar in the gutter are painted under the text, so that a change of
knowledge or theme repaints and never lays the text out again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from math import floor
from typing import Any

from PySide6.QtCore import (
    QAbstractAnimation,
    QByteArray,
    QEasingCurve,
    QPoint,
    QPointF,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from studyapp.domain.library import EventState, Level, StoredEvent
from studyapp.ui.models.section_page import SectionPage, Standing
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.reader_builder import build
from studyapp.ui.widgets.reader_document import Measure, PlacedLink, ReaderDocument
from studyapp.ui.widgets.reader_scroll_bar import Tick, TickScrollBar

LEFT, RIGHT, TOP = 40, 28, 24
"""Least margins of the text, pixels; the gutter is inside the left one."""
_GUTTER_BAR = 20
_FOLLOW_MS = 60
_HOVER_MS = 350
_SCROLL_MS = 160
_LEVEL_TOKENS = {Level.LEARNING: "k1", Level.FAMILIAR: "k2", Level.SOLID: "k3"}
_TICK_TOKENS = {Level.UNLEARNED: "control", Level.LEARNING: "kbar", Level.FAMILIAR: "kbar", Level.SOLID: "accent"}


@dataclass(frozen=True, slots=True)
class Mark:
    """The date of an event in positions of the document, and how it is shown."""

    start: int
    end: int
    index: int
    level: Level
    due: bool


def _x(line: QTextLine, position: int) -> float:
    pair: Any = line.cursorToX(position)  # a pair, though the stubs do not say so
    return float(pair[0])


class ReaderView(QTextBrowser):
    """Shows one section.

    Signals: `event_reached(index)` when scrolling brings another event to the reading line; `event_pressed(index)`
    and `event_hovered(index, point)` for dates (-1: none any more); `link_pressed(address)`; `end_seen` when the last
    line came into view; `edge_passed(direction)` for scrolling on past the end (1) or the beginning (-1).
    """

    event_reached = Signal(int)
    event_pressed = Signal(int)
    event_hovered = Signal(int, QPoint)
    link_pressed = Signal(str)
    end_seen = Signal()
    edge_passed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measure = Measure()
        self._tinted = True
        self._motion = True
        self._made: ReaderDocument | None = None
        self._marks: list[Mark] = []
        self._tops: list[float] = []
        self._active = -1
        self._hovered_mark = -1
        self._hovered_link: PlacedLink | None = None
        self._fixed = False
        self._found: list[tuple[int, int]] = []
        self._prepare()
        self._make_timers()
        theme.changed.connect(self._on_theme_changed)

    def _prepare(self) -> None:
        self.setOpenLinks(False)
        self.setReadOnly(True)
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
        self.setUndoRedoEnabled(False)
        self.ticks.tick_pressed.connect(self._on_tick_pressed)
        self.ticks.valueChanged.connect(self._on_scrolled)

    def _make_timers(self) -> None:
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._on_follow)
        self._hover = QTimer(self, singleShot=True, interval=_HOVER_MS)
        self._hover.timeout.connect(self._on_hover)
        self._glide = QPropertyAnimation(self.ticks, QByteArray(b"value"), self)
        self._glide.setDuration(_SCROLL_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)

    @property
    def page(self) -> SectionPage | None:
        """The section shown."""
        return self._made.page if self._made else None

    @property
    def active(self) -> int:
        """The event whose sentence is lit, as an index into the page's events; -1 where none."""
        return self._active

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        # An empty value, not None: what is None is asked for again at every layout.
        return QByteArray()

    def show_page(self, page: SectionPage, *, keep_place: bool = False) -> None:
        """Show a section from its beginning, or where the reader was."""
        place = self.ticks.value() if keep_place else 0
        self._made = build(page, self._theme, self._measure)
        document = self._made.document
        document.setParent(self)  # the view deletes its own document when it gets another
        self.setDocument(document)
        self.setCursorWidth(0)
        self._found = []
        self._fit()
        self._place_marks()
        self._active = -1
        self._fixed = False
        self.ticks.setValue(place)
        self._follow.start()

    def update_events(self, page: SectionPage) -> None:
        """Show the same text with other decisions and levels: repaints, lays nothing out."""
        if self._made is not None:
            self._made.page = page
            self._place_marks()
            self.viewport().update()

    def set_type(self, measure: Measure, *, tinted: bool = True, motion: bool = True) -> None:
        """Set the measure, whether levels are tinted, and whether scrolling glides."""
        self._tinted, self._motion = tinted, motion
        if measure != self._measure:
            self._measure = measure
            if self._made is not None:
                self.show_page(self._made.page, keep_place=True)
        self.viewport().update()

    def set_active(self, index: int, *, fixed: bool = False, scroll: bool = False) -> None:
        """Light the sentence of an event. `fixed` keeps it until the reader scrolls."""
        self._active = index if self._made and 0 <= index < len(self._made.page.events) else -1
        self._fixed = fixed
        if scroll and self._active >= 0:
            self.reveal(self._made.page.events[index].sentence_start if self._made else 0)
        self.viewport().update()

    def reveal(self, offset: int) -> None:
        """Bring an offset of the text to the reading line, a third of the way down."""
        if self._made is not None:
            self._scroll_to(round(self._y(self._made.position(offset)) - self.viewport().height() / 3))

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
        if self._made is None or not cursor.hasSelection():
            return None
        start, end = self._made.offset(cursor.selectionStart()), self._made.offset(cursor.selectionEnd())
        return (start, end) if start is not None and end is not None and start < end else None

    def find_text(self, words: str) -> int:
        """Mark every place of the words; how many there are."""
        self._found = []
        document = self.document()
        cursor = QTextCursor(document)
        while words:
            cursor = document.find(words, cursor)
            if cursor.isNull():
                break
            self._found.append((cursor.selectionStart(), cursor.selectionEnd()))
        self.viewport().update()
        return len(self._found)

    def go_to_found(self, number: int) -> None:
        """Bring a found place, counted from 0, to the reading line."""
        if self._found:
            start, _ = self._found[number % len(self._found)]
            self._scroll_to(round(self._y(start) - self.viewport().height() / 3))

    def _fit(self) -> None:
        if self._made is None:
            return
        em = self._made.em
        room = self.viewport().width() - LEFT - RIGHT
        measure = max(em * 8, floor(min(self._measure.widest_em * em, room) / em) * em)
        left = max(LEFT, (self.viewport().width() + self.ticks.width() - measure) // 2) if room > measure + em else LEFT
        frame = self.document().rootFrame()
        style = frame.frameFormat()
        style.setLeftMargin(left)
        style.setRightMargin(max(0, self.viewport().width() - left - measure))
        style.setTopMargin(TOP)
        style.setBottomMargin(TOP * 2)
        frame.setFrameFormat(style)
        self._left = left
        self.viewport().setProperty("textLeft", left)

    @property
    def text_left(self) -> int:
        """Where the text begins, pixels from the left edge of the view."""
        return getattr(self, "_left", LEFT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._offset_at_line() if self._made is not None else None
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            self._measure_tops()
            if anchor is not None:
                self.ticks.setValue(round(self._y(anchor)))

    def _offset_at_line(self) -> int:
        return self.cursorForPosition(QPoint(self.text_left, 4)).position()

    # Where things are.

    def _origin(self, block: QTextBlock) -> QPointF:
        return self.document().documentLayout().blockBoundingRect(block).topLeft()

    def _y(self, position: int) -> float:
        block = self.document().findBlock(position)
        origin = self._origin(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return origin.y() + (line.y() if line.isValid() else 0.0)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
        """The rectangles of a run of text, one a line, in document coordinates, each with its baseline."""
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            origin = self._origin(block)
            layout = block.layout()
            for i in range(layout.lineCount()):
                line = layout.lineAt(i)
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                if first < last:
                    left, right = _x(line, first), _x(line, last)
                    top = origin.y() + line.y()
                    yield QRectF(origin.x() + left, top, right - left, line.height()), top + line.ascent()
            block = block.next()

    def _place_marks(self) -> None:
        self._marks = []
        if self._made is None:
            return
        page = self._made.page
        for i, (event, standing) in enumerate(zip(page.events, page.standings, strict=True)):
            if event.state is not EventState.REJECTED and event.start < event.end:
                self._marks.append(self._mark(i, event, standing))
        self._marks.sort(key=lambda m: m.start)
        self._measure_tops()

    def _mark(self, index: int, event: StoredEvent, standing: Standing) -> Mark:
        assert self._made is not None
        start, end = self._made.position(event.start), self._made.position(event.end)
        return Mark(start, end, index, standing.level, standing.due)

    def _measure_tops(self) -> None:
        if self._made is None:
            return
        height = max(1.0, self.document().size().height())
        self._tops = [self._y(self._made.position(e.sentence_start)) for e in self._made.page.events]
        ticks = [Tick(self._y(m.start) / height, "seal" if m.due else _TICK_TOKENS[m.level]) for m in self._marks]
        self.ticks.set_ticks(ticks)

    def mark_at(self, point: QPoint) -> int:
        """The event whose date stands under a point of the viewport; -1 where none does."""
        position = self._position_at(point)
        at = bisect_right(self._marks, position, key=lambda m: m.start) - 1
        if position >= 0 and at >= 0 and position < self._marks[at].end:
            return self._marks[at].index
        return -1

    def _position_at(self, point: QPoint) -> int:
        place = QPointF(point.x() + self.horizontalScrollBar().value(), point.y() + self.ticks.value())
        return self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.ExactHit)

    def _link_at(self, point: QPoint) -> PlacedLink | None:
        position = self._position_at(point)
        links = self._made.links if self._made else []
        return next((k for k in links if k.start <= position < k.end), None)

    # Painting, under the text.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("page"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.ticks.value())
        first, last = self._visible()
        self._paint_lit(painter)
        self._paint_found(painter, first, last)
        self._paint_links(painter, first, last)
        at = bisect_left(self._marks, first, key=lambda m: m.end)
        for mark in self._marks[at:]:
            if mark.start > last:
                break
            self._paint_mark(painter, mark)
        self._paint_tables(painter)
        painter.end()
        super().paintEvent(event)

    def _visible(self) -> tuple[int, int]:
        first = self.cursorForPosition(QPoint(0, 0)).block().position()
        last_block = self.cursorForPosition(QPoint(0, self.viewport().height())).block()
        return first, last_block.position() + last_block.length()

    def _paint_lit(self, painter: QPainter) -> None:
        if self._made is None or self._active < 0:
            return
        event = self._made.page.events[self._active]
        start, end = self._made.position(event.sentence_start), self._made.position(event.sentence_end)
        em = self._made.em
        top = bottom = None
        for rect, baseline in self._pieces(start, end):
            lit = QRectF(rect.left() - 1, baseline - 1.08 * em, rect.width() + 2, 1.5 * em)
            painter.fillRect(lit, self._theme.color("lit"))
            top = lit.top() if top is None else top
            bottom = lit.bottom()
        if top is not None and bottom is not None:
            bar = QRectF(self.text_left - _GUTTER_BAR + 4, top, 3, bottom - top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_found(self, painter: QPainter, first: int, last: int) -> None:
        for start, end in self._found:
            if start <= last and end >= first:
                for rect, baseline in self._pieces(start, end):
                    em = self._made.em if self._made else 18
                    painter.fillRect(QRectF(rect.left(), baseline - em, rect.width(), 1.35 * em), self._color("lit"))

    def _color(self, token: str) -> QColor:
        return self._theme.color(token)

    def _paint_links(self, painter: QPainter, first: int, last: int) -> None:
        for link in self._made.links if self._made else ():
            is_hovered = link is self._hovered_link
            if link.start > last or link.end < first or not (link.inside or is_hovered):
                continue
            for rect, baseline in self._pieces(link.start, link.end):
                y = round(baseline + 0.3 * (self._made.em if self._made else 18))
                color = self._color("accent" if is_hovered else "track")
                painter.fillRect(QRectF(rect.left(), y, rect.width(), 1), color)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        em = self._made.em if self._made else 18
        for rect, baseline in self._pieces(mark.start, mark.end):
            low = baseline + 0.32 * em
            token = _LEVEL_TOKENS.get(mark.level)
            if token is None:
                self._paint_rule(painter, rect, round(low) + 0.5)
            elif self._tinted:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._color(token))
                painter.drawRoundedRect(QRectF(rect.left(), low - 0.58 * em, rect.width(), 0.58 * em), 2, 2)
            if mark.due:
                painter.fillRect(QRectF(rect.left(), low - 0.5, rect.width(), 1.5), self._color("seal"))
        if mark.index == self._hovered_mark and self.hasFocus():
            self._paint_ring(painter, mark)

    def _paint_rule(self, painter: QPainter, rect: QRectF, y: float) -> None:
        pen = QPen(self._color("control"), 1.2)
        pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _paint_ring(self, painter: QPainter, mark: Mark) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._color("accent"), 2))
        em = self._made.em if self._made else 18
        for rect, baseline in self._pieces(mark.start, mark.end):
            painter.drawRoundedRect(QRectF(rect.left() - 2, baseline - 1.05 * em, rect.width() + 4, 1.5 * em), 3, 3)

    def _paint_tables(self, painter: QPainter) -> None:
        layout = self.document().documentLayout()
        for table in self._made.tables if self._made else ():
            box = layout.frameBoundingRect(table)
            for row in range(table.rows()):
                bottom = max(
                    layout.blockBoundingRect(table.cellAt(row, c).lastCursorPosition().block()).bottom()
                    for c in range(table.columns())
                )
                color = self._color("control" if row == 0 else "line")
                painter.fillRect(QRectF(box.left(), round(bottom + 5), box.width(), 1), color)

    # What the reader does.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        moved = (point - getattr(self, "_pressed_at", point)).manhattanLength()
        if event.button() is not Qt.MouseButton.LeftButton or moved > 4 or self.textCursor().hasSelection():
            return
        link = self._link_at(point)
        index = self.mark_at(point)
        if index >= 0:
            self.event_pressed.emit(index)
        elif link is not None:
            self.link_pressed.emit(link.address)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        index = self.mark_at(point)
        link = self._link_at(point) if index < 0 else None
        if index != self._hovered_mark or link is not self._hovered_link:
            self._hovered_mark, self._hovered_link = index, link
            self._hover_point = point
            self._hover.start()
            self.viewport().update()
        pressable = index >= 0 or link is not None
        shape = Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def next_date(self, step: int) -> None:
        """Go to the next (1) or previous (-1) date and speak it."""
        order = [m.index for m in self._marks]
        if not order:
            return
        at = order.index(self._hovered_mark) + step if self._hovered_mark in order else (0 if step > 0 else -1)
        mark = self._marks[at % len(order)]
        self._hovered_mark = mark.index
        self._scroll_to(round(self._y(mark.start) - self.viewport().height() / 3))
        self.event_pressed.emit(mark.index)

    def point_of(self, index: int) -> QPoint:
        """The lower left corner of an event's date in the viewport."""
        mark = next((m for m in self._marks if m.index == index), None)
        for rect, _ in self._pieces(mark.start, mark.end) if mark else ():
            return QPoint(round(rect.left()), round(rect.bottom()) - self.ticks.value())
        return QPoint(self.text_left, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Down)
        up = event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_Up)
        before = self.ticks.value()
        if event.key() is Qt.Key.Key_Space:
            step = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._scroll_to(before + step * (self.viewport().height() - 64))
        elif down or up:
            page = event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
            amount = self.viewport().height() - 64 if page else 64
            self._scroll_to(before + (amount if down else -amount))
        else:
            super().keyPressEvent(event)
            return
        if down and before >= self.ticks.maximum():
            self.edge_passed.emit(1)
        event.accept()

    @Slot()
    def _on_scrolled(self) -> None:
        if self._glide.state() is not QAbstractAnimation.State.Running:
            self._fixed = False
        if not self._follow.isActive():
            self._follow.start()

    @Slot()
    def _on_follow(self) -> None:
        if self._made is None:
            return
        if self.ticks.value() >= self.ticks.maximum() - 8:
            self.end_seen.emit()
        if self._fixed or not self._tops:
            return
        line = self.ticks.value() + self.viewport().height() / 3
        nearest = min(range(len(self._tops)), key=lambda i: abs(self._tops[i] - line))
        if nearest != self._active:
            self._active = nearest
            self.viewport().update()
            self.event_reached.emit(nearest)

    @Slot()
    def _on_hover(self) -> None:
        self.event_hovered.emit(self._hovered_mark, self._hover_point)

    @Slot(int)
    def _on_tick_pressed(self, number: int) -> None:
        self.event_pressed.emit(self._marks[number].index)

    @Slot()
    def _on_theme_changed(self) -> None:
        fonts_changed = self._made is not None and self._made.font != self._theme.font(
            "article", self._made.page.language
        )
        if fonts_changed and self._made is not None:
            self.show_page(self._made.page, keep_place=True)
        self.viewport().update()
