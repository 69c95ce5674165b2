from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.prose_label import ProseLabel, ProseMark
from studyapp.ui.widgets.prose_layout import ProseLayout


def label(qtbot: QtBot, theme: Theme, text: str, width: int) -> ProseLabel:
    made = ProseLabel(theme, "question")
    qtbot.addWidget(made)
    made.set_text(text, "hans")
    made.resize(width, made.heightForWidth(width))
    return made


def test_it_is_as_high_as_its_lines(qtbot: QtBot, theme: Theme) -> None:
    made = label(qtbot, theme, "舰队在夏天抵达港口，条约是在哪一年签订的？", 300)
    assert made.lines() == ["舰队在夏天抵达港口，", "条约是在哪一年签订的？"]
    assert made.heightForWidth(300) == 72
    assert made.heightForWidth(720) == 36


def test_characters_outside_the_basic_plane_do_not_shift_the_lines(qtbot: QtBot, theme: Theme) -> None:
    text = "𠮷𠮷𠮷𠮷𠮷家族从什么时候开始经营这座城市的港口"
    layout = ProseLayout(text, theme.font("question", "hans"))
    layout.set_width(240)
    assert layout.used_width <= 241


def test_markup_is_shown_and_not_obeyed(qtbot: QtBot, theme: Theme) -> None:
    made = label(qtbot, theme, "<b>甲</b>", 300)
    assert made.lines() == ["<b>甲</b>"]


def test_a_mark_paints_its_ground(qtbot: QtBot, theme: Theme) -> None:
    made = label(qtbot, theme, "某年某月某日", 300)
    made.set_text("某年某月某日", "hans", marks=[ProseMark(0, 4, "k3")])
    made.show()
    image = made.grab().toImage()
    colors = {image.pixelColor(x, 29).name() for x in range(image.width())}
    assert theme.color("k3").name() in colors


def test_a_text_of_too_many_lines_is_cut(qtbot: QtBot, theme: Theme) -> None:
    layout = ProseLayout("很长的一段话" * 10, theme.font("event", "hans"), most=2)
    assert layout.set_width(160) == layout.set_width(160) == 48
    assert layout.is_cut


def test_an_empty_text_has_one_line_of_height(qtbot: QtBot, theme: Theme) -> None:
    made = label(qtbot, theme, "", 300)
    assert made.lines() == []
    assert made.heightForWidth(300) == 36


def test_every_line_is_drawn_whole_and_none_twice(qtbot: QtBot, theme: Theme) -> None:
    text = "舰队向港口运送12箱火药（其中4箱是旧的）和三门大炮，年末1%的人已经离开，留下的都住在城墙外面的营地里。"
    made = ProseLabel(theme, "event", fill=True)
    qtbot.addWidget(made)
    made.set_text(text, "hans")
    for width in range(120, 420, 7):
        made.resize(width, made.heightForWidth(width))
        assert "".join(made.lines()) == text
        assert not any(line[0] in "，。）" for line in made.lines())


def test_a_line_feed_ends_a_line(qtbot: QtBot, theme: Theme) -> None:
    made = label(qtbot, theme, "哪一件在前？\n甲　河约\n\n乙　海约\n", 600)
    assert made.lines() == ["哪一件在前？ ", "甲　河约 ", " ", "乙　海约 "]


def test_a_width_asked_for_again_gives_the_lines_of_a_text_set_for_it_first(theme: Theme) -> None:
    text, font = (
        "舰队向港口运送12箱火药，年末1%的人已经离开，留下的都住在城墙外面的营地里。",
        theme.font("event", "hans"),
    )
    again = ProseLayout(text, font)
    for width in (300, 120, 300, 200, 160, 120, 90, 300, 2000, 120):
        first = ProseLayout(text, font)
        assert again.set_width(width) == first.set_width(width)
        assert (again.line_ends(), again.used_width) == (first.line_ends(), first.used_width)
