"""`backup FILE DEST`: a checked copy of a data file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.cli import OK
from outsource_desk.cli.files import reading, refuse_overwrite

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


ABOUT = "Write a checked copy of a data file."


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the data file")
    parser.add_argument("dest", type=Path, help="the copy to make")


def run(given: Namespace) -> int:
    refuse_overwrite(given.dest)
    with reading(given.file) as store:
        store.save_copy(given.dest)
    return OK
