"""The other side: the list of vendors, and what may change on them and their contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlmodel import col, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.base.folding import same_name, sort_key
from outsource_desk.domain.kinds import BidState, VendorState
from outsource_desk.domain.working_day import is_zone
from outsource_desk.records.bid import Bid
from outsource_desk.records.contract import Contract
from outsource_desk.records.draft import FieldError
from outsource_desk.records.vendor import Contact, ContactDraft, Vendor, VendorDraft
from outsource_desk.services.compare.vendor_names import vendor_called

if TYPE_CHECKING:
    from outsource_desk.domain.kinds import LeadSource, Relationship, VendorKind
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


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
    contact: str  # name of the main one
    bids: int  # received
    contracts: int


def vendor_list(store: Store) -> tuple[VendorRow, ...]:
    """Return every vendor by name."""
    columns: tuple[Any, ...] = (
        Vendor.id,
        Vendor.name,
        Vendor.kind,
        Vendor.state,
        Vendor.country,
        Vendor.source,
        Vendor.relationship,
    )
    main_last = (col(Contact.position).desc(), col(Contact.id).desc())
    with store.read() as session:
        bids = _counts(session, Bid.vendor_id, Bid.state == BidState.RECEIVED)
        contracts = _counts(session, Contract.vendor_id)
        contact = dict(
            session.exec(select(Contact.vendor_id, Contact.name).order_by(*main_last)).all()
        )
        stored: list[tuple[Any, ...]] = list(session.exec(select(*columns)).all())

    def row(*values: Any) -> VendorRow:
        vendor_id = values[0]
        counted = bids.get(vendor_id, 0), contracts.get(vendor_id, 0)
        return VendorRow(*(*values, contact.get(vendor_id, ""), *counted))

    rows = (row(*values) for values in stored)
    return tuple(sorted(rows, key=lambda row: (sort_key(row.name), row.id)))


def known_countries(store: Store) -> tuple[str, ...]:
    """Return the countries that vendors of this file come from, to choose from while typing."""
    with store.read() as session:
        countries = session.exec(select(Vendor.country).distinct()).all()
    return tuple(sorted((country for country in countries if country), key=sort_key))


def vendor_draft(store: Store, vendor_id: int) -> VendorDraft:
    """Return a vendor as it was filled in. Raises: UserError when it is gone."""
    with store.read() as session:
        vendor = session.need(Vendor, vendor_id)
        return VendorDraft.of_stored(vendor.model_dump(include=set(VendorDraft.model_fields)))


def add_vendor(store: Store, draft: VendorDraft, contact: ContactDraft | None = None) -> int:
    """Store a new vendor, with a first contact if there is one, and return the id.

    Raises: FieldError when the name is taken, or for what `_check` refuses.
    """
    with store.change(f"Add vendor “{draft.name}”") as session:
        _check(session, draft)
        vendor_id = session.keep(Vendor(**draft.model_dump()))
        if contact is not None:
            session.add(Contact(vendor_id=vendor_id, **contact.model_dump()))
        return vendor_id


def change_vendor(store: Store, vendor_id: int, draft: VendorDraft) -> None:
    """Store all fields of a vendor. Raises: as add_vendor."""
    with store.change(f"Change vendor “{draft.name}”") as session:
        _check(session, draft, besides=vendor_id)
        session.need(Vendor, vendor_id).sqlmodel_update(draft.model_dump())


def remove_vendor(store: Store, vendor_id: int) -> str:
    """Delete a vendor with the contacts and return the name.

    Raises: UserError when bids or contracts name it.
    """
    with store.change() as session:
        vendor = session.need(Vendor, vendor_id)
        session.label = f"Delete vendor “{vendor.name}”"
        for what, column in {"a contract": Contract.vendor_id, "a bid": Bid.vendor_id}.items():
            if vendor_id in _counts(session, column):
                raise UserError(
                    f"“{vendor.name}” was kept, because {what} names it. "
                    "To put it aside, change its state to “Past” or “Ruled out”."
                )
        session.delete(vendor)
        return vendor.name


def make_main_contact(store: Store, contact_id: int) -> None:
    """Put a contact first: lists and documents name the first. Raises: UserError when gone."""
    with store.change() as session:
        contact = session.need(Contact, contact_id)
        session.label = f"Make “{contact.name}” the main contact"
        places = select(col(Contact.position)).where(Contact.vendor_id == contact.vendor_id)
        contact.position = min(session.exec(places)) - 1


def _counts(session: Session, column: Any, *conditions: Any) -> dict[int, int]:
    query = select(column, func.count()).where(*conditions).group_by(column)
    return dict(session.exec(query).all())


def _check(session: Session, draft: VendorDraft, besides: int | None = None) -> None:
    own_name = session.need(Vendor, besides).name if besides is not None else ""
    if same_name(own_name) != same_name(draft.name):
        namesake = vendor_called(session, draft.name)
        if namesake is not None:
            spelled = session.get_one(Vendor, namesake).name
            raise FieldError(
                "name",
                f"There is already a vendor of this name: “{spelled}”. Open that one, or add a"
                " word to the name.",
            )
    if draft.timezone and not is_zone(draft.timezone):
        raise FieldError(
            "timezone", "Choose a time zone from the list while you type, such as Europe/Berlin."
        )
    if draft.state == VendorState.ELIMINATED and not draft.state_reason:
        raise FieldError(
            "state_reason", "Say why you rule this vendor out: you will ask yourself later."
        )
