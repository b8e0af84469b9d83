"""Taking in a file before it is attached: what it is, and whether it may come in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.file_names import safe_name
from outsource_desk.base.file_types import HEAD_BYTES, is_program, may_hold_macros, media_type
from outsource_desk.base.files import NotAFile, open_regular
from outsource_desk.services.attachments.words import (
    large_words,
    macro_words,
    program_words,
    too_large_words,
)
from outsource_desk.store.documents import LARGEST_BYTES, silent

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.store.documents import Report
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file whose bytes lie in the data file; until it is attached, closing drops it."""

    name: str  # harmless, without a folder
    size: int  # bytes
    media_type: str
    sha256: str
    warning: str = ""  # a sentence; it was taken in all the same


def take_in(store: Store, path: Path, report: Report = silent) -> TakenIn:
    """Store the bytes of a file; slow for large ones, so it belongs off the window's thread.

    Raises: UserError with a sentence for whatever is no file, cannot be read, is empty, too
        large or a program; whatever `report` raises to stop it. Nothing is stored then.
    """
    name = safe_name(path.name)
    try:
        with open_regular(path) as file:
            size = os.fstat(file.fileno()).st_size
            head = file.read(HEAD_BYTES) if size <= LARGEST_BYTES else b""
        if size > LARGEST_BYTES:
            raise UserError(too_large_words(name, size, LARGEST_BYTES))
        _refuse(path.name, name, head)
        sha256 = store.documents.put_file(path, report)
    except NotAFile as error:
        raise UserError(_no_file(name, is_folder=path.is_dir())) from error
    except FileNotFoundError as error:
        raise UserError(
            f"“{name}” is not there any more, so it was not attached: find where it is now, and"
            " add it again."
        ) from error
    except OSError as error:
        raise UserError(
            f"“{name}” could not be read ({error.strerror or error}), so it was not attached:"
            " copy it into a folder of your own, and add it from there."
        ) from error
    return _taken(store, name, head, sha256)


def take_in_bytes(store: Store, name: str, data: bytes) -> TakenIn:
    """Store bytes that are no file yet, such as a pasted picture. Raises: as take_in."""
    harmless = safe_name(name)
    head = data[:HEAD_BYTES]
    _refuse(name, harmless, head)
    return _taken(store, harmless, head, store.documents.put(data))


def _taken(store: Store, name: str, head: bytes, sha256: str) -> TakenIn:
    size = store.documents.size(sha256)
    warning = macro_words(name) if may_hold_macros(name) else large_words(name, size)
    return TakenIn(name, size, media_type(name, head), sha256, warning)


def _refuse(given: str, name: str, head: bytes) -> None:
    if not head:
        raise UserError(
            f"“{name}” is empty, so it was not attached: save it again where it comes from, or wait"
            " until it has been copied completely."
        )
    if is_program(given, head) or is_program(name, head):
        raise UserError(program_words(name))


def _no_file(name: str, *, is_folder: bool) -> str:
    if is_folder:
        return (
            f"“{name}” is a folder, so it was not attached: add the files in it, or put it into a"
            " ZIP file first."
        )
    return f"“{name}” is no file but a device or a pipe, so it was not attached: choose a file."
