"""Reading a file that nobody vouches for comes to an end."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from outsource_desk.store import wary
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.wary import time_limit
from tests.store.hostile import LOOP


def test_endless_work_is_stopped(tmp_path, monkeypatch):
    """R119: what got past the look at the tables is stopped, with a sentence that says so."""
    monkeypatch.setattr(wary, "USUAL_SECONDS", 0.05)
    with closing(sqlite3.connect(":memory:")) as db:
        stopped = pytest.raises(DataFileError, match="endless work")
        with stopped, time_limit(db, tmp_path / "firm.outsource"):
            db.execute(f"SELECT {LOOP}").fetchone()
        assert db.execute("SELECT 1").fetchone() == (1,)  # later work has no limit
