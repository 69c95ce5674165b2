"""What the services ask of the network; `sources.mediawiki.MediaWiki` is it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol

from studyapp import __version__

if TYPE_CHECKING:
    from studyapp.sources.mediawiki import Fetched

AGENT = f"StudyApp/{__version__} (desktop program for reading history; one page at a time when its reader asks)"


class PageFetcher(Protocol):
    """Reads pages by title or address; each method uses the network."""

    def fetch(self, where: str, *, variant: str | None = ..., cancelled: Callable[[], bool] = ...) -> Fetched:
        """The article. Raises InputError, EnvironmentFault, Cancelled."""
        ...

    def suggestions(self, text: str, *, cancelled: Callable[[], bool] = ...) -> tuple[str, ...]:
        """What to fetch for titles that begin like the text. Raises as `fetch`."""
        ...

    def newest_revisions(self, addresses: Iterable[str], *, cancelled: Callable[[], bool] = ...) -> dict[str, str]:
        """The newest revision of the page at each address, those that are no wiki's left out. Raises as `fetch`."""
        ...


def shipped_wiki() -> PageFetcher:
    """Wikipedia and any other MediaWiki, through the network.

    The variable STUDYAPP_WIKI names the API of another wiki for titles without a language.
    """
    from studyapp.sources.mediawiki import MediaWiki
    from studyapp.sources.web import Limits, Web

    web = Web(AGENT)
    hurried = Web(AGENT, Limits(silence=5, total=8, size=2**20, tries=1), turn=web.turn)
    return MediaWiki(web, home=os.environ.get("STUDYAPP_WIKI"), hurried=hurried)
