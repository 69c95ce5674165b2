"""Scope: a part of the library that is reviewed, counted or exported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from studyapp.domain.ids import ArticleId, SectionId

if TYPE_CHECKING:
    from studyapp.store.library import Library


@dataclass(frozen=True, slots=True)
class Scope:
    """What is reviewed: the union of these branches; all of them empty is the whole library."""

    collections: frozenset[str] = frozenset()
    articles: frozenset[ArticleId] = frozenset()
    sections: frozenset[SectionId] = frozenset()


def sections_in(library: Library, scope: Scope | None) -> frozenset[int] | None:
    """The sections of a scope; None for the whole library."""
    if scope is None or scope == Scope():
        return None
    found = library.queue.sections_of(scope.collections, scope.articles, scope.sections)
    return frozenset(int(i) for i in found)
