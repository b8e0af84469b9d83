"""The clauses of a contract at the left: how far each one is, and a way to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from outsource_desk.domain.contract.clauses import ClauseState
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.outline import Outline, OutlineRow

if TYPE_CHECKING:
    from outsource_desk.services.contract.outline import ClauseRow

LOOKS = {
    ClauseState.COMPLETE: ("circle-check", "success", "complete"),
    ClauseState.WARNING: ("triangle-alert", "warn", "look at it again"),
    ClauseState.PROBLEM: ("circle-alert", "danger", "has a problem"),
    ClauseState.NOT_STARTED: ("circle-dashed", "text2", "not started"),
}


class OutlineList(Outline):
    """`chosen` when the owner picks a clause; arrows move, the form follows."""

    def __init__(self) -> None:
        super().__init__("Clauses")
        self.add_button = Button("Add clause", "quiet", "plus")
        self.column.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeft)


def outline_row(row: ClauseRow) -> OutlineRow:
    """Return how a clause stands in the outline."""
    icon, tone, state = LOOKS[row.state]
    done = row.state == ClauseState.COMPLETE
    return OutlineRow(row.key, row.number, row.title, icon, tone, state, done)
