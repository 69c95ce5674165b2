"""TimelineCanvas: lanes of events under a time axis that can be zoomed and dragged, from millennia to days."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from studyapp.domain.ids import EventId
from studyapp.services.statistics import TimelineEvent
from studyapp.ui.models.timeline_lanes import LaneView, Mark, Place, bounds_of, find
from studyapp.ui.theme import Theme
from studyapp.ui.timescale import PIXELS_PER_DAY, TimeScale, Unit
from studyapp.ui.widgets.buttons import plain_tip
from studyapp.ui.widgets.notice_bar import announce
from studyapp.ui.widgets.timeline_layout import Hit, TimelineLayout
from studyapp.ui.widgets.timeline_painter import AXIS, LaneBox, TimelinePainter

TITLES = 176
"""Width of the column of lane titles."""
_STEP = 1.25
_DRAG = 4
_MARGIN = 0.04
_FLAG_ROOM = 130
"""Pixels kept free at the right for the flags of the last events, where all time is shown."""
_SETTLE_MS = 180


class TimelineCanvas(QAbstractScrollArea):
    """Shows lanes.

    Signals: `event_chosen(EventId)` when the choice has moved; `event_opened(EventId)` on Enter or double click;
    `scale_changed` when another stretch of time is shown.
    """

    event_chosen = Signal(object)
    event_opened = Signal(object)
    scale_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = TimelinePainter(theme)
        self._views: Sequence[LaneView] = ()
        self._layout = TimelineLayout(self._painter)
        self._scale = TimeScale.fitting(0, 1, 1)
        self._chosen: Place | None = None
        self._pressed: QPoint | None = None
        self._dragged = False
        self._ring = False
        self._start = (self._scale, 0)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self.fit_heights)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        theme.changed.connect(self._on_theme_changed)

    # What is shown

    @property
    def scale(self) -> TimeScale:
        """The scale; its left edge is that of the lanes, right of their titles."""
        return self._scale

    @property
    def views(self) -> Sequence[LaneView]:
        """The lanes."""
        return self._views

    @property
    def chosen(self) -> TimelineEvent | None:
        """The event chosen."""
        return self._chosen.event if self._chosen else None

    @property
    def lanes_width(self) -> int:
        """Width of the lanes, pixels."""
        return max(1, self.viewport().width() - self._theme.px(TITLES))

    @property
    def stretch(self) -> tuple[float, float]:
        """First and last day shown."""
        return self._scale.first, self._scale.day(self.lanes_width)

    def show_lanes(self, views: Sequence[LaneView], *, keep: bool = False) -> None:
        """Show lanes; unless `keep`, all of their time."""
        self._views = views
        self._layout.forget()
        if self._chosen is not None:
            self._chosen = find(views, self._chosen.event.event_id)
        if keep:
            self.fit_heights()
        else:
            self.show_all()
        spoken = (f"{v.title}, {self.tr('%n events', '', v.total)}" for v in islice(views, 20))
        self.setAccessibleName("; ".join(spoken))

    def show_all(self) -> None:
        """Show all time there is."""
        low, high = bounds_of(self._views)
        room = max(30.0, (high - low) * _MARGIN)
        width = max(200, self.lanes_width - _FLAG_ROOM)
        self.set_scale(TimeScale.fitting(low - room, high + room, width))

    def set_scale(self, scale: TimeScale) -> None:
        """Show another stretch of time."""
        self._scale = scale
        self._settled.start()
        self.viewport().update()
        self.scale_changed.emit()

    def show_unit(self, unit: Unit) -> None:
        """Zoom to a scale on which that unit can be seen, around what is chosen or the middle."""
        at = self._anchor()
        self.set_scale(self._scale.zoomed(PIXELS_PER_DAY[unit] / self._scale.per_day, at))

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Zoom by a factor, around a place in pixels or what is chosen."""
        self.set_scale(self._scale.zoomed(factor, self._anchor() if at is None else at))

    def _anchor(self) -> float:
        if self._chosen is not None:
            x = self._scale.x(self._chosen.event.middle)
            if 0 <= x <= self.lanes_width:
                return x
        return self.lanes_width / 2

    def go_to(self, day: float) -> None:
        """Bring a day into the middle and choose what is nearest to it."""
        self.set_scale(self._scale.moved(self._scale.x(day) - self.lanes_width / 2))
        near = [(v.nearest(day), n) for n, v in enumerate(self._views)]
        found = [(abs(e.middle - day), n, e) for e, n in near if e is not None]
        if found:
            _, number, event = min(found, key=lambda f: f[:2])
            self.choose(Place(number, event))

    def choose(self, place: Place | None) -> None:
        """Choose an event and bring it into view."""
        self._chosen = place
        self._layout.chosen = place.event.event_id if place is not None else None
        if place is not None:
            self._layout.forget(place.lane)
            self._bring(place)
            announce(self, place.event.text)
            self.event_chosen.emit(place.event.event_id)
        self.viewport().update()

    def choose_id(self, event_id: EventId) -> None:
        """Choose an event by its id, zooming in until it stands in view; nothing happens where it is not shown."""
        place = find(self._views, event_id)
        if place is not None:
            middle = place.event.middle
            if self._scale.per_day < PIXELS_PER_DAY[Unit.YEAR]:
                self._scale = TimeScale(middle, PIXELS_PER_DAY[Unit.YEAR]).moved(-self.lanes_width / 2)
            self.choose(place)
            self.set_scale(self._scale)

    def _bring(self, place: Place) -> None:
        x = self._scale.x(place.event.middle)
        if not 20 <= x <= self.lanes_width - 60:
            self.set_scale(self._scale.moved(x - self.lanes_width / 2))
        if place.lane < len(self._layout.boxes):
            box, bar = self._layout.boxes[place.lane], self.verticalScrollBar()
            seen = self.viewport().height() - AXIS
            if box.top < bar.value() or box.top + box.height > bar.value() + seen:
                bar.setValue(round(box.top - (seen - box.height) / 2))

    def fit_heights(self) -> None:
        """Give each lane the height its flags need now, and the rest of the window to all."""
        seen = self.viewport().height() - AXIS
        self._layout.fit(self._views, self._scale, (self.lanes_width, seen))
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._layout.height - seen))
        bar.setPageStep(seen)
        self.viewport().update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("page"))
        titles, width, height = self._theme.px(TITLES), self.lanes_width, self.viewport().height()
        painter.save()
        painter.translate(titles, 0)
        painter.setClipRect(QRectF(0, 0, width, height))
        self._painter.paint_axis(painter, self._scale, width, height)
        painter.setClipRect(QRectF(0, AXIS, width, height - AXIS))
        self._paint_moment(painter, height)
        painter.translate(0, AXIS - self.verticalScrollBar().value())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._shown()
        for box in shown:
            self._paint_lane(painter, box)
        painter.restore()
        self._paint_chosen(painter, titles, height)
        self._paint_titles(painter, shown)
        painter.end()

    def _shown(self) -> list[LaneBox]:
        top = self.verticalScrollBar().value()
        return self._layout.between(top, top + self.viewport().height())

    def _paint_lane(self, painter: QPainter, box: LaneBox) -> None:
        paint, scale, width = self._painter, self._scale, self.lanes_width
        paint.paint_lane(painter, box, scale, width)
        spans = box.view.spans_between(scale.first, scale.day(width))
        paint.paint_spans(painter, box, scale, spans)
        chosen = self._chosen.event.event_id if self._chosen else None
        flags = self._layout.flags(box, scale, width)
        paint.paint_poles(painter, box, flags)
        for flag in flags:
            paint.paint_flag(painter, box, flag, box.view.points[flag.key], chosen=chosen)
        for mark in box.view.marks(scale, -40, width + 40):
            paint.paint_mark(painter, box, scale, mark)

    def shown_words(self, event_id: EventId) -> str:
        """What the flag of an event says now; empty where it has none in view."""
        for box in self._shown():
            for flag in self._layout.flags(box, self._scale, self.lanes_width):
                event = box.view.points[flag.key]
                if event.event_id == event_id:
                    bold = self._chosen is not None and self._chosen.event.event_id == event_id
                    return self._painter.fitted(event.text, flag, bold=bold)
        return ""

    def _moment(self) -> float | None:
        """Where the chosen event stands, in pixels; None where it is out of view."""
        if self._chosen is None or self._chosen.lane >= len(self._layout.boxes):
            return None
        x = self._scale.x(self._chosen.event.middle)
        return x if 0 <= x <= self.lanes_width else None

    def _paint_moment(self, painter: QPainter, height: int) -> None:
        """The moment of the chosen event through all lanes, behind their words."""
        x = self._moment()
        if x is not None:
            painter.setPen(QPen(self._theme.color("accent"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(round(x) + 0.5, AXIS), QPointF(round(x) + 0.5, height))

    def _paint_chosen(self, painter: QPainter, titles: int, height: int) -> None:
        if self._chosen is None or self._moment() is None:
            return
        event = self._chosen.event
        painter.save()
        painter.setClipRect(QRectF(titles, AXIS, self.lanes_width, height - AXIS))
        painter.translate(titles, 0)
        painter.translate(0, AXIS - self.verticalScrollBar().value())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.paint_ring(painter, self._layout.boxes[self._chosen.lane], self._scale, event)
        painter.restore()

    def _paint_titles(self, painter: QPainter, shown: list[LaneBox]) -> None:
        theme, titles = self._theme, self._theme.px(TITLES)
        painter.fillRect(0, 0, titles, self.viewport().height(), theme.color("chrome"))
        painter.save()
        painter.setClipRect(0, AXIS, titles, self.viewport().height())
        painter.translate(0, AXIS - self.verticalScrollBar().value())
        for box in shown:
            self._paint_title(painter, box, titles)
        painter.restore()
        painter.setPen(theme.color("line"))
        painter.drawLine(titles - 1, 0, titles - 1, self.viewport().height())
        painter.drawLine(0, AXIS, self.viewport().width(), AXIS)
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_title(self, painter: QPainter, box: LaneBox, titles: int) -> None:
        theme = self._theme
        top = round(box.top)
        painter.fillRect(16, top + 19, 8, 8, theme.lane(box.number))
        font = theme.font("body-bold")
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        room = titles - 32 - 12
        title = painter.fontMetrics().elidedText(box.view.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(32, top + 28, title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(32, top + 48, self._progress_words(box.view))
        painter.setPen(theme.color("line"))
        painter.drawLine(0, round(box.top + box.height) - 1, titles, round(box.top + box.height) - 1)

    def _title_at(self, y: float) -> str:
        """The whole title of the lane at a height of the viewport, which may be shown cut."""
        y += self.verticalScrollBar().value() - AXIS
        return next((b.view.title for b in self._layout.boxes if b.top <= y < b.top + b.height), "")

    def _progress_words(self, view: LaneView) -> str:
        if not view.learned:
            return self.tr("%n not learned", "", view.total)
        words = self.tr("learned %1 / %2").replace("%1", str(view.learned))
        return words.replace("%2", str(view.total))

    # Events

    def hit(self, at: QPointF) -> Hit | None:
        """The mark, flag or span at a place of the viewport."""
        if at.y() < AXIS:
            return None
        y = at.y() - AXIS + self.verticalScrollBar().value()
        return self._layout.hit(at.x() - self._theme.px(TITLES), y, self._scale, self.lanes_width)

    def _zoom_into(self, box: LaneBox, mark: Mark) -> None:
        """Zoom until the events of a count stand apart; where they are of one day, choose the first."""
        days = box.view.middles[mark.first : mark.last]
        if days[-1] - days[0] < 0.5:
            self.choose(Place(box.number, box.view.points[mark.first]))
            return
        room = (days[-1] - days[0]) * 0.6
        self.set_scale(TimeScale.fitting(days[0] - room, days[-1] + room, self.lanes_width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() > 0 and self._views:
            low, high = self._scale.first, self._scale.day(event.oldSize().width() - self._theme.px(TITLES))
            self._scale = TimeScale.fitting(low, high, self.lanes_width)
        self.fit_heights()
        self.scale_changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), event.position().x() - self._theme.px(TITLES))
            return True
        if isinstance(event, QHelpEvent):
            found = self.hit(QPointF(event.pos()))
            text = found[1].text if found is not None and isinstance(found[1], TimelineEvent) else ""
            if event.pos().x() < self._theme.px(TITLES):
                text = self._title_at(event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(text), self.viewport())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP ** (delta.y() / 60), event.position().x() - self._theme.px(TITLES))
        elif delta.x() or modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.set_scale(self._scale.moved(-(delta.x() or delta.y())))
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - delta.y())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._dragged = False
            self._start = (self._scale, self.verticalScrollBar().value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None:
            hand = self.hit(event.position()) is not None
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        way = at - self._pressed
        if self._dragged or way.manhattanLength() > _DRAG:
            self._dragged = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.set_scale(self._start[0].moved(-way.x()))
            self.verticalScrollBar().setValue(self._start[1] - way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if pressed is None or self._dragged:
            return
        found = self.hit(event.position())
        if found is None:
            return
        box, what = found
        if isinstance(what, Mark):
            self._zoom_into(box, what)
        else:
            self.choose(Place(box.number, what))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.hit(event.position())
        if found is not None and isinstance(found[1], TimelineEvent):
            self.event_opened.emit(found[1].event_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_event(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_lane(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.event_opened.emit(self._chosen.event.event_id)
        else:
            super().keyPressEvent(event)

    def step_event(self, step: int) -> None:
        """Choose the next event of the lane, or the one before."""
        if not self._views:
            return
        if self._chosen is None:
            self._choose_middle(0)
            return
        events = self._views[self._chosen.lane].in_order()
        ids = [e.event_id for e in events]
        at = ids.index(self._chosen.event.event_id) + step
        if 0 <= at < len(events):
            self.choose(Place(self._chosen.lane, events[at]))

    def step_lane(self, step: int) -> None:
        """Choose what is nearest in time in the lane below, or above."""
        lane = 0 if self._chosen is None else self._chosen.lane + step
        if 0 <= lane < len(self._views):
            self._choose_middle(lane)

    def _choose_middle(self, lane: int) -> None:
        day = self._scale.day(self._anchor())
        event = self._views[lane].nearest(day)
        if event is not None:
            self.choose(Place(lane, event))

    def _on_theme_changed(self) -> None:
        self._painter.forget()
        self._layout.forget()
        self.fit_heights()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
