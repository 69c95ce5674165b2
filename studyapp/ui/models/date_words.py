"""Dates in the language of an article: as runs to be set, and as plain text.

Only the words are loaded here, not the rules that read dates: a window that shows dates need not wait for those.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from studyapp.dates.wording import DateRun, format_date
from studyapp.domain.article import Script
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.library import StoredArticle
from studyapp.domain.resources import resource

_FALL_BACK = "zh"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language, and what stands behind the numbers that are set small: months and days."""

    wording: Mapping[str, Any]
    small: tuple[str, ...]


@cache
def wording_of(language: str) -> Wording:
    """The words of a language; those of Chinese where it has none."""
    file = resource("rules", language, "dates", "wording.toml")
    if not file.is_file():
        return wording_of(_FALL_BACK)
    words = tomllib.loads(file.read_text("utf-8"))
    return Wording(words, tuple(words["units"][unit].partition("{}")[2] for unit in ("month", "day")))


@lru_cache(maxsize=4096)
def _runs(date: HistoricalDate, language: str, script: Script) -> tuple[DateRun, ...]:
    words = wording_of(language)
    written = format_date(date, words, script)
    after = [*(run.text for run in written[1:]), ""]
    runs: list[DateRun] = []
    for run, following in zip(written, after, strict=True):
        large = run.is_number and not following.startswith(words.small)
        if runs and runs[-1].is_number == large:
            runs[-1] = DateRun(runs[-1].text + run.text, large)
        else:
            runs.append(DateRun(run.text, large))
    return tuple(runs)


def written_runs(date: HistoricalDate | None, language: str, script: Script) -> tuple[DateRun, ...]:
    """A date as it is set: the numbers of years large, the rest small; empty where there is no date."""
    return _runs(date, language, script) if date is not None else ()


def date_runs(date: HistoricalDate | None, article: StoredArticle) -> tuple[DateRun, ...]:
    """A date in the language and script of an article."""
    return written_runs(date, article.language, article.script)


def date_words(date: HistoricalDate | None, article: StoredArticle) -> str:
    """The same as text."""
    return "".join(run.text for run in date_runs(date, article))
