"""The table of milestones, grouped by task, with its timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from outsource_desk.services.deliver.milestones import MilestoneRow
from outsource_desk.ui.deliver.styles import TIMELINE, columns
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.kit.timeline import add_timeline

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from outsource_desk.ui.frame.desk import Desk


class MilestoneTable(RowsTable[MilestoneRow]):
    """Space ticks the next criterion of the chosen row; the view listens."""

    spaced = Signal()

    def __init__(self, desk: Desk, *, grouped: bool) -> None:
        words, today = desk.words, desk.clock.today()
        super().__init__(
            "Milestones",
            columns(words, today),
            key=lambda row: row.id,
            group=(lambda row: row.group) if grouped else None,
            empty="No milestones yet. Add the first one.",
        )
        self.timeline = add_timeline(self, TIMELINE, today, words)
        self.remember(desk, "milestones")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.selected() is not None:
            self.spaced.emit()
        else:
            super().keyPressEvent(event)
