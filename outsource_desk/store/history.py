"""The audit trail as it is shown: who did what, when, and which fields it changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import StepKind

if TYPE_CHECKING:
    import sqlite3

Value = str | int | None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One labelled change, undo or redo."""

    history_id: int
    at: datetime
    by_user: str
    label: str
    kind: StepKind


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row before and after; None also where the row did not exist."""

    table: str
    row_id: int
    field: str
    before: Value
    after: Value


def lines(db: sqlite3.Connection, limit: int) -> tuple[HistoryLine, ...]:
    """Return the last `limit` lines, the newest first."""
    sql = "SELECT id, at, by_user, label, kind FROM history ORDER BY id DESC LIMIT ?"
    rows = db.execute(sql, (limit,)).fetchall()
    return tuple(
        HistoryLine(history_id, datetime.fromisoformat(at), by_user, label, StepKind(kind))
        for history_id, at, by_user, label, kind in rows
    )


def field_changes(db: sqlite3.Connection, history_id: int) -> tuple[FieldChange, ...]:
    """Return every field that the line `history_id` changed, in the order it did."""
    sql = "SELECT tab, row_id, before, after FROM history_row WHERE history_id = ? ORDER BY seq"
    found: list[FieldChange] = []
    for table, row_id, before_text, after_text in db.execute(sql, (history_id,)).fetchall():
        before: dict[str, Value] = json.loads(before_text or "{}")
        after: dict[str, Value] = json.loads(after_text or "{}")
        found += [
            FieldChange(table, row_id, name, before.get(name), after.get(name))
            for name in before | after
            if before.get(name) != after.get(name)
        ]
    return tuple(found)
