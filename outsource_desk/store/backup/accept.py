"""Taking a file that changed by itself as it is, with a copy of it among the backups."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from outsource_desk.base.clock import local
from outsource_desk.base.files import OWNER_FILE, open_regular, real_path, whole_file
from outsource_desk.store.backup.copies import backup_folder, free_name
from outsource_desk.store.checksum import PIECE_BYTES, Seals
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.os_errors import kind_of

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

AS_FOUND = " as found"


def accept(document: Path, base: Path, seals: Path, now: datetime) -> Path:
    """Keep a copy of a file that changed by itself, and take it as it is from now on.

    Returns: where the copy lies. Raises: DataFileError (full, read_only) when there is none.
    """
    document = real_path(document)
    folder = backup_folder(base, document)
    kept = free_name(folder, document, local(now), AS_FOUND)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with open_regular(document) as original, whole_file(kept, OWNER_FILE) as copy:
            shutil.copyfileobj(original, copy, PIECE_BYTES)
    except OSError as error:
        raise DataFileError(kind_of(error), document, str(error)) from error
    Seals(seals, document).forget()
    return kept
