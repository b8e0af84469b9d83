"""An older file is led to today's format: after a backup, completely or not at all."""

import random
import sqlite3

import pytest
import sqlalchemy as sa

from outsource_desk.store.backup import copies
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.migrations import MIGRATIONS, SCHEMA_VERSION
from outsource_desk.store.schema import Schema, normalised_schema
from tests.store.firm import (
    add_vendor,
    create,
    kill_while,
    make_metadata,
    open_store,
    raw,
    vendor_names,
)
from tests.store.rungs import RUNGS

SECOND = Schema(make_metadata(sa.Column("country", sa.String)), 2, RUNGS.steps())


def version(path):
    return raw(path).execute("PRAGMA user_version").fetchone()[0]


@pytest.fixture
def old(path):
    store = open_store(path)
    for name in ("Acme", "Bolt"):
        add_vendor(store, name)
    store.close()
    return path


def test_ladder_reaches_todays_version():
    """R117: there is a step for every version after the first."""
    assert sorted(MIGRATIONS.steps()) == list(range(2, SCHEMA_VERSION + 1))


def test_old_file_becomes_like_a_new_one(old, tmp_path):
    """R117: same tables, same rows, and the old file is kept as it was."""
    store = open_store(old, SECOND, backups=tmp_path / "Backups")
    assert vendor_names(store) == ["Acme", "Bolt"]
    add_vendor(store, "Cube")
    store.undo()
    store.close()
    create(tmp_path / "new.outsource", SECOND).close()
    assert normalised_schema(raw(old)) == normalised_schema(raw(tmp_path / "new.outsource"))
    assert version(old) == 2
    kept = copies.latest_backup(tmp_path / "Backups")
    assert version(kept.path) == 1
    untouched = open_store(kept.path)
    assert vendor_names(untouched) == ["Acme", "Bolt"]
    untouched.close()


def test_backup_lies_beside_the_file_without_a_folder(old):
    """R118: there is always a copy before a migration."""
    open_store(old, SECOND).close()
    assert len(copies.backups(old.parent)) == 1


def test_backup_lies_beside_the_file_where_its_folder_takes_none(old, tmp_path):
    """R117: an own folder that cannot be made is no reason to refuse the owner's file."""
    wall = tmp_path / "wall"
    wall.write_text("a file of somebody's")
    open_store(old, SECOND, backups=wall / "Backups").close()
    assert version(old) == 2
    assert version(copies.latest_backup(old.parent).path) == 1


def test_compared_schemas_differ_in_every_detail(path, tmp_path):
    """R117: the comparison notices a lost rule, a link, an index, a type."""
    plain = normalised_schema(raw(path))
    for number, change in enumerate(
        (
            "ALTER TABLE vendor ADD COLUMN x TEXT",
            "DROP INDEX ix_contact_vendor_id",
            "CREATE TABLE extra (a)",
            "ALTER TABLE contact RENAME COLUMN name TO title",
        )
    ):
        create(tmp_path / f"{number}.outsource").close()
        db = raw(tmp_path / f"{number}.outsource")
        assert normalised_schema(db) == plain
        db.execute(change)
        assert normalised_schema(db) != plain


def add_then_fail(db):
    db.execute("ALTER TABLE vendor ADD COLUMN country TEXT")
    db.execute("DELETE FROM vendor")
    raise ZeroDivisionError


def leave_dangling(db):
    db.execute("INSERT INTO contact (vendor_id) VALUES (77)")


@pytest.mark.parametrize(
    ("step", "error"),
    [(add_then_fail, ZeroDivisionError), (leave_dangling, sqlite3.IntegrityError)],
)
def test_failing_step_leaves_the_file_as_it_was(old, step, error):
    """R119: all steps or none; the file opens as before and is not locked."""
    before = old.read_bytes()
    with pytest.raises(error):
        open_store(old, Schema(SECOND.metadata, 2, {2: step}))
    assert old.read_bytes()[100:] == before[100:]
    assert version(old) == 1
    store = open_store(old)
    assert vendor_names(store) == ["Acme", "Bolt"]
    store.close()


def test_old_file_that_cannot_be_written_is_refused(old):
    """R118: it would be shown with fields that it does not have."""
    with pytest.raises(DataFileError) as caught:
        open_store(old, SECOND, read_only=True)
    assert caught.value.kind == "read_only"


def test_killed_migration_is_old_or_new(old):
    """R119: kill -9 in the middle of a migration: never something in between."""
    chance = random.Random(117)

    def slow(report):
        def step(db):
            db.execute("ALTER TABLE vendor ADD COLUMN country TEXT")
            for number in range(300):
                db.execute("UPDATE vendor SET country = ?", (f"{number}" * 3000,))
                report(number)

        open_store(old, Schema(SECOND.metadata, 2, {2: step})).close()
        report("done")

    for _ in range(5):
        enough = chance.randrange(1, 300)
        kill_while(slow, lambda told, enough=enough: len(told) >= enough)
        columns = [row[1] for row in raw(old).execute("PRAGMA table_info(vendor)")]
        if version(old) == 2:
            assert "country" in columns
            break
        assert "country" not in columns
        store = open_store(old)
        assert vendor_names(store) == ["Acme", "Bolt"]
        store.close()
