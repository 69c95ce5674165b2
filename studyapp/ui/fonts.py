"""Which typeface sets what: families by script, pixel sizes by role, times the reader's scale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

_SERIF = {
    "hans": ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC"),
    "hant": ("Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", "Songti TC"),
}
_SANS = {
    "hans": (
        "PingFang SC",
        "Microsoft YaHei UI",
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "WenQuanYi Micro Hei",
    ),
    "hant": ("PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK TC", "Source Han Sans TC"),
    "latin": ("Segoe UI", ".AppleSystemUIFont", "Inter", "Noto Sans"),
}
SMALLEST = 12
"""No visible text is set smaller, in pixels."""


class Face(StrEnum):
    """The two voices: content is serif, the program is sans."""

    SERIF = "serif"
    SANS = "sans"


@dataclass(frozen=True, slots=True)
class Setting:
    """Face, size in pixels at scale 1 and weight of a role. `content` follows the scale of the text."""

    face: Face
    px: int
    bold: bool = False
    content: bool = False


ROLES: dict[str, Setting] = {
    "caption": Setting(Face.SANS, 12),
    "caption-bold": Setting(Face.SANS, 12, bold=True),
    "body": Setting(Face.SANS, 13),
    "body-bold": Setting(Face.SANS, 13, bold=True),
    "nav": Setting(Face.SANS, 14),
    "nav-bold": Setting(Face.SANS, 14, bold=True),
    "table": Setting(Face.SANS, 15, content=True),
    "event": Setting(Face.SERIF, 16),
    "event-small": Setting(Face.SERIF, 15),
    "article": Setting(Face.SERIF, 18, content=True),
    "quote": Setting(Face.SERIF, 17, content=True),
    "section": Setting(Face.SERIF, 17, bold=True),
    "event-large": Setting(Face.SERIF, 17),
    "title": Setting(Face.SERIF, 22, bold=True),
    "question": Setting(Face.SERIF, 24),
    "sentence": Setting(Face.SERIF, 20),
    "heading": Setting(Face.SERIF, 24, bold=True, content=True),
    "name": Setting(Face.SERIF, 34, bold=True),
    "date-row": Setting(Face.SERIF, 18, bold=True),
    "date-panel": Setting(Face.SERIF, 30, bold=True),
    "date-answer": Setting(Face.SERIF, 58, bold=True),
    "date-unit": Setting(Face.SERIF, 14),
}
"""Every role of the program's type; sizes of `ui.md` §4."""


@cache
def families(face: str, language: str, present: Callable[[str], bool] = QFontDatabase.hasFamily) -> tuple[str, ...]:
    """The families to set, best first. `language` is `hans`, `hant` or `latin` (a Latin interface).

    The other script follows as a fall-back, so that mixed text never shows the faces of another region.
    """
    order = [language, *(s for s in ("hans", "hant") if s != language)]
    tables = (_SERIF, _SANS) if face == Face.SERIF else (_SANS,)
    found = [name for table in tables for script in order for name in table.get(script, ()) if present(name)]
    return tuple(dict.fromkeys(found))


def make_font(face: str, language: str, *, px: float, bold: bool = False) -> QFont:
    """A font of a face and script, never under the smallest size."""
    font = QFont()
    names = families(face, language)
    if names:
        font.setFamilies(list(names[:3]))
    font.setPixelSize(max(SMALLEST, round(px)))
    font.setBold(bold)
    return font
