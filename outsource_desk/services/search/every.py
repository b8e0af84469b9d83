"""Every kind of record that is searched, the ones an owner looks for most often first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.services.search.kinds import (
    attachments,
    contracts,
    delivery,
    office,
    requests,
    sheets,
    tasks,
    vendors,
)

if TYPE_CHECKING:
    from outsource_desk.services.search.kind import Kind

KINDS: Final[tuple[Kind, ...]] = (
    *tasks.KINDS,
    *vendors.KINDS,
    *requests.KINDS,
    *contracts.KINDS,
    *delivery.KINDS,
    *sheets.KINDS,
    *attachments.KINDS,
    *office.KINDS,
)
NUMBERS: Final = {kind.table: number for number, kind in enumerate(KINDS)}
# Text that nobody looks for; choices, days, moments and links are known by their types.
NOT_SEARCHED: Final = {
    "addendum.pdf_sha256": "a fingerprint",
    "attachment.media_type": "the program finds it out",
    "attachment.sha256": "a fingerprint",
    "bid.currency": "a code",
    "bid_line.asked": "what the request asks for, where it is searched",
    "bid_line.quantity": "a number",
    "bid_line.rate": "a number",
    "bid_line.title": "a deliverable of the request, where it is searched",
    "blob.sha256": "a fingerprint",
    "business.currency": "a code",
    "business.paper": "a size of paper",
    "business.working_days": "numbers of days",
    "business.uid": "the program's own number of a file",
    "clause_value.clause": "the name of a clause; its words are searched where it is shown",
    "clause_value.field": "the name of a question",
    "contract.currency": "a code",
    "contract.paper": "a size of paper",
    "contract_version.sha256": "a fingerprint",
    "file_fact.key": "what the file says of itself",
    "file_fact.value": "what the file says of itself",
    "history.by_user": "the page History has its own filter",
    "history.label": "the page History has its own filter",
    "history_row.after": "what was typed stands in the record",
    "history_row.before": "what was deleted is not found any more",
    "history_row.tab": "the name of a table",
    "reply.file_name": "the file is attached to the bid, and searched there",
    "reply.remarks": "sentences of the program",
    "reply.request": "the number of a request, which is searched itself",
    "reply.sha256": "a fingerprint",
    "reply_answer.field": "the name of a question",
    "reply_answer.question": "a question of the form, the same in every bid",
    "request.criteria": "what vendors were told of the criteria, which are searched themselves",
    "request.form": "the questions of a form; its answers are searched as bids",
    "request.form_sha256": "a fingerprint",
    "request.pdf_sha256": "a fingerprint",
    "request.time_zone": "a name that the program chose from",
    "scan_skip.starter": "the key of a usual task",
    "task.starter": "the name of a template",
}
