"""What a vendor wrote, long after the form was taken in: every answer, every line of prices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.request.bid_fields import (
    BidField,
    criterion_field,
    must_field,
    must_proof_field,
)
from outsource_desk.domain.request.bid_questions import asked_anyway
from outsource_desk.records.bid import Bid, BidLine, Reply, ReplyAnswer
from outsource_desk.records.brief import Criterion
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.brief.packs import pack_of

if TYPE_CHECKING:
    from datetime import datetime

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of prices as it was offered; None where nothing was."""

    title: str
    asked: str
    quantity: str  # a decimal number as text, "" for none
    rate: str
    once_minor: int | None
    month_minor: int | None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question of the form, and what was written below it."""

    id: int
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class ReplyView:
    """The newest form of one bid."""

    bid_id: int
    vendor: str
    currency: str
    request: str
    version: int
    file_name: str
    read_at: datetime
    remarks: tuple[str, ...]  # what the owner was warned of, and confirmed
    lines: tuple[LineRow, ...]
    answers: tuple[AnswerRow, ...]  # in the order of the form


def reply_view(store: Store, bid_id: int) -> ReplyView:
    """Return what came with a bid. Raises: UserError when it came without a form."""
    with store.read() as session:
        reply = _newest(session, bid_id)
        bid = session.get(Bid, bid_id)
        if reply is None or bid is None:
            raise UserError("This bid did not come as a form, so there is nothing more to read.")
        lines = session.exec(
            select(BidLine).where(BidLine.bid_id == bid_id).order_by(col(BidLine.number))
        ).all()
        return ReplyView(
            bid_id=bid_id,
            vendor=session.get_one(Vendor, bid.vendor_id).name,
            currency=bid.currency,
            request=reply.request,
            version=reply.version,
            file_name=reply.file_name,
            read_at=reply.read_at,
            remarks=tuple(reply.remarks.splitlines()),
            lines=tuple(
                LineRow(
                    row.title, row.asked, row.quantity, row.rate, row.once_minor, row.month_minor
                )
                for row in lines
            ),
            answers=tuple(
                AnswerRow(row.id or 0, row.question, row.answer) for row in _answers(session, reply)
            ),
        )


def has_reply(store: Store, bid_id: int) -> bool:
    """Whether a bid came as a form."""
    with store.read() as session:
        return _newest(session, bid_id) is not None


def words_on(store: Store, bid_id: int, criterion_id: int) -> str:
    """Return what the form says to one criterion, word by word; "" where it says nothing."""
    with store.read() as session:
        criterion = session.get(Criterion, criterion_id)
        reply = _newest(session, bid_id)
        if reply is None:
            return ""
        texts = {answer.field: answer.answer for answer in _answers(session, reply)}
    wanted: tuple[str, ...] = (
        criterion_field(criterion_id),
        must_field(criterion_id),
        must_proof_field(criterion_id),
    )
    if criterion is not None and not any(name in texts for name in wanted):
        wanted = asked_anyway(criterion.name)
    return "\n".join(texts[name] for name in wanted if name in texts)


def questions_on(store: Store, criterion_id: int) -> tuple[str, ...]:
    """Return what to ask people who know the vendor, where a criterion is about references."""
    with store.read() as session:
        criterion = session.get(Criterion, criterion_id)
        task = session.get(Task, criterion.task_id) if criterion else None
    if criterion is None or task is None:
        return ()
    pack = pack_of(task.starter)
    asks = BidField.CURRENT_CLIENT in asked_anyway(criterion.name)
    return pack.references if pack is not None and asks else ()


def _newest(session: Session, bid_id: int) -> Reply | None:
    query = select(Reply).where(Reply.bid_id == bid_id).order_by(col(Reply.id).desc())
    return session.exec(query).first()


def _answers(session: Session, reply: Reply) -> list[ReplyAnswer]:
    query = select(ReplyAnswer).where(ReplyAnswer.reply_id == reply.id)
    return list(session.exec(query.order_by(col(ReplyAnswer.position))).all())
