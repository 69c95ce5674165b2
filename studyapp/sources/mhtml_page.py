"""MHTML: a page that a browser saved with everything around it in a single file; only the page itself is read."""

from __future__ import annotations

import email
import re
from email import policy
from email.message import EmailMessage

from studyapp.domain.article import Article, Provenance
from studyapp.domain.errors import InputError
from studyapp.sources.decoding import decode
from studyapp.sources.html_page import article_of, read_page
from studyapp.sources.words import words

_HEAD = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_LARGEST = 64 * 1024 * 1024


class Mhtml:
    """Reads `.mhtml` and `.mht` files."""

    name = "mhtml"
    suffixes = (".mhtml", ".mht")

    def sniff(self, data: bytes, name: str) -> bool:
        """Whether the head is that of a mail of related parts."""
        head = data[:4096].partition(b"\r\n\r\n")[0].partition(b"\n\n")[0]
        return b"mime-version:" in head.lower() and bool(_HEAD.search(head))

    def read(self, data: bytes, *, name: str) -> Article:
        """The article of the page. Raises InputError where there is none, or as `decode` does."""
        message = _parsed(data, name)
        part = next((p for p in message.walk() if p.get_content_type() == "text/html"), None)
        content = part.get_payload(decode=True) if part is not None else None
        if part is None or not isinstance(content, bytes):
            raise InputError(f"{name}: holds no page; save the page anew and try again")
        decoded = decode(content, name=name, declared=part.get_content_charset())
        page = read_page(decoded.text, words(), name=name)
        location = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
        provenance = Provenance(
            format=self.name,
            address=page.address or (location if location.startswith(("http://", "https://")) else None),
            revision=page.revision,
            licence=page.licence,
            encoding=decoded.encoding,
        )
        return article_of(page, provenance, source=decoded.text, name=name)


def _parsed(data: bytes, name: str) -> EmailMessage:
    """The parts of the file; mail that cannot be taken apart is refused."""
    if len(data) > _LARGEST:
        raise InputError(f"{name}: larger than {_LARGEST // 2**20} MB; save the page without pictures")
    try:
        return email.message_from_bytes(data, policy=policy.default)
    except (RecursionError, ValueError, LookupError, AttributeError, IndexError) as error:
        raise InputError(f"{name}: damaged; save the page anew and try again") from error
