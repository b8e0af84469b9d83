"""The way to the files of whatever is shown: a button that counts them and takes dropped ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.attachments.drops import Drops
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.spotlight import mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from outsource_desk.domain.owner import Owner
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.buttons import Kind


class FilesButton(Button):
    """Call `show_owner` whenever something else is shown or an attachment changed."""

    def __init__(self, desk: Desk, kind: Kind = "") -> None:
        super().__init__("Files…", kind, "paperclip")
        self._desk = desk
        self._owner: Owner | None = None
        self.clicked.connect(self._press)
        mark(self, "files")
        Drops(self).dropped.connect(self.open)

    def show_owner(self, owner: Owner | None) -> None:
        """Count the files of `owner`; None has no files."""
        from outsource_desk.services.attachments.attachments import file_count  # noqa: PLC0415  not at start

        self._owner = owner
        count = file_count(self._desk.store, owner) if owner is not None else 0
        self.setText(f"Files ({count})…" if count else "Files…")
        self.setEnabled(owner is not None)

    def _press(self) -> None:
        self.open()

    def open(self, paths: Sequence[Path] = (), chosen: int | None = None) -> None:
        """Show the files; `paths` are attached, `chosen` is selected."""
        if self._owner is not None:
            subject = {"owner": self._owner, "paths": paths, "chosen": chosen}
            open_dialog(self._desk, "files", self, **subject)
