"""Who the owner is: printed on every document, and the source of currency and hourly cost."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.business import Business, BusinessDraft, Person, PersonDraft

if TYPE_CHECKING:
    from outsource_desk.store.store import Store

ONLY = 1  # the id of the one row
NEW_NAME = "My business"


@dataclass(frozen=True, slots=True)
class PersonRow:
    id: int
    name: str
    role: str
    email: str


@dataclass(frozen=True, slots=True)
class BusinessProfile:
    """The owner's firm; `hour_rate_minor` is what one hour of work costs, in `currency`."""

    name: str
    address: str
    country: str
    tax_id: str
    represented_by: str
    email: str
    phone: str
    vision: str
    strengths: str
    currency: str
    timezone: str
    hour_rate_minor: int
    uid: str
    is_sample: bool


def found_business(store: Store, draft: BusinessDraft | None = None) -> None:
    """Write the one business row of a new file; does nothing where there is one."""
    with store.read() as session:
        if session.get(Business, ONLY) is not None:
            return
    values = (draft or BusinessDraft(name=NEW_NAME)).model_dump()
    with store.change("New file") as session:
        session.add(Business(id=ONLY, uid=uuid.uuid4().hex, **values))


def business(store: Store) -> BusinessProfile:
    """Return the owner's firm. Raises UserError when the file has none (not our file)."""
    names = BusinessProfile.__slots__
    with store.read() as session:
        columns = [col(getattr(Business, name)) for name in names]
        found = session.exec(select(*columns)).first()
    if found is None:
        raise UserError("This file has no business in it. Nothing was changed; open another file.")
    return BusinessProfile(**dict(zip(names, found, strict=True)))


def currency(store: Store) -> str:
    """Return the currency that sums are shown in."""
    return business(store).currency


def save_business(store: Store, draft: BusinessDraft) -> None:
    with store.change("Change your business") as session:
        session.get_one(Business, ONLY).sqlmodel_update(draft.model_dump(exclude_unset=True))


def people(store: Store) -> tuple[PersonRow, ...]:
    """Return everybody inside the firm, by name."""
    with store.read() as session:
        rows = session.exec(
            select(Person.id, Person.name, Person.role, Person.email).order_by(Person.name)
        ).all()
    return tuple(PersonRow(int(one), name, role, email) for one, name, role, email in rows if one)


def add_person(store: Store, draft: PersonDraft) -> int:
    """Store a person and return the id."""
    with store.change(f"Add “{draft.name}”") as session:
        person = Person.model_validate(draft.model_dump())
        session.add(person)
        session.flush()
        assert person.id is not None
        return person.id


def change_person(store: Store, person_id: int, draft: PersonDraft) -> None:
    with store.change(f"Change “{draft.name}”") as session:
        session.get_one(Person, person_id).sqlmodel_update(draft.model_dump(exclude_unset=True))


def remove_person(store: Store, person_id: int) -> None:
    """Remove a person; tasks and briefs that named them keep everything else."""
    with store.change("Remove person") as session:
        session.delete(session.get_one(Person, person_id))
