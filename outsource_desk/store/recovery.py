"""What a crash of this program left behind, seen before SQLite clears it away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.store.lock import FileLock, read_holder

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

HOT = bytes.fromhex("d9d505f920a163d7")  # how a journal begins whose change was not finished


@dataclass(frozen=True, slots=True)
class Recovery:
    """The last session of a file did not end properly; what it had saved is all there."""

    since: datetime | None  # when that session began, where its lock says so
    took_back: bool  # a change was cut off in the middle and was taken back whole


def look_for_crash(document: Path, lock: FileLock) -> Recovery | None:
    """Return what a crash left; ask after locking and before SQLite opens the file."""
    took_back = _is_hot(document.with_name(f"{document.name}-journal"))
    if not lock.left and not took_back:
        return None
    holder = read_holder(lock.left)
    return Recovery(holder.since if holder else None, took_back)


def _is_hot(journal: Path) -> bool:
    try:
        with journal.open("rb") as file:
            return file.read(len(HOT)) == HOT
    except OSError:
        return False
