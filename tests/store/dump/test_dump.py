"""R122: everything comes out in forms that other programs read, and an equal file comes back."""

from __future__ import annotations

import csv
import json
import stat
import zipfile

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.records.sql import APPLICATION_ID
from outsource_desk.store import health
from outsource_desk.store.dump.format import PARTS
from outsource_desk.store.migrations import SCHEMA_VERSION
from outsource_desk.store.store import Store
from tests.store.dump.exported import AWKWARD, MOMENT, bring_in, everything_in, export, make_awkward


@pytest.fixture
def file(sample_store):
    make_awkward(sample_store)
    return sample_store


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_import_gives_an_equal_file_back(file, tmp_path, kind):
    """R122: every row of every table with its type, history, documents, numbers, schema."""
    target = tmp_path / ("out.zip" if kind == "zip" else "out")
    export(file, target, tmp_path)
    file.close()
    made = bring_in(target, tmp_path / "back.outsource")
    assert everything_in(made) == everything_in(file.path)
    tables = everything_in(made)[0]
    assert len(tables["blob"]) == 1 + 3  # the logo of the sample
    assert {"history", "history_row", "sqlite_sequence", "file_fact"} <= set(tables)


def test_second_export_is_the_same_to_the_byte(file, clock, tmp_path):
    """R122: rows and tables stand in one order, whatever way the file went."""
    export(file, tmp_path / "one", tmp_path)
    made = bring_in(tmp_path / "one", tmp_path / "back.outsource")
    store = Store.open(made, clock)
    export(store, tmp_path / "two", tmp_path)
    store.close()
    for path in (tmp_path / "one").rglob("*"):
        if path.is_file() and path.name != "README.txt":
            assert (
                path.read_bytes()
                == (tmp_path / "two" / path.relative_to(tmp_path / "one")).read_bytes()
            )


def test_export_changes_nothing_in_the_file(file, tmp_path):
    """R122: neither the file nor the open store is any different afterwards."""
    before = file.path.read_bytes(), file.undo_label()
    export(file, tmp_path / "out", tmp_path)
    assert (file.path.read_bytes(), file.undo_label()) == before
    with file.change("Go on") as session:
        session.connection().exec_driver_sql("UPDATE vendor SET notes = 'x' WHERE id = 1")


def test_json_says_what_it_is(file, tmp_path):
    """R122: the documented, versioned head; exact whole numbers and text."""
    export(file, tmp_path / "out", tmp_path)
    data = json.loads((tmp_path / "out" / "data.json").read_text("utf-8"))
    assert tuple(data) == PARTS
    head = [data[part] for part in PARTS[:4]]
    assert head == ["outsource-desk-dump", 1, SCHEMA_VERSION, APPLICATION_ID]
    assert list(data["tables"]) == sorted(data["tables"])
    assert data["tables"]["payment"][0]["amount_minor"] == 9007199254740993
    assert data["tables"]["vendor"][1]["notes"] == AWKWARD


def test_schema_describes_the_dump(file, tmp_path):
    """R122: schema.json names every column of every row, and no other."""
    export(file, tmp_path / "out", tmp_path)
    data = json.loads((tmp_path / "out" / "data.json").read_text("utf-8"))
    schema = json.loads((tmp_path / "out" / "schema.json").read_text("utf-8"))
    assert schema["required"] == list(PARTS)
    described = schema["properties"]["tables"]["properties"]
    assert set(described) == set(data["tables"])
    assert described["vendor"]["title"] == "vendors"
    assert described["vendor"]["items"]["properties"]["name"]["title"] == "Name of the vendor"
    kinds = {"integer": int, "string": str, "null": type(None)}
    for name, rows in data["tables"].items():
        columns = described[name]["items"]["properties"]
        for row in rows:
            assert list(row) == list(columns)
            for column, value in row.items():
                allowed = columns[column]["type"]
                allowed = [allowed] if isinstance(allowed, str) else allowed
                assert type(value) in {kinds[one] for one in allowed}, (name, column)


def test_tables_open_in_a_spreadsheet(file, tmp_path):
    """R122: UTF-8 with its mark, names of the columns on top, no cell that runs as a formula."""
    export(file, tmp_path / "out", tmp_path)
    data = json.loads((tmp_path / "out" / "data.json").read_text("utf-8"))
    for name, rows in data["tables"].items():
        path = tmp_path / "out" / "tables" / f"{name}.csv"
        assert path.read_bytes().startswith(b"\xef\xbb\xbf"), name
        with path.open(encoding="utf-8-sig", newline="") as text:
            cells = list(csv.reader(text))
        assert len(cells) == len(rows) + 1
        for row, line in zip(rows, cells[1:], strict=True):
            assert line == [shown(value) for value in row.values()]
            texts = [cell for cell, value in zip(line, row.values(), strict=True) if value != cell]
            assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in texts)
    notes = (tmp_path / "out" / "tables" / "vendor.csv").read_text("utf-8-sig")
    assert "'=2+2" in notes


def shown(value):
    if value is None:
        return ""
    text = str(value)
    is_formula = isinstance(value, str) and text.startswith(("=", "+", "-", "@", "\t", "\r"))
    return f"'{text}" if is_formula else text


def test_documents_have_safe_readable_names_and_a_list(file, tmp_path):
    """R122: every document is a file, and a list says whose it is."""
    out = tmp_path / "out"
    export(file, out, tmp_path)
    names = sorted(path.name for path in (out / "attachments").iterdir())
    assert names == [
        "attachment-0001 logo.png",
        "attachment-0002 Insurance 2026 27.pdf",
        "attachment-0003 evil gpj.bin",
        "attachment-0004 -.bin",
    ]
    with (out / "attachments.csv").open(encoding="utf-8-sig", newline="") as text:
        lines = list(csv.DictReader(text))
    assert len(lines) == 4
    assert lines[1]["name"] == "Insurance: 2026/27.PDF"
    for line in lines:
        assert (out / line["file"]).stat().st_size == int(line["size"])


def test_only_the_owner_may_read_it(file, tmp_path):
    """R129: what is exported is no more open than it has to be."""
    export(file, tmp_path / "out", tmp_path)
    export(file, tmp_path / "out.zip", tmp_path)
    for path in [tmp_path / "out.zip", tmp_path / "out", *(tmp_path / "out").rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path


def test_zip_holds_the_same_as_the_folder(file, tmp_path):
    """R122: one content in two forms; documents are stored as they are."""
    export(file, tmp_path / "out", tmp_path)
    export(file, tmp_path / "out.zip", tmp_path)
    with zipfile.ZipFile(tmp_path / "out.zip") as packed:
        assert packed.testzip() is None
        found = {name: packed.read(name) for name in packed.namelist()}
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert found == {
        path.relative_to(tmp_path / "out").as_posix(): path.read_bytes() for path in files
    }


def test_a_damaged_document_stops_the_export(file, tmp_path):
    """R122: what is not what was stored is not passed on as if it were."""
    file._db.execute("UPDATE blob SET data = zeroblob(length(data)) WHERE size > 1000")
    with pytest.raises(UserError, match=r"damaged.*nothing was left behind.*backup"):
        export(file, tmp_path / "out", tmp_path)
    assert not list(tmp_path.glob("out*"))


def test_cancel_leaves_nothing(file, tmp_path):
    """R122: wherever it is stopped, no file and no working copy stays."""
    from outsource_desk.services.file.export_everything import export_everything

    place = tmp_path / "place"
    place.mkdir()

    class StopError(Exception):
        pass

    for most in (0.0, 0.05, 0.3, 0.9):
        for name in ("out", "out.zip"):

            def stop(share, most=most):
                if share >= most:
                    raise StopError

            with pytest.raises(StopError):
                export_everything(file, tmp_path / name, place, MOMENT, stop)
            assert not list(tmp_path.glob("out*"))
            assert list(place.iterdir()) == []


def test_the_owner_can_go_on_while_it_is_copied(file, tmp_path, monkeypatch):
    """R122: a change in the middle of the copy is in it whole, and it is saved."""
    done = []
    monkeypatch.setattr(health, "STEP_PAGES", 5)

    def change_once(share, _what):
        if not done:
            done.append(share)
            with file.change("In between") as session:
                run = session.connection().exec_driver_sql
                run("UPDATE vendor SET notes = 'between' WHERE id = 1")
                run("UPDATE vendor SET notes = 'between' WHERE id = 3")

    file.health.copy_pages(tmp_path / "copy", change_once)
    assert 0 < done[0] < 1
    assert everything_in(tmp_path / "copy") == everything_in(file.path)
