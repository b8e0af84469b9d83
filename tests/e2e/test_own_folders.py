"""The program's own folders are not needed for the owner's data: nothing depends on them (F12)."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from outsource_desk.app import build
from outsource_desk.base import paths
from outsource_desk.base.log import start_log
from outsource_desk.base.settings import Settings, load_settings
from outsource_desk.domain.place import Place
from outsource_desk.records.business import BusinessDraft
from outsource_desk.services.business.business import save_business
from outsource_desk.ui.frame.page import PAGES
from outsource_desk.ui.look import icons
from outsource_desk.ui.start.single_instance import FirstWindow, hand_over
from tests.ui.screens import settle

HOMES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


def nowhere(tmp_path, monkeypatch):
    """Put a file where each of our folders would be: whoever is root may do anything else."""
    wall = tmp_path / "wall"
    wall.write_text("a file of somebody's")
    for name in HOMES:
        monkeypatch.setenv(name, str(wall))


def part_in_the_way(tmp_path, monkeypatch):
    """Put folders in the place of the files that we keep, and of their unfinished ones."""
    for name in HOMES:
        monkeypatch.setenv(name, str(tmp_path / name))
    for place in (paths.settings_file(), paths.log_file()):
        (place / "full").mkdir(parents=True)
        place.with_name(f"{place.name}.part").mkdir()
    for place in (paths.backups_folder(), paths.seals_folder(), paths.private_base()):
        if place.is_dir():
            place.rmdir()
        place.write_text("a file of somebody's")
    (paths.cache_folder() / "icons").write_text("a file of somebody's")


@pytest.fixture(params=[nowhere, part_in_the_way])
def walled(request, tmp_path, monkeypatch):
    request.param(tmp_path, monkeypatch)


@pytest.fixture
def document(sample_store, tmp_path):
    path = tmp_path / "mine.outsource"
    sample_store.save_copy(path)
    return path


def test_the_window_works_and_closes_with_one_banner(walled, document, qapp, qtbot, monkeypatch):
    """Home is there, a change is stored, the X closes; no box says that something went wrong."""
    shown = []
    monkeypatch.setattr("outsource_desk.ui.frame.errors.show_error", shown.append)
    window, files = build(qapp)
    qtbot.addWidget(window)
    window.show()
    files.open(document)
    settle(window.desk)
    settle(window.desk)
    for page in PAGES.keys():  # noqa: SIM118
        window.go(Place(page))
    save_business(window.desk.store, BusinessDraft(name="Behind the wall"))
    window.desk.set_settings(Settings(theme="light", locale="de_DE"))
    banners = window.file_banner.texts()
    assert "Settings cannot be kept in" in banners["settings"]
    assert set(banners) <= {"settings", "backup"}
    first = FirstWindow(paths.cache_folder(), window, files)
    first.listen()
    assert not hand_over(paths.cache_folder(), None)
    first.close()
    assert window.close()
    files.close()
    assert not shown
    with closing(sqlite3.connect(document)) as db:
        assert db.execute("SELECT name FROM business").fetchone() == ("Behind the wall",)


def test_icons_are_there_without_a_cache(walled):
    """A style sheet names files; those of a session do as well."""
    assert "<svg" in icons.tinted("pencil", "#1F57B8")
    address = icons.icon_file("pencil", "#1F57B8")
    assert Path(address[5:-2]).is_file()


def test_a_diary_that_cannot_be_written_is_left_out(walled, monkeypatch, capfd):
    monkeypatch.setattr(logging, "raiseExceptions", True)
    monkeypatch.setattr(logging, "lastResort", logging.lastResort)
    start_log(paths.log_file())
    logging.getLogger("outsource_desk").error("nobody hears it")
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    "line", [["list", "tasks"], ["check"], ["report", "plan", "--out", "plan.pdf"]]
)
def test_commands_for_scripts_never_need_them(document, tmp_path, monkeypatch, line):
    """`list`, `check` and `report` read the file and nothing else."""
    nowhere(tmp_path, monkeypatch)
    act, *rest = line
    out = tmp_path / "out"
    out.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "outsource_desk", act, str(document), *rest],
        cwd=out,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode <= (act == "check"), done.stderr  # 1: the sample needs attention
    assert "Traceback" not in done.stderr


def test_a_pipe_in_place_of_the_settings_holds_nothing_up(tmp_path):
    path = tmp_path / "settings.json"
    os.mkfifo(path)
    assert load_settings(path) == Settings()
    path.unlink()
    path.write_text("[" * 100_000)
    assert load_settings(path) == Settings()
