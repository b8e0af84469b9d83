"""A long session does not end because Qt returned many nulls."""

from __future__ import annotations

import subprocess
import sys

MANY = """
import outsource_desk.ui
from PySide6.QtCore import QObject
o = QObject()
for _ in range(100_000):
    o.property("x")
print("alive")
"""


MANY_SIGNALS = """
import outsource_desk.ui
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rang = Signal(int)
bell = Bell()
for number in range(100_000):
    bell.rang.emit(number)
print("alive")
"""


def test_a_hundred_thousand_signals_do_not_end_the_program():
    """R119: emitting signals does not use up True, on every supported Python."""
    command = [sys.executable, "-c", MANY_SIGNALS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "alive", done.stderr


def test_a_hundred_thousand_nulls_do_not_end_the_program():
    """R119: the program stays alive, on every supported Python."""
    done = subprocess.run([sys.executable, "-c", MANY], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "alive", done.stderr
