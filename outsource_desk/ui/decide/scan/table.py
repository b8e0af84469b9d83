"""The table of all tasks by promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from typing_extensions import override

from outsource_desk.domain.decide.screening import SHORT, VerdictKind
from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from outsource_desk.services.decide.scan import ScanRow
    from outsource_desk.ui.frame.desk import Desk

LOOKS = {
    VerdictKind.KEEP: ChipLook(SHORT[VerdictKind.KEEP], "neutral", "house"),
    VerdictKind.FIX: ChipLook(SHORT[VerdictKind.FIX], "danger", "wrench"),
    VerdictKind.PILOT: ChipLook(SHORT[VerdictKind.PILOT], "accent", "flask-conical"),
    VerdictKind.OUTSOURCE: ChipLook(SHORT[VerdictKind.OUTSOURCE], "success", "circle-check"),
    VerdictKind.CARE: ChipLook(SHORT[VerdictKind.CARE], "warn", "shield-alert"),
}
OPEN = ChipLook("Not checked yet", "neutral", "circle-dashed")
# The choices above the table: key, words, which rows.
FILTERS: tuple[tuple[str, str, Callable[[ScanRow], bool] | None], ...] = (
    ("all", "All tasks", None),
    ("open", "Not decided yet", lambda row: row.is_open),
    ("out", "May go out", lambda row: row.promise > 0),
    ("fix", "Fix first", lambda row: row.verdict.kind == VerdictKind.FIX),
)
# Column titles that give way first, by the width of the table that they need.
NEEDS_UNITS = {"Why": 290, "Department": 205, "Costs a year": 160, "Own time a month": 125}


class ScanTable(RowsTable["ScanRow"]):
    """The most promising first, until the owner sorts otherwise."""

    def __init__(self, desk: Desk, money: Callable[[int], str]) -> None:
        columns = _columns(desk, money)
        super().__init__("Tasks by promise", columns, key=lambda row: row.task_id)
        self._titles = [column.title for column in columns]
        self.remember(desk, "scan")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hide_columns()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hide_columns()
        super().changeEvent(event)

    def _hide_columns(self) -> None:
        units = self.width() / S(1)
        for at, title in enumerate(self._titles):
            self.setColumnHidden(at, units < NEEDS_UNITS.get(title, 0))


def look_of(row: ScanRow) -> ChipLook:
    """Return how the verdict on a row looks; nothing answered is no verdict."""
    return LOOKS[row.verdict.kind] if row.verdict.answered else OPEN


def _columns(desk: Desk, money: Callable[[int], str]) -> list[ListColumn[ScanRow]]:
    return [
        ListColumn("Task", lambda row: row.title, strong=True, grows=True),
        ListColumn("Promise", lambda row: row.promise, right=True),
        ListColumn("Verdict", lambda row: SHORT[row.verdict.kind], chip=look_of),
        ListColumn("Why", lambda row: row.why, tone="text2"),
        ListColumn("Own time a month", lambda row: row.minutes, desk.words.hours, right=True),
        ListColumn("Costs a year", lambda row: row.yearly_minor, money, right=True),
        ListColumn("Department", lambda row: row.department, tone="text2"),
    ]
