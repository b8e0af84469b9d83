"""The send log: who has which version, since when, and who still waits for what (R35, R36)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import BidState, VendorState
from outsource_desk.domain.request.sending import SendWay
from outsource_desk.records.bid import Bid
from outsource_desk.records.draft import FieldError
from outsource_desk.records.request import Addendum, Request, RequestSending, SendingDraft
from outsource_desk.records.sql import by_name
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.compare.vendor_names import vendor_named
from outsource_desk.services.vendor_view.released import current_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from outsource_desk.services.vendor_view.released import ReleasedRequest
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class SendingRow:
    """One line of the log; `addendum` is its number, 0 for the request itself."""

    id: int
    vendor_id: int
    vendor: str
    version: int
    addendum: int
    sent_on: date
    way: SendWay
    note: str


@dataclass(frozen=True, slots=True)
class Recipient:
    """A vendor who was asked, or who may be."""

    vendor_id: int
    name: str
    is_asked: bool
    declined: bool  # said no: nothing more is sent, and nobody waits for a bid
    has_version: int  # 0: none
    sent_on: date | None  # the last time
    how: str  # “By e-mail”, the last time
    missing: tuple[str, ...]  # “Version 2”, “Addendum 1”


@dataclass(frozen=True, slots=True)
class SendLog:
    """Everything about the sending of one request."""

    released: ReleasedRequest | None
    lines: tuple[SendingRow, ...]  # the newest first
    recipients: tuple[Recipient, ...]  # who was asked first, then by name

    @property
    def waiting(self) -> tuple[Recipient, ...]:
        """Who was asked and lacks something that others have."""
        return tuple(recipient for recipient in self.open if recipient.missing)

    @property
    def open(self) -> tuple[Recipient, ...]:
        """Who was asked and has not said no."""
        return tuple(
            recipient
            for recipient in self.recipients
            if recipient.is_asked and not recipient.declined
        )


def send_log(store: Store, task_id: int) -> SendLog:
    """Return the send log of a task."""
    with store.read() as session:
        released = current_in(session, task_id)
        lines = _lines(session, task_id, released)
        vendors = session.exec(
            select(Vendor.id, Vendor.name, Vendor.state).order_by(by_name(Vendor.name))
        ).all()
        states = dict(
            session.exec(select(Bid.vendor_id, Bid.state).where(Bid.task_id == task_id)).all()
        )
    asked = {*states, *(line.vendor_id for line in lines)}
    no = {key for key, state in states.items() if state == BidState.DECLINED}
    rows = [
        replace(
            _recipient(vendor_id, name, vendor_id in asked, lines, released),
            declined=vendor_id in no,
        )
        for vendor_id, name, state in vendors
        if vendor_id is not None and (vendor_id in asked or state != VendorState.ELIMINATED)
    ]
    return SendLog(released, lines, tuple(sorted(rows, key=lambda row: not row.is_asked)))


def log_sending(
    store: Store, task_id: int, vendors: Sequence[int | str], draft: SendingDraft, today: date
) -> None:
    """Note that vendors got all papers of the newest version that they lacked.

    vendors: ids, or the name of a vendor who is not in the file yet and is added.
    Raises: FieldError for a day that does not fit; UserError before the release.
    """
    with store.change() as session:
        log = send_log(store, task_id)
        if log.released is None:
            raise UserError("Release the request first. Then every vendor gets the same papers.")
        if not vendors:
            raise FieldError("vendors", "Choose who got it.")
        if draft.sent_on > today:
            raise FieldError("sent_on", "Enter the day it went out: today or earlier.")
        session.label = f"Note to whom {log.released.number} was sent"
        numbers = (
            vendor if isinstance(vendor, int) else vendor_named(session, vendor)
            for vendor in vendors
        )
        for vendor_id in dict.fromkeys(numbers):
            _log_one(session, log, vendor_id, draft)
            _invite(session, task_id, vendor_id)


def remove_sending(store: Store, sending_id: int) -> None:
    """Remove a line noted by mistake; undo brings it back."""
    with store.change("Remove a line of the send log") as session:
        session.delete(session.need(RequestSending, sending_id))


def _log_one(session: Session, log: SendLog, vendor_id: int, draft: SendingDraft) -> None:
    released = log.released
    assert released is not None  # the caller asked
    known = next(
        (recipient for recipient in log.recipients if recipient.vendor_id == vendor_id), None
    )
    papers = [None, *(addendum.id for addendum in released.addenda)]
    lacking = [
        paper
        for paper, name in zip(papers, _papers(released), strict=True)
        if known is None or name in known.missing
    ]
    for paper in lacking or [None]:
        session.add(
            RequestSending(
                **draft.model_dump(),
                request_id=released.id,
                addendum_id=paper,
                vendor_id=vendor_id,
            )
        )


def _invite(session: Session, task_id: int, vendor_id: int) -> None:
    """Wait for a bid; whoever is sent something after a no is asked again."""
    query = select(Bid).where(Bid.task_id == task_id, Bid.vendor_id == vendor_id)
    bid = session.exec(query).first()
    if bid is None:
        session.add(Bid(task_id=task_id, vendor_id=vendor_id, state=BidState.INVITED))
    elif bid.state == BidState.DECLINED:
        bid.state = BidState.INVITED


def _papers(released: ReleasedRequest) -> tuple[str, ...]:
    return (
        f"Version {released.version}",
        *(f"Addendum {addendum.number}" for addendum in released.addenda),
    )


def _recipient(
    vendor_id: int,
    name: str,
    is_asked: bool,  # noqa: FBT001  one of the row's own fields
    lines: Sequence[SendingRow],
    released: ReleasedRequest | None,
) -> Recipient:
    own = [line for line in lines if line.vendor_id == vendor_id]
    missing: tuple[str, ...] = ()
    if released is not None:
        now = [line.addendum for line in own if line.version == released.version]
        places = [0, *(addendum.number for addendum in released.addenda)]
        missing = tuple(
            paper
            for paper, place in zip(_papers(released), places, strict=True)
            if place not in now
        )
    return Recipient(
        vendor_id=vendor_id,
        name=name,
        is_asked=is_asked,
        declined=False,
        has_version=max((line.version for line in own), default=0),
        sent_on=max((line.sent_on for line in own), default=None),
        how=own[0].way.words if own else "",
        missing=missing,
    )


def _lines(
    session: Session, task_id: int, released: ReleasedRequest | None
) -> tuple[SendingRow, ...]:
    if released is None:
        return ()
    columns: tuple[Any, ...] = (
        RequestSending.id,
        RequestSending.vendor_id,
        Vendor.name,
        Request.version,
        Addendum.number,
        RequestSending.sent_on,
        RequestSending.way,
        RequestSending.note,
    )
    query = (
        select(*columns)
        .join(Request, col(Request.id) == RequestSending.request_id)
        .join(Vendor, col(Vendor.id) == RequestSending.vendor_id)
        .outerjoin(Addendum, col(Addendum.id) == RequestSending.addendum_id)
        .where(Request.task_id == task_id)
        .order_by(col(RequestSending.sent_on).desc(), col(RequestSending.id).desc())
    )
    return tuple(
        SendingRow(number, vendor_id, vendor, version, addendum or 0, sent_on, SendWay(way), note)
        for number, vendor_id, vendor, version, addendum, sent_on, way, note in session.exec(
            query
        ).all()
    )
