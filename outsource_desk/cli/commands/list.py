"""`list FILE KIND`: what is in a data file, as a table or as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.cli import OK
from outsource_desk.cli.files import reading
from outsource_desk.cli.output import tell_json, tell_row
from outsource_desk.services.file.listing import KINDS, listing

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


ABOUT = "List what is in a data file."


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the data file")
    parser.add_argument("kind", choices=KINDS, help="what to list")
    parser.add_argument("--json", action="store_true", help="one JSON array")


def run(given: Namespace) -> int:
    with reading(given.file) as store:
        table = listing(store, given.kind)
    if given.json:
        rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        tell_json(rows)
        return OK
    for row in (table.columns, *table.rows):
        tell_row(row)
    return OK
