"""What may change about attached files: each change is one step of undo (R125)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.base.file_types import is_program
from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.domain.owner import OwnerKind
from outsource_desk.records.attachment import Attachment, AttachmentDraft
from outsource_desk.records.draft import FieldError
from outsource_desk.services.attachments.attachments import owner_of, owner_title, why_fixed
from outsource_desk.services.attachments.words import program_words
from outsource_desk.services.locks.brief_lock import refuse_if_locked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from outsource_desk.domain.owner import Owner
    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

FIXED_FIELDS = ("name", "kind")  # of a signed copy


def attach(
    store: Store, owner: Owner, files: Sequence[tuple[TakenIn, AttachmentDraft]], now: datetime
) -> list[int]:
    """Attach files that were taken in, in one step, and return their ids.

    Raises: UserError when the owner is gone, a name is a program's, or vendors have the request.
    """
    drafts = [draft for _, draft in files]
    what = f"“{drafts[0].name}”" if len(drafts) == 1 else f"{len(drafts)} files"
    with store.change(f"Attach {what}") as session:
        owner_title(session, owner)
        for draft in drafts:
            _check(session, owner, draft)
        return [store_file(session, taken, draft, now, owner.columns) for taken, draft in files]


def add_version(
    store: Store, attachment_id: int, taken: TakenIn, draft: AttachmentDraft, now: datetime
) -> int:
    """Let a newer file follow the last version of an attached one, which stays; return its id.

    Raises: as attach.
    """
    with store.change() as session:
        former = _last_version(session, attachment_id)
        session.label = f"Add version {former.version + 1} of “{draft.name}”"
        owner = owner_of(former)
        _check(session, owner, draft)
        if former.goes_to_vendors:
            _check(session, owner, _draft_of(former))
        more: dict[str, Any] = {"follows_id": former.id, "version": former.version + 1}
        return store_file(session, taken, draft, now, owner.columns | more)


def change_attachment(store: Store, attachment_id: int, draft: AttachmentDraft) -> None:
    """Store what is said of a file; its bytes never change.

    Raises: UserError when it is gone, is the signed copy of a contract and would be named
        otherwise, or goes to vendors who have the request already.
    """
    with store.change(f"Change “{draft.name}”") as session:
        file = session.need(Attachment, attachment_id)
        fixed = why_fixed(session, file)
        if fixed and any(getattr(draft, name) != getattr(file, name) for name in FIXED_FIELDS):
            raise UserError(f"Nothing was changed. {fixed}")
        _check(session, owner_of(file), draft, _draft_of(file))
        file.sqlmodel_update(draft.model_dump())
        session.add(file)


def remove_attachment(store: Store, attachment_id: int) -> str:
    """Remove one version of a file and return its name; its bytes stay for the bin.

    Versions before and after it stay, joined to each other.
    Raises: UserError when it is gone, is the signed copy of a contract, or vendors have it.
    """
    with store.change() as session:
        file = session.need(Attachment, attachment_id)
        session.label = f"Remove “{file.name}”"
        fixed = why_fixed(session, file)
        if fixed:
            raise UserError(f"Nothing was removed. {fixed}")
        if file.goes_to_vendors and file.task_id is not None:
            refuse_if_locked(session, file.task_id)
        newer = session.exec(select(Attachment).where(Attachment.follows_id == file.id)).first()
        if newer is not None:
            newer.follows_id = file.follows_id
            session.add(newer)
            session.flush()
        session.delete(file)
        return file.name


def _check(
    session: Session, owner: Owner, draft: AttachmentDraft, before: AttachmentDraft | None = None
) -> None:
    if is_program(draft.name, b""):
        raise FieldError("name", program_words(draft.name))
    if draft.goes_to_vendors and owner.kind is not OwnerKind.TASK:
        raise FieldError(
            "goes_to_vendors",
            "Only files of a task go to vendors, with its request. Attach it to the task.",
        )
    seen = {_told(state) for state in (before, draft)}
    if owner.kind is OwnerKind.TASK and owner.id is not None and len(seen) > 1:
        refuse_if_locked(session, owner.id)


def _draft_of(file: Attachment) -> AttachmentDraft:
    return AttachmentDraft.of_stored(file.model_dump(include=set(AttachmentDraft.model_fields)))


def _told(draft: AttachmentDraft | None) -> str:
    """Return what vendors read of a file in the request; "" when it is not for them."""
    return draft.name if draft is not None and draft.goes_to_vendors else ""


def _last_version(session: Session, attachment_id: int) -> Attachment:
    file = session.need(Attachment, attachment_id)
    while True:
        newer = session.exec(select(Attachment).where(Attachment.follows_id == file.id)).first()
        if newer is None:
            return file
        file = newer


def store_file(
    session: Session,
    taken: TakenIn,
    draft: AttachmentDraft,
    now: datetime,
    more: dict[str, Any],
) -> int:
    """Add a file inside a change and return its id; `more` says whose it is."""
    stored: dict[str, Any] = {
        "size": taken.size,
        "media_type": taken.media_type,
        "sha256": taken.sha256,
    }
    return session.keep(Attachment(**draft.model_dump(), **stored, added_at=now, **more))


def first_draft(owner: Owner, taken: TakenIn) -> AttachmentDraft:
    """Return what is probably true of a new file; the owner changes what is not."""
    kinds = {
        OwnerKind.BID: AttachmentKind.BID,
        OwnerKind.CONTRACT: AttachmentKind.SIGNED_COPY,
        OwnerKind.PAYMENT: AttachmentKind.INVOICE,
        OwnerKind.TASK: AttachmentKind.INSTRUCTIONS,
        OwnerKind.MILESTONE: AttachmentKind.REPORT,
        OwnerKind.SHEET: AttachmentKind.INSTRUCTIONS,
    }
    is_picture = taken.media_type.startswith("image/")
    usual = AttachmentKind.PICTURE if is_picture else AttachmentKind.OTHER
    kind = usual if is_picture and owner.kind is not OwnerKind.CONTRACT else None
    return AttachmentDraft(name=taken.name, kind=kind or kinds.get(owner.kind, usual))
