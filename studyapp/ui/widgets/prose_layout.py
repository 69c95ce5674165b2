"""A short Chinese text set in lines: gaps, squeezed marks, lines that end where the sense pauses; plain text only.

For widgets (`prose_label.ProseLabel`) and delegates alike. Positions count code points of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from studyapp.ui.typesetting import chinese_marks, composed, filled, letter_spacings

_TOLERANCE = 0.5
"""Pixels a line is made wider than its text, so that rounding does not push out its last character."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A ground under part of a text: the lower half of its glyphs, or all of its line where `whole`."""

    start: int
    end: int
    color: QColor
    whole: bool = False


def units(text: str) -> list[int]:
    """For every position in code points, the position in UTF-16 units, as Qt counts."""
    at = [0]
    for char in text:
        at.append(at[-1] + (2 if ord(char) > 0xFFFF else 1))
    return at


def cursor_x(line: QTextLine, position: int) -> float:
    """Where a position, in UTF-16 units, stands in a laid out line; pixels."""
    x = line.cursorToX(position)
    return float(x[0]) if isinstance(x, tuple) else 0.0


def spacing_formats(text: str, font: QFont, *, traditional: bool = False) -> list[QTextLayout.FormatRange]:
    """The letter spacing of Chinese setting, ready for `QTextLayout.setFormats`."""
    at = units(text)
    formats = []
    for i, em in letter_spacings(text, chinese_marks(), traditional=traditional):
        piece = QTextLayout.FormatRange()
        piece.start, piece.length = at[i], at[i + 1] - at[i]
        style = QTextCharFormat()
        style.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        style.setFontLetterSpacing(em * font.pixelSize())
        piece.format = style
        formats.append(piece)
    return formats


class ProseLayout:
    """One text in one font, broken for a width. `height` and `used_width` are in pixels.

    `leading` is the distance of lines in em. With `fill` lines take what they hold, as in running text; without,
    they end where the sense pauses. At most `most` lines are kept, the last with an ellipsis (0: all).
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        *,
        traditional: bool = False,
        leading: float = 1.5,
        fill: bool = False,
        most: int = 0,
    ) -> None:
        self.text = " ".join(text.split("\n"))
        self.font = font
        self._fill = fill
        self._most = most
        self._leading = round(leading * font.pixelSize())
        self._layout = QTextLayout(self.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(spacing_formats(self.text, font, traditional=traditional))
        self._layout.setCacheEnabled(True)
        self._at = units(self.text)
        self._x = self._measured()
        self._ends: list[int] = []
        self._width = -1.0
        self.height = self._leading
        self.used_width = 0.0

    def _measured(self) -> list[float]:
        """Where each position stands if the text were one line."""
        self._layout.beginLayout()
        line = self._layout.createLine()
        if line.isValid():
            line.setLineWidth(1e7)
        self._layout.endLayout()
        if not line.isValid():
            return [0.0]
        return [cursor_x(line, p) for p in self._at]

    @property
    def natural_width(self) -> int:
        """Width on one line, pixels."""
        return ceil(self._x[-1]) + 1

    def set_width(self, width: float) -> int:
        """Break for a width in pixels; the height."""
        if width == self._width or not self.text:
            return self.height
        self._width = width
        em = self.font.pixelSize()
        measure = filled if self._fill else composed
        self._ends = measure(self.text, self._x, max(width, 2.0 * em), em)
        if self._most:
            del self._ends[self._most :]
        self._place(em)
        return self.height

    def _place(self, em: float) -> None:
        metrics = QFontMetricsF(self.font)
        drop = (self._leading - metrics.height()) / 2
        opening = chinese_marks().opening
        start, self.used_width = 0, 0.0
        self._layout.beginLayout()
        for i, end in enumerate(self._ends):
            line = self._layout.createLine()
            line.setLineWidth(self._x[end] - self._x[start] + _TOLERANCE)
            hang = em / 2 if self.text[start] in opening else 0.0
            line.setPosition(QPointF(-hang, i * self._leading + drop))
            self.used_width = max(self.used_width, line.naturalTextWidth() - hang)
            start = end
        self._layout.endLayout()
        self.height = self._leading * len(self._ends)

    @property
    def is_cut(self) -> bool:
        """Whether text was left out for want of lines."""
        return bool(self._ends) and self._ends[-1] < len(self.text)

    @property
    def first_baseline(self) -> float:
        """Distance of the first baseline from the top, pixels."""
        metrics = QFontMetricsF(self.font)
        return (self._leading - metrics.height()) / 2 + metrics.ascent()

    def line_ends(self) -> list[int]:
        """Where the lines end, positions in the text."""
        return list(self._ends)

    def draw(self, painter: QPainter, at: QPointF, highlights: Sequence[Highlight] = ()) -> None:
        """Draw in the painter's pen with the top left corner at `at`, grounds first."""
        for mark in highlights:
            self._draw_ground(painter, at, mark)
        for i in range(self._layout.lineCount()):
            self._layout.lineAt(i).draw(painter, at)
        if self.is_cut:
            self._draw_ellipsis(painter, at)

    def _draw_ellipsis(self, painter: QPainter, at: QPointF) -> None:
        line = self._layout.lineAt(self._layout.lineCount() - 1)
        painter.setFont(self.font)
        painter.drawText(at + line.position() + QPointF(line.naturalTextWidth(), line.ascent()), "…")

    def _draw_ground(self, painter: QPainter, at: QPointF, mark: Highlight) -> None:
        em = self.font.pixelSize()
        for i in range(self._layout.lineCount()):
            line = self._layout.lineAt(i)
            start = max(self._at[mark.start], line.textStart())
            end = min(self._at[mark.end], line.textStart() + line.textLength())
            if start >= end:
                continue
            # cursorToX already counts from the position of the line.
            left, right = (at.x() + cursor_x(line, p) for p in (start, end))
            baseline = at.y() + line.y() + line.ascent()
            above, below = (1.05, 0.4) if mark.whole else (0.26, 0.32)
            ground = QRectF(left, baseline - above * em, right - left, (above + below) * em)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(mark.color)
            painter.setBrush(mark.color)
            painter.drawRoundedRect(ground, 2, 2)
            painter.restore()
