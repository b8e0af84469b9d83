"""R122, R117: a dump of every released format becomes a file of today."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing

import pytest

from outsource_desk.base.resources import resource
from outsource_desk.store.dump.dump import dump_of
from outsource_desk.store.migrations import SCHEMA_VERSION
from outsource_desk.store.schema import normalised_schema
from outsource_desk.store.store import Store
from tests.store.dump.exported import bring_in, silent
from tests.store.test_store_golden import GOLDEN, assert_all_kept, made_of, rows

SCRIPTS = sorted(GOLDEN.glob("*.sql"))


class Folder:
    """A bundle without the care: only for dumping what no program of today has open."""

    def __init__(self, path):
        self.path = path

    def file(self, name, *, pack=True):
        (self.path / name).parent.mkdir(parents=True, exist_ok=True)
        return (self.path / name).open("wb")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_tables_of_a_released_format_are_kept(script):
    """R117: what dumps of a format are read into is what was released; all others are there."""
    shipped = {path.stem for path in resource("formats").glob("*.sql")}
    assert shipped == {f"v{number}" for number in range(1, SCHEMA_VERSION)}
    with (
        closing(sqlite3.connect(":memory:")) as golden,
        closing(sqlite3.connect(":memory:")) as ours,
    ):
        golden.executescript(script.read_text("utf-8"))
        ours.executescript(resource(f"formats/{script.name}").read_text("utf-8"))
        assert normalised_schema(ours) == normalised_schema(golden)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_dump_of_an_older_format_is_led_to_today(script, tmp_path, clock):
    """R122: the same result as opening the older file itself."""
    old = made_of(script, tmp_path / "old.outsource")
    with dump_of(old, silent) as dump:
        dump.write(Folder(tmp_path / "dump"))
    before = rows(old)
    new = bring_in(tmp_path / "dump", tmp_path / "new.outsource")
    after = rows(new)
    assert_all_kept(before, after)
    numbers = {row["name"]: row["seq"] for row in after["sqlite_sequence"]}
    assert {row["name"]: row["seq"] for row in before["sqlite_sequence"]}.items() <= numbers.items()
    Store.create(tmp_path / "empty.outsource", clock).close()
    with (
        closing(sqlite3.connect(new)) as made,
        closing(sqlite3.connect(tmp_path / "empty.outsource")) as empty,
    ):
        assert normalised_schema(made) == normalised_schema(empty)
        assert made.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    Store.open(new, clock).close()


def test_dump_written_by_hand(tmp_path, clock):
    """R122: format 1 as another program would write it: one line, other spaces, empty tables."""
    script = resource("formats/v1.sql").read_text("utf-8")
    names = re.findall(r"^CREATE TABLE (\w+)", script, re.MULTILINE)
    head = {"format": "outsource-desk-dump", "version": 1, "schema_version": 1}
    data = {
        **head,
        "application_id": 0x4F544451,
        "tables": {name: [] for name in names},
        "sequences": {},
    }
    data["tables"]["person"] = [{"role": "Owner", "email": "", "name": "Ada ü", "id": 7}]
    data["sequences"]["person"] = 9
    path = tmp_path / "anything.json"
    path.write_text(json.dumps(data, indent=3), "utf-8-sig")
    store = Store.open(bring_in(path, tmp_path / "new.outsource"), clock)
    store.close()
    after = rows(tmp_path / "new.outsource")
    assert_all_kept({"person": data["tables"]["person"]}, after)
    assert {"name": "person", "seq": 9} in after["sqlite_sequence"]
