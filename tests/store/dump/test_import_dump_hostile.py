"""R122: an import trusts nothing: one sentence, nothing written, whatever stands in the dump."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import zipfile

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.services.file.sample import make_sample
from outsource_desk.store.migrations import SCHEMA_VERSION
from outsource_desk.store.store import Store
from tests.store.dump.exported import bring_in, changed, export, make_awkward, put

GONE = ...  # takes a member away
ROW = "tables__vendor__0"
BLOB = "tables__blob__2"
CHANGES = {
    "another program": {"format": "other"},
    "format gone": {"format": GONE},
    "newer dump": {"version": 2},
    "newer schema": {"schema_version": SCHEMA_VERSION + 1},
    "no schema": {"schema_version": 0},
    "true for a number": {"version": True},
    "text for a number": {"schema_version": "2"},
    "another file": {"application_id": 1},
    "tables no object": {"tables": []},
    "table gone": {"tables__vendor": GONE},
    "unknown table": {"tables__stranger": []},
    "table of SQLite": {"tables__sqlite_sequence": []},
    "rows no list": {"tables__vendor": {}},
    "row no object": {ROW: [1, 2]},
    "row null": {ROW: None},
    "column gone": {f"{ROW}__name": GONE},
    "unknown column": {f"{ROW}__stranger": 1},
    "number for text": {f"{ROW}__name": 5},
    "text for an amount": {"tables__payment__0__amount_minor": "100"},
    "true in a row": {"tables__payment__0__amount_minor": True},
    "null where nothing may miss": {f"{ROW}__name": None},
    "null for a number of a row": {f"{ROW}__id": None},
    "a list in a cell": {f"{ROW}__name": ["a"]},
    "broken rule": {f"{ROW}__name": ""},
    "unknown kind": {f"{ROW}__kind": "pirate"},
    "too large": {"tables__payment__0__amount_minor": 2**63},
    "absurdly large": {"tables__payment__0__amount_minor": "HUGE"},
    "no whole number": {"tables__payment__0__amount_minor": 1.0},
    "NaN": {"tables__payment__0__amount_minor": float("nan")},
    "too long": {f"{ROW}__name": "x" * 201},
    "longer than a book": {"tables__history__0__label": "x" * 5_000_001},
    "NUL": {f"{ROW}__name": "a\0b"},
    "half a letter": {f"{ROW}__name": "a\ud800b"},
    "twice the same number": {"tables__vendor__1__id": 1},
    "dangling": {"tables__contact__0__vendor_id": 4711},
    "sequences gone": {"sequences": GONE},
    "sequences no object": {"sequences": []},
    "sequence too low": {"sequences__vendor": 0},
    "sequence missing": {"sequences__vendor": GONE},
    "sequence no number": {"sequences__vendor": "9"},
    "sequence too large": {"sequences__vendor": 2**63},
    "sequence near the end": {"sequences__vendor": 2**60},
    "number near the end": {"tables__vendor__0__id": 2**60},
    "sequence of a stranger": {"sequences__stranger": 1},
    "sequence of a table without": {"sequences__blob": 1},
    "wrong hash": {f"{BLOB}__sha256": "0" * 64},
    "no hash": {f"{BLOB}__sha256": "../x"},
    "wrong size": {f"{BLOB}__size": 3},
    "size below zero": {f"{BLOB}__size": -1},
    "absurd size": {f"{BLOB}__size": 10**12},
    "out of the folder": {f"{BLOB}__file": "attachments/../data.json"},
    "slip": {f"{BLOB}__file": "../../../etc/passwd"},
    "absolute": {f"{BLOB}__file": "/etc/passwd"},
    "the folder itself": {f"{BLOB}__file": "attachments/.."},
    "another disk": {f"{BLOB}__file": "attachments/C:\\x"},
    "missing file": {f"{BLOB}__file": "attachments/none"},
    "blob gone": {BLOB: GONE},
    "something after": {"later": 1},
    "what is signed thawed": {"tables__file_fact__0__key": "thawed"},
    "thawed without a word": {
        "tables__file_fact__0": {"key": "thawed", "value": ""},
    },
}


@pytest.fixture(scope="module")
def exported(tmp_path_factory, clock):
    place = tmp_path_factory.mktemp("exported")
    make_sample(place / "sample.outsource", clock)
    store = Store.open(place / "sample.outsource", clock)
    make_awkward(store)
    export(store, place / "out", place)
    export(store, place / "out.zip", place)
    store.close()
    return place / "out"


@pytest.fixture
def refused(tmp_path):
    """Import and expect one sentence and nothing at all beside the dump."""

    def run(dump):
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(UserError) as told:
            bring_in(dump, tmp_path / "new.outsource")
        sentence = str(told.value)
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert len(sentence) < 500
        assert sorted(tmp_path.rglob("*")) == before
        return sentence

    return run


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_wrong_content_is_refused(changes, exported, tmp_path, refused):
    """R122: every wrong member, row, cell, document and number."""
    shutil.copytree(exported, tmp_path / "dump")
    data = json.loads((exported / "data.json").read_text("utf-8"))
    for path, value in changes.items():
        put(data, path.split("__"), value)
    written = json.dumps(data, ensure_ascii=True).replace('"HUGE"', "9" * 5000)
    (tmp_path / "dump" / "data.json").write_text(written, "utf-8")
    is_newer = changes == {"version": 2} or changes.get("schema_version") == SCHEMA_VERSION + 1
    assert ("update this program" in refused(tmp_path / "dump")) == is_newer


def test_what_is_not_changed_goes_in(exported, tmp_path):
    """The changes above are what is refused, not the way they are written."""
    bring_in(changed(exported, tmp_path / "dump"), tmp_path / "new.outsource")
    assert (tmp_path / "new.outsource").exists()


def test_truncated_anywhere(exported, tmp_path, refused):
    """R122: the end is missing, wherever it was cut."""
    data = (exported / "data.json").read_bytes()
    shutil.copytree(exported, tmp_path / "dump")
    for cut in [0, 1, 2, 30, *range(100, len(data), len(data) // 12), len(data) - 2]:
        (tmp_path / "dump" / "data.json").write_bytes(data[:cut])
        refused(tmp_path / "dump")


BYTES = {
    "empty": b"",
    "garbage": random.Random(122).randbytes(5000),
    "zeros": bytes(5000),
    "a list": b"[]",
    "a word": b"null",
    "another JSON": b'{"a": 1}',
    "bad UTF-8": b'{"format": "\xff\xfe"}',
    "UTF-16": '{"format":"outsource-desk-dump"}'.encode("utf-16"),
    "deep lists": b"[" * 1_000_000,
    "deep in the head": b'{"format":' + b"[" * 1_000_000,
    "deep objects": b'{"format":' + b'{"a":' * 500_000,
    "a long text": b'{"format":"' + b"x" * 3_000_000,
    "twice": b'{"format":"outsource-desk-dump","format":"outsource-desk-dump"}',
    "a comment": b'{"format":"outsource-desk-dump", /* */ "version":1}',
    "only the head": b'{"format":"outsource-desk-dump","version":1,"schema_version":2}',
    "a data file": b"SQLite format 3\0" + bytes(200),
}


@pytest.mark.parametrize("data", BYTES.values(), ids=BYTES)
def test_other_bytes(data, tmp_path, refused):
    """R122: whatever is handed over as a dump."""
    (tmp_path / "data.json").write_bytes(data)
    refused(tmp_path / "data.json")


def test_two_rows_in_one_name(exported, tmp_path, refused):
    """R122: which of two values would count is never a guess."""
    shutil.copytree(exported, tmp_path / "dump")
    text = (exported / "data.json").read_text("utf-8")
    (tmp_path / "dump" / "data.json").write_text(text.replace('{"id":1,', '{"id":1,"id":1,', 1))
    assert "twice" in refused(tmp_path / "dump")


def test_something_after_the_end(exported, tmp_path, refused):
    shutil.copytree(exported, tmp_path / "dump")
    with (tmp_path / "dump" / "data.json").open("ab") as file:
        file.write(b"{}")
    assert "after the end" in refused(tmp_path / "dump")


def test_documents_that_are_no_files(exported, tmp_path, refused):
    """R122: a link, a folder, a pipe or nothing in place of a document."""
    name = next((exported / "attachments").glob("* Insurance 2026 27.pdf")).relative_to(exported)
    for count, make in enumerate(
        (
            lambda path: path.symlink_to("/etc/passwd"),
            lambda path: path.mkdir(),
            os.mkfifo,
            lambda path: None,
            lambda path: path.write_bytes(b"%PDF-1.4 two"),
            lambda path: path.write_bytes(b"%PDF-1.4 one and more"),
        )
    ):
        dump = tmp_path / f"dump{count}"
        shutil.copytree(exported, dump)
        (dump / name).unlink()
        make(dump / name)
        refused(dump)


def test_an_existing_file_is_kept(exported, tmp_path):
    """R122: nothing is ever overwritten, not even by a link or an empty file."""
    taken = tmp_path / "taken.outsource"
    for make in (
        lambda: taken.write_bytes(b"precious"),
        lambda: taken.symlink_to(tmp_path / "nowhere"),
        taken.mkdir,
    ):
        make()
        with pytest.raises(UserError, match="choose another"):
            bring_in(exported, taken)
        assert os.path.lexists(taken)
        shutil.rmtree(taken) if taken.is_dir() else taken.unlink()
    assert not (tmp_path / "nowhere").exists()


def test_a_place_that_is_not_there(exported, tmp_path, refused):
    with pytest.raises(UserError, match="nothing was"):
        bring_in(exported, tmp_path / "none" / "new.outsource")
    refused(tmp_path / "no dump")


def repacked(exported, target, change):
    """Pack the export again, with the files that `change(name, data)` returns."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(exported.rglob("*")):
            if path.is_file():
                name = path.relative_to(exported).as_posix()
                for entry, data in change(name, path.read_bytes()):
                    packed.writestr(entry, data)
    return target


def test_a_zip_that_was_packed_again_goes_in(exported, tmp_path):
    dump = repacked(exported, tmp_path / "dump.zip", lambda name, data: [(name, data)])
    bring_in(dump, tmp_path / "new.outsource")


def test_zip_bombs(exported, tmp_path, refused):
    """R122: neither the JSON nor a document may grow without measure."""
    zeros = bytes(60_000_000)
    dump = repacked(
        exported,
        tmp_path / "json.zip",
        lambda name, data: [(name, b" " * 60_000_000 if name == "data.json" else data)],
    )
    assert "beyond all measure" in refused(dump)
    dump = repacked(
        exported,
        tmp_path / "file.zip",
        lambda name, data: [(name, zeros if "0003" in name else data)],
    )
    refused(dump)


def test_damaged_and_strange_zips(exported, tmp_path, refused):
    """R122: cut off, flipped, without the main file, with names that lead elsewhere."""
    whole = exported.with_name("out.zip").read_bytes()
    dump = tmp_path / "dump.zip"
    for data in (whole[:-30], whole[: len(whole) // 2], whole[:4], b"PK\5\6" + bytes(18)):
        dump.write_bytes(data)
        refused(dump)
    for at in range(200, len(whole), len(whole) // 9):
        dump.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        with contextlib.suppress(UserError):
            bring_in(dump, tmp_path / "new.outsource").unlink()  # the flip hit a CSV file
        assert [path.name for path in tmp_path.iterdir()] == ["dump.zip"]
    repacked(exported, dump, lambda name, data: [(f"../{name}", data)])
    refused(dump)
