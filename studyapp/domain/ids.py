"""Identifiers. Database ids are positive integers; a guid is permanent, `[0-9a-z]`, and leaves the program."""

from typing import NewType

ArticleId = NewType("ArticleId", int)
SectionId = NewType("SectionId", int)
EventId = NewType("EventId", int)
CardId = NewType("CardId", int)
ReviewId = NewType("ReviewId", int)
Guid = NewType("Guid", str)
