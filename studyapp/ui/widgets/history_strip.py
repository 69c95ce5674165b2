"""HistoryStrip: the answers to a card on a line: filled where remembered, a red ring where not, dashed the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QPointF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.domain.library import Review
from studyapp.domain.scheduling import Grade
from studyapp.ui.interface_locale import interface_locale
from studyapp.ui.theme import Theme

_DOT = 5.0


class HistoryStrip(QWidget):
    """Reviews spaced by time, the next one at the right end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reviews: tuple[Review, ...] = ()
        self._due: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_reviews(self, reviews: Sequence[Review], due: datetime | None) -> None:
        """Show answers, oldest first, and when the next is due."""
        self._reviews, self._due = tuple(reviews), due
        wrong = sum(r.grade is Grade.AGAIN for r in reviews)
        words = self.tr("%n reviews", "", len(reviews))
        self.setAccessibleName(words + ", " + self.tr("%n times forgotten", "", wrong))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(44))

    def _places(self) -> list[float]:
        """Where the dots stand: time to the power of a half, so that early answers do not lie on each other."""
        times = [r.at.timestamp() for r in self._reviews]
        if self._due is not None:
            times.append(max(self._due.timestamp(), times[-1] if times else 0))
        if not times:
            return []
        start, span = times[0], max(times[-1] - times[0], 1.0)
        room = self.width() - 2 * _DOT - 6
        places = [_DOT + 3 + room * ((t - start) / span) ** 0.5 for t in times]
        for i in range(1, len(places)):
            places[i] = min(max(places[i], places[i - 1] + 2 * _DOT + 3), self.width() - _DOT - 1)
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        places = self._places()
        if not places:
            return
        theme, y = self._theme, self._theme.px(14)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("control"))
        painter.drawLine(QPointF(places[0], y + 0.5), QPointF(places[-1], y + 0.5))
        for review, x in zip(self._reviews, places, strict=False):
            wrong = review.grade is Grade.AGAIN
            painter.setPen(QPen(theme.color("seal" if wrong else "page"), 1.5))
            painter.setBrush(theme.color("page" if wrong else "kbar"))
            painter.drawEllipse(QPointF(x, y + 0.5), _DOT, _DOT)
        if self._due is not None:
            painter.setPen(QPen(theme.color("control"), 1.5, Qt.PenStyle.DotLine))
            painter.setBrush(theme.color("page"))
            painter.drawEllipse(QPointF(places[-1], y + 0.5), _DOT, _DOT)
        self._paint_dates(painter, y + theme.px(12))
        painter.end()

    def _paint_dates(self, painter: QPainter, top: float) -> None:
        font = self._theme.font("caption")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink2"))
        ends = [self._reviews[0].at] if self._reviews else []
        if ends:
            painter.drawText(QPointF(0, top + metrics.ascent()), self._day(ends[0]))
        if self._due is not None:
            words = self._day(self._due)
            painter.drawText(QPointF(self.width() - metrics.horizontalAdvance(words), top + metrics.ascent()), words)

    def _day(self, instant: datetime) -> str:
        """A day; of another year than the last answer, its month and year."""
        local = instant.astimezone()
        near = not self._reviews or self._reviews[-1].at.astimezone().year == local.year
        pattern = self.tr("MMM d") if near else self.tr("MMM yyyy")
        return interface_locale().toString(QDate(local.year, local.month, local.day), pattern)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
