"""Dates in the language and script of the article."""

import pytest

from studyapp.domain.article import Script
from studyapp.domain.edtf import parse_edtf
from studyapp.services.deck_dates import DeckDates


@pytest.mark.parametrize(
    ("edtf", "language", "script", "shown"),
    [
        ("1721-03-05", "zh", Script.SIMPLIFIED, "1721年3月5日"),
        ("17XX", "zh", Script.SIMPLIFIED, "18世纪"),
        ("17XX", "zh", Script.TRADITIONAL, "18世紀"),
        ("-0220", "zh", Script.SIMPLIFIED, "前221年"),
        ("1721-03-05", "fi", Script.OTHER, "1721-03-05"),
        ("1721", "", Script.OTHER, "1721"),
    ],
)
def test_date_is_shown_as_the_article_would(edtf: str, language: str, script: Script, shown: str) -> None:
    assert DeckDates()(parse_edtf(edtf), language, script) == shown
