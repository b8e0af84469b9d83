"""What the vendor promised, taken from what was agreed: the start of every review (R102)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.domain.kinds import CriterionKind, Direction
from outsource_desk.records.bid import BidAnswer
from outsource_desk.records.brief import Criterion, Deliverable, Kpi
from outsource_desk.records.contract import Contract
from outsource_desk.records.review import Promise, Review
from outsource_desk.records.sql import LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

MOST_SUGGESTED = 8  # more than that nobody judges with care
LIMIT_WORDS = {Direction.HIGHER: "or more", Direction.LOWER: "or less"}


def suggested_promises(store: Store, contract_id: int) -> tuple[str, ...]:
    """Return promises to judge: those of earlier reviews, then deliverables, numbers, the bid."""
    with store.read() as session:
        contract = session.get(Contract, contract_id)
        if contract is None:
            return ()
        texts = [
            *_reviewed(session, contract_id),
            *_deliverables(session, contract.task_id),
            *_numbers(session, contract.task_id),
            *_answers(session, contract.bid_id),
        ]
    short = (text if len(text) <= LINE else f"{text[: LINE - 1]}…" for text in texts)
    return tuple(dict.fromkeys(short))[:MOST_SUGGESTED]


def _reviewed(session: Session, contract_id: int) -> Iterator[str]:
    """Yield the promises of the latest review, so that each review judges the same."""
    latest = (
        select(Review.id)
        .where(Review.contract_id == contract_id)
        .order_by(col(Review.held_on).desc(), col(Review.id).desc())
        .limit(1)
    )
    review_id = session.exec(latest).first()
    query = select(Promise.text).where(Promise.review_id == review_id)
    yield from session.exec(query.order_by(col(Promise.position)))


def _deliverables(session: Session, task_id: int) -> Iterator[str]:
    columns = (Deliverable.title, Deliverable.quality, Deliverable.speed)
    query = select(*columns).where(Deliverable.task_id == task_id)
    for title, quality, speed in session.exec(query.order_by(col(Deliverable.position))):
        promised = ", ".join(part.rstrip(".") for part in (quality, speed) if part)
        yield f"{title}: {promised}" if promised else title


def _numbers(session: Session, task_id: int) -> Iterator[str]:
    columns: tuple[Any, ...] = (Kpi.name, Kpi.target, Kpi.unit, Kpi.direction)
    query = select(*columns).where(Kpi.task_id == task_id, col(Kpi.target) != "")
    for name, target, unit, direction in session.exec(query.order_by(col(Kpi.position))):
        amount = " ".join(part for part in (target, unit, LIMIT_WORDS[direction]) if part)
        yield f"{name}: {amount}"


def _answers(session: Session, bid_id: int | None) -> Iterator[str]:
    query = (
        select(Criterion.name, BidAnswer.answer)
        .join(Criterion, col(BidAnswer.criterion_id) == col(Criterion.id))
        .where(BidAnswer.bid_id == bid_id, col(BidAnswer.answer) != "")
        .where(col(Criterion.kind) != CriterionKind.PRICE)
        .order_by(col(Criterion.position))
    )
    for name, answer in session.exec(query):
        yield f"{name}: {answer}"
