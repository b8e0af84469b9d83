"""A hostile file costs little: at most 500 MB of memory and 10 seconds, at every door."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.test_hostile_files import DOORS
from tests.store.hostile import KINDS, run

pytestmark = pytest.mark.long
MOST_KB = 500 << 10
STATUS = Path("/proc/self/status")  # where a process finds how much memory it took at most
MEASURED = f"""
import sys
from pathlib import Path
from outsource_desk.__main__ import main
code = main(sys.argv[1:])
status = Path("{STATUS}")
lines = status.read_text().splitlines() if status.exists() else []
peak = [line.split()[1] for line in lines if line.startswith("VmHWM")]
sys.stderr.write("\\n" + (peak or ["0"])[0])
sys.exit(code)
"""
SECONDS = 10
HUGE = "x" * 20_000_000
LARGE = {
    "a text of 20 MB": lambda path: run(path, f"UPDATE business SET name = '{HUGE}'"),
    "a history of 20 MB": lambda path: run(path, f"UPDATE history SET label = '{HUGE}'"),
    "sparse tail": KINDS["sparse tail"],
    "a rule that takes for ever": KINDS["a rule that takes for ever"],
    "a computed fact": KINDS["a computed fact"],
}
SHORT = [("a text of 20 MB", "list"), ("sparse tail", "check")]
EACH = [(kind, door) for kind in LARGE for door in DOORS]


def slowly(pair):
    return pytest.param(*pair, marks=pytest.mark.slow)


@pytest.mark.parametrize(
    ("kind", "door"), [*SHORT, *(slowly(pair) for pair in EACH if pair not in SHORT)]
)
def test_it_costs_little(kind, door, new_file, tmp_path):
    """R119: no file of a stranger takes the computer away from its owner."""
    folder = tmp_path / "files"
    folder.mkdir()
    shutil.copyfile(new_file, folder / "good.outsource")
    file = folder / "h.outsource"
    shutil.copyfile(new_file, file)
    LARGE[kind](file)
    words = [part.format(file=file, folder=folder) for part in DOORS[door]]
    home = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    command = [sys.executable, "-c", MEASURED, *words]
    began = time.monotonic()
    done = subprocess.run(command, env={**os.environ, **home}, capture_output=True, check=False)
    assert done.returncode in {0, 1}
    assert time.monotonic() - began < SECONDS
    assert int(done.stderr.split()[-1]) < MOST_KB
