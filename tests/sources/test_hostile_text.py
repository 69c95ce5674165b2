"""Pathological text is read in time linear in its length: what is quadratic takes seconds at this size."""

import contextlib
import time

import pytest

from studyapp.domain.errors import InputError
from studyapp.sources.detect import read_article
from studyapp.sources.html_page import HtmlPage
from studyapp.sources.markdown import Markdown
from studyapp.sources.plain_text import PlainText
from studyapp.sources.wiki_markdown import WikiMarkdown
from studyapp.sources.wikitext import Wikitext

PIECES = (
    "[", "]", "(", "*", "**", "{{", "}}", "-{", "}-", "\\[", "\\]\\]", "`", "<", "<!--", "<table>", "<table><tr><td>",
    "</table>", "&", "&#", "[a](", "[a](b", '[a](b "', "](", "](a(", "![", "# ", "#", "## a\n", "- ", "  - a\n",
    "1. a\n", "1.\n", "> ", ">\n", "| ", "|-|\n", "---\n", "===\n", "\n", " ", "\t", "\\", "1", "一二三", "、", "（",
    "“", "http://", "http://a", "a.", "A. B", "<ref>", "<ref", "[^a]: b\n", '<a b="', "-{zh-hans:", "-{a;", "zh:;",
    "\xa0", "\u200b", '<td align="', "{| a\n|-\n", "甲。", "[[甲|", "''", "==", "=\n",
    "{{a|", "{{a}}", "{{{", "{|\n|a\n", "{|\n", "[[a]]", "[[File:a|", "[http://a ", "<nowiki>", "<math>",
    "'''", ":", "* a\n",
    "==a==\n", "<gallery>", "-{a}-", "|}\n", "||", "<ref/>",
    "```\n", "_a_", "_", "[a]: b\n", "[a][b]", "[a]:", "[[a|b]]", "---\na: b\n",
)  # fmt: skip
SIZE = 40_000
LIMIT = 2.0


@pytest.mark.parametrize("piece", PIECES)
def test_linear_time(piece: str) -> None:
    data = ("甲" + piece * (SIZE // len(piece)) + "乙").encode()
    for source in (WikiMarkdown(), PlainText(), HtmlPage(), Wikitext(), Markdown()):
        began = time.process_time()
        with contextlib.suppress(InputError):
            source.read(data, name="x.md")
        assert time.process_time() - began < 0.6


def test_one_long_line() -> None:
    data = ("1931年，河水上涨。" * 100_000).encode()
    began = time.process_time()
    assert read_article(data, name="x.txt").characters > 900_000
    assert time.process_time() - began < LIMIT * len(data) / 1_000_000
