"""The reader's decisions: what each changes, and that each is undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from studyapp.domain.article import Article
from studyapp.domain.errors import InputError, NotFoundError
from studyapp.domain.event import CardKind, CardText, Rejection
from studyapp.domain.historical_date import HistoricalDate
from studyapp.domain.ids import ArticleId, EventId, SectionId
from studyapp.domain.library import Changes, Counts, EventState, StoredEvent
from studyapp.services.reading import EventEdit, NodeKind, OwnCard, RejectReason
from studyapp.services.workspace import Workspace


@pytest.fixture
def lead(filled: Workspace) -> SectionId:
    return filled.reading.sections(filled.reading.articles()[0].id)[0].id


@pytest.fixture
def treaty(filled: Workspace, lead: SectionId) -> StoredEvent:
    return filled.reading.events(lead)[0]


def test_tree_holds_collections_articles_and_sections(filled: Workspace) -> None:
    (collection,) = filled.reading.tree()
    (article,) = collection.children
    assert (collection.kind, article.kind) == (NodeKind.COLLECTION, NodeKind.ARTICLE)
    assert [s.title for s in article.children] == ["", "战争"]
    assert article.counts == collection.counts == Counts(unqueued=4, events=4)


def test_events_stand_in_text_order_with_the_doubtful_but_without_those_left_out(
    filled: Workspace, lead: SectionId
) -> None:
    events = filled.reading.events(lead)
    assert [e.expression for e in events] == ["1850年2月3日", "1861年", "1863年"]
    assert [len(e.cards) for e in events] == [2, 2, 0]
    assert events[2].rejected is Rejection.DATE_UNSURE


def test_left_out_says_why(filled: Workspace, lead: SectionId) -> None:
    left = filled.reading.left_out(lead)
    assert [e.rejected for e in left] == [Rejection.NOT_SALIENT, Rejection.DATE_UNSURE]


def test_offsets_give_back_the_words(filled: Workspace, lead: SectionId) -> None:
    text = filled.reading.section(lead).text
    for event in filled.reading.events(lead):
        assert text[event.start : event.end] == event.expression
        assert text[event.sentence_start : event.sentence_end] == event.sentence


def test_section_comes_back_as_it_was_imported(filled: Workspace, article: Article) -> None:
    assert filled._library.articles.content(filled.reading.articles()[0].id) == article


def test_learning_a_section_takes_undecided_and_kept(filled: Workspace, lead: SectionId, treaty: StoredEvent) -> None:
    filled.reading.keep([treaty.id])
    changes = filled.reading.learn(section_ids=[lead])
    assert len(changes.events) == 2
    assert filled.reading.tree()[0].counts == Counts(new=2, unqueued=2, events=4)
    assert not filled.reading.learn(section_ids=[lead])


def test_learning_leaves_the_rejected_out(filled: Workspace, lead: SectionId, treaty: StoredEvent) -> None:
    filled.reading.reject([treaty.id], RejectReason.TRIVIAL)
    assert treaty.id not in filled.reading.learn(section_ids=[lead]).events
    assert filled.reading.event(treaty.id).note == "trivial"


def test_rejected_event_leaves_queue_and_counts(filled: Workspace, treaty: StoredEvent) -> None:
    filled.reading.learn(event_ids=[treaty.id])
    filled.reading.reject([treaty.id])
    assert filled.reviewing.next_item() is None
    assert filled.reading.tree()[0].counts.events == 3
    filled.reading.restore([treaty.id])
    assert filled.reviewing.next_item() is not None


def test_keeping_a_doubtful_event_makes_its_cards(filled: Workspace, lead: SectionId) -> None:
    doubtful = filled.reading.events(lead)[2]
    filled.reading.keep([doubtful.id])
    kept = filled.reading.event(doubtful.id)
    assert (kept.state, kept.rejected, len(kept.cards)) == (EventState.KEPT, None, 2)


def test_card_is_made_of_what_was_left_out(filled: Workspace, lead: SectionId) -> None:
    left = filled.reading.left_out(lead)[0]
    filled.reading.make_card_anyway(left.id)
    assert left.id in {e.id for e in filled.reading.events(lead)}
    assert filled.reading.event(left.id).cards


def test_edit_of_the_date_words_the_cards_anew(filled: Workspace, treaty: StoredEvent) -> None:
    filled.reading.edit(treaty.id, EventEdit(date=HistoricalDate.on(1850, 2, 4)))
    edited = filled.reading.event(treaty.id)
    assert edited.cards[0].answer == "1850-02-04"
    assert edited.cards[0].id == treaty.cards[0].id
    assert edited.edited == {"date"}


def test_card_the_reader_worded_is_left_alone(filled: Workspace, treaty: StoredEvent) -> None:
    worded = CardText(CardKind.EVENT_DATE, "哪天签约？", "二月三日", "")
    filled.reading.edit(treaty.id, EventEdit(cards=(worded,)))
    filled.reading.edit(treaty.id, EventEdit(text="两国签约"))
    cards = filled.reading.event(treaty.id).cards
    assert cards[0].question == "哪天签约？"
    assert cards[1].answer == "两国签约"


@pytest.mark.parametrize("edit", [EventEdit(text=" "), EventEdit(cards=(CardText(CardKind.EVENT_DATE, "", "x", ""),))])
def test_empty_words_are_refused(filled: Workspace, treaty: StoredEvent, edit: EventEdit) -> None:
    with pytest.raises(InputError, match="empty"):
        filled.reading.edit(treaty.id, edit)
    assert filled.reading.event(treaty.id) == treaty


def test_split_makes_a_second_event_with_its_own_guid(filled: Workspace, treaty: StoredEvent) -> None:
    filled.reading.learn(event_ids=[treaty.id])
    changes = filled.reading.split(treaty.id, EventEdit(text="甲国签约"), EventEdit(text="乙国签约"))
    (new,) = changes.events - {treaty.id}
    second = filled.reading.event(new)
    assert (second.text, second.date, second.own, second.queued) == ("乙国签约", treaty.date, True, True)
    assert second.guid != treaty.guid
    assert second.cards
    assert filled.reading.event(treaty.id).text == "甲国签约"


def test_merge_keeps_the_first_and_puts_the_other_away(filled: Workspace, lead: SectionId, treaty: StoredEvent) -> None:
    other = filled.reading.events(lead)[1]
    filled.reading.merge(treaty.id, other.id)
    assert filled.reading.event(treaty.id).text == "甲国与乙国签订通商条约；乙国宣布独立"
    assert other.id not in {e.id for e in filled.reading.events(lead)}


def test_own_card_is_kept_and_queued(filled: Workspace, lead: SectionId) -> None:
    changes = filled.reading.add_own(lead, OwnCard("哪两国？", "甲国与乙国", 10, 15))
    (own,) = [filled.reading.event(i) for i in changes.events]
    assert (own.own, own.state, own.queued, own.sentence) == (True, EventState.KEPT, True, "甲国与乙国")
    assert [(c.kind, c.question, c.answer) for c in own.cards] == [(CardKind.OWN, "哪两国？", "甲国与乙国")]


def test_edited_own_card_stays_the_only_card(filled: Workspace, lead: SectionId) -> None:
    (own,) = filled.reading.add_own(lead, OwnCard("哪两国？", "甲国与乙国", 10, 15)).events
    card = CardText(CardKind.OWN, "谁签约？", "甲国、乙国", "")
    filled.reading.edit(own, EventEdit(date=HistoricalDate.on(1850), cards=(card,)))
    edited = filled.reading.event(own)
    assert [(c.kind, c.question) for c in edited.cards] == [(CardKind.OWN, "谁签约？")]
    assert edited.text == "谁签约？"


def test_own_card_needs_both_sides(filled: Workspace, lead: SectionId) -> None:
    with pytest.raises(InputError, match="front or back is empty"):
        filled.reading.add_own(lead, OwnCard("问", " ", 0, 1))


def test_tags_are_added_and_removed(filled: Workspace, treaty: StoredEvent) -> None:
    filled.reading.tag([treaty.id], add=["重要", "两 个 词"])
    assert filled.reading.event(treaty.id).tags == ("两-个-词", "重要")
    filled.reading.tag([treaty.id], remove=["重要"])
    assert filled.reading.event(treaty.id).tags == ("两-个-词",)


def test_collections_are_made_renamed_and_filled(filled: Workspace) -> None:
    article = filled.reading.articles()[0]
    filled.reading.add_collection("亚洲")
    filled.reading.move_article(article.id, collection="亚洲", position=0)
    filled.reading.rename_collection("亚洲", "东亚")
    assert [(n.title, len(n.children)) for n in filled.reading.tree()] == [("library", 0), ("东亚", 1)]
    with pytest.raises(InputError, match="already a collection"):
        filled.reading.rename_collection("东亚", "library")


def test_deleted_article_comes_back_whole(filled: Workspace, treaty: StoredEvent) -> None:
    filled.reading.learn(event_ids=[treaty.id])
    before = filled.reading.event(treaty.id)
    filled.reading.delete_article(treaty.article_id)
    assert filled.reading.articles() == ()
    with pytest.raises(NotFoundError):
        filled.reading.event(treaty.id)
    filled.history.undo()
    assert filled.reading.event(treaty.id) == before
    assert filled.browsing.count("通商") == 1


def test_article_is_found_by_title_in_either_script(filled: Workspace) -> None:
    article = filled.reading.articles()[0]
    for wanted in ("两国关系", "兩國關係", "两国", article.key, str(article.id)):
        assert filled.reading.find_article(wanted) == article
    with pytest.raises(NotFoundError, match="studyapp list"):
        filled.reading.find_article("别的")


@pytest.mark.parametrize("ask", ["article", "section", "event", "card"])
def test_what_is_not_there_is_told(filled: Workspace, ask: str) -> None:
    with pytest.raises(NotFoundError, match="999"):
        getattr(filled.reading, ask)(999)


DEEDS: dict[str, Callable[[Workspace, StoredEvent, StoredEvent], Changes]] = {
    "learn": lambda w, e, o: w.reading.learn(section_ids=[e.section_id]),
    "learn-article": lambda w, e, o: w.reading.learn(article_ids=[e.article_id]),
    "keep": lambda w, e, o: w.reading.keep([e.id, o.id]),
    "reject": lambda w, e, o: w.reading.reject([e.id], RejectReason.WRONG_DATE),
    "make-card": lambda w, e, o: w.reading.make_card_anyway(w.reading.left_out(e.section_id)[0].id),
    "edit": lambda w, e, o: w.reading.edit(e.id, EventEdit("新", HistoricalDate.on(1900), "名", "注", tags=("a",))),
    "split": lambda w, e, o: w.reading.split(e.id, EventEdit(text="一"), EventEdit(text="二")),
    "merge": lambda w, e, o: w.reading.merge(e.id, o.id),
    "own": lambda w, e, o: w.reading.add_own(e.section_id, OwnCard("问", "答", 0, 3)),
    "read": lambda w, e, o: w.reading.mark_read([e.section_id]),
    "mark": lambda w, e, o: w.reading.mark([e.id]),
    "tag": lambda w, e, o: w.reading.tag([e.id], add=["x"]),
    "collection": lambda w, e, o: w.reading.add_collection("新"),
    "rename": lambda w, e, o: w.reading.rename_collection("library", "新"),
    "move": lambda w, e, o: w.reading.move_article(e.article_id, collection="新", position=0),
    "delete": lambda w, e, o: w.reading.delete_article(e.article_id),
}


def everything(workspace: Workspace) -> list[object]:
    articles = workspace.reading.articles()
    sections = [s for a in articles for s in workspace.reading.sections(a.id)]
    events = [e for a in articles for e in workspace._library.events.of_article(a.id)]
    return [workspace.reading.tree(), articles, sections, events, workspace.browsing.search("").rows]


@pytest.mark.parametrize("name", DEEDS)
def test_deed_says_what_changed_and_is_undone_and_redone(filled: Workspace, treaty: StoredEvent, name: str) -> None:
    before = everything(filled)
    other = filled.reading.events(treaty.section_id)[1]
    changes = DEEDS[name](filled, treaty, other)
    after = everything(filled)
    assert changes
    assert after != before
    assert filled.history.undo()
    assert everything(filled) == before
    assert filled.history.redo()
    assert everything(filled) == after
    assert filled.backups.check().problems == ()


@pytest.mark.parametrize("name", ["keep", "mark", "tag"])
def test_deed_on_nothing_changes_nothing(filled: Workspace, name: str) -> None:
    deeds = {
        "keep": lambda: filled.reading.keep([]),
        "mark": lambda: filled.reading.mark([EventId(999)]),
        "tag": lambda: filled.reading.tag([EventId(999)], add=["x"]),
    }
    assert not deeds[name]()
    assert filled.history.undo_label() == "import"


def test_move_keeps_order_without_gaps(filled: Workspace) -> None:
    from tests.helpers.extractor import make_article

    for number in range(3):
        filled.imports.import_article(make_article(f"第{number}", ("", "1900年，戊国成立。")))
    last: ArticleId = filled.reading.articles()[-1].id
    filled.reading.move_article(last, collection="library", position=0)
    assert [a.position for a in filled.reading.articles()] == [0, 1, 2, 3]
    assert filled.reading.articles()[0].id == last
