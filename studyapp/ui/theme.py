"""Theme: the tokens of a theme file as colours, fonts, palette and the one application style sheet."""

from __future__ import annotations

import tomllib
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from studyapp.domain.errors import RuleError
from studyapp.domain.resources import resource
from studyapp.ui.fonts import ROLES, make_font
from studyapp.ui.icons import draw_icon, forget_icons

LANES = 5
"""Number of lane colours; the sixth lane has the first again."""
_PALETTE = {
    "Window": "chrome",
    "WindowText": "ink",
    "Base": "card",
    "AlternateBase": "page",
    "Text": "ink",
    "Button": "card",
    "ButtonText": "ink",
    "BrightText": "seal",
    "Highlight": "accent",
    "HighlightedText": "on_accent",
    "Link": "accent",
    "LinkVisited": "accent",
    "PlaceholderText": "ink3",
    "ToolTipBase": "card",
    "ToolTipText": "ink",
    "Light": "card",
    "Midlight": "hover",
    "Mid": "line",
    "Dark": "control",
    "Shadow": "control",
    "Accent": "accent",
}
_DISABLED = {"WindowText": "disabled", "Text": "disabled", "ButtonText": "disabled", "Highlight": "well"}


def read_tokens(name: str) -> dict[str, str]:
    """The tokens of the shipped theme of that name. Raises RuleError where one is not a colour."""
    tokens = tomllib.loads(resource("themes", f"{name}.toml").read_text("utf-8"))
    wrong = [k for k, v in tokens.items() if not QColor.isValidColorName(v)]
    if wrong:
        raise RuleError(f"themes/{name}.toml: {wrong[0]} is not a colour; write it as six hexadecimal digits")
    return tokens


class Theme(QObject):
    """Colours and fonts of the window; passed to whoever paints.

    Signals: `changed` after the theme, the scale or the interface language has changed; repaint, measure again.
    `appearance` is `light`, `dark` or `system`; `language` is the script of the interface, `hans`, `hant` or `latin`.
    """

    changed = Signal()

    def __init__(self, appearance: str = "system", language: str = "hans", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._language = language
        self._program_scale = 1.0
        self._text_px = 18
        self._text_face = ""
        self._fonts: dict[tuple[object, ...], QFont] = {}
        self._read()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def _read(self) -> None:
        self.is_dark = self._wants_dark()
        self._tokens = read_tokens("dark" if self.is_dark else "light")
        self._colors = {name: QColor(value) for name, value in self._tokens.items()}

    def _wants_dark(self) -> bool:
        if self._appearance != "system":
            return self._appearance == "dark"
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    @property
    def appearance(self) -> str:
        """What was chosen: `light`, `dark` or `system`."""
        return self._appearance

    @property
    def language(self) -> str:
        """Script of the interface: `hans`, `hant` or `latin`."""
        return self._language

    @property
    def text_px(self) -> int:
        """Size of article text, pixels."""
        return self._text_px

    @property
    def program_scale(self) -> float:
        """Scale of the program's own type, 0.9 to 1.3."""
        return self._program_scale

    def set_appearance(self, appearance: str) -> None:
        """Change to `light`, `dark` or `system`."""
        if appearance != self._appearance:
            self._appearance = appearance
            self._on_system_changed()

    def set_language(self, language: str) -> None:
        """Change the script of the interface."""
        if language != self._language:
            self._language = language
            self._refresh()

    def set_type(self, *, text_px: int | None = None, face: str | None = None, scale: float | None = None) -> None:
        """Change the size and face of article text and the scale of the program's type."""
        before = (self._text_px, self._text_face, self._program_scale)
        self._text_px = self._text_px if text_px is None else max(15, min(26, text_px))
        self._text_face = self._text_face if face is None else face
        self._program_scale = self._program_scale if scale is None else max(0.9, min(1.3, scale))
        if before != (self._text_px, self._text_face, self._program_scale):
            self._refresh()

    def color(self, token: str) -> QColor:
        """A copy of the colour of a token. Raises KeyError where the theme has none of that name."""
        return QColor(self._colors[token])

    def token(self, token: str) -> str:
        """The colour of a token as written in the theme file."""
        return self._tokens[token]

    def lane(self, number: int) -> QColor:
        """The colour of a timeline lane, counted from 0."""
        return QColor(self._colors[f"lane{number % LANES + 1}"])

    def px(self, length: float) -> int:
        """A length of the program's own parts at the reader's scale, pixels."""
        return round(length * self._program_scale)

    def font(self, role: str, language: str = "", *, px: float | None = None, bold: bool | None = None) -> QFont:
        """The font of a role (`fonts.ROLES`) for content in a script: `hans`, `hant`, else the interface's.

        `px` replaces the size of the role before scaling, `bold` its weight.
        """
        key = (role, language, px, bold)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = self._make(role, language, px, bold)
        return font

    def _make(self, role: str, language: str, px: float | None, bold: bool | None) -> QFont:
        setting = ROLES[role]
        script = language if language in ("hans", "hant") else self._language
        face = self._text_face if setting.content and setting.face == "serif" and self._text_face else setting.face
        scale = self._text_px / 18 if setting.content else self._program_scale
        size = (setting.px if px is None else px) * scale
        return make_font(face, script, px=size, bold=setting.bold if bold is None else bold)

    def pixmap(self, name: str, token: str = "ink2", size: int = 16) -> QPixmap:
        """The icon of that name in the colour of a token, cached; 16 pixels in buttons and rows, 18 in bars."""
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        return draw_icon(name, self._tokens[token], self.px(size), ratio)

    def icon(self, name: str, token: str = "ink2", size: int = 16) -> QIcon:
        """The same as an icon with a disabled form, for buttons and menus."""
        icon = QIcon(self.pixmap(name, token, size))
        icon.addPixmap(self.pixmap(name, "disabled", size), QIcon.Mode.Disabled)
        return icon

    def palette(self) -> QPalette:
        """The application palette."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(QPalette.ColorRole[role], self._colors[token])
        for role, token in _DISABLED.items():
            palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], self._colors[token])
        return palette

    def style_sheet(self) -> str:
        """The application style sheet: buttons by property `kind`, fields, scroll bars, menus, tool tips."""
        lengths = {f"h{n}": self.px(n) for n in (24, 28, 30, 38, 40)}
        folder = str(resource("themes")).replace("\\", "/")
        text = resource("themes", "window.qss").read_text("utf-8")
        theme = "dark" if self.is_dark else "light"
        return Template(text).substitute(self._tokens, **lengths, theme=theme, folder=folder)

    def apply(self, app: QApplication) -> None:
        """Dress the application: Fusion, palette, font, style sheet."""
        if app.style().name() != "fusion":
            app.setStyle("fusion")
        app.setPalette(self.palette())
        app.setFont(self.font("body"))
        app.setStyleSheet(self.style_sheet())

    def _refresh(self) -> None:
        self._fonts.clear()
        forget_icons()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.apply(app)
        self.changed.emit()

    def _on_system_changed(self) -> None:
        if self._wants_dark() != self.is_dark:
            self._read()
            self._refresh()
