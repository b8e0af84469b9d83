"""Changes of released requests: versions, the send log, questions, addenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.request.timetable import usual_timetable
from outsource_desk.records import request
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.request import (
    addenda,
    declines,
    requests,
)
from outsource_desk.services.request import (
    log as request_log,
)
from outsource_desk.services.request import (
    questions as request_questions,
)
from tests.e2e.hand import BOOKS, BRIGHTLINE, NOW, TODAY, Hand

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.store.store import Store

PAPERS = requests.ReleasePapers(b"%PDF-1.4 the very pages", 9, b"PK the very sheet")


def _release(store: Store, hand: Hand) -> None:
    table = usual_timetable(brief(store, BOOKS, TODAY).text.bids_due_on, TODAY, "Europe/Berlin")
    changes = hand.write("RequestDraft.changes", "All of it.")
    pack = requests.prepare_release(store, BOOKS, table, changes, TODAY, NOW)
    requests.release(store, pack, PAPERS, NOW)


def _sending(store: Store, hand: Hand) -> None:
    _release(store, Hand())
    draft = hand.draft(request.SendingDraft, sent_on=TODAY)
    vendors = [BRIGHTLINE, hand.write("log_sending.vendor", "Zahlwerk")]
    request_log.log_sending(store, BOOKS, vendors, draft, TODAY)


def _remove_sending(store: Store, _: Hand) -> None:
    _sending(store, Hand())
    request_log.remove_sending(store, request_log.send_log(store, BOOKS).lines[0].id)


def _decline(store: Store, _: Hand) -> None:
    _sending(store, Hand())
    declines.note_decline(store, BOOKS, BRIGHTLINE)


def _ask_again(store: Store, _: Hand) -> None:
    _decline(store, Hand())
    declines.ask_again(store, BOOKS, BRIGHTLINE)


def _question(store: Store, hand: Hand) -> int:
    draft = hand.draft(request.QuestionDraft, asked_on=TODAY)
    return request_questions.add_question(store, BOOKS, draft, BRIGHTLINE, TODAY)


def _change_question(store: Store, hand: Hand) -> None:
    asked = _question(store, Hand())
    draft = hand.draft(request.QuestionDraft, asked_on=TODAY)
    request_questions.change_question(store, asked, draft, None, TODAY)


def _issue(store: Store, hand: Hand) -> None:
    _release(store, Hand())
    _question(store, Hand())
    changes = hand.write("AddendumDraft.changes", "Returns are part of the work.")
    paper = addenda.prepare_addendum(store, BOOKS, changes, 7, TODAY, NOW)
    addenda.issue_addendum(store, paper, b"%PDF-1.4 addendum", 2, NOW)


OF_REQUESTS: dict[str, Callable[[Store, Hand], object]] = {
    "request.addenda.issue_addendum": _issue,
    "request.declines.ask_again": _ask_again,
    "request.declines.note_decline": _decline,
    "request.log.log_sending": _sending,
    "request.log.remove_sending": _remove_sending,
    "request.questions.add_question": _question,
    "request.questions.change_question": _change_question,
    "request.questions.remove_question": lambda store, _: request_questions.remove_question(
        store, _question(store, Hand())
    ),
    "request.requests.release": _release,
}
