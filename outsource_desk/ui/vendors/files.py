"""The files of a vendor on its card: certificates, references, samples of work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.ui.attachments.drops import Drops
from outsource_desk.ui.attachments.styles import expiry_look
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.kit.buttons import IconButton
from outsource_desk.ui.kit.chip import Chip
from outsource_desk.ui.kit.rows import RowList, entry
from outsource_desk.ui.kit.spotlight import mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from outsource_desk.services.attachments.attachments import FileRow
    from outsource_desk.ui.frame.desk import Desk

EMPTY = "None yet. Drop certificates, references and samples of work here."


class FileRows(RowList):
    """One row for each file; the dialog does everything else."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Files", act="Files…", empty=EMPTY)
        self._desk = desk
        self._owner = Owner(OwnerKind.VENDOR)
        self.act_button.clicked.connect(self._press)
        mark(self, "files")

    def take_drops(self, target: QWidget) -> None:
        """Attach what is dropped anywhere on `target`."""
        Drops(target).dropped.connect(self.open)

    def show_vendor(self, vendor_id: int) -> None:
        from outsource_desk.services.attachments.attachments import file_list  # noqa: PLC0415  not at start

        self._owner = Owner(OwnerKind.VENDOR, vendor_id)
        files = file_list(self._desk.store, self._owner)
        self.show_rows([self._file(file) for file in files.rows if file.is_latest])

    def open(self, paths: Sequence[Path] = (), chosen: int | None = None) -> None:
        """Show the files; `paths` are attached, `chosen` is selected."""
        open_dialog(self._desk, "files", self, owner=self._owner, paths=paths, chosen=chosen)

    def _press(self) -> None:
        self.open()

    def _file(self, file: FileRow) -> QWidget:
        words = self._desk.words
        button = IconButton("arrow-right", f"Show the file {file.name}")
        button.clicked.connect(partial(self.open, (), file.id))
        look = expiry_look(file, self._desk.clock.today())
        until = f"good until {words.day(file.expires_on)}" if file.expires_on and not look else ""
        text = " · ".join(filter(None, (file.kind.words, words.size(file.size), until)))
        made = entry(file.name, (text,), [button])
        layout = made.layout()
        if look is not None and isinstance(layout, QHBoxLayout):
            layout.insertWidget(1, Chip(look.text, look.tone, look.icon))
        return made
