"""When the window, Home and everything else was there, counted from the start of the process."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from outsource_desk.ui.window.main_window import MainWindow

SETTLED_MS = 30  # nothing was queued for so long


def process_age() -> float:
    """Return the seconds since the kernel started this process, Python's own start included."""
    with open("/proc/self/stat", encoding="ascii") as file:  # noqa: PTH123  pathlib costs time
        fields = file.read().rpartition(")")[2].split()
    started_ticks = int(fields[19])  # field 22 of proc(5), counted behind the program's name
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started_ticks / os.sysconf("SC_CLK_TCK")


def pss_kb() -> int:
    """Return the memory of this process, shared pages counted in part."""
    with open("/proc/self/smaps_rollup", encoding="ascii") as file:  # noqa: PTH123  pathlib costs time
        return next(int(row.split()[1]) for row in file if row.startswith("Pss:"))


def time_startup(window: MainWindow) -> None:
    """Print one line of JSON when everything is loaded, then end the program. Linux only."""
    _Stopwatch(window)


class _Stopwatch(QObject):
    """Notes when the frame and Home were painted and when the work ended."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._times: dict[str, float] = {}
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._finish)
        window.frame_shown.connect(lambda: self._note("frame"))
        window.home_shown.connect(lambda: self._note("home"))
        window.desk.tasks.idle.connect(self._settled.start)

    def _note(self, name: str) -> None:
        self._times.setdefault(name, process_age())

    def _finish(self) -> None:
        figures = {**self._times, "idle": process_age() - SETTLED_MS / 1000, "pss_kb": pss_kb()}
        sys.stdout.write(json.dumps(figures) + "\n")
        sys.stdout.flush()
        QApplication.quit()
