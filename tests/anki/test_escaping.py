"""What comes from an article shows the same words in Anki and does nothing else."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.anki.escaping import FIELD_SEPARATOR, deck_name, field_html, fields_html, tag

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2060\ufeff\ufffe\uffff"))
HOSTILE = st.sampled_from(
    ["<script>", "{{c1::x}}", "[sound:x.mp3]", "[latex]", "\\(", "[$]", "&lt;", "\n", "\r\n", "\x00", "\x1f", "\ud800"]
)


def shown(field: str) -> str:
    return html.unescape(field.replace("<br>", "\n")).replace("\u2060", "")


@given(ANY_TEXT)
def test_text_comes_back_as_it_was(text: str) -> None:
    assert shown(field_html(text)) == text


@given(st.lists(st.one_of(ANY_TEXT, HOSTILE)))
def test_nothing_in_a_field_is_markup(pieces: list[str]) -> None:
    field = field_html("".join(pieces))
    assert not re.search(r"<(?!br>)|\{\{|\[|\\[(\[]|[\x00-\x1f\ud800-\udfff]", field)
    field.encode("utf-8")


@given(st.lists(st.one_of(ANY_TEXT, HOSTILE), min_size=1))
def test_fields_together_are_the_fields_one_by_one(texts: list[str]) -> None:
    assert fields_html(tuple(texts)) == FIELD_SEPARATOR.join(map(field_html, texts))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("studyapp::article::珍宝岛 事件", "studyapp::article::珍宝岛_事件"),
        ("a\u3000b\tc\nd", "a_b_c_d"),
        (" ::x:: ", "x"),
    ],
)
def test_tags_hold_no_spaces(name: str, written: str) -> None:
    assert tag(name) == written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("历史::中 苏", "历史::中 苏"),
        ("::a::::b::", "a::b"),
        ("a\n\x00b", "a b"),
        ("", "StudyApp"),
        (" :: ", "StudyApp"),
    ],
)
def test_deck_names_have_no_empty_level(name: str, written: str) -> None:
    assert deck_name(name) == written
