"""Who the owner is: printed on every document, and the source of currency and hourly cost."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlmodel import col, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import Undoing
from outsource_desk.domain.request.timetable import NO_ZONE
from outsource_desk.records.business import (
    Business,
    BusinessDraft,
    Department,
    Person,
)
from outsource_desk.records.draft import FieldError
from outsource_desk.records.sql import by_name

if TYPE_CHECKING:
    from outsource_desk.store.store import Store

ONLY: Final = 1  # the id of the one row
NEW_NAME: Final = "My business"


@dataclass(frozen=True, slots=True)
class BusinessProfile:
    """The owner's firm; `hour_rate_minor` is what one hour of work costs, in `currency`.

    working_days: ISO weekdays, such as “12345” for Monday to Friday.
    day_begins, day_ends: minutes after midnight, by the clock of `timezone`.
    """

    name: str
    address: str
    country: str
    tax_id: str
    vat_id: str
    register_no: str
    represented_by: str
    email: str
    phone: str
    website: str
    about: str
    vision: str
    principles: str
    strengths: str
    currency: str
    timezone: str
    working_days: str
    day_begins: int
    day_ends: int
    paper: str
    hour_rate_minor: int
    uid: str
    is_sample: bool
    logo_id: int | None


@dataclass(frozen=True, slots=True)
class Strength:
    """What somebody is good at; `who` is the firm or one of its people (R2)."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person; what an hour costs is in minor units of the firm's currency, if it is known."""

    id: int
    name: str
    role: str
    email: str
    skills: str
    hour_rate_minor: int | None
    department_id: int | None
    department: str


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A part of the firm and how many people are in it."""

    id: int
    name: str
    people: int


def found_business(store: Store, draft: BusinessDraft | None = None) -> None:
    """Write the one business row of a new file; does nothing where there is one.

    Where it was lost, it is put in again as the history knew it last.
    """
    with store.read() as session:
        if session.get(Business, ONLY) is not None:
            return
    values = (draft or BusinessDraft(name=NEW_NAME)).model_dump()
    lost = store.past.last_image(str(Business.__tablename__), ONLY) or {}
    row = {"uid": uuid.uuid4().hex} | values | lost | {"id": ONLY}
    label = "Put your business in again" if store.saved_at else "New file"
    with store.change(label, undo=Undoing.NEVER) as session:
        session.add(Business(**row))


def business(store: Store) -> BusinessProfile:
    """Return the owner's firm. Raises UserError when the file has none (not our file)."""
    names = BusinessProfile.__slots__
    with store.read() as session:
        columns = [col(getattr(Business, name)) for name in names]
        values = session.exec(select(*columns)).first()
    if values is None:
        raise UserError(
            "This file has no business in it, and nothing was changed: open it again to put one in."
        )
    return BusinessProfile(**dict(zip(names, values, strict=True)))


def currency(store: Store) -> str:
    """Return the currency that sums are shown in."""
    return business(store).currency


def time_zone(store: Store) -> str:
    """Return the zone of the owner's clock, such as Europe/Berlin; UTC until one is chosen."""
    return business(store).timezone or NO_ZONE


def working_days(store: Store) -> frozenset[int]:
    """Return the ISO weekdays on which the firm works: Monday is 1."""
    return frozenset(map(int, business(store).working_days))


def paper_name(store: Store, usual: str) -> str:
    """Return the paper that the firm prints on, “A4” or “Letter”; `usual` until one is chosen."""
    return business(store).paper or usual


def strengths(store: Store) -> tuple[Strength, ...]:
    """Return what the firm and its people are good at: what stays in the house (R2)."""
    firm = business(store)
    with store.read() as session:
        people = session.exec(
            select(Person.name, Person.skills).order_by(by_name(Person.name))
        ).all()
    known = ((firm.name, firm.strengths), *people)
    return tuple(Strength(who, text) for who, text in known if text)


def save_business(store: Store, draft: BusinessDraft) -> None:
    """Store what was filled in of `draft`.

    Raises: FieldError when the working day would end before it begins.
    """
    with store.change("Change your business") as session:
        firm = session.get_one(Business, ONLY)
        firm.sqlmodel_update(draft.model_dump(exclude_unset=True))
        if firm.day_begins >= firm.day_ends:
            raise FieldError("day_ends", "Work has to end after it begins. Enter a later end.")


def people(store: Store) -> tuple[PersonRow, ...]:
    """Return everybody inside the firm, by name."""
    columns: tuple[Any, ...] = (
        Person.id,
        Person.name,
        Person.role,
        Person.email,
        Person.skills,
        Person.hour_rate_minor,
        Person.department_id,
        func.coalesce(Department.name, ""),
    )
    joined = select(*columns).join(Department, isouter=True).order_by(by_name(Person.name))
    with store.read() as session:
        return tuple(PersonRow(*row) for row in session.exec(joined))


def known_names(store: Store) -> tuple[str, ...]:
    """Return whom the owner may mean: the people of the firm, and who signs for it."""
    names = [person.name for person in people(store)]
    signer = business(store).represented_by
    return tuple(names if not signer or signer in names else [*names, signer])


def departments(store: Store) -> tuple[DepartmentRow, ...]:
    """Return the parts of the firm, by name."""
    columns: tuple[Any, ...] = (Department.id, Department.name, func.count(col(Person.id)))
    counted = select(*columns).join(Person, isouter=True).group_by(col(Department.id))
    with store.read() as session:
        rows = session.exec(counted.order_by(by_name(Department.name)))
        return tuple(DepartmentRow(*row) for row in rows)
