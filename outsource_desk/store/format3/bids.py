"""What vendors wrote: lines, replies and where they came from."""

from __future__ import annotations

from typing import Final

LINE: Final = """
CREATE TABLE bid_line (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    bid_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    asked TEXT NOT NULL,
    quantity TEXT NOT NULL,
    rate TEXT NOT NULL,
    once_minor INTEGER,
    month_minor INTEGER,
    CONSTRAINT uq_bid_line UNIQUE (bid_id, number),
    CONSTRAINT ck_bid_line_once CHECK (once_minor IS NULL OR once_minor >= 0),
    CONSTRAINT ck_bid_line_month CHECK (month_minor IS NULL OR month_minor >= 0),
    FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE CASCADE
) STRICT
"""
REPLY: Final = """
CREATE TABLE reply (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    bid_id INTEGER NOT NULL,
    request TEXT NOT NULL,
    version INTEGER NOT NULL,
    source TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    read_at TEXT NOT NULL,
    remarks TEXT NOT NULL,
    CONSTRAINT uq_reply_file UNIQUE (sha256),
    CONSTRAINT ck_reply_version CHECK (version >= 0),
    FOREIGN KEY(bid_id) REFERENCES bid (id) ON DELETE CASCADE,
    CONSTRAINT ck_replykind CHECK (source IN ('pdf', 'xlsx', 'flat'))
) STRICT
"""
ANSWER: Final = """
CREATE TABLE reply_answer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    reply_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    CONSTRAINT uq_reply_answer UNIQUE (reply_id, field),
    FOREIGN KEY(reply_id) REFERENCES reply (id) ON DELETE CASCADE
) STRICT
"""
STATEMENTS: Final[tuple[str, ...]] = (
    LINE,
    "CREATE INDEX ix_bid_line_bid_id ON bid_line (bid_id)",
    REPLY,
    "CREATE INDEX ix_reply_bid_id ON reply (bid_id)",
    ANSWER,
    "CREATE INDEX ix_reply_answer_reply_id ON reply_answer (reply_id)",
)
