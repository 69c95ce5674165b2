"""Icons: the shipped Lucide files drawn in a colour, cached. Ask `Theme.icon`, which knows the colour."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studyapp.domain.resources import resource

_STROKE = "1.75"


@cache
def _drawing(name: str) -> str:
    text = resource("icons", f"{name}.svg").read_text("utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{_STROKE}"')


@cache
def draw_icon(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """The shipped icon of that name, `size` logical pixels square. Raises FileNotFoundError where there is none."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", color).encode()))
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def forget_icons() -> None:
    """Drop what is cached: after a change of theme the old colours are not asked for again."""
    draw_icon.cache_clear()
