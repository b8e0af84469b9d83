"""How long until the window, Home and everything else is there, and what it costs in memory."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import ROUNDS, Row, against_floor
from benchmarks.floors import floor_a, floor_b, measure

if TYPE_CHECKING:
    from collections.abc import Callable


def run() -> list[Row]:
    """Start the two floors and the program in turn, each in a fresh process, and compare."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sample.outsource"
        make = [sys.executable, "-m", "outsource_desk", "sample", str(file)]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
        program = partial(
            measure, "-m", "outsource_desk", "--bench-startup", str(file), home=Path(folder)
        )
        programs: dict[str, Callable[[], dict[str, float]]] = {
            "a": floor_a,
            "b": floor_b,
            "desk": program,
        }
        found: dict[str, list[dict[str, float]]] = {name: [] for name in programs}
        for turn in range(ROUNDS + 1):  # the first turn warms the disk cache and keeps Home
            for name, start in programs.items():
                figures = start()
                if turn:
                    found[name].append(figures)

    def median(name: str, figure: str) -> float:
        return statistics.median(each[figure] for each in found[name])

    bare = median("a", "frame")
    return [
        against_floor("start: window frame painted, s", median("desk", "frame"), bare, 2.0),
        against_floor("start: Home of the sample readable, s", median("desk", "home"), bare, 3.2),
        against_floor("start: all idle, s", median("desk", "idle"), median("b", "idle"), 1.4),
        against_floor(
            "start: memory when idle (PSS), MB",
            median("desk", "pss_kb") / 1000,
            median("b", "pss_kb") / 1000,
            1.35,
        ),
    ]
