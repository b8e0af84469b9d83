"""The letter that goes with a request to one vendor: the papers are the same for all (R35)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.clock import local
from outsource_desk.domain.working_day import is_zone
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services.business.logo import logo
from outsource_desk.services.vendor_view.brief import vendor_brief
from outsource_desk.services.vendor_view.released import current_request
from outsource_desk.services.vendor_view.request import Decline, decline_of

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.request.timetable import Timetable
    from outsource_desk.services.vendor_view.brief import Sender
    from outsource_desk.services.vendor_view.released import ReleasedRequest
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who gets a letter; all empty for one that begins “Dear Sir or Madam”."""

    name: str = ""
    contact: str = ""
    lines: tuple[str, ...] = ()
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One paper that comes with a letter; its reader counts the pages, and no more."""

    title: str
    pages: int


@dataclass(frozen=True, slots=True)
class CoverLetter:
    """A letter to one vendor, before the release with nothing enclosed yet."""

    to: Addressee
    sender: Sender
    title: str
    day: date
    request: str  # “RFP-2026-004, version 2”; empty before the release
    timetable: Timetable | None
    logo: bytes
    enclosed: tuple[Enclosed, ...]


@dataclass(frozen=True, slots=True)
class DeclineSheet:
    """The form to say no, by itself."""

    request: str
    title: str
    sender: Sender
    logo: bytes
    decline: Decline


def cover_letter(store: Store, task_id: int, vendor_id: int, today: date) -> CoverLetter:
    """Return the letter to a vendor; without one it is addressed to nobody."""
    brief, request = vendor_brief(store, task_id, today), current_request(store, task_id)
    return CoverLetter(
        to=addressee(store, vendor_id) if vendor_id else Addressee(),
        sender=brief.sender,
        title=brief.title,
        day=max(today, local(request.released_at).date()) if request else today,
        request=request.name if request else "",
        timetable=request.timetable if request else None,
        logo=logo(store),
        enclosed=_enclosed(request) if request else (),
    )


def decline_sheet(store: Store, task_id: int, today: date) -> DeclineSheet:
    """Return the form with which a vendor says no."""
    brief, request = vendor_brief(store, task_id, today), current_request(store, task_id)
    return DeclineSheet(
        request=request.name if request else "",
        title=brief.title,
        sender=brief.sender,
        logo=logo(store),
        decline=decline_of(brief, request.timetable if request else None),
    )


def addressee(store: Store, vendor_id: int) -> Addressee:
    """Return how a letter to a vendor is addressed. An unknown vendor is nobody."""
    main = select(Contact.name).where(Contact.vendor_id == vendor_id)
    order = (col(Contact.position), col(Contact.id))
    with store.read() as session:
        vendor = session.get(Vendor, vendor_id)
        contact = session.exec(main.order_by(*order)).first()
        if vendor is None:
            return Addressee()
        lines = [line.strip() for line in vendor.address.splitlines()]
        return Addressee(
            vendor.name,
            contact or vendor.represented_by,
            tuple(line for line in (*lines, vendor.country) if line),
            vendor.timezone if is_zone(vendor.timezone) else "",
        )


def _enclosed(request: ReleasedRequest) -> tuple[Enclosed, ...]:
    return (
        Enclosed(f"Request {request.name}, with the bid form", request.pages),
        *(Enclosed(f"Addendum {row.number}", row.pages) for row in request.addenda),
    )
