"""Attached files on their way out: a copy to look at, and one that the owner keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.file_names import safe_name
from outsource_desk.base.file_types import HEAD_BYTES, is_program, named_for
from outsource_desk.base.paths import READ_ONLY
from outsource_desk.services.attachments.attachments import file_row
from outsource_desk.store.documents import silent

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.services.attachments.attachments import FileRow
    from outsource_desk.store.documents import Report
    from outsource_desk.store.store import Store


def file_name(row: FileRow) -> str:
    """Return what a file is called outside: harmless, and with an ending."""
    return named_for(safe_name(row.name), row.media_type)


def copy_to_look_at(
    store: Store, attachment_id: int, folder: Path, report: Report = silent
) -> Path:
    """Write a copy into a private `folder` that nobody can change, and return where it is.

    Raises: UserError when it is a program, gone, damaged, or the disk does not take it.
    """
    row = file_row(store, attachment_id)
    name = file_name(row)
    if is_program(name, store.documents.head(row.sha256, HEAD_BYTES)):
        raise UserError(
            f"“{row.name}” is a program or a script, so it is not opened from here: save it"
            " elsewhere and have it checked first."
        )
    target = folder / name
    _write(store, row, target, report)
    target.chmod(READ_ONLY)
    return target


def save_as(store: Store, attachment_id: int, target: Path, report: Report = silent) -> None:
    """Write a copy to where the owner wants it. Raises: UserError as copy_to_look_at."""
    _write(store, file_row(store, attachment_id), target, report)


def _write(store: Store, row: FileRow, target: Path, report: Report) -> None:
    try:
        store.documents.write_to(row.sha256, target, report)
    except OSError as error:
        raise UserError(
            f"“{target.name}” could not be written ({error.strerror or error}). It is safe in your"
            " data file: save it somewhere else."
        ) from error
