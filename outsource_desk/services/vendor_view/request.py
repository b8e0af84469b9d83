"""The request as vendors may read it: the brief, who asks, the days, and the form to fill in.

No type here has room for what a task may cost, for points or remarks (R34).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.domain.request.timetable import NO_ZONE, Timetable, usual_timetable
from outsource_desk.domain.working_day import is_zone
from outsource_desk.records.request import Request
from outsource_desk.services.business.business import business
from outsource_desk.services.business.logo import logo
from outsource_desk.services.vendor_view.bid_form import bid_form, form_mark
from outsource_desk.services.vendor_view.brief import VendorBrief, vendor_brief
from outsource_desk.services.vendor_view.released import current_in
from outsource_desk.services.vendor_view.sheets import VendorSheet, sheets_for_request

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.request.bid_form import BidForm
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class AboutUs:
    """What every vendor may know of the one who asks (R30)."""

    vision: str
    about: str
    principles: str


@dataclass(frozen=True, slots=True)
class Decline:
    """What the form to say no needs."""

    contact: str
    reach: str
    until: date | None


@dataclass(frozen=True, slots=True)
class RequestPack:
    """All that one version of a request says, and its bid form."""

    number: str
    version: int
    issued: date
    released: bool  # else every page says DRAFT
    changes: str  # what is new since the version before
    us: AboutUs
    brief: VendorBrief
    timetable: Timetable | None
    sheets: tuple[VendorSheet, ...]
    logo: bytes
    form: BidForm
    mark: str

    @property
    def decline(self) -> Decline:
        return decline_of(self.brief, self.timetable)

    @property
    def name(self) -> str:
        return f"{self.number}, version {self.version}"


def request_pack(store: Store, task_id: int, today: date) -> RequestPack:
    """Return the request as it stands: the next version, as a draft.

    Raises: UserError when the task is gone.
    """
    return pack_around(store, vendor_brief(store, task_id, today), today)


def pack_around(store: Store, brief: VendorBrief, today: date) -> RequestPack:
    """Return the request that says `brief`, with the usual days around its deadline."""
    day = brief.bids_due_on
    table = usual_timetable(day, today, own_zone(store)) if day else None
    number, version = next_version(store, brief.task_id, today)
    return make_pack(store, brief, number, version, table, issued=brief.day)


def make_pack(  # noqa: PLR0913  each is one part of the pack
    store: Store,
    brief: VendorBrief,
    number: str,
    version: int,
    timetable: Timetable | None,
    *,
    issued: date,
    changes: str = "",
    released: bool = False,
) -> RequestPack:
    """Put a request together."""
    firm = business(store)
    form = bid_form(store, brief.task_id, request=number, version=version)
    return RequestPack(
        number=number,
        version=version,
        issued=issued,
        released=released,
        changes=changes,
        us=AboutUs(
            vision=firm.vision,
            about=firm.about,
            principles=firm.principles,
        ),
        brief=brief,
        timetable=timetable,
        sheets=sheets_for_request(store, brief.task_id),
        logo=logo(store),
        form=form,
        mark=form_mark(store, form),
    )


def decline_of(brief: VendorBrief, timetable: Timetable | None) -> Decline:
    """Return whom a vendor tells that it does not bid, and until when."""
    sender = brief.sender
    reach = next((line for line in sender.contact_lines if "@" in line), "")
    until = timetable.local.date() if timetable else brief.bids_due_on
    return Decline(sender.contact or sender.name, reach, until)


def next_version(store: Store, task_id: int, today: date) -> tuple[str, int]:
    """Return the number and the version that the next release of a task gets."""
    with store.read() as session:
        return next_in(session, task_id, today)


def next_in(session: Session, task_id: int, today: date) -> tuple[str, int]:
    request = current_in(session, task_id)
    if request is not None:
        return request.number, request.version + 1
    start = f"RFP-{today.year}-"
    taken = session.exec(select(Request.number).where(col(Request.number).startswith(start))).all()
    numbers = [
        int(number.removeprefix(start)) for number in taken if number.removeprefix(start).isdigit()
    ]
    return f"{start}{max(numbers, default=0) + 1:03}", 1


def own_zone(store: Store) -> str:
    """Return the owner's time zone; UTC while none is set."""
    zone = business(store).timezone
    return zone if is_zone(zone) else NO_ZONE
