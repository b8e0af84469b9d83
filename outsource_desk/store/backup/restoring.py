"""Going back to a copy: all or nothing, and what was there before is kept."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from outsource_desk.base.clock import local
from outsource_desk.base.files import is_there, keep_mode, new_part, real_path
from outsource_desk.store.backup.copies import KEPT, free_name
from outsource_desk.store.checkup import examine
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.files import (
    beside,
    discard,
    put_in_place,
    remove_beside,
    sweep_parts,
)
from outsource_desk.store.left import LeftState
from outsource_desk.store.lock import FileLock
from outsource_desk.store.opening import open_file, settle, sniff
from outsource_desk.store.os_errors import kind_of
from outsource_desk.store.schema import Schema
from outsource_desk.store.wary import time_limit

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from outsource_desk.store.errors import Kind

SENTENCES: dict[Kind, str] = {
    "full": "There is no room to restore “{name}”, and nothing was changed: free some space and"
    " try again.",
    "read_only": "“{name}” cannot be replaced here, and nothing was changed: the folder can only"
    " be read.",
    "missing": "The backup or the folder of “{name}” is not there any more, and nothing was"
    " changed: plug the disk in again, or choose another backup.",
    "drive": "The disk reported an error while “{name}” was being restored, and nothing was"
    " changed: check the cable, or choose another backup.",
}
COARSEST_NS = 2_000_000_000  # FAT knows every other second only
REFUSED = (
    "“{name}” is not sound, so it was not put in place, and nothing was changed: choose another"
    " copy, or salvage what can be read of this one into a new file."
)
ITSELF = (
    "“{name}” is the file that would be replaced, and nothing was changed: choose another backup."
)


def restore(
    document: Path,
    copy: Path,
    keep_folder: Path,
    now: datetime,
    schema: Schema | None = None,
    *,
    seals: Path | None = None,
) -> Path | None:
    """Put `copy` in place of `document`, which must be closed; what was there is kept.

    `seals` is the folder that tells how each file was left.
    At every moment `document` is the old file or the restored one. `copy` is only ever read.
    Returns: where the file that was replaced lies now; None when there was none.
    Raises: DataFileError when the copy is not sound, or the document is open somewhere.
    """
    document, schema = real_path(document), schema or Schema()
    if real_path(copy) == document:
        raise DataFileError("locked", document, "itself", ITSELF.format(name=copy.name))
    sniff(copy, schema.version)
    lock = FileLock.take(document, now)
    try:
        sweep_parts(document)
        part = new_part(document)
        try:
            _stage(copy, part, schema)
            kept = _keep(document, keep_folder, now)
            settle(document)  # a kill between the last two lines leaves a whole file, too
            _set_apart(part, document)
            keep_mode(part, document)
            remove_beside(document)
            put_in_place(part, document)
        finally:
            with suppress(OSError):  # the next opening removes it
                discard(part)
        LeftState(seals, document).forget()  # an older state is just what is wanted
    except OSError as error:
        kind = kind_of(error)
        raise _told(kind, document, str(error)) from error
    finally:
        lock.release()
    return kept


def _stage(copy: Path, part: Path, schema: Schema) -> None:
    """Bring the bytes beside the document and prove that they are sound, there."""
    for there, here in zip((copy, *beside(copy)), (part, *beside(part)), strict=True):
        if there.exists():
            shutil.copyfile(there, here)
    try:
        opened = open_file(part, schema.version, strange=schema)
        try:
            with time_limit(opened.db, part):
                proof = examine(opened.db, copy, schema)
        finally:
            opened.db.close()
    except DataFileError as error:  # named after the copy, not after the part
        if error.kind in SENTENCES:
            raise _told(error.kind, copy, error.detail) from error
        raise DataFileError(error.kind, copy, error.detail) from error
    if proof.problem is not None:
        sentence = REFUSED.format(name=copy.name)
        raise DataFileError(proof.problem, copy, proof.detail, sentence)


def _keep(document: Path, folder: Path, now: datetime) -> Path | None:
    """Copy the present file byte by byte, however damaged; its main part gets its name last."""
    if not is_there(document):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    kept = free_name(folder, document, local(now), KEPT)
    for there, here in (*zip(beside(document), beside(kept), strict=True), (document, kept)):
        if there.exists():
            part = new_part(here)
            try:
                shutil.copyfile(there, part)
                put_in_place(part, here)
            finally:
                discard(part)
    return kept


def _set_apart(part: Path, document: Path) -> None:
    """Give `part` a time of change that the file it replaces never had, however coarse the drive.

    The seal and the backups of that file would be taken for those of the restored one.
    """
    if is_there(document):
        before, made = document.stat().st_mtime_ns, part.stat().st_mtime_ns
        if abs(made - before) < COARSEST_NS:
            os.utime(part, ns=(made, before + COARSEST_NS))


def _told(kind: Kind, document: Path, detail: str) -> DataFileError:
    sentence = SENTENCES.get(kind, "")
    return DataFileError(kind, document, detail, sentence.format(name=document.name))
