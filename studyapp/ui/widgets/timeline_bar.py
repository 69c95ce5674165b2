"""TimelineBar: the stretch shown, what is shown, the legend, and the scale."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from studyapp.domain.ids import ArticleId
from studyapp.services.statistics import Lane
from studyapp.ui.theme import Theme
from studyapp.ui.timescale import Unit
from studyapp.ui.widgets.buttons import Button, IconButton, Label
from studyapp.ui.widgets.choice_button import ChoiceButton
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.surface import Surface

_UNITS = (Unit.MILLENNIUM, Unit.CENTURY, Unit.DECADE, Unit.YEAR, Unit.MONTH, Unit.DAY)
_LEGEND_ROOM, _WORDS_ROOM = 1180, 900


class Wanted(IntEnum):
    """Which events are shown."""

    ALL = 0
    LEARNED = 1
    UNLEARNED = 2
    DUE = 3


class _Legend(QWidget):
    """What the marks mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(", ".join(self._words()))

    def _words(self) -> tuple[str, ...]:
        return self.tr("learned"), self.tr("not learned"), self.tr("due"), self.tr("several")

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("caption"))
        return QSize(round(sum(metrics.horizontalAdvance(w) + 36 for w in self._words())), 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, y = self._theme, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("caption"))
        metrics, ink = QFontMetricsF(theme.font("caption")), theme.color("ink2")
        x = 8.0
        for number, words in enumerate(self._words()):
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(theme.color("chrome") if number == 1 else ink)
            if number == 3:
                painter.drawRoundedRect(QRectF(x - 8, y - 8, 16, 16), 8, 8)
                painter.setPen(theme.color("page"))
                painter.drawText(QRectF(x - 8, y - 8, 16, 16), int(Qt.AlignmentFlag.AlignCenter), "3")
            else:
                painter.drawEllipse(QPointF(x, y), 3.5, 3.5)
            if number == 2:
                painter.setPen(QPen(theme.color("seal"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x, y), 7, 7)
            painter.setPen(ink)
            painter.drawText(QPointF(x + 13, y + metrics.capHeight() / 2), words)
            x += metrics.horizontalAdvance(words) + 36
        painter.end()


class TimelineBar(Surface):
    """The line above the timeline.

    Signals: `filtered` when other events are to be shown; `unit_chosen(Unit)`; `zoomed(float)`; `all_wanted`.
    """

    filtered = Signal()
    unit_chosen = Signal(object)
    zoomed = Signal(float)
    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "chrome", edges="b", parent=parent)
        self._hidden: set[ArticleId] = set()
        self._wanted = Wanted.ALL
        self._lanes: Sequence[Lane] = ()
        self._stretch = Label(theme, "section")
        self._articles, self._states = ChoiceButton(theme), ChoiceButton(theme)
        self._legend = _Legend(theme)
        self._units = Segments(theme, self._unit_words())
        self._all = Button(theme, kind="quiet")
        self._all.setText(self.tr("Show all"))
        self._out, self._in = IconButton(theme, "zoom-out", size=18), IconButton(theme, "zoom-in", size=18)
        self._out.describe(self.tr("Zoom out"), "-")
        self._in.describe(self.tr("Zoom in"), "+")
        self._lay_out()
        self._articles.clicked.connect(self._offer_articles)
        self._states.clicked.connect(self._offer_states)
        self._units.chosen.connect(lambda n: self.unit_chosen.emit(_UNITS[n]))
        self._out.clicked.connect(lambda: self.zoomed.emit(0.8))
        self._in.clicked.connect(lambda: self.zoomed.emit(1.25))
        self._all.clicked.connect(self.all_wanted)
        self._say()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._stretch)
        row.addSpacing(8)
        parts: list[QWidget | None] = [self._articles, self._states, self._legend, None]
        parts += [self._out, self._units, self._in, self._all]
        for part in parts:
            if part is None:
                row.addStretch()
            else:
                row.addWidget(part)

    def _unit_words(self) -> tuple[str, ...]:
        return (
            self.tr("1000 y"),
            self.tr("Century"),
            self.tr("Decade"),
            self.tr("Year"),
            self.tr("Month"),
            self.tr("Day"),
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(640, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._legend.setVisible(event.size().width() >= self.theme.px(_LEGEND_ROOM))
        self._all.setVisible(event.size().width() >= self.theme.px(_WORDS_ROOM))
        super().resizeEvent(event)

    def show_stretch(self, words: str, unit: Unit) -> None:
        """Say which years are shown, and by which unit."""
        self._stretch.setText(words)
        self._units.show_choice(_UNITS.index(unit))

    def show_lanes(self, lanes: Sequence[Lane]) -> None:
        """The articles there are to choose from."""
        self._lanes = lanes
        self._say()

    @property
    def wanted(self) -> Wanted:
        """Which events are to be shown."""
        return self._wanted

    def shows(self, article_id: ArticleId) -> bool:
        """Whether an article is to be shown."""
        return article_id not in self._hidden

    def _say(self) -> None:
        shown = sum(self.shows(lane.article_id) for lane in self._lanes)
        if shown == len(self._lanes):
            self._articles.setText(self.tr("All %n articles", "", shown))
        else:
            self._articles.setText(self.tr("%n articles", "", shown))
        self._states.setText(self._state_words()[self._wanted])

    def _state_words(self) -> tuple[str, ...]:
        return self.tr("Learned and not"), self.tr("Learned"), self.tr("Not learned"), self.tr("Due")

    def _offer_articles(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("All articles")).triggered.connect(lambda: self._show_articles(set()))
        menu.addSeparator()
        for lane in self._lanes:
            action = menu.addAction(lane.title.replace("&", "&&"))
            self._make_choice(action, lane.article_id)
        menu.popup(self._articles.mapToGlobal(self._articles.rect().bottomLeft()))

    def _make_choice(self, action: QAction, article_id: ArticleId) -> None:
        action.setCheckable(True)
        action.setChecked(self.shows(article_id))
        action.toggled.connect(lambda shown: self._show_articles(self._hidden ^ {article_id}))

    def _show_articles(self, hidden: set[ArticleId]) -> None:
        self._hidden = set(hidden)
        self._say()
        self.filtered.emit()

    def _offer_states(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for wanted, words in zip(Wanted, self._state_words(), strict=True):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(wanted is self._wanted)
            action.triggered.connect(lambda _=False, wanted=wanted: self._show_states(wanted))
        menu.popup(self._states.mapToGlobal(self._states.rect().bottomLeft()))

    def _show_states(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._say()
        self.filtered.emit()
