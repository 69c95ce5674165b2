"""The language data of the readers: every rule against its own examples, and hostile text."""

import time

import pytest

from studyapp.sources.words import DamageRule, words


def cases(kind: str) -> list[tuple[DamageRule, str]]:
    return [(rule, text) for rule in words().damage for text in getattr(rule, kind)]


@pytest.mark.parametrize(("rule", "text"), cases("examples"), ids=lambda v: getattr(v, "id", v))
def test_damage_is_seen(rule: DamageRule, text: str) -> None:
    assert rule.pattern.search(text)


@pytest.mark.parametrize(("rule", "text"), cases("negatives"), ids=lambda v: getattr(v, "id", v))
def test_whole_text_is_let_be(rule: DamageRule, text: str) -> None:
    assert not rule.pattern.search(text)


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in words().damage]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", words().damage, ids=lambda r: r.id)
def test_damage_rules_are_linear(rule: DamageRule) -> None:
    for piece in ("、", "（", "和", "興建", "“"):
        text = piece * (200_000 // len(piece))
        began = time.process_time()
        sum(1 for _ in rule.pattern.finditer(text))
        assert time.process_time() - began < 1
