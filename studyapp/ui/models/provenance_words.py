"""Where an article came from, in the language of the interface."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

from PySide6.QtCore import QCoreApplication

from studyapp.domain.article import Provenance

_LONGEST = 80


def provenance_line(provenance: Provenance) -> str:
    """Site, revision, licence and variant on one line; empty where the article came from no address."""
    host = shown_address(urlsplit(provenance.address or "").netloc)
    if not host:
        return ""
    return " · ".join(filter(None, (host, revision_words(provenance), licence_name(provenance), provenance.variant)))


def revision_words(provenance: Provenance) -> str:
    """The revision; empty where unknown."""
    if not provenance.revision:
        return ""
    words = QCoreApplication.translate("Provenance", "revision %1")
    return words.replace("%1", provenance.revision[:_LONGEST])


def licence_name(provenance: Provenance) -> str:
    """The licence without its address; empty where unknown."""
    return (provenance.licence or "").partition("http")[0].strip()[:_LONGEST]


def shown_address(address: str) -> str:
    """An address with its title readable; what would turn or forge a line is left encoded."""
    return "".join(c if c.isprintable() and not c.isspace() else quote(c) for c in unquote(address))
