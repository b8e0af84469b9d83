"""Every kind of hostile file at every door: one sentence, at once, and nothing is left behind."""

from __future__ import annotations

import os
import shutil
import time

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.base.private_folder import PrivateFolder
from outsource_desk.services.file.backup_list import backup_rows, other_place
from outsource_desk.services.file.restore_view import compare
from outsource_desk.store.checkup import check_file
from outsource_desk.store.store import Store
from tests.store.hostile import HARMLESS, KINDS, QUERIES

pytestmark = pytest.mark.long
SECONDS = 8  # the slowest door of the slowest kind; the usual one takes a twentieth of one
LARGE = {"sparse tail"}  # copies of gigabytes
STATED = (".", "?", "!")
DOORS = {
    "list": ("list", "{file}", "vendors"),
    "check": ("check", "{file}"),
    "export": ("export", "{file}", "--to", "{folder}/out"),
    "report": ("report", "{file}", "milestones", "--out", "{folder}/out.pdf"),
    "backup": ("backup", "{file}", "{folder}/copy.outsource"),
    "restore": ("restore", "{folder}/good.outsource", "{file}"),
    "salvage": ("salvage", "{file}", "--to", "{folder}/salvaged.outsource"),
}
NAMES = {
    "not UTF-8": os.fsdecode(b"bad\xff.outsource"),
    "300 letters": "x" * 300 + ".outsource",
    "turned round": "\u202e ecruostuo.outsource",
    "with a colour": "a\nb\x1b[31m.outsource",
}


def slowly(kind):
    return pytest.param(kind, marks=pytest.mark.slow)


@pytest.fixture
def at_home(monkeypatch, tmp_path):
    """Folders of the program of this test's own."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture
def folder(new_file, tmp_path):
    place = tmp_path / "files"
    place.mkdir()
    shutil.copyfile(new_file, place / "good.outsource")
    return place


def asked(run, door, file, folder):
    """Knock at one door; return its exit code and its sentence."""
    began = time.monotonic()
    words = (part.format(file=file, folder=folder) for part in DOORS[door])
    code, out, err = run(*words)
    assert time.monotonic() - began < SECONDS, door
    if code:
        sentence = (err or out).strip().splitlines()[-1]
        assert sentence.endswith(STATED), (door, sentence)
    return code, out, err


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(
    "kind", [*sorted(KINDS.keys() - {*LARGE}), *(slowly(kind) for kind in LARGE)]
)
def test_each_kind_at_each_door(kind, new_file, folder, run, clock):
    """R119: no traceback, no hang; what has to be refused is refused at every door but salvage."""
    file = folder / "h.outsource"
    shutil.copyfile(new_file, file)
    KINDS[kind](file)
    codes = {door: asked(run, door, file, folder)[0] for door in DOORS}
    if kind in QUERIES:
        assert check_file(file).problem == "altered"
        assert {code for door, code in codes.items() if door != "salvage"} == {1}
    if check_file(file).problem is None:
        assert codes["export"] == codes["list"] == codes["backup"] == 0
    else:
        assert codes["export"] == codes["list"] == codes["restore"] == 1
    as_the_window_does(file, folder, clock)


def as_the_window_does(file, folder, clock):
    """Open it to work in, and look at it as a copy in the restore wizard."""
    private = PrivateFolder(folder)
    try:
        with_trouble = backup_rows([other_place(folder)], "", lambda: private.folder("rows"))
        assert with_trouble
        for attempt in (
            lambda: Store.open(file, clock, backups=folder / "kept").close(),
            lambda: Store.look(file, clock, private.folder("look")).close(),
            lambda: compare(
                folder / "good.outsource", file, lambda: private.folder("c"), is_open=False
            ),
        ):
            try:
                attempt()
            except UserError as error:
                assert str(error).endswith(STATED)  # noqa: PT017  either way is right
    finally:
        private.close()


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize("name", NAMES)
def test_each_name_at_each_door(name, new_file, folder, run):
    """R119: a name that nobody can show or no disk takes is one sentence at most."""
    file = folder / NAMES[name]
    if len(NAMES[name]) < 256:
        shutil.copyfile(new_file, file)
    for door in DOORS:
        code, _out, err = asked(run, door, file, folder)
        assert "\x1b" not in err
        assert code == 1 or len(NAMES[name]) < 256


@pytest.mark.usefixtures("at_home")
def test_names_of_what_is_made(folder, run):
    """R119: the name of an export, a paper or a copy may be impossible too."""
    good, long = folder / "good.outsource", "x" * 300
    for words in (
        ("export", good, "--to", folder / long),
        ("export", good, "--to", folder / f"{long}.zip"),
        ("report", good, "milestones", "--out", folder / f"{long}.pdf"),
        ("backup", good, folder / long),
        ("salvage", good, "--to", folder / long),
        ("import-json", good, folder / long),
    ):
        code, _out, err = run(*words)
        assert code == 1
        assert err.strip().endswith(STATED)


def test_harmless_things_stay_harmless(folder):
    """A program that refuses everything is no cure: an old time of change is no damage."""
    file = folder / "good.outsource"
    HARMLESS["before 1970"](file)
    assert check_file(file).problem is None
