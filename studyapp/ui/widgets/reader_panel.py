"""The middle of the reading screen: path and title, the text of one section, where one is and what the marks mean."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.library import Level
from studyapp.ui.models.cards_model import level_words
from studyapp.ui.models.provenance_words import provenance_line
from studyapp.ui.models.section_page import SectionPage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, ElidedLabel, IconButton, Label
from studyapp.ui.widgets.reader_view import ReaderView
from studyapp.ui.widgets.surface import Surface

_LEGEND = ((Level.UNLEARNED, ""), (Level.LEARNING, "k1"), (Level.FAMILIAR, "k2"), (Level.SOLID, "k3"))


class Legend(QWidget):
    """What the marks under dates mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def _entries(self) -> list[tuple[str, str]]:
        return [*((level_words(level), token or "rule") for level, token in _LEGEND), (self.tr("Due"), "due")]

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(self._theme.font("caption"))
        return [metrics.horizontalAdvance(words) + 42 for words, _ in self._entries()]

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) - 14, self._theme.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("caption"))
        widths = self._widths()
        x = self.width() - sum(widths) + 14
        for (words, sign), width in zip(self._entries() if x >= 0 else (), widths, strict=False):
            self._paint_sign(painter, x, sign)
            painter.setPen(self._theme.color("ink2"))
            box = QRectF(x + 22, 0, width, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            x += width
        painter.end()

    def _paint_sign(self, painter: QPainter, x: int, sign: str) -> None:
        middle = self.height() / 2
        if sign in ("rule", "due"):
            pen = QPen(self._theme.color("control" if sign == "rule" else "seal"), 1.2 if sign == "rule" else 1.5)
            if sign == "rule":
                pen.setDashPattern([2.5, 2])
            painter.setPen(pen)
            painter.drawLine(x, round(middle + 5), x + 16, round(middle + 5))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(sign))
        painter.drawRoundedRect(QRectF(x, middle - 5, 16, 11), 3, 3)


class FindBar(Surface):
    """Find in the section. Signals: `sought(text)`, `stepped(direction)`, `closed`."""

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "chrome", edges="b", parent=parent)
        self.field = QLineEdit()
        self.found = Label(theme, "caption", "ink2")
        self.close_button = IconButton(theme, "x")
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 6, 20, 6)
        row.addWidget(self.field, 1)
        row.addWidget(self.found)
        for icon, step in (("chevron-up", -1), ("chevron-down", 1)):
            button = IconButton(theme, icon)
            button.describe(self.tr("Previous place") if step < 0 else self.tr("Next place"))
            button.clicked.connect(lambda _=False, step=step: self.stepped.emit(step))
            row.addWidget(button)
        row.addWidget(self.close_button)
        self.close_button.describe(self.tr("Close"), "Esc")
        self.field.setPlaceholderText(self.tr("Find in this section"))
        self.field.setAccessibleName(self.tr("Find in this section"))
        self.field.textChanged.connect(self.sought)
        self.field.returnPressed.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)


class ReaderPanel(QWidget):
    """Header, text and footer.

    Signals: `step_asked(direction)` to another section; `library_asked` for the drawer; `type_asked(point)` and
    `more_asked(point)` for their menus.
    """

    step_asked = Signal(int)
    library_asked = Signal()
    cards_asked = Signal()
    type_asked = Signal(QPoint)
    more_asked = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = ReaderView(theme)
        self.find_bar = FindBar(theme)
        self.find_bar.hide()
        self._found = 0
        self._found_count = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(self.find_bar)
        column.addWidget(self.view, 1)
        column.addWidget(self._footer())
        self._connect()
        self._on_theme_changed()
        self.retranslate()

    def _header(self) -> Surface:
        theme = self._theme
        self.path = ElidedLabel(theme, "caption", "ink2")
        self.title = ElidedLabel(theme, "section", "ink")
        self.library_button = IconButton(theme, "panel-left", size=18)
        self.cards_button = IconButton(theme, "columns-3", size=18)
        self.back = IconButton(theme, "chevron-left", size=18)
        self.forward = IconButton(theme, "chevron-right", size=18)
        self.type_button = IconButton(theme, "a-large-small", size=18)
        self.more = IconButton(theme, "ellipsis", size=18)
        self.header = Surface(theme, "page", edges="b")
        self.library_button.setFixedWidth(theme.px(32))
        self._head_row = row = QHBoxLayout(self.header)
        row.setContentsMargins(40, 8, 12, 6)
        row.setSpacing(4)
        row.addWidget(self.library_button)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.path)
        words.addWidget(self.title)
        row.addLayout(words, 1)
        for button in (self.back, self.forward, self.type_button, self.more, self.cards_button):
            row.addWidget(button)
        return self.header

    def _footer(self) -> Surface:
        self.place = Label(self._theme, "caption", "ink3")
        self.legend = Legend(self._theme)
        self.next_button = Button(self._theme, kind="link", icon="")
        self.next_button.hide()
        self.footer = Surface(self._theme, "page", edges="t")
        self._foot_row = row = QHBoxLayout(self.footer)
        row.setContentsMargins(40, 0, 28, 0)
        row.addWidget(self.place)
        row.addWidget(self.next_button)
        row.addStretch(1)
        row.addWidget(self.legend, 4)
        return self.footer

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.forward.clicked.connect(lambda: self.step_asked.emit(1))
        self.next_button.clicked.connect(lambda: self.step_asked.emit(1))
        self.library_button.clicked.connect(self.library_asked)
        self.cards_button.clicked.connect(self.cards_asked)
        self.type_button.clicked.connect(lambda: self.type_asked.emit(self._below(self.type_button)))
        self.more.clicked.connect(lambda: self.more_asked.emit(self._below(self.more)))
        self.find_bar.sought.connect(self._on_sought)
        self.find_bar.stepped.connect(self._on_stepped)
        self.find_bar.closed.connect(self.close_find)
        self.view.end_seen.connect(self._on_end_seen)
        self._theme.changed.connect(self._on_theme_changed)

    def _below(self, button: QWidget) -> QPoint:
        return button.mapToGlobal(QPoint(0, button.height()))

    def retranslate(self) -> None:
        """Set every text in the language of the interface."""
        self.back.describe(self.tr("Previous section"), "[")
        self.forward.describe(self.tr("Next section"), "]")
        self.type_button.describe(self.tr("How the text is set"))
        self.more.describe(self.tr("More about this section"))
        self.library_button.describe(self.tr("Library"), "Ctrl+B")
        self.cards_button.describe(self.tr("Cards in this section"), "Ctrl+J")
        self.view.setAccessibleName(self.tr("Text of the section"))
        self.legend.updateGeometry()
        page = self.view.page
        if page is not None:
            self._show_place(page)

    def set_drawers(self, *, library: bool, cards: bool) -> None:
        """Show the buttons of the drawers where side panels have no room."""
        self.library_button.setVisible(library)
        self.cards_button.setVisible(cards)
        self._align()

    def show_page(self, page: SectionPage) -> None:
        """Show a section from its beginning."""
        self.next_button.hide()
        trail = [page.article.title, *page.section.path[:-1]] if page.section.heading else []
        above = " › ".join(trail) or provenance_line(page.article.provenance)
        self.path.set_text(above, page.language)
        self.path.setVisible(bool(above))
        self.title.set_text(page.title, page.language)
        self.back.setEnabled(page.previous_id is not None)
        self.forward.setEnabled(page.next_id is not None)
        self._show_place(page)
        self.view.show_page(page)
        self._align()

    def _show_place(self, page: SectionPage) -> None:
        words = self.tr("Section %1 of %2").replace("%1", str(page.number)).replace("%2", str(page.total))
        self.place.setText(words)
        self.next_button.setText(self.tr("Next: %1").replace("%1", page.next_heading) + " ›")

    def _align(self) -> None:
        left = self.view.text_left
        has_button = self.library_button.isVisibleTo(self.header)
        button = self.library_button.width() + self._head_row.spacing() if has_button else 0
        self._head_row.setContentsMargins(max(0, left - button), 8, 12, 6)
        self._foot_row.setContentsMargins(left, 0, 28, 0)

    def resizeEvent(self, event: object) -> None:
        self._align()

    def open_find(self) -> None:
        """Show the find bar and take what is selected into it."""
        self.find_bar.show()
        self.find_bar.field.setFocus()
        self.find_bar.field.selectAll()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.header.setFixedHeight(self._theme.px(60))
        self.footer.setFixedHeight(self._theme.px(34))

    @Slot()
    def close_find(self) -> None:
        """Hide the find bar and its marks."""
        self.find_bar.hide()
        self.view.find_text("")
        self.view.setFocus()

    @Slot(str)
    def _on_sought(self, text: str) -> None:
        self._found_count = self.view.find_text(text)
        self._found = 0
        self._show_found(bool(text))

    def _show_found(self, sought: bool = True) -> None:
        self.find_bar.found.setText(f"{self._found + 1} / {self._found_count}" if self._found_count else "0" * sought)
        self.view.go_to_found(self._found)

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        if self._found_count:
            self._found = (self._found + step) % self._found_count
            self._show_found()

    @Slot()
    def _on_end_seen(self) -> None:
        page = self.view.page
        self.next_button.setVisible(page is not None and page.next_id is not None)
