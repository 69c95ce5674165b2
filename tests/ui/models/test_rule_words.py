"""Every rule that reads dates is said in words."""

import tomllib

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.domain.resources import resource
from studyapp.ui.models.rule_words import rule_words

GRAMMAR = tomllib.loads(resource("rules", "zh", "dates", "grammar.toml").read_text("utf-8"))


@pytest.mark.parametrize("rule", [*(rule["id"] for rule in GRAMMAR["rule"]), "own"])
def test_a_rule_is_said_in_words(qapp: QApplication, rule: str) -> None:
    assert rule_words(rule) != rule


def test_an_unknown_rule_is_named(qapp: QApplication) -> None:
    assert rule_words("of-tomorrow") == "a date, by the rule of-tomorrow"
