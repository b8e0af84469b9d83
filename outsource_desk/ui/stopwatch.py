"""When the window, Home and everything else was there, counted from the start of the process."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

if TYPE_CHECKING:
    from outsource_desk.ui.main_window import MainWindow

SETTLED_MS = 30  # nothing was queued for so long


def process_age() -> float:
    """Return the seconds since the kernel started this process, Python's own start included."""
    with open("/proc/self/stat", encoding="ascii") as file:  # noqa: PTH123  pathlib costs time
        fields = file.read().rpartition(")")[2].split()
    started_ticks = int(fields[19])  # field 22 of proc(5), counted behind the program's name
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started_ticks / os.sysconf("SC_CLK_TCK")


def pss_kb() -> int:
    """Return the memory of this process, shared pages counted in part."""
    with open("/proc/self/smaps_rollup", encoding="ascii") as file:  # noqa: PTH123
        return next(int(row.split()[1]) for row in file if row.startswith("Pss:"))


def time_startup(window: MainWindow) -> None:
    """Print one line of JSON when everything is loaded, then end the program. Linux only."""
    _Stopwatch(window)


class _Stopwatch(QObject):
    """Watches for the first paint of the frame and of Home, then for the work to end."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._times: dict[str, float] = {}
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._finish)
        window.sidebar.installEventFilter(self)
        window.home_shown.connect(self._note_home)
        window.desk.tasks.idle.connect(self._settled.start)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and "frame" not in self._times:
            QTimer.singleShot(0, lambda: self._times.setdefault("frame", process_age()))
        return False

    def _note_home(self) -> None:
        self._window.repaint()
        self._times.setdefault("home", process_age())

    def _finish(self) -> None:
        figures = {**self._times, "idle": process_age() - SETTLED_MS / 1000, "pss_kb": pss_kb()}
        sys.stdout.write(json.dumps(figures) + "\n")
        sys.stdout.flush()
        QApplication.quit()
