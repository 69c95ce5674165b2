"""The theme files against the contrast table of the design, and the style sheet made from them."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.ui.fonts import ROLES, SMALLEST
from studyapp.ui.theme import Theme, read_tokens

ROOT = Path(__file__).resolve().parents[2]
GROUNDS = ("chrome", "page", "card", "well", "hover", "select", "lit", "k1", "k2", "k3", "seal_bg")
TABLE = {
    ("light", "ink"): (14.6, 15.9, 16.3, 13.2, 13.6, 13.5, 14.8, 14.3, 12.4, 10.2, 13.9),
    ("light", "ink2"): (7.3, 7.9, 8.1, 6.6, 6.7, 6.7, 7.4, 0, 0, 0, 6.9),
    ("light", "ink3"): (5.0, 5.5, 5.6, 4.5, 4.7, 4.6, 0, 0, 0, 0, 0),
    ("light", "accent"): (6.7, 7.4, 7.6, 6.1, 6.3, 6.2, 6.9, 0, 0, 0, 6.4),
    ("light", "seal"): (6.0, 6.5, 6.7, 5.4, 5.6, 5.5, 6.1, 0, 0, 0, 5.7),
    ("light", "ok"): (5.7, 6.3, 6.4, 5.2, 5.3, 5.3, 0, 0, 0, 0, 0),
    ("dark", "ink"): (13.0, 12.1, 11.0, 9.7, 10.1, 9.9, 8.8, 9.7, 7.4, 5.2, 10.4),
    ("dark", "ink2"): (8.3, 7.7, 7.0, 6.2, 6.5, 6.3, 5.6, 0, 0, 0, 6.6),
    ("dark", "ink3"): (6.7, 6.2, 5.6, 5.0, 5.2, 5.0, 0, 0, 0, 0, 0),
    ("dark", "accent"): (8.6, 8.0, 7.2, 6.4, 6.7, 6.5, 5.8, 0, 0, 0, 6.8),
    ("dark", "seal"): (7.3, 6.8, 6.1, 5.4, 5.7, 5.5, 4.9, 0, 0, 0, 5.8),
    ("dark", "ok"): (8.6, 8.0, 7.2, 6.4, 6.7, 6.5, 0, 0, 0, 0, 0),
}
MARKS = {
    ("light", "control"): (3.3, 3.6, 3.7),
    ("dark", "control"): (4.2, 3.9, 3.6),
    ("light", "kbar"): (3.8, 4.2, 4.3),
    ("dark", "kbar"): (6.0, 5.6, 5.0),
}


def _luminance(color: str) -> float:
    c = QColor(color)
    parts = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c.redF(), c.greenF(), c.blueF())]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _ratio(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("theme", "text"), TABLE)
def test_text_stands_out_as_the_design_says(theme: str, text: str) -> None:
    tokens = read_tokens(theme)
    for ground, wanted in zip(GROUNDS, TABLE[theme, text], strict=True):
        if wanted:
            ratio = _ratio(tokens[text], tokens[ground])
            assert ratio >= 4.5
            assert ratio == pytest.approx(wanted, abs=0.06), ground


@pytest.mark.parametrize(("theme", "mark"), MARKS)
def test_marks_stand_out_as_the_design_says(theme: str, mark: str) -> None:
    tokens = read_tokens(theme)
    for ground, wanted in zip(("chrome", "page", "card"), MARKS[theme, mark], strict=True):
        assert _ratio(tokens[mark], tokens[ground]) == pytest.approx(wanted, abs=0.06)
        assert wanted >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lanes_and_text_on_accent_stand_out(theme: str) -> None:
    tokens = read_tokens(theme)
    assert all(_ratio(tokens[f"lane{i}"], tokens["page"]) >= 4.5 for i in range(1, 6))
    assert _ratio(tokens["on_accent"], tokens["accent"]) >= 7.5
    assert _ratio(tokens["on_accent"], tokens["accent_hover"]) >= 7.5


def test_both_themes_have_the_same_tokens() -> None:
    assert read_tokens("light").keys() == read_tokens("dark").keys()


def test_no_colour_is_written_outside_the_theme_files() -> None:
    literal = re.compile(
        r"""["']#[0-9A-Fa-f]{3,8}["']|QColor\(\s*["'\d]|GlobalColor\.(?!transparent)|setStyleSheet\(["']"""
    )
    found = [p.name for p in (ROOT / "studyapp" / "ui").rglob("*.py") if literal.search(p.read_text("utf-8"))]
    assert found == []


def test_the_style_sheet_is_short_and_whole(theme: Theme) -> None:
    sheet = theme.style_sheet()
    assert len(sheet.splitlines()) < 80
    assert "$" not in sheet


def test_no_role_is_smaller_than_the_smallest(theme: Theme) -> None:
    theme.set_type(scale=0.9, text_px=15)
    assert all(theme.font(role).pixelSize() >= SMALLEST for role in ROLES)


def test_content_is_set_in_the_faces_of_its_script(theme: Theme) -> None:
    hans, hant = theme.font("article", "hans").families(), theme.font("article", "hant").families()
    assert hans != hant
    assert not theme.font("article", "hans").family().startswith("Noto Sans")


def test_a_change_of_appearance_is_told_once(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    light = theme.color("page")
    with qtbot.waitSignal(theme.changed):
        theme.set_appearance("dark")
    assert theme.is_dark
    assert theme.color("page") != light
    assert qapp.palette().window().color() == theme.color("chrome")


def test_a_colour_given_out_is_a_copy(theme: Theme) -> None:
    theme.color("page").setAlphaF(0.5)
    assert theme.color("page").alpha() == 255


def test_icons_come_in_the_colour_of_their_token(theme: Theme) -> None:
    image = theme.pixmap("check", "ok", 16).toImage()
    colors = {
        image.pixelColor(x, y).rgb() for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() == 255
    }
    assert colors <= {theme.color("ok").rgb()}


def test_every_shipped_icon_can_be_drawn(theme: Theme) -> None:
    names = [p.stem for p in (ROOT / "resources" / "icons").glob("*.svg")]
    assert len(names) == 41
    assert all(not theme.pixmap(name).isNull() for name in names)
