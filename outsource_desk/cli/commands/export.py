"""`export FILE --to DIR`: everything in a data file, for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.paths import private_base
from outsource_desk.base.private_folder import PrivateFolder
from outsource_desk.cli import OK
from outsource_desk.cli.files import reading
from outsource_desk.cli.output import tell
from outsource_desk.services.file.export_everything import export_everything

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


ABOUT = "Write everything in a data file as tables, as JSON and as files."


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the data file")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="DIR", help="a new folder, or a new NAME.zip"
    )


def run(given: Namespace) -> int:
    private = PrivateFolder(private_base())
    try:
        with reading(given.file) as store:
            place, now = private.folder("export"), SystemClock().now()
            done = export_everything(store, given.to, place, now, lambda _: None)
    finally:
        private.close()
    written = f"{done.tables} tables, {done.rows} rows, {done.documents} files: {done.path}"
    tell(written)
    return OK
