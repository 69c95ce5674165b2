import re

from hypothesis import given
from hypothesis import strategies as st

from studyapp.events.word_patterns import alternatives, any_of

WORDS = st.lists(st.text("ab.甲", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("ab.甲", max_size=12))
def test_the_longest_entry_is_found(entries: list[str], text: str) -> None:
    flat = "|".join(map(re.escape, sorted(entries, key=len, reverse=True)))
    assert any_of(entries).findall(text) == re.findall(flat, text)


@given(WORDS, st.text("ab.甲", max_size=4))
def test_a_shorter_entry_is_tried_where_the_longest_does_not_lead_on(entries: list[str], tail: str) -> None:
    assert re.fullmatch(alternatives(entries) + re.escape(tail), entries[0] + tail)
