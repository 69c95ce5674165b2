"""Plain text and which source reads what."""

import pytest

from studyapp.sources.detect import detect, read_article
from studyapp.sources.plain_text import paragraphs


def test_a_line_is_a_paragraph() -> None:
    article = read_article("甲河是河。\n1931年，河水上涨。\n".encode(), name="甲河.txt")
    assert (article.title, len(article.sections)) == ("甲河", 1)
    assert article.sections[0].text == "甲河是河。\n1931年，河水上涨。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "甲河是一条很长\n的河。它流过三\n个省。\n1931年，河水\n上涨。",
            ["甲河是一条很长的河。它流过三个省。", "1931年，河水上涨。"],
        ),
        ("the river rose\nin the summer\nof 1931.", ["the river rose in the summer of 1931."]),
        ("甲\n\n\n乙", ["甲", "乙"]),
        ("\u3000\u3000甲河是河。\n\u3000\u3000乙河也是。", ["甲河是河。", "乙河也是。"]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert list(paragraphs(text)) == expected


@pytest.mark.parametrize(
    ("text", "name", "source"),
    [
        ('[甲](../Page/甲.md "wikilink")', "x.txt", "wiki-markdown"),
        ('[甲](../Page/甲.md "wikilink")', "x", "wiki-markdown"),
        ("甲河是河。", "x.txt", "plain-text"),
        ("甲河是河。", "x", "plain-text"),
    ],
)
def test_content_before_file_name(text: str, name: str, source: str) -> None:
    assert detect(text.encode(), name=name).name == source
    assert read_article(text.encode(), name=name).provenance.format == source
