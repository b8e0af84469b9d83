"""Files of every released format become files of today, with every row kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from outsource_desk.records.sql import APPLICATION_ID
from outsource_desk.store.migrations import SCHEMA_VERSION
from outsource_desk.store.schema import normalised_schema
from outsource_desk.store.store import Store

Row = dict[str, object]
GOLDEN = Path(__file__).with_name("golden")  # v1.sql …: frozen when the format is released


def made_of(script: Path, path: Path) -> Path:
    """Return the data file that `script` describes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA page_size = 4096")
        db.execute("PRAGMA auto_vacuum = INCREMENTAL")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.executescript(script.read_text("utf-8"))
        db.execute(f"PRAGMA user_version = {int(script.stem.removeprefix('v'))}")
    return path


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        names = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {
            name: [dict(row) for row in db.execute(f'SELECT * FROM "{name}" ORDER BY 1')]
            for (name,) in names
        }


def assert_all_kept(before: dict[str, list[Row]], after: dict[str, list[Row]]) -> None:
    """Every row and value is still there; newer formats may have added columns, never rows."""
    for table in before.keys() - {"sqlite_sequence"}:
        assert len(after[table]) == len(before[table]), table
        for old, new in zip(before[table], after[table], strict=True):
            assert old.items() <= new.items(), table


def test_every_released_format_has_its_file():
    """R117: the file of each format before today's is kept for this test."""
    assert {path.stem for path in GOLDEN.glob("*.sql")} == {
        f"v{number}" for number in range(1, SCHEMA_VERSION)
    }


@pytest.mark.parametrize("script", sorted(GOLDEN.glob("*.sql")), ids=lambda path: path.stem)
def test_old_file_is_led_to_today(script, tmp_path, clock):
    """R117: the schema equals the models', and every row of every old table is still there."""
    path = made_of(script, tmp_path / "old.outsource")
    before = rows(path)
    store = Store.open(path, clock, backups=tmp_path / "Backups")
    assert len(store.past.lines(10)) == len(before["history"])
    store.close()
    Store.create(tmp_path / "new.outsource", clock).close()
    with (
        closing(sqlite3.connect(path)) as old,
        closing(sqlite3.connect(tmp_path / "new.outsource")) as new,
    ):
        assert normalised_schema(old) == normalised_schema(new)
        assert old.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        facts = dict(old.execute("SELECT key, value FROM file_fact"))
        assert set(facts) == set(dict(new.execute("SELECT key, value FROM file_fact")))
    after = rows(path)
    assert_all_kept(before, after)
    numbers = {row["name"]: row["seq"] for row in after["sqlite_sequence"]}
    assert {row["name"]: row["seq"] for row in before["sqlite_sequence"]}.items() <= numbers.items()
    kept_copies = list((tmp_path / "Backups").glob("*.outsource"))
    assert len(kept_copies) == 1
    assert rows(kept_copies[0]) == before


def test_a_bid_keeps_what_its_form_said_of_tax(tmp_path, clock):
    """R65, R117: a price that holds tax is not compared with others as if it held none."""
    path = made_of(GOLDEN / "v3.sql", tmp_path / "old.outsource")
    Store.open(path, clock, backups=tmp_path / "Backups").close()
    taxed = [row for row in rows(path)["bid"] if row["tax"] != "excluded"]
    assert [(row["tax"], row["tax_bp"], row["once_minor"]) for row in taxed] == [
        ("included", None, None)
    ]
