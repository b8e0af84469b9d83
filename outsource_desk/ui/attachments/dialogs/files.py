"""The files of one contract, payment, task or whatever else can have some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.services.attachments.attachments import file_list
from outsource_desk.services.vendors.vendors import vendor_list
from outsource_desk.ui.attachments.panel import FilesPanel
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

LEAD = "They are kept inside your data file. Nobody else sees them."
TASK_LEAD = "They are kept inside your data file. Vendors get only those that you tick."


@dialog("files")
class FilesDialog(Dialog):
    """Whatever is changed here is stored at once; `paths` are attached straight away."""

    title = "Files"
    verb = "Close"
    asks_to_keep = False
    width_units = WIDE_UNITS + 20

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        owner: Owner,
        paths: Sequence[Path] = (),
        chosen: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        lead = TASK_LEAD if owner.kind is OwnerKind.TASK else LEAD
        self.set_title(f"Files of {file_list(desk.store, owner).title}", lead)
        self.cancel_button.hide()
        self.panel = FilesPanel(desk, owner)
        self.panel.gone.connect(self.reject)
        self.panel.filled.connect(self._grow, Qt.ConnectionType.QueuedConnection)
        self.finished.connect(self.panel.stop)
        self.body.addWidget(self.panel)
        if chosen is not None:
            self.panel.choose(chosen)
        self.panel.focus()
        self.panel.add(paths)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, owner=Owner(OwnerKind.VENDOR, vendor_list(desk.store)[0].id))

    @override
    def commit(self) -> None:
        """Everything is stored already."""
