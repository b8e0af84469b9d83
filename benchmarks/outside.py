"""Start and end of the program as its owner sees them: a real X window, watched from outside.

A fresh process draws into a screen in memory. Its window is there when the picture changes; it is
quiet when it used no processor for a second. Needs Xvfb; without it there is nothing to tell.
"""

from __future__ import annotations

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import ROUNDS, Row, against_floor, at_most
from benchmarks.floors import BARE_WINDOW, owner_folders

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCREEN = "1366x768x24"
MIDDLE_BYTES = 1366 * 4 * 4
POLL_S = 0.01
QUIET_S = 1.0
QUIET_TICKS = 1  # a blinking cursor is no work
LONGEST_S = 60.0
TICKS_PER_S = os.sysconf("SC_CLK_TCK")


class Sight(NamedTuple):
    """What was seen of one start, in seconds and kB."""

    window: float
    quiet: float
    cpu: float
    pss_kb: int
    closing: float


def run() -> list[Row]:
    """Start the two floors and the program in turn, and compare what is seen of them."""
    if shutil.which("Xvfb") is None:
        print("no Xvfb: the start is not watched from outside", file=sys.stderr)
        return []
    with tempfile.TemporaryDirectory() as folder, _screen(Path(folder)) as screen:
        file = Path(folder) / "sample.outsource"
        make = [sys.executable, "-m", "outsource_desk", "sample", str(file)]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
        program = (sys.executable, "-m", "outsource_desk", str(file))
        commands = {
            "a": (sys.executable, BARE_WINDOW, "--stay"),
            "b": (sys.executable, BARE_WINDOW, "--stay", "--sqlmodel"),
            "desk": program,
        }
        sights: dict[str, list[Sight]] = {name: [] for name in commands}
        for turn in range(ROUNDS + 1):  # the first turn warms the disk cache and keeps Home
            for name, command in commands.items():
                sight = screen.watch(command, owner_folders(Path(folder)))
                if turn:
                    sights[name].append(sight)
    return _rows({name: _median(seen) for name, seen in sights.items()})


def _rows(seen: Mapping[str, Sight]) -> list[Row]:
    a, b, desk = seen["a"], seen["b"], seen["desk"]
    return [
        against_floor("from outside: window, s", desk.window, a.window, 2.0),
        against_floor("from outside: quiet after, s", desk.quiet, b.quiet, 1.6),
        against_floor("from outside: CPU until quiet, s", desk.cpu, b.cpu, 1.6),
        against_floor("from outside: PSS, MB", desk.pss_kb / 1000, b.pss_kb / 1000, 1.35),
        at_most("from outside: an unchanged file closes, s", desk.closing, 0.15),
    ]


def _median(seen: list[Sight]) -> Sight:
    return Sight(*(statistics.median(figures) for figures in zip(*seen, strict=True)))


class Screen(NamedTuple):
    """An X server without a monitor, and the file in which its picture lies."""

    display: str
    picture: Path

    def watch(self, command: tuple[str, ...], folders: Mapping[str, str]) -> Sight:
        """Run a program until it is quiet, ask it to end, and say what was seen."""
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        env |= {**folders, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        before = self._middle()
        start = time.perf_counter()
        process = subprocess.Popen(
            command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            window = self._wait_for_window(before, start)
            quiet, cpu = _wait_until_quiet(process.pid, start)
            pss_kb = _pss_kb(process.pid)
            asked = time.perf_counter()
            process.send_signal(signal.SIGTERM)
            process.wait(LONGEST_S)
            return Sight(window, quiet, cpu, pss_kb, time.perf_counter() - asked)
        finally:
            process.kill()
            process.wait()

    def _middle(self) -> bytes:
        """Return some lines in the middle of the picture: enough to see a window come."""
        with self.picture.open("rb") as file:
            file.seek(self.picture.stat().st_size // 2)
            return file.read(MIDDLE_BYTES)

    def _wait_for_window(self, before: bytes, start: float) -> float:
        while self._middle() == before:
            if time.perf_counter() - start > LONGEST_S:
                raise RuntimeError("no window was seen")
            time.sleep(POLL_S)
        return time.perf_counter() - start


def _wait_until_quiet(pid: int, start: float) -> tuple[float, float]:
    """Return when the process came to rest, and the processor time that it had used by then."""
    ticks, since = _cpu_ticks(pid), time.perf_counter()
    while time.perf_counter() - since < QUIET_S:
        time.sleep(POLL_S)
        now = _cpu_ticks(pid)
        if now > ticks + QUIET_TICKS:
            ticks, since = now, time.perf_counter()
        if since - start > LONGEST_S:
            raise RuntimeError("the program does not come to rest")
    return since - start, ticks / TICKS_PER_S


def _cpu_ticks(pid: int) -> int:
    """Return the ticks of all threads, those of the kernel for it included; see proc(5)."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _pss_kb(pid: int) -> int:
    rows = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("Pss:"))


@contextmanager
def _screen(folder: Path) -> Iterator[Screen]:
    """Start an X server on a free number; it ends with the block."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-fbdir", str(folder)]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        yield Screen(display, folder / "Xvfb_screen0")
    finally:
        server.terminate()
        server.wait()
