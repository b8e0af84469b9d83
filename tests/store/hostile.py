"""Files made to hang, to crash or to fool a program that reads them, one function a kind."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

LOOP = "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n)"
DIGITS = "9" * 4301  # one more than Python makes a number of


def run(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("PRAGMA legacy_alter_table = ON")
        for statement in statements:
            db.execute(statement)


def doing(*statements):
    return lambda path: run(path, *statements)


def by_hand(*statements):
    """Change the list of tables itself, which SQLite forbids elsewhere."""
    return doing("PRAGMA writable_schema = ON", *statements, "PRAGMA writable_schema = RESET")


def view(table, columns):
    made = f"CREATE VIEW {table} AS SELECT {LOOP} AS {columns}"
    return doing(f"DROP TABLE {table}", made)


def no_tables(path):
    path.unlink()
    run(path, "PRAGMA application_id = 1330926673", "PRAGMA user_version = 3", "VACUUM")


def loop(path):
    path.unlink()
    path.symlink_to(path)


def pipe(path):
    path.unlink()
    os.mkfifo(path)


def sparse_tail(path):
    os.truncate(path, 3 << 30)


def before_1970(path):
    os.utime(path, (-86_400 * 400, -86_400 * 400))


SLOW = "length(replace(hex(zeroblob(20000000)), ''00'', ''00000000'')) > 0"
QUERIES = {  # refused as altered before anything runs
    "file_fact is endless": view("file_fact", "key, '' AS value"),
    "history_row is endless": view("history_row", "id"),
    "history is endless": view("history", "id"),
    "vendor is endless": view("vendor", "id"),
    "blob is endless": view("blob", "sha256"),
    "sqlite_sequence is endless": by_hand(
        f"UPDATE sqlite_schema SET type = 'view', rootpage = 0, sql = 'CREATE VIEW sqlite_sequence"
        f" AS SELECT {LOOP} AS seq, 1 AS name' WHERE name = 'sqlite_sequence'"
    ),
    "a view beside": doing(f"CREATE VIEW extra AS SELECT {LOOP} AS a"),
    "a view called so": doing(f'CREATE VIEW "a""b\';--" AS SELECT {LOOP} AS a'),
    "an fts5 table": doing("CREATE VIRTUAL TABLE f USING fts5(a)", "INSERT INTO f VALUES ('x')"),
    "a trigger": doing(f"CREATE TRIGGER t AFTER UPDATE ON vendor BEGIN SELECT {LOOP}; END"),
    "a computed column": doing(
        "ALTER TABLE vendor ADD COLUMN extra TEXT AS (hex(zeroblob(4000000)))"
    ),
    "a computed fact": doing(
        "DROP TABLE file_fact",
        "CREATE TABLE file_fact (key TEXT PRIMARY KEY, value TEXT AS (hex(zeroblob(4000000))))",
        "INSERT INTO file_fact (key) VALUES ('uid')",
    ),
    "a rule that takes for ever": by_hand(
        "UPDATE sqlite_schema SET sql = replace(sql, 'PRIMARY KEY (', 'CHECK (' ||"
        f" '{SLOW}' || '), PRIMARY KEY (') WHERE name = 'file_fact'"
    ),
    "an index that takes for ever": doing("CREATE INDEX slow ON business (hex(zeroblob(9)))"),
    "a part of an index": doing("CREATE INDEX slow ON business (id) WHERE name LIKE '%a%a%a%a%'"),
    "a rule beside": doing("CREATE TABLE extra (a TEXT CHECK (a LIKE '%a%a%a%b%b%b%'))"),
    "an order nobody knows": by_hand(
        "UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT', 'name TEXT COLLATE klingon')"
        " WHERE name = 'business'"
    ),
}
BROKEN = {  # refused in one sentence, of whatever kind
    "format 0": doing("PRAGMA user_version = 0"),
    "format -1": doing("PRAGMA user_version = -1"),
    "no tables": no_tables,
    "an untyped column": by_hand(
        "UPDATE sqlite_schema SET sql = replace(replace(sql, 'name TEXT', 'name'), 'STRICT', '')"
        " WHERE name = 'business'"
    ),
    "a number of 4,301 digits": doing(
        f"UPDATE sqlite_sequence SET seq = '{DIGITS}' WHERE name = 'vendor'",
        f"UPDATE history_row SET after = '{{\"id\": {DIGITS}}}'",
    ),
    "a symlink loop": loop,
    "a pipe": pipe,
}
HARMLESS = {  # opened, or refused in one sentence
    "a table called so": doing('CREATE TABLE "a""b\';--" (a)'),
    "a table like a document": doing('CREATE TABLE IF NOT EXISTS "../../x" ("a/b" BLOB)'),
    "sparse tail": sparse_tail,
    "before 1970": before_1970,
    "newest reader of 4,301 digits": doing(
        f"UPDATE file_fact SET value = '{DIGITS}' WHERE key = 'oldest_reader'",
        "PRAGMA user_version = 99",
    ),
}
KINDS = {**QUERIES, **BROKEN, **HARMLESS}
