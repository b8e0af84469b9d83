"""What is being written lies beside its place, for its owner only, and never in another's file."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from outsource_desk.base.files import OURS, left_parts, new_part, whole_file, write_whole
from outsource_desk.services.file.salvage import salvage_file
from outsource_desk.store.backup.accept import accept
from outsource_desk.store.backup.restoring import restore
from outsource_desk.store.dump.import_dump import import_dump
from outsource_desk.store.salvage.salvage import salvage
from outsource_desk.store.store import Store
from tests.store.dump.exported import export
from tests.store.firm import CLOCK

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")


def mode(path):
    return stat.S_IMODE(path.lstat().st_mode)


def silent(*_):
    return None


@pytest.fixture
def open_umask():
    """Others of the computer may read what a program makes, if it does not see to it."""
    before = os.umask(0o022)
    yield
    os.umask(before)


WAYS = {
    "new": lambda store, target, _: Store.create(target, store._clock).close(),
    "copy": lambda store, target, _: store.save_copy(target),
    "salvage": lambda store, target, place: salvage(
        closed_copy(store, place), target, CLOCK.now(), silent
    ),
    "import": lambda store, target, place: import_dump(dumped(store, place), target, silent),
    "restore": lambda store, target, place: restore(
        target, closed_copy(store, place), place / "kept", CLOCK.now()
    ),
}


def closed_copy(store, place):
    place.mkdir(exist_ok=True)
    copy = place / "closed.outsource"
    shutil.copyfile(store.path, copy)
    return copy


def dumped(store, place):
    place.mkdir(exist_ok=True)
    export(store, place / "dump", place)
    return place / "dump"


@pytest.mark.parametrize("way", WAYS)
def test_whoever_makes_a_data_file(sample_store, tmp_path, open_umask, way):
    """Mode 0600, nothing half made left, and the trap in place of `X.part` is not stepped into."""
    folder, precious = tmp_path / "folder", tmp_path / "precious"
    folder.mkdir()
    precious.write_bytes(b"years of work")
    target = folder / "firm.outsource"
    trap = folder / f"{target.name}.part"
    trap.symlink_to(precious)
    WAYS[way](sample_store, target, tmp_path / "place")
    assert mode(target) == 0o600
    assert precious.read_bytes() == b"years of work"
    assert trap.is_symlink()
    assert sorted(entry.name for entry in folder.iterdir()) == [target.name, trap.name]


def test_a_backup_is_for_its_owner_only(sample_store, tmp_path, open_umask):
    assert mode(sample_store.back_up(tmp_path / "Backups")) == 0o600


def test_what_is_said_of_a_file_is_for_its_owner_only(sample_store, tmp_path, open_umask, clock):
    """The report of a salvage names records; a file as it was found is one of the backups."""
    source = closed_copy(sample_store, tmp_path / "place")
    done = salvage_file(source, tmp_path / "new.outsource", clock, silent)
    assert mode(done.report_path) == 0o600
    assert mode(accept(source, tmp_path / "Backups", tmp_path / "Seals", clock.now())) == 0o600


def test_a_restored_file_is_for_those_who_could_read_it(sample_store, tmp_path, open_umask):
    """Who shares a file with a colleague shares it still."""
    target = closed_copy(sample_store, tmp_path / "own")
    for wanted in (0o600, 0o660):
        target.chmod(wanted)
        kept = restore(
            target,
            closed_copy(sample_store, tmp_path / "copy"),
            tmp_path / "kept",
            CLOCK.now() + timedelta(seconds=wanted),
        )
        assert mode(target) == wanted
        assert mode(kept) == 0o600


def test_a_part_is_never_a_file_of_somebody_else(tmp_path, monkeypatch):
    """A name that is taken is passed over, also when a dangling link has it."""
    target = tmp_path / "paper.pdf"
    names = iter(["a" * 12, "b" * 12, "c" * 12])
    monkeypatch.setattr("secrets.token_hex", lambda _: next(names))
    (tmp_path / f"paper.pdf.{'a' * 12}.part").symlink_to(tmp_path / "nowhere")
    (tmp_path / f"paper.pdf.{'b' * 12}.part").write_bytes(b"theirs")
    assert new_part(target).name == f"paper.pdf.{'c' * 12}.part"
    assert not (tmp_path / "nowhere").exists()


def test_a_paper_keeps_who_may_read_it(tmp_path, open_umask):
    paper = tmp_path / "paper.pdf"
    write_whole(paper, b"one")
    assert mode(paper) == 0o644
    paper.chmod(0o600)
    write_whole(paper, b"two")
    assert mode(paper) == 0o600
    assert list(tmp_path.iterdir()) == [paper]


def test_what_a_crash_left_goes_later_and_nothing_else(tmp_path):
    """A program that is writing the same paper just now is not disturbed."""
    paper = tmp_path / "paper.pdf"
    old, fresh = new_part(paper), new_part(paper)
    theirs = tmp_path / "paper.pdf.part"
    theirs.write_bytes(b"theirs")
    os.utime(old, (1, 1))
    write_whole(paper, b"pages")
    assert not old.exists()
    assert left_parts(paper) == [fresh]
    assert theirs.exists()


@pytest.mark.parametrize("length", [200, 240, 251, 255])
def test_the_longest_names_can_be_written(tmp_path, length):
    paper = tmp_path / f"{'n' * (length - 4)}.pdf"
    with whole_file(paper) as file:
        file.write(b"pages")
        (part,) = left_parts(paper)
        assert OURS.search(part.name)
    assert list(tmp_path.iterdir()) == [paper]


CHILD = """
import sys, time
from pathlib import Path
from outsource_desk.store.salvage.salvage import salvage
from tests.store.dump.exported import export
from tests.store.firm import CLOCK
def report(share, _text):
    if share > 0.5:
        print("half", flush=True)
        time.sleep(600)
salvage(Path(sys.argv[1]), Path(sys.argv[2]), CLOCK.now(), report)
"""


def test_a_killed_salvage_leaves_nothing_after_the_next_one(sample_store, tmp_path):
    """A large damaged file would else stay there twice."""
    source, folder = closed_copy(sample_store, tmp_path / "place"), tmp_path / "folder"
    folder.mkdir()
    line = [sys.executable, "-c", CHILD, str(source), str(folder / "new.outsource")]
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        line, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": root}
    ) as child:
        try:
            assert child.stdout.readline() == "half\n"
        finally:
            child.send_signal(signal.SIGKILL)
    (left,) = folder.iterdir()
    shutil.copytree(left, tmp_path / left.name)
    salvage(source, folder / "other.outsource", CLOCK.now(), silent)
    assert [entry.name for entry in folder.iterdir()] == ["other.outsource"]
    shutil.move(tmp_path / left.name, folder)
    Store.open(folder / "other.outsource", CLOCK, backups=tmp_path / "Backups").close()
    assert [entry.name for entry in folder.iterdir()] == ["other.outsource"]
