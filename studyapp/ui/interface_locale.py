"""The locale of the interface's words: names of months and days, dates and grouped numbers.

Not Qt's default locale: text is shaped by that, and a Chinese one would set the other script in its own forms.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale


def interface_locale() -> QLocale:
    """The locale that the translation in use names."""
    return QLocale(QCoreApplication.translate("Locale", "en_US"))
