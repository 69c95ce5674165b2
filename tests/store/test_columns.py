"""Values come back as they went in."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.store.columns import instant_to_number, number_to_instant, storable
from studyapp.store.derived import spaced

instants = st.datetimes(datetime(1600, 1, 1), datetime(2500, 1, 1), timezones=st.just(UTC))


@given(instants)
def test_instants_come_back(instant: datetime) -> None:
    assert number_to_instant(instant_to_number(instant)) == instant


def test_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        instant_to_number(datetime(2026, 1, 1))


@given(st.text(alphabet=st.characters(), max_size=20))
def test_any_text_can_be_stored_at_its_length(text: str) -> None:
    kept = storable(text)
    assert len(kept) == len(text)
    kept.encode("utf-8")


def test_lone_surrogate_is_replaced() -> None:
    assert storable("a\ud800b") == "a?b"


def test_characters_without_spaces_are_set_apart() -> None:
    assert spaced("与NATO签约").split() == ["与", "NATO", "签", "约"]
