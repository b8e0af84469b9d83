"""Puts the parts together; the only module that knows all of them."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from outsource_desk.base import paths
from outsource_desk.base.clock import SystemClock
from outsource_desk.base.settings import load_settings, save_settings
from outsource_desk.ui.file.backups import Backups
from outsource_desk.ui.file.damage import DamageWatch
from outsource_desk.ui.file.file_copies import FileCopies
from outsource_desk.ui.file.file_watch import FileWatch
from outsource_desk.ui.file.files import DataFiles
from outsource_desk.ui.frame import errors
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.look.fonts import prepare_font
from outsource_desk.ui.look.theme import apply_theme
from outsource_desk.ui.start.early_home import EarlyHome
from outsource_desk.ui.start.single_instance import Application, FirstWindow, hand_over
from outsource_desk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.base.settings import Settings

LISTEN_MS = 300  # after everything is shown


def run(path: Path | None, *, sample: bool) -> int:
    """Show the window, then open the data file behind it; returns when the window closes.

    While another window runs, that one opens the file, and this start is over.
    """
    application = Application(sys.argv[:1])
    if not sample and hand_over(paths.cache_folder(), path):
        return 0
    window, files = build(application)
    first = FirstWindow(paths.cache_folder(), window, files)
    if not sample:
        _listen(application, window, files, first)
    window.frame_shown.connect(_start_log)
    window.desk.tasks.idle.connect(
        partial(_end_when_asked, application), Qt.ConnectionType.SingleShotConnection
    )
    window.frame_shown.connect(files.open_sample if sample else lambda: files.open_first(path))
    window.show()
    status = application.exec()
    first.close()
    files.close()
    return status


def _listen(
    application: Application, window: MainWindow, files: DataFiles, first: FirstWindow
) -> None:
    """Let later starts find this window, once it has come to rest."""
    application.file_asked.connect(first.welcome)
    files.hand_over = lambda path: not first.is_listening and hand_over(paths.cache_folder(), path)
    listen = partial(QTimer.singleShot, LISTEN_MS, first, first.listen)
    window.desk.tasks.idle.connect(listen, Qt.ConnectionType.SingleShotConnection)


def build(application: QApplication) -> tuple[MainWindow, DataFiles]:
    """Return the window and what opens its files, with the owner's settings."""
    application.setApplicationName("Outsource Desk")
    application.setDesktopFileName("outsource-desk")
    errors.install()  # what fails before there is a desk is said too
    settings = load_settings(paths.settings_file())
    prepare_font(application)
    apply_theme(application, settings.theme, settings.text_percent)
    desk = Desk(SystemClock(), settings, _keep)
    window = MainWindow(desk)
    files = DataFiles(desk, window)
    desk.asked.connect(files.do)
    FileCopies(desk, window, files)
    watch = FileWatch(desk, window.file_banner, files)
    watch.troubled.connect(window.status.show_trouble)
    watch.settled.connect(window.status.refresh)
    DamageWatch(desk, window.file_banner, files)
    errors.install(desk.ask)
    EarlyHome(desk, window, files)
    desk.tasks.idle.connect(partial(_collect, desk), Qt.ConnectionType.SingleShotConnection)
    desk.tasks.idle.connect(partial(_clean_up, desk), Qt.ConnectionType.SingleShotConnection)
    backups = Backups(desk, window.file_banner, paths.backups_folder())
    backups.told.connect(window.status.show_backup)
    return window, files


def self_test(report: str) -> int:
    """Prove that this program is complete; see `ui.self_test`."""
    from outsource_desk.ui.start.self_test import self_test as prove  # noqa: PLC0415  only when asked

    return prove(QApplication(sys.argv[:1]), report)


def demo(folder: Path) -> int:
    """Write the sample business, its papers and pictures of the program to `folder`."""
    from outsource_desk.ui.start.demo import write_demo  # noqa: PLC0415  only when asked

    return write_demo(QApplication(sys.argv[:1]), folder)


def shots(folder: Path, against: Path | None) -> int:
    """Draw every page, wizard step and dialog of the sample business; see `ui.shots`."""
    from outsource_desk.ui.start.shots import draw_all  # noqa: PLC0415  only when asked

    return draw_all(QApplication(sys.argv[:1]), folder, against)


def bench_startup(path: Path) -> int:
    """Start as usual, print when the frame, Home and everything was there, and end."""
    from outsource_desk.ui.start.stopwatch import time_startup  # noqa: PLC0415  only when asked

    application = QApplication(sys.argv[:1])
    window, files = build(application)
    time_startup(window)
    window.frame_shown.connect(lambda: files.open_first(path))
    window.show()
    status = application.exec()
    files.close()
    return status


def _start_log() -> None:
    from outsource_desk.base.log import start_log  # noqa: PLC0415  not before the first frame

    start_log(paths.log_file())


def _end_when_asked(application: QApplication) -> None:
    from outsource_desk.ui.start.shutdown import end_when_asked  # noqa: PLC0415  not before Home

    end_when_asked(application)


def _collect(desk: Desk) -> None:
    from outsource_desk.ui.start.gc_idle import Collector  # noqa: PLC0415  not before Home

    Collector(desk)


def _clean_up(desk: Desk) -> None:
    """Remove the temporary files of runs that crashed, once everything is shown."""
    from outsource_desk.base.private_folder import left_overs, remove_left_overs  # noqa: PLC0415  not before Home

    base = paths.private_base()
    if left_overs(base):
        desk.tasks.run(lambda _: remove_left_overs(base), lambda _: None)


def _keep(settings: Settings) -> None:
    save_settings(paths.settings_file(), settings)
