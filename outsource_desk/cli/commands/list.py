"""`list FILE KIND`: what is in a data file, as a table or as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.cli import OK
from outsource_desk.cli.files import reading
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
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return OK
    for row in (table.columns, *table.rows):
        sys.stdout.write("\t".join("" if part is None else str(part) for part in row) + "\n")
    return OK
