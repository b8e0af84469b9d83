"""PySide6's own `import` stays out, whatever part of Qt comes in later."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import builtins
import outsource_desk.ui
from PySide6 import QtGui, QtNetwork, QtPdf, QtPdfWidgets, QtPrintSupport, QtSvg, QtWidgets

application = QtWidgets.QApplication([])
label = QtWidgets.QLabel("Home")
assert label.text() == "Home"
import sqlmodel
print(getattr(builtins.__import__, "__name__", "?"))
"""


def test_qt_does_not_look_into_every_module():
    """R131: the start is not slowed by a feature of PySide6 that nobody here uses."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() != "__feature_import__"
