"""A short Chinese text set in lines: gaps, squeezed marks, lines that end where the sense pauses; plain text only.

For widgets (`prose_label.ProseLabel`) and delegates alike. Positions count code points of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from studyapp.ui.typesetting import chinese_marks, composed, filled, letter_spacings

_ENDLESS = 1e7
"""Pixels that no line fills."""
_WIDTHS = 4
"""Widths for which a text keeps its lines."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A ground under part of a text: the lower half of its glyphs, or all of its line where `whole`."""

    start: int
    end: int
    color: QColor
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line from `start` to `end` of the text, set by itself; `at` are its positions in UTF-16 units."""

    start: int
    end: int
    layout: QTextLayout
    at: list[int]
    left: float


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
    they end where the sense pauses. At most `most` lines are kept, the last with an ellipsis (0: all). A line feed in
    the text ends a line where all are kept, and is a space else.
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
        self._pieces = [0, *(i + 1 for i, c in enumerate(text) if c == "\n" and not most), len(text)]
        self.font = font
        self._fill = fill
        self._most = most
        self._traditional = traditional
        self._leading = round(leading * font.pixelSize())
        at = units(self.text)
        # A line does not keep its layout alive.
        whole = self._set(self.text)
        self._x = [cursor_x(whole.lineAt(0), p) for p in at] if self.text else [0.0]
        self._lines: list[_Line] = []
        self._broken: dict[float, tuple[list[_Line], float]] = {}
        self._width = -1.0
        self.height = self._leading
        self.used_width = 0.0

    def _set(self, text: str) -> QTextLayout:
        """A text on one line."""
        layout = QTextLayout(text, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(spacing_formats(text, self.font, traditional=self._traditional))
        layout.setCacheEnabled(True)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(_ENDLESS)
        layout.endLayout()
        return layout

    @property
    def natural_width(self) -> int:
        """Width on one line, pixels."""
        return ceil(self._x[-1]) + 1

    def set_width(self, width: float) -> int:
        """Break for a width in pixels; the height."""
        if width == self._width or not self.text:
            return self.height
        self._width = width
        # While a window is laid out it asks for the same few widths over and over.
        if width not in self._broken:
            if len(self._broken) == _WIDTHS:
                self._broken.clear()
            self._broken[width] = self._break(width)
        self._lines, self.used_width = self._broken[width]
        self.height = self._leading * len(self._lines)
        return self.height

    def _break(self, width: float) -> tuple[list[_Line], float]:
        """The lines and the width they use."""
        em = self.font.pixelSize()
        measure = filled if self._fill else composed
        ends: list[int] = []
        for start, end in pairwise(self._pieces):
            if start < end:
                x = [place - self._x[start] for place in self._x[start : end + 1]]
                ends.extend(start + at for at in measure(self.text[start:end], x, max(width, 2.0 * em), em))
        if self._most:
            del ends[self._most :]
        return self._place(ends, em)

    def _place(self, ends: list[int], em: float) -> tuple[list[_Line], float]:
        opening = chinese_marks().opening
        lines: list[_Line] = []
        used = 0.0
        for start, end in pairwise([0, *ends]):
            hang = em / 2 if self.text[start] in opening else 0.0
            piece = self.text[start:end]
            lines.append(_Line(start, end, self._set(piece), units(piece), -hang))
            used = max(used, self._x[end] - self._x[start] - hang)
        return lines, used

    @property
    def is_cut(self) -> bool:
        """Whether text was left out for want of lines."""
        return bool(self._lines) and self._lines[-1].end < len(self.text)

    @property
    def _drop(self) -> float:
        return (self._leading - QFontMetricsF(self.font).height()) / 2

    def line_ends(self) -> list[int]:
        """Where the lines end, positions in the text."""
        return [line.end for line in self._lines]

    def draw(self, painter: QPainter, at: QPointF, highlights: Sequence[Highlight] = ()) -> None:
        """Draw in the painter's pen with the top left corner at `at`, grounds first."""
        for i, line in enumerate(self._lines):
            corner = at + QPointF(line.left, i * self._leading + self._drop)
            for mark in highlights:
                self._draw_ground(painter, corner, line, mark)
            line.layout.draw(painter, corner)
            if self.is_cut and line is self._lines[-1]:
                painter.setFont(self.font)
                set_line = line.layout.lineAt(0)
                painter.drawText(corner + QPointF(cursor_x(set_line, line.at[-1]), set_line.ascent()), "…")

    def _draw_ground(self, painter: QPainter, corner: QPointF, line: _Line, mark: Highlight) -> None:
        start, end = max(mark.start, line.start) - line.start, min(mark.end, line.end) - line.start
        if start >= end:
            return
        em = self.font.pixelSize()
        set_line = line.layout.lineAt(0)
        left, right = (cursor_x(set_line, line.at[p]) for p in (start, end))
        baseline = corner.y() + set_line.ascent()
        above, below = (1.05, 0.4) if mark.whole else (0.26, 0.32)
        ground = QRectF(corner.x() + left, baseline - above * em, right - left, (above + below) * em)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(mark.color)
        painter.setBrush(mark.color)
        painter.drawRoundedRect(ground, 2, 2)
        painter.restore()
