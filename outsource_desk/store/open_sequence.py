"""Everything that happens before a data file is on the desk, in the order that keeps it safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.store.backup import backup
from outsource_desk.store.checksum import Seals
from outsource_desk.store.checkup import check_strange, refuse_rootless
from outsource_desk.store.hot_journal import refuse_strange_rest
from outsource_desk.store.left import LeftState, OlderFile
from outsource_desk.store.lock import FileLock
from outsource_desk.store.migrate import convert
from outsource_desk.store.opening import OpenFile, is_within_reach, open_file
from outsource_desk.store.recovery import Recovery, look_for_crash

if TYPE_CHECKING:
    from contextlib import ExitStack
    from datetime import datetime
    from pathlib import Path

    from outsource_desk.store.errors import DataFileError
    from outsource_desk.store.schema import Schema


@dataclass(frozen=True, slots=True)
class Places:
    """Where things about a file lie outside of it."""

    backups: Path | None  # its copies
    seals: Path | None  # how each file was when it was closed


@dataclass(frozen=True, slots=True)
class Beginning:
    """The open connection, and what was found on the way to it."""

    opened: OpenFile
    seal: Seals
    left: LeftState
    older: OlderFile | None
    crash: Recovery | None
    no_backup: DataFileError | None


def begin(  # noqa: PLR0913  each is one choice of the caller
    path: Path,
    now: datetime,
    schema: Schema,
    places: Places,
    closing: ExitStack,
    *,
    read_only: bool,
    force: bool,
    mending: bool,
) -> Beginning:
    """Lock, compare, open, check, convert, back up; `closing` takes it all back.

    What reads the file itself comes before the connection: closing it would drop SQLite's locks.
    """
    crash = no_backup = None
    if is_within_reach(path) and not read_only:
        lock = FileLock.take(path, now, force=force)
        closing.callback(lock.release)
        crash = look_for_crash(path, lock)
    seal = Seals(places.seals, path)
    is_as_left = seal.compare()
    refuse_strange_rest(path)
    closing.callback(seal.put)
    strange = None if is_as_left else schema
    opened = open_file(path, schema.version, read_only=read_only, strange=strange)
    closing.callback(opened.db.close)
    if not is_as_left:
        check_strange(opened, path, schema)
    if not mending:
        refuse_rootless(opened.db, path, schema)
    left = LeftState(places.seals, path)
    older = left.compare(opened.db)
    if opened.version < schema.version:
        convert(opened, path, schema, places.backups or path.parent, now)
    elif places.backups is not None and not opened.read_only and older is None:
        no_backup = backup.at_open(opened.db, path, places.backups, now)
    return Beginning(opened, seal, left, older, crash, no_backup)
