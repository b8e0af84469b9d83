"""Version 2: files can be attached to records, and the data file says who it is."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from outsource_desk.store.migrations import migration

if TYPE_CHECKING:
    import sqlite3

OWNERS = ("task", "vendor", "bid", "contract", "milestone", "payment")
ATTACHMENT = """
CREATE TABLE attachment (
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    expires_on TEXT,
    reviewed_on TEXT,
    review_note TEXT NOT NULL,
    goes_to_vendors INTEGER NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER,
    vendor_id INTEGER,
    bid_id INTEGER,
    contract_id INTEGER,
    milestone_id INTEGER,
    payment_id INTEGER,
    follows_id INTEGER,
    version INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT ck_attachment_owner CHECK ((task_id IS NOT NULL) + (vendor_id IS NOT NULL)
        + (bid_id IS NOT NULL) + (contract_id IS NOT NULL) + (milestone_id IS NOT NULL)
        + (payment_id IS NOT NULL) <= 1),
    CONSTRAINT ck_attachment_name CHECK (name <> ''),
    CONSTRAINT ck_attachment_version CHECK (version >= 1),
    CONSTRAINT ck_attachmentkind CHECK (kind IN ('signed_copy', 'certificate', 'reference',
        'work_sample', 'request', 'bid', 'invoice', 'report', 'instructions', 'picture', 'other')),
    FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE,
    FOREIGN KEY(vendor_id) REFERENCES vendor (id) ON DELETE CASCADE,
    FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE CASCADE,
    FOREIGN KEY(contract_id) REFERENCES contract (id) ON DELETE CASCADE,
    FOREIGN KEY(milestone_id) REFERENCES milestone (id) ON DELETE CASCADE,
    FOREIGN KEY(payment_id) REFERENCES payment (id) ON DELETE CASCADE,
    FOREIGN KEY(follows_id) REFERENCES attachment (id) ON DELETE SET NULL,
    FOREIGN KEY(sha256) REFERENCES blob (sha256) ON DELETE RESTRICT
) STRICT
"""
DELETED = """
CREATE INDEX ix_history_row_deleted ON history_row (tab, row_id, history_id) WHERE after IS NULL
"""
FILE_FACT = """
CREATE TABLE file_fact (key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (key)) STRICT
"""


@migration(2)
def attachments(db: sqlite3.Connection) -> None:
    db.execute(ATTACHMENT)
    for column in (*(f"{owner}_id" for owner in OWNERS), "follows_id", "sha256"):
        db.execute(f"CREATE INDEX ix_attachment_{column} ON attachment ({column})")
    db.execute(FILE_FACT)
    db.execute(DELETED)
    facts = (
        ("uid", uuid.uuid4().hex),
        ("oldest_reader", "2"),
        ("made_by", "Outsource Desk 0.1.0"),  # no other made files of format 1
    )
    db.executemany("INSERT INTO file_fact (key, value) VALUES (?, ?)", facts)
