"""A dialog about one milestone of running work."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from outsource_desk.services.deliver.milestones import board, milestone_row
from outsource_desk.ui.frame.form_dialog import FormDialog

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.domain.deliver.milestones import MilestoneStatus
    from outsource_desk.services.deliver.milestones import MilestoneRow
    from outsource_desk.ui.frame.desk import Desk


class MilestoneDialog(FormDialog):
    """Opened with `milestone_id`; the milestone and its vendor stand below the title."""

    about: ClassVar[MilestoneStatus]  # of the milestone in its picture

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, milestone_id=example_row(desk, cls.about).id)

    @override
    def look_up(self) -> None:
        today = self.desk.clock.today()
        self.row = milestone_row(self.desk.store, self.subject["milestone_id"], today)
        self.set_title(self.title, f"{self.row.title} · {self.row.vendor}")


def example_row(desk: Desk, status: MilestoneStatus) -> MilestoneRow:
    """Return the first milestone of the sample business in this state."""
    rows = board(desk.store, desk.clock.today()).rows
    return next(row for row in rows if row.status == status)
