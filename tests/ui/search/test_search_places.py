"""Every result of a search opens a place where the found thing is seen and chosen (R123)."""

from __future__ import annotations

import sys
from collections import Counter

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from sqlmodel import select

from outsource_desk.base.folding import words as words_in
from outsource_desk.base.text import Words
from outsource_desk.domain.kinds import ContractState, MilestoneState
from outsource_desk.domain.request.timetable import usual_timetable
from outsource_desk.records.attachment import Attachment
from outsource_desk.records.bid import Bid
from outsource_desk.records.brief import Brief
from outsource_desk.records.business import Business, Dismissal
from outsource_desk.records.contract import Contract, ExtraClause, Term
from outsource_desk.records.delivery import Milestone, OwnTime, Payment, Rework
from outsource_desk.records.request import QuestionDraft, SendingDraft
from outsource_desk.records.review import Review
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.request import (
    addenda,
    requests,
)
from outsource_desk.services.request import (
    log as request_log,
)
from outsource_desk.services.request import (
    questions as request_questions,
)
from outsource_desk.services.search import rows
from outsource_desk.services.search.every import KINDS
from outsource_desk.services.search.results import hit_of
from outsource_desk.ui.kit.spotlight import Spotlight
from outsource_desk.ui.kit.table import RowsTable
from tests.conftest import NOW
from tests.ui.screens import settle, window_of

DAY = NOW.date()
# Where the words themselves are behind a dialog: the row or the cell they belong to is chosen.
CHOSEN_ONLY = {
    "bid",
    "bid_answer",
    "award",
    "payment",
    "deliverable",
    "kpi",
    "criterion",
    "input",
    "milestone",
    "attachment",
    "interface",
    "glossary_word",
    "request_question",
}
# What every stage of a task shows in its head, and what belongs to the business as a whole.
IN_THE_HEAD = {("task", "title"), ("task", "department"), ("contract", "title")}
HIDDEN = {
    ("contract", "number"),
    ("vendor", "name"),
    ("vendor", "state_reason"),
    ("vendor", "timezone"),  # the card shows the clock there
    ("business", "vision"),
    ("business", "strengths"),
    ("business", "timezone"),
}


@pytest.fixture
def full_store(sample_store):
    """The sample with the kinds of records that it lacks; nothing that is frozen is touched."""
    documents = sample_store.documents.put(b"zebra")
    with sample_store.change("Fill") as session:

        def first(record, **values):
            return session.exec(select(record).filter_by(**values)).first()

        milestone = first(Milestone, state=MilestoneState.STARTED)
        contract_id, bid = milestone.contract_id, first(Bid)
        draft, task, vendor = first(Contract, state=ContractState.DRAFT), first(Task), first(Vendor)
        session.add(Rework(milestone_id=milestone.id, reason="Zebra corners", asked_on=DAY))
        for day in range(1, 9):
            spent = {"spent_on": DAY.replace(day=day), "minutes": 30, "note": f"Zebra day {day}"}
            session.add(OwnTime(contract_id=contract_id, **spent))
        session.add(Dismissal(check_key="no_penalty:t1", note="Zebra is not needed"))
        session.add(ExtraClause(contract_id=draft.id, title="Zebra", body="Zebra text"))
        session.add(Term(contract_id=draft.id, word="Zebraword", meaning="Zebra meaning"))
        task.pilot_plan, vendor.notes = "Zebra pilot", "Zebra vendor notes"
        bid.note, first(Payment).note = "Zebra bid", "Zebra paid"
        first(Review).note, first(Business).vision = "Zebra seen", "Zebra vision"
        facts = {"kind": "other", "size": 5, "sha256": documents, "added_at": NOW}
        for owner in ("task_id", "vendor_id", "bid_id", "contract_id", "milestone_id", ""):
            ids = {"task_id": first(Brief).task_id, "vendor_id": vendor.id, "bid_id": bid.id}
            ids |= {"contract_id": contract_id, "milestone_id": milestone.id}
            links = {owner: ids[owner]} if owner else {}
            session.add(Attachment(name="Zebra.pdf", review_note="ok", **facts, **links))
    _ask(sample_store)
    return sample_store


def _ask(store):
    """Release the request of a task; send it, answer a question, and issue an addendum."""
    task_id, vendor_id = 3, 1
    asked = QuestionDraft(asked_on=DAY, question="Zebra weekly?", answer="Zebra monthly.")
    sent = SendingDraft(sent_on=DAY, note="Zebra by mail")
    table = usual_timetable(brief(store, task_id, DAY).text.bids_due_on, DAY, "Europe/Berlin")
    pack = requests.prepare_release(store, task_id, table, "Zebra changes", DAY, NOW)
    requests.release(store, pack, requests.ReleasePapers(b"%PDF-1.4 zebra", 9, b"PK zebra"), NOW)
    request_log.log_sending(store, task_id, [vendor_id], sent, DAY)
    request_questions.add_question(store, task_id, asked, vendor_id, DAY)
    paper = addenda.prepare_addendum(store, task_id, "Zebra returns count.", 7, DAY, NOW)
    addenda.issue_addendum(store, paper, b"%PDF-1.4 addendum", 2, NOW)


def _hits(store, today):
    """Return (column, hit) of every text in the file: as if its own words were searched."""
    found = []
    with store.read() as session:
        for kind in KINDS:
            ids = [one["id"] for one in rows.rows_after(session, kind, 0, 1000)]
            read = rows.whole_rows(session, [(kind.table, one) for one in ids])
            for one in ids:
                row = read[kind.table, one]
                shown = kind.shown(row.values)
                for column in kind.columns:
                    wanted = tuple((word,) for word in words_in(shown.get(column, ""))[:12])
                    if wanted:
                        found.append((column, wanted, hit_of(kind, row, wanted, Words("en_GB"))))
    return found


def _seen(window):
    """Return the texts of what the place chose: the ringed part, the field, the row."""
    rings = [ring for ring in window.findChildren(Spotlight) if not ring.isHidden()]
    targets = [ring.target for ring in rings if ring.isVisible()]
    focus = window.focusWidget()
    if focus is not None and window.stack.isAncestorOf(focus) and focus.isVisible() and not targets:
        targets.append(focus)
    return targets


def _is_chosen(target: QWidget, place) -> bool:
    """Tell whether a ringed or focused part is what a place names; of a list the row is chosen."""
    if not isinstance(target, RowsTable) or place.item_id is None:
        return True
    row = target.selected()
    return row is not None and target._key(row) == place.item_id


def _texts(widget: QWidget) -> str:
    parts = [widget, *widget.findChildren(QWidget)]
    found = []
    for part in parts:
        if isinstance(part, QLabel | QLineEdit):
            found.append(part.text())
        elif isinstance(part, QPlainTextEdit):
            found.append(part.toPlainText())
        elif hasattr(part, "text") and callable(part.text) and not isinstance(part, RowsTable):
            found.append(str(part.text()))
        elif hasattr(part, "currentText"):
            found.append(part.currentText())
    return " ".join(found)


@pytest.mark.parametrize(
    "of_one_sort", [1, pytest.param(10_000, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_every_hit_of_the_sample_lands_on_what_was_found(full_store, make_desk, today, of_one_sort):
    """R123: Enter opens the exact place, for every text of every record of a whole business."""
    desk = make_desk(full_store)
    hits = _hits(full_store, today)
    assert {hit.kind for _, _, hit in hits} == {kind.table for kind in KINDS}
    wrong, tried = [], Counter()
    with window_of(desk) as window:
        for column, wanted, hit in hits:
            tried[hit.kind, column] += 1
            if tried[hit.kind, column] > of_one_sort:
                continue
            desk.go(hit.place)
            settle(desk)
            if problem := _problem(window, column, wanted, hit):
                wrong.append((hit.kind, column, hit.place, problem))
            for opened in window.findChildren(QDialog):
                opened.reject()
    assert not wrong, "\n".join(map(str, wrong))
    opened = sum(min(times, of_one_sort) for times in tried.values())
    sys.stdout.write(f"{opened} hits of {len(tried)} sorts opened, each on what was found\n")


def _problem(window, column, wanted, hit) -> str:
    place, page = hit.place, window.current_page()
    if not _is_shown(page, place) or not _is_at_stage(page, place, hit, column):
        return "another place"
    if (hit.kind, column) in HIDDEN | IN_THE_HEAD:
        return ""
    targets = _seen(window)
    if hit.kind in CHOSEN_ONLY or (hit.kind == "check_item" and place.stage == "contract"):
        return "" if targets and _is_chosen(targets[0], place) else "nothing chosen"
    there = set(words_in(" ".join(_texts(target) for target in targets)))
    missing = {phrase[0] for phrase in wanted} - there
    return f"not there: {missing}" if missing else ""


def _is_shown(page, place) -> bool:
    if page is None or page.key != place.page or not page.isVisible():
        return False
    return place.task_id is None or page.task_view.task_id == place.task_id


def _is_at_stage(page, place, hit, column) -> bool:
    if place.stage is None or (hit.kind, column) in IN_THE_HEAD:
        return True
    stage = page.task_view.stage()
    return stage is not None and stage.key == place.stage
