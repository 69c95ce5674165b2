"""What the services ask of the rules; `services.extraction.Extractor` is the one that comes with the program."""

from __future__ import annotations

from typing import Protocol

from studyapp.domain.article import Article
from studyapp.domain.event import CardText, ExtractedEvent


class EventExtractor(Protocol):
    """Makes events and cards of an article."""

    @property
    def rules_version(self) -> str:
        """Another one means that articles are worth reading again."""
        ...

    def extract(self, article: Article) -> tuple[ExtractedEvent, ...]:
        """All dated facts of the article in text order; those without cards say why in `rejected`."""
        ...

    def cards_for(self, article: Article, event: ExtractedEvent) -> tuple[CardText, ...]:
        """The cards of one event of the article, whatever it was left out for; needs a date."""
        ...


def shipped_extractor() -> EventExtractor:
    """The rules that come with the program."""
    from studyapp.services.extraction import Extractor

    return Extractor()
