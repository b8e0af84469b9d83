"""Opening a data file for a command: reading only, and closed again."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.errors import UserError
from outsource_desk.base.files import is_there
from outsource_desk.base.paths import backups_folder, private_base, seals_folder, settings_file
from outsource_desk.base.private_folder import PrivateFolder
from outsource_desk.base.settings import load_settings
from outsource_desk.base.text import Words, known_locale
from outsource_desk.store.backup.copies import backup_folder
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path


@contextmanager
def reading(path: Path) -> Generator[Store]:
    """Open `path` so that nothing in it can change.

    Of a file that a crash left or of an older format, a private copy is mended and read.
    """
    with ExitStack() as leaving:
        try:
            store = Store.open(path, SystemClock(), read_only=True, seals=seals_folder())
        except DataFileError as error:
            if error.kind != "read_only":
                raise
            private = PrivateFolder(private_base())
            leaving.callback(private.close)
            store = Store.look(path, SystemClock(), private.folder("look"))
        leaving.callback(store.close)
        yield store


@contextmanager
def writing(path: Path) -> Generator[Store]:
    """Open `path` to change it, with a copy first, as the window does.

    Raises: UserError when it is open elsewhere or only to be read.
    """
    copies = backup_folder(backups_folder(), path)
    store = Store.open(path, SystemClock(), backups=copies, seals=seals_folder())
    try:
        if store.read_only:
            raise UserError(f"“{path.name}” can only be read, so nothing was changed.")
        yield store
    finally:
        store.close()


def refuse_overwrite(path: Path) -> None:
    """Raises: UserError when there is already something at `path`."""
    if is_there(path):
        raise UserError(
            f"“{path.name}” exists already and was kept. Choose another name or remove it first."
        )


def owners_words() -> Words:
    """Return how values read for the person at this computer."""
    import locale  # noqa: PLC0415  not every command shows values

    chosen = load_settings(settings_file()).locale
    return Words(known_locale(chosen or locale.getlocale()[0] or ""))
