"""Releasing a request, and what follows: nothing of what vendors have changes in silence."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.request.form_record import form_from_json
from outsource_desk.records.bid import Bid
from outsource_desk.records.brief import Criterion
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.records.request import QuestionDraft, Request
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.brief.changes import take_back
from outsource_desk.services.compare import criteria
from outsource_desk.services.request import addenda, requests
from outsource_desk.services.request import questions as request_questions
from outsource_desk.services.request.log import remove_sending, send_log
from outsource_desk.services.request.requests import current_request, released_versions
from outsource_desk.services.tasks import tasks
from outsource_desk.services.vendor_view.released import paper_of
from tests.requesting import (
    BOOKS,
    BRIGHTLINE,
    DUE,
    HANSA,
    NOW,
    PAPERS,
    TODAY,
    ask,
    issue,
    prepared,
    release,
    send,
)


def test_a_release_freezes_bytes_form_weights_and_text(sample_store):
    """R35: the papers under their SHA-256, the form's questions, the weights, the whole brief."""
    pack = prepared(sample_store)
    requests.release(sample_store, pack, PAPERS, NOW)
    found = current_request(sample_store, BOOKS)
    assert (found.number, found.version, found.pages) == ("RFP-2026-001", 1, 9)
    assert paper_of(sample_store, found.pdf_sha256) == PAPERS.pdf
    assert paper_of(sample_store, found.form_sha256) == PAPERS.spreadsheet
    assert form_from_json(found.form) == pack.form
    with sample_store.read() as session:
        told = json.loads(session.get_one(Request, found.id).criteria)["criteria"]
    assert sum(one["weight"] for one in told) > 0
    assert tasks.task_header(sample_store, BOOKS).stage == Stage.COMPARE
    first = brief(sample_store, BOOKS, TODAY).lists.criteria[0]
    draft = items.draft(sample_store, Criterion, first.id)
    for change in (
        lambda: brief_changes.set_field(sample_store, BOOKS, "language", "French"),
        lambda: criteria.set_weights(sample_store, BOOKS, {first.id: 99}),
        lambda: items.change(
            sample_store, Criterion, first.id, draft.model_copy(update={"meaning": "Another"})
        ),
        lambda: items.remove(sample_store, Criterion, first.id),
        lambda: release(sample_store),
    ):
        with pytest.raises(UserError):
            change()
    sample_store.undo()
    assert current_request(sample_store, BOOKS) is None
    assert tasks.task_header(sample_store, BOOKS).stage == Stage.BRIEF


def test_a_release_waits_for_what_makes_bids_comparable(empty_store):
    """R32: the sentence names what is missing; nothing is stored."""
    task_id = tasks.add_task(empty_store, "Bookkeeping", TODAY)
    with pytest.raises(UserError, match="Not released yet"):
        prepared(empty_store, task_id)


def test_a_deadline_in_the_past_is_refused(sample_store):
    """R37: with the field it was typed into."""
    with pytest.raises(FieldError) as caught:
        prepared(sample_store, day=TODAY - timedelta(3))
    assert caught.value.field == "day"


def test_two_releases_of_one_version_are_impossible(sample_store):
    """R35: what was prepared before somebody else released is refused."""
    pack = prepared(sample_store)
    release(sample_store)
    take_back(sample_store, BOOKS)
    with pytest.raises(UserError, match="released meanwhile"):
        requests.release(sample_store, pack, PAPERS, NOW)


def test_a_later_version_says_what_is_new(sample_store):
    """R35, R36: the number stays, the version counts, and the first version is kept."""
    release(sample_store)
    send(sample_store, BRIGHTLINE)
    take_back(sample_store, BOOKS)
    brief_changes.set_field(sample_store, BOOKS, "language", "English")
    with pytest.raises(FieldError, match="what is new"):
        release(sample_store)
    release(sample_store, changes="We work in English.")
    assert [one.version for one in released_versions(sample_store, BOOKS)] == [2, 1]
    (waiting,) = send_log(sample_store, BOOKS).waiting
    assert (waiting.vendor_id, waiting.missing) == (BRIGHTLINE, ("Version 2",))


def test_numbers_count_through_the_year(sample_store):
    """R35: each request of a year has a number of its own."""
    release(sample_store)
    task_id = tasks.add_task(sample_store, "Cleaning", TODAY)
    pack = requests.next_version(sample_store, task_id, TODAY)
    assert pack == ("RFP-2026-002", 1)
    assert requests.next_version(sample_store, task_id, date(2027, 1, 4)) == ("RFP-2027-001", 1)


def test_the_send_log_tells_who_has_what(sample_store):
    """R35: who, when, how; a vendor who was sent it counts as asked."""
    release(sample_store)
    send(sample_store, BRIGHTLINE, "Zahlwerk", day=TODAY - timedelta(1))
    log = send_log(sample_store, BOOKS)
    assert {line.vendor for line in log.lines} == {"Brightline Payroll", "Zahlwerk"}
    assert {line.sent_on for line in log.lines} == {TODAY - timedelta(1)}
    assert log.waiting == ()
    with sample_store.read() as session:
        asked = session.exec(select(Bid.vendor_id).where(Bid.task_id == BOOKS)).all()
    assert BRIGHTLINE in asked
    remove_sending(sample_store, log.lines[0].id)
    assert len(send_log(sample_store, BOOKS).lines) == 1
    with pytest.raises(FieldError, match="today or earlier"):
        send(sample_store, HANSA, day=TODAY + timedelta(1))
    with pytest.raises(FieldError, match="who got it"):
        send(sample_store)


def test_nothing_is_sent_before_the_release(sample_store):
    """R35: only the same frozen papers are sent."""
    with pytest.raises(UserError, match="Release the request first"):
        send(sample_store, BRIGHTLINE)


def test_an_addendum_tells_answers_to_all_and_moves_every_day(sample_store):
    """R36, R37: one step; the deadline, the work and its deliverables move by as much."""
    release(sample_store)
    send(sample_store, BRIGHTLINE, HANSA)
    ask(sample_store, "How many receipts a month?", "About 180.")
    ask(sample_store, "May we come and look?")
    before = brief(sample_store, BOOKS, TODAY)
    paper = issue(sample_store, "Returns are part of the work.", days=7)
    assert [one.answer for one in paper.answers] == ["About 180."]
    after, found = brief(sample_store, BOOKS, TODAY), current_request(sample_store, BOOKS)
    assert found.timetable.local.date() == DUE + timedelta(7)
    assert found.first_timetable.local.date() == DUE
    assert found.timetable.questions_until == found.first_timetable.questions_until + timedelta(7)
    assert after.text.bids_due_on == DUE + timedelta(7)
    assert after.text.start_on == before.text.start_on + timedelta(7)
    assert after.text.due_on == before.text.due_on + timedelta(7)
    old, new = before.lists.deliverables[0].due_on, after.lists.deliverables[0].due_on
    assert new == old + timedelta(7)
    assert after.locked
    assert {one.missing for one in send_log(sample_store, BOOKS).waiting} == {("Addendum 1",)}
    send(sample_store, BRIGHTLINE, HANSA)
    assert send_log(sample_store, BOOKS).waiting == ()
    first, second = request_questions.questions(sample_store, BOOKS)
    assert (first.told_in, second.told_in) == (1, 0)
    sample_store.undo()
    sample_store.undo()
    assert brief(sample_store, BOOKS, TODAY).text == before.text
    assert current_request(sample_store, BOOKS).timetable.local.date() == DUE


def test_an_answer_that_was_told_stays(sample_store):
    """R36: everybody read it; a correction is told to everybody again."""
    release(sample_store)
    asked = ask(sample_store, "How many receipts?", "About 180.")
    issue(sample_store)
    draft = read_draft(QuestionDraft, asked_on=TODAY, question="How many?", answer="90.")
    for change in (
        lambda: request_questions.change_question(sample_store, asked, draft, None, TODAY),
        lambda: request_questions.remove_question(sample_store, asked),
    ):
        with pytest.raises(UserError, match="so it stays"):
            change()


def test_an_addendum_needs_something_to_tell(sample_store):
    """R36: changes, an answer or a new day."""
    release(sample_store)
    with pytest.raises(FieldError, match="Say what changes"):
        issue(sample_store)
    with pytest.raises(FieldError, match="has passed"):
        issue(sample_store, days=-60)


def test_no_addendum_without_a_release_or_while_it_is_changed(sample_store):
    """R36: an addendum adds to what vendors have."""
    with pytest.raises(UserError, match="Release the request first"):
        issue(sample_store, "More.")
    release(sample_store)
    take_back(sample_store, BOOKS)
    with pytest.raises(UserError, match="as a new version"):
        issue(sample_store, "More.")
    assert isinstance(addenda.draft_addendum(sample_store, BOOKS, TODAY), addenda.AddendumPaper)


def test_two_addenda_move_twice(sample_store):
    """R37: what moved before counts; numbers follow each other."""
    release(sample_store)
    issue(sample_store, days=7)
    assert issue(sample_store, days=3).number == 2
    assert current_request(sample_store, BOOKS).timetable.local.date() == DUE + timedelta(10)
