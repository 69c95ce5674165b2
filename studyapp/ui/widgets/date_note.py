"""DateNote: what is known of a date, shown while the pointer rests on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.library import Level
from studyapp.services.workspace import utc_now
from studyapp.ui.models.cards_model import level_words, state_words
from studyapp.ui.models.date_words import date_runs
from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label
from studyapp.ui.widgets.date_label import DateLabel
from studyapp.ui.widgets.notice_bar import announce
from studyapp.ui.widgets.prose_label import ProseLabel

_WIDTH = 300


class DateNote(QWidget):
    """A small raised note beside a date."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(theme.px(_WIDTH))
        self._date = DateLabel(theme, 24)
        self._state = Label(theme, "caption", "ink3")
        self._text = ProseLabel(theme, "body", leading=1.5)
        self._level = Label(theme, "caption", "ink2")
        self._keys = Label(theme, "caption", "accent")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._date)
        head.addStretch(1)
        head.addWidget(self._state)
        column.addLayout(head)
        for part in (self._text, self._level, self._keys):
            column.addWidget(part)
        self.hide()

    def show_event(self, page: SectionPage, index: int, below: QPoint) -> None:
        """Show an event of the page under a point of the parent."""
        event, standing = page.events[index], page.standings[index]
        self._date.show_date(date_runs(event.date, page.article), page.language)
        self._state.set_token("seal" if standing.due else "ink3")
        state = state_words(event, standing, utc_now())
        self._state.setText(state)
        self._text.set_text(event.text, page.language)
        words = [level_words(standing.level)]
        if standing.level is not Level.UNLEARNED and standing.stability is not None:
            words.append(self.tr("stability %1 days").replace("%1", f"{standing.stability:.0f}"))
            words.append(self.tr("difficulty %1").replace("%1", f"{standing.difficulty or 0:.1f}"))
        self._level.setText("   ".join(words))
        self._keys.setText(self.tr("Enter to the card") + "    " + self.tr("Y why this date"))
        self.setAccessibleName(f"{self._date.accessibleName()}, {words[0]}")
        announce(self, self.accessibleName())
        self._place(below)

    def _place(self, below: QPoint) -> None:
        layout = self.layout()
        height = layout.heightForWidth(self.width()) if layout is not None and layout.hasHeightForWidth() else -1
        self.resize(self.width(), max(height, self.sizeHint().height()))
        x = max(8, min(below.x() - 14, self._host.width() - self.width() - 24))
        y = below.y() + 8
        if y + self.height() > self._host.height():
            y = max(8, below.y() - self.height() - 40)
        self.move(x, y)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color("card"))
        painter.setPen(QPen(self._theme.color("control"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
