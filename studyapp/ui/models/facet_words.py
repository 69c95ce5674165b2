"""What the tokens of the search language mean, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.ui.interface_locale import interface_locale


def token_words(token: str, label: str = "") -> str:
    """A token in words; `label` for tokens that speak for themselves, and the number of the century for years."""
    translate = QCoreApplication.translate
    if token.startswith("year:") and label.removeprefix("-").isdecimal():
        return century_words(int(label))
    words = {
        "is:due": translate("FacetWords", "Due today"),
        "is:new": translate("FacetWords", "New"),
        "is:learning": translate("FacetWords", "Learning"),
        "is:review": translate("FacetWords", "In review"),
        "is:familiar": translate("FacetWords", "Familiar"),
        "is:solid": translate("FacetWords", "Solid"),
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
        "is:slipping": translate("FacetWords", "Slipping"),
        "is:confusable": translate("FacetWords", "Easily confused"),
        "imported:7": translate("FacetWords", "Imported this week"),
    }
    return words.get(token, label)


def century_words(number: int) -> str:
    """A century by its number, negative before the common era."""
    words = (
        QCoreApplication.translate("FacetWords", "%1 century")
        if number > 0
        else QCoreApplication.translate("FacetWords", "%1 century BC")
    )
    english = interface_locale().language() is QLocale.Language.English
    return words.replace("%1", _ordinal(abs(number)) if english else str(abs(number)))


def _ordinal(number: int) -> str:
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
