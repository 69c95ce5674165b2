"""One event keeps its guid through rewording, corrected dates and another script; two are never confused."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.deck import LedgerEntry
from studyapp.domain.ids import Guid
from studyapp.services.deck_identity import Sighted, Told, identify

AT = datetime(2026, 1, 1, tzinfo=UTC)
OLD = Told.of("两城往来", "1721-03", "两城订立盐运协定并开放三处口岸")
OTHER = Told.of("两城往来", "1721-03", "北城的总督在任上去世")


def ledger(*told: Told) -> list[LedgerEntry]:
    return [LedgerEntry(guid, key, "", AT) for guid, key in identify([Sighted(one) for one in told], [])]


def guids(told: list[Told], known: list[LedgerEntry]) -> list[Guid]:
    return [guid for guid, _ in identify([Sighted(one) for one in told], known)]


def test_same_words_same_guid_on_every_machine() -> None:
    assert guids([OLD], []) == guids([OLD], []) == ["19wg42idn72kb"]


def test_reworded_event_keeps_its_guid() -> None:
    known = ledger(OLD, OTHER)
    new = Told.of("两城往来", "1721-03", "南北两城订立了盐运协定，开放三处口岸")
    assert guids([OTHER, new], known) == [known[1].guid, known[0].guid]


def test_corrected_date_keeps_its_guid() -> None:
    known = ledger(OLD)
    assert guids([Told.of("两城往来", "1722-03", "两城订立盐运协定并开放三处口岸")], known) == [known[0].guid]


def test_other_script_keeps_its_guid() -> None:
    known = ledger(OLD)
    assert guids([Told.of("兩城往來", "1721-03", "兩城訂立鹽運協定並開放三處口岸")], known) == [known[0].guid]


def test_another_event_of_the_same_day_is_new() -> None:
    known = ledger(OLD)
    assert guids([OTHER], known) != [known[0].guid]
    assert guids([OLD, OTHER], known)[0] == known[0].guid


def test_another_article_tells_the_same_event_in_other_words() -> None:
    known = ledger(OLD, OTHER)
    assert guids([Told.of("别处", "1721-03", "两城订立了盐运协定，并开放三处口岸")], known) == [known[0].guid]
    assert guids([Told.of("别处", "1721-03", "西村的粮仓失火")], known)[0] not in {entry.guid for entry in known}


def test_another_article_tells_of_other_numbers_or_another_day() -> None:
    known = ledger(OLD)
    assert guids([Told.of("别处", "1721-03", "两城订立盐运协定并开放三处口岸")], known) == [known[0].guid]
    assert guids([Told.of("别处", "1721-03", "两城订立盐运协定并开放两处口岸")], known) != [known[0].guid]
    assert guids([Told.of("别处", "1721-04", "两城订立盐运协定并开放三处口岸")], known) != [known[0].guid]


def test_same_words_twice_are_two_events() -> None:
    assert len(set(guids([OLD, OLD, OLD], []))) == 3


def test_separator_in_a_text_does_no_harm() -> None:
    told = Told.of("甲|乙", "1721", "丙|丁")
    known = ledger(told)
    assert guids([told], known) == [known[0].guid]


def test_first_guid_is_used_once_and_only_for_the_unknown() -> None:
    known = ledger(OLD)
    first = Guid("abc")
    assert [g for g, _ in identify([Sighted(OLD, first), Sighted(OTHER, first)], known)] == [known[0].guid, first]
    third = Sighted(Told.of("别处", "1900", "立碑"), first)
    both = [g for g, _ in identify([Sighted(OTHER, first), third], [])]
    assert both[0] == first
    assert both[1] != first


TOLD = st.builds(
    Told.of,
    st.sampled_from(["甲", "乙|丙"]),
    st.sampled_from(["", "1721", "1722-03"]),
    st.text("盐运协定失火|", max_size=8),
)


@given(st.lists(TOLD, max_size=8), st.lists(TOLD, max_size=8))
def test_two_events_never_share_a_guid(before: list[Told], after: list[Told]) -> None:
    known = ledger(*before)
    assert len({entry.guid for entry in known}) == len(before)
    assert len(set(guids(after, known))) == len(after)
    assert guids(before, known) == [entry.guid for entry in known]
