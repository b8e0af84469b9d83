"""Released versions of a request and its addenda, read from the data file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.domain.request.timetable import Timetable
from outsource_desk.records.request import Addendum, Request
from outsource_desk.services.locks.brief_lock import why_locked

if TYPE_CHECKING:
    from datetime import datetime

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class AddendumRow:
    """One addendum as it went out."""

    id: int
    number: int
    released_at: datetime
    changes: str
    moved_days: int
    pages: int
    pdf_sha256: str


@dataclass(frozen=True, slots=True)
class ReleasedRequest:
    """One released version; `timetable` is as the newest addendum left it (R35, R36)."""

    id: int
    task_id: int
    number: str
    version: int
    released_at: datetime
    pages: int
    pdf_sha256: str
    form_sha256: str | None
    form: str  # the questions of its bid form, see domain.form_record
    changes: str
    timetable: Timetable
    first_timetable: Timetable  # as it was printed in the request
    addenda: tuple[AddendumRow, ...]  # the oldest first

    @property
    def deadline_at(self) -> datetime:
        """The moment until which bids count, in UTC."""
        return self.timetable.deadline_at

    @property
    def name(self) -> str:
        return f"{self.number}, version {self.version}"

    @property
    def file_name(self) -> str:
        return f"{self.number}-v{self.version}.pdf"


def current_request(store: Store, task_id: int) -> ReleasedRequest | None:
    """Return the newest released version of a task's request; None before the first."""
    with store.read() as session:
        return current_in(session, task_id)


def released_versions(store: Store, task_id: int) -> tuple[ReleasedRequest, ...]:
    """Return every released version, the newest first."""
    with store.read() as session:
        return versions_in(session, task_id)


def current_in(session: Session, task_id: int) -> ReleasedRequest | None:
    return next(iter(versions_in(session, task_id)), None)


def versions_in(session: Session, task_id: int) -> tuple[ReleasedRequest, ...]:
    query = select(Request).where(Request.task_id == task_id).order_by(col(Request.version).desc())
    return tuple(_released(session, request) for request in session.exec(query).all())


def _released(session: Session, request: Request) -> ReleasedRequest:
    query = select(Addendum).where(Addendum.request_id == request.id).order_by(col(Addendum.number))
    addenda = tuple(
        AddendumRow(
            id=addendum.id or 0,
            number=addendum.number,
            released_at=addendum.released_at,
            changes=addendum.changes,
            moved_days=addendum.moved_days,
            pages=addendum.pages,
            pdf_sha256=addendum.pdf_sha256,
        )
        for addendum in session.exec(query).all()
    )
    first = Timetable(
        deadline_at=request.deadline_at,
        zone=request.time_zone,
        questions_until=request.questions_until,
        answers_by=request.answers_by,
        decide_by=request.decide_by,
        valid_until=request.valid_until,
    )
    return ReleasedRequest(
        id=request.id or 0,
        task_id=request.task_id,
        number=request.number,
        version=request.version,
        released_at=request.released_at,
        pages=request.pages,
        pdf_sha256=request.pdf_sha256,
        form_sha256=request.form_sha256,
        form=request.form,
        changes=request.changes,
        timetable=first.moved(sum(addendum.moved_days for addendum in addenda)),
        first_timetable=first,
        addenda=addenda,
    )


def paper_of(store: Store, sha256: str) -> bytes:
    """Return the stored bytes of a paper. Raises: DataFileError when they are damaged."""
    return store.documents.read(sha256)


def pages_out(store: Store, task_id: int) -> bytes | None:
    """Return the PDF that vendors have, while nothing of it may be changed; else None."""
    with store.read() as session:
        request = current_in(session, task_id) if why_locked(session, task_id) else None
    return paper_of(store, request.pdf_sha256) if request else None
