"""`check`, `list` and `report` write nothing where the file lies, not even for a moment."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from outsource_desk.__main__ import main
from outsource_desk.store.checkup import check_file
from tests.store.hot import crash


def put(kind, path):
    """Leave the file as it is found by a command."""
    if kind == "interrupted":
        crash(path, "INSERT INTO blob (sha256, size, data) VALUES (?, 5000, CAST(? AS BLOB))")
    if not kind.startswith("wal"):
        return
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA wal_autocheckpoint = 0")
        db.execute("UPDATE business SET country = 'Elsewhere'")
        if kind == "wal with rest":
            rest = [path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm")]
            kept = {file: file.read_bytes() for file in (path, *rest)}
    if kind == "wal with rest":
        for file, data in kept.items():
            file.write_bytes(data)


def seen(folder):
    """Return all that a write would change: names, bytes and times, also of the folder."""
    files = {
        entry.name: (entry.stat().st_mtime_ns, entry.read_bytes()) for entry in folder.iterdir()
    }
    return folder.stat().st_mtime_ns, files


@pytest.fixture(params=["plain", "interrupted", "wal", "wal with rest"])
def folder(request, sample_store, tmp_path):
    place = tmp_path / "place"
    place.mkdir()
    shutil.copyfile(sample_store.path, place / "firm.outsource")
    put(request.param, place / "firm.outsource")
    for entry in (*place.iterdir(), place):
        os.utime(entry, ns=(10**18, 10**18))
    return place


def test_nothing_is_written_beside_a_file_that_is_only_read(folder, tmp_path, capsys):
    """R118: bytes, times and names are the same; what was interrupted is read from a copy."""
    before, path = seen(folder), str(folder / "firm.outsource")
    assert check_file(folder / "firm.outsource").problem is None
    main(["check", path])
    assert main(["list", path, "tasks"]) == 0
    assert main(["report", path, "plan", "--out", str(tmp_path / "plan.pdf")]) == 0
    assert "Payroll" in capsys.readouterr().out
    assert seen(folder) == before
