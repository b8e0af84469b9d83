"""What may no longer change: criteria that vendors were told, and all that a choice rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.brief import Brief
from outsource_desk.records.request import Request
from outsource_desk.records.vendor import Vendor

if TYPE_CHECKING:
    from outsource_desk.store.session import Session

TOLD = (
    "Vendors were told these criteria and weights, so they stay. To change them, press “Change the"
    " request” under Brief and release it again, for everybody."
)


def refuse_if_chosen(session: Session, task_id: int) -> None:
    """Raises: UserError when a vendor was chosen for the task; the sentence says how else."""
    chosen = session.exec(
        select(Vendor.name)
        .where(Vendor.id == Bid.vendor_id)
        .where(Bid.id == Award.bid_id)
        .where(Award.task_id == task_id)
    ).first()
    if chosen is not None:
        raise UserError(
            f"You chose {chosen}, so bids and criteria stay as they were. Nothing was changed. "
            "To compare again, press “Reopen the choice…” and say why."
        )


def are_told(session: Session, task_id: int) -> bool:
    """Whether vendors have a released request with the criteria and their weights."""
    query = select(Request.id).join(Brief, col(Brief.task_id) == col(Request.task_id))
    query = query.where(Request.task_id == task_id, col(Brief.sent_on).is_not(None))
    return session.exec(query).first() is not None


def refuse_if_told(session: Session, task_id: int) -> None:
    """Raises: UserError when a vendor was chosen, or vendors were told the criteria."""
    refuse_if_chosen(session, task_id)
    if are_told(session, task_id):
        raise UserError(f"Nothing was changed. {TOLD}")
