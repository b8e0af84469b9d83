"""Released requests, whom they were sent to, questions, addenda."""

from __future__ import annotations

from typing import Final

REQUEST: Final = """
CREATE TABLE request (
    questions_until TEXT,
    answers_by TEXT,
    decide_by TEXT,
    valid_until TEXT,
    changes TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    version INTEGER NOT NULL,
    released_at TEXT NOT NULL,
    deadline_at TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    pages INTEGER NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    form_sha256 TEXT,
    form TEXT NOT NULL,
    criteria TEXT NOT NULL,
    CONSTRAINT uq_request_version UNIQUE (task_id, version),
    CONSTRAINT uq_request_number UNIQUE (number, version),
    CONSTRAINT ck_request_version CHECK (version >= 1),
    FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE,
    FOREIGN KEY(pdf_sha256) REFERENCES blob (sha256) ON DELETE RESTRICT,
    FOREIGN KEY(form_sha256) REFERENCES blob (sha256) ON DELETE RESTRICT
) STRICT
"""
ADDENDUM: Final = """
CREATE TABLE addendum (
    changes TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    released_at TEXT NOT NULL,
    deadline_at TEXT,
    moved_days INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    pdf_sha256 TEXT NOT NULL,
    CONSTRAINT uq_addendum_number UNIQUE (request_id, number),
    CONSTRAINT ck_addendum_number CHECK (number >= 1),
    FOREIGN KEY(request_id) REFERENCES request (id) ON DELETE CASCADE,
    FOREIGN KEY(pdf_sha256) REFERENCES blob (sha256) ON DELETE RESTRICT
) STRICT
"""
QUESTION: Final = """
CREATE TABLE request_question (
    asked_on TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    vendor_id INTEGER,
    addendum_id INTEGER,
    CONSTRAINT ck_request_question_text CHECK (question <> ''),
    FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE,
    FOREIGN KEY(vendor_id) REFERENCES vendor (id) ON DELETE SET NULL,
    FOREIGN KEY(addendum_id) REFERENCES addendum (id) ON DELETE SET NULL
) STRICT
"""
SENDING: Final = """
CREATE TABLE request_sending (
    sent_on TEXT NOT NULL,
    way TEXT NOT NULL,
    note TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    request_id INTEGER NOT NULL,
    addendum_id INTEGER,
    vendor_id INTEGER NOT NULL,
    CONSTRAINT ck_sendway CHECK (way IN ('email', 'post', 'hand', 'platform', 'other')),
    FOREIGN KEY(request_id) REFERENCES request (id) ON DELETE CASCADE,
    FOREIGN KEY(addendum_id) REFERENCES addendum (id) ON DELETE CASCADE,
    FOREIGN KEY(vendor_id) REFERENCES vendor (id) ON DELETE CASCADE
) STRICT
"""
INDEXES: Final = (
    *(("request", name) for name in ("task_id", "pdf_sha256", "form_sha256")),
    *(("addendum", name) for name in ("request_id", "pdf_sha256")),
    *(("request_question", name) for name in ("task_id", "vendor_id", "addendum_id")),
    *(("request_sending", name) for name in ("request_id", "addendum_id", "vendor_id")),
)
STATEMENTS: Final[tuple[str, ...]] = (
    REQUEST,
    ADDENDUM,
    QUESTION,
    SENDING,
    *(f"CREATE INDEX ix_{table}_{name} ON {table} ({name})" for table, name in INDEXES),
)
