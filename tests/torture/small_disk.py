"""A disk of a few megabytes that can be filled up and freed again."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager

import pytest


class SmallDisk:
    """A mounted folder; `fill` takes the last byte of it."""

    def __init__(self, folder) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self, spare_bytes=0) -> None:
        free = os.statvfs(self.folder)
        with self._filler.open("wb") as file:
            file.write(bytes(max(0, free.f_bavail * free.f_frsize - spare_bytes)))

    def free(self) -> None:
        self._filler.unlink()

    def names(self) -> list[str]:
        """Return what lies there, the filler aside."""
        return sorted({one.name for one in self.folder.iterdir()} - {self._filler.name})


@contextmanager
def small_disk(folder, size="4m"):
    """Mount a small disk at `folder`; skips the test where that is not allowed."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("a small disk can only be made by root")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=True)
