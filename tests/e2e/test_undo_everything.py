"""Whatever a person does can be taken back and done again, to the last field of the last row."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import pairwise

import pytest

from tests.e2e.changes import CHANGES, change_functions
from tests.e2e.hand import Hand

FEWEST = 80
LOGS = ("file_fact", "history", "history_row", "blob", "sqlite_sequence")


def rows(path) -> dict[str, list[tuple]]:
    """Return every row of every table, without the history and what nothing refers to."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        wanted = sorted({name for (name,) in names} - set(LOGS))
        return {
            name: db.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in wanted
        }


def test_every_change_is_tried() -> None:
    """R120: a new change is tried here before it can be called finished."""
    found = change_functions()
    assert (
        len(found) >= FEWEST
    )  # a search that looks into the wrong folder finds nothing and agrees
    assert found == {name.partition(" ")[0] for name in CHANGES}


@pytest.mark.parametrize("name", sorted(set(CHANGES) - {"business.business.found_business"}))
def test_undo_and_redo_restore_every_row(sample_store, name) -> None:
    """R120: after undo every row is as before; after redo every row is as after the change."""
    seen = [rows(sample_store.path)]
    sample_store.on_change(lambda _: seen.append(rows(sample_store.path)))
    CHANGES[name](sample_store, Hand())
    states = tuple(seen)  # undo and redo would add to the list
    assert len(states) > 1
    for before, after in pairwise(states):
        assert before != after
    for before in reversed(states[:-1]):
        assert sample_store.undo() is not None
        assert rows(sample_store.path) == before
    for after in states[1:]:
        assert sample_store.redo() is not None
        assert rows(sample_store.path) == after
