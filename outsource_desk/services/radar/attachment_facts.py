"""What the checks look at of an attached file: until when it is good, and whose it is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.domain.owner import OwnerKind
from outsource_desk.domain.radar.facts import DOCUMENT_SOON_DAYS, DocumentFacts
from outsource_desk.records.attachment import Attachment
from outsource_desk.records.bid import Bid
from outsource_desk.records.contract import Contract
from outsource_desk.records.delivery import Milestone, Payment
from outsource_desk.services.attachments.attachments import owner_of, owner_title

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.owner import Owner
    from outsource_desk.store.session import Session


def documents_running_out(session: Session, today: date) -> tuple[DocumentFacts, ...]:
    """Return the newest versions of the files that run out soon, or have."""
    followed = select(Attachment.follows_id).where(col(Attachment.follows_id).is_not(None))
    soon = col(Attachment.expires_on) <= today + timedelta(days=DOCUMENT_SOON_DAYS)
    query = select(Attachment).where(soon, col(Attachment.id).not_in(followed))
    attachments = session.exec(query.order_by(col(Attachment.id)))
    return tuple(_facts_of(session, attachment) for attachment in attachments.all())


def _facts_of(session: Session, attachment: Attachment) -> DocumentFacts:
    """Return the facts of a file that is good until a day."""
    assert attachment.id is not None
    assert attachment.expires_on is not None
    owner = owner_of(attachment)
    title = owner_title(session, owner).strip("“”")
    return DocumentFacts(
        attachment.id,
        attachment.name,
        title[:1].upper() + title[1:],
        attachment.expires_on,
        **_ids(session, owner),
    )


def _ids(session: Session, owner: Owner) -> dict[str, int | None]:
    """Return the numbers that lead to the place of an owner."""
    if owner.kind is OwnerKind.BID:
        return {"task_id": session.get_one(Bid, owner.id).task_id, "bid_id": owner.id}
    contract_id = owner.id if owner.kind is OwnerKind.CONTRACT else None
    if owner.kind is OwnerKind.PAYMENT:
        contract_id = session.get_one(Payment, owner.id).contract_id
    if owner.kind is OwnerKind.MILESTONE:
        contract_id = session.get_one(Milestone, owner.id).contract_id
    if contract_id is None:
        return dict(owner.columns)
    task_id = session.get_one(Contract, contract_id).task_id
    milestone_id = owner.id if owner.kind is OwnerKind.MILESTONE else None
    return {"task_id": task_id, "contract_id": contract_id, "milestone_id": milestone_id}
