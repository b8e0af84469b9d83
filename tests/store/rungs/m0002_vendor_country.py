"""Version 2: a vendor has a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.rungs import RUNGS

if TYPE_CHECKING:
    import sqlite3


@RUNGS.migration(2)
def vendor_country(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE vendor ADD COLUMN country TEXT")
