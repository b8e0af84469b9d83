"""Reads what can be read of a damaged file into a new one. The damaged file is never touched."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.clock import local
from outsource_desk.base.errors import UserError
from outsource_desk.base.files import new_part, open_regular
from outsource_desk.base.private_folder import SALVAGING, PrivateFolder, remove_left_overs
from outsource_desk.store.checkup import examine
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.files import put_new, refuse_existing
from outsource_desk.store.formats import make_file
from outsource_desk.store.hot_journal import settled
from outsource_desk.store.migrate import climb
from outsource_desk.store.opening import refuse_no_file
from outsource_desk.store.os_errors import kind_of
from outsource_desk.store.salvage.btree import HEADER_BYTES, Pages
from outsource_desk.store.salvage.salvage_rows import Rescue, SalvageNote
from outsource_desk.store.salvage.salvage_tables import COUNTERS, LeafPlan, candidates, make_plan
from outsource_desk.store.schema import Schema

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from outsource_desk.store.checkup import Report

NOT_SOUND = (
    "What can be read in “{name}” does not make a sound file, so none was made, and the damaged one"
    " was left as it is: restore a backup."
)
FIRST = ("history", "history_row")  # they know how the rows of all other tables looked


@dataclass(frozen=True, slots=True)
class KeptRows:
    """How many rows of one table are known to have been there, and how many are kept."""

    table: str
    found: int
    kept: int


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was made, and what of it is not as it was."""

    source: Path
    path: Path
    kinds: tuple[KeptRows, ...]
    notes: tuple[SalvageNote, ...]
    unknown: int  # records that could not be read, or of which nobody knows what they are

    @property
    def is_complete(self) -> bool:
        """Whether everything that was there is there, as it was."""
        short = any(kind.kept < kind.found for kind in self.kinds)
        return not (short or self.unknown) and all(
            note.what == "from_history" for note in self.notes
        )


def salvage(
    source: Path, target: Path, now: datetime, report: Report, schema: Schema | None = None
) -> Salvaged:
    """Make the new file `target` from what can be read in `source`.

    `source` must not be open in this program. `report` may raise to stop it: nothing is left then.
    Raises: UserError when `target` exists or nothing can be read; DataFileError (full, …).
    """
    refuse_existing(target)
    refuse_no_file(source)
    remove_left_overs(target.parent, SALVAGING)
    private = PrivateFolder(target.parent, SALVAGING)  # all of it goes, at the latest next time
    try:
        folder = private.make("of")
        readable = settled(source, folder)
        part = new_part(folder / target.name)
        contents = _fill(readable, source, part, now, report, schema or Schema())
        put_new(part, target)
    except OSError as error:
        raise DataFileError(kind_of(error), target, str(error)) from error
    finally:
        private.close()
    return Salvaged(source, target, *contents)


def _fill(
    readable: Path, source: Path, part: Path, now: datetime, report: Report, schema: Schema
) -> tuple[tuple[KeptRows, ...], tuple[SalvageNote, ...], int]:
    """Fill the new file `part`; return what is in it, what was done, and what nobody knows."""
    with open_regular(readable) as file:
        make_file(part, _version(file.read(HEADER_BYTES), schema), schema)
        with closing(sqlite3.connect(part, isolation_level=None)) as db, translated(part):
            for pragma in ("foreign_keys = OFF", "synchronous = OFF", "journal_mode = MEMORY"):
                db.execute(f"PRAGMA {pragma}")  # a crash leaves a file nobody takes for finished
            triggers = _take_triggers(db)
            db.execute("BEGIN")
            moment = f"{now:%Y-%m-%dT%H:%M:%S.%fZ}"
            rescue = Rescue(db, schema.metadata, local(now).date().isoformat(), moment)
            unknown = _copy_rows(Pages(file), rescue, report)
            if not any(rescue.found.values()):
                raise UserError(
                    f"Nothing of Outsource Desk can be read in “{source.name}”, so no file was"
                    " made: look for a backup of it."
                )
            report(0.9, "Mending the links")
            rescue.leave_out_broken_images()
            rescue.mend_links()
            notes = (*rescue.lost(), *rescue.notes)
            db.execute("COMMIT")
            for trigger in triggers:
                db.execute(trigger)
            climb(db, part, schema)
            kinds = tuple(
                KeptRows(table, len(rescue.found[table]), rescue.kept(table))
                for table in rescue.layouts
                if rescue.found[table]
            )
            _prove(db, source, schema)
    return kinds, notes, unknown


def _copy_rows(pages: Pages, rescue: Rescue, report: Report) -> int:
    """Put every record where it belongs; returns how many belong nowhere."""
    plan = make_plan(pages, rescue.layouts, report)
    order = [*FIRST, *sorted(set(plan.leaves) - {*FIRST, COUNTERS})]
    total = sum(map(len, plan.leaves.values())) or 1
    done = 0
    for table in order:
        for leaf in plan.leaves.get(table, ()):
            done += 1
            report(0.3 + 0.5 * done / total, "Reading the records")
            _put_page(pages, rescue, plan, table, leaf)
        if table == FIRST[-1]:
            rescue.learn_history()
            rescue.note_gaps(*FIRST)
    lost = 0
    for leaf in plan.unknown:
        lost += _put_unknown(pages, rescue, plan, leaf)
    if plan.unknown:
        rescue.learn_history()
    lost += pages.unreadable
    report(0.8, "Looking into the history")
    rescue.add_from_history()
    for leaf in plan.leaves.get(COUNTERS, ()):
        rescue.count_on(record.values for record in pages.records(leaf))
    return lost


def _put_page(pages: Pages, rescue: Rescue, plan: LeafPlan, table: str, leaf: int) -> int:
    """Return how many rows of the page went in."""
    layout = plan.layouts[table]
    return sum(
        rescue.put(table, record.row_id, layout.named(record), mended=record.mended)
        for record in pages.records(leaf)
    )


def _put_unknown(pages: Pages, rescue: Rescue, plan: LeafPlan, leaf: int) -> int:
    """Put the records of a page without a name where all of them fit; else count them."""
    records = pages.records(leaf)
    fitting = list(candidates(plan, records))
    if len(fitting) != 1:
        return len(records)
    _put_page(pages, rescue, plan, fitting[0], leaf)
    return 0


def _version(header: bytes, schema: Schema) -> int:
    number = int.from_bytes(header[60:64])
    return number if 1 <= number < schema.version else schema.version


def _take_triggers(db: sqlite3.Connection) -> Sequence[str]:
    """Take the triggers away while rows are put in; returns the SQL that makes them again."""
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f'DROP TRIGGER "{name}"')
    return [str(sql) for _, sql in triggers]


def _prove(db: sqlite3.Connection, source: Path, schema: Schema) -> None:
    """The new file must be sound in every way, else it is none: a bug, not the owner's mistake."""
    proof = examine(db, source, schema)
    if proof.problem is not None:
        detail = f"the salvaged file: {proof.detail}"
        raise DataFileError("damaged", source, detail, NOT_SOUND.format(name=source.name))
