"""Contract: from the choice of a vendor to the signed paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.kinds import ContractState
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.domain.place import Place
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract import outline as contract_outline
from outsource_desk.services.contract.findings import Elsewhere
from outsource_desk.ui.attachments.button import FilesButton
from outsource_desk.ui.contract.acts import ContractActs
from outsource_desk.ui.contract.board import ContractBoard
from outsource_desk.ui.frame.outline_shell import OutlineStage
from outsource_desk.ui.frame.stage import stage
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Nothing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from outsource_desk.services.contract.outline import ContractOutline
    from outsource_desk.ui.frame.desk import Desk


@stage
class ContractStage(OutlineStage):
    key = "contract"
    title = "Contract"
    order = 40

    nothing = Nothing(
        "Write the contract",
        "What you know already is filled in: the price, the deliverables, the people. You go "
        "through the clauses, and the pages beside them show at once what you would sign.",
        "Start the contract",
        "file-pen",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._contract: ContractOutline | None = None
        self.acts = ContractActs(desk, self)
        self.board = ContractBoard(desk)
        self.files_button = FilesButton(desk)
        self.draft_button = Button("Print draft…", "", "printer")
        self.finish_button = Button("Finish and print…", "primary", "file-check")
        self.reopen_button = Button("Back to draft…")
        self.print_button = Button("Print…", "", "printer")
        self.sign_button = Button("Record signature…", "primary", "signature")
        self.delivery_button = Button("Go to the delivery", "primary", "arrow-right")
        self.keep(self.files_button, self.draft_button, self.finish_button, self.reopen_button)
        self.keep(self.print_button, self.sign_button, self.delivery_button)
        self.arrange(self.board)
        self._connect_buttons()
        self._connect_panel()

    @override
    def open_task(self, task_id: int) -> None:
        self.board.forget()
        super().open_task(task_id)
        if self._contract is not None and self._contract.is_draft and self._contract.findings:
            findings = self._contract.open_findings or self._contract.findings
            self.board.show_part(findings[0].clause)

    @override
    def refresh(self) -> None:
        if not self.task_id:
            return
        store, words = self.desk.store, self.desk.words
        contract_id = contracts.contract_of_task(store, self.task_id)
        contract = contract_outline.outline(store, contract_id, words) if contract_id else None
        self._contract = self.acts.contract = contract
        if contract is not None:
            self.board.show_contract(contract)
            self.files_button.show_owner(Owner(OwnerKind.CONTRACT, contract.contract_id))
        self.stack.setCurrentWidget(self.none if contract is None else self.board)
        self.buttons_changed.emit()

    @override
    def open_place(self, place: Place) -> None:
        """Show a clause and a field: `field` is "late" or "late.limit_percent"."""
        clause, _, field = (place.field or "").partition(".")
        self.board.show_part(clause, field)

    @override
    def header_buttons(self) -> list[QPushButton]:
        if self._contract is None:
            return []
        match self._contract.state:
            case ContractState.DRAFT:
                return [self.files_button, self.draft_button, self.finish_button]
            case ContractState.FINISHED:
                return [self.files_button, self.reopen_button, self.print_button, self.sign_button]
            case ContractState.SIGNED | ContractState.ENDED:
                return [self.files_button, self.print_button, self.delivery_button]

    @override
    def print_out(self) -> None:
        if self._contract is None:
            self.desk.say("There is no contract to print yet.", undo=False)
            return
        self.board.panel.settle()
        self.acts.print_out()

    def finish(self) -> None:
        """Freeze and print; what is missing is shown first."""
        self.board.panel.settle()
        if self.acts.may_finish():
            self.acts.finish()
        else:
            self.board.show_next()

    def _extra_id(self) -> int:
        return int(self.board.current.partition(":")[2] or 0)

    def _connect_buttons(self) -> None:
        acts = self.acts
        self.draft_button.clicked.connect(self.print_out)
        self.print_button.clicked.connect(self.print_out)
        self.finish_button.clicked.connect(self.finish)
        self.reopen_button.clicked.connect(acts.reopen)
        self.sign_button.clicked.connect(acts.sign)
        self.delivery_button.clicked.connect(
            lambda: self.desk.go(Place("tasks", self.task_id, "deliver"))
        )
        self.none.started.connect(lambda: acts.start(self.task_id))
        self.board.outline.add_button.clicked.connect(acts.add_clause)
        self.board.preview.paper_chosen.connect(acts.set_paper)

    def _open_elsewhere(self, where: Elsewhere) -> None:
        match where:
            case Elsewhere.BRIEF:
                self.desk.go(Place("tasks", self.task_id, "brief"))
            case Elsewhere.VENDOR if self._contract is not None:
                self.desk.go(Place("vendors", item_id=self._contract.vendor_id))
            case _:
                self.desk.go(Place("settings", field="name"))

    def _connect_panel(self) -> None:
        acts, panel = self.acts, self.board.panel
        panel.filled.connect(
            lambda field, text: panel.answer(is_stored=acts.set_value(panel.key, field, text))
        )
        panel.extra_filled.connect(
            lambda title, body: panel.answer(
                is_stored=acts.change_extra(self._extra_id(), title, body)
            )
        )
        panel.extra_removed.connect(lambda: acts.remove_extra(self._extra_id()))
        panel.mend_asked.connect(self._open_elsewhere)
        panel.milestones.asked.connect(acts.on_milestones())
        panel.milestones.fix_asked.connect(acts.fix_amounts)
        panel.milestones.pattern_asked.connect(acts.spread)
        panel.terms.asked.connect(acts.on_terms())
