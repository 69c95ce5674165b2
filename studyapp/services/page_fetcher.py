"""What the services ask of the network; `sources.mediawiki.MediaWiki` is it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol

from studyapp import __version__

if TYPE_CHECKING:
    from studyapp.sources.mediawiki import Fetched

AGENT = f"StudyApp/{__version__} (desktop program for reading history; one page at a time when its reader asks)"


class PageFetcher(Protocol):
    """Reads pages by title or address; each method uses the network."""

    def fetch(self, where: str, *, cancelled: Callable[[], bool] = ...) -> Fetched:
        """The article. Raises InputError, EnvironmentFault, Cancelled."""
        ...

    def suggestions(self, text: str) -> tuple[str, ...]:
        """Titles that begin like the text."""
        ...

    def newest_revisions(
        self, address: str, titles: Iterable[str], *, cancelled: Callable[[], bool] = ...
    ) -> dict[str, str]:
        """The newest revision of each title in the wiki of a page's address."""
        ...


def shipped_wiki() -> PageFetcher:
    """Wikipedia and any other MediaWiki, through the network."""
    from studyapp.sources.mediawiki import MediaWiki
    from studyapp.sources.web import Web

    return MediaWiki(Web(AGENT))
