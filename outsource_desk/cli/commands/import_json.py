"""`import-json DUMP NEW_FILE`: the data file that was exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.cli import OK
from outsource_desk.store.dump.import_dump import import_dump

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


ABOUT = "Make a new data file from an export; nothing is written unless all of it is sound."


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("dump", type=Path, help="the folder or the zip, or data.json in its folder")
    parser.add_argument("new_file", type=Path, help="the data file to make")


def run(given: Namespace) -> int:
    import_dump(given.dump, given.new_file, lambda _: None)
    return OK
