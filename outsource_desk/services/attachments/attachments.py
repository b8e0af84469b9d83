"""The files that belong to something: a task, a vendor, a contract, the firm itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlmodel import col, func, select

from outsource_desk.base.folding import sort_key
from outsource_desk.domain.kinds import SIGNED_ONCE, AttachmentKind
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.records.attachment import Attachment
from outsource_desk.records.bid import Bid
from outsource_desk.records.contract import Contract
from outsource_desk.records.delivery import Milestone, Payment
from outsource_desk.records.sheet import Sheet
from outsource_desk.records.sql import by_name
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.locks.brief_lock import why_locked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


RECORDS: Final[dict[OwnerKind, Any]] = {
    OwnerKind.TASK: Task,
    OwnerKind.VENDOR: Vendor,
    OwnerKind.BID: Bid,
    OwnerKind.CONTRACT: Contract,
    OwnerKind.MILESTONE: Milestone,
    OwnerKind.PAYMENT: Payment,
    OwnerKind.SHEET: Sheet,
}


@dataclass(frozen=True, slots=True)
class FileRow:
    """One version of an attached file."""

    id: int
    name: str
    kind: AttachmentKind
    expires_on: date | None
    reviewed_on: date | None
    review_note: str
    goes_to_vendors: bool
    version: int
    media_type: str
    size: int  # bytes
    sha256: str
    added_at: datetime
    is_latest: bool  # no newer version follows
    fixed: str  # why name and kind stay and it cannot be removed; "" when they may change


@dataclass(frozen=True, slots=True)
class FileList:
    """The files of one owner: each with its older versions below it."""

    owner: Owner
    title: str  # of the owner, such as “Brightline Payroll”
    rows: tuple[FileRow, ...]
    locked: str  # why nothing that goes to vendors may change; "" when it may

    @property
    def count(self) -> int:
        """Return how many files there are, older versions aside."""
        return sum(row.is_latest for row in self.rows)


def file_list(store: Store, owner: Owner) -> FileList:
    """Return the files of an owner by name. Raises: UserError when the owner is gone."""
    with store.read() as session:
        title = owner_title(session, owner)
        files = list(session.exec(select(Attachment).where(*_belongs_to(owner))))
        followed = {file.follows_id for file in files}
        rows = [_row(session, file, is_latest=file.id not in followed) for file in _ordered(files)]
        is_task = owner.kind is OwnerKind.TASK and owner.id is not None
        locked = why_locked(session, owner.id) if is_task and owner.id is not None else ""
    return FileList(owner, title, tuple(rows), locked)


def file_count(store: Store, owner: Owner) -> int:
    """Return how many files an owner has, older versions aside."""
    followed = select(Attachment.follows_id).where(col(Attachment.follows_id).is_not(None))
    latest = col(Attachment.id).not_in(followed)
    query = select(func.count()).select_from(Attachment).where(*_belongs_to(owner), latest)
    with store.read() as session:
        return session.exec(query).one()


def file_row(store: Store, attachment_id: int) -> FileRow:
    """Return one version. Raises: UserError when it is gone."""
    with store.read() as session:
        file = session.need(Attachment, attachment_id)
        newer = session.exec(select(Attachment.id).where(Attachment.follows_id == file.id)).first()
        return _row(session, file, is_latest=newer is None)


def has_annexes(session: Session, task_id: int) -> bool:
    """Whether any file goes to vendors with the request of a task (R28)."""
    return session.exec(ticked_for_vendors(task_id).limit(1)).first() is not None


def ticked_for_vendors(task_id: int) -> Any:
    """Ask for name, size, SHA-256 and kind of the newest versions that were ticked."""
    followed = select(Attachment.follows_id).where(col(Attachment.follows_id).is_not(None))
    query = select(
        Attachment.name, Attachment.size, Attachment.sha256, Attachment.media_type
    ).where(
        Attachment.task_id == task_id,
        col(Attachment.goes_to_vendors).is_(True),
        col(Attachment.id).not_in(followed),
    )
    return query.order_by(by_name(Attachment.name), col(Attachment.id))


def owner_of(attachment: Attachment) -> Owner:
    """Return what a file belongs to."""
    for kind in RECORDS:
        number = getattr(attachment, f"{kind}_id")
        if number is not None:
            return Owner(kind, number)
    return Owner(OwnerKind.BUSINESS)


def why_fixed(session: Session, attachment: Attachment) -> str:
    """Say why a signed copy stays as it is; "" for everything else."""
    if attachment.kind != AttachmentKind.SIGNED_COPY or attachment.contract_id is None:
        return ""
    contract = session.get_one(Contract, attachment.contract_id)
    if contract.state not in SIGNED_ONCE:
        return ""
    return (
        f"This is the signed copy of contract {contract.number}, so it stays as it is. If it is"
        " not the right one, add the right one as a new version."
    )


def owner_title(session: Session, owner: Owner) -> str:
    """Return what the owner of a file is called. Raises: UserError when it is gone."""
    if owner.kind is OwnerKind.BUSINESS:
        return "your business"
    return _title(session, session.need(RECORDS[owner.kind], owner.id or 0))


def _title(session: Session, record: Any) -> str:
    match record:
        case Vendor():
            return f"“{record.name}”"
        case Bid():
            return f"the bid of “{session.get_one(Vendor, record.vendor_id).name}”"
        case Contract():
            return f"contract {record.number}"
        case Payment():
            vendor = session.get_one(Contract, record.contract_id).vendor_id
            return f"the payment to “{session.get_one(Vendor, vendor).name}”"
        case _:
            return f"“{record.title}”"


def _belongs_to(owner: Owner) -> list[Any]:
    if owner.kind is not OwnerKind.BUSINESS:
        return [getattr(Attachment, f"{owner.kind}_id") == owner.id]
    return [col(getattr(Attachment, f"{kind}_id")).is_(None) for kind in RECORDS]


def _row(session: Session, file: Attachment, *, is_latest: bool) -> FileRow:
    names = set(FileRow.__slots__) - {"is_latest", "fixed"}
    stored = file.model_dump(include=names)
    stored["kind"] = AttachmentKind(file.kind)
    return FileRow(**stored, is_latest=is_latest, fixed=why_fixed(session, file))


def _ordered(files: list[Attachment]) -> Iterator[Attachment]:
    """Yield the newest versions by name, each followed by its older ones."""
    by_id = {file.id: file for file in files}
    followed = {file.follows_id for file in files}
    latest = [file for file in files if file.id not in followed]
    for newest in sorted(latest, key=lambda file: (sort_key(file.name), file.id)):
        file: Attachment | None = newest
        while file is not None:
            yield file
            file = by_id.get(file.follows_id)
