"""The library tree as an item model over one snapshot of the service."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from studyapp.services.article_import import DEFAULT_COLLECTION
from studyapp.services.reading import NodeKind, TreeNode

NAME, DUE, NEW, KNOWN = range(4)
"""Columns."""
NODE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The TreeNode of a row."""
ARTICLE_MIME = "application/x-studyapp-article"
_ENABLED, _SELECTABLE = Qt.ItemFlag.ItemIsEnabled, Qt.ItemFlag.ItemIsSelectable
_FLAGS = {
    NodeKind.COLLECTION: _ENABLED | Qt.ItemFlag.ItemIsDropEnabled,
    NodeKind.ARTICLE: _ENABLED | _SELECTABLE | Qt.ItemFlag.ItemIsDragEnabled,
    NodeKind.SECTION: _ENABLED | _SELECTABLE,
}
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(slots=True, eq=False)
class _Row:
    node: TreeNode
    parent: _Row | None
    place: int
    number: int
    rows: list[_Row] = field(default_factory=list)


def _grow(node: TreeNode, parent: _Row | None, place: int, numbers: Iterator[int]) -> _Row:
    row = _Row(node, parent, place, next(numbers))
    row.rows = [_grow(child, row, i, numbers) for i, child in enumerate(_listed(node))]
    return row


def _listed(node: TreeNode) -> list[TreeNode]:
    """The children that have a row."""
    return [c for c in node.children if not c.apparatus]


def _same_shape(rows: Sequence[_Row], nodes: Sequence[TreeNode]) -> bool:
    """Whether the nodes are those of the rows, whatever their numbers are now."""
    return len(rows) == len(nodes) and all(
        row.node is node
        or (
            (row.node.kind, row.node.id, row.node.title) == (node.kind, node.id, node.title)
            and _same_shape(row.rows, _listed(node))
        )
        for row, node in zip(rows, nodes, strict=True)
    )


class LibraryModel(QAbstractItemModel):
    """Collections, their articles and sections. Articles can be dragged to another place.

    Signals: `article_moved(article_id, collection, position)` when an article was dropped; nothing moves until a new
    snapshot comes.
    """

    article_moved = Signal(object, str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[_Row] = []
        self._rows: dict[tuple[NodeKind, int], _Row] = {}
        # An index holds the number of its row and no pointer: one that outlives a reset then leads nowhere, not astray.
        self._by_number: dict[int, _Row] = {}
        self._numbers = count(1)

    def show_tree(self, tree: tuple[TreeNode, ...]) -> None:
        """Show a snapshot. Where its shape is that of before, only the numbers change, and only of rows that have
        others: branches of one snapshot that did not change are the same objects in the next.
        """
        if _same_shape(self._roots, tree):
            self._renew(self._roots, tree)
            return
        self.beginResetModel()
        self._roots = [_grow(node, None, i, self._numbers) for i, node in enumerate(tree)]
        rows = _walk(self._roots)
        self._rows = {(row.node.kind, row.node.id): row for row in rows}
        self._by_number = {row.number: row for row in rows}
        self.endResetModel()

    def _renew(self, rows: list[_Row], nodes: Sequence[TreeNode]) -> None:
        for row, node in zip(rows, nodes, strict=True):
            if row.node is not node:
                row.node = node
                self.dataChanged.emit(self._index(row, NAME), self._index(row, KNOWN))
                self._renew(row.rows, _listed(node))

    def _index(self, row: _Row, column: int) -> QModelIndex:
        return self.createIndex(row.place, column, row.number)

    def _row(self, index: AnyIndex | None) -> _Row | None:
        """The row of an index; None for an invalid one and for one from before a reset."""
        return self._by_number.get(index.internalId()) if index is not None and index.isValid() else None

    def index_of(self, kind: NodeKind, node_id: int) -> QModelIndex:
        """The index of a node's name; an invalid one where it is not shown."""
        row = self._rows.get((kind, node_id))
        return self._index(row, NAME) if row else QModelIndex()

    def node(self, index: AnyIndex) -> TreeNode | None:
        """The node of a row."""
        row = self._row(index)
        return row.node if row is not None else None

    def article_of(self, index: AnyIndex) -> TreeNode | None:
        """The article a row belongs to; None for a collection."""
        row = self._row(index)
        while row is not None and row.node.kind is NodeKind.SECTION:
            row = row.parent
        return row.node if row is not None and row.node.kind is NodeKind.ARTICLE else None

    def index(self, row: int, column: int, parent: AnyIndex | None = None) -> QModelIndex:
        rows = self._children(parent)
        if not (0 <= row < len(rows) and 0 <= column <= KNOWN):
            return QModelIndex()
        return self._index(rows[row], column)

    def _children(self, parent: AnyIndex | None) -> list[_Row]:
        if parent is None or not parent.isValid():
            return self._roots
        above = self._row(parent) if parent.column() == NAME else None
        return above.rows if above is not None else []

    def parent(self, index: AnyIndex | None = None) -> QModelIndex:  # type: ignore[override]  # Qt has two of this name
        row = self._row(index)
        return self._index(row.parent, NAME) if row is not None and row.parent is not None else QModelIndex()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return len(self._children(parent))

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return KNOWN + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Library"), self.tr("Due"), self.tr("New"), self.tr("Known"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self.node(index)
        if node is None:
            return None
        if role == NODE_ROLE:
            return node
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NAME:
            return self.spoken(node)
        if role == Qt.ItemDataRole.DisplayRole:
            counts = node.counts
            return (self.name(node), counts.due or None, counts.new or counts.unqueued or None, counts.known)[
                index.column()
            ]
        return None

    def name(self, node: TreeNode) -> str:
        """The name of a row; the lead of an article is called so."""
        if node.kind is NodeKind.COLLECTION:
            return collection_words(node.title)
        return node.title or self.tr("Introduction")

    @property
    def collections(self) -> list[str]:
        """The names of the collections, in order."""
        return [row.node.title for row in self._roots]

    def spoken(self, node: TreeNode) -> str:
        """A row as a screen reader says it."""
        counts = node.counts
        words = self.tr("%1, due %2, new %3, known %4%")
        values = {"%4": round(100 * counts.known), "%3": counts.new, "%2": counts.due, "%1": self.name(node)}
        for place, value in values.items():
            words = words.replace(place, str(value), 1)
        return words

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        return _FLAGS[node.kind]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ARTICLE_MIME]

    def mimeData(self, indexes: object) -> QMimeData:
        data = QMimeData()
        nodes = [self.node(i) for i in indexes]  # type: ignore[attr-defined]  # a list of indexes
        ids = [str(n.id) for n in nodes if n is not None and n.kind is NodeKind.ARTICLE]
        if ids:
            data.setData(ARTICLE_MIME, QByteArray(ids[0].encode()))
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex) -> bool:
        node = self.node(parent)
        if not data.hasFormat(ARTICLE_MIME) or node is None or node.kind is not NodeKind.COLLECTION:
            return False
        article_id = int(bytes(data.data(ARTICLE_MIME).data()))
        self.article_moved.emit(article_id, node.title, row if row >= 0 else len(node.children))
        return False  # the move arrives as a new snapshot


def collection_words(name: str) -> str:
    """A collection as the reader knows it: the default one has a name in the language of the interface."""
    return QCoreApplication.translate("LibraryModel", "My library") if name == DEFAULT_COLLECTION else name


def _walk(rows: list[_Row]) -> list[_Row]:
    found: list[_Row] = []
    for row in rows:
        found.append(row)
        found.extend(_walk(row.rows))
    return found
