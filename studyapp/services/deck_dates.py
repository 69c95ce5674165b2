"""Dates as a deck shows them: in the language and script of the article."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from studyapp.domain.article import Script
from studyapp.domain.edtf import format_edtf
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.resources import resource


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language without its rules, which take ten times as long to load."""

    wording: Mapping[str, Any]


class DeckDates:
    """Writes dates; words are loaded when first met, and a language without any is shown as EDTF."""

    def __init__(self) -> None:
        self._languages: dict[str, _Words | None] = {}
        self._shown = lru_cache(1 << 14)(self._show)

    def __call__(self, date: HistoricalDate, language: str, script: Script) -> str:
        """The written date."""
        return self._shown(date, language, script)

    def _show(self, date: HistoricalDate, language: str, script: Script) -> str:
        from studyapp.dates.wording import date_text  # brings the converter of scripts: only when a deck is made

        if language not in self._languages:
            file = resource("rules", language or "und", "dates", "wording.toml")
            self._languages[language] = _Words(tomllib.loads(file.read_text("utf-8"))) if file.is_file() else None
        words = self._languages[language]
        return date_text(date, words, script) if words else format_edtf(date)
