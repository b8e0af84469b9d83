"""What there is to say about the open data file: where, how large, what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import column, func, select, table
from sqlmodel import col

from outsource_desk.records.attachment import Attachment
from outsource_desk.records.file_fact import FileFact
from outsource_desk.store.backup.copies import backup_folder, backups
from outsource_desk.store.file_facts import MADE_BY
from outsource_desk.store.migrations import SCHEMA_VERSION

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from outsource_desk.store.store import Store

COUNTED = (  # the table, one, many
    ("task", "task", "tasks"),
    ("vendor", "vendor", "vendors"),
    ("bid", "bid", "bids"),
    ("contract", "contract", "contracts"),
    ("milestone", "milestone", "milestones"),
    ("payment", "payment", "payments"),
    ("review", "review", "reviews"),
    ("history", "line of history", "lines of history"),
)


@dataclass(frozen=True, slots=True)
class FileProperties:
    """The facts of one data file; `size_bytes` is None when the file is not there any more."""

    path: Path
    size_bytes: int | None
    format: int
    made_by: str  # "" where the file does not say it
    saved_at: datetime | None
    counts: tuple[tuple[int, str, str], ...]  # how many, the word for one, the word for many
    documents: int
    documents_bytes: int
    backups: int
    backup_place: Path
    latest_backup: datetime | None


def file_properties(store: Store, base: Path) -> FileProperties:
    """Return the facts of the open file; its backups lie under `base`."""
    count: Any = func.count
    with store.read() as session:
        counts = tuple(
            (int(session.execute(select(count()).select_from(table(name))).scalar_one()), one, many)
            for name, one, many in COUNTED
        )
        documents: Any = select(count(), func.coalesce(func.sum(col(Attachment.size)), 0))
        number, size = session.execute(documents).one()
        facts: Any = select(column("value")).select_from(table(FileFact.__tablename__))
        made_by = session.execute(facts.where(column("key") == MADE_BY)).scalar() or ""
    folder = backup_folder(base, store.path)
    copies = backups(folder)
    return FileProperties(
        path=store.path,
        size_bytes=_size(store.path),
        format=SCHEMA_VERSION,
        made_by=made_by,
        saved_at=store.saved_at,
        counts=tuple(row for row in counts if row[0]),
        documents=int(number),
        documents_bytes=int(size),
        backups=len(copies),
        backup_place=folder,
        latest_backup=copies[0].made if copies else None,
    )


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
