"""Releasing a request: a frozen version with its bytes, the same for every vendor (R35)."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.dates import add_days
from outsource_desk.domain.kinds import Stage, Undoing
from outsource_desk.domain.request.form_record import form_to_json
from outsource_desk.domain.request.timetable import timetable_problems
from outsource_desk.records.brief import Criterion, Deliverable, Input
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.records.request import Request, RequestDraft
from outsource_desk.records.task import Task
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.brief.rows import brief_of
from outsource_desk.services.compare.bids import BEFORE_COMPARING
from outsource_desk.services.locks.brief_lock import refuse_if_locked
from outsource_desk.services.vendor_view.brief import vendor_brief
from outsource_desk.services.vendor_view.released import (
    ReleasedRequest,
    current_request,
    released_versions,
)
from outsource_desk.services.vendor_view.request import (
    RequestPack,
    make_pack,
    next_in,
    next_version,
)

if TYPE_CHECKING:
    from datetime import date, datetime

    from outsource_desk.domain.request.timetable import Timetable
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

__all__ = ["ReleasedRequest", "current_request", "released_versions"]


@dataclass(frozen=True, slots=True)
class ReleasePapers:
    """What is frozen: the PDF with its form, and the same form as a spreadsheet."""

    pdf: bytes
    pages: int
    spreadsheet: bytes


def prepare_release(
    store: Store,
    task_id: int,
    timetable: Timetable,
    changes: str,
    today: date,
    now: datetime,
) -> RequestPack:
    """Return the request as it will go out, to make its papers from.

    Raises: FieldError for a day that does not fit, or a later version that does not say what is
            new; UserError while something is missing without which bids cannot be compared.
    """
    result = brief(store, task_id, today)
    if result.locked:
        raise UserError(f"Nothing was changed. {result.locked}")
    wrong = next(timetable_problems(timetable, now), None)
    if wrong is not None:
        raise FieldError(*wrong)
    blocking = [need for need in result.blocking if need.field != "bids_due_on"]
    if blocking:
        raise UserError(f"Not released yet. {' '.join(need.sentence for need in blocking)}")
    number, version = next_version(store, task_id, today)
    tidy = read_draft(RequestDraft, changes=changes).changes
    if version > 1 and not tidy:
        raise FieldError("changes", "Say what is new: vendors have an earlier version.")
    for_vendors = replace(
        vendor_brief(store, task_id, today), bids_due_on=timetable.local.date(), day=today
    )
    return make_pack(
        store, for_vendors, number, version, timetable, issued=today, changes=tidy, released=True
    )


def release(store: Store, pack: RequestPack, papers: ReleasePapers, now: datetime) -> int:
    """Freeze a version with its papers and return its id; the task moves on to comparing.

    Raises: UserError when it was released or locked meanwhile.
    """
    task_id, table = pack.brief.task_id, pack.timetable
    assert table is not None  # prepare_release asks for one
    label = f"Release {pack.name}, of “{pack.brief.title}”"
    with store.change(label, undo=Undoing.ASKS) as session:
        refuse_if_locked(session, task_id)
        if next_in(session, task_id, pack.issued) != (pack.number, pack.version):
            raise UserError(f"{pack.number} was released meanwhile. Nothing was changed.")
        made = Request(
            **read_draft(
                RequestDraft,
                questions_until=table.questions_until,
                answers_by=table.answers_by,
                decide_by=table.decide_by,
                valid_until=table.valid_until,
                changes=pack.changes,
            ).model_dump(),
            task_id=task_id,
            number=pack.number,
            version=pack.version,
            released_at=now,
            deadline_at=table.deadline_at,
            time_zone=table.zone,
            pages=papers.pages,
            pdf_sha256=store.documents.put(papers.pdf),
            form_sha256=store.documents.put(papers.spreadsheet),
            form=form_to_json(pack.form),
            criteria=_told(session, pack),
        )
        session.add(made)
        session.flush()
        record = brief_of(session, task_id)
        assert record is not None  # a brief that lacks nothing was begun
        record.bids_due_on = table.local.date()
        record.sent_on = pack.issued
        task = session.need(Task, task_id)
        if task.stage in BEFORE_COMPARING:
            task.stage = Stage.COMPARE
        return made.id or 0


def move_days(session: Session, task_id: int, days: int) -> None:
    """Move all days of the work by as many days: what is due, what is given, start and end."""
    record = brief_of(session, task_id)
    if record is None or not days:
        return
    sent_on, record.sent_on = record.sent_on, None  # an addendum opens what vendors have, and
    session.flush()  # closes it again in the same step
    for dated, names in (
        (record, ("bids_due_on", "start_on", "due_on", "trial_ends_on")),
        *((row, ("due_on",)) for row in _dated(session, task_id)),
    ):
        for name in names:
            day = getattr(dated, name, None)
            if day is not None:
                setattr(dated, name, add_days(day, days))
    session.flush()
    record.sent_on = sent_on


def _told(session: Session, pack: RequestPack) -> str:
    query = select(Criterion).where(Criterion.task_id == pack.brief.task_id)
    rows = session.exec(query.order_by(col(Criterion.position), col(Criterion.id))).all()
    criteria = [
        {"name": row.name, "kind": row.kind, "weight": row.weight, "floor": row.floor}
        for row in rows
    ]
    return json.dumps({"criteria": criteria, "rule": pack.brief.price_rule}, ensure_ascii=False)


def _dated(session: Session, task_id: int) -> list[Deliverable | Input]:
    delivered = session.exec(select(Deliverable).where(Deliverable.task_id == task_id)).all()
    given = session.exec(select(Input).where(Input.task_id == task_id)).all()
    return [*delivered, *given]
