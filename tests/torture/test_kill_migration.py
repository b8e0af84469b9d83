"""kill -9 while an older file is converted: the old format or today's, never a mixture."""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from outsource_desk.store.migrations import SCHEMA_VERSION
from outsource_desk.store.schema import Schema, normalised_schema
from outsource_desk.store.store import Store
from tests.store.firm import kill_while
from tests.store.test_store_golden import GOLDEN, assert_all_kept, made_of, rows
from tests.torture.kills import spin

SHORT, LONG = 8, 40
OLD = 1
MOMENTS = ("begin", "step", "step", "open")  # told by the child; killed a while after one


def opening(path, clock, backups):
    """Return what the child does: open the file, and tell when the step begins."""
    steps = Schema().migrations

    def told(report, version):
        def step(db) -> None:
            report("step")
            steps[version](db)

        return step

    def work(report) -> None:
        report("begin")
        schema = Schema(migrations={version: told(report, version) for version in steps})
        Store.open(path, clock, backups=backups, schema=schema)
        report("open")
        while True:
            time.sleep(1)

    return work


def meaning(path):
    """Return the format, and what the tables of the file are."""
    with closing(sqlite3.connect(path)) as db:  # plays back what the kill left
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        return db.execute("PRAGMA user_version").fetchone()[0], normalised_schema(db)


@pytest.mark.parametrize(
    "kills", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_killed_while_converting(tmp_path, clock, kills) -> None:
    """R119: every row is kept, the backup is whole, and the next start leads it to today."""
    old = made_of(GOLDEN / f"v{OLD}.sql", tmp_path / "old.outsource")
    before, chance = rows(old), random.Random(kills)
    new = Path(shutil.copy(old, tmp_path / "new.outsource"))
    began = time.perf_counter()
    Store.open(new, clock, backups=tmp_path).close()
    whole_seconds = time.perf_counter() - began
    formats = {OLD: meaning(old), SCHEMA_VERSION: meaning(new)}
    found = dict.fromkeys(formats, 0)
    for number in range(kills):
        path = Path(shutil.copy(old, tmp_path / f"{number}.outsource"))
        backups = tmp_path / f"Backups {number}"
        awaited = MOMENTS[number % len(MOMENTS)]

        def is_enough(told, awaited=awaited) -> bool:
            if awaited not in told:
                return False
            spin(chance.random() * whole_seconds)
            return True

        told = kill_while(opening(path, clock, backups), is_enough)
        version, tables = meaning(path)
        assert (version, tables) == formats[version]
        assert_all_kept(before, rows(path))
        found[version] += 1
        copies = list(backups.glob("*.outsource"))
        assert len(copies) == 1 if "step" in told else len(copies) <= 1
        for copy in copies:
            assert meaning(copy) == formats[OLD]
            assert rows(copy) == before
        Store.open(path, clock, backups=backups).close()
        assert meaning(path) == formats[SCHEMA_VERSION]
        assert_all_kept(before, rows(path))
    assert all(found.values())
    sys.stdout.write(
        f"{kills} kills while converting: {found[OLD]} of the old format, {found[SCHEMA_VERSION]}"
        " of today's, 0 mixtures, 0 rows lost\n"
    )
