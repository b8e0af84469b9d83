"""`sample FILE`: write the sample business."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.cli import OK
from outsource_desk.cli.files import refuse_overwrite
from outsource_desk.services.file.sample import make_sample

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


ABOUT = "Write the sample business to a new file."


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the file to make")


def run(given: Namespace) -> int:
    refuse_overwrite(given.file)
    make_sample(given.file, SystemClock())
    return OK
