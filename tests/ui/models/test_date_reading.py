"""What the editor says of the date it has read."""

import pytest

from studyapp.domain.historical_date import HistoricalDate, Point
from studyapp.services.workspace import Workspace
from studyapp.ui.models.date_reading import reading_words


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (HistoricalDate.on(1950, 2, 14), "Read as 1950年2月14日 (1950-02-14), exact to the day"),
        (HistoricalDate.on(1953, 3), "Read as 1953年3月 (1953-03), exact to the month"),
        (HistoricalDate.on(-220), "Read as 前221年 (-0220), exact to the year"),
        (HistoricalDate.single(Point.of_century(1600)), "Read as 17世纪 (16XX), exact to the century"),
        (
            HistoricalDate.interval(Point.of(1953), Point.of(1957)),
            "Read as 1953–1957年 (1953/1957), from one to the other",
        ),
        (HistoricalDate.interval(None, Point.of(1957)), "Read as 截至1957年 (../1957), no beginning given"),
    ],
)
def test_a_date_is_said_in_words_in_edtf_and_with_its_exactness(
    workspace: Workspace, qapp: object, date: HistoricalDate, said: str
) -> None:
    assert reading_words(date, workspace.reading.articles()[0]) == said
