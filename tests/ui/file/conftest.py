"""The program put together as app.py does, around files of a test's own."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from outsource_desk.base.settings import Settings
from outsource_desk.ui.file import file_work
from outsource_desk.ui.file.file_copies import FileCopies
from outsource_desk.ui.file.file_watch import FileWatch
from outsource_desk.ui.file.files import DataFiles
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.frame.errors import install
from outsource_desk.ui.start.early_home import EarlyHome
from outsource_desk.ui.window.main_window import MainWindow
from tests.ui.file.hands import settle


@pytest.fixture
def path(tmp_path, sample_file):
    return Path(shutil.copyfile(sample_file, tmp_path / "hartmann.outsource"))


@pytest.fixture
def window(qapp, qtbot, clock, tmp_path, monkeypatch):
    """The program put together as app.py does, without a file yet."""
    for name in ("backups_folder", "cache_folder", "seals_folder"):
        monkeypatch.setattr(file_work, name, lambda name=name: tmp_path / name)
    hook = sys.excepthook
    desk = Desk(clock, Settings(theme="light", locale="en_GB"))
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.files = DataFiles(desk, made)
    desk.asked.connect(made.files.do)
    FileCopies(desk, made, made.files)
    made.watch = FileWatch(desk, made.file_banner, made.files)
    EarlyHome(desk, made, made.files)
    install(desk.ask)
    sys.excepthook = hook
    made.show()
    yield made
    for shown in QApplication.topLevelWidgets():
        if shown is not made and shown.isVisible():
            shown.close()
    made.files.close()
    qapp.setProperty("ask", None)


@pytest.fixture
def opened(window, path, qtbot):
    with qtbot.waitSignal(window.desk.opened):
        window.files.open(path)
    settle(window)
    return window
