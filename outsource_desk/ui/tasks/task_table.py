"""The table of all tasks, grouped by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.decide.task_path import place_of
from outsource_desk.domain.kinds import Stage
from outsource_desk.ui.decide.verdict.styles import DECISION_LOOKS
from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.services.tasks.tasks import Stake, TaskRow
    from outsource_desk.ui.frame.desk import Desk

STARTED = ChipLook("Check not finished", "warn", "circle-dashed")
NEW = ChipLook("Not checked yet", "neutral", "circle-dashed")

# The choices above the table: key, words, which rows.
FILTERS: tuple[tuple[str, str, Callable[[TaskRow], bool] | None], ...] = (
    ("all", "All", None),
    ("check", "To decide", lambda row: row.stage == Stage.DECIDE and row.decision is None),
    (
        "choose",
        "Finding a vendor",
        lambda row: row.stage in (Stage.BRIEF, Stage.COMPARE, Stage.CONTRACT),
    ),
    ("run", "Running", lambda row: row.stage in (Stage.DELIVER, Stage.REVIEW)),
    ("kept", "Kept in-house", lambda row: row.decision == Decision.KEEP),
)


class TaskTable(RowsTable["TaskRow"]):
    """Less important columns give way where names would be cut."""

    def __init__(self, desk: Desk) -> None:
        columns = _columns(desk)
        super().__init__(
            "Tasks",
            columns,
            key=lambda row: row.id,
            group=lambda row: f"{place_of(row.stage) + 1}  {row.stage.words}",
        )
        self.remember(desk, "tasks")


def _columns(desk: Desk) -> list[ListColumn[TaskRow]]:
    words, today = desk.words, desk.clock.today()

    def stake(at_stake: Stake) -> str:
        amount = words.money(at_stake.minor, at_stake.currency)
        return f"{amount} agreed" if at_stake.agreed else f"{amount} a year"

    return [
        ListColumn("Task", lambda row: row.title, strong=True, grows=True),
        ListColumn("Decision", lambda row: row.decision or "", chip=_chip),
        ListColumn("Next", lambda row: row.next_step.text),
        ListColumn(
            "Until",
            lambda row: row.next_step.due_on,
            lambda day: words.short_day(day, today),
            right=True,
            spare=2,
        ),
        ListColumn("Who does it", lambda row: row.owner, tone="text2", spare=3),
        ListColumn("Department", lambda row: row.department, tone="text2", spare=5),
        ListColumn(
            "Own time a month", lambda row: row.minutes_per_month, words.hours, right=True, spare=4
        ),
        ListColumn("At stake", lambda row: row.stake, stake, right=True, spare=1),
    ]


def _chip(row: TaskRow) -> ChipLook | None:
    if row.decision is not None:
        return DECISION_LOOKS[row.decision]
    return STARTED if row.started else NEW
