"""The language and script of an article, by its letters and its commonest words."""

from __future__ import annotations

import re

from studyapp.domain.article import Script
from studyapp.sources.words import Words
from studyapp.text.script import script_of

_SAMPLE = 20_000
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_KANA = re.compile("[\u3041-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_WORD = re.compile(r"[a-z]+")
_LEAST_HAN = 0.1
_LEAST_KANA = 0.1
_LEAST_STOP_WORDS = 0.12


def language_of(text: str, words: Words) -> str:
    """The BCP 47 primary tag of a text: zh, ja, ko, en, or und where it is none of these."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    han, kana = len(_HAN.findall(sample)), len(_KANA.findall(sample))
    if letters and han + kana >= _LEAST_HAN * letters:
        return "ja" if kana > _LEAST_KANA * (han + kana) else "zh"
    if len(_HANGUL.findall(sample)) > letters / 2:
        return "ko"
    latin = _WORD.findall(sample.lower())
    common = sum(word in words.stop_words for word in latin)
    return "en" if common > _LEAST_STOP_WORDS * len(latin) else "und"


def script_in(text: str) -> Script:
    """The script of the beginning of a text."""
    return script_of(text[:_SAMPLE])
