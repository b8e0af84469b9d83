"""The dialogs for a line of a brief, as they are shown for the audit and the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.services.brief import briefs
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.record_dialog import of_items

if TYPE_CHECKING:
    from outsource_desk.records.draft import Draft
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.record_dialog import Services


def brief_services(table: type[Draft], listed: str, *, new: bool = False) -> Services:
    """Return what keeps the lines of a list; the example is its first line, or a new one."""

    def sample(desk: Desk) -> tuple[int, int | None]:
        for task in tasks.task_list(desk.store):
            brief = briefs.brief(desk.store, task.id, desk.clock.today())
            if rows := getattr(brief.lists, listed):
                return task.id, None if new else rows[0].id
        return 0, None

    return of_items(table, sample)
