"""ExportPreview: what an export would change: counts that are tabs, the notes of one, and one as Anki shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studyapp.services.deck_ledger import NoteStatus
from studyapp.services.decks import DeckItem, DeckPreview
from studyapp.ui.models.deck_model import ITEM_ROLE, DeckModel
from studyapp.ui.models.event_detail import EventDetail
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Label
from studyapp.ui.widgets.count_tabs import CountTabs
from studyapp.ui.widgets.date_label import DateLabel, date_face, set_date
from studyapp.ui.widgets.prose_label import ProseLabel
from studyapp.ui.widgets.surface import Hairline, Surface

_ROW = 35
_DATE_WIDTH = 128
_SAMPLE_ROOM = 440
_STATUSES = (NoteStatus.NEW, NoteStatus.UPDATED, NoteStatus.RETIRED, NoteStatus.UNCHANGED)
_NUMBER = re.compile(r"(\D*)(\d+(?:–\d+)?)(.*)", re.DOTALL)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    is_number: bool


def runs_of(date: str) -> tuple[_Run, ...]:
    """A written date as runs: its first number, or range, is large."""
    match = _NUMBER.fullmatch(date)
    if match is None:
        return (_Run(date, False),) if date else ()
    pieces = ((match[1], False), (match[2], True), (match[3], False))
    return tuple(_Run(text, large) for text, large in pieces if text)


class _NoteDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, theme = index.data(ITEM_ROLE), self._theme
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("select" if self._view.hasFocus() else "hover"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        painter.setPen(theme.color("ink"))
        face = date_face(theme, "", 17)
        set_date(runs_of(item.date), face, painter=painter, at=QPointF(rect.x(), rect.center().y() + theme.px(6)))
        remark = self._remark(item)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignRight | middle), remark)
        taken = QFontMetrics(theme.font("caption")).horizontalAdvance(remark) + 12
        body = theme.font("body")
        room = rect.adjusted(theme.px(_DATE_WIDTH), 0, -taken, 0)
        painter.setFont(body)
        painter.setPen(theme.color("ink"))
        shown = QFontMetrics(body).elidedText(item.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | middle), shown)
        painter.restore()

    def _remark(self, item: DeckItem) -> str:
        return self.tr("%n directions", "", item.cards)


class ExportPreview(QWidget):
    """Shows a DeckPreview.

    Signals: `note_chosen(EventId)` when one is to be shown as Anki would: answer with `show_note`.
    """

    note_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: dict[NoteStatus, list[DeckItem]] = {status: [] for status in _STATUSES}
        self._tabs = CountTabs(
            theme,
            (
                (self.tr("New"), self.tr("not in Anki yet")),
                (self.tr("Updated"), self.tr("changed, progress kept")),
                (self.tr("Retired"), self.tr("tag studyapp::retired")),
                (self.tr("Unchanged"), ""),
            ),
        )
        self._tabs.chosen.connect(self._on_tab)
        self._model = DeckModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_NoteDelegate(theme, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName(self.tr("Notes of this deck"))
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._caption = Label(theme, "caption", "ink2")
        self._caption.setText(self.tr("As Anki shows it"))
        self._note = Surface(theme, "page")
        self._question = ProseLabel(theme, "event-large")
        self._date = DateLabel(theme, 30)
        self._context = ProseLabel(theme, "event-small", fill=True)
        self._context.set_token("ink2")
        self._path = Label(theme, "caption", "ink2")
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self._list, 1)
        column.addSpacing(12)
        column.addWidget(self._caption)
        column.addSpacing(8)
        column.addWidget(self._note)
        note = QVBoxLayout(self._note)
        note.setContentsMargins(20, 12, 20, 14)
        note.setSpacing(8)
        for widget in (self._question, Hairline(self._theme), self._date, self._context, self._path):
            note.addWidget(widget)
        self._caption.hide()
        self._note.hide()

    def show_preview(self, preview: DeckPreview) -> None:
        """Show what an export would do, the first tab that is not empty in front."""
        self._items = {status: [] for status in _STATUSES}
        for item in preview.items:
            self._items[item.status].append(item)
        counts = [len(self._items[status]) for status in _STATUSES]
        self._tabs.show_counts(counts)
        if not counts[self._tabs.current] and any(counts):
            self._tabs.choose(next(i for i, count in enumerate(counts) if count))
        self._on_tab(self._tabs.current)

    def shown(self) -> Sequence[DeckItem]:
        """The notes of the tab in front."""
        return self._items[_STATUSES[self._tabs.current]]

    def show_note(self, detail: EventDetail) -> None:
        """Show one note as Anki would."""
        question = detail.event.cards[0].question if detail.event.cards else detail.event.text
        self._question.set_text(question, detail.script)
        self._date.show_date(detail.runs, detail.script)
        self._context.set_text(detail.event.sentence, detail.script)
        self._path.setText(detail.path)
        self._show_sample(shown=True)

    def _show_sample(self, *, shown: bool) -> None:
        """Show the note as Anki would, where the list keeps enough room."""
        roomy = self.height() >= self._theme.px(_SAMPLE_ROOM)
        self._caption.setVisible(shown and roomy)
        self._note.setVisible(shown and roomy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_sample(shown=bool(self.shown()))

    def _on_tab(self, number: int) -> None:
        self._model.show_items(self._items[_STATUSES[number]])
        first = self._model.index(0, 0)
        self._show_sample(shown=first.isValid())
        if first.isValid():
            self._list.setCurrentIndex(first)

    def _on_current(self, current: QModelIndex) -> None:
        item = current.data(ITEM_ROLE)
        if isinstance(item, DeckItem):
            self.note_chosen.emit(item.event_id)
