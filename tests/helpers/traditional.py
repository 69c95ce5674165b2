"""Simplified text in the other script, for tests that import it again."""

from studyapp.domain.article import Script
from studyapp.text.script import convert


def traditional(text: str) -> str:
    """The text in Traditional characters."""
    return convert(text, Script.TRADITIONAL)
