"""ArticleNames: what an article speaks of by name, for telling whether a question says what it is about."""

from __future__ import annotations

from studyapp.domain.article import Article, SectionKind
from studyapp.domain.event import ExtractedEvent
from studyapp.text.script import fold

TOPIC_HEAD = 4
"""Code points of a title that tell the topic."""
KNOWN_FROM = 3
"""How often an article speaks of what is no longer only a word of one sentence."""
LONGEST_CUE = 16
"""Code points of a subject that serves as a cue."""


class ArticleNames:
    """The names in one article: its title without its date, its bold words, what it links to."""

    def __init__(self, article: Article, title: str) -> None:
        self._title = fold(title)
        bold = _bold(article)
        self._names = _linked(article) | bold
        self._cues = tuple({self._title[:TOPIC_HEAD], *bold})
        self._text = fold("\n".join(s.text for s in article.sections if s.kind is SectionKind.PROSE))

    def tells_topic(self, event: ExtractedEvent) -> bool:
        """Whether the words of the event say what it is about."""
        return self.tells(event.text)

    def tells(self, text: str) -> bool:
        """Whether a text names the topic of the article."""
        folded = fold(text)
        return any(map(folded.__contains__, self._cues))

    def is_known(self, subject: str) -> bool:
        """Whether a subject is a name the article comes back to, not a word for somebody or a number of people."""
        folded = fold(subject)
        if not 2 <= len(folded) <= LONGEST_CUE or any(c.isdigit() for c in folded):
            return False
        return folded in self._names and self._text.count(folded) >= KNOWN_FROM


def _linked(article: Article) -> frozenset[str]:
    """The titles that the article links to, and what is written for them."""
    return frozenset(
        fold(name)
        for section in article.sections
        for link in section.links
        for name in (link.target, section.text[link.start : link.end])
    )


def _bold(article: Article) -> frozenset[str]:
    """The names that the article gives its subject: the bold words of its lead."""
    if not article.sections:
        return frozenset()
    lead = article.sections[0]
    return frozenset(fold(lead.text[b.start : b.end]) for b in lead.bold if b.end - b.start > 1)
