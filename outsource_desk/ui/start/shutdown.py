"""Ending properly when the system asks: at the end of the session, or with Ctrl+C."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ENDINGS = ("SIGTERM", "SIGHUP", "SIGINT")
MOST_SIGNALS = 64


def end_when_asked(application: QApplication) -> None:
    """End on a signal, so that the file is closed and no crash is told at the next start.

    Python hears a signal only when it runs; a pipe wakes it up while Qt waits. No window is asked:
    a dialog with something typed in it would say no, and nobody may be there to answer.
    """
    if os.name != "posix":  # Windows closes the windows instead
        return
    reading, writing = os.pipe()
    for end in (reading, writing):
        os.set_blocking(end, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    for name in ENDINGS:
        signal.signal(getattr(signal, name), lambda *_: application.exit())
    heard = QSocketNotifier(reading, QSocketNotifier.Type.Read, application)
    heard.activated.connect(lambda: os.read(reading, MOST_SIGNALS))
