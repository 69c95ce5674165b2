"""What the tokens of the search language mean, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def token_words(token: str, label: str = "") -> str:
    """A state in words; `label` for tokens that speak for themselves."""
    translate = QCoreApplication.translate
    words = {
        "is:due": translate("FacetWords", "Due today"),
        "is:new": translate("FacetWords", "New"),
        "is:learning": translate("FacetWords", "Learning"),
        "is:review": translate("FacetWords", "In review"),
        "is:kept": translate("FacetWords", "Kept"),
        "is:undecided": translate("FacetWords", "Undecided"),
        "is:rejected": translate("FacetWords", "Rejected"),
        "is:retired": translate("FacetWords", "Gone"),
        "is:doubtful": translate("FacetWords", "To check"),
        "is:left-out": translate("FacetWords", "Left out"),
        "is:queued": translate("FacetWords", "In the queue"),
        "is:suspended": translate("FacetWords", "Suspended"),
        "is:marked": translate("FacetWords", "Marked"),
        "is:own": translate("FacetWords", "Own"),
    }
    return words.get(token, label)
