"""A vendor says no: it is told from one who has not answered yet, and may be asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import BidState
from outsource_desk.records.bid import Bid
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.locks.award_lock import refuse_if_chosen

if TYPE_CHECKING:
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


def note_decline(store: Store, task_id: int, vendor_id: int) -> None:
    """Note that a vendor who was asked will not bid.

    Raises: UserError once a vendor is chosen, or for one who sent a bid or was never asked.
    """
    with store.change() as session:
        name = session.need(Vendor, vendor_id).name
        session.label = f"Note that “{name}” declines"
        refuse_if_chosen(session, task_id)
        bid = _bid(session, task_id, vendor_id)
        if bid is None:
            raise UserError(f"{name} was not asked. Nothing was changed; note the sending first.")
        if bid.state == BidState.RECEIVED:
            raise UserError(
                f"{name} has sent a bid. Nothing was changed; withdraw the bid under Compare bids."
            )
        bid.state = BidState.DECLINED


def ask_again(store: Store, task_id: int, vendor_id: int) -> None:
    """Wait for a vendor again who had declined. Raises: UserError once a vendor is chosen."""
    with store.change() as session:
        session.label = f"Wait for a bid of “{session.need(Vendor, vendor_id).name}” again"
        refuse_if_chosen(session, task_id)
        bid = _bid(session, task_id, vendor_id)
        if bid is not None and bid.state == BidState.DECLINED:
            bid.state = BidState.INVITED


def _bid(session: Session, task_id: int, vendor_id: int) -> Bid | None:
    query = select(Bid).where(Bid.task_id == task_id, Bid.vendor_id == vendor_id)
    return session.exec(query).first()
