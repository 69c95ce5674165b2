"""A query as the search field holds it: complete tokens (key and value), then free words. Pure text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r'-?[^\s":\uff1a<>=]+(?:[:\uff1a]|[<>]=?)(?:"[^"]*"|[^\s"]+)')
_WORD = re.compile(r'(?:[^\s"]|"[^"]*"?)+')


@dataclass(frozen=True, slots=True)
class Query:
    """`tokens` are complete, `words` what is written beside them."""

    tokens: tuple[str, ...] = ()
    words: str = ""

    @property
    def text(self) -> str:
        """The query as the service reads it."""
        return " ".join(p for p in (*self.tokens, self.words.strip()) if p)

    def toggled(self, token: str) -> Query:
        """With the token, or without where it was there."""
        if token in self.tokens:
            return self.without(token)
        return Query((*self.tokens, token), self.words)

    def without(self, token: str) -> Query:
        """Without a token."""
        return Query(tuple(t for t in self.tokens if t != token), self.words)


def split_token(token: str) -> tuple[str, str]:
    """Key with its sign, and value."""
    match = re.match(r"([^:\uff1a<>=]+(?:[:\uff1a]|[<>]=?))(.*)", token)
    return (match[1], match[2]) if match else ("", token)


def parse_query(text: str, *, whole: bool = True) -> Query:
    """Tokens and words of a text. Unless `whole`, the word being written at its end stays among the words."""
    pieces: list[str] = _WORD.findall(text)
    open_end = not whole and bool(text) and not text[-1].isspace()
    tokens: list[str] = []
    words: list[str] = []
    for i, piece in enumerate(pieces):
        done = not (open_end and i == len(pieces) - 1)
        (tokens if done and _TOKEN.fullmatch(piece) else words).append(piece)
    trail = " " if text.endswith(" ") and words and not whole else ""
    return Query(tuple(tokens), " ".join(words) + trail)
