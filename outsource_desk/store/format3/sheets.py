"""Instruction sheets and their steps."""

from __future__ import annotations

from typing import Final

STATEMENTS: Final[tuple[str, ...]] = (
    """
CREATE TABLE sheet (
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    occasion TEXT NOT NULL,
    needs TEXT NOT NULL,
    checks TEXT NOT NULL,
    video TEXT NOT NULL,
    ask TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    changed_on TEXT NOT NULL,
    CONSTRAINT ck_sheet_title CHECK (title <> '')
) STRICT
""",
    """
CREATE TABLE sheet_step (
    text TEXT NOT NULL,
    tip TEXT NOT NULL,
    video TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sheet_id INTEGER NOT NULL,
    picture_id INTEGER,
    position INTEGER NOT NULL,
    CONSTRAINT ck_sheet_step_text CHECK (text <> ''),
    FOREIGN KEY(sheet_id) REFERENCES sheet (id) ON DELETE CASCADE,
    FOREIGN KEY(picture_id) REFERENCES attachment (id) ON DELETE SET NULL
) STRICT
""",
    """
CREATE TABLE task_sheet (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    sheet_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT uq_task_sheet UNIQUE (task_id, sheet_id),
    FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE,
    FOREIGN KEY(sheet_id) REFERENCES sheet (id) ON DELETE CASCADE
) STRICT
""",
    "ALTER TABLE attachment ADD COLUMN sheet_id INTEGER REFERENCES sheet (id) ON DELETE CASCADE",
    "CREATE INDEX ix_sheet_step_sheet_id ON sheet_step (sheet_id)",
    "CREATE INDEX ix_sheet_step_picture_id ON sheet_step (picture_id)",
    "CREATE INDEX ix_task_sheet_task_id ON task_sheet (task_id)",
    "CREATE INDEX ix_task_sheet_sheet_id ON task_sheet (sheet_id)",
    "CREATE INDEX ix_attachment_sheet_id ON attachment (sheet_id)",
)
