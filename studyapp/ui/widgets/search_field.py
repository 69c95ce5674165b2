"""SearchField: complete tokens as chips, words beside them, what can follow in a list below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QSizePolicy,
    QWidget,
)

from studyapp.services.browsing import Completion
from studyapp.ui.models.facet_words import token_words
from studyapp.ui.models.query import Query, parse_query, split_token
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import IconButton, Label

HEIGHT = 36
_CHIP_WIDTH = 220
_CROSS = 22


class Chip(QAbstractButton):
    """A token with a cross; a click removes it."""

    def __init__(self, theme: Theme, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.token = token
        self.setText(token.replace("&", "&&"))
        self.setProperty("own_ring", True)
        self.setAccessibleName(self.tr("Remove %1").replace("%1", token))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("body"))
        return QSize(min(_CHIP_WIDTH, metrics.horizontalAdvance(self.token) + 8 + _CROSS), self._theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("select"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        font = theme.font("body")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        key, value = split_token(self.token)
        box = self.rect().adjusted(8, 0, -_CROSS, 0)
        painter.setPen(theme.color("ink2"))
        side = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(box, side, key)
        box.setLeft(box.left() + metrics.horizontalAdvance(key))
        painter.setPen(theme.color("ink"))
        painter.drawText(box, side, metrics.elidedText(value, Qt.TextElideMode.ElideRight, box.width() + 2))
        cross = theme.pixmap("x", "ink" if self.underMouse() else "ink2", 14)
        painter.drawPixmap(self.width() - _CROSS + 4, (self.height() - 14) // 2, cross)
        painter.end()


def _offer_words(completion: Completion) -> str:
    """A way to go on, and what it means where that is not plain."""
    token = completion.query.split()[-1] if completion.query.strip() else completion.label
    words = token_words(token)
    return f"{completion.label}   {words}" if words else completion.label


class SearchField(QWidget):
    """Edits a Query.

    Signals: `query_changed(str)` at each change; `left` when the reader goes on to the results (Down, Enter).
    """

    query_changed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._query = Query()
        self._chips: list[Chip] = []
        self._completions: tuple[Completion, ...] = ()
        self.edit = QLineEdit()
        self.edit.setProperty("kind", "bare")
        self.edit.textEdited.connect(self._on_edited)
        self.edit.installEventFilter(self)
        self._count = Label(theme, "caption", "ink2")
        self._clear = IconButton(theme, "x")
        self._clear.clicked.connect(lambda: self.set_query(""))
        self._glass = QLabel()
        self._completer = self._made_completer()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 2, 4, 2)
        self._row.setSpacing(6)
        for widget in (self._glass, self.edit, self._count, self._clear):
            self._row.addWidget(widget)
        self._row.setStretch(1, 1)
        self.edit.setMinimumWidth(90)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.retranslate()

    def _made_completer(self) -> QCompleter:
        completer = QCompleter(QStringListModel(self), self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setWidget(self.edit)
        self._popup = QListView()
        self._popup.setProperty("kind", "popup")
        completer.setPopup(self._popup)
        completer.activated[QModelIndex].connect(self._on_completed)  # type: ignore[index]  # an overload by type
        return completer

    def retranslate(self) -> None:
        """Set the words in the language of now."""
        self.edit.setPlaceholderText(self.tr("Words, or article: section: year: is: tag:"))
        self.edit.setAccessibleName(self.tr("Search cards"))
        self._clear.describe(self.tr("Clear the search"))

    @property
    def popup(self) -> QListView:
        """The list of ways to go on."""
        return self._popup

    @property
    def query(self) -> Query:
        """What is searched for."""
        return self._query

    def set_query(self, text: str) -> None:
        """Search for this."""
        self._show(parse_query(text))

    def toggle(self, token: str) -> None:
        """Add a token, or remove it."""
        self._show(self._query.toggled(token))

    def show_count(self, words: str) -> None:
        """Say how many were found."""
        self._count.setText(words)

    def offer(self, completions: Sequence[Completion]) -> None:
        """Offer ways to go on; none closes the list."""
        self._completions = tuple(completions)
        model = self._completer.model()
        assert isinstance(model, QStringListModel)
        model.setStringList([_offer_words(c) for c in completions])
        if completions and self.edit.hasFocus():
            self._completer.complete()
        else:
            self._popup.hide()

    def _show(self, query: Query) -> None:
        self._set(query)
        self.query_changed.emit(query.text)

    def _set(self, query: Query) -> None:
        if query.tokens != self._query.tokens or len(self._chips) != len(query.tokens):
            for chip in self._chips:
                chip.hide()
                chip.deleteLater()
            self._chips = [Chip(self._theme, token) for token in query.tokens]
            for i, chip in enumerate(self._chips):
                chip.clicked.connect(lambda _=False, token=chip.token: self.toggle(token))
                self._row.insertWidget(1 + i, chip)
        self._query = query
        if self.edit.text() != query.words:
            self.edit.setText(query.words)
        self._clear.setVisible(bool(query.text))

    def _on_edited(self, text: str) -> None:
        typed = parse_query(text, whole=False)
        new = tuple(t for t in typed.tokens if t not in self._query.tokens)
        if typed.tokens:
            self._show(Query((*self._query.tokens, *new), typed.words))
        else:
            self._show(Query(self._query.tokens, text))

    def _on_completed(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._completions):
            self.set_query(self._completions[index.row()].query)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.update()
            elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._takes(event)
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        """Keys that mean more than in a plain field."""
        if event.key() == Qt.Key.Key_Backspace and self.edit.cursorPosition() == 0 and self._query.tokens:
            if self.edit.hasSelectedText():
                return False
            *tokens, last = self._query.tokens
            self._show(Query(tuple(tokens), last + (" " if self.edit.text() else "") + self.edit.text()))
            self.edit.setCursorPosition(len(last))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if event.key() != Qt.Key.Key_Down:
                self._show(parse_query(self._query.text))
            self.left.emit()
            return True
        return False

    def sizeHint(self) -> QSize:
        return QSize(480, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.edit.hasFocus()
        wide = 2 if focused else 1
        painter.setPen(QPen(self._theme.color("accent" if focused else "control"), wide))
        painter.setBrush(self._theme.color("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), 6, 6)
        painter.end()

    def _on_theme_changed(self) -> None:
        self._glass.setPixmap(self._theme.pixmap("search", "ink2", 16))
        self.edit.setFont(self._theme.font("nav"))
        self.updateGeometry()
        self.update()
