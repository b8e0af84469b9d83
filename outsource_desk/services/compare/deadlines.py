"""Until when the bids of a task count, and when each of them came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlmodel import col, func, select

from outsource_desk.domain.request.deadline import Deadline
from outsource_desk.domain.request.timetable import Timetable
from outsource_desk.records.bid import Reply
from outsource_desk.records.brief import Brief
from outsource_desk.records.request import Addendum, Request

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from outsource_desk.store.session import Session


def deadlines(session: Session) -> Mapping[int, Deadline]:
    """Return the deadline of each task: of the newest request with its addenda, else the brief."""
    of_brief: tuple[Any, ...] = (Brief.task_id, Brief.bids_due_on)
    days: Any = select(*of_brief)
    by_task = {task_id: Deadline(day_only=day) for task_id, day in session.exec(days)}
    moved: dict[int, int] = {}
    for request_id, days_more in session.exec(select(Addendum.request_id, Addendum.moved_days)):
        moved[request_id] = moved.get(request_id, 0) + days_more
    columns: tuple[Any, ...] = (
        Request.id,
        Request.task_id,
        Request.deadline_at,
        Request.time_zone,
    )
    requests: Any = select(*columns).order_by(col(Request.version))
    for request_id, task_id, at, zone in session.exec(requests):
        table = Timetable(at, zone).moved(moved.get(request_id, 0))
        by_task[task_id] = Deadline(table.deadline_at, zone)
    return by_task


def deadline_of(session: Session, task_id: int) -> Deadline:
    """Return the deadline of a task; without a day where none was set."""
    return deadlines(session).get(task_id, Deadline())


def arrivals(session: Session) -> Mapping[int, datetime]:
    """Return when the newest form of each bid was read; bids without a form are left out."""
    query: Any = select(Reply.bid_id, func.max(Reply.read_at)).group_by(col(Reply.bid_id))
    return dict(session.exec(query).all())
