"""The words about events that are taken for each other, in the language and script of an article."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from studyapp.domain.article import Script
from studyapp.domain.resources import resource

if TYPE_CHECKING:
    from studyapp.cards.mixups import MixUpWords


class Written(Protocol):
    """What tells the language and script of a text; `services.deck_notes.Place` and `StoredArticle` do."""

    @property
    def language(self) -> str: ...

    @property
    def script(self) -> Script: ...


class MixUpText:
    """Words are loaded when first met; a language without any has none."""

    def __init__(self) -> None:
        self._words = cache(_load)

    def difference(self, mine: str, theirs: str, subject: str, place: Written) -> str:
        """What tells two events apart in a line; empty where their words as they stand do.

        `subject` is that of both, empty where they have not the same.
        """
        from studyapp.cards.mixups import difference  # brings the converter of scripts: not at the start
        from studyapp.text.script import settle

        words = self._words(place.language, place.script)
        line = difference(mine, theirs, subject, words) if words else ""
        return settle(line, place.script) if line else ""

    def words(self, place: Written) -> MixUpWords | None:
        """The forms in the script of a place; None where its language has none."""
        return self._words(place.language, place.script)


def _load(language: str, script: Script) -> MixUpWords | None:
    root = resource("templates", language or "und")
    if not root.joinpath("mixups.toml").is_file():
        return None
    from studyapp.cards.mixups import MixUpWords, load_mixup_words
    from studyapp.text.script import convert

    words = load_mixup_words(root)
    return MixUpWords(*(convert(form, script) for form in (words.differs, words.question, words.answer)))
