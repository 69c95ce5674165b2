"""TopBar: menu, the five screens, search, import, export and settings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.buttons import Button, IconButton
from studyapp.ui.widgets.surface import Surface

HEIGHT = 48
SCREENS = 5
_WIDE = 1200
_SEARCH = 300


class ScreenTab(QAbstractButton):
    """The name of a screen, underlined while it is shown; `set_count` puts a number in `seal` beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)

    def set_count(self, count: int) -> None:
        """Show a number; zero is blank."""
        if count != self._count:
            self._count = count
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font("nav-bold")).horizontalAdvance(self.text())
        if self._count:
            width += 6 + QFontMetrics(self._theme.font("body-bold")).horizontalAdvance(str(self._count))
        return QSize(width + 24, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font("nav-bold" if self.isChecked() else "nav")
        painter.setFont(font)
        painter.setPen(self._theme.color("ink" if self.isChecked() or self.underMouse() else "ink2"))
        box = self.rect().adjusted(12, 0, -12, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, left, self.text())
        if self._count:
            painter.setFont(self._theme.font("body-bold"))
            painter.setPen(self._theme.color("seal"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, str(self._count))
        if self.isChecked():
            painter.fillRect(QRect(12, self.height() - 3, self.width() - 24, 3), self._theme.color("accent"))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class SearchField(QLineEdit):
    """The search field of the bar, with a glass at its left and its key at its right while it is empty."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.setProperty("kind", "search")
        self.setTextMargins(26, 0, 0, 0)
        self.setMinimumWidth(150)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SEARCH), super().sizeHint().height())

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setMaximumWidth(self._theme.px(_SEARCH))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        glass = self._theme.pixmap("search", "ink2", 16)
        painter.drawPixmap(10, (self.height() - self._theme.px(16)) // 2, glass)
        taken = QFontMetrics(self.font()).horizontalAdvance(self.placeholderText())
        hint = QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._keys)
        if not self.text() and self.width() > 48 + taken + hint:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.color("ink3"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(0, 0, -10, 0), right, self._keys)
        painter.end()


class TopBar(Surface):
    """The bar over every screen.

    Signals: `screen_chosen(index)`, `searched(text)`, `menu_asked`, `import_asked`, `export_asked`,
    `settings_asked`, `progress_asked` when the note of a running import is pressed.
    """

    screen_chosen = Signal(int)
    searched = Signal(str)
    menu_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()
    settings_asked = Signal()
    progress_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "chrome", edges="b", parent=parent)
        self.setFixedHeight(HEIGHT)
        self.menu_button = IconButton(theme, "menu", size=18)
        self.tabs = [ScreenTab(theme) for _ in range(SCREENS)]
        self.search = SearchField(theme, "Ctrl K")
        self.running = Button(theme, kind="link")
        self.running.setToolTip(self.tr("Import report"))
        self.running.setAccessibleName(self.tr("Import report"))
        self.running.hide()
        self.import_button = Button(theme, kind="quiet", icon="file-down")
        self.export_button = Button(theme, kind="quiet", icon="share")
        self.settings_button = IconButton(theme, "settings-2", size=18)
        self._is_wide = True
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 10, 0)
        row.setSpacing(0)
        row.addWidget(self.menu_button)
        row.addSpacing(4)
        self._group = QButtonGroup(self)
        for i, tab in enumerate(self.tabs):
            self._group.addButton(tab, i)
            row.addWidget(tab)
        row.addStretch(1)
        row.addWidget(self.running)
        row.addSpacing(8)
        row.addWidget(self.search, 100)
        row.addSpacing(8)
        for button in (self.import_button, self.export_button, self.settings_button):
            row.addWidget(button)

    def _connect(self) -> None:
        self._group.idClicked.connect(self.screen_chosen)
        self.search.returnPressed.connect(self._on_search_entered)
        self.menu_button.clicked.connect(self.menu_asked)
        self.import_button.clicked.connect(self.import_asked)
        self.export_button.clicked.connect(self.export_asked)
        self.settings_button.clicked.connect(self.settings_asked)
        self.running.clicked.connect(self.progress_asked)

    def retranslate(self) -> None:
        """Set every text in the language of the interface."""
        names = (self.tr("Read"), self.tr("Review"), self.tr("Timeline"), self.tr("Cards"), self.tr("Statistics"))
        for i, (tab, name) in enumerate(zip(self.tabs, names, strict=True)):
            tab.setText(name)
            tab.setToolTip(f"{name}  Ctrl {i + 1}")
            tab.updateGeometry()
        self.menu_button.describe(self.tr("Menu"), "F10")
        self.search.setPlaceholderText(self.tr("Search articles, cards, dates"))
        self.search.setAccessibleName(self.tr("Search articles, cards, dates"))
        self.settings_button.describe(self.tr("Settings"), "Ctrl+,")
        self._name_wide_buttons()

    def _name_wide_buttons(self) -> None:
        for button, name, keys in (
            (self.import_button, self.tr("Import"), "Ctrl I"),
            (self.export_button, self.tr("Export"), "Ctrl E"),
        ):
            button.setText(name if self._is_wide else "")
            button.setAccessibleName(name)
            button.setToolTip(f"{name}  {keys}")

    def set_width_class(self, width: int) -> None:
        """Follow the width of the window: narrow windows show import and export without words."""
        if (width >= _WIDE) != self._is_wide:
            self._is_wide = width >= _WIDE
            self._name_wide_buttons()

    def show_screen(self, index: int) -> None:
        """Underline a screen's name; the cards screen has its own search field."""
        self.tabs[index].setChecked(True)
        self.search.setVisible(index != 3)

    def show_running(self, text: str) -> None:
        """Show a note about work under way; an empty text hides it."""
        self.running.setText(text)
        self.running.setVisible(bool(text))

    @Slot()
    def _on_search_entered(self) -> None:
        self.searched.emit(self.search.text().strip())
