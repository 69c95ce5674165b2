"""Identity of events: guids at first sight, and matching of what is seen again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import Guid
from studyapp.events.identity import Sighting, article_key, first_guid, match_events, moved

KEY = article_key("两国关系", "zh")


def seen(text: str, year: int, *, month: int | None = None, place: str = "战争") -> Sighting:
    sentence = f"{year}年，{text}。"
    return Sighting(HistoricalDate.on(year, month), f"{year}年", sentence, text, (place,))


A = seen("甲国与乙国签订通商条约", 1850)
B = seen("乙国宣布独立", 1861)
C = seen("丙国对丁国宣战", 1870)
D = seen("丙国签订停战协定", 1871)


@given(st.text(max_size=10), st.lists(st.text(max_size=5), max_size=4), st.text(max_size=5), st.integers(0, 99))
def test_guid_has_thirteen_plain_characters(title: str, actors: list[str], action: str, ordinal: int) -> None:
    guid = first_guid(article_key(title, "zh"), actors, action, ordinal)
    assert len(guid) == 13
    assert set(guid) <= set("0123456789abcdefghijklmnopqrstuvwxyz")


def test_guid_is_the_same_for_the_same_event() -> None:
    assert first_guid(KEY, ["甲", "乙"], "sign", 0) == first_guid(KEY, ["乙", "甲", "甲"], "sign", 0)


@pytest.mark.parametrize(
    "other",
    [
        (Guid("x"), ["甲"], "sign", 0),
        (KEY, ["乙"], "sign", 0),
        (KEY, ["甲"], "war", 0),
        (KEY, ["甲"], "sign", 1),
    ],
)
def test_guid_differs_for_another_event(other: tuple[Guid, list[str], str, int]) -> None:
    assert first_guid(*other) != first_guid(KEY, ["甲"], "sign", 0)


def test_article_key_ignores_case_and_blanks() -> None:
    assert article_key("Two Rivers ", "en") == article_key("two  rivers", "en")
    assert article_key("x", "en") != article_key("x", "zh")


def test_guid_of_a_known_event_never_changes() -> None:
    # What is written here is in people's Anki collections.
    assert (KEY, first_guid(KEY, ["甲国", "乙国"], "sign", 0)) == ("3atwjx0vzjf7x", "cjrqjyzq3y81y")


@given(st.permutations([A, B, C, D]))
def test_same_events_in_any_order_are_matched(order: list[Sighting]) -> None:
    matched = match_events([A, B, C, D], order)
    assert {n: order[n] for n in matched} == {n: [A, B, C, D][o] for n, o in matched.items()}
    assert len(matched) == 4


@pytest.mark.parametrize(
    "after",
    [
        replace(A, text="甲国和乙国订立通商条约", sentence="1850年，甲国和乙国订立通商条约。"),
        seen(A.text, 1851),
        seen(A.text, 1805),
        seen(A.text, 1850, month=3),
        replace(A, place=("别处",)),
        seen("甲国与乙国签订通商条约", 1850, place="外交"),
        replace(A, sentence="据记载，" + A.sentence),
    ],
)
def test_edited_event_is_known_again(after: Sighting) -> None:
    assert match_events([A, B, C], [after, B, C]) == {0: 0, 1: 1, 2: 2}


@pytest.mark.parametrize(
    "stranger",
    [
        seen("戊国修建铁路", 1850),
        seen("乙国宣布独立", 1990),
        seen("戊国与己国签订引渡协议", 1923),
    ],
)
def test_stranger_is_new(stranger: Sighting) -> None:
    assert match_events([A, C], [stranger, C]) == {1: 1}


def test_of_two_as_good_neither_is_chosen() -> None:
    old = [seen("甲国与乙国签订第一号协定", 1850)]
    new = [seen("甲国与乙国签订第二号协定", 1850), seen("甲国与乙国签订第三号协定", 1850)]
    assert match_events(old, new) == {}


def test_alike_events_of_successive_years_are_not_mixed_up() -> None:
    old = [seen("两国举行年度会谈", year) for year in range(1950, 1960)]
    new = [event for event in old if event.date != HistoricalDate.on(1954)]
    matched = match_events(old, new)
    assert {new[n].date for n in matched} == {old[o].date for o in matched.values()}
    assert all(new[n] == old[o] for n, o in matched.items())
    assert len(matched) == 9


def test_several_events_of_one_sentence_keep_their_own() -> None:
    sentence = "1900年，甲城、乙城和丙城先后通车。"
    old = [replace(A, sentence=sentence, text=f"{c}城通车", date=HistoricalDate.on(1900)) for c in "甲乙丙"]
    new = [replace(e, sentence="那一年即" + sentence) for e in reversed(old)]
    assert match_events(old, new) == {0: 2, 1: 1, 2: 0}


def test_undated_events_are_matched_by_their_words() -> None:
    old = replace(A, date=None)
    assert match_events([old], [replace(old, sentence="又，" + old.sentence)]) == {0: 0}


@pytest.mark.parametrize(
    ("matched", "apart"),
    [
        ({}, 0),
        ({0: 0, 1: 1, 2: 2}, 0),
        ({0: 1, 1: 2, 2: 0}, 1),
        ({0: 2, 1: 0, 2: 1}, 1),
        ({0: 0, 5: 9, 7: 3}, 1),
    ],
)
def test_moved_are_those_out_of_order(matched: dict[int, int], apart: int) -> None:
    assert len(moved(matched)) == apart


texts = st.text("甲乙丙丁国签订宣战独立", min_size=1, max_size=12)
sightings = st.lists(st.builds(seen, texts, st.integers(1800, 1810)), max_size=8)


@given(sightings, sightings)
def test_matching_is_one_to_one(old: list[Sighting], new: list[Sighting]) -> None:
    matched = match_events(old, new)
    assert len(set(matched.values())) == len(matched)
    assert all(0 <= n < len(new) and 0 <= o < len(old) for n, o in matched.items())


@given(sightings)
def test_nothing_changed_matches_everything(events: list[Sighting]) -> None:
    assert match_events(events, events) == {n: n for n in range(len(events))}
