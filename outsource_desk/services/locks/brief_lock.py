"""A request that was sent is frozen: vendors hold that version in their hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.brief import Brief
from outsource_desk.records.vendor import Vendor

if TYPE_CHECKING:
    from outsource_desk.store.session import Session

SENT = (
    "The request is out, so its text is fixed. To change it, press “Change the request”, then"
    " release it again."
)


def why_locked(session: Session, task_id: int) -> str:
    """Say why the brief cannot be changed, and how else; empty while it can."""
    chosen = chosen_vendor(session, task_id)
    if chosen is not None:
        return (
            f"You chose {chosen}, so the request stays as it was. "
            "To ask again, reopen the choice under Compare bids."
        )
    sent = select(Brief.id).where(Brief.task_id == task_id, col(Brief.sent_on).is_not(None))
    return SENT if session.exec(sent).first() is not None else ""


def chosen_vendor(session: Session, task_id: int) -> str | None:
    query = select(Vendor.name).where(Vendor.id == Bid.vendor_id, Bid.id == Award.bid_id)
    return session.exec(query.where(Award.task_id == task_id)).first()


def refuse_if_locked(session: Session, task_id: int) -> None:
    """Raises: UserError when the request was sent or a vendor was chosen."""
    why = why_locked(session, task_id)
    if why:
        raise UserError(f"Nothing was changed. {why}")
