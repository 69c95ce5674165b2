"""Verdicts on typed dates; the event happened on 8 July 1853 unless said otherwise."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from studyapp.domain.article import Provenance, Script
from studyapp.domain.event import CardKind
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, CardId, EventId, Guid, SectionId
from studyapp.domain.library import EventState, StoredArticle, StoredCard, StoredEvent
from studyapp.domain.scheduling import Grade
from studyapp.services.reviewing import ReviewCounts, ReviewItem
from studyapp.ui.typed_answer import judge, reading_of

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def item(date: HistoricalDate) -> ReviewItem:
    article = StoredArticle(
        ArticleId(1), Guid("a"), "港口", "", 0, "zh", Script.SIMPLIFIED, Provenance("text"), "", "1", NOW
    )
    event = StoredEvent(
        id=EventId(1),
        guid=Guid("e"),
        article_id=ArticleId(1),
        section_id=SectionId(1),
        state=EventState.KEPT,
        queued=True,
        sentence="",
        sentence_start=0,
        sentence_end=0,
        expression="",
        start=0,
        end=0,
        date=date,
        rule="",
        anchor="",
        text="舰队到港",
        salience=1,
        confidence=1,
    )
    card = StoredCard(CardId(1), EventId(1), CardKind.EVENT_DATE, "舰队何时到港？", "", "")
    return ReviewItem(card, event, article, (), (), ReviewCounts())


DAY = HistoricalDate.on(1853, 7, 8)


@pytest.mark.parametrize(
    ("typed", "precision", "grade", "words"),
    [
        ("1853.7.8", "exact", Grade.GOOD, "Right"),
        ("1853年7月9日", "exact", Grade.HARD, "Year right, 1 d too late"),
        ("1853-07", "exact", Grade.HARD, "Month right, no day given"),
        ("1853", "exact", Grade.HARD, "Year right, no day given"),
        ("1853", "year", Grade.GOOD, "Right"),
        ("1853年12月", "year", Grade.GOOD, "Right"),
        ("1854", "year", Grade.HARD, "1 yr too late"),
        ("1850", "year", Grade.AGAIN, "3 yr too early"),
        ("1859", "decade", Grade.GOOD, "Right"),
        ("1855", "exact", Grade.AGAIN, "2 yr too late"),
        ("7月8日", "exact", Grade.HARD, "Right, but the year is missing"),
    ],
)
def test_the_distance_gives_words_and_a_grade(
    qtbot: QtBot, typed: str, precision: str, grade: Grade, words: str
) -> None:
    judged = judge(typed, item(DAY), precision)
    assert judged is not None
    assert judged.grade is grade
    assert judged.words.endswith(f". {words}")


def test_what_is_no_date_is_said_to_be_none(qtbot: QtBot) -> None:
    assert reading_of("港口", item(DAY)).is_wrong
    judged = judge("港口", item(DAY), "year")
    assert judged is not None
    assert judged.grade is Grade.AGAIN


def test_a_year_that_was_not_typed_is_not_told(qtbot: QtBot) -> None:
    assert "1853" not in reading_of("7月8日", item(DAY)).words


def test_an_answer_is_never_asked_to_be_more_exact_than_the_text(qtbot: QtBot) -> None:
    judged = judge("1760", item(HistoricalDate.on(1760)), "month")
    assert judged is not None
    assert judged.grade is Grade.GOOD


def test_years_before_the_common_era_are_counted_without_a_year_0(qtbot: QtBot) -> None:
    judged = judge("前221年", item(HistoricalDate.on(-218)), "year")
    assert judged is not None
    assert judged.words.endswith("2 yr too early")
    assert judged.read_as == "前221年"
