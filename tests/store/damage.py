"""What can happen to a data file: by a disk, a copy, a sync program, another program, an attacker.

Each kind is a function of a source of chance and a path. `IN_PLACE` leaves size and time of change
as they were, as a disk does that forgets; the others are seen from outside.
"""

from __future__ import annotations

import os
import sqlite3
import zipfile
from contextlib import closing, suppress

PAGE = 4096
HEADER_FIELDS = {
    "page size": (16, 2),
    "write version": (18, 1),
    "read version": (19, 1),
    "reserved bytes": (20, 1),
    "fractions": (21, 3),
    "change counter": (24, 4),
    "page count": (28, 4),
    "first free page": (32, 4),
    "free pages": (36, 4),
    "schema cookie": (40, 4),
    "schema format": (44, 4),
    "largest root": (52, 4),
    "encoding": (56, 4),
    "format": (60, 4),
    "vacuum mode": (64, 4),
    "application": (68, 4),
    "valid for": (92, 4),
}
LOOP = "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n)"


def write_at(path, start, data):
    with path.open("r+b") as file:
        file.seek(start)
        file.write(data)


def flip(chance, path):
    at = chance.randrange(path.stat().st_size)
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1 << chance.randrange(8)]))


def garbage(length):
    def spoil(chance, path):
        at = chance.randrange(path.stat().st_size - length)
        write_at(path, at, chance.randbytes(length))

    return spoil


def zero_pages(most):
    def spoil(chance, path):
        count = path.stat().st_size // PAGE
        for page in chance.sample(range(count), chance.randint(1, most)):
            write_at(path, page * PAGE, bytes(PAGE))

    return spoil


def header_field(chance, path):
    start, length = HEADER_FIELDS[chance.choice(sorted(HEADER_FIELDS))]
    write_at(path, start, chance.randbytes(length))


IN_PLACE = {
    "one bit": flip,
    "one byte": garbage(1),
    "512 bytes": garbage(512),
    "zeroed pages": zero_pages(1),
    "many zeroed pages": zero_pages(40),
    "header field": header_field,
}


def cut(chance, path):
    os.truncate(path, chance.randrange(1, path.stat().st_size))


def grow(chance, path):
    with path.open("ab") as file:
        file.write(chance.randbytes(chance.randrange(1, 3 * PAGE)))


def all_garbage(chance, path):
    path.write_bytes(chance.randbytes(path.stat().st_size))


def garbage_after_header(chance, path):
    write_at(path, 100, chance.randbytes(path.stat().st_size - 100))


def pdf(_chance, path):
    path.write_bytes(b"%PDF-1.7 " * 3000)


def archive(_chance, path):
    path.unlink()
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a.txt", "a" * 9999)


def foreign_sqlite(_chance, path):
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE t (a)")


def foreign_in_our_clothes(_chance, path):
    foreign_sqlite(_chance, path)
    sql(path, "PRAGMA application_id = 1330926673", "PRAGMA user_version = 2")


def empty(_chance, path):
    path.write_bytes(b"")


def folder(_chance, path):
    path.unlink()
    path.mkdir()


def loop(_chance, path):
    path.unlink()
    path.symlink_to(path)


def pipe(_chance, path):
    path.unlink()
    os.mkfifo(path)


def device(_chance, path):
    path.unlink()
    path.symlink_to("/dev/zero")


def sql(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        has_facts = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'file_fact'").fetchone()
        if has_facts:  # what is signed can be damaged too
            db.execute("INSERT INTO file_fact VALUES ('thawed', 'yes')")
        for statement in statements:
            db.execute(statement)
        with suppress(sqlite3.Error):  # by now it may be past reading
            db.execute("DELETE FROM file_fact WHERE key = 'thawed'")


def by_sql(*choices):
    """One of several statements, or lists of them."""

    def spoil(chance, path):
        chosen = chance.choice(choices)
        sql(path, *([chosen] if isinstance(chosen, str) else chosen))

    return spoil


def schema_by_hand(statement):
    return ["PRAGMA writable_schema = ON", statement, "PRAGMA writable_schema = RESET"]


def garbage_journal(chance, path):
    path.with_name(f"{path.name}-journal").write_bytes(chance.randbytes(9000))


def strange_journal(chance, path):
    """The journal of an older copy of the file, as after a copy was put back by hand."""
    other = path.with_name("other.outsource")
    other.write_bytes(path.read_bytes())
    lost = ("clause_value", "vendor", "task", "payment", "contact")
    sql(other, *(f"DELETE FROM {table}" for table in lost))
    with closing(sqlite3.connect(other, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("VACUUM")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE own_time SET note = note || hex(zeroblob(300))")
        db.execute("UPDATE history_row SET seq = seq + 1, after = after || hex(zeroblob(2000))")
        found = other.with_name(f"{other.name}-journal").read_bytes()
        db.execute("ROLLBACK")
    other.unlink()
    path.with_name(f"{path.name}-journal").write_bytes(found)


def wal(_chance, path):
    sql(path, "PRAGMA journal_mode = WAL")


def wal_left(chance, path):
    wal(chance, path)
    path.with_name(f"{path.name}-wal").write_bytes(chance.randbytes(5000))


SEEN = {
    "cut off": cut,
    "grown": grow,
    "all garbage": all_garbage,
    "garbage after the header": garbage_after_header,
    "PDF": pdf,
    "ZIP": archive,
    "other SQLite": foreign_sqlite,
    "other SQLite with our mark": foreign_in_our_clothes,
    "empty": empty,
    "folder": folder,
    "symlink loop": loop,
    "pipe": pipe,
    "device": device,
    "WAL": wal,
    "WAL left": wal_left,
    "garbage journal": garbage_journal,
    "strange journal": strange_journal,
    "dangling keys": by_sql(
        "DELETE FROM vendor WHERE id = 3",
        "DELETE FROM task WHERE id = 5",
        "DELETE FROM blob",
        "UPDATE bid SET vendor_id = 999 WHERE id = 1",
        "DELETE FROM history",
        "DELETE FROM contract",
    ),
    "NUL in a text": by_sql(
        "UPDATE vendor SET name = name || char(0) || 'x'",
        "UPDATE task SET title = char(0)",
        "UPDATE business SET name = 'a' || char(0)",
        "UPDATE attachment SET name = 'a' || char(0) || '.pdf'",
    ),
    "bad UTF-8": by_sql(
        "UPDATE vendor SET name = CAST(x'41FFFE42' AS TEXT) WHERE id = 4",
        "UPDATE task SET title = CAST(x'C3' AS TEXT) WHERE id = 2",
        "UPDATE history_row SET after = CAST(x'7B22FF' AS TEXT) WHERE id = 9",
        "UPDATE business SET address = CAST(x'F0288CBC' AS TEXT)",
    ),
    "dates and lists that are none": by_sql(
        "UPDATE task SET created_on = '2026-13-45'",
        "UPDATE history SET at = 'yesterday'",
        "UPDATE milestone SET due_on = ''",
        "UPDATE history_row SET after = '{'",
        "UPDATE contract SET signed_on = '0000-00-00'",
    ),
    "planted triggers": by_sql(
        "CREATE TRIGGER t AFTER UPDATE ON vendor BEGIN DELETE FROM task; END",
        "CREATE TRIGGER frozen_x BEFORE INSERT ON history BEGIN DELETE FROM bid; END",
        f"CREATE TRIGGER frozen_y AFTER INSERT ON history BEGIN SELECT {LOOP}; END",
        f"CREATE TRIGGER note_task_update AFTER UPDATE ON task BEGIN SELECT {LOOP}; END",
    ),
    "planted views": by_sql(
        [
            "PRAGMA legacy_alter_table = ON",
            "DROP TABLE dismissal",
            f"CREATE VIEW dismissal AS SELECT {LOOP} AS id",
        ],
        f"CREATE VIEW x AS SELECT {LOOP} AS id",
        ["CREATE VIRTUAL TABLE extra USING fts5(a)", "INSERT INTO extra VALUES ('x')"],
        schema_by_hand(
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE term AS SELECT 1 AS id'"
            " WHERE name = 'term'"
        ),
    ),
    "tables not as ours": by_sql(
        "DROP TABLE vendor",
        "DROP TABLE own_time",
        "DROP TABLE history_row",
        "ALTER TABLE vendor RENAME COLUMN name TO title",
        "ALTER TABLE task ADD COLUMN extra TEXT",
        "ALTER TABLE task ADD COLUMN sum INTEGER AS (id * 2)",
        schema_by_hand("UPDATE sqlite_schema SET rootpage = 9 WHERE name = 'vendor'"),
        schema_by_hand("UPDATE sqlite_schema SET sql = 'CREATE' WHERE name = 'vendor'"),
        schema_by_hand("DELETE FROM sqlite_schema WHERE name = 'task'"),
    ),
}
