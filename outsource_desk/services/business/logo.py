"""The owner's logo: an attached file of the business, printed on what vendors get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.records.attachment import Attachment, AttachmentDraft
from outsource_desk.records.business import Business
from outsource_desk.services.attachments.changes import store_file

if TYPE_CHECKING:
    from datetime import datetime

    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

ONLY: Final = 1  # the id of the one business
PRINTABLE: Final = ("image/png", "image/jpeg")
LARGEST_LOGO: Final = 4_000_000  # bytes: every paper for vendors is made with it
NO_PICTURE: Final = (
    "“{name}” is no PNG or JPEG picture, so the logo stays as it was: save it as PNG, and choose"
    " that."
)
TOO_LARGE: Final = (
    "“{name}” is larger than 4 MB, so the logo stays as it was: save it smaller, 900 pixels wide"
    " are plenty."
)


def logo(store: Store) -> bytes:
    """Return the picture that stands on papers for vendors; b"" when there is none."""
    with store.read() as session:
        picture = _newest(session)
    return store.documents.read(picture.sha256) if picture else b""


def logo_name(store: Store) -> str:
    """Return the name of the file; "" when there is no logo."""
    with store.read() as session:
        picture = _newest(session)
        return picture.name if picture else ""


def check_logo(name: str, media_type: str, size: int) -> None:
    """Raises: UserError for what cannot be printed, or would make every paper large."""
    if media_type not in PRINTABLE:
        raise UserError(NO_PICTURE.format(name=name))
    if size > LARGEST_LOGO:
        raise UserError(TOO_LARGE.format(name=name))


def set_logo(store: Store, taken: TakenIn, now: datetime) -> None:
    """Print a picture that was taken in; it takes the place of the former one.

    Raises: UserError as check_logo.
    """
    check_logo(taken.name, taken.media_type, taken.size)
    with store.change("Choose the logo") as session:
        _drop(session)
        session.get_one(Business, ONLY).logo_id = logo_file(session, taken, now)


def logo_file(session: Session, taken: TakenIn, now: datetime) -> int:
    """Attach a picture to the business and return the id that a `logo_id` takes."""
    draft = AttachmentDraft(name=taken.name, kind=AttachmentKind.PICTURE)
    return store_file(session, taken, draft, now, {})


def remove_logo(store: Store) -> None:
    """Print no logo any more; Undo brings it back."""
    with store.change("Remove the logo") as session:
        _drop(session)
        session.get_one(Business, ONLY).logo_id = None


def _drop(session: Session) -> None:
    newest = _newest(session)
    while newest is not None:
        former = session.get(Attachment, newest.follows_id) if newest.follows_id else None
        session.delete(newest)
        newest = former
    session.flush()


def _newest(session: Session) -> Attachment | None:
    """Return the last version of the logo: a newer file may have been added to it."""
    firm = session.get(Business, ONLY)
    picture = session.get(Attachment, firm.logo_id) if firm and firm.logo_id else None
    while picture is not None:
        newer = session.exec(select(Attachment).where(Attachment.follows_id == picture.id)).first()
        if newer is None:
            break
        picture = newer
    return picture
