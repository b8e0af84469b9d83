"""An award is frozen, and with it the bids and criteria it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.vendor import Vendor

if TYPE_CHECKING:
    from sqlmodel import Session


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
