"""Whether a window can open here, asked before Qt is loaded: Qt itself would abort."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NONE = (
    "outsource-desk: there is no display here, so no window can open; log in to a desktop, or use"
    " one of the commands of --help."
)
CLOSED = (
    "outsource-desk: the display “{display}” does not answer, so no window can open; correct"
    " {variable}, or use one of the commands of --help."
)
X_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108  where every X server listens


def display_trouble(environment: Mapping[str, str], system: str = sys.platform) -> str:
    """Say in one sentence why no window can open on this Linux computer; empty when one can."""
    asked = environment.get("QT_QPA_PLATFORM", "")
    kinds = {kind.partition(":")[0].partition("-")[0] for kind in asked.split(";")}
    if not system.startswith("linux") or kinds - {"", "xcb", "wayland"}:
        return ""  # another system, or pictures in memory
    wanted = {"DISPLAY": "xcb", "WAYLAND_DISPLAY": "wayland"}
    given = [name for name, kind in wanted.items() if environment.get(name) and kinds & {"", kind}]
    if any(_answers(name, environment) for name in given):
        return ""
    return CLOSED.format(display=environment[given[0]], variable=given[0]) if given else NONE


def _answers(name: str, environment: Mapping[str, str]) -> bool:
    """Whether somebody listens; a display on another computer is taken at its word."""
    display = environment[name]
    if name == "WAYLAND_DISPLAY":
        return _listens(str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / display))
    host, colon, number = display.rpartition(":")
    if host not in ("", "unix") or not colon:
        return bool(colon)
    path = X_SOCKETS + number.partition(".")[0]
    return _listens(path) or _listens(f"\0{path}")


def _listens(path: str) -> bool:
    import socket  # noqa: PLC0415  only where there is a display to ask

    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(path)
        except OSError:
            return False
    return True
