"""Empty files of any released format: what lies in an old one is read into its own tables first."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from outsource_desk.base.resources import resource
from outsource_desk.records.sql import APPLICATION_ID
from outsource_desk.store.opening import build_file

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.store.schema import Schema


def make_file(path: Path, version: int, schema: Schema) -> None:
    """Make a file with nothing in it an empty data file of format `version`, today's or older."""
    if version == schema.version:
        build_file(path, schema)
        return
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA page_size = 4096")
        db.execute("PRAGMA auto_vacuum = INCREMENTAL")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.executescript(resource(f"formats/v{version}.sql").read_text("utf-8"))
        db.execute(f"PRAGMA user_version = {version}")
