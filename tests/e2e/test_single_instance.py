"""Two real starts of the program: the second hands its file to the first and is gone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from outsource_desk.ui.start.single_instance import (
    LONGEST_PATH,
    MARKER,
    NAME,
    FirstWindow,
    hand_over,
)
from tests.support.lock_file import lock_of

PATIENCE_SECONDS = 60


@pytest.fixture
def home(tmp_path):
    """A person of this test's own: settings, marker and documents lie here."""
    names = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    place = tmp_path / "home"
    place.mkdir()
    return {**os.environ, **dict.fromkeys(names, str(place))}


@pytest.fixture
def files(tmp_path, sample_file):
    made = [tmp_path / "one.outsource", tmp_path / "two Łódź.outsource"]
    for path in made:
        path.write_bytes(sample_file.read_bytes())
    return made


@contextmanager
def started(home, *arguments):
    command = [sys.executable, "-m", "outsource_desk", *map(str, arguments)]
    process = subprocess.Popen(command, env=home, stderr=subprocess.PIPE)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_for(found, process):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not found():
        assert process.poll() is None, process.stderr.read().decode()
        assert time.monotonic() < deadline
        time.sleep(0.02)


def marker(home):
    found = next(Path(home["HOME"]).rglob(MARKER), None)
    return found.read_text() if found else ""


def holder(path):
    """The process that has a data file open, by the lock beside it."""
    try:
        return json.loads(lock_of(path).read_text())["pid"]
    except (FileNotFoundError, ValueError):
        return None


def test_a_second_start_hands_its_file_over(home, files):
    """R117: one window per computer, also after the first one was killed."""
    first_file, second_file = files
    with started(home, first_file) as first:
        wait_for(lambda: marker(home), first)
        assert holder(first_file) == first.pid
        begun = time.monotonic()
        command = [sys.executable, "-m", "outsource_desk", second_file.name]
        second = subprocess.run(
            command,
            env={**home, "PYTHONPATH": str(Path.cwd())},
            check=False,
            cwd=second_file.parent,
            capture_output=True,
            timeout=60,
        )
        sys.stdout.write(f"handed over in {time.monotonic() - begun:.2f} s\n")
        assert (second.returncode, second.stderr) == (0, b"")
        wait_for(lambda: holder(second_file) == first.pid, first)
        wait_for(lambda: holder(first_file) is None, first)
        left = marker(home)
        first.kill()  # it says nothing to anybody
        first.wait()
    with started(home, first_file) as third:  # the marker of the killed one leads nowhere
        wait_for(lambda: holder(first_file) == third.pid, third)
        wait_for(lambda: marker(home) not in {"", left}, third)
        third.terminate()  # the end of the session closes the file properly
        assert third.wait(PATIENCE_SECONDS) == 0
    assert not lock_of(first_file).exists()
    assert marker(home) == ""


MAC = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from outsource_desk.ui.start.single_instance import Application
app = Application([])
app.file_asked.connect(lambda path: (print(path), app.quit()))
app.postEvent(app, QFileOpenEvent(QUrl.fromLocalFile(sys.argv[1])))
app.exec()
"""


def test_a_file_from_the_finder_is_opened(tmp_path):
    """R117: macOS asks the running program with an event, not on the command line."""
    path = tmp_path / "from the finder.outsource"
    done = subprocess.run(
        [sys.executable, "-c", MAC, str(path)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip() == str(path), done.stderr


class Files:
    def __init__(self):
        self.opened = []

    def open(self, path):
        self.opened.append(path)


@pytest.fixture
def first(tmp_path, qtbot):
    """A window that listens, with a marker of its own."""
    window = QMainWindow()
    qtbot.addWidget(window)
    made = FirstWindow(tmp_path, window, Files())
    made.listen()
    yield made
    made.close()


@pytest.fixture
def say(first, tmp_path, qtbot):
    """Send raw bytes and return the answer."""

    def send(data):
        client = QLocalSocket()
        client.connectToServer((tmp_path / MARKER).read_text())
        assert client.waitForConnected(1000)
        client.write(data)
        qtbot.waitUntil(lambda: client.state() == QLocalSocket.LocalSocketState.UnconnectedState)
        return client.readAll().data()

    return send


def framed(message, length=None):
    return (len(message) if length is None else length).to_bytes(4) + message


GARBAGE = (
    b"GET / HTTP/1.1\r\n\r\n" * 2000,
    b"\xff" * 200_000,
    framed(b"x" * 40_000),
    framed(b"relative/path.outsource"),
    framed(b"/a\0b.outsource"),
    framed(b"/x") + b"and more",
    framed(b"", LONGEST_PATH + 1),
)


@pytest.mark.parametrize("data", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_is_refused(say, first, data):
    """R117: whatever is not one path of a sane length opens nothing and stops nothing."""
    assert say(data) in {b"-", b""}
    assert first._files.opened == []
    assert say(framed(b"")) == b"+"


def test_a_path_is_opened_in_front(say, first, qtbot):
    """R117: the window comes back from the task bar and opens what was double-clicked."""
    first._window.showMinimized()
    assert say(framed("/Größe.outsource".encode())) == b"+"
    qtbot.waitUntil(lambda: first._files.opened == [Path("/Größe.outsource")])
    assert not first._window.isMinimized()


def test_a_dialog_that_waits_is_not_disturbed(say, first, qtbot):
    """R117: what was typed into an open dialog stays; a sentence says what to do."""
    first._window.show()
    dialog = QDialog(first._window)
    dialog.open()
    assert say(framed(b"/other.outsource")) == b"+"
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog)
    box = QApplication.activeModalWidget()
    assert "other.outsource" in box.text()
    box.close()
    dialog.close()
    assert first._files.opened == []


def test_without_a_window_nothing_is_imported(tmp_path):
    """R131: an ordinary start does not load the part of Qt that knows sockets."""
    code = f"""
import sys
from pathlib import Path
from outsource_desk import app
app.Application([])
print(app.hand_over(Path({str(tmp_path)!r}), None), "PySide6.QtNetwork" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.split() == ["False", "False"], done.stderr


def test_a_marker_that_leads_nowhere_is_replaced(tmp_path, first):
    """R119: a crash leaves a marker; garbage in it is no name."""
    first.close()
    assert not (tmp_path / MARKER).exists()
    for left in (f"{NAME}0123456789abcdef", "../../etc/passwd", "", "\N{SNOWMAN}"):
        (tmp_path / MARKER).write_text(left, "utf-8")
        assert not hand_over(tmp_path, None)
    first.listen()
    assert first.is_listening
    assert (tmp_path / MARKER).read_text() != left


def test_a_second_window_leaves_the_first_in_charge(tmp_path, first, qtbot):
    """R117: two starts at the same moment: the one that listens first keeps its marker."""
    name = (tmp_path / MARKER).read_text()
    other = FirstWindow(tmp_path, first._window, Files())
    other.listen()
    assert not other.is_listening
    other.close()
    assert (tmp_path / MARKER).read_text() == name
    if os.name == "posix":
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        full = first._server.fullServerName()
        assert Path(full).stat().st_mode & 0o077 == 0
