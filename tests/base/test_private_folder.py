"""R129: temporary files are the owner's alone, and they go, whatever happened."""

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from outsource_desk.base import private_folder
from outsource_desk.base.errors import UserError
from outsource_desk.base.private_folder import PrivateFolder, left_overs, remove_left_overs

HOLD = """
import sys, pathlib
from outsource_desk.base.private_folder import PrivateFolder
mine = PrivateFolder(pathlib.Path(sys.argv[1]))
(mine.folder("kept") / "secret.pdf").write_text("secret")
print("ready", flush=True)
if sys.argv[2] == "wait":
    sys.stdin.read()
"""


@pytest.fixture
def base(tmp_path):
    return tmp_path / "cache" / "Private"


def start(base, what="wait"):
    command = [sys.executable, "-c", HOLD, str(base), what]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout.readline() == b"ready\n"
    return child


def end(child, how=None):
    if how is not None:
        child.send_signal(how)
    child.communicate(timeout=20)


def test_nothing_is_made_before_it_is_needed(base):
    PrivateFolder(base).close()
    assert not base.exists()


def test_each_folder_is_fresh_and_only_the_owners(base):
    mine = PrivateFolder(base)
    one, two = mine.folder("attachment"), mine.folder("attachment")
    assert one != two
    assert one.name.startswith("attachment-")
    for folder in (base, one.parent, one, two):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert mine.holds(one / "a.pdf")
    assert not mine.holds(base / "a.pdf")


def test_a_base_open_to_others_is_closed_to_them(base):
    base.mkdir(parents=True)
    base.chmod(0o777)
    PrivateFolder(base).folder("x")
    assert stat.S_IMODE(base.stat().st_mode) == 0o700


def test_a_name_never_leaves_the_folder(base):
    folder = PrivateFolder(base).folder("../../etc/é x")
    assert folder.parent.parent == base.resolve()


def test_close_removes_also_what_is_read_only(base):
    mine = PrivateFolder(base)
    folder = mine.folder("attachment")
    (folder / "signed.pdf").write_text("secret")
    (folder / "signed.pdf").chmod(0o400)
    (folder / "deeper").mkdir()
    (folder / "deeper" / "a").write_text("a")
    (folder / "deeper").chmod(0o500)
    mine.close()
    mine.close()
    assert list(base.iterdir()) == []
    assert mine.folder("again").exists()


def test_the_end_of_python_removes_it_without_a_close(base):
    child = start(base, "end")
    end(child)
    assert list(base.iterdir()) == []


def test_a_crashed_run_is_swept_and_a_living_one_is_not(base):
    crashed, living = start(base), start(base)
    end(crashed, signal.SIGKILL)
    assert len(left_overs(base)) == 2
    assert remove_left_overs(base) == 1
    assert len(list(base.rglob("secret.pdf"))) == 1
    end(living, signal.SIGKILL)
    assert remove_left_overs(base) == 1
    assert not list(base.rglob("secret.pdf"))


def test_the_own_folder_survives_the_clean_up(base):
    mine = PrivateFolder(base)
    folder = mine.folder("own")
    assert remove_left_overs(base) == 0
    assert folder.is_dir()


def test_links_inside_are_removed_and_not_followed(base, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir(mode=0o755)
    (outside / "precious").write_text("stays")
    crashed = start(base)
    end(crashed, signal.SIGKILL)
    run = left_overs(base)[0]
    (run / "link").symlink_to(outside)
    (run / "file").symlink_to(outside / "precious")
    next(run.glob("kept-*")).joinpath("deep").symlink_to(outside)
    assert remove_left_overs(base) == 1
    assert (outside / "precious").read_text() == "stays"
    assert stat.S_IMODE(outside.stat().st_mode) == 0o755


def test_a_link_in_place_of_a_run_or_of_its_lock_is_left_alone(base, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / private_folder.LOCK).write_text("")
    (outside / "precious").write_text("stays")
    base.mkdir(parents=True)
    (base / "run-link").symlink_to(outside)
    (base / "run-locklink").mkdir()
    (base / "run-locklink" / private_folder.LOCK).symlink_to(outside / private_folder.LOCK)
    assert remove_left_overs(base) == 0
    assert sorted(one.name for one in outside.iterdir()) == [private_folder.LOCK, "precious"]


def test_a_link_in_place_of_the_base_is_refused(base, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "run-x").mkdir(parents=True)
    base.parent.mkdir()
    base.symlink_to(elsewhere)
    assert remove_left_overs(base) == 0
    with pytest.raises(UserError, match="nothing was changed"):
        PrivateFolder(base).folder("x")
    assert (elsewhere / "run-x").is_dir()


def test_a_place_that_cannot_be_written_is_a_sentence():
    with pytest.raises(UserError, match="nothing was changed"):
        PrivateFolder(Path("/proc/nowhere")).folder("x")


def test_a_start_that_was_cut_off_is_swept(base):
    (base / "run-empty").mkdir(parents=True)
    (base / "other").mkdir()
    assert remove_left_overs(base) == 1
    assert [one.name for one in base.iterdir()] == ["other"]
