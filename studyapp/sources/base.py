"""Source: the one interface of everything that reads articles."""

from __future__ import annotations

from typing import Protocol

from studyapp.domain.article import Article


class Source(Protocol):
    """A format that articles come in. A source has no state; reading bytes needs no network."""

    @property
    def name(self) -> str:
        """What `Provenance.format` says."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of file names in this format, lower case with the dot."""

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the bytes are in this format, by their content; `name` decides where the content does not."""

    def read(self, data: bytes, *, name: str) -> Article:
        """The article in the bytes. `name` is the file name, for messages and as last resort for the title.

        Raises InputError where the bytes cannot be read.
        """
