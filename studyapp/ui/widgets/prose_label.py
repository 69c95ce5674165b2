"""ProseLabel: a question or a sentence as a widget, set by the rules of `ui/typesetting.py`; plain text only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.prose_layout import Highlight, ProseLayout

_WIDEST_HINT = 720


class ProseMark:
    """A part of the text on a ground of a theme token: `start` and `end` in code points, end exclusive."""

    __slots__ = ("end", "start", "token", "whole")

    def __init__(self, start: int, end: int, token: str, *, whole: bool = False) -> None:
        self.start, self.end, self.token, self.whole = start, end, token, whole


class ProseLabel(QWidget):
    """Shows a text in a role of the theme's fonts; as high as its width makes it.

    With `fill` lines take what they hold, as running text does; without, they end where the sense pauses.
    """

    def __init__(
        self, theme: Theme, role: str, *, leading: float = 1.5, fill: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._leading = leading
        self._fill = fill
        self._token = "ink"
        self._text = ""
        self._language = ""
        self._marks: tuple[ProseMark, ...] = ()
        self._prose = self._made()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    @property
    def text(self) -> str:
        """The text shown."""
        return self._text

    def set_text(self, text: str, language: str = "", *, marks: Sequence[ProseMark] = ()) -> None:
        """Show a text in the faces of a script (`hans`, `hant`), parts of it on a ground."""
        self._text, self._language, self._marks = text, language, tuple(marks)
        self.setAccessibleName(text)
        self._on_theme_changed()

    def set_token(self, token: str) -> None:
        """The colour of the text."""
        self._token = token
        self.update()

    def lines(self) -> list[str]:
        """The text line by line, as broken for the present width."""
        self._prose.set_width(self.width())
        starts = [0, *self._prose.line_ends()]
        return [self._prose.text[a:b] for a, b in pairwise(starts)]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._prose.set_width(width)

    def sizeHint(self) -> QSize:
        width = min(_WIDEST_HINT, self._prose.natural_width)
        return QSize(width, self._prose.set_width(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            min(8 * self._prose.font.pixelSize(), self._prose.natural_width), self._prose.set_width(self.width())
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._prose.set_width(event.size().width())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._prose.set_width(self.width())
        painter = QPainter(self)
        painter.setPen(self._theme.color(self._token if self.isEnabled() else "disabled"))
        grounds = [Highlight(m.start, m.end, self._theme.color(m.token), m.whole) for m in self._marks]
        self._prose.draw(painter, QPointF(0, 0), grounds)
        painter.end()

    def _made(self) -> ProseLayout:
        font = self._theme.font(self._role, self._language)
        return ProseLayout(
            self._text, font, traditional=self._language == "hant", leading=self._leading, fill=self._fill
        )

    @Slot()
    def _on_theme_changed(self) -> None:
        self._prose = self._made()
        self.updateGeometry()
        self.update()
