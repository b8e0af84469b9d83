"""What the tests of whole journeys share."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from outsource_desk.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOGS = {"file_fact", "history", "history_row", "blob", "sqlite_sequence"}
Rows = dict[str, list[tuple]]


@pytest.fixture
def rows(sample_store) -> Iterator[Callable[[], Rows]]:
    """Read every row of every table, without the history and what nothing refers to.

    What is on the disk is read, beside the store. One connection does it for the whole test:
    each new one reads the description of all tables and triggers first.
    """
    uri = f"file:{sample_store.path}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as db:
        names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        wanted = sorted({name for (name,) in names} - LOGS)
        yield lambda: {
            name: db.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in wanted
        }


@pytest.fixture
def run(capsys):
    """Run a command; return its exit code and what it said on both streams."""

    def call(*arguments):
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as left:
            code = left.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return call
