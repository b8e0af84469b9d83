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
        found = file_list(self._desk.store, self._owner)
        self.show_rows([self._file(one) for one in found.rows if one.is_latest])

    def open(self, paths: Sequence[Path] = (), chosen: int | None = None) -> None:
        """Show the files; `paths` are attached, `chosen` is selected."""
        open_dialog(self._desk, "files", self, owner=self._owner, paths=paths, chosen=chosen)

    def _press(self) -> None:
        self.open()

    def _file(self, one: FileRow) -> QWidget:
        words = self._desk.words
        button = IconButton("arrow-right", f"Show the file {one.name}")
        button.clicked.connect(partial(self.open, (), one.id))
        look = expiry_look(one, self._desk.clock.today())
        until = f"good until {words.day(one.expires_on)}" if one.expires_on and not look else ""
        said = " · ".join(filter(None, (one.kind.words, words.size(one.size), until)))
        made = entry(one.name, (said,), [button])
        layout = made.layout()
        if look is not None and isinstance(layout, QHBoxLayout):
            layout.insertWidget(1, Chip(look.text, look.tone, look.icon))
        return made
