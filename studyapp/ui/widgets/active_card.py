"""ActiveCard: the one card that is raised and open, with its questions and what can be done with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.event import CardKind
from studyapp.domain.library import EventState, StoredEvent
from studyapp.ui.models.cards_model import state_words
from studyapp.ui.models.date_words import date_runs, date_words
from studyapp.ui.models.section_page import SectionPage, Standing
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, IconButton, Label
from studyapp.ui.widgets.date_label import DateLabel
from studyapp.ui.widgets.other_dates import OtherDateLines
from studyapp.ui.widgets.prose_label import ProseLabel
from studyapp.ui.widgets.surface import Hairline

_OUTER = 8
_BAR = 4
_SHOWN_KINDS = {
    CardKind.EVENT_DATE: "calendar-search",
    CardKind.DATE_EVENT: "message-circle-question-mark",
    CardKind.NAME: "tag",
    CardKind.OWN: "pencil",
    CardKind.DISCRIMINATION: "split",
}


class ActiveCard(QWidget):
    """A card on a raised ground.

    Signals: `deed_asked(name)` with keep, reject, edit, restore, unlearn, split, merge, why, timeline; `text_pressed`
    for a press beside the buttons; `place_asked(OtherDate)` for a passage that has another date.
    """

    deed_asked = Signal(str)
    place_asked = Signal(object)
    text_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_OUTER + 13, _OUTER + 10, _OUTER + 8, _OUTER + 14)
        self._column.setSpacing(8)
        theme.changed.connect(self.update)

    def show_event(self, page: SectionPage, event: StoredEvent, standing: Standing, now: datetime) -> None:
        """Build the card of an event; called once."""
        self._event = event
        spoken = [date_words(event.date, page.article), event.text, state_words(event, standing, now)]
        self.setAccessibleName(", ".join(t for t in spoken if t))
        self._add_head(page, event, standing, now)
        text = ProseLabel(self._theme, "event", leading=1.55)
        text.set_text(event.text, page.language)
        self._column.addWidget(text)
        for card in event.cards:
            if card.kind in _SHOWN_KINDS:
                self._add_line(_SHOWN_KINDS[card.kind], card.question, page.language)
        self.others = OtherDateLines(self._theme)
        self.others.place_wanted.connect(self.place_asked)
        self._column.addWidget(self.others)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(8)
        self._column.addLayout(self._notes)
        if event.note:
            self.show_mixup(event.note, page.language)
        self._add_buttons(event)

    def _add_head(self, page: SectionPage, event: StoredEvent, standing: Standing, now: datetime) -> None:
        row = QHBoxLayout()
        date = DateLabel(self._theme, 30, token="ink")
        date.show_date(date_runs(event.date, page.article), page.language)
        state = Label(self._theme, "caption", "seal" if standing.due else "ink3")
        state.setText(state_words(event, standing, now))
        row.addWidget(date, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        row.addWidget(state, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)
        if event.era:
            era = Label(self._theme, "caption", "ink3")
            era.setText(event.era)
            self._column.addWidget(era)

    def _add_line(self, icon: str, text: str, language: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(self._theme.pixmap(icon, "ink3"))
        sign.setFixedHeight(self._theme.px(20))
        words = ProseLabel(self._theme, "body", leading=1.55)
        words.set_text(text, language)
        words.set_token("ink2")
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._column.addLayout(row)

    def show_mixup(self, note: str, language: str) -> None:
        """Add a line on what the event is easily taken for."""
        self._notes.addWidget(Hairline(self._theme))
        row = QHBoxLayout()
        row.setSpacing(8)
        name = Label(self._theme, "caption-bold", "seal")
        name.setText(self.tr("Mix-up"))
        words = ProseLabel(self._theme, "caption", leading=1.5)
        words.set_text(note, language)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self._notes.addLayout(row)

    def _add_buttons(self, event: StoredEvent) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.setContentsMargins(0, 4, 0, 0)
        for deed, words, icon, keys in self._deeds(event):
            button = Button(self._theme, kind="accent" if deed == "keep" else "", icon=icon, keys=keys)
            button.setText(words)
            button.clicked.connect(lambda _=False, deed=deed: self.deed_asked.emit(deed))
            row.addWidget(button)
        row.addStretch(1)
        self.more = IconButton(self._theme, "ellipsis")
        self.more.describe(self.tr("More about this card"))
        self.more.clicked.connect(self._on_more)
        row.addWidget(self.more)
        self._column.addLayout(row)

    def _deeds(self, event: StoredEvent) -> list[tuple[str, str, str, str]]:
        edit = ("edit", self.tr("Edit"), "pencil", "E")
        reject = ("reject", self.tr("Reject"), "x", "X")
        if event.state is EventState.REJECTED:
            return [("restore", self.tr("Undo"), "undo-2", "K")]
        if event.state is EventState.KEPT or event.queued:
            return [edit, reject]
        return [("keep", self.tr("Keep"), "check", "K"), edit, reject]

    @Slot()
    def _on_more(self) -> None:
        menu = self.menu()
        menu.exec(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def menu(self) -> QMenu:
        """What else can be done with the card."""
        menu = QMenu(self)
        entries = [
            ("split", self.tr("Split in two"), "split", "S"),
            ("merge", self.tr("Merge with next"), "combine", "M"),
            ("why", self.tr("Why this date"), "info", "Y"),
            ("timeline", self.tr("Show on the timeline"), "clock", ""),
        ]
        if self._event.queued:
            entries.append(("unlearn", self.tr("Take out of review"), "graduation-cap", ""))
        for deed, words, icon, keys in entries:
            action = menu.addAction(self._theme.icon(icon), f"{words}\t{keys}" if keys else words)
            action.triggered.connect(lambda _=False, deed=deed: self.deed_asked.emit(deed))
        menu.addSeparator()
        for reason, words in (
            ("reject:wrong-date", self.tr("Reject: wrong date")),
            ("reject:trivial", self.tr("Reject: trivial")),
            ("reject:unclear", self.tr("Reject: unclear")),
        ):
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, deed=reason: self.deed_asked.emit(deed))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_OUTER + 0.5, _OUTER + 0.5, -_OUTER + 0.5, -_OUTER + 0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, 6, 6)
        painter.fillPath(shape, self._theme.color("card"))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), self._theme.color("accent"))
        painter.restore()
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawPath(shape)
        painter.end()

    def mouseReleaseEvent(self, event: object) -> None:
        self.text_pressed.emit()
