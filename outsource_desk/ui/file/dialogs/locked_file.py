"""A file that somebody has open: who, on which computer, since when, and what can be done."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.text import written_moment
from outsource_desk.store.lock import Holder
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.facts import FactList

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

RISK = (
    "Open it anyway only if you are sure that nobody works in it there: when two programs write the"
    " same file, the changes of one of them are refused or end up in a second version."
)
HERE = "Look for its window on this computer; it may lie behind others."
THERE = "Close it there, and wait until the file has been synced; then open it here."
NOBODY_SAYS = "The lock does not say who has it."


@dialog("locked_file")
class LockedFileDialog(Dialog):
    """Offers to read a copy; working in it all the same is possible, and says what may happen."""

    title = "This file is open elsewhere"
    verb = "Open read-only"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        path: Path,
        holder: Holder | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._path = path
        is_here = holder is not None and holder.is_here
        where = "on this computer" if is_here else f"on {holder.host}" if holder else "elsewhere"
        advice = HERE if is_here else THERE if holder else NOBODY_SAYS
        self.set_title(f"“{path.name}” is open {where}", advice)
        if holder is not None:
            facts = FactList()
            facts.show_facts(
                [
                    ("Who", holder.user),
                    ("Computer", f"{holder.host} (this one)" if is_here else holder.host),
                    ("Since", written_moment(holder.since)),
                ]
            )
            self.body.addWidget(facts)
        self.body.addWidget(Banner("warn", RISK))
        self.anyway_button = Button("Open anyway")
        self.anyway_button.setAutoDefault(False)
        self.anyway_button.clicked.connect(self._open_anyway)
        self.buttons.insertWidget(self.buttons.indexOf(self.cancel_button), self.anyway_button)
        self.commit_button.setFocus()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        since = datetime(2026, 11, 24, 8, 12, tzinfo=UTC)
        return cls(desk, path=desk.store.path, holder=Holder(4711, "OFFICE-PC", "anna", since))

    @override
    def commit(self) -> None:
        self.desk.ask("open_read_only", str(self._path))

    def _open_anyway(self) -> None:
        self.accept()
        self.desk.ask("open_anyway", str(self._path))
