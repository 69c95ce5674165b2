"""ReviewStrip: what is reviewed, and how much of it remains."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from studyapp.domain.scheduling import CardPhase
from studyapp.services.reading import NodeKind, TreeNode
from studyapp.services.reviewing import ReviewCounts, Scope
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.choice_button import ChoiceButton
from studyapp.ui.widgets.surface import Surface

_KINDS = (CardPhase.NEW, CardPhase.LEARNING, CardPhase.REVIEW)
_TOKENS = {CardPhase.NEW: "accent", CardPhase.LEARNING: "ink", CardPhase.REVIEW: "seal"}


class _Counts(QWidget):
    """Three words with their numbers; the kind of the card asked is underlined."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts = ReviewCounts()
        self._current: CardPhase | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def show_counts(self, counts: ReviewCounts, current: CardPhase | None) -> None:
        self._counts = counts
        self._current = CardPhase.LEARNING if current is CardPhase.RELEARNING else current
        self.setAccessibleName(", ".join(f"{word} {number}" for _, word, number in self._parts()))
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[tuple[CardPhase, str, int]]:
        words = (self.tr("New"), self.tr("Learning"), self.tr("Due"))
        numbers = (self._counts.new, self._counts.learning, self._counts.due)
        return list(zip(_KINDS, words, numbers, strict=True))

    def sizeHint(self) -> QSize:
        word, number = (QFontMetricsF(self._theme.font(role)) for role in ("body", "nav-bold"))
        width = sum(word.horizontalAdvance(w) + number.horizontalAdvance(str(n)) + 26 for _, w, n in self._parts())
        return QSize(round(width), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        word_font, number_font = self._theme.font("body"), self._theme.font("nav-bold")
        word, number = QFontMetricsF(word_font), QFontMetricsF(number_font)
        baseline = self.height() / 2 + number.capHeight() / 2
        x = 0.0
        for kind, text, count in self._parts():
            x += 20
            painter.setFont(word_font)
            painter.setPen(self._theme.color("ink2"))
            painter.drawText(QPointF(x, baseline), text)
            x += word.horizontalAdvance(text) + 6
            painter.setFont(number_font)
            painter.setPen(self._theme.color(_TOKENS[kind]))
            painter.drawText(QPointF(x, baseline), str(count))
            if kind is self._current:
                color = self._theme.color(_TOKENS[kind])
                wide = number.horizontalAdvance(str(count))
                painter.fillRect(round(x), round(baseline + 4), round(wide), 2, color)
            x += number.horizontalAdvance(str(count))
        painter.end()


class ReviewStrip(Surface):
    """The line above the question.

    Signals: `menu_wanted` before the choice of what to review opens: answer with `offer`; `scope_chosen(Scope, str)`
    with the name of the scope.
    """

    menu_wanted = Signal()
    scope_chosen = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "page", parent=parent)
        self._scope = ChoiceButton(theme, quiet=True)
        self._scope.clicked.connect(self.menu_wanted)
        self._counts = _Counts(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 20, 0)
        row.addWidget(self._scope)
        row.addStretch()
        row.addWidget(self._counts)
        self.set_scope("")

    def set_scope(self, name: str) -> None:
        """Name what is reviewed; empty for the whole library."""
        self._scope.setText(name or self.tr("All that is due"))

    def show_counts(self, counts: ReviewCounts, current: CardPhase | None) -> None:
        """Show what remains, the kind of the present card underlined (None: no card)."""
        self._counts.show_counts(counts, current)

    def offer(self, tree: tuple[TreeNode, ...]) -> None:
        """Open the choice: everything, each collection, each article that has cards in the queue."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("All that is due")).triggered.connect(lambda: self._choose("", Scope()))
        for collection in tree:
            menu.addSeparator()
            self._add(menu, collection)
            for article in collection.children:
                self._add(menu, article)
        menu.popup(self._scope.mapToGlobal(self._scope.rect().bottomLeft()))

    def _add(self, menu: QMenu, node: TreeNode) -> None:
        waiting = node.counts.due + node.counts.new
        name = node.title.replace("&", "&&")
        action = menu.addAction(f"{name}\t{waiting}" if waiting else name)
        action.setEnabled(bool(waiting))
        if node.kind is NodeKind.COLLECTION:
            scope = Scope(collections=frozenset({node.title}))
        else:
            scope = Scope(articles=frozenset({node.id}))  # type: ignore[arg-type]  # an article node bears its id
        action.triggered.connect(lambda: self._choose(node.title, scope))

    def _choose(self, name: str, scope: Scope) -> None:
        self.scope_chosen.emit(scope, name)
