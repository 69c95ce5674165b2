"""Paints the rows of the library: name, numbers, and the bar of how well a branch is known."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from studyapp.services.reading import NodeKind, TreeNode
from studyapp.ui.models.library_model import DUE, KNOWN, NAME, NEW, NODE_ROLE, AnyIndex
from studyapp.ui.theme import Theme
from studyapp.ui.typesetting import chinese_marks

ROW = 30
INDENT = 14
BAR = 32
_INSET = 6


def shortened(name: str, metrics: QFontMetrics, width: int) -> str:
    """A name for the room it has: first without a trailing bracket, then cut at the end."""
    if metrics.horizontalAdvance(name) <= width:
        return name
    marks = chinese_marks()
    if name[-1:] in set(marks.closing + ")"):
        opening = max(name.rfind(c) for c in marks.opening + "(")
        if opening > 0:
            name = name[:opening].rstrip()
    return metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)


class LibraryDelegate(QStyledItemDelegate):
    """Paints a whole row when asked for its name, the numbers in their columns."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(60, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        node = index.data(NODE_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == NAME:
            self._paint_name(painter, rect, index, node)
        elif node.kind is not NodeKind.COLLECTION:
            self._paint_figure(painter, rect, index.column(), node)
        painter.restore()

    def paint_ground(self, painter: QPainter, rect: QRect, index: AnyIndex, *, hovered: bool) -> None:
        """The ground of a whole row: selected, focused or hovered."""
        selected = self._view.selectionModel().isSelected(index)
        if not (selected or hovered):
            return
        focused = self._view.hasFocus()
        token = ("select" if focused else "well") if selected else "hover"
        box = QRectF(rect).adjusted(_INSET + 0.5, 0.5, -_INSET - 0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color(token))
        ringed = selected and focused and bool(self._view.property("keyboard"))
        painter.setPen(QPen(self._theme.color("accent"), 1.5) if ringed else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 5, 5)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, index: AnyIndex, node: TreeNode) -> None:
        is_collection = node.kind is NodeKind.COLLECTION
        selected = self._view.selectionModel().isSelected(index)
        bold = node.kind is NodeKind.ARTICLE or selected
        font: QFont = self._theme.font("caption" if is_collection else "body-bold" if bold else "body")
        painter.setFont(font)
        painter.setPen(self._theme.color("ink3" if is_collection else "ink"))
        metrics = QFontMetrics(font)
        name = str(index.data())
        left = rect.left() + (14 if is_collection else 10)
        hang = font.pixelSize() // 2 if name[:1] in chinese_marks().opening and name else 0
        shown = shortened(name, metrics, rect.right() - left - 4 + hang)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(left - rect.left() - hang, 0, 0, 0), align, shown)

    def _paint_figure(self, painter: QPainter, rect: QRect, column: int, node: TreeNode) -> None:
        counts = node.counts
        if column == KNOWN:
            self._paint_bar(painter, rect, counts.known, empty=not counts.events)
            return
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if column == DUE and counts.due:
            painter.setFont(self._theme.font("body-bold"))
            painter.setPen(self._theme.color("seal"))
            painter.drawText(rect.adjusted(0, 0, -4, 0), right, str(counts.due))
        elif column == NEW and (counts.new or counts.unqueued):
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.color("accent" if counts.new else "ink3"))
            painter.drawText(rect.adjusted(0, 0, -4, 0), right, str(counts.new or counts.unqueued))

    def _paint_bar(self, painter: QPainter, rect: QRect, known: float, *, empty: bool) -> None:
        if empty:
            return
        width = self._theme.px(BAR)
        left = rect.right() - width - 5
        top = rect.center().y() - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("track"))
        painter.drawRoundedRect(left, top, width, 4, 2, 2)
        if known > 0:
            painter.setBrush(self._theme.color("kbar"))
            painter.drawRoundedRect(left, top, max(4, round(width * min(1.0, known))), 4, 2, 2)

    def paint_branch(self, painter: QPainter, rect: QRect, *, expanded: bool) -> None:
        """The sign that a row can be opened or closed, at the right end of its indentation."""
        sign = self._theme.pixmap("chevron-down" if expanded else "chevron-right", "ink2", 14)
        side = self._theme.px(14)
        painter.drawPixmap(QPoint(rect.right() - side + 7, rect.center().y() - side // 2), sign)
