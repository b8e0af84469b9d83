"""Everything in the data file in forms that other programs read, and the way back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.bundle import new_bundle, refuse_taken
from outsource_desk.base.clock import local
from outsource_desk.base.errors import UserError, visible
from outsource_desk.store.dump.dump import dump_of
from outsource_desk.store.dump.format import dump_schema
from outsource_desk.store.errors import DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from outsource_desk.store.store import Store

COPY_SHARE = 0.1  # of the whole work
README = """Outsource Desk: everything in “{name}”, exported {moment}
{line}

tables/          one table per file, for a spreadsheet (Excel, LibreOffice, Numbers)
attachments/     every attached file and every finished contract, as it was stored
attachments.csv  which file belongs to what
data.json        all tables in one file, for programs; schema.json describes it

Amounts of money are whole cents (or the smallest unit of the currency) in columns that end in
_minor; rates are billionths in columns that end in _e9. Moments are in UTC.
A cell that begins with = + - @ has an apostrophe before it in tables/, so that a spreadsheet does
not run it as a formula. data.json has the text as it is.

Nothing here is encrypted. It holds everything, also the history with what was deleted: keep it
where only you can read it.

Back to a data file:

    outsource-desk import-json data.json "New name.outsource"
"""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and where."""

    path: Path
    tables: int
    rows: int
    documents: int


def export_name(store: Store, moment: datetime) -> str:
    """Return the name that is offered: it sorts by day and says what it is."""
    return f"{store.path.stem} export {local(moment):%Y-%m-%d}"


def export_everything(
    store: Store, target: Path, place: Path, moment: datetime, report: Callable[[float], None]
) -> Exported:
    """Write a folder, or a zip when `target` ends in .zip; `place` is for a working copy.

    The store can be used meanwhile. Raises: UserError, and what `report` raises; nothing is left.
    """
    refuse_taken(target)
    copy = place / "copy"
    try:
        store.health.copy_pages(copy, lambda share, _what: report(share * COPY_SHARE))
        with dump_of(copy, lambda share: report(COPY_SHARE + share * (1 - COPY_SHARE))) as dump:
            with new_bundle(target, local(moment)) as bundle:
                dump.write(bundle)
                for name, text in (
                    ("schema.json", json.dumps(dump_schema(dump.tables), indent=1)),
                    ("README.txt", _readme(store, moment)),
                ):
                    with bundle.file(name) as file:
                        file.write(text.encode())
            return Exported(target, len(dump.tables), dump.rows, dump.documents)
    except DataFileError as error:
        raise _as_words(error, store, target) from error
    finally:
        copy.unlink(missing_ok=True)


def _readme(store: Store, moment: datetime) -> str:
    name, day = visible(store.path.stem), f"{local(moment):%Y-%m-%d %H:%M}"
    text = README.format(name=name, moment=day, line="=" * 40)
    return text.replace("\n", "\r\n")  # for the Notepad of old Windows


def _as_words(error: DataFileError, store: Store, target: Path) -> UserError:
    if error.kind == "full":
        return UserError(
            f"The disk is full, so “{target.name}” was not written, and nothing was left behind:"
            " free some space and try again."
        )
    if error.kind == "damaged":
        return UserError(
            f"A part of “{store.path.name}” is damaged, so “{target.name}” was not written, and"
            " nothing was left behind: restore a backup, then export that."
        )
    return error
