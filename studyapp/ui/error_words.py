"""Errors in the language of the interface: the sentences of the services that a reader may meet, translated."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Error"
_SENTENCES = (
    QT_TRANSLATE_NOOP("Error", "there is no such file; check the name"),
    QT_TRANSLATE_NOOP("Error", "the file is empty; choose a file with text"),
    QT_TRANSLATE_NOOP("Error", "not a text file, or in an unknown encoding; save it as UTF-8 and try again"),
    QT_TRANSLATE_NOOP("Error", "there is no text; paste the text of an article"),
    QT_TRANSLATE_NOOP("Error", "no article text in the page; save the page itself, not a frame around it"),
    QT_TRANSLATE_NOOP("Error", "the compressed file is damaged; get it anew and try again"),
    QT_TRANSLATE_NOOP("Error", "cannot be reached; check the network connection"),
    QT_TRANSLATE_NOOP("Error", "the server is busy; try again in some minutes"),
    QT_TRANSLATE_NOOP("Error", "the connection broke off; try again"),
    QT_TRANSLATE_NOOP("Error", "not the answer of a MediaWiki; check the address"),
    QT_TRANSLATE_NOOP("Error", "no such page; check the address"),
    QT_TRANSLATE_NOOP("Error", "redirects without end; open the page in a browser and copy its address"),
    QT_TRANSLATE_NOOP("Error", "means several pages; choose one of them"),
    QT_TRANSLATE_NOOP("Error", "its date is unknown; edit the date first"),
    QT_TRANSLATE_NOOP("Error", "front or back is empty; fill in both"),
    QT_TRANSLATE_NOOP("Error", "question or answer is empty; fill in both"),
    QT_TRANSLATE_NOOP("Error", "its text is empty; write what happened, or reject it"),
    QT_TRANSLATE_NOOP("Error", "there is already a collection of that name; choose another"),
    QT_TRANSLATE_NOOP("Error", "its name is empty; give it a name"),
)
_LONGEST = 300


def error_words(error: Exception | str) -> str:
    """The sentence of an error, "what: what happened; what to do", in the language of the interface where known."""
    text = " ".join(str(error).split())
    for sentence in map(str, _SENTENCES):
        if text.endswith(sentence):
            subject = text[: -len(sentence)].rstrip(": ")
            told = QCoreApplication.translate(_CONTEXT, sentence)
            return f"{subject}: {told}" if subject else told
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
