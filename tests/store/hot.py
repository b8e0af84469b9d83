"""A crash in the middle of a commit."""

from __future__ import annotations

from tests.store.firm import raw


def crash(path, sql="INSERT INTO vendor (name, note) VALUES (?, ?)"):
    """Leave the document with a hot journal, as kill -9 in the middle of a commit does."""
    db = raw(path)
    db.execute("PRAGMA cache_size = 1")
    db.execute("BEGIN IMMEDIATE")
    for number in range(200):
        db.execute(sql, (f"x{number}", "n" * 5000))
    journal = path.with_name(f"{path.name}-journal")
    half, hot = path.read_bytes(), journal.read_bytes()
    db.execute("ROLLBACK")
    db.close()
    path.write_bytes(half)
    journal.write_bytes(hot)
    return journal
