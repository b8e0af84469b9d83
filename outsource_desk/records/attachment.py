"""Files that belong to a record, and the bytes of every stored document."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.records.about import HIDDEN, About, Searched
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, Moment, link, one_of, options, rule

# A column added to a table cannot enter its CHECK: sheets, which came later, are not among these.
OWNERS = ("task_id", "vendor_id", "bid_id", "contract_id", "milestone_id", "payment_id")


class AttachmentDraft(Draft):
    """What the owner says of an attached file."""

    name: str = Field(min_length=1, max_length=LINE, title="Name")
    kind: AttachmentKind = one_of(AttachmentKind, "Kind", AttachmentKind.OTHER)
    expires_on: date | None = Field(default=None, title="Valid until")
    reviewed_on: date | None = Field(default=None, title="Looked at")
    review_note: str = Field(default="", max_length=TEXT, title="Review note")
    goes_to_vendors: bool = Field(default=False, title="Goes to vendors")


class Attachment(AttachmentDraft, table=True):
    """One version of a file; without an owner it belongs to the whole business."""

    __about__ = About(
        one="file",
        many="files",
        icon="paperclip",
        name="{name}",
        search=Searched(one="Attachment", many="Attachments", title=("name",)),
    )
    __table_args__ = options(
        rule("attachment_owner", " + ".join(f"({one} IS NOT NULL)" for one in OWNERS) + " <= 1"),
        rule("attachment_name", "name <> ''"),
        rule("attachment_version", "version >= 1"),
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int | None = link("task", "CASCADE", optional=True)
    vendor_id: int | None = link("vendor", "CASCADE", optional=True)
    bid_id: int | None = link("bid", "CASCADE", optional=True)
    contract_id: int | None = link("contract", "CASCADE", optional=True)
    milestone_id: int | None = link("milestone", "CASCADE", optional=True)
    payment_id: int | None = link("payment", "CASCADE", optional=True)
    sheet_id: int | None = link("sheet", "CASCADE", optional=True, title="Instruction sheet")
    follows_id: int | None = link("attachment", "SET NULL", optional=True, title="Version before")
    version: int = Field(default=1, title="Version")
    media_type: str = Field(default="", title=HIDDEN)
    size: int = Field(title="Size")  # bytes
    sha256: str = Field(foreign_key="blob.sha256", ondelete="RESTRICT", index=True, title=HIDDEN)
    added_at: datetime = Field(sa_type=Moment, title="Added")


class Blob(SQLModel, table=True):
    """A whole file, found by its SHA-256; not part of undo."""

    __about__ = About(
        one="document",
        many="documents",
        icon="file",
        name="",
        is_told=False,
        in_bin=False,
        search="a fingerprint",
    )
    __table_args__ = ({"sqlite_strict": True},)

    sha256: str = Field(primary_key=True, title=HIDDEN)
    size: int = Field(title="Size")
    data: bytes = Field(sa_type=sa.LargeBinary, title="Data")
