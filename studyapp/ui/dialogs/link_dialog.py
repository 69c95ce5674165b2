"""LinkDialog: where a link out of the library leads, shown before anything is opened."""

from __future__ import annotations

from unicodedata import category
from urllib.parse import quote, unquote, urlsplit

from PySide6.QtWidgets import QWidget

from studyapp.ui.dialogs.form_dialog import FormDialog
from studyapp.ui.theme import Theme

_LONGEST = 2000
_WIKI = {"hans": "https://zh.wikipedia.org/wiki/", "hant": "https://zh.wikipedia.org/wiki/"}
_WIKI_OTHER = "https://en.wikipedia.org/wiki/"


def true_address(target: str, script: str) -> str | None:
    """The http(s) address behind a link: its own, or the page of that title; None where it is neither.

    Written so that it can be shown: everything beyond plain characters is percent-encoded.
    """
    target = target.strip()[:_LONGEST]
    head = target.split("/", 1)[0]
    if ":" in head and urlsplit(target).scheme not in ("http", "https"):
        return None if head.partition(":")[0].isascii() else _page(target, script)
    if urlsplit(target).scheme in ("http", "https"):
        return quote(target, safe="%/:=&?~#+!$,;'@()*[]-._") if urlsplit(target).netloc else None
    return _page(target, script) if target else None


def _page(title: str, script: str) -> str:
    return _WIKI.get(script, _WIKI_OTHER) + quote(title.replace(" ", "_"), safe="()-._~")


def readable(address: str) -> str:
    """The address with its letters as they are read; as it is where they hide something."""
    head, mark, tail = address.partition("?")
    plain = unquote(head)
    hidden = any(category(c)[0] in "CZ" or c == "\ufffd" for c in plain)
    return address if hidden else plain + mark + tail


class LinkDialog(FormDialog):
    """Asks before the browser is opened; accepted means open."""

    def __init__(self, theme: Theme, address: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("Open a link"))
        self.address = address
        self.say(self.tr("This page is not in the library. It opens in the browser:"))
        shown = readable(address)
        self.say(shown, token="ink")
        if shown != address:
            self.say(address, role="caption", token="ink3")
        self.finish(self.tr("Cancel"), self.tr("Open in the browser"))
