"""One vendor with all that hangs on it: contacts, clocks, bids, contracts, reviews, warnings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlmodel import col, select

from outsource_desk.domain.kinds import Relationship, VendorState
from outsource_desk.domain.working_day import two_clocks
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.business import Business
from outsource_desk.records.contract import Contract
from outsource_desk.records.review import Review
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Contact, Vendor, VendorDraft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from outsource_desk.domain.kinds import BidState, ContractState, ReviewDecision, ReviewKind
    from outsource_desk.domain.working_day import TwoClocks
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

CLOSE: Final = {  # R51
    Relationship.FRIEND: "A friend. Sign the same papers as with a stranger, and let somebody "
    "else look at the bids too.",
    Relationship.RELATIVE: "A relative. Sign the same papers as with a stranger, and let somebody "
    "else decide with you.",
}


@dataclass(frozen=True, slots=True)
class ContactRow:
    id: int
    name: str
    role: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class VendorBid:
    """One bid of the vendor and what became of it."""

    id: int
    task_id: int
    task: str
    state: BidState
    price_minor: int | None
    currency: str
    won: bool


@dataclass(frozen=True, slots=True)
class VendorContract:
    id: int
    task_id: int
    number: str
    title: str
    state: ContractState
    price_minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class VendorReview:
    id: int
    task_id: int
    kind: ReviewKind
    held_on: date
    decision: ReviewDecision | None


@dataclass(frozen=True, slots=True)
class VendorCard:
    """Everything about one vendor; `warnings` are sentences."""

    id: int
    draft: VendorDraft
    contacts: tuple[ContactRow, ...]  # the main one first
    clocks: TwoClocks | None  # None: a time zone is missing on one side
    own_zone: str
    bids: tuple[VendorBid, ...]
    contracts: tuple[VendorContract, ...]
    reviews: tuple[VendorReview, ...]
    warnings: tuple[str, ...]


def vendor_card(store: Store, vendor_id: int, now: datetime) -> VendorCard:
    """Return one vendor as of `now` (UTC). Raises: UserError when it is gone."""
    with store.read() as session:
        vendor = session.need(Vendor, vendor_id)
        draft = VendorDraft.of_stored(vendor.model_dump(include=set(VendorDraft.model_fields)))
        firm = session.exec(select(Business.timezone, Business.day_begins, Business.day_ends)).one()
        own_zone, own_day = firm[0], (firm[1], firm[2])
        return VendorCard(
            id=vendor_id,
            draft=draft,
            contacts=_contacts(session, vendor_id),
            clocks=two_clocks(own_zone, draft.timezone, now, own_day),
            own_zone=own_zone,
            bids=_bids(session, vendor_id),
            contracts=_contracts(session, vendor_id),
            reviews=_reviews(session, vendor_id),
            warnings=tuple(_warnings(draft)),
        )


def _contacts(session: Session, vendor_id: int) -> tuple[ContactRow, ...]:
    columns: list[Any] = [getattr(Contact, name) for name in ContactRow.__slots__]
    query = select(*columns).where(Contact.vendor_id == vendor_id)
    rows = session.exec(query.order_by(col(Contact.position), col(Contact.id)))
    return tuple(ContactRow(*values) for values in rows)


def _bids(session: Session, vendor_id: int) -> tuple[VendorBid, ...]:
    won = set(session.exec(select(Award.bid_id)).all())
    columns: tuple[Any, ...] = (
        Bid.id,
        Task.id,
        Task.title,
        Bid.state,
        Bid.price_minor,
        Bid.currency,
    )
    query = select(*columns).join(Task).where(Bid.vendor_id == vendor_id)
    rows: list[tuple[Any, ...]] = list(session.exec(query.order_by(col(Bid.id).desc())).all())
    return tuple(VendorBid(*(*values, values[0] in won)) for values in rows)


def _contracts(session: Session, vendor_id: int) -> tuple[VendorContract, ...]:
    columns: list[Any] = [getattr(Contract, name) for name in VendorContract.__slots__]
    query = select(*columns).where(Contract.vendor_id == vendor_id)
    rows = session.exec(query.order_by(col(Contract.id).desc()))
    return tuple(VendorContract(*values) for values in rows)


def _reviews(session: Session, vendor_id: int) -> tuple[VendorReview, ...]:
    columns: tuple[Any, ...] = (
        Review.id,
        Contract.task_id,
        Review.kind,
        Review.held_on,
        Review.decision,
    )
    query = select(*columns).join(Contract).where(Contract.vendor_id == vendor_id)
    rows = session.exec(query.order_by(col(Review.held_on).desc(), col(Review.id).desc()))
    return tuple(VendorReview(*values) for values in rows)


def _warnings(draft: VendorDraft) -> Iterator[str]:
    if draft.relationship in CLOSE:
        yield CLOSE[draft.relationship]
    if draft.state == VendorState.ELIMINATED:
        reason = draft.state_reason or "No reason was written down. Add it: you will ask yourself."
        yield f"Ruled out. {reason}"
