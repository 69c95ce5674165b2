"""RowDelegate: the rows of the table of cards: date set large, bar of strength, hairlines; focus is a ring."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from studyapp.domain.library import EventState
from studyapp.services.browsing import BrowseRow
from studyapp.ui.models.browse_model import ROW_ROLE
from studyapp.ui.models.row_words import Column, RowWords, strength
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.date_label import date_face, set_date
from studyapp.ui.widgets.row_head import PAD

ROW_HEIGHT = 38
_DATE_SIZES = (18, 16, 14)
"""Pixels of a date's number: the largest that fits."""
_BAR = QSize(44, 4)

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints the cells of a BrowseModel in a table."""

    def __init__(self, theme: Theme, words: RowWords, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._words = words
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, rect, index, selected=bool(state & QStyle.StateFlag.State_Selected))
        row = index.data(ROW_ROLE)
        if isinstance(row, BrowseRow):
            self._paint_cell(painter, rect.adjusted(PAD, 0, -PAD, -1), row, Column(index.column()))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, *, selected: bool) -> None:
        theme = self._theme
        if selected:
            painter.fillRect(rect, theme.color("select"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            self._paint_ring(painter, rect, index.column())

    def _paint_ring(self, painter: QPainter, rect: QRect, column: int) -> None:
        """This cell's part of a ring around the whole row."""
        header = self._table.horizontalHeader()
        shown = [c for c in range(header.count()) if not header.isSectionHidden(c)]
        color = self._theme.color("accent")
        painter.fillRect(rect.x(), rect.y(), rect.width(), 2, color)
        painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, color)
        if shown and column == shown[0]:
            painter.fillRect(rect.x(), rect.y(), 2, rect.height(), color)
        if shown and column == shown[-1]:
            painter.fillRect(rect.right() - 1, rect.y(), 2, rect.height(), color)

    def _paint_cell(self, painter: QPainter, rect: QRect, row: BrowseRow, column: Column) -> None:
        gone = row.state in (EventState.REJECTED, EventState.RETIRED) or row.suspended
        if column is Column.DATE:
            waiting = row.state is EventState.UNDECIDED and not row.queued
            painter.setPen(self._theme.color("ink2" if gone or waiting else "ink"))
            self._paint_date(painter, rect, row)
        elif column is Column.KNOWN and not self._words.state(row):
            self._paint_bar(painter, rect, strength(row.stability))
        else:
            self._paint_words(painter, rect, row, column)

    def _paint_date(self, painter: QPainter, rect: QRect, row: BrowseRow) -> None:
        runs, script = self._words.runs(row), self._words.script(row)
        faces = [date_face(self._theme, script, px) for px in _DATE_SIZES]
        face = next((f for f in faces if set_date(runs, f) <= rect.width() + PAD), faces[-1])
        baseline = rect.center().y() + face.ascent / 2 - 1
        painter.setClipRect(rect.adjusted(0, 0, PAD, 0))
        set_date(runs, face, painter=painter, at=QPointF(rect.x(), baseline))

    def _paint_bar(self, painter: QPainter, rect: QRect, part: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(rect.x(), rect.center().y() - 1, min(_BAR.width(), rect.width()), _BAR.height())
        painter.setBrush(self._theme.color("track"))
        painter.drawRoundedRect(bar, 2, 2)
        bar.setWidth(max(4.0, bar.width() * part))
        painter.setBrush(self._theme.color("kbar"))
        painter.drawRoundedRect(bar, 2, 2)

    def _paint_words(self, painter: QPainter, rect: QRect, row: BrowseRow, column: Column) -> None:
        due = column is Column.DUE and self._words.is_due(row)
        content = column in (Column.EVENT, Column.SECTION, Column.ARTICLE)
        font: QFont = self._theme.font("body-bold" if due else "body", self._words.script(row) if content else "")
        token = "seal" if due else "ink" if column is Column.EVENT else "ink2"
        text = self._words.cell(row, column)
        painter.setFont(font)
        painter.setPen(QPen(self._theme.color(token)))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        side = Qt.AlignmentFlag.AlignRight if column is Column.DIFFICULTY else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
