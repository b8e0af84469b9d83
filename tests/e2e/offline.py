"""The whole program with every way to the network forbidden; started by test_no_network.

Python tells an audit hook of each socket before it is made. What Python does not see, such as Qt
or a C library, is ended by the Linux kernel (seccomp). Sockets inside this computer are allowed:
a second start talks to the first window through one.
"""

from __future__ import annotations

import ctypes
import os
import platform
import socket
import struct
import sys
from pathlib import Path

SOCKET_CALLS = {"x86_64": (41, 0xC000003E), "aarch64": (198, 0xC00000B7)}
FAMILIES = {socket.AF_UNIX} if hasattr(socket, "AF_UNIX") else set()
NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request"}
LOCAL_ADDRESS = (str, bytes)
FORBIDDEN = 97
NO_NEW_RIGHTS, FILTER_CALLS, BY_PROGRAM = 38, 22, 2
LOAD, IF_EQUAL, RETURN, KILL, ALLOW = 0x20, 0x15, 0x06, 0x80000000, 0x7FFF0000


def forbid_in_python() -> None:
    def hook(event, arguments):
        if event in NAMES or (event == "socket.__new__" and arguments[1] not in FAMILIES):
            sys.stderr.write(f"the network was used: {event} {arguments}\n")
            sys.stderr.flush()
            os._exit(FORBIDDEN)

    sys.addaudithook(hook)


def forbid_in_kernel() -> bool:
    """End the process at any socket but a local one; False where that cannot be asked for."""
    if sys.platform != "linux" or platform.machine() not in SOCKET_CALLS:
        return False
    number, machine = SOCKET_CALLS[platform.machine()]
    program = b"".join(
        struct.pack("HBBI", *step)
        for step in (
            (LOAD, 0, 0, 4),
            (IF_EQUAL, 1, 0, machine),
            (RETURN, 0, 0, KILL),
            (LOAD, 0, 0, 0),
            (IF_EQUAL, 0, 3, number),
            (LOAD, 0, 0, 16),
            (IF_EQUAL, 1, 0, int(socket.AF_UNIX)),
            (RETURN, 0, 0, KILL),
            (RETURN, 0, 0, ALLOW),
        )
    )

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))

    kept = ctypes.create_string_buffer(program, len(program))
    steps = Program(len(program) // 8, ctypes.cast(kept, ctypes.c_void_p))
    libc = ctypes.CDLL(None)
    libc.prctl(NO_NEW_RIGHTS, 1, 0, 0, 0)
    return libc.prctl(FILTER_CALLS, BY_PROGRAM, ctypes.byref(steps), 0, 0) == 0


def walk() -> None:
    """Visit every page, stage and dialog, with "walk-all" every step of a wizard too, and end."""
    from PySide6.QtWidgets import QApplication

    from outsource_desk.ui.window.main_window import MainWindow
    from tests.ui.screens import dialogs, places, settle

    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    desk, count = window.desk, 0
    settle(desk)
    for place in places(desk.store).values():
        desk.go(place)
        settle(desk)
        count += 1
    for name, shown in dialogs(desk):
        if name.startswith("wizard") and sys.argv[1] != "walk-all":
            break
        count += shown.isVisible()
    sys.stdout.write(f"{count} screens\n")
    QApplication.quit()


def scripts(file: Path, folder: Path) -> None:
    """Make every document, a backup, an export and a file from it."""
    from outsource_desk.__main__ import main
    from outsource_desk.reports.document import DOCUMENTS

    subjects = {"task": ("--task", "4"), "contract": ("--contract", "2"), None: ()}
    commands = [("check", file), ("backup", file, folder / "copy.outsource")]
    commands += [("export", file, "--to", folder / "out")]
    commands += [("import-json", folder / "out", folder / "back.outsource")]
    for key in DOCUMENTS.keys():  # noqa: SIM118
        out = folder / f"{key}.pdf"
        commands.append(
            ("report", file, key, *subjects[DOCUMENTS[key].document.needs], "--out", out)
        )
    for command in commands:
        code = main([str(one) for one in command])
        assert code == 0 or command[0] == "check", command
    sys.stdout.write(f"{len(commands)} commands\n")


def window(file: Path) -> None:
    from PySide6.QtCore import QTimer

    from outsource_desk import app

    start = QTimer.singleShot
    shown = app.MainWindow

    class Watched(shown):
        def __init__(self, desk):
            super().__init__(desk)
            desk.opened.connect(lambda: start(600, walk))  # the door for second starts is open

    app.MainWindow = Watched
    assert app.run(file, sample=False) == 0


def main() -> int:
    what, folder = sys.argv[1], Path(sys.argv[2])
    forbid_in_python()
    sys.stdout.write(f"kernel {forbid_in_kernel()}\n")
    sys.stdout.flush()
    if what == "offend-python":
        socket.create_connection(("127.0.0.1", 9))
    if what == "offend-qt":
        ctypes.CDLL(None).socket(2, 1, 0)
    if what.startswith("walk"):
        from outsource_desk.__main__ import main as command

        file = folder / "sample.outsource"
        assert command(["sample", str(file)]) == 0
        scripts(file, folder)
        window(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
