"""Paints the cards that are not active: date, state, event; a rejected one struck with its undo."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.domain.library import EventState
from studyapp.ui.models.cards_model import ROW_ROLE, AnyIndex, CardRow, CardsModel, state_words
from studyapp.ui.models.date_words import date_runs
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.date_label import date_face, set_date
from studyapp.ui.widgets.prose_layout import ProseLayout

_SIDE = 16
_TOP = 12
_FOLD = 40
_LINES = 2
_NUMBER = 18


class CardDelegate(QStyledItemDelegate):
    """Rows of the cards list."""

    def __init__(self, theme: Theme, view: QListView, model: CardsModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._model = model
        self._lay = lru_cache(maxsize=2000)(self._laid)
        theme.changed.connect(self._lay.cache_clear)

    def _laid(self, text: str, language: str, width: int, struck: bool) -> ProseLayout:
        font = QFont(self._theme.font("body", language))
        font.setStrikeOut(struck)
        prose = ProseLayout(text, font, traditional=language == "hant", fill=True, most=_LINES)
        prose.set_width(width - font.pixelSize())
        return prose

    def _prose(self, row: CardRow, width: int) -> ProseLayout:
        language = self._model.page.language if self._model.page else ""
        struck = row.event is not None and row.event.state is EventState.REJECTED
        return self._lay(row.event.text if row.event else "", language, width, struck)

    @property
    def _width(self) -> int:
        return max(120, self._view.viewport().width() - 2 * _SIDE)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        widget = self._view.indexWidget(index)
        if widget is not None:
            width = self._view.viewport().width()
            height = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
            return QSize(width, height)
        row: CardRow = index.data(ROW_ROLE)
        if row.event is None:
            return QSize(100, self._theme.px(_FOLD))
        height = 2 * _TOP + self._theme.px(24) + self._prose(row, self._width).height
        return QSize(100, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: CardRow = index.data(ROW_ROLE)
        if row is None or self._view.indexWidget(index) is not None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))
        if row.event is None:
            self._paint_fold(painter, rect, row)
        else:
            self._paint_card(painter, rect, row)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(rect.left() + _SIDE, rect.bottom(), rect.right() - _SIDE, rect.bottom())
        painter.restore()

    def _paint_fold(self, painter: QPainter, rect: QRect, row: CardRow) -> None:
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("accent"))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(_SIDE, 0, -_SIDE, 0), align, self._model.fold_words(row))

    def _paint_card(self, painter: QPainter, rect: QRect, row: CardRow) -> None:
        event, standing, page = row.event, row.standing, self._model.page
        if event is None or standing is None or page is None:
            return
        is_rejected = event.state is EventState.REJECTED
        faint = is_rejected or (event.state is EventState.UNDECIDED and not event.queued)
        painter.setPen(self._theme.color("ink3" if is_rejected else "ink2" if faint else "ink"))
        face = date_face(self._theme, page.language, self._theme.px(_NUMBER))
        baseline = rect.top() + _TOP + ceil(face.ascent)
        set_date(date_runs(event.date, page.article), face, painter=painter, at=QPointF(rect.left() + _SIDE, baseline))
        words = self.undo_words() if is_rejected else state_words(event, standing, self._model.now)
        painter.setFont(self._theme.font("caption-bold" if standing.due or is_rejected else "caption"))
        painter.setPen(self._theme.color("accent" if is_rejected else "seal" if standing.due else "ink3"))
        line = QRect(rect.left() + _SIDE, baseline - 20, rect.width() - 2 * _SIDE, 26)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        self._paint_text(painter, rect, row)

    def _paint_text(self, painter: QPainter, rect: QRect, row: CardRow) -> None:
        struck = row.event is not None and row.event.state is EventState.REJECTED
        painter.setPen(self._theme.color("ink3" if struck else "ink2"))
        at = QPointF(rect.left() + _SIDE, rect.top() + _TOP + self._theme.px(24))
        self._prose(row, self._width).draw(painter, at)

    def undo_words(self) -> str:
        """The word at the right of a rejected card."""
        return self.tr("Undo")

    def is_undo(self, rect: QRect, point: QPointF) -> bool:
        """Whether a point of a rejected row is on its undo."""
        width = QFontMetricsF(QFont(self._theme.font("caption-bold"))).horizontalAdvance(self.undo_words())
        box = QRectF(rect.right() - _SIDE - width - 8, rect.top(), width + 16, 2 * _TOP + 20)
        return box.contains(point)
