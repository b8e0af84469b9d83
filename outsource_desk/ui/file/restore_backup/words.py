"""How copies and changes read in the restore wizard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.clock import local
from outsource_desk.domain.kinds import StepKind
from outsource_desk.ui.kit.chip import ChipLook

if TYPE_CHECKING:
    from datetime import datetime

    from outsource_desk.base.text import Words
    from outsource_desk.services.file.backup_list import BackupRow
    from outsource_desk.services.file.restore_view import Changes
    from outsource_desk.store.backup.inspect_copy import Line

REVERTED = {StepKind.UNDO: "Undone: ", StepKind.REDO: "Done again: "}
KEPT = ChipLook("before a restore", "accent", "archive")
OTHER = ChipLook("another business", "warn", "triangle-alert")


@dataclass(frozen=True, slots=True)
class CopyWords:
    """Puts a copy into words."""

    words: Words

    def moment(self, moment: datetime) -> str:
        wall = local(moment)
        return f"{self.words.day(wall.date())}, {wall:%H:%M}"

    def line(self, line: Line) -> str:
        return REVERTED.get(StepKind(line.kind), "") + line.label

    def last(self, row: BackupRow) -> str:
        """Say what the last change in a copy was, or why it cannot be read."""
        if row.inside is None:
            return row.sentence
        last = row.inside.last
        return f"{self.line(last)} ({self.moment(last.at)})" if last else "nothing was changed yet"

    def chip(self, row: BackupRow) -> ChipLook | None:
        if not row.is_readable:
            return ChipLook(row.problem, "danger", "circle-alert")
        if row.is_other_business:
            return OTHER
        return KEPT if row.is_kept else None

    def inside(self, row: BackupRow) -> str:
        if row.inside is None:
            return ""
        count, inside = self.words.count, row.inside
        return ", ".join(
            (
                count(inside.tasks, "task", "tasks"),
                count(inside.vendors, "vendor", "vendors"),
                count(inside.contracts, "contract", "contracts"),
            )
        )

    def changes(self, changes: Changes, since: str) -> str:
        """Return “14 changes since then: 3 in tasks, 2 in vendors”, as a sentence."""
        kinds = ", ".join(
            f"{self.words.number(number)} in {kind}" for kind, number in changes.kinds
        )
        count = self.words.count(changes.count, "change", "changes")
        return f"{count} {since}: {kinds}." if kinds else f"{count} {since}."
