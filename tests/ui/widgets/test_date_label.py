from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.date_label import DateLabel, date_face, set_date


@dataclass(frozen=True)
class Piece:
    text: str
    is_number: bool


DATE = (Piece("1851", True), Piece("年1月", False))


def test_units_are_about_half_and_never_under_twelve(theme: Theme) -> None:
    sizes = {px: date_face(theme, "hans", px).unit.pixelSize() for px in (16, 18, 34, 58)}
    assert sizes == {16: 12, 18: 12, 34: 18, 58: 26}


def test_the_width_measured_is_the_width_drawn(theme: Theme) -> None:
    face = date_face(theme, "hans", 34)
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    width = set_date(DATE, face, painter=painter, at=QPointF(0, 45))
    painter.end()
    assert width == set_date(DATE, face)
    inked = [x for x in range(400) if any(image.pixelColor(x, y).lightness() < 128 for y in range(60))]
    assert width - 8 < max(inked) < width


def test_number_and_unit_stand_on_one_baseline(qtbot: QtBot, theme: Theme) -> None:
    label = DateLabel(theme, 58)
    qtbot.addWidget(label)
    label.show_date(DATE, "hans")
    assert label.accessibleName() == "1851年1月"
    assert label.baseline < label.sizeHint().height() < 58 + 10
