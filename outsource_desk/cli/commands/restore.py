"""`restore FILE COPY`: go back to a copy; the file that is replaced is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.paths import backups_folder, seals_folder
from outsource_desk.cli import OK
from outsource_desk.cli.output import tell
from outsource_desk.store.backup.copies import backup_folder
from outsource_desk.store.backup.restoring import restore

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


ABOUT = "Put a copy in place of a data file; prints where the former file is kept."


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the data file to replace")
    parser.add_argument("copy", type=Path, help="the copy to go back to; it is only read")


def run(given: Namespace) -> int:
    folder = backup_folder(backups_folder(), given.file)
    kept = restore(given.file, given.copy, folder, SystemClock().now(), seals=seals_folder())
    if kept is not None:
        tell(str(kept))
    return OK
