"""Instruction sheets as others may read them: vendors, the next hire, whoever stands in (R27).

No type here has room for dates, files or remarks of the owner: those stay in the library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.about import about_of
from outsource_desk.records.attachment import Attachment
from outsource_desk.records.business import Business
from outsource_desk.records.sheet import Sheet, SheetStep, TaskSheet
from outsource_desk.records.sql import by_name
from outsource_desk.services.business.logo import logo
from outsource_desk.services.vendor_view.annexes import LARGEST_PRINTED_BYTES, PRINTABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class VendorStep:
    """One thing to do."""

    text: str
    tip: str
    video: str
    picture: bytes  # the whole file; empty without one, or when it cannot be printed


@dataclass(frozen=True, slots=True)
class VendorSheet:
    """How one piece of work is done."""

    id: int
    title: str
    purpose: str
    occasion: str
    needs: tuple[str, ...]
    steps: tuple[VendorStep, ...]
    checks: tuple[str, ...]
    video: str
    ask: str

    @property
    def videos(self) -> int:
        """Return how many links there are."""
        return bool(self.video) + sum(bool(step.video) for step in self.steps)


@dataclass(frozen=True, slots=True)
class SheetOwner:
    """Whose sheets they are, as printed on each."""

    name: str
    logo: bytes  # PNG or JPEG; empty without one


@dataclass(frozen=True, slots=True)
class SheetBook:
    """Sheets to print together."""

    owner: SheetOwner
    sheets: tuple[VendorSheet, ...]


def sheets_for_request(store: Store, task_id: int) -> tuple[VendorSheet, ...]:
    """Return the sheets that go with the request of a task, in the order chosen.

    Raises: DataFileError when a picture is no longer what was stored.
    """
    query = select(Sheet).join(TaskSheet).where(TaskSheet.task_id == task_id)
    order = (col(TaskSheet.position), col(TaskSheet.id))
    with store.read() as session:
        return _read(store, session, session.exec(query.order_by(*order)).all())


def sheet_book(store: Store, *, sheet_id: int = 0, task_id: int = 0) -> SheetBook:
    """Return one sheet, else those that go with a task, else the whole library by name.

    Raises: UserError when the sheet is gone; DataFileError as sheets_for_request.
    """
    with store.read() as session:
        owner = SheetOwner(session.exec(select(Business.name)).first() or "", logo(store))
        if task_id:
            return SheetBook(owner, sheets_for_request(store, task_id))
        query = select(Sheet).order_by(by_name(Sheet.title), col(Sheet.id))
        sheets = session.exec(query.where(Sheet.id == sheet_id) if sheet_id else query).all()
        if sheet_id and not sheets:
            raise UserError(about_of(Sheet).gone)
        return SheetBook(owner, _read(store, session, sheets))


def lines_of(text: str) -> tuple[str, ...]:
    """Return one entry a line, without the dashes, numbers and bullets people type before them."""
    lines = (line.strip().lstrip("-–•*☐").strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def _read(store: Store, session: Session, sheets: Iterable[Sheet]) -> tuple[VendorSheet, ...]:
    return tuple(
        VendorSheet(
            id=sheet.id or 0,
            title=sheet.title,
            purpose=sheet.purpose,
            occasion=sheet.occasion,
            needs=lines_of(sheet.needs),
            steps=_steps(store, session, sheet.id or 0),
            checks=lines_of(sheet.checks),
            video=sheet.video,
            ask=sheet.ask,
        )
        for sheet in sheets
    )


def _steps(store: Store, session: Session, sheet_id: int) -> tuple[VendorStep, ...]:
    file = Attachment
    query = (
        select(col(SheetStep.text), col(SheetStep.tip), col(SheetStep.video), col(file.sha256))
        .select_from(SheetStep)
        .outerjoin(
            file,
            (col(file.id) == SheetStep.picture_id)
            & col(file.media_type).in_(PRINTABLE)
            & (col(file.size) <= LARGEST_PRINTED_BYTES),
        )
        .where(SheetStep.sheet_id == sheet_id)
        .order_by(col(SheetStep.position), col(SheetStep.id))
    )
    return tuple(
        VendorStep(text, tip, video, store.documents.read(sha256) if sha256 else b"")
        for text, tip, video, sha256 in session.exec(query).all()
    )
