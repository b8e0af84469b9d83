"""Format 3: everything that deciding, briefing and asking for bids adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.store.format3 import statements
from outsource_desk.store.migrations import migration

if TYPE_CHECKING:
    import sqlite3


@migration(3)
def decide_and_brief(db: sqlite3.Connection) -> None:
    for statement in statements():
        db.execute(statement)
