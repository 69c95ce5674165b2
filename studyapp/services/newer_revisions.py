"""Which articles of the library have a newer revision where they came from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from studyapp.domain.errors import Cancelled, StudyAppError
from studyapp.domain.library import StoredArticle
from studyapp.services.page_fetcher import PageFetcher


@dataclass(frozen=True, slots=True)
class Revisions:
    """What was found: the articles with a newer revision, those without, and a sentence for each site that failed.

    `elsewhere` are those that came from no wiki: nobody can be asked about them.
    """

    newer: tuple[StoredArticle, ...] = ()
    current: tuple[StoredArticle, ...] = ()
    elsewhere: tuple[StoredArticle, ...] = ()
    failed: tuple[str, ...] = ()


def look_for_newer(
    wiki: PageFetcher, articles: Iterable[StoredArticle], cancelled: Callable[[], bool] = lambda: False
) -> Revisions:
    """Ask each wiki for the newest revisions. Raises Cancelled."""
    newer: list[StoredArticle] = []
    current: list[StoredArticle] = []
    failed: list[str] = []
    by_site: dict[str, list[StoredArticle]] = defaultdict(list)
    for article in articles:
        by_site[_site(article)].append(article)
    elsewhere = by_site.pop("", [])
    for same in by_site.values():
        try:
            newest = wiki.newest_revisions([a.provenance.address or "" for a in same], cancelled=cancelled)
        except Cancelled:
            raise
        except StudyAppError as error:
            failed.append(str(error))
            continue
        for article in same:
            revision = newest.get(article.provenance.address or "")
            if revision is None:
                elsewhere.append(article)
            else:
                (current if revision == article.provenance.revision else newer).append(article)
    return Revisions(tuple(newer), tuple(current), tuple(elsewhere), tuple(failed))


def _site(article: StoredArticle) -> str:
    """The site that a wiki's article came from; empty where it came from nowhere that can be asked."""
    from studyapp.sources.wiki_places import place_of_address

    address = article.provenance.address
    return urlsplit(address).netloc if address and place_of_address(address) else ""
