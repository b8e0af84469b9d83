"""The program ends when the system asks, whatever is open."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

LONGEST_S = 30
PROGRAM = """
import os, signal
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from outsource_desk.ui.start.shutdown import end_when_asked

class Asking(QDialog):
    def reject(self):
        pass  # as with something typed in it

application = QApplication([])
end_when_asked(application)
dialog = Asking()
QTimer.singleShot(0, dialog.exec)
QTimer.singleShot(50, lambda: os.kill(os.getpid(), signal.{name}))
application.exec()
print("closed properly")
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows closes the windows instead")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_an_open_dialog_does_not_keep_the_program_alive(name):
    """R119: the file is closed as always, so that no crash is told at the next start."""
    program = PROGRAM.format(name=name)
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=True,
    )
    assert done.stdout == "closed properly\n"
