"""Dates as a deck shows them: in the language and script of the article."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from studyapp.domain.article import Script
from studyapp.domain.edtf import format_edtf
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.resources import resource

if TYPE_CHECKING:
    from studyapp.dates.language import Language


class DeckDates:
    """Writes dates; languages are loaded when first met, and one without rules is shown as EDTF."""

    def __init__(self) -> None:
        self._languages: dict[str, Language | None] = {}
        self._shown = lru_cache(1 << 14)(self._show)

    def __call__(self, date: HistoricalDate, language: str, script: Script) -> str:
        """The written date."""
        return self._shown(date, language, script)

    def _show(self, date: HistoricalDate, language: str, script: Script) -> str:
        # Imported when a deck is made: the rules of a language are a tenth of a second of start-up.
        from studyapp.dates.language import load_language
        from studyapp.dates.wording import date_text

        if language not in self._languages:
            rules = resource("rules", language)
            self._languages[language] = load_language(rules) if language and rules.is_dir() else None
        loaded = self._languages[language]
        return date_text(date, loaded, script) if loaded else format_edtf(date)
