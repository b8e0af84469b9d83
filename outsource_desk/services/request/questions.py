"""What vendors ask, and the answers that everybody gets (R36)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.draft import FieldError
from outsource_desk.records.request import Addendum, QuestionDraft, RequestQuestion
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question; `told_in` is the number of the addendum that told the answer, 0 for none."""

    id: int
    asked_on: date
    vendor_id: int | None
    vendor: str
    question: str
    answer: str
    told_in: int


def questions(store: Store, task_id: int) -> tuple[QuestionRow, ...]:
    """Return the questions about a request, the oldest first."""
    columns: tuple[Any, ...] = (
        RequestQuestion.id,
        RequestQuestion.asked_on,
        RequestQuestion.vendor_id,
        Vendor.name,
        RequestQuestion.question,
        RequestQuestion.answer,
        Addendum.number,
    )
    query = (
        select(*columns)
        .outerjoin(Vendor, col(Vendor.id) == RequestQuestion.vendor_id)
        .outerjoin(Addendum, col(Addendum.id) == RequestQuestion.addendum_id)
        .where(RequestQuestion.task_id == task_id)
        .order_by(col(RequestQuestion.asked_on), col(RequestQuestion.id))
    )
    with store.read() as session:
        rows = session.exec(query).all()
    return tuple(
        QuestionRow(number, asked_on, vendor_id, vendor or "", question, answer, addendum or 0)
        for number, asked_on, vendor_id, vendor, question, answer, addendum in rows
    )


def question(store: Store, question_id: int) -> QuestionRow:
    """Return one question. Raises: UserError when it is gone."""
    with store.read() as session:
        task_id = session.need(RequestQuestion, question_id).task_id
    return next(row for row in questions(store, task_id) if row.id == question_id)


def add_question(
    store: Store, task_id: int, draft: QuestionDraft, vendor_id: int | None, today: date
) -> int:
    """Note a question, with or without its answer, and return its id."""
    _refuse_future(draft, today)
    with store.change("Note a question about the request") as session:
        session.need(Task, task_id)
        return session.keep(
            RequestQuestion(**draft.model_dump(), task_id=task_id, vendor_id=vendor_id)
        )


def change_question(
    store: Store, question_id: int, draft: QuestionDraft, vendor_id: int | None, today: date
) -> None:
    """Answer or mend a question. Raises: UserError once everybody was told."""
    _refuse_future(draft, today)
    with store.change("Answer a question about the request") as session:
        row = _open(session, question_id)
        row.sqlmodel_update(draft.model_dump())
        row.vendor_id = vendor_id
        session.add(row)


def remove_question(store: Store, question_id: int) -> None:
    """Remove a question noted by mistake. Raises: UserError once everybody was told."""
    with store.change("Remove a question about the request") as session:
        session.delete(_open(session, question_id))


def _refuse_future(draft: QuestionDraft, today: date) -> None:
    if draft.asked_on > today:
        raise FieldError("asked_on", "Enter the day it was asked: today or earlier.")


def _open(session: Session, question_id: int) -> RequestQuestion:
    row = session.need(RequestQuestion, question_id)
    if row.addendum_id is not None:
        raise UserError(
            "Everybody was told this answer, so it stays. Tell a correction in the next addendum."
        )
    return row
