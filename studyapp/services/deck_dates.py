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
        self._words: dict[tuple[str, Script], _Words | None] = {}
        self._shown = lru_cache(1 << 14)(self._show)

    def __call__(self, date: HistoricalDate, language: str, script: Script) -> str:
        """The written date."""
        return self._shown(date, language, script)

    def _show(self, date: HistoricalDate, language: str, script: Script) -> str:
        from studyapp.dates.wording import date_text  # brings the converter of scripts: only when a deck is made

        key = (language, script)
        if key not in self._words:
            self._words[key] = _load(*key)
        words = self._words[key]
        # The words are in the script already.
        return date_text(date, words, Script.OTHER) if words else format_edtf(date)


def _load(language: str, script: Script) -> _Words | None:
    from studyapp.text.script import convert

    file = resource("rules", language or "und", "dates", "wording.toml")
    return _Words(tomllib.loads(convert(file.read_text("utf-8"), script))) if file.is_file() else None
