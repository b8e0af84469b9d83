"""“Look inside first”: the whole program on a private copy in which nothing can be changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from outsource_desk.ui.file.restore_backup.words import CopyWords
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.base.text import Words
    from outsource_desk.services.file.backup_list import BackupRow
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.wizard import Wizard

EDGE_UNITS = 10
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
        _window(desk, words, row, store, over)

    desk.tasks.run(
        lambda _job: Store.look(row.path, desk.clock, desk.private_folder("backup")),
        show,
        label="Opening the copy",
        failed=lambda error: tell(str(error)),
    )


def _window(desk: Desk, words: Words, row: BackupRow, store: Store, over: Wizard) -> None:
    from outsource_desk.ui.window.main_window import MainWindow  # noqa: PLC0415  a frame of its own

    beside = Desk(desk.clock, replace(desk.settings, window={}))
    beside.open(store, words)
    window = MainWindow(beside)
    beside.setParent(window)
    window.menuBar().hide()
    moment = CopyWords(words).moment(row.made)
    window.setWindowTitle(f"Only to look at: the copy of {moment}")
    window.file_banner.show("copy", TOLD.format(moment=moment), "accent")
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.destroyed.connect(store.close)
    window.setParent(over, Qt.WindowType.Window)
    window.resize(over.width() - S(EDGE_UNITS), over.height() + S(EDGE_UNITS))
    window.show()
