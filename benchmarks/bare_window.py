"""The floor of start-up: a bare window with an empty table; with --sqlmodel, SQLModel after it.

Run as a script in a fresh process, so that nothing but this is imported; prints JSON and ends,
with --stay only when it is told to.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def process_age() -> float:
    """Return the seconds since the kernel started this process, Python's own start included."""
    with open("/proc/self/stat", encoding="ascii") as file:  # noqa: PTH123 - pathlib costs time
        fields = file.read().rpartition(")")[2].split()
    started_ticks = int(fields[19])  # field 22 of proc(5), counted behind the program's name
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started_ticks / os.sysconf("SC_CLK_TCK")


def pss_kb() -> int:
    """Return the memory of this process, shared pages counted in part."""
    with open("/proc/self/smaps_rollup", encoding="ascii") as file:  # noqa: PTH123  pathlib costs time
        return next(int(row.split()[1]) for row in file if row.startswith("Pss:"))


class Table(QTableWidget):
    """An empty table that notes when it was first painted and then ends the program."""

    def __init__(self) -> None:
        super().__init__(0, 6)
        self.frame_s = 0.0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.frame_s:
            self.frame_s = process_age()
            QTimer.singleShot(0, self.finish)

    def finish(self) -> None:
        if "--sqlmodel" in sys.argv:
            import sqlmodel  # noqa: F401 - its cost is what is measured
        idle_s = process_age()
        print(f'{{"frame": {self.frame_s:.4f}, "idle": {idle_s:.4f}, "pss_kb": {pss_kb()}}}')
        if "--stay" not in sys.argv:
            QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(Table())
    window.resize(1366, 768)
    window.show()
    sys.exit(application.exec())
