"""The clauses, one of them as a form, and the exact pages: side by side, or one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
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
from outsource_desk.ui.contract.outline_list import OutlineList
from outsource_desk.ui.contract.preview_panel import PreviewPanel
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.look.theme import FULL_UNITS, S, window_units

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from outsource_desk.services.contract.findings import Finding
    from outsource_desk.services.contract.outline import ContractOutline
    from outsource_desk.services.vendor_view.contract import ContractPaper
    from outsource_desk.ui.frame.desk import Desk

FIRST = "parties"
SIGNATURES = "signatures"
OUTLINE_FROM_UNITS = 170  # below, a drop-down list takes the place of the outline


class Board(QWidget):
    """Shows one contract; which clause is open stays with it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: ContractOutline | None = None
        self._shown: set[Finding] = set()  # by "Go to next problem", in this round
        self._preview_wanted: bool | None = None  # what the owner chose; else the width decides
        self.current = FIRST
        self.banner = Banner("accent")
        self.outline = OutlineList()
        self.picker = QComboBox()
        self.picker.setAccessibleName("Clause")
        self.panel = ClausePanel(desk.words)
        self.preview = PreviewPanel(desk, self._read_paper)
        self.back_button = Button("Back to the clause", "small", "chevron-left")
        self._lay_out()
        self.banner.acted.connect(self.next_finding)
        self.outline.chosen.connect(self.show_clause)
        self.picker.activated.connect(lambda at: self.show_clause(self.picker.itemData(at)))
        self.panel.typed.connect(self.preview.ask_soon)
        self.panel.preview_asked.connect(self.toggle_preview)
        self.back_button.clicked.connect(self.toggle_preview)

    def forget(self) -> None:
        """Another contract comes: start at its first clause."""
        self.current = FIRST
        self._shown.clear()
        self.preview.forget()

    def show_contract(self, found: ContractOutline) -> None:
        """Show the state of a contract; the open clause stays open."""
        self._found = found
        if found.row(self.current) is None:
            self.current = FIRST
        tone, text, action = banner_of(found, self._desk.words)
        self.banner.set_tone(tone)
        if self.banner.text != text:
            self.banner.show_text(text, action)
        self.preview.paper.set_value(found.paper)
        self.preview.paper.setEnabled(found.is_draft)
        self._show_current()
        self.preview.make()

    def show_clause(self, key: str, field: str = "") -> None:
        """Open a clause, with the cursor in a field when it is named."""
        row = self._found.row(key) if self._found else None
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

    def next_finding(self) -> None:
        """Show the next problem or warning, in the order of the clauses, and begin again.

        What was shown is remembered, not a place: mending it, or a look elsewhere, skips nothing.
        """
        self.panel.settle()
        findings = self._found.findings if self._found else ()
        if not findings:
            self._desk.say("There is nothing left to correct.", undo=False)
            return
        wrong = [one for one in findings if one.level is not Level.WARNING] or list(findings)
        following = next((one for one in wrong if one not in self._shown), None)
        if following is None:
            self._shown.clear()
            following = wrong[0]
        self._shown.add(following)
        self.show_clause(following.clause, following.field)
        self.panel.show_finding(following)

    def step(self, by: int) -> None:
        """Show the clause before (−1) or after (1)."""
        if self._found is None:
            return
        keys = [row.key for row in self._found.rows]
        self.show_clause(keys[min(max(keys.index(self.current) + by, 0), len(keys) - 1)])

    def toggle_preview(self) -> None:
        """Show or hide the pages."""
        self._preview_wanted = self.preview.isHidden()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.preview.make()

    def _show_current(self) -> None:
        found = self._found
        row = found.row(self.current) if found else None
        if found is None or row is None:
            return
        self.outline.show_outline(found, self.current)
        self._fill_picker(found)
        words = self._desk.words
        with noting(self):
            form = contract_outline.clause_form(
                self._desk.store, found.contract_id, self.current, words
            )
        if form is not None:
            self.panel.show_form(form, row.state, editable=found.is_draft)

    def _fill_picker(self, found: ContractOutline) -> None:
        self.picker.clear()
        for row in found.rows:
            self.picker.addItem(f"{row.number}  {row.title}", row.key)
        self.picker.setCurrentIndex(self.picker.findData(self.current))

    def _read_paper(self) -> ContractPaper | bytes | None:
        """Return what the preview shows: the stored version, else the draft with what is typed."""
        found = self._found
        if found is None:
            return None
        store, today = self._desk.store, self._desk.clock.today()
        stored = contract_signing.stored_paper(store, found.contract_id)
        if stored is not None:
            return stored
        typed = self.panel.pending() if found.is_draft else {}
        return contract_paper(store, found.contract_id, today, typed=typed)

    def _fit(self) -> None:
        """Give the pages room beside the form, or instead of it in a narrow window."""
        roomy = window_units(self) >= FULL_UNITS
        shown = roomy if self._preview_wanted is None else self._preview_wanted
        outlined = self.width() >= S(OUTLINE_FROM_UNITS)
        was_hidden = self.preview.isHidden()
        self.preview.setVisible(shown)
        self.panel.setVisible(roomy or not shown)
        self.back_button.setVisible(shown and not roomy)
        self.outline.setVisible(outlined)
        self.picker.setVisible(not outlined)
        if shown and was_hidden:
            self.preview.make()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(S(2))
        top.addWidget(self.picker, stretch=1)
        top.addWidget(self.back_button)
        middle = QVBoxLayout()
        middle.setSpacing(S(2))
        middle.addLayout(top)
        panes = QHBoxLayout()
        panes.setSpacing(S(4))
        panes.addWidget(self.outline)
        panes.addWidget(self.panel, stretch=10)
        panes.addWidget(self.preview, stretch=11)
        middle.addLayout(panes, stretch=1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(S(3))
        whole.addWidget(self.banner)
        whole.addLayout(middle, stretch=1)
