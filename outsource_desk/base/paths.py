"""Where things lie on this computer; the folders are made when first asked for.

None of our own folders is needed for the owner's data. One that cannot be made, because the disk is
full or something stands in its way, is told where something is put into it.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Callable

APP = "OutsourceDesk"
OWNER_ONLY = 0o700
READ_ONLY = 0o400  # what is typed into a copy would be lost


def documents_folder() -> Path:
    """Return the folder where owners look for their files; their home where it is missing."""
    usual = _documents()
    return usual if usual.is_dir() else Path.home()


def first_data_file() -> Path:
    """Return the file that the first start makes."""
    return _documents() / "My outsourcing.outsource"


def settings_file() -> Path:
    return _own(platformdirs.user_config_dir) / "settings.json"


def backups_folder() -> Path:
    return _own(platformdirs.user_data_dir) / "Backups"


def seals_folder() -> Path:
    """Return where the sums of the data files lie, as they were closed; see store/checksum.py."""
    return _own(platformdirs.user_data_dir) / "Seals"


def drafts_folder() -> Path:
    """Return where it is kept what stood in a dialog when the program ended."""
    return _own(platformdirs.user_data_dir) / "Drafts"


def cache_folder() -> Path:
    return _own(platformdirs.user_cache_dir)


def private_base() -> Path:
    """Return where each run makes its folder for temporary files; see `private_folder`.

    Where the cache cannot be used it is a folder of this person's among those of the system.
    """
    usual = cache_folder() / "Private"
    with suppress(OSError):
        usual.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        if os.access(usual, os.W_OK):
            return usual
    return Path(tempfile.gettempdir()) / f"{APP}-{getattr(os, 'getuid', str)()}"


def log_file() -> Path:
    return _own(platformdirs.user_log_dir) / "desk.log"


def _documents() -> Path:
    return Path(platformdirs.user_documents_dir())


def _own(place: Callable[[str, Literal[False]], str]) -> Path:
    """Make one of our folders so that nobody else looks into it: copies and settings lie there."""
    folder = Path(place(APP, False))
    with suppress(OSError):
        folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
    return folder
