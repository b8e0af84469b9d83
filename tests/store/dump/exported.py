"""The sample with files and awkward text in it, its dump, and how two data files are compared."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

from outsource_desk.services.file.export_everything import export_everything
from outsource_desk.store.dump.import_dump import import_dump
from outsource_desk.store.schema import normalised_schema

MOMENT = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
AWKWARD = '=2+2 "quoted", ü漢\U0001f600\u2028 line\r\nnext\ttab \\ \x7f'
ADD_FILE = (
    "INSERT INTO attachment (name, kind, review_note, goes_to_vendors, vendor_id, version,"
    " media_type, size, sha256, added_at) VALUES (?, 'other', ?, 0, 1, 1, '', ?, ?, '2026-11-24')"
)


def silent(_share):
    """Report to nobody."""


def add_files(store, *contents, names=("Insurance: 2026/27.PDF", "..\\..\\evil\u202egpj", "-")):
    """Attach files past the services, so that their names can be anything."""
    for number, content in enumerate(contents):
        sha256 = store.documents.put(content)
        with store.change("Attach a file") as session:
            values = (names[number % len(names)], AWKWARD, len(content), sha256)
            session.connection().exec_driver_sql(ADD_FILE, values)


def make_awkward(store):
    """What an exact export can trip over: files, hostile text, large numbers, gaps in the ids."""
    add_files(store, b"%PDF-1.4 one", b"", bytes(range(256)) * 2000)
    with store.change("Write awkward text") as session:
        run = session.connection().exec_driver_sql
        run("UPDATE vendor SET notes = ? WHERE id = 2", (AWKWARD,))
        run("UPDATE payment SET amount_minor = 9007199254740993 WHERE id = 1")
        run("INSERT INTO person (name, role, email) VALUES ('Gone', '', '')")
        run("DELETE FROM person WHERE name = 'Gone'")  # its number is never given again
    with store.change("Delete a file") as session:
        last = "(SELECT max(id) FROM attachment)"
        session.connection().exec_driver_sql(f"DELETE FROM attachment WHERE id = {last}")
    store.undo()


def export(store, target, tmp_path):
    place = tmp_path / "place"
    place.mkdir(exist_ok=True)
    try:
        return export_everything(store, target, place, MOMENT, silent)
    finally:
        assert list(place.iterdir()) == []


def bring_in(dump, target):
    import_dump(dump, target, silent)
    return target


def everything_in(path):
    """Every row with the type of each value, what the tables mean, and the numbers of the file."""
    with closing(sqlite3.connect(path)) as db:
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type='table'")]
        tables = {}
        for name in names:
            columns = [row[1] for row in db.execute("SELECT * FROM pragma_table_info(?)", (name,))]
            listed = ", ".join(f'"{one}"' for one in sorted(columns))
            rows = db.execute(f'SELECT {listed} FROM "{name}" ORDER BY {listed}').fetchall()
            tables[name] = [tuple((type(one), one) for one in row) for row in rows]
        pragmas = ("user_version", "application_id", "auto_vacuum", "page_size", "encoding")
        numbers = {one: db.execute(f"PRAGMA {one}").fetchone() for one in pragmas}
        return tables, normalised_schema(db), numbers


def changed(folder, target, **changes):
    """Return a copy of an exported folder whose data.json differs."""
    shutil.copytree(folder, target)
    data = json.loads((target / "data.json").read_text("utf-8"))
    for path, value in changes.items():
        put(data, path.split("__"), value)
    (target / "data.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return target


def put(data, path, value):
    for step in path[:-1]:
        data = data[int(step) if isinstance(data, list) else step]
    last = int(path[-1]) if isinstance(data, list) else path[-1]
    if value is Ellipsis:
        del data[last]
    else:
        data[last] = value
