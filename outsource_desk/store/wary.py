"""Reading a file that nobody vouches for: no text of it may run on, and nothing reads for ever."""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from outsource_desk.store.errors import DataFileError

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

STEPS_BETWEEN_LOOKS = 20_000  # of SQLite's program: a few milliseconds
USUAL_SECONDS = 8.0  # of work: a busy or sleeping computer is no reason to stop
PAGES_A_SECOND = 4_000  # of a slow disk
LONGEST_PATTERN = 1_000  # of LIKE: what a pattern costs grows with each sign of it
LONGEST_VALUE = 300 << 20
MOST_CHARACTERS = 5_000_000  # the history of a row whose fields are all full has fewer
TOO_LONG = (
    "“{name}” asks for endless work when it is read, so reading was stopped and it was left as it"
    " is: restore a backup, or salvage what can be read into a new file."
)


@contextmanager
def time_limit(db: sqlite3.Connection, path: Path) -> Generator[None]:
    """Stop whatever SQLite does in the block once it took longer than a sound file can.

    Raises: DataFileError (damaged).
    """
    db.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, LONGEST_PATTERN)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    end = time.thread_time() + _seconds(path)
    db.set_progress_handler(lambda: time.thread_time() > end, STEPS_BETWEEN_LOOKS)
    try:
        yield
    except (sqlite3.Error, DataFileError) as error:
        if time.thread_time() > end:
            sentence = TOO_LONG.format(name=path.name)
            raise DataFileError("damaged", path, repr(error), sentence) from error
        raise
    finally:
        db.set_progress_handler(None, 0)


def _seconds(path: Path) -> float:
    """Return what the pages take that the header tells of, not the bytes behind them."""
    try:
        with path.open("rb") as file:
            pages = int.from_bytes(file.read(32)[28:])
            size = path.stat().st_size
    except OSError:
        return USUAL_SECONDS
    return USUAL_SECONDS + min(pages, size >> 12) / PAGES_A_SECOND
