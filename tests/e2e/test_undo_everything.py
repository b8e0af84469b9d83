"""Whatever a person does can be taken back and done again, to the last field of the last row."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.e2e.changes import CHANGES, change_functions
from tests.e2e.hand import Hand

FEWEST = 80


def test_every_change_is_tried() -> None:
    """R120: a new change is tried here before it can be called finished."""
    found = change_functions()
    assert (
        len(found) >= FEWEST
    )  # a search that looks into the wrong folder finds nothing and agrees
    assert found == {name.partition(" ")[0] for name in CHANGES}


@pytest.mark.parametrize("name", sorted(set(CHANGES) - {"business.business.found_business"}))
def test_undo_and_redo_restore_every_row(sample_store, rows, name) -> None:
    """R120: after undo every row is as before; after redo every row is as after the change."""
    seen = [rows()]
    sample_store.on_change(lambda _: seen.append(rows()))
    CHANGES[name](sample_store, Hand())
    states = tuple(seen)  # undo and redo would add to the list
    assert len(states) > 1
    for before, after in pairwise(states):
        assert before != after
    for before in reversed(states[:-1]):
        assert sample_store.undo() is not None
        assert rows() == before
    for after in states[1:]:
        assert sample_store.redo() is not None
        assert rows() == after
