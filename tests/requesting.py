"""A released request of the sample business, for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime

from outsource_desk.base.text import Words
from outsource_desk.domain.request.sending import SendWay
from outsource_desk.domain.request.timetable import usual_timetable
from outsource_desk.records.draft import read_draft
from outsource_desk.records.request import QuestionDraft, SendingDraft
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
from outsource_desk.services.request.requests import ReleasePapers

BOOKS, BRIGHTLINE, HANSA = 3, 1, 13
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
DUE = date(2026, 12, 14)
ZONE = "Europe/Berlin"
PAPERS = ReleasePapers(b"%PDF-1.4 the very pages", 9, b"PK the very sheet")
WORDS = Words("en_GB")


def prepared(store, task_id=BOOKS, day=DUE, changes=""):
    table = usual_timetable(day, TODAY, ZONE)
    return requests.prepare_release(store, task_id, table, changes, TODAY, NOW)


def release(store, task_id=BOOKS, day=DUE, changes="", papers=PAPERS):
    """Release the next version with papers that only look like some."""
    return requests.release(store, prepared(store, task_id, day, changes), papers, NOW)


def released_for_real(store, task_id=BOOKS):
    """Release with the PDF and the spreadsheet that vendors would get."""
    from outsource_desk.ui.request.papers import request_papers

    pack = prepared(store, task_id)
    pdf, sheet = request_papers(pack, WORDS, "A4")
    requests.release(store, pack, ReleasePapers(pdf, 9, sheet), NOW)
    return pdf, sheet


def send(store, *vendors, task_id=BOOKS, day=TODAY):
    draft = read_draft(SendingDraft, sent_on=day, way=SendWay.EMAIL)
    request_log.log_sending(store, task_id, vendors, draft, TODAY)


def ask(store, question, answer="", vendor_id=BRIGHTLINE, task_id=BOOKS):
    draft = read_draft(QuestionDraft, asked_on=TODAY, question=question, answer=answer)
    return request_questions.add_question(store, task_id, draft, vendor_id, TODAY)


def issue(store, changes="", days=0, task_id=BOOKS):
    paper = addenda.prepare_addendum(store, task_id, changes, days, TODAY, NOW)
    addenda.issue_addendum(store, paper, b"%PDF-1.4 addendum", 2, NOW)
    return paper
