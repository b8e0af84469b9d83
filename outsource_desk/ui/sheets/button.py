"""The way from a task to the instruction sheets that go with its request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.spotlight import mark

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


class SheetsButton(Button):
    """Call `show_task` whenever another task is shown or its sheets changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Instructions…", icon="notebook-text")
        self._desk = desk
        self._task_id = 0
        self.clicked.connect(self._open)
        mark(self, "sheets")

    def show_task(self, task_id: int) -> None:
        """Count the sheets that go with the request of a task."""
        from outsource_desk.services.sheets.library import sheet_count  # noqa: PLC0415  not at start

        self._task_id = task_id
        count = sheet_count(self._desk.store, task_id)
        self.setText(f"Instructions ({count})…" if count else "Instructions…")

    def _open(self) -> None:
        open_dialog(self._desk, "choose_sheets", self, task_id=self._task_id)
