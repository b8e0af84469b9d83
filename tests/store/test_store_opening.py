"""Whatever is given to open: one clear sentence, and the file stays as it was."""

import os
from pathlib import Path

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.store.checkup import check_file
from outsource_desk.store.errors import KINDS, SENTENCES, DataFileError
from outsource_desk.store.opening import sniff
from tests.store.firm import (
    FIRM,
    NOBODY,
    add_vendor,
    as_nobody,
    create,
    open_store,
    raw,
    vendor_names,
)


def cut(path):
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def overwrite(path, start, data):
    with path.open("r+b") as file:
        file.seek(start)
        file.write(data)


def replace_by_folder(path):
    path.unlink()
    path.mkdir()


def make_foreign_sqlite(path):
    path.unlink()
    raw(path).execute("CREATE TABLE t (a)")


def leave_dangling_link(path):
    db = raw(path)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("INSERT INTO contact (vendor_id) VALUES (77)")
    db.close()


SPOILED = [
    ("missing", Path.unlink),
    ("not_a_file", replace_by_folder),
    ("empty", lambda path: path.write_bytes(b"")),
    ("foreign", lambda path: path.write_bytes(b"%PDF-1.7 " * 1000)),
    ("foreign", lambda path: path.write_bytes(b"SQLite format 3\0")),
    ("foreign", make_foreign_sqlite),
    ("newer", lambda path: raw(path).execute("PRAGMA user_version = 99")),
    ("truncated", cut),
    ("damaged", lambda path: overwrite(path, 4096, b"\xa5" * 4096)),
    ("damaged", lambda path: overwrite(path, 100, b"\0" * 400)),
    ("damaged", leave_dangling_link),
]


@pytest.mark.parametrize(("kind", "spoil"), SPOILED)
def test_every_spoiled_file_is_named_and_kept(path, kind, spoil):
    """R119: the sentence says what happened, and nothing is written, created or left locked."""
    add_to = open_store(path)
    add_vendor(add_to, "Acme")
    add_to.close()
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(DataFileError) as caught:
        open_store(path)
    assert caught.value.kind == kind
    assert path.name in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [one.name for one in path.parent.iterdir()] in ([], [path.name])


def test_every_kind_has_one_sentence():
    """R119: what happened, what was kept, what to do: one sentence that ends with a full stop."""
    assert set(SENTENCES) == set(KINDS)
    for sentence in SENTENCES.values():
        assert sentence.endswith(".")
        assert ". " not in sentence
        assert "invalid" not in sentence.lower()


def test_file_and_folder_that_cannot_be_written_open_for_reading(public_folder):
    """R118: a copy on a read-only drive can be looked at; a change is refused in words."""
    path = public_folder / "firm.outsource"
    store = create(path)
    add_vendor(store, "Acme")
    store.close()
    path.chmod(0o444)
    public_folder.chmod(0o555)
    with as_nobody():
        store = open_store(path)
        assert store.read_only
        assert vendor_names(store) == ["Acme"]
        with pytest.raises(DataFileError) as caught:
            add_vendor(store, "Bolt")
        store.close()
    assert caught.value.kind == "read_only"
    public_folder.chmod(0o755)
    assert [one.name for one in public_folder.iterdir()] == [path.name]


def test_writable_file_in_a_read_only_folder_opens_for_reading(public_folder):
    """R119: found when the file is opened, not at the first change."""
    path = public_folder / "firm.outsource"
    create(path).close()
    path.chmod(0o666)
    public_folder.chmod(0o555)
    with as_nobody():
        store = open_store(path)
        assert store.read_only
        assert store.undo_label() is None
        store.close()
    public_folder.chmod(0o755)


def test_file_that_may_not_be_read_is_denied(public_folder):
    """R119: a file of somebody else."""
    path = public_folder / "firm.outsource"
    create(path).close()
    path.chmod(0o000)
    with as_nobody(), pytest.raises(DataFileError) as caught:
        open_store(path)
    assert caught.value.kind == "denied"


def test_creating_where_nothing_can_be_written(public_folder):
    """R117: a sentence instead of half a file."""
    public_folder.chmod(0o555)
    with as_nobody(), pytest.raises(DataFileError) as caught:
        create(public_folder / "new.outsource")
    assert caught.value.kind == "read_only"
    public_folder.chmod(0o755)
    assert list(public_folder.iterdir()) == []


def test_reading_only_writes_nothing(path):
    """R118: an old copy can be opened without being changed or locked."""
    before = path.read_bytes()
    store = open_store(path, read_only=True)
    assert vendor_names(store) == []
    with pytest.raises(DataFileError):
        add_vendor(store, "Acme")
    with pytest.raises(DataFileError):
        store.documents.put(b"x")
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    store.close()
    assert path.read_bytes() == before


def test_another_program_in_the_middle_of_a_change(path):
    """R119: SQLite's own lock is reported, not waited for."""
    other = raw(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DataFileError) as caught:
        open_store(path)
    assert caught.value.kind == "locked"
    other.execute("ROLLBACK")
    open_store(path).close()


def test_new_file_is_marked_as_ours(path):
    """R117: the header says which program and which format, before SQLite is asked."""
    assert sniff(path, FIRM.version) == FIRM.version
    db = raw(path)
    assert db.execute("PRAGMA auto_vacuum").fetchone() == (2,)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert path.read_bytes()[68:72] == b"OTDQ"


def test_create_names_a_taken_name(path):
    """R117: a new file never replaces another."""
    before = path.read_bytes()
    with pytest.raises(UserError, match="exists already"):
        create(path)
    assert path.read_bytes() == before


def test_check_on_the_command_line(path):
    """R119: sound or not, one result with one sentence; also what only reading finds."""
    store = open_store(path)
    add_vendor(store, "Acme " * 20)
    store.close()
    sound = check_file(path)
    assert sound.problem is None
    assert dict(sound.row_counts)["vendor"] == 1
    assert sound.version == FIRM.version
    where = path.read_bytes().index(b"Acme Acme")
    overwrite(path, where, b"\xff\xfe")
    assert check_file(path).problem == "damaged"
    path.unlink()
    assert check_file(path).problem == "missing"


@pytest.mark.skipif(os.name != "posix", reason="ids of users exist on POSIX only")
def test_nobody_is_nobody():
    """R119: the tests above prove something only without the rights of root."""
    with as_nobody():
        assert os.geteuid() in {NOBODY, os.getuid()}
        assert os.geteuid() != 0
