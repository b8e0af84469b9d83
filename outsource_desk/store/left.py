"""The last change a file had when it was left here: a synced folder may put an older one back.

It lies outside the file, beside its seal, so it is known only on the computer that wrote it. A
file that holds that change, and whatever came after, is newer or equal: nothing is said.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from outsource_desk.base.files import write_whole
from outsource_desk.base.text import written_moment
from outsource_desk.store.checksum import note_name
from outsource_desk.store.file_facts import UID, read_fact

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.store.history import Mark

LINE = "SELECT at, label FROM history WHERE id = ?"
NEWEST = "SELECT id, at FROM history ORDER BY id DESC LIMIT 1"
LACKS_ONE = (
    "“{name}” is older than when it was closed here: 1 change is missing, “{label}” of {left}. What"
    " it holds ends with {until}. A synced folder or another program may have put it back: restore"
    " a backup, or keep this one."
)
LACKS_SOME = (
    "“{name}” is older than when it was closed here: {missing} changes are missing, the last of"
    " them “{label}” of {left}. What it holds ends with {until}. A synced folder or another program"
    " may have put it back: restore a backup, or keep this one."
)
OTHER = (
    "“{name}” is not the version that was closed here: your last change, “{label}” of {left}, is"
    " not in it. A synced folder or another program may have put it there: restore a backup, or"
    " keep this one."
)
FOLDER = "left"  # beside that of the seals
EMPTY = "an empty file"
SENTENCES = {0: OTHER, 1: LACKS_ONE}


@dataclass(frozen=True, slots=True)
class LastLine:
    """The last line of the history of a file, as it was left."""

    uid: str
    line: int
    at: str  # ISO
    label: str


@dataclass(frozen=True, slots=True)
class OlderFile:
    """What a file lacks that it had: `missing` changes; 0 when it went another way since."""

    missing: int
    left_at: datetime
    label: str
    until: datetime | None  # its own last change

    def sentence(self, name: str) -> str:
        return SENTENCES.get(self.missing, LACKS_SOME).format(
            name=name,
            missing=self.missing,
            label=self.label,
            left=written_moment(self.left_at),
            until=written_moment(self.until) if self.until else EMPTY,
        )


class LeftState:
    """Keeps the last line of one data file, beside the `folder` of seals; without it, nothing."""

    def __init__(self, folder: Path | None, document: Path) -> None:
        self._place = folder.with_name(FOLDER) / note_name(document) if folder else None

    def compare(self, db: sqlite3.Connection) -> OlderFile | None:
        """Return what the open file lacks; None when it has all, or is of another business."""
        left = self._read()
        if left is None:
            return None
        try:
            if read_fact(db, UID) != left.uid:
                return None
            if db.execute(LINE, (left.line,)).fetchone() == (left.at, left.label):
                return None
            newest = db.execute(NEWEST).fetchone()
            number, at = newest or (0, "")
            until = datetime.fromisoformat(at) if at else None
            left_at = datetime.fromisoformat(left.at)
        except (sqlite3.Error, ValueError):  # told where the file is read
            return None
        return OlderFile(max(left.line - number, 0), left_at, left.label, until)

    def put(self, uid: str, mark: Mark) -> None:
        """Remember the last line of a file that is being left."""
        line, at, label = mark
        if self._place is None or at is None:
            return
        moment = at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        with suppress(OSError):  # a full disk: the file itself is whole
            self._place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(
                self._place, json.dumps(asdict(LastLine(uid, line, moment, label))).encode()
            )

    def forget(self) -> None:
        """Take the file as it is from now on: the owner wants it."""
        if self._place is not None:
            with suppress(OSError):
                self._place.unlink()

    def _read(self) -> LastLine | None:
        if self._place is None:
            return None
        try:
            return LastLine(**json.loads(self._place.read_bytes()))
        except (OSError, ValueError, TypeError):  # none, or a torn one
            return None
