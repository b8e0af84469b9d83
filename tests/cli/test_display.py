"""Without a display: one sentence, and Qt is not even loaded."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from outsource_desk.cli.display import X_SOCKETS, display_trouble

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
LINUX = "linux"


@pytest.mark.skipif(not sys.platform.startswith(LINUX), reason="windows have a display")
@pytest.mark.parametrize("more", [{}, {"QT_QPA_PLATFORM": "xcb"}, {"DISPLAY": ":7654"}])
@pytest.mark.parametrize("given", [[], ["mine.outsource"], ["--sample"]])
def test_one_sentence_and_bad_usage(tmp_path, given, more):
    """House rule: no crash, no lines about plugins: what is missing and what can be done."""
    bare = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    done = subprocess.run(
        [sys.executable, "-m", "outsource_desk", *given],
        env={**bare, **more, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("outsource-desk: ")
    assert "no window can open" in done.stderr
    assert "plugin" not in done.stderr
    assert not (tmp_path / "mine.outsource").exists()


@pytest.mark.parametrize(
    ("environment", "system"),
    [
        ({"QT_QPA_PLATFORM": "offscreen"}, LINUX),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, LINUX),
        ({"QT_QPA_PLATFORM": "wayland;offscreen"}, LINUX),
        ({"DISPLAY": "far.example:0"}, LINUX),
        ({}, "win32"),
        ({}, "darwin"),
    ],
)
def test_where_a_window_may_open(environment, system):
    """House rule: pictures in memory, a display elsewhere and other systems are left to Qt."""
    assert display_trouble(environment, system) == ""


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"QT_QPA_PLATFORM": "wayland-egl"},
        {"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": ":7654.0"},
        {"WAYLAND_DISPLAY": "nobody", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_where_none_can(environment):
    """House rule: no display of the kind that is asked for, or one where nobody listens."""
    assert "no window can open" in display_trouble(environment, LINUX)


@pytest.mark.skipif(not sys.platform.startswith(LINUX), reason="sockets without a file")
def test_a_display_that_answers(tmp_path):
    """House rule: X with or without a file, Wayland in the folder of the session."""
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as other:
        server.bind(f"\0{X_SOCKETS}7655")
        server.listen()
        assert display_trouble({"DISPLAY": ":7655.1"}, LINUX) == ""
        other.bind(str(tmp_path / "wayland-5"))
        other.listen()
        session = {"WAYLAND_DISPLAY": "wayland-5", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert display_trouble(session, LINUX) == ""
        assert display_trouble({"DISPLAY": ":7654", **session}, LINUX) == ""
