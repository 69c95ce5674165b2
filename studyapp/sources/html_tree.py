"""HTML trees: parsing within bounds, and a walk that needs no recursion. The only importer of selectolax."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from studyapp.domain.errors import InputError

Node = LexborNode

_DEEPEST = 1000
_LARGEST = 16 * 1024 * 1024
_BLOCK_TAG = re.compile(
    r"<(/?)(?:address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figure|footer|form|header|hgroup"
    r"|listing|main|menu|nav|ol|pre|search|section|summary|ul)\b",
    re.IGNORECASE,
)


def parse_html(markup: str, *, name: str) -> LexborHTMLParser:
    """The tree of a page; broken markup is repaired as browsers do.

    Raises InputError where the page is too large, or elements are nested so deeply that the time to read them would
    have no bound.
    """
    if len(markup) > _LARGEST:
        raise InputError(f"{name}: a page larger than {_LARGEST // 2**20} MB; save the article only")
    depth = 0
    for match in _BLOCK_TAG.finditer(markup):
        depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > _DEEPEST:
            raise InputError(f"{name}: elements nested more than {_DEEPEST} deep; save the page anew and try again")
    return LexborHTMLParser(markup)


class Walk:
    """Each node below `root` in document order: on entering with True, and elements on leaving with False."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._skipped = False

    def skip(self) -> None:
        """Leave out what is inside the element just entered; it is not left either."""
        self._skipped = True

    def __iter__(self) -> Iterator[tuple[Node, bool]]:
        depth = 1
        node = self._root.child
        while node is not None and depth:
            self._skipped = False
            yield node, True
            child = None if self._skipped else node.child
            if child is not None:
                node, depth = child, depth + 1
                continue
            if not self._skipped and node.is_element_node:
                yield node, False
            following = node.next
            while following is None and depth > 1:
                parent = node.parent
                if parent is None:
                    return
                node, depth = parent, depth - 1
                yield node, False
                following = node.next
            node = following


def text_of(node: Node) -> str:
    """All text inside a node on one line, without scripts."""
    return " ".join(node.text(deep=True, separator="", strip=False).split())
