"""An edited article imported again: every event keeps its identity, none is taken for another, work is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from studyapp.domain.article import Article, Script
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.library import EventState, StoredEvent
from studyapp.domain.scheduling import Grade
from studyapp.services.imports import EventChange, EventDiff
from studyapp.services.reading import EventEdit
from studyapp.services.workspace import Workspace
from tests.helpers.extractor import make_article
from tests.helpers.traditional import traditional

FOUNDING = (
    "1802年5月6日，东河商会在临江城成立。1803年，东河商会租下旧码头。\n"
    "1806年9月，商会与海湾公司签订运粮合约。1806年10月，商会与海湾公司签订运盐合约。"
)
GROWTH = (
    "1811年，商会开办水手学校。1815年4月2日，大火烧毁旧码头。\n1816年，新码头完工。1820年，商会第一次派船前往北原岛。"
)
END = "1831年，商会会长林远去世。1832年3月，商会宣布解散。1840年，水手学校并入州立学院。"
SECTIONS = (("", "东河商会是一家商会。1802年至今常被提起。"), ("成立", FOUNDING), ("发展", GROWTH), ("结束", END))


def base() -> Article:
    return make_article("东河商会", *SECTIONS)


def replaced(old: str, new: str) -> Callable[[Article], Article]:
    """Another wording everywhere."""

    def edit(article: Article) -> Article:
        parts = [(s.heading.replace(old, new), s.text.replace(old, new)) for s in article.sections]
        assert parts != [(s.heading, s.text) for s in article.sections]
        return make_article(article.title, *parts)

    return edit


def moved_to(heading: str, sentence: str) -> Callable[[Article], Article]:
    """A sentence taken out and put at the end of another section."""

    def edit(article: Article) -> Article:
        parts = [
            (s.heading, s.text.replace(sentence, "") + (sentence if s.heading == heading else ""))
            for s in article.sections
        ]
        return make_article(article.title, *parts)

    return edit


def without_section(heading: str) -> Callable[[Article], Article]:
    return lambda a: make_article(a.title, *((s.heading, s.text) for s in a.sections if s.heading != heading))


def swapped(article: Article) -> Article:
    parts = [(s.heading, s.text) for s in article.sections]
    return make_article(article.title, parts[0], parts[3], parts[1], parts[2])


def one_section(article: Article) -> Article:
    return make_article(article.title, ("", "\n".join(s.text for s in article.sections)))


def other_script(article: Article) -> Article:
    parts = [(traditional(s.heading), traditional(s.text)) for s in article.sections]
    return make_article(traditional(article.title), *parts, script=Script.TRADITIONAL)


def doubled_lines(article: Article) -> Article:
    return make_article(article.title, *((s.heading, s.text.replace("\n", "\n\n")) for s in article.sections))


EDITS: dict[str, tuple[Callable[[Article], Article], int]] = {
    # name: the edit, and how many of the 12 events may be gone or new after it
    "nothing but a new sentence": (replaced("新码头完工。", "新码头完工。1817年，灯塔亮灯。"), 0),
    "sentence deleted": (replaced("1816年，新码头完工。", ""), 1),
    "sentence moved within its section": (moved_to("发展", "1811年，商会开办水手学校。"), 0),
    "sentence moved to another section": (moved_to("结束", "1816年，新码头完工。"), 0),
    "name spelled otherwise": (replaced("海湾公司", "海湾贸易公司"), 0),
    "reworded": (replaced("1803年，东河商会租下旧码头。", "1803年，东河商会把旧码头租了下来。"), 0),
    "reworded with the same date": (replaced("开办水手学校", "出资建立一所水手学校"), 0),
    "year corrected": (replaced("1816年，新码头", "1817年，新码头"), 0),
    "day corrected": (replaced("1802年5月6日", "1802年5月16日"), 0),
    "date made more exact": (replaced("1831年，商会会长", "1831年8月9日，商会会长"), 0),
    "date made less exact": (replaced("1815年4月2日", "1815年"), 0),
    "digits of the year mistyped": (replaced("1840年，水手", "1804年，水手"), 0),
    "section renamed": (replaced("成立", "创立"), 0),
    "section order changed": (swapped, 0),
    "sections joined": (one_section, 0),
    "section deleted": (without_section("结束"), 3),
    "converted to the other script": (other_script, 0),
    "paragraphs set apart": (doubled_lines, 0),
    "words added before the date": (replaced("1811年，商会", "据商会自己的记录，1811年，商会"), 0),
    "two of a kind, one gone": (replaced("1806年9月，商会与海湾公司签订运粮合约。", ""), 1),
    "sentence split in two": (
        replaced("1820年，商会第一次派船前往北原岛。", "1820年，商会派船。船第一次前往北原岛。"),
        0,
    ),
    "title kept, lead rewritten": (replaced("东河商会是一家商会。", "东河商会，简称河会，是从前的一家商会。"), 0),
    "apposition added": (replaced("商会会长林远", "商会会长、诗人林远"), 0),
}


@pytest.fixture
def known(workspace: Workspace) -> Workspace:
    workspace.imports.import_article(base())
    return workspace


def all_events(workspace: Workspace) -> dict[str, StoredEvent]:
    """Every event by its guid, whatever its state."""
    article = workspace.reading.articles()[0]
    return {e.guid: e for e in workspace._library.events.of_article(article.id)}


def again(workspace: Workspace, edited: Article) -> tuple[EventDiff, ...]:
    report = workspace.imports.import_article(edited)
    assert len(workspace.reading.articles()) == 1
    assert workspace.backups.check().problems == ()
    return report.files[0].diff


@pytest.mark.parametrize("name", EDITS)
def test_identity_is_kept(known: Workspace, name: str) -> None:
    edit, lost = EDITS[name]
    before = all_events(known)
    diff = again(known, edit(base()))
    after = all_events(known)
    gone = [g for g in before if after[g].state is EventState.RETIRED]
    assert len(gone) == lost, [after[g].text for g in gone]
    assert sum(d.change is EventChange.GONE for d in diff) == lost


@pytest.mark.parametrize("name", EDITS)
def test_no_event_is_taken_for_another(known: Workspace, name: str) -> None:
    before = all_events(known)
    again(known, EDITS[name][0](base()))
    for guid, event in all_events(known).items():
        if guid in before and event.state is not EventState.RETIRED:
            assert told_of(event) == told_of(before[guid])


def told_of(event: StoredEvent) -> str:
    """The word that tells an event of these sections from every other."""
    from studyapp.services.workspace import fold

    marks = (
        "成立",
        "创立",
        "租",
        "粮",
        "盐",
        "学校并入",
        "水手学校",
        "烧毁",
        "完工",
        "北原",
        "派船",
        "去世",
        "解散",
        "常被",
    )
    alike = {"创立": "成立", "派船": "北原"}
    found = next(m for m in marks if m in fold(event.text))
    return alike.get(found, found)


@pytest.mark.parametrize("name", EDITS)
def test_import_of_an_edit_is_undone_whole(known: Workspace, name: str) -> None:
    before, sections = all_events(known), known.reading.sections(known.reading.articles()[0].id)
    again(known, EDITS[name][0](base()))
    known.history.undo()
    assert all_events(known) == before
    assert known.reading.sections(known.reading.articles()[0].id) == sections


def test_diff_names_the_kind_of_each_change(known: Workspace) -> None:
    edited = make_article(
        "东河商会",
        SECTIONS[0],
        ("成立", FOUNDING.replace("1803年，东河商会租下旧码头。", "1803年，东河商会把旧码头租下来。")),
        ("发展", GROWTH.replace("1816年，新", "1817年，新").replace("1811年，商会开办水手学校。", "")),
        ("结束", END.replace("1832年3月，商会宣布解散。", "1811年，商会开办水手学校。1850年，河上架起铁桥。")),
    )
    diff = {d.after_text or d.before_text: d for d in again(known, edited)}
    assert diff["东河商会把旧码头租下来"].change is EventChange.REWORDED
    assert diff["新码头完工"].change is EventChange.DATE_CORRECTED
    assert (diff["新码头完工"].before_date, diff["新码头完工"].after_date) == (
        HistoricalDate.on(1816),
        HistoricalDate.on(1817),
    )
    assert diff["商会开办水手学校"].change is EventChange.MOVED
    assert diff["河上架起铁桥"].change is EventChange.NEW
    assert diff["商会宣布解散"].change is EventChange.GONE
    assert diff["大火烧毁旧码头"].change is EventChange.UNCHANGED


def test_what_comes_back_is_restored_with_its_state(known: Workspace) -> None:
    event = find(known, "解散")
    known.reading.keep([event.id])
    without = replaced("1832年3月，商会宣布解散。", "")(base())
    again(known, without)
    assert known.reading.event(event.id).state is EventState.RETIRED
    diff = again(known, base())
    assert [d.event_id for d in diff if d.change is EventChange.RESTORED] == [event.id]
    assert known.reading.event(event.id).state is EventState.KEPT


def test_deleted_section_keeps_its_events_and_progress(known: Workspace) -> None:
    event = find(known, "去世")
    known.reading.learn(event_ids=[event.id])
    known.reviewing.grade(event.cards[0].id, Grade.GOOD)
    again(known, without_section("结束")(base()))
    assert known.reviewing.next_item() is None
    again(known, base())
    back = known.reading.event(event.id)
    assert back.queued
    assert back.cards[0].memory.reps == 1
    assert known.reading.section(back.section_id).heading == "结束"


def test_progress_stays_through_rewording_and_correction(known: Workspace) -> None:
    event = find(known, "新码头完工")
    known.reading.learn(event_ids=[event.id])
    known.reviewing.grade(event.cards[0].id, Grade.GOOD)
    again(known, replaced("1816年，新码头完工", "1817年，新码头终于完工")(base()))
    now = known.reading.event(event.id)
    assert now.date == HistoricalDate.on(1817)
    assert now.cards[0].answer == "1817"
    assert now.cards[0].memory.reps == 1


def test_readers_correction_wins_over_the_article(known: Workspace) -> None:
    event = find(known, "新码头完工")
    edit = EventEdit(text="东河新码头落成", date=HistoricalDate.on(1816, 7))
    known.reading.edit(event.id, edit)
    again(known, replaced("1816年，新码头完工", "1817年，新码头完工了")(base()))
    now = known.reading.event(event.id)
    assert (now.text, now.date) == ("东河新码头落成", HistoricalDate.on(1816, 7))
    assert now.edited == {"text", "date"}
    assert now.sentence == "1817年，新码头完工了。"


def test_rejected_stays_rejected(known: Workspace) -> None:
    event = find(known, "烧毁")
    known.reading.reject([event.id])
    again(known, replaced("大火烧毁", "一场大火烧毁")(base()))
    assert known.reading.event(event.id).state is EventState.REJECTED


def test_split_merge_and_own_cards_are_kept(known: Workspace) -> None:
    from studyapp.services.reading import OwnCard

    first, second = find(known, "粮"), find(known, "盐")
    known.reading.merge(first.id, second.id)
    split = find(known, "成立")
    known.reading.split(split.id, EventEdit(text="商会成立"), EventEdit(text="商会设在临江城"))
    section = known.reading.sections(known.reading.articles()[0].id)[3]
    known.reading.add_own(section.id, OwnCard("谁是会长？", "林远", 0, 5))
    before = {e.guid for e in all_events(known).values()}
    again(known, replaced("1832年3月，商会", "后来，1832年3月，商会")(base()))
    after = all_events(known)
    assert set(after) == before
    assert {e.text for e in after.values() if e.own} == {"商会设在临江城", "谁是会长？"}
    assert after[second.guid].state is EventState.REJECTED
    assert all(e.state is not EventState.RETIRED for e in after.values())


def test_own_card_of_a_deleted_section_stays(known: Workspace) -> None:
    from studyapp.services.reading import OwnCard

    article = known.reading.articles()[0]
    section = known.reading.sections(article.id)[3]
    changes = known.reading.add_own(section.id, OwnCard("问", "答", 0, 5))
    again(known, without_section("结束")(base()))
    (own,) = [known.reading.event(i) for i in changes.events]
    assert own.section_id == known.reading.sections(article.id)[0].id


def test_read_sections_stay_read(known: Workspace) -> None:
    sections = known.reading.sections(known.reading.articles()[0].id)
    known.reading.mark_read([sections[1].id])
    again(known, replaced("成立", "创立")(base()))
    assert known.reading.section(sections[1].id).read_at is not None


def test_changes_are_declined_one_by_one(known: Workspace) -> None:
    events = [find(known, "新码头完工"), find(known, "解散")]
    edited = replaced("1816年，新", "1817年，新")(replaced("1832年3月，商会宣布解散。", "1850年，铁桥建成。")(base()))
    diff = [d for d in again(known, edited) if d.change is not EventChange.UNCHANGED]
    known.imports.decline(diff)
    assert known.reading.event(events[0].id).date == HistoricalDate.on(1816)
    assert known.reading.event(events[1].id).state is EventState.UNDECIDED
    new = next(d for d in diff if d.change is EventChange.NEW)
    assert known.reading.event(new.event_id).state is EventState.REJECTED


def test_other_script_is_not_a_rewording(known: Workspace) -> None:
    diff = again(known, other_script(base()))
    assert {d.change for d in diff} == {EventChange.UNCHANGED}
    assert known.reading.articles()[0].script is Script.TRADITIONAL


def test_rules_that_think_again_do_not_take_learned_cards(known: Workspace) -> None:
    learned, idle = find(known, "烧毁"), find(known, "完工")
    known.reading.learn(event_ids=[learned.id])
    harsh = replaced("1815年4月2日，大火", "据说1815年4月2日，大火")(
        replaced("1816年，新码头", "据说1816年，新码头")(base())
    )
    again(known, harsh)
    assert known.reading.event(learned.id).cards
    assert known.reading.event(learned.id).rejected is None
    assert known.reading.event(idle.id).cards == ()


def find(workspace: Workspace, word: str) -> StoredEvent:
    (event,) = [e for e in all_events(workspace).values() if word in e.text]
    return event
