"""What the owner can do about bids and criteria, from buttons, keys and menus alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.services.compare import bids, criteria
from outsource_desk.services.locks.award_lock import TOLD
from outsource_desk.services.reply.view import has_reply
from outsource_desk.ui.frame.dialog import open_dialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.compare.comparison import Comparison
    from outsource_desk.ui.frame.desk import Desk

NO_MARK = {
    CriterionKind.PRICE: "The points for a price follow from the price. Press Enter to change it.",
    CriterionKind.MUST: "A must-have is proven or it is not. Press Enter to say which.",
}


class CompareActs:
    """Opens the dialogs over `parent` and does the small acts at once; refusals are said."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self.comparison: Comparison | None = None

    def add_bid(self) -> None:
        if (comparison := self._unfrozen()) is not None:
            self._open("add_bid", task_id=comparison.heading.task_id)

    def add_bid_from_file(self) -> None:
        """Read a form that a vendor filled in."""
        if (comparison := self._unfrozen()) is not None:
            self._open("bid_from_file", task_id=comparison.heading.task_id)

    def open_request(self) -> None:
        """Show who has the request, what was asked, and who declined."""
        if self.comparison is not None:
            self._open("request_desk", task_id=self.comparison.heading.task_id)

    def change_bid(self, bid_id: int) -> None:
        if (comparison := self._unfrozen()) is not None:
            self._open("add_bid", task_id=comparison.heading.task_id, bid_id=bid_id)

    def add_criterion(self) -> None:
        if (comparison := self._untold()) is not None:
            self._open("add_criterion", owner_id=comparison.heading.task_id)

    def change_criterion(self, criterion_id: int) -> None:
        if (comparison := self._untold()) is not None:
            task_id = comparison.heading.task_id
            self._open("add_criterion", owner_id=task_id, item_id=criterion_id)

    def judge(self, bid_id: int, criterion_id: int, *, evidence: bool = False) -> None:
        """Judge one answer; a price is changed with the bid."""
        comparison = self._unfrozen()
        if comparison is None:
            return
        if comparison.criterion(criterion_id).kind == CriterionKind.PRICE:
            self.change_bid(bid_id)
        else:
            self._open("edit_answer", bid_id=bid_id, criterion_id=criterion_id, evidence=evidence)

    def score(self, bid_id: int, criterion_id: int, mark: int) -> None:
        """Give a mark 0 … 5 at once; what else was noted about the answer stays."""
        comparison = self._unfrozen()
        if comparison is None:
            return
        refusal = NO_MARK.get(comparison.criterion(criterion_id).kind)
        if refusal:
            self._desk.say(refusal, undo=False)
        else:
            self._do(lambda: bids.set_mark(self._desk.store, bid_id, criterion_id, mark))

    def choose_leader(self) -> None:
        """Choose, starting from the leader; the dialog offers the others too."""
        if (comparison := self._unfrozen()) is not None:
            self._open("choose_vendor", task_id=comparison.heading.task_id)

    def choose(self, bid_id: int) -> None:
        if (comparison := self._unfrozen()) is not None:
            self._open("choose_vendor", task_id=comparison.heading.task_id, bid_id=bid_id)

    def reopen(self) -> None:
        if self.comparison is not None:
            self._open("reopen_choice", task_id=self.comparison.heading.task_id)

    def withdraw(self, bid_id: int) -> None:
        if (comparison := self._unfrozen()) is not None:
            name = comparison.bid(bid_id).vendor
            self._do(lambda: bids.withdraw_bid(self._desk.store, bid_id), f"{name} was taken out.")

    def show_files(self, bid_id: int) -> None:
        """Show the offer as it came in, and what came with it."""
        self._open("files", owner=Owner(OwnerKind.BID, bid_id))

    def show_answers(self, bid_id: int) -> None:
        """Show the form that the vendor filled in, word by word."""
        self._open("bid_answers", bid_id=bid_id)

    def spread_evenly(self) -> None:
        if (comparison := self._unfrozen()) is not None:
            task_id = comparison.heading.task_id
            self._do(
                lambda: criteria.spread_evenly(self._desk.store, task_id),
                "Every criterion counts alike now.",
            )

    def add_usual_criteria(self) -> None:
        if (comparison := self._unfrozen()) is not None:
            task_id = comparison.heading.task_id
            self._do(
                lambda: criteria.add_usual_criteria(self._desk.store, task_id),
                "The usual criteria were added.",
            )

    def store_weights(self, task_id: int, weights: Mapping[int, int]) -> bool:
        """Keep what was dragged as one step; False when it was refused."""
        return self._do(lambda: criteria.set_weights(self._desk.store, task_id, weights))

    def menu(self, bid_id: int, criterion_id: int) -> QMenu:
        """Return the menu of a cell, or of a total (criterion 0), for what needs no columns."""
        assert self.comparison is not None
        name = self.comparison.bid(bid_id).vendor.replace("&", "&&")
        menu = QMenu(self._parent)
        if criterion_id:
            menu.addAction("Judge this answer…", lambda: self.judge(bid_id, criterion_id))
            menu.addAction("Change the criterion…", lambda: self.change_criterion(criterion_id))
        menu.addAction(f"Change the bid of {name}…", lambda: self.change_bid(bid_id))
        menu.addAction(f"Choose {name}…", lambda: self.choose(bid_id))
        if has_reply(self._desk.store, bid_id):
            menu.addAction(f"What {name} wrote…", lambda: self.show_answers(bid_id))
        menu.addAction(f"Files of the bid of {name}…", lambda: self.show_files(bid_id))
        menu.addAction("Withdraw the bid", lambda: self.withdraw(bid_id))
        menu.addSeparator()
        return menu

    def _open(self, key: str, **subject: object) -> None:
        open_dialog(self._desk, key, self._parent, **subject)

    def _do(self, act: Callable[[], None], done: str = "") -> bool:
        try:
            act()
        except UserError as error:
            self._desk.say(str(error), undo=False)
            return False
        if done:
            self._desk.say(done)
        return True

    def _untold(self) -> Comparison | None:
        """Return the comparison while its criteria may be changed; else say what to do."""
        comparison = self._unfrozen()
        if comparison is not None and comparison.heading.told:
            self._desk.say(TOLD, undo=False)
            return None
        return comparison

    def _unfrozen(self) -> Comparison | None:
        """Return the comparison while it may be changed; else say how to reopen it."""
        comparison = self.comparison
        if comparison is not None and comparison.award is not None:
            vendor = comparison.award.vendor
            self._desk.say(
                f"You chose {vendor}. To compare again, press “Reopen the choice…”.",
                undo=False,
            )
            return None
        return comparison
