"""Where the files of the tests lie, and how those that are known to be sound are opened fast."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from outsource_desk.store.checksum import Seals
from outsource_desk.store.store import Store

if TYPE_CHECKING:
    from outsource_desk.base.clock import Clock

MEMORY = Path("/dev/shm")
LEAST_FREE_BYTES = 2 << 30
TEMP_ROOT = "PYTEST_DEBUG_TEMPROOT"


def use_memory_for_files() -> None:
    """Put the folders of tests into memory, where there is enough: a commit waits for the disk.

    The program pushes every commit to the disk, which takes 100 times as long there. Nothing else
    is different: it asks the system for the same.
    """
    if os.environ.get(TEMP_ROOT) or not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return
    may_run_programs = not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC
    if may_run_programs and shutil.disk_usage(MEMORY).free >= LEAST_FREE_BYTES:
        os.environ[TEMP_ROOT] = str(MEMORY)


def open_copy(source: Path, path: Path, clock: Clock) -> Store:
    """Open a copy of a file that this very run made and checked: no need to read all of it again.

    It is opened as a file whose seal says that nobody has touched it since it was closed.
    """
    shutil.copyfile(source, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Seals, "compare", lambda _: True)
        return Store.open(path, clock=clock)
