"""The library at the left: collections, articles and sections with what is due, new and known."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from studyapp.domain.ids import ArticleId, SectionId
from studyapp.services.reading import NodeKind, TreeNode
from studyapp.ui.models.library_model import DUE, KNOWN, NAME, NEW, AnyIndex, LibraryModel
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.library_delegate import BAR, INDENT, LibraryDelegate
from studyapp.ui.widgets.surface import Surface


class LibraryView(QTreeView):
    """The tree. Signals: `opened(index)` for a row that was pressed or entered."""

    opened = Signal(QModelIndex)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._delegate = LibraryDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setExpandsOnDoubleClick(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.clicked.connect(self._on_clicked)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        rect: QRect = option.rect
        selectable = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        hovered = selectable and self.viewport().underMouse() and rect.contains(point)
        name = self.model().index(index.row(), NAME, index.parent())
        self._delegate.paint_ground(painter, rect, name, hovered=hovered)
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: AnyIndex) -> None:
        if index.parent().isValid() and self.model().hasChildren(index):
            self._delegate.paint_branch(painter, rect, expanded=self.isExpanded(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setProperty("keyboard", False)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.setProperty("keyboard", True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("keyboard", event.reason() is not Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.siblingAtColumn(NAME))


class LibraryHeader(QHeaderView):
    """The heads of the columns: the library's name large, the numbers' small over their figures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(40))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        is_name = section == NAME
        painter.setFont(self._theme.font("nav-bold" if is_name else "caption"))
        painter.setPen(self._theme.color("ink" if is_name else "ink2"))
        side = Qt.AlignmentFlag.AlignLeft if is_name else Qt.AlignmentFlag.AlignRight
        inset = rect.adjusted(14, 0, 0, 0) if is_name else rect.adjusted(0, 0, -4, 0)
        painter.drawText(inset, side | Qt.AlignmentFlag.AlignVCenter, words)


class LibraryPanel(Surface):
    """The head and the tree.

    Signals: `section_chosen(section_id)`, `article_chosen(article_id)`, `article_moved(article_id, collection,
    position)`, `menu_asked(index, point)` for a row's own menu.
    """

    section_chosen = Signal(object)
    article_chosen = Signal(object)
    article_moved = Signal(object, str, int)
    menu_asked = Signal(QModelIndex, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "chrome", edges="r", parent=parent)
        self.model = LibraryModel(self)
        self.view = LibraryView(theme)
        self.view.setModel(self.model)
        self.setFocusProxy(self.view)
        self._current: tuple[SectionId, ArticleId] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 1, 0)
        column.addWidget(self.view)
        self._set_header()
        self.view.opened.connect(self._on_opened)
        self.model.article_moved.connect(self.article_moved)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu_asked)
        theme.changed.connect(self._fit_columns)
        self.retranslate()

    def _set_header(self) -> None:
        header = LibraryHeader(self.theme)
        self.view.setHeader(header)
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (DUE, NEW, KNOWN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)

    @Slot()
    def _fit_columns(self) -> None:
        header = self.view.header()
        metrics = QFontMetrics(self.theme.font("caption"))
        digits = QFontMetrics(self.theme.font("body-bold")).horizontalAdvance("000")
        for column in (DUE, NEW, KNOWN):
            word = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            bar = self.theme.px(BAR) + 4 if column == KNOWN else 0
            header.resizeSection(column, max(metrics.horizontalAdvance(word), digits, bar) + 9)
        self.view.viewport().update()

    def retranslate(self) -> None:
        """Set every text in the language of the interface."""
        self.view.setAccessibleName(self.tr("Library"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, KNOWN)
        self._fit_columns()

    def show_tree(self, tree: tuple[TreeNode, ...]) -> None:
        """Show a snapshot of the library; what was open stays open."""
        opened = self._opened()
        self.model.show_tree(tree)
        if not opened:
            opened = [(NodeKind.COLLECTION, node.id) for node in tree]
        for kind, node_id in opened:
            self.view.setExpanded(self.model.index_of(kind, node_id), True)
        if self._current is not None:
            self.show_section(*self._current)

    def _opened(self) -> list[tuple[NodeKind, int]]:
        found = []
        for i in range(self.model.rowCount()):
            stack = [
                self.model.index(j, 0, self.model.index(i, 0))
                for j in range(self.model.rowCount(self.model.index(i, 0)))
            ]
            while stack:
                index = stack.pop()
                if self.view.isExpanded(index):
                    node = self.model.node(index)
                    if node is not None:
                        found.append((node.kind, node.id))
                    stack.extend(self.model.index(k, 0, index) for k in range(self.model.rowCount(index)))
        return found

    def show_section(self, section_id: SectionId, article_id: ArticleId) -> None:
        """Select a section and open what holds it; where it is not listed, select its article."""
        self._current = (section_id, article_id)
        index = self.model.index_of(NodeKind.SECTION, section_id)
        if not index.isValid():
            index = self.model.index_of(NodeKind.ARTICLE, article_id)
        if not index.isValid():
            return
        above = index.parent()
        while above.isValid():
            self.view.setExpanded(above, True)
            above = above.parent()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(index, flags)
        self.view.scrollTo(index)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        node = self.model.node(index)
        if node is None:
            return
        if node.kind is NodeKind.ARTICLE:
            self.view.setExpanded(index, not self.view.isExpanded(index) or self.view.property("keyboard") is True)
            self.article_chosen.emit(ArticleId(node.id))
        elif node.kind is NodeKind.SECTION:
            self.section_chosen.emit(SectionId(node.id))
        else:
            self.view.setExpanded(index, not self.view.isExpanded(index))

    @Slot(QPoint)
    def _on_menu_asked(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            self.menu_asked.emit(index.siblingAtColumn(NAME), self.view.viewport().mapToGlobal(point))
