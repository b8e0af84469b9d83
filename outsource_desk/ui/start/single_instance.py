"""One window per person and computer: a second start hands its file to the first and ends.

A marker in the owner's own folder names the socket of the running window. Without a marker there is
no window, and the part of Qt that knows sockets is not even imported. The name is drawn by lot, so
nobody else can wait under it. A message is a path and nothing more.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import write_whole
from outsource_desk.ui.frame.errors import show_error

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket
    from PySide6.QtWidgets import QMainWindow

    from outsource_desk.ui.file.files import DataFiles

MARKER = "window.name"
NAME = "outsource-desk-"
LONGEST_PATH = 32_768
LENGTH_BYTES = 4
CONNECT_MS = 500
ANSWER_MS = 3000  # the first window may be busy for a moment
TAKEN, REFUSED = b"+", b"-"


class Application(QApplication):
    """The finder of macOS asks a running program to open a file with an event of its own."""

    file_asked = Signal(object)  # the Path

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)


def hand_over(folder: Path, path: Path | None) -> bool:
    """Let the running window open `path`, or come to the front; False when there is none."""
    name = _marked(folder)
    if not name:
        return False
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  only when a window seems to run

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(CONNECT_MS):
        return False
    message = os.fsencode(path.absolute()) if path is not None else b""
    socket.write(len(message).to_bytes(LENGTH_BYTES) + message)
    socket.flush()
    return socket.waitForReadyRead(ANSWER_MS) and socket.readAll().data() == TAKEN


class FirstWindow(QObject):
    """Waits for later starts, as soon as this one has come to rest."""

    def __init__(self, folder: Path, window: QMainWindow, files: DataFiles) -> None:
        super().__init__(window)
        self._folder = folder
        self._window = window
        self._files = files
        self._server: QLocalServer | None = None
        self._name = ""

    @property
    def is_listening(self) -> bool:
        return self._server is not None

    def listen(self) -> None:
        """Begin to listen, unless another window does; clear away what a crash left behind."""
        import secrets  # noqa: PLC0415  not before Home

        from PySide6.QtNetwork import QLocalServer, QLocalSocket  # noqa: PLC0415  not before Home

        former = _marked(self._folder)
        if former:
            socket = QLocalSocket()
            socket.connectToServer(former)
            if socket.waitForConnected(CONNECT_MS):
                return
            QLocalServer.removeServer(former)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        name = f"{NAME}{secrets.token_hex(12)}"
        if not server.listen(name):
            return  # two windows are no harm: the lock beside the file says the rest
        with suppress(OSError):
            write_whole(self._folder / MARKER, name.encode())
            self._server, self._name = server, name

    def close(self) -> None:
        """Stop listening; a marker of another window stays."""
        if self._server is None:
            return
        self._server.close()
        self._server = None
        if _marked(self._folder) == self._name:
            with suppress(OSError):
                (self._folder / MARKER).unlink()

    def welcome(self, path: Path | None) -> None:
        """Come to the front and open `path`, unless a dialog waits for its answer."""
        window = self._window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if path is None:
            return
        if QApplication.activeModalWidget() is not None:
            show_error(
                UserError(
                    f"“{path.name}” was not opened yet, because a dialog is still open here and"
                    " what you typed was kept: finish it, then open the file again."
                ),
                window,
            )
        else:
            self._files.open(path)

    def _greet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(LENGTH_BYTES + LONGEST_PATH)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._hear, socket))
            QTimer.singleShot(ANSWER_MS, socket, socket.abort)  # who says nothing must go

    def _hear(self, socket: QLocalSocket) -> None:
        """Take one whole message; whatever is not a path is refused and forgotten."""
        head = socket.peek(LENGTH_BYTES).data()
        length = int.from_bytes(head) if len(head) == LENGTH_BYTES else 0
        if length > LONGEST_PATH:
            _answer(socket, REFUSED)
        elif len(head) == LENGTH_BYTES and socket.bytesAvailable() >= LENGTH_BYTES + length:
            message = bytes(socket.readAll().data())[LENGTH_BYTES:]
            path = _path_in(message) if len(message) == length else None
            is_good = path is not None or message == b""
            _answer(socket, TAKEN if is_good else REFUSED)
            if is_good:
                QTimer.singleShot(0, self, partial(self.welcome, path))


def _answer(socket: QLocalSocket, answer: bytes) -> None:
    socket.readyRead.disconnect()
    socket.write(answer)
    socket.flush()
    socket.disconnectFromServer()


def _path_in(message: bytes) -> Path | None:
    try:
        path = Path(os.fsdecode(message))
    except UnicodeDecodeError:  # on Windows
        return None
    return path if path.is_absolute() and b"\0" not in message else None


def _marked(folder: Path) -> str:
    """Return the name of the socket that a running window, or one that crashed, wrote down."""
    try:
        name = (folder / MARKER).read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return ""
    return name if name.startswith(NAME) and name[len(NAME) :].isalnum() else ""
