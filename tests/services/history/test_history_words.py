"""R120, R121: the history in the owner's words, without a screen."""

from __future__ import annotations

import pytest
from sqlmodel import select

from outsource_desk.domain.choice import words_of
from outsource_desk.domain.decide.answers import Impact, Location, PilotKind
from outsource_desk.domain.reply.raw_reply import ReplyKind
from outsource_desk.domain.request.sending import SendWay
from outsource_desk.records.contract import Contract
from outsource_desk.records.delivery import AgreedMilestoneDraft, Milestone
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Contact, ContactDraft, Vendor, VendorDraft
from outsource_desk.services import items
from outsource_desk.services.history import bin as history_bin
from outsource_desk.services.history import book as history_book
from outsource_desk.services.history.book import HistoryQuery, look
from outsource_desk.services.history.words import HistoryTeller, as_text, field_text, label_words
from outsource_desk.services.tasks import tasks
from outsource_desk.services.vendors import vendors

FILLED = set(AgreedMilestoneDraft.model_fields)


def last_words(store, words):
    line = store.past.lines(1)[0]
    return history_book.line_words(store, line, words).records


def told(store, words) -> dict[str, list[str]]:
    return {
        one.headline: [field_text(field) for field in one.fields]
        for one in last_words(store, words)
    }


def test_a_field_is_told_before_and_after(empty_store, words) -> None:
    vendor_id = vendors.add_vendor(empty_store, VendorDraft(name="Acme", state="lead"))
    vendors.change_vendor(empty_store, vendor_id, VendorDraft(name="Bolt", state="shortlisted"))
    assert told(empty_store, words) == {
        "Vendor “Bolt” changed": [
            "Name of the vendor: Acme → Bolt",
            "State: Lead → Shortlisted",
        ]
    }


def test_links_are_told_by_name_also_of_what_is_gone(empty_store, words) -> None:
    vendor_id = vendors.add_vendor(empty_store, VendorDraft(name="Acme"))
    items.add(empty_store, Contact, vendor_id, ContactDraft(name="Ann"))
    line = empty_store.past.lines(1)[0]
    vendors.remove_vendor(empty_store, vendor_id)
    found = history_book.line_words(empty_store, line, words)
    assert "Vendor: Acme" in as_text(line, "today", found.records)


def test_money_days_and_choices_read_as_elsewhere(sample_store, words, today) -> None:
    with sample_store.change("Plan") as session:
        task = session.exec(select(Task)).first()
        task.hire_minor, task.decided_on, task.oversight_minutes = 4_200_000, today, 90
    (fields,) = told(sample_store, words).values()
    assert any(one.endswith("€\u00a042,000") for one in fields)
    assert any(words.day(today) in one for one in fields)
    assert any("1.5\u00a0h" in one for one in fields)


def test_every_line_of_the_sample_can_be_told(sample_store, words) -> None:
    """No kind of record of the sample makes it stumble, and no bare number of a link is shown."""
    line = sample_store.past.lines(1)[0]
    rows = sample_store.past.rows(line.history_id)
    teller = HistoryTeller(sample_store.past, words, rows)
    assert {row.table for row in rows} >= {"task", "vendor", "clause_value", "payment", "review"}
    for row in rows:
        record = teller.record(row)
        assert record.headline.endswith(" added")
        assert "something deleted" not in str(record)


def test_undo_is_told_as_such(empty_store, words) -> None:
    vendors.add_vendor(empty_store, VendorDraft(name="Acme"))
    empty_store.undo()
    assert label_words(empty_store.past.lines(1)[0]) == "Undo: Add vendor “Acme”"
    assert list(told(empty_store, words)) == ["Vendor “Acme” deleted"]


@pytest.fixture
def busy(empty_store, today):
    """Two vendors and a task; one vendor is deleted with its contact."""
    tasks.add_task(empty_store, "Payroll", today)
    first = vendors.add_vendor(empty_store, VendorDraft(name="Acme"))
    second = vendors.add_vendor(empty_store, VendorDraft(name="Bolt"))
    items.add(empty_store, Contact, first, ContactDraft(name="Ann"))
    vendors.change_vendor(empty_store, second, VendorDraft(name="Bolt", notes="Quick answers"))
    vendors.remove_vendor(empty_store, first)
    return empty_store


def labels(store, asked: HistoryQuery) -> list[str]:
    return [line.label for line in look(store, asked, None).lines]


def test_filters_narrow_it_down(busy, clock) -> None:
    """R121: by kind, by a record with all that belonged to it, by words of any value, by time."""
    assert labels(busy, HistoryQuery(kind="task")) == ["Add task “Payroll”"]
    assert labels(busy, HistoryQuery(owner=("vendor", 1))) == [
        "Delete vendor “Acme”",
        "Add contact “Ann”",
        "Add vendor “Acme”",
    ]
    assert labels(busy, HistoryQuery(text="quick ANSWERS")) == ["Change vendor “Bolt”"]
    assert (
        labels(busy, HistoryQuery(text="notes")) == []
    )  # the names of columns are no words of hers
    assert labels(busy, HistoryQuery(kind="vendor", text="bolt")) == [
        "Change vendor “Bolt”",
        "Add vendor “Bolt”",
    ]
    assert labels(busy, HistoryQuery(since=clock.now())) != []


def test_windows_join_without_gap_or_double(empty_store, monkeypatch) -> None:
    monkeypatch.setattr(history_book, "PAGE", 7)
    monkeypatch.setattr(history_book, "STEP", 5)
    for number in range(40):
        with empty_store.change(f"Add {number}") as session:
            session.add(Vendor(name=f"{'odd' if number % 2 else 'even'} {number}"))
    for asked, expected in (
        (HistoryQuery(text="odd"), [f"Add {number}" for number in range(39, 0, -2)]),
        (HistoryQuery(kind="vendor"), [f"Add {number}" for number in range(39, -1, -1)]),
    ):
        seen, window = [], look(empty_store, asked, None)
        while True:
            assert len(window.lines) <= 7
            seen += [line.label for line in window.lines]
            if window.next_id is None:
                break
            window = look(empty_store, asked, window.next_id)
        assert seen == expected


def test_the_bin_tells_what_went_along(busy, words, clock) -> None:
    """R120: in words, and what came back is no longer in it."""
    (item,) = history_bin.binned(busy, words, clock.now())
    assert item.what == "Vendor “Acme” with 1\u00a0contact"
    history_bin.bring_back(busy, item)
    assert busy.undo_label() == "Bring back vendor “Acme”"
    assert history_bin.binned(busy, words, clock.now()) == ()
    busy.undo()
    (again,) = history_bin.binned(busy, words, clock.now())
    assert again.what == item.what


def test_a_list_stored_anew_is_not_in_the_bin(sample_store, words, clock) -> None:
    """The acceptance criteria that a form stores again are told in the history only."""
    with sample_store.read() as session:
        found = session.exec(
            select(Milestone).join(Contract).where(Contract.state == "draft")
        ).first()
        draft = AgreedMilestoneDraft.model_validate(found.model_dump(include=FILLED))
    items.change(
        sample_store,
        Milestone,
        found.id,
        draft.model_copy(update={"criteria": ["It works", "It is clean"]}),
    )
    items.change(
        sample_store, Milestone, found.id, draft.model_copy(update={"criteria": ["It works"]})
    )
    assert history_bin.binned(sample_store, words, clock.now()) == ()
    items.remove(sample_store, Milestone, found.id)
    (item,) = history_bin.binned(sample_store, words, clock.now())
    assert item.what == f"Milestone “{found.title}” with 1\u00a0acceptance criterion"


def test_every_answer_of_the_check_is_told_as_it_was_asked() -> None:
    """R120: the history says “Everything stops”, not “Stop”."""
    told = {
        (Impact, "stop"): "Everything stops",
        (PilotKind, "month"): "All of it for one month",
        (Location, "developed"): "Similar country",
        (ReplyKind, "pdf"): "PDF form",
        (SendWay, "email"): "By e-mail",
    }
    assert {key: words_of(*key) for key in told} == told
