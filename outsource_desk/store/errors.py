"""Why a data file cannot be used: one sentence per kind, and SQLite's codes put into kinds."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, get_args

from sqlalchemy.exc import DBAPIError

from outsource_desk.base.errors import UserError
from outsource_desk.store.constraints import as_user_error, sqlite_error

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

Kind = Literal[
    "missing",
    "not_a_file",
    "denied",
    "empty",
    "foreign",
    "newer",
    "newer_readable",
    "truncated",
    "damaged",
    "altered",
    "rotted",
    "rootless",
    "locked",
    "read_only",
    "full",
    "moved",
    "changed",
    "overwritten",
    "drive",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

SENTENCES: dict[Kind, str] = {
    "missing": "“{name}” is not there any more, and nothing was created in its place: find where"
    " it is now, or restore a backup.",
    "not_a_file": "“{name}” is a folder or a device, not a data file, and nothing was changed:"
    " choose a file.",
    "denied": "You are not allowed to read “{name}”, and nothing was changed: ask its owner, or"
    " copy it into a folder of your own.",
    "empty": "“{name}” is empty because a copy or a sync did not finish, and it was left as it is:"
    " copy it again, or restore a backup.",
    "foreign": "“{name}” was not made by Outsource Desk, and it was left as it is: choose another"
    " file.",
    "newer": "“{name}” was saved by a newer Outsource Desk, and it was left as it is: update this"
    " program, then open it again.",
    "newer_readable": "“{name}” was saved by a newer Outsource Desk, and it was left as it is:"
    " update this program, or look at a copy of it for reading only.",
    "truncated": "The end of “{name}” is missing, and what is left was not touched: copy it"
    " again, or restore a backup.",
    "damaged": "“{name}” is damaged, and it was left as it is: restore a backup, or salvage what"
    " can be read into a new file.",
    "altered": "Somebody put instructions into “{name}” that this program never writes, and none"
    " of them was followed: salvage its records into a new file, or restore a backup.",
    "rotted": "“{name}” changed on the disk although nobody saved it, so the disk or a copy may be"
    " faulty; nothing was changed now: restore a backup, or open it anyway.",
    "rootless": "“{name}” has no business in it any more, without which nothing can be shown, and"
    " it was left as it is: put your business in again, restore a backup, or salvage what can be"
    " read into a new file.",
    "locked": "“{name}” is in use by another program, and nothing was changed: close it there"
    " and try again.",
    "read_only": "“{name}” cannot be written here, and nothing was changed: save a copy in a"
    " folder of your own and work on that.",
    "full": "The disk is full, so the last change was not saved, but everything before it is safe:"
    " free some space and try again.",
    "moved": "“{name}” was moved or deleted while it was open, so the last change was not saved:"
    " save a copy to keep what you see, or open the file again.",
    "changed": "Another program changed “{name}” while it was open, so the last change was not"
    " saved: save a copy to keep what you see, or open the file again.",
    "overwritten": "Another program wrote over “{name}” while it was open, so what this window"
    " showed is not in the file any more, and nothing was written: open the file again, or"
    " restore a backup.",
    "drive": "The drive of “{name}” reported an error, so the last change was not saved: check"
    " the cable or the network and try again.",
}

CODES: tuple[tuple[str, Kind], ...] = (  # the first prefix that fits
    ("SQLITE_BUSY", "locked"),
    ("SQLITE_LOCKED", "locked"),
    ("SQLITE_READONLY_DBMOVED", "moved"),
    ("SQLITE_READONLY", "read_only"),
    ("SQLITE_CANTOPEN", "read_only"),
    ("SQLITE_FULL", "full"),
    ("SQLITE_IOERR", "drive"),
    ("SQLITE_CORRUPT", "damaged"),
    ("SQLITE_NOTADB", "damaged"),
    ("SQLITE_PERM", "denied"),
    ("SQLITE_AUTH", "denied"),
)
BAD_TEXT = "Could not decode to UTF-8"  # sqlite3's only sign of a flipped bit inside a text
READERS = (  # of what is stored
    "sqlalchemy.",
    "outsource_desk.records.sql",
    "outsource_desk.store.backup.inspect_copy",
    "json.decoder",
)


class DataFileError(UserError):
    """The data file cannot be opened, read or written; `kind` lets the window offer a way out."""

    def __init__(self, kind: Kind, path: Path, detail: str = "", sentence: str = "") -> None:
        super().__init__(sentence or SENTENCES[kind].format(name=path.name))
        self.kind = kind
        self.path = path
        self.detail = detail  # for the log and for "Copy details", not for the sentence


def as_data_file_error(error: BaseException, path: Path) -> DataFileError | None:
    """Return the DataFileError behind `error`, or None when it is something else (a bug)."""
    if isinstance(error, UnicodeDecodeError) or is_bad_value(error):
        return DataFileError("damaged", path, repr(error))
    cause = sqlite_error(error)
    code = str(getattr(cause, "sqlite_errorname", ""))
    detail = f"{code}: {cause}"
    for prefix, kind in CODES:
        if code.startswith(prefix):
            return DataFileError(kind, path, detail)
    return DataFileError("damaged", path, detail) if BAD_TEXT in detail else None


def is_bad_value(error: BaseException) -> bool:
    """Tell a date, a choice or a list in the file that cannot be one from a bug of ours."""
    trace = error.__traceback__ if isinstance(error, ValueError | LookupError) else None
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and str(trace.tb_frame.f_globals.get("__name__")).startswith(READERS)


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Turn what SQLite says inside the block into a sentence; a bug stays what it is."""
    try:
        yield
    except (sqlite3.Error, DBAPIError, ValueError, LookupError) as error:
        known = as_data_file_error(error, path) or as_user_error(error)
        if known is None:
            raise
        raise known from error
