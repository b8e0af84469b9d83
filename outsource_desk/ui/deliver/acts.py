"""What can be done with a milestone: at once with Undo, or through a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from outsource_desk.base.errors import UserError
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.services import items
from outsource_desk.services.deliver import delivery
from outsource_desk.services.deliver.milestone_plan import AmountGap, fix_amounts, running
from outsource_desk.ui.frame.dialog import open_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.deliver.milestones import MilestoneRow
    from outsource_desk.services.deliver.signed_contracts import AcceptanceCriterion
    from outsource_desk.ui.frame.desk import Desk

DIALOGS = {
    "accept": "accept_milestone",
    "rework": "ask_rework",
    "deliver": "record_delivery",
    "progress": "update_progress",
}


class MilestoneActs(QObject):
    """`refused` tells the sentence; with `True` “Fix amounts” may close the gap."""

    refused = Signal(str, bool)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._again: Callable[[], None] | None = None

    def do(self, act: str, row: MilestoneRow) -> None:
        """Do an act of the panel."""
        if act == "start":
            self._try(
                lambda: delivery.start(self._desk.store, row.id, self._desk.clock.today()),
                f"“{row.title}” started.",
            )
        elif act == "remove":
            self.remove(row)
        elif act == "files":
            owner = Owner(OwnerKind.MILESTONE, row.id)
            open_dialog(self._desk, "files", self._view, owner=owner)
        elif act == "pay":
            self.pay(row.contract_id, row.id)
        elif act == "edit":
            subject = {"owner_id": row.contract_id, "item_id": row.id}
            open_dialog(self._desk, "edit_milestone", self._view, **subject)
        else:
            open_dialog(self._desk, DIALOGS[act], self._view, milestone_id=row.id)

    def pay(self, contract_id: int | None, milestone_id: int | None = None) -> None:
        """Record a payment; the dialog asks for what it is when nothing is chosen."""
        open_dialog(
            self._desk,
            "record_payment",
            self._view,
            contract_id=contract_id,
            milestone_id=milestone_id,
        )

    def add(self, contract_id: int | None) -> None:
        open_dialog(self._desk, "edit_milestone", self._view, owner_id=contract_id or 0)

    def remove(self, row: MilestoneRow, *, fit_others: bool = False) -> None:
        """Remove a milestone; when its amount would be missing, offer to spread it."""
        self._again = lambda: self.remove(row, fit_others=True)
        plan = running(self._desk.words, fit_others=fit_others)
        self._try(lambda: items.remove(self._desk.store, plan, row.id), f"“{row.title}” removed.")

    def fix(self, contract_id: int) -> None:
        """Scale the open milestones of a contract to its price."""
        self._try(
            lambda: fix_amounts(self._desk.store, contract_id, self._desk.words),
            "The open milestones now come to the price.",
        )

    def fix_last(self) -> None:
        """Do the refused act again, with the difference spread over the open milestones."""
        if self._again is not None:
            self._again()

    def tick(self, check_id: int, done: bool) -> None:  # noqa: FBT001  a slot
        self._try(
            lambda: delivery.tick(self._desk.store, check_id, done=done),
            "Ticked." if done else "Tick taken away.",
        )

    def tick_next(self, row: MilestoneRow) -> AcceptanceCriterion | None:
        """Tick the first open criterion (Space in the table) and return it."""
        if row.is_finished or not row.open_checks:
            return None
        check = row.open_checks[0]
        self.tick(check.id, done=True)
        return check

    def _try(self, act: Callable[[], object], message: str) -> None:
        try:
            act()
        except UserError as error:
            self.refused.emit(str(error), isinstance(error, AmountGap))
        else:
            self.refused.emit("", False)
            self._desk.say(message)
