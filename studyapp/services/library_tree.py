"""The library tree: collections, articles and nested sections, each with its numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from studyapp.domain.library import Counts

if TYPE_CHECKING:
    from studyapp.store.library import Library
    from studyapp.store.tree import ArticleNumbers, SectionNumbers


class NodeKind(StrEnum):
    """What a row of the tree is."""

    COLLECTION = "collection"
    ARTICLE = "article"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A branch of the library; `id` is that of its collection, article or section.

    Counts are of events: `due` have a card due today, `new` are queued and never reviewed, `unqueued` are not in the
    queue, `events` may have cards (undecided and kept); `known` is the sum of levels over three times `events`.
    The lead of an article is its first child, with an empty title. `apparatus` marks references and the like.
    """

    kind: NodeKind
    id: int
    title: str
    counts: Counts
    children: tuple[TreeNode, ...] = ()
    apparatus: bool = False
    read: bool = False
    language: str = ""
    script: str = ""


class LibraryTree:
    """Makes the tree; branches that did not change stay the same objects."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._nodes: dict[int, tuple[ArticleNumbers, TreeNode]] = {}

    def nodes(self, until: datetime) -> tuple[TreeNode, ...]:
        """Collections in order, with what is due by then."""
        by_collection: dict[int, list[ArticleNumbers]] = {}
        for article in self._library.tree.articles(until):
            by_collection.setdefault(article.collection_id, []).append(article)
        nodes = []
        for number, name in self._library.articles.collections():
            articles = by_collection.get(number, [])
            children = tuple(map(self._article_node, articles))
            nodes.append(TreeNode(NodeKind.COLLECTION, number, name, _sum(children), children))
        return tuple(nodes)

    def _article_node(self, article: ArticleNumbers) -> TreeNode:
        """The node, the same as before where its numbers are the same."""
        known = self._nodes.get(article.id)
        if known is None or known[0] is not article:
            known = self._nodes[article.id] = article, _article_node(article)
        return known[1]


def _sum(nodes: Iterable[TreeNode]) -> Counts:
    """The numbers of several branches together; `known` is weighted by their events."""
    counts = [node.counts for node in nodes]
    events = sum(c.events for c in counts)
    return Counts(
        due=sum(c.due for c in counts),
        new=sum(c.new for c in counts),
        unqueued=sum(c.unqueued for c in counts),
        events=events,
        known=sum(c.known * c.events for c in counts) / events if events else 0.0,
    )


def _article_node(article: ArticleNumbers) -> TreeNode:
    children = (*_nested(article.sections[:1]), *_nested(article.sections[1:]))
    read = bool(children) and all(s.read for s in article.sections if not s.apparatus)
    return TreeNode(
        NodeKind.ARTICLE,
        article.id,
        article.title,
        _sum(children),
        children,
        read=read,
        language=article.language,
        script=article.script,
    )


def _nested(sections: tuple[SectionNumbers, ...]) -> tuple[TreeNode, ...]:
    """The sections as branches by their levels; the counts of a branch are of all it holds."""
    from studyapp.store.tree import counts_of

    nodes, at = [], 0
    while at < len(sections):
        end = at + 1
        while end < len(sections) and sections[end].level > sections[at].level:
            end += 1
        nodes.append(_section_node(sections[at], counts_of(sections[at:end]), _nested(sections[at + 1 : end])))
        at = end
    return tuple(nodes)


def _section_node(section: SectionNumbers, counts: Counts, children: tuple[TreeNode, ...]) -> TreeNode:
    return TreeNode(
        NodeKind.SECTION,
        section.id,
        section.heading,
        counts,
        children,
        apparatus=section.apparatus,
        read=section.read,
    )
