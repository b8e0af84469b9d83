"""“Look inside first”: the whole program on a private copy in which nothing can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.file.restore_backup.words import CopyWords
from outsource_desk.ui.frame.desk import Beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.base.text import Words
    from outsource_desk.services.file.backup_list import BackupRow
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.wizard import Wizard

TOLD = (
    "This is the copy of {moment}, only to look at: nothing can be changed. Close this window to go"
    " back to the list."
)


def show_inside(
    desk: Desk, words: Words, row: BackupRow, over: Wizard, tell: Callable[[str], None]
) -> None:
    """Open a window of its own over the wizard; it goes with it. `tell` is told what fails."""
    from outsource_desk.store.store import Store  # noqa: PLC0415  slow to import: beside the window

    def show(store: Store) -> None:
        moment = CopyWords(words).moment(row.made)
        title = f"Only to look at: the copy of {moment}"
        desk.beside.emit(Beside(store, words, title, TOLD.format(moment=moment), over))

    desk.tasks.run(
        lambda _job: Store.look(row.path, desk.clock, desk.private_folder("backup")),
        show,
        label="Opening the copy",
        failed=lambda error: tell(str(error)),
    )
