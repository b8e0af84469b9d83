"""Which vendor is meant by a name: the same one however it is spelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.folding import same_name
from outsource_desk.records.draft import read_draft
from outsource_desk.records.vendor import Vendor, VendorDraft

if TYPE_CHECKING:
    from outsource_desk.store.session import Session


def vendor_called(session: Session, name: str) -> int | None:
    """Return the vendor of that name: of that very spelling first, else of the same name."""
    wanted = same_name(name)
    namesakes = [
        (spelled != name, vendor_id)
        for vendor_id, spelled in session.exec(
            select(Vendor.id, Vendor.name).order_by(col(Vendor.id))
        )
        if vendor_id is not None and same_name(spelled) == wanted
    ]
    return min(namesakes)[1] if namesakes else None


def vendor_named(session: Session, name: str) -> int:
    """Find a vendor by name, or add it as a lead."""
    tidy = read_draft(VendorDraft, name=name)
    known = vendor_called(session, tidy.name)
    return session.keep(Vendor(**tidy.model_dump())) if known is None else known
