"""A change after the release as vendors read it: one numbered addendum, the same for all (R36)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.records.request import RequestQuestion
from outsource_desk.services.business.logo import logo
from outsource_desk.services.vendor_view.brief import vendor_brief
from outsource_desk.services.vendor_view.released import current_in

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.request.timetable import Timetable
    from outsource_desk.services.vendor_view.brief import Sender
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer, without the one who asked: everybody reads the same."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class AddendumPaper:
    """One addendum as vendors read it."""

    task_id: int
    request: str  # “RFP-2026-004”
    version: int
    number: int
    issued: date
    released: bool
    title: str
    sender: Sender
    logo: bytes
    changes: str
    answers: tuple[Answered, ...]
    before: Timetable
    timetable: Timetable  # the same as `before` when nothing moves
    moved_days: int


@dataclass(frozen=True, slots=True)
class NoAddendum:
    """Nothing was released, so there is nothing to add to."""

    title: str
    sender: Sender


def draft_addendum(store: Store, task_id: int, today: date) -> AddendumPaper | NoAddendum:
    """Return the next addendum as it would be with the answers so far."""
    brief = vendor_brief(store, task_id, today)
    with store.read() as session:
        request = current_in(session, task_id)
        if request is None:
            return NoAddendum(brief.title, brief.sender)
        waiting = waiting_answers(session, task_id)
    return AddendumPaper(
        task_id=task_id,
        request=request.number,
        version=request.version,
        number=len(request.addenda) + 1,
        issued=today,
        released=False,
        title=brief.title,
        sender=brief.sender,
        logo=logo(store),
        changes="",
        answers=tuple(Answered(answer.question, answer.answer) for answer in waiting),
        before=request.timetable,
        timetable=request.timetable,
        moved_days=0,
    )


def waiting_answers(session: Session, task_id: int) -> list[RequestQuestion]:
    """Return the answered questions that were not told to everybody yet."""
    query = select(RequestQuestion).where(
        RequestQuestion.task_id == task_id,
        RequestQuestion.answer != "",
        col(RequestQuestion.addendum_id).is_(None),
    )
    order = (col(RequestQuestion.asked_on), col(RequestQuestion.id))
    return list(session.exec(query.order_by(*order)).all())
