import re

from hypothesis import given
from hypothesis import strategies as st

from studyapp.events.word_patterns import SMALL, alternatives, any_of

MANY = [chr(0x4E00 + n) + "乙" for n in range(2 * SMALL)]
WORDS = st.lists(st.text("甲乙丙.-]^", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("甲乙丙.-]^", max_size=12))
def test_the_longest_word_of_a_long_list_is_found(entries: list[str], text: str) -> None:
    entries = MANY + entries
    flat = "|".join(map(re.escape, sorted(entries, key=len, reverse=True)))
    assert any_of(entries).findall(text) == re.findall(flat, text)


@given(WORDS, st.text("甲乙丙.-]^", max_size=4))
def test_a_shorter_word_is_tried_where_the_longest_does_not_lead_on(entries: list[str], tail: str) -> None:
    assert re.fullmatch(alternatives(MANY + entries) + re.escape(tail), entries[0] + tail)
