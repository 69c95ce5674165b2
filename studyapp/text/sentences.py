"""Sentences of a plain text, in either script or in Latin letters; knows punctuation and no words.

Offsets count code points in the text given, end exclusive. One pass, linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING = "「『“‘《〈（【〔(["
_CLOSING = "」』”’》〉）】〕)]"
_QUOTES_CLOSING = '」』”’"'
_ENDS = "。！？!?…．"
_COLONS = "：:"
_SURE_ENDS = "。．"
_CONTINUING = "，、；：,;:—－"
_MARKS = re.compile(f'[{re.escape(_OPENING + _CLOSING + _ENDS)}."]')
_TAIL = re.compile(f'[{re.escape(_ENDS)}]*[{re.escape(_CLOSING)}"]*')
_LATIN_STOP = re.compile(r"\.[\"”’)\]]*(?=\s+[\"“‘(\[]?[A-Z])")
_LONGEST_QUOTE = 240
"""A quotation longer than this no longer keeps its sentences together."""


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of `text` in order, without the white space around them; no span holds a line feed.

    A sentence ends after 。！？!?… and the closing marks that follow, not inside quotation marks or brackets
    that are closed in the same paragraph. A Latin full stop ends one before a blank and a capital letter.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split("\n"):
        for low, high in _pieces(paragraph):
            piece = paragraph[low:high]
            left = low + len(piece) - len(piece.lstrip())
            right = low + len(piece.rstrip())
            if left < right:
                spans.append((start + left, start + right))
        start += len(paragraph) + 1
    return tuple(spans)


def until_unclosed(text: str) -> str:
    """The text up to a bracket or quotation that its end was cut from; all of it where there is none."""
    opened: list[int] = []
    for at, mark in enumerate(text):
        if mark in _OPENING:
            opened.append(at)
        elif mark in _CLOSING and opened:
            opened.pop()
    return text[: opened[0]] if opened else text


def _pieces(paragraph: str) -> Iterator[tuple[int, int]]:
    """Spans of one paragraph between its sentence ends."""
    pairs = _closed_pairs(paragraph)
    start = done = 0
    protected_to, opened = 0, -1
    for match in _MARKS.finditer(paragraph):
        at = match.start()
        if at < done:
            continue
        if at in pairs:
            opened = at if at >= protected_to else opened
            protected_to = max(protected_to, pairs[at])
        if at < protected_to:
            continue
        end = _end_after(paragraph, at, pairs, opened)
        if end:
            yield start, end
            start = done = end
    yield start, len(paragraph)


def _end_after(paragraph: str, at: int, pairs: dict[int, int], opened: int) -> int:
    """Where the sentence ends whose last mark may stand at `at`; 0 where none ends there.

    `opened` is where the outermost quotation or bracket that closed last was opened, -1 before the first.
    """
    mark = paragraph[at]
    if mark == ".":
        stop = _LATIN_STOP.match(paragraph, at)
        return stop.end() if stop and not _is_initial(paragraph, at) else 0
    if mark in _ENDS:
        end = _tail_end(paragraph, at + 1, pairs)
        return 0 if mark in "!?" and paragraph[end : end + 1].isalnum() else end
    if mark in _QUOTES_CLOSING and at and paragraph[at - 1] in _ENDS:
        return _end_after_quote(paragraph, at, opened)
    return 0


def _end_after_quote(paragraph: str, at: int, opened: int) -> int:
    """Where the sentence ends whose quotation closes at `at`, behind an end mark; 0 where it goes on.

    A full stop ends the sentence with the quotation; another mark does so in speech after a colon.
    """
    following = paragraph[at + 1 : at + 2]
    if not following or following.isspace():
        return at + 1
    if following in _CONTINUING or following in _CLOSING or following in _ENDS:
        return 0
    speech = opened > 0 and paragraph[opened - 1] in _COLONS
    return at + 1 if speech or paragraph[at - 1] in _SURE_ENDS else 0


def _tail_end(paragraph: str, at: int, pairs: dict[int, int]) -> int:
    """End of the further end marks and closing marks from `at` on."""
    match = _TAIL.match(paragraph, at)
    end = match.end() if match else at
    # A straight quotation mark that opens the next sentence is not part of this one.
    while end > at and end - 1 in pairs:
        end -= 1
    return end


def _is_initial(paragraph: str, at: int) -> bool:
    """Whether the full stop at `at` follows a single capital letter, as in J. Smith."""
    return paragraph[at - 1 : at].isupper() and not paragraph[max(at - 2, 0) : at - 1].isalnum()


def _closed_pairs(paragraph: str) -> dict[int, int]:
    """Offset of each opening mark to that of its closing mark, for pairs short enough to protect."""
    pairs: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    waiting: dict[str, int] = {}
    for match in _MARKS.finditer(paragraph):
        mark, at = match.group(), match.start()
        if mark in _OPENING or (mark == '"' and not waiting.get(mark)):
            wanted = '"' if mark == '"' else _CLOSING[_OPENING.index(mark)]
            opened.append((wanted, at))
            waiting[wanted] = waiting.get(wanted, 0) + 1
        elif waiting.get(mark):
            wanted, begin = opened.pop()
            waiting[wanted] -= 1
            while wanted != mark:
                wanted, begin = opened.pop()
                waiting[wanted] -= 1
            if at - begin <= _LONGEST_QUOTE:
                pairs[begin] = at
    return pairs
