"""What the owner can do about a contract, from buttons and keys alike; refusals are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.records.contract import ExtraClause, ExtraClauseDraft, Term
from outsource_desk.records.delivery import Milestone
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.contract import (
    contracts,
)
from outsource_desk.services.contract import (
    schedule as contract_schedule,
)
from outsource_desk.services.contract import (
    signing as contract_signing,
)
from outsource_desk.services.contract import (
    start as contract_start,
)
from outsource_desk.services.vendor_view.contract import contract_paper, text_of
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.item_acts import ItemActs, ItemWork
from outsource_desk.ui.paper.contract_paper import make_pdf
from outsource_desk.ui.paper.printing import print_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from outsource_desk.domain.contract.schedule import PriceSpread
    from outsource_desk.services.contract.outline import ContractOutline
    from outsource_desk.ui.frame.desk import Desk


class ContractActs:
    """Opens the dialogs over `parent` and does the small acts at once."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self.contract: ContractOutline | None = None

    def start(self, task_id: int) -> None:
        """Make the first draft from the choice."""
        desk = self._desk
        paper = desk.paper
        self._do(
            lambda: contract_start.start_contract(desk.store, task_id, desk.clock.today(), paper),
            "The contract was started with what you know already.",
        )

    def set_value(self, clause: str, field: str, value: str) -> bool:
        contract_id = self._id()
        return self._do(
            lambda: contracts.set_value(self._desk.store, contract_id, clause, field, value)
        )

    def set_paper(self, paper: str) -> None:
        self._do(lambda: contracts.set_paper(self._desk.store, self._id(), paper))

    def add_clause(self) -> None:
        self._open("add_clause", owner_id=self._id())

    def change_extra(self, clause_id: int, title: str, body: str) -> bool:
        def act() -> None:
            draft = read_draft(ExtraClauseDraft, title=title, body=body)
            items.change(self._desk.store, ExtraClause, clause_id, draft)

        return self._do(act)

    def remove_extra(self, clause_id: int) -> None:
        act = items.remove
        self._do(lambda: act(self._desk.store, ExtraClause, clause_id), "The clause was deleted.")

    def on_terms(self) -> ItemActs:
        """Return what does what is asked of the words."""
        work = ItemWork(Term, "add_term", "The word was deleted.", owner=self._id)
        return ItemActs(self._desk, self._parent, work)

    def on_milestones(self) -> ItemActs:
        """Return what does what is asked of the milestones."""
        done = "The milestone was deleted."
        work = ItemWork(Milestone, "contract_milestone", done, owner=self._id)
        return ItemActs(self._desk, self._parent, work)

    def fix_amounts(self) -> None:
        act = contract_schedule.fix_amounts
        self._do(lambda: act(self._desk.store, self._id()), "The milestones make the price now.")

    def spread(self, pattern: PriceSpread) -> None:
        act = contract_schedule.apply_pattern
        self._do(lambda: act(self._desk.store, self._id(), pattern), "The price was spread.")

    def may_finish(self) -> bool:
        """Tell whether nothing is missing; else say what is."""
        desk, contract_id = self._desk, self._id()
        return self._do(lambda: contract_signing.check_ready(desk.store, contract_id, desk.words))

    def finish(self) -> None:
        self._open("finish_contract", contract_id=self._id())

    def sign(self) -> None:
        if self.contract is not None:
            self._open("record_signature", contract_id=self._id(), number=self.contract.number)

    def reopen(self) -> None:
        if self.contract is not None:
            self._open("reopen_contract", contract_id=self._id(), number=self.contract.number)

    def print_out(self) -> None:
        """Print the finished version as it is stored; a draft says DRAFT on every page."""
        desk, parent = self._desk, self._parent
        contract = contract_paper(desk.store, self._id(), desk.clock.today())
        text = text_of(contract, desk.words)
        title = f"{'Draft of contract' if text.draft else 'Contract'} {text.number}"

        def show(data: bytes) -> None:
            print_pdf(desk, parent, title, data, text.file_name)

        stored = contract_signing.stored_paper(desk.store, self._id())
        if stored is not None:
            show(stored)
        else:
            desk.tasks.run(lambda _: make_pdf(contract, desk.words), show, label="Making the PDF")

    def _id(self) -> int:
        return self.contract.contract_id if self.contract is not None else 0

    def _open(self, key: str, **subject: object) -> None:
        open_dialog(self._desk, key, self._parent, **subject)

    def _do(self, act: Callable[[], object], done: str = "") -> bool:
        try:
            act()
        except UserError as error:
            self._desk.say(str(error), undo=False)
            return False
        if done:
            self._desk.say(done)
        return True
