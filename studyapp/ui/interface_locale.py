"""The locale of the interface's words: names of months and days, dates and grouped numbers, sentences in a row.

Not Qt's default locale: text is shaped by that, and a Chinese one would set the other script in its own forms.
"""

from __future__ import annotations

from unicodedata import east_asian_width

from PySide6.QtCore import QCoreApplication, QLocale


def interface_locale() -> QLocale:
    """The locale that the translation in use names."""
    return QLocale(QCoreApplication.translate("Locale", "en_US"))


def in_a_row(first: str, second: str) -> str:
    """Two sentences as one text: a full-width stop has its space with it, any other is followed by one."""
    return first + second if east_asian_width(first[-1:] or " ") in "WF" else f"{first} {second}"
