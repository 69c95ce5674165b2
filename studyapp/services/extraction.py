"""Extraction: from an article to its events with cards; the one place that joins the language data of all layers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib.resources.abc import Traversable

from studyapp.cards.questions import CardLanguage, with_cards
from studyapp.cards.templates import load_templates
from studyapp.dates.language import Language, load_language
from studyapp.dates.reader import read_article_dates, read_text_dates
from studyapp.dates.wording import date_text
from studyapp.domain.article import Article, Script
from studyapp.domain.event import CardText, ExtractedEvent
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.mention import Mention
from studyapp.domain.resources import resource
from studyapp.events.extract import extract_events
from studyapp.events.language import EventLanguage, load_event_language


class Extractor:
    """Makes the events of articles. Languages are loaded when first met; one without rules gives no events."""

    def __init__(self, root: Traversable | None = None) -> None:
        """`root` is the folder that holds `rules` and `templates`; the shipped one where None."""
        self._root = root or resource()
        self._loaded: dict[str, tuple[Language, EventLanguage, CardLanguage] | None] = {}

    def extract(self, article: Article) -> tuple[ExtractedEvent, ...]:
        """All dated facts of the article in text order; those without cards say why in `rejected`."""
        loaded = self._language(article.language)
        if loaded is None:
            return ()
        dates, words, cards = loaded
        events = extract_events(article, read_article_dates(article, dates), words)
        return with_cards(article, events, cards)

    def cards_for(self, article: Article, event: ExtractedEvent) -> tuple[CardText, ...]:
        """The cards of one event of the article, whatever it was left out for; none where its date is unknown."""
        loaded = self._language(article.language)
        return with_cards(article, (replace(event, rejected=None),), loaded[2])[0].cards if loaded else ()

    def mentions(self, article: Article) -> tuple[tuple[Mention, ...], ...]:
        """The temporal expressions of each section, for explaining; empty for a language without rules."""
        loaded = self._language(article.language)
        return read_article_dates(article, loaded[0]) if loaded else tuple(() for _ in article.sections)

    @property
    def rules_version(self) -> str:
        """A digest of the language data: another one means that articles are worth reading again."""
        digest = hashlib.sha256()
        for folder in ("rules", "templates"):
            for file in _files(self._root.joinpath(folder)):
                digest.update(file.name.encode() + file.read_bytes())
        return digest.hexdigest()[:16]

    def _language(self, tag: str) -> tuple[Language, EventLanguage, CardLanguage] | None:
        if tag not in self._loaded:
            rules = self._root.joinpath("rules", tag)
            self._loaded[tag] = self._load(tag, rules) if rules.joinpath("events.toml").is_file() else None
        return self._loaded[tag]

    def _load(self, tag: str, rules: Traversable) -> tuple[Language, EventLanguage, CardLanguage]:
        dates = load_language(rules)
        templates = load_templates(self._root.joinpath("templates", tag))
        cards = CardLanguage(templates, partial(_shown, dates), partial(_found, dates))
        return dates, load_event_language(rules), cards


def _shown(language: Language, date: HistoricalDate, script: Script) -> str:
    return date_text(date, language, script)


def _found(language: Language, text: str) -> Sequence[Mention]:
    return read_text_dates(text, language)


def _files(folder: Traversable) -> Iterator[Traversable]:
    """All files below a folder, by name."""
    for entry in sorted(folder.iterdir(), key=lambda f: f.name):
        if entry.is_dir():
            yield from _files(entry)
        else:
            yield entry
