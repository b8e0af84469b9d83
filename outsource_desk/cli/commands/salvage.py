"""`salvage FILE --to NEW`: what can be read of a damaged file, in a new one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.cli import OK, PROBLEMS
from outsource_desk.cli.output import tell, warn
from outsource_desk.services.file.salvage import salvage_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


ABOUT = "Read what can be read of a damaged file into a new one, with a report beside it."


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the damaged file; it is not changed")
    parser.add_argument("--to", type=Path, required=True, help="the new file")


def run(given: Namespace) -> int:
    saved = salvage_file(given.file, given.to, SystemClock(), lambda _share, _text: None)
    tell(saved.text.rstrip("\n"))
    if saved.is_complete:
        return OK
    warn(
        f"Not everything in “{given.file.name}” could be kept: “{saved.report_path.name}” says what"
        " is missing."
    )
    return PROBLEMS
