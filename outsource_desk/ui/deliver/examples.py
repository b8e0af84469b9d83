"""A milestone of the sample business for each dialog's picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.services.deliver.milestones import board

if TYPE_CHECKING:
    from outsource_desk.domain.deliver.milestones import MilestoneStatus
    from outsource_desk.services.deliver.milestones import MilestoneRow
    from outsource_desk.ui.frame.desk import Desk


def example_row(desk: Desk, status: MilestoneStatus) -> MilestoneRow:
    """Return the first milestone in this state."""
    rows = board(desk.store, desk.clock.today()).rows
    return next(row for row in rows if row.status == status)
