"""Changes after the release: one numbered addendum, and the same new deadline for all (R36)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import Undoing
from outsource_desk.domain.request.timetable import timetable_problems
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.records.request import Addendum, AddendumDraft
from outsource_desk.services.locks.brief_lock import SENT, why_locked
from outsource_desk.services.request.requests import move_days
from outsource_desk.services.vendor_view.addendum import (
    AddendumPaper,
    NoAddendum,
    draft_addendum,
    waiting_answers,
)
from outsource_desk.services.vendor_view.released import current_in

if TYPE_CHECKING:
    from datetime import date, datetime

    from outsource_desk.services.vendor_view.released import ReleasedRequest
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


def prepare_addendum(
    store: Store, task_id: int, changes: str, days: int, today: date, now: datetime
) -> AddendumPaper:
    """Return the addendum as it will go out, to make its paper from.

    days: how far all days move, 0 when the deadline stays.
    Raises: FieldError for a day that does not fit; UserError without anything to tell, without a
            released request, or once a vendor is chosen.
    """
    draft = draft_addendum(store, task_id, today)
    if isinstance(draft, NoAddendum):
        raise UserError("Release the request first: an addendum adds to what vendors have.")
    with store.read() as session:
        _refuse_unless_out(session, task_id)
    tidy = read_draft(AddendumDraft, changes=changes).changes
    if not (tidy or draft.answers or days):
        raise FieldError("changes", "Say what changes, answer a question, or move the deadline.")
    after = draft.before.moved(days)
    wrong = next(timetable_problems(after, now), None) if days else None
    if wrong is not None and wrong[0] == "day":
        raise FieldError(*wrong)
    return replace(
        draft, changes=tidy, timetable=after, moved_days=days, released=True, issued=today
    )


def issue_addendum(
    store: Store, paper: AddendumPaper, data: bytes, pages: int, now: datetime
) -> int:
    """Freeze an addendum with its PDF and return its id; all days of the request move with it.

    Raises: UserError when another one was issued meanwhile.
    """
    label = f"Issue addendum {paper.number} to {paper.request}"
    with store.change(label, undo=Undoing.ASKS) as session:
        _refuse_unless_out(session, paper.task_id)
        request = current_in(session, paper.task_id)
        if request is None or _place(request) != (paper.request, paper.version, paper.number):
            raise UserError(f"{paper.request} changed meanwhile. Nothing was changed; try again.")
        made = Addendum(
            request_id=request.id,
            number=paper.number,
            released_at=now,
            changes=paper.changes,
            deadline_at=paper.timetable.deadline_at if paper.moved_days else None,
            moved_days=paper.moved_days,
            pages=pages,
            pdf_sha256=store.documents.put(data),
        )
        session.add(made)
        session.flush()
        pairs = {(row.question, row.answer) for row in paper.answers}
        for question in waiting_answers(session, paper.task_id):
            if (question.question, question.answer) in pairs:
                question.addendum_id = made.id
        move_days(session, paper.task_id, paper.moved_days)
        return made.id or 0


def _refuse_unless_out(session: Session, task_id: int) -> None:
    why = why_locked(session, task_id)
    if why == SENT:
        return
    raise UserError(
        f"Nothing was changed. {why}"
        if why
        else "You are changing the request. Release it again as a new version instead."
    )


def _place(request: ReleasedRequest) -> tuple[str, int, int]:
    return request.number, request.version, len(request.addenda) + 1
