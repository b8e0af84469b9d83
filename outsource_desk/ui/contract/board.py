"""The clauses, one of them as a form, and the exact pages: side by side, or one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.services.contract import (
    outline as contract_outline,
)
from outsource_desk.services.contract import (
    signing as contract_signing,
)
from outsource_desk.services.contract.findings import Level
from outsource_desk.services.vendor_view.contract import contract_paper
from outsource_desk.ui.contract.banner_text import banner_of
from outsource_desk.ui.contract.clause_panel import ClausePanel
from outsource_desk.ui.contract.outline_list import OutlineList, outline_row
from outsource_desk.ui.contract.preview_panel import PreviewPanel
from outsource_desk.ui.frame.outline_shell import OutlineBoard
from outsource_desk.ui.kit.noting import noting

if TYPE_CHECKING:
    from outsource_desk.services.contract.findings import ContractFinding
    from outsource_desk.services.contract.outline import ContractOutline
    from outsource_desk.services.vendor_view.contract import ContractPaper
    from outsource_desk.ui.frame.desk import Desk

FIRST = "parties"
SIGNATURES = "signatures"


class ContractBoard(OutlineBoard):
    """Shows one contract."""

    part_word = "Clause"
    back_words = "Back to the clause"
    line_gap = 2
    outline: OutlineList
    preview: PreviewPanel

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._contract: ContractOutline | None = None
        self._shown: set[ContractFinding] = set()  # by "Go to next problem", in this round
        self.current = FIRST
        self._clause = ClausePanel(desk)
        self.arrange(OutlineList(), self._clause, PreviewPanel(desk, self._read_paper))
        self.banner.acted.connect(self.show_next)
        self.follow_form(self._clause)

    @property
    @override
    def panel(self) -> ClausePanel:
        return self._clause

    def forget(self) -> None:
        """Another contract comes: start at its first clause."""
        self.current = FIRST
        self._shown.clear()
        self.preview.forget()

    def show_contract(self, contract: ContractOutline) -> None:
        """Show the state of a contract; the open clause stays open."""
        self._contract = contract
        if contract.row(self.current) is None:
            self.current = FIRST
        self.show_banner(*banner_of(contract, self._desk.words))
        self.preview.paper.set_value(contract.paper)
        self.preview.paper.setEnabled(contract.is_draft)
        self._show_current()
        self.preview.make()

    @override
    def show_part(self, key: str, field: str = "") -> None:
        """Open a clause, with the cursor in a field when it is named."""
        row = self._contract.row(key) if self._contract else None
        if row is None:
            return
        self.panel.settle()  # its fields go away with the clause they belong to
        self.current = key
        self._show_current()
        if field:
            self.panel.focus_field(field)
        if key == SIGNATURES:
            self.preview.show_heading("Signatures")
        else:
            self.preview.show_heading(f"{row.number}. ")

    @override
    def show_next(self) -> None:
        """Show the next problem or warning, in the order of the clauses, and begin again.

        What was shown is remembered, not a place: mending it, or a look elsewhere, skips nothing.
        """
        self.panel.settle()
        findings = self._contract.findings if self._contract else ()
        if not findings:
            self._desk.say("There is nothing left to correct.", undo=False)
            return
        wrong = [finding for finding in findings if finding.level is not Level.WARNING]
        left = wrong or findings
        following = next((finding for finding in left if finding not in self._shown), None)
        if following is None:
            self._shown.clear()
            following = left[0]
        self._shown.add(following)
        self.show_part(following.clause, following.field)
        self.panel.show_finding(following)

    @override
    def keys(self) -> list[str]:
        return [clause.key for clause in self._contract.rows] if self._contract else []

    def _show_current(self) -> None:
        contract = self._contract
        row = contract.row(self.current) if contract else None
        if contract is None or row is None:
            return
        self.outline.add_button.setVisible(contract.is_draft)
        self.show_parts([outline_row(clause) for clause in contract.rows])
        words = self._desk.words
        with noting(self):
            form = contract_outline.clause_form(
                self._desk.store, contract.contract_id, self.current, words
            )
        if form is not None:
            self.panel.show_form(form, row.state, editable=contract.is_draft)

    def _read_paper(self) -> ContractPaper | bytes | None:
        """Return what the preview shows: the stored version, else the draft with what is typed."""
        contract = self._contract
        if contract is None:
            return None
        store, today = self._desk.store, self._desk.clock.today()
        stored = contract_signing.stored_paper(store, contract.contract_id)
        if stored is not None:
            return stored
        typed = self.panel.pending() if contract.is_draft else {}
        return contract_paper(store, contract.contract_id, today, typed=typed)
