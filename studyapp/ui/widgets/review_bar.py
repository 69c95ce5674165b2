"""ReviewBar: the grades in the middle, undo and edit at the left, bury, suspend and info at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.grade_bar import GradeBar
from studyapp.ui.widgets.surface import Surface

_WIDTH = 726
_MARGIN = 14
_CENTRED = 600


class KeyButton(QAbstractButton):
    """A key and what it does, as quiet as a caption."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("own_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    @property
    def shown(self) -> str:
        """Key and word as they stand on the button."""
        return f"{self._key} {self.text()}"

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font("caption")).horizontalAdvance(self.shown)
        return QSize(width + 12, self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self.underMouse() or self.hasFocus():
            painter.setBrush(self._theme.color("well" if self.isDown() else "hover"))
            painter.setPen(self._theme.color("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("ink2" if self.isEnabled() else "disabled"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.shown)
        painter.end()


class ReviewBar(Surface):
    """The bottom of the review.

    Signals: `undo_wanted`, `edit_wanted`, `bury_wanted`, `suspend_wanted`, `info_wanted`. The grades are in `grades`.
    """

    undo_wanted = Signal()
    edit_wanted = Signal()
    bury_wanted = Signal()
    suspend_wanted = Signal()
    info_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "chrome", edges="t", parent=parent)
        self.grades = GradeBar(theme)
        self.undo = KeyButton(theme, "U")
        self.edit = KeyButton(theme, "E")
        self.bury = KeyButton(theme, "-")
        self.suspend = KeyButton(theme, "@")
        self.info = KeyButton(theme, "I")
        for button, signal in (
            (self.undo, self.undo_wanted),
            (self.edit, self.edit_wanted),
            (self.bury, self.bury_wanted),
            (self.suspend, self.suspend_wanted),
            (self.info, self.info_wanted),
        ):
            button.clicked.connect(signal)
        self._left, self._right = QWidget(), QWidget()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        row.setSpacing(8)
        self.grades.setMaximumWidth(_WIDTH)
        left, right = QHBoxLayout(self._left), QHBoxLayout(self._right)
        for layout in (left, right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(8)
        left.addWidget(self.undo)
        left.addWidget(self.edit)
        left.addStretch()
        right.addStretch()
        for button in (self.bury, self.suspend, self.info):
            right.addWidget(button)
        row.addWidget(self._left, 1)
        row.addWidget(self.grades, 1000)
        row.addWidget(self._right, 1)

    def retranslate(self) -> None:
        """Set the words in the language of now."""
        for button, words in (
            (self.undo, self.tr("Undo")),
            (self.edit, self.tr("Edit")),
            (self.bury, self.tr("Bury")),
            (self.suspend, self.tr("Suspend")),
            (self.info, self.tr("Info")),
        ):
            button.setText(words)
            button.updateGeometry()
        self.grades.retranslate()
        self._balance()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._balance()
        super().resizeEvent(event)

    def _balance(self) -> None:
        """Make both sides as wide as the wider, so that the grades are centred, where that leaves them room."""
        sides = (self._left, self._right)
        width = max(side.sizeHint().width() for side in sides)
        roomy = self.width() - 2 * width >= self.theme.px(_CENTRED)
        for side in sides:
            side.setMinimumWidth(width if roomy else side.sizeHint().width())

    def set_asking(self, asking: bool) -> None:
        """Whether there is a card; without one only undo remains."""
        self.grades.setVisible(asking)
        for button in (self.edit, self.bury, self.suspend, self.info):
            button.setVisible(asking)
        self._balance()
