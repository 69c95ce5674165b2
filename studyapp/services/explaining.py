"""Explaining: for every date of an article its rule and origin, and the events it made or why it made none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from studyapp.domain.article import Article
from studyapp.domain.edtf import format_edtf
from studyapp.domain.event import ExtractedEvent
from studyapp.domain.mention import Mention
from studyapp.services.extraction import Extractor
from studyapp.text.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class Explanation:
    """A temporal expression, the sentence it stands in, and the events dated by it."""

    path: tuple[str, ...]
    sentence: str
    mention: Mention
    events: tuple[ExtractedEvent, ...]

    def as_record(self) -> dict[str, Any]:
        """Plain values, for printing."""
        mention = self.mention
        return {
            "section": list(self.path),
            "sentence": self.sentence,
            "expression": mention.expression,
            "start": mention.start,
            "end": mention.end,
            "date": format_edtf(mention.date) if mention.date else None,
            "rule": mention.rule,
            "origin": mention.origin.value,
            "role": mention.role.value,
            "anchor": mention.anchor,
            "doubt": mention.doubt,
            "events": [
                {
                    "event": event.text,
                    "rejected": event.rejected.value if event.rejected else None,
                    "salience": event.salience,
                    "confidence": event.confidence,
                    "reasons": [{"code": r.code, "weight": r.weight} for r in event.reasons],
                    "cards": len(event.cards),
                }
                for event in self.events
            ],
        }


def explain_article(
    article: Article, *, at: int | None = None, match: str | None = None, extractor: Extractor | None = None
) -> tuple[Explanation, ...]:
    """The explanations of an article in text order; `at` is a code point of a section, `match` a text of a sentence."""
    extractor = extractor or Extractor()
    events = extractor.extract(article)
    found: list[Explanation] = []
    for index, mentions in enumerate(extractor.mentions(article)):
        section = article.sections[index]
        spans = sentence_spans(section.text) if mentions else ()
        for mention in mentions:
            span = next(((a, b) for a, b in spans if a <= mention.start < b), (mention.start, mention.end))
            sentence = section.text[slice(*span)].strip()
            here = tuple(e for e in events if e.section == index and e.start < mention.end and mention.start < e.end)
            if (at is None or span[0] <= at < span[1]) and (match is None or match in sentence):
                found.append(Explanation(section.path, sentence, mention, here))
    return tuple(found)
