"""A date as it is set everywhere: number large and bold, units small, one baseline.

`set_date` both measures and draws, so that delegates and widgets cannot differ. What a date reads as is not decided
here: it comes as runs, from `studyapp.dates.wording.format_date`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Protocol

from PySide6.QtCore import QPointF, QSize, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.fonts import SMALLEST
from studyapp.ui.theme import Theme


class Run(Protocol):
    """A piece of a date: a number, or what stands around it."""

    @property
    def text(self) -> str: ...

    @property
    def is_number(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class DateFace:
    """The two fonts of a date; lengths in pixels."""

    number: QFont
    unit: QFont

    @property
    def ascent(self) -> float:
        """Height of the figures above the baseline, and a little air; CJK fonts keep more for accents."""
        return QFontMetricsF(self.number).capHeight() + 0.12 * self.number.pixelSize()

    @property
    def descent(self) -> float:
        """Depth of the units below the baseline."""
        return 0.2 * self.unit.pixelSize() + 1

    @property
    def gap(self) -> float:
        """Space between a number and its unit."""
        return max(1.0, 0.04 * self.number.pixelSize())


def date_face(theme: Theme, language: str, number_px: int, *, bold: bool = True) -> DateFace:
    """The fonts of a date whose number is `number_px` high, for content in a script."""
    unit_px = max(SMALLEST, round(0.35 * number_px + 6))
    number = theme.font("date-row", language, px=number_px, bold=bold)
    return DateFace(number, theme.font("date-unit", language, px=unit_px))


def set_date(
    runs: Sequence[Run], face: DateFace, *, painter: QPainter | None = None, at: QPointF | None = None
) -> float:
    """The width of a date in pixels; with a painter and the left end of its baseline, drawn too in the pen."""
    x = 0.0
    for i, run in enumerate(runs):
        if i and runs[i - 1].is_number != run.is_number:
            x += face.gap
        font = face.number if run.is_number else face.unit
        if painter is not None and at is not None:
            painter.setFont(font)
            painter.drawText(QPointF(at.x() + x, at.y()), run.text)
        x += QFontMetricsF(font).horizontalAdvance(run.text)
    return x


def words(runs: Sequence[Run]) -> str:
    """A date as plain text."""
    return "".join(run.text for run in runs)


class DateLabel(QWidget):
    """Shows one date; its accessible name is the date in words. Empty until `show_date`."""

    def __init__(self, theme: Theme, number_px: int, *, token: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number_px = number_px
        self._token = token
        self._language = ""
        self._runs: tuple[Run, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def show_date(self, runs: Sequence[Run], language: str = "") -> None:
        """Show a date in the faces of a script (`hans`, `hant`)."""
        self._runs, self._language = tuple(runs), language
        self.setAccessibleName(words(runs))
        self._on_theme_changed()

    def set_token(self, token: str) -> None:
        """The colour it is drawn in."""
        self._token = token
        self.update()

    @property
    def baseline(self) -> int:
        """Distance of the baseline from the top, pixels."""
        return ceil(self._face().ascent)

    def sizeHint(self) -> QSize:
        face = self._face()
        return QSize(ceil(set_date(self._runs, face)) + 1, self.baseline + ceil(face.descent))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.color(self._token if self.isEnabled() else "disabled"))
        set_date(self._runs, self._face(), painter=painter, at=QPointF(0, self.baseline))
        painter.end()

    def _face(self) -> DateFace:
        return date_face(self._theme, self._language, self._number_px)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
