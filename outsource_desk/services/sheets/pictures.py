"""The picture beside a step: a file of its sheet, shown where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.records.attachment import Attachment
from outsource_desk.records.draft import read_text
from outsource_desk.records.sheet import Sheet, SheetStep
from outsource_desk.records.sql import LINE
from outsource_desk.services.vendor_view.annexes import LARGEST_PRINTED_BYTES, PRINTABLE

if TYPE_CHECKING:
    from datetime import date, datetime

    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.store.store import Store


def set_picture(store: Store, step_id: int, taken: TakenIn, now: datetime, today: date) -> None:
    """Show a picture beside a step; a former one is removed and stays in the bin.

    Raises: UserError when the step is gone, or the file is no picture that can be printed.
    """
    name = read_text("Name", taken.name, LINE)
    if taken.media_type not in PRINTABLE:
        raise UserError(
            f"“{name}” is no picture, so it was not put beside the step. Choose a PNG or JPEG file."
        )
    if taken.size > LARGEST_PRINTED_BYTES:
        raise UserError(
            f"“{name}” is too large to print, so it was not put beside the step. Save it smaller,"
            " with at most 10 MB."
        )
    with store.change(f"Show “{name}” beside a step") as session:
        step = session.need(SheetStep, step_id)
        session.need(Sheet, step.sheet_id).changed_on = today
        former = session.get(Attachment, step.picture_id) if step.picture_id else None
        made = Attachment(
            name=name,
            kind=AttachmentKind.PICTURE,
            sheet_id=step.sheet_id,
            media_type=taken.media_type,
            size=taken.size,
            sha256=taken.sha256,
            added_at=now,
        )
        session.add(made)
        session.flush()
        step.picture_id = made.id
        session.flush()
        if former is not None:
            session.delete(former)


def remove_picture(store: Store, step_id: int, today: date) -> None:
    """Show a step without its picture again. Raises: UserError when the step is gone."""
    with store.change() as session:
        step = session.need(SheetStep, step_id)
        picture = session.get(Attachment, step.picture_id) if step.picture_id else None
        if picture is None:
            return
        session.label = f"Take “{picture.name}” from its step"
        session.need(Sheet, step.sheet_id).changed_on = today
        step.picture_id = None
        session.flush()
        session.delete(picture)
