"""Buttons and labels of the window: they follow the theme, and those without words name themselves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from studyapp.ui.theme import Theme

_KEY_GAP = 5
_ICON_GAP = 5
_PADDING = {"link": 4}


def key_text(keys: str) -> str:
    """Keys as they are shown: `Ctrl+K` is Ctrl K, `Return` is Enter."""
    keys = keys.replace("Return", "Enter")
    return keys[:-1].replace("+", " ") + keys[-1:]


class IconButton(QToolButton):
    """A button that shows only an icon: `name` is its accessible name and, with the key, its tool tip."""

    def __init__(self, theme: Theme, icon: str, *, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._size = size
        self.setProperty("kind", "quiet")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def describe(self, name: str, keys: str = "") -> None:
        """Name the button in words."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {key_text(keys)}" if keys else name)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setIcon(self._theme.icon(self._icon, "ink2", self._size))
        side = self._theme.px(self._size)
        self.setIconSize(QSize(side, side))


class Button(QPushButton):
    """A button with words. `kind` is primary, accent, quiet, link or empty; `keys` stand grey at its right.

    Where it has keys it stands among others and takes less room at its sides.
    """

    def __init__(
        self, theme: Theme, *, kind: str = "", icon: str = "", keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._keys = key_text(keys)
        self.setProperty("kind", kind)
        self.setProperty("dense", bool(keys))
        self.setAutoDefault(True)  # Enter presses it, too
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def _key_width(self) -> int:
        if not self._keys:
            return 0
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(self._keys) + _KEY_GAP

    @property
    def _padding(self) -> int:
        return _PADDING.get(self._kind, 7 if self._keys else 12)

    def sizeHint(self) -> QSize:
        # As wide as its content; the style would make none narrower than 80.
        self.ensurePolished()
        bold = self._kind == "primary" or self.isCheckable()
        words = QFontMetrics(self._theme.font("body-bold" if bold else "body")).horizontalAdvance(self.text())
        sign = self._theme.px(16) if self._icon else 0
        gap = _ICON_GAP if sign and words else 0
        width = words + sign + gap + self._key_width + 2 * self._padding + 2
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._keys and not (self._icon and self.text()):
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        roomy = self.width() >= self.sizeHint().width()
        option.rect = option.rect.adjusted(0, 0, -self._key_width if roomy else 0, 0)
        if self._icon:
            self._paint_icon(painter, option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        if roomy:
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.color("ink3" if self.isEnabled() else "disabled"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(0, 0, -self._padding - 1, 0), right, self._keys)
        painter.end()

    def _paint_icon(self, painter: QStylePainter, option: QStyleOptionButton) -> None:
        side = self._theme.px(16)
        words = self.fontMetrics().horizontalAdvance(self.text())
        left = option.rect.left() + max(self._padding + 1, (option.rect.width() - words - side - _ICON_GAP) // 2)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        painter.drawPixmap(left, option.rect.center().y() - side // 2 + 1, self.icon().pixmap(QSize(side, side), mode))
        option.icon = QIcon()
        option.rect = option.rect.adjusted(side + _ICON_GAP, 0, 0, 0)

    @Slot()
    def _on_theme_changed(self) -> None:
        if self._icon:
            tokens = {"primary": "on_accent", "accent": "accent", "link": "accent"}
            self.setIcon(self._theme.icon(self._icon, tokens.get(self._kind, "ink2")))
            side = self._theme.px(16)
            self.setIconSize(QSize(side, side))
        self.updateGeometry()
        self.update()


class Label(QLabel):
    """Plain text in a role of the theme's fonts and a token's colour; never HTML."""

    def __init__(
        self, theme: Theme, role: str = "body", token: str = "ink", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._token = token
        self._language = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setWordWrap(wrap)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_token(self, token: str) -> None:
        """Change the colour."""
        self._token = token
        self._on_theme_changed()

    def set_language(self, language: str) -> None:
        """The script of the content, where it is content."""
        self._language = language
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(self._role, self._language))
        palette = self.palette()
        color: QColor = self._theme.color(self._token)
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self.setPalette(palette)


class ElidedLabel(QWidget):
    """One line of text, cut at the end with an ellipsis where it has no room; the tool tip then has the whole."""

    def __init__(self, theme: Theme, role: str = "body", token: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._token = token
        self._language = ""
        self._text = ""
        theme.changed.connect(self._on_theme_changed)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str, language: str = "") -> None:
        """Show a text in the faces of a script."""
        self._text = " ".join(text.split())
        self._language = language
        self.setAccessibleName(self._text)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self._role, self._language))
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        font = self._theme.font(self._role, self._language)
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._theme.color(self._token))
        shown = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), left, shown)
        painter.end()
        self.setToolTip(plain_tip(self._text) if shown != self._text else "")

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def plain_tip(text: str) -> str:
    """A tool tip that shows this text literally: Qt would take some plain text for HTML."""
    short = text[:400]
    escaped = short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>" if "<" in short or "&" in short else short
