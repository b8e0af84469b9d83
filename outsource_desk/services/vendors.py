"""The other side: the list of vendors, one card, and what may change on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlmodel import col, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import BidState, ContractState, Relationship, VendorState
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.contract import Contract
from outsource_desk.records.review import Review
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Contact, ContactDraft, Vendor, VendorDraft

if TYPE_CHECKING:
    from datetime import date

    from sqlmodel import Session

    from outsource_desk.domain.kinds import LeadSource, ReviewDecision, VendorKind
    from outsource_desk.store.store import Store

GONE = "This vendor is no longer in the file. It was deleted; Undo brings it back."
SAID: Final = {
    Relationship.FRIEND: "A friend: write everything down and let somebody else look at it too.",
    Relationship.RELATIVE: "A relative: write everything down and let somebody else decide too.",
}


@dataclass(frozen=True, slots=True)
class VendorRow:
    """One line of the list (R40, R59)."""

    id: int
    name: str
    kind: VendorKind
    state: VendorState
    country: str
    source: LeadSource | None
    relationship: Relationship
    contact: str
    bids: int
    contracts: int


@dataclass(frozen=True, slots=True)
class ContactRow:
    id: int
    name: str
    role: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class VendorBid:
    """One bid of the vendor, or one contract: what it was for and what became of it."""

    task_id: int
    task: str
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
    held_on: date
    decision: ReviewDecision | None


@dataclass(frozen=True, slots=True)
class VendorCard:
    """Everything about one vendor; `warnings` are sentences."""

    id: int
    draft: VendorDraft
    contacts: tuple[ContactRow, ...]
    bids: tuple[VendorBid, ...]
    contracts: tuple[VendorContract, ...]
    reviews: tuple[VendorReview, ...]
    warnings: tuple[str, ...]


def vendor_list(store: Store) -> tuple[VendorRow, ...]:
    """Return every vendor by name."""
    with store.read() as session:
        bids = _counts(session, Bid.vendor_id)
        contracts = _counts(session, Contract.vendor_id)
        first = dict(
            session.exec(
                select(Contact.vendor_id, Contact.name).order_by(
                    col(Contact.position).desc(), col(Contact.id).desc()
                )
            ).all()
        )
        columns: tuple[Any, ...] = (
            Vendor.id,
            Vendor.name,
            Vendor.kind,
            Vendor.state,
            Vendor.country,
            Vendor.source,
            Vendor.relationship,
        )
        found = session.exec(select(*columns)).all()
    rows = [
        VendorRow(
            *values, first.get(values[0], ""), bids.get(values[0], 0), contracts.get(values[0], 0)
        )
        for values in found
    ]
    return tuple(sorted(rows, key=lambda row: row.name.casefold()))


def vendor_card(store: Store, vendor_id: int) -> VendorCard:
    """Return one vendor with contacts, bids, contracts and reviews. Raises: UserError if gone."""
    with store.read() as session:
        vendor = _vendor(session, vendor_id)
        draft = VendorDraft.model_validate(
            {name: getattr(vendor, name) for name in VendorDraft.model_fields}
        )
        return VendorCard(
            vendor_id,
            draft,
            _contacts(session, vendor_id),
            _bids(session, vendor_id),
            _contracts(session, vendor_id),
            _reviews(session, vendor_id),
            _warnings(draft),
        )


def add_vendor(store: Store, draft: VendorDraft) -> int:
    """Store a new vendor and return the id. Raises: UserError when the name is taken."""
    with store.read() as session:
        same = session.exec(select(Vendor.id).where(Vendor.name == draft.name)).first()
    if same is not None:
        raise UserError(
            f"“{draft.name}” is in the list already. Open that one, or add a word to the name."
        )
    with store.change(f"Add vendor “{draft.name}”") as session:
        vendor = Vendor(**draft.model_dump())
        session.add(vendor)
        session.flush()
        assert vendor.id is not None
        return vendor.id


def change_vendor(store: Store, vendor_id: int, draft: VendorDraft) -> None:
    """Store the fields that were set in `draft`."""
    with store.change(f"Change vendor “{draft.name}”") as session:
        _vendor(session, vendor_id).sqlmodel_update(draft.model_dump(exclude_unset=True))


def remove_vendor(store: Store, vendor_id: int) -> None:
    """Delete a vendor. Raises: UserError when bids or contracts name it."""
    with store.read() as session:
        name = _vendor(session, vendor_id).name
        tied = {
            "a contract": _counts(session, Contract.vendor_id).get(vendor_id, 0),
            "a bid": _counts(session, Bid.vendor_id).get(vendor_id, 0),
        }
    for what, count in tied.items():
        if count:
            raise UserError(f"“{name}” has {what} and was kept. Set its state to “Past” instead.")
    with store.change(f"Delete vendor “{name}”") as session:
        session.delete(_vendor(session, vendor_id))


def add_contact(store: Store, vendor_id: int, draft: ContactDraft) -> int:
    """Store a contact after the others and return the id."""
    with store.change(f"Add contact “{draft.name}”") as session:
        position = len(_contacts(session, vendor_id))
        contact = Contact(vendor_id=vendor_id, position=position, **draft.model_dump())
        session.add(contact)
        session.flush()
        assert contact.id is not None
        return contact.id


def change_contact(store: Store, contact_id: int, draft: ContactDraft) -> None:
    with store.change(f"Change contact “{draft.name}”") as session:
        session.get_one(Contact, contact_id).sqlmodel_update(draft.model_dump())


def remove_contact(store: Store, contact_id: int) -> None:
    with store.change("Remove contact") as session:
        session.delete(session.get_one(Contact, contact_id))


def _vendor(session: Session, vendor_id: int) -> Vendor:
    found = session.get(Vendor, vendor_id)
    if found is None:
        raise UserError(GONE)
    return found


def _counts(session: Session, column: Any) -> dict[int, int]:
    return dict(session.exec(select(column, func.count()).group_by(column)).all())


def _contacts(session: Session, vendor_id: int) -> tuple[ContactRow, ...]:
    columns: tuple[Any, ...] = (
        Contact.id,
        Contact.name,
        Contact.role,
        Contact.email,
        Contact.phone,
    )
    query = select(*columns).where(Contact.vendor_id == vendor_id)
    found = session.exec(query.order_by(col(Contact.position), col(Contact.id)))
    return tuple(ContactRow(*values) for values in found)


def _bids(session: Session, vendor_id: int) -> tuple[VendorBid, ...]:
    won = set(session.exec(select(Award.bid_id)).all())
    columns: tuple[Any, ...] = (Bid.id, Task.id, Task.title, Bid.price_minor, Bid.currency)
    query = select(*columns).join(Task).where(Bid.vendor_id == vendor_id)
    found = session.exec(query.where(Bid.state == BidState.RECEIVED).order_by(col(Bid.id).desc()))
    return tuple(VendorBid(*(*values, bid_id in won)) for bid_id, *values in found)


def _contracts(session: Session, vendor_id: int) -> tuple[VendorContract, ...]:
    names = VendorContract.__slots__
    columns: list[Any] = [getattr(Contract, name) for name in names]
    query = select(*columns).where(Contract.vendor_id == vendor_id)
    found = session.exec(query.order_by(col(Contract.id).desc()))
    return tuple(VendorContract(*values) for values in found)


def _reviews(session: Session, vendor_id: int) -> tuple[VendorReview, ...]:
    columns: tuple[Any, ...] = (Review.held_on, Review.decision)
    query = select(*columns).join(Contract).where(Contract.vendor_id == vendor_id)
    found = session.exec(query.order_by(col(Review.held_on).desc()))
    return tuple(VendorReview(*values) for values in found)


def _warnings(draft: VendorDraft) -> tuple[str, ...]:
    found = [SAID[draft.relationship]] if draft.relationship in SAID else []
    if draft.state == VendorState.ELIMINATED and not draft.state_reason:
        found.append("Eliminated without a reason. Write it down: you will ask yourself later.")
    return tuple(found)
